"""``check``: who did what, to whom and when, by the kinds of the events on record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.deeds import deeds
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer of deeds."""
    return deeds(tmp_path / "own")


HALTS = (
    "Alba halts its part (3 February 2001); Alba halts it again (May 2004); Alba halts it (2005)"
)


@pytest.mark.parametrize(
    ("said", "statement", "verdict", "correction"),
    [
        (
            "Alba suspended the Pact in February 2001",
            "Alba suspended the POA (February 2001)",
            "supported",
            "On record: Alba halts its part (3 February 2001).",
        ),
        (
            "When did Alba recognise Echo?",
            "Alba recognized Echo",
            "supported",
            "On record: Alba recognises Echo, once of Delta (4 March 2009).",
        ),
        ("Alba froze the Pact", "Alba froze the POA", "supported", f"On record: {HALTS}; 1 more."),
        (
            "Alba suspended the Pact in 1990",
            "Alba suspended the POA (1990)",
            "no-evidence",
            f"On record on other days: {HALTS}; 1 more.",
        ),
        (
            "The truce was denounced by Alba in 1965",
            "Truce of Delta was denounced by Alba (1965)",
            "supported",
            "On record: Alba leaves the truce (1965).",
        ),
        (
            "Alba withdrew from the Truce of Delta",
            "Alba withdrew from the Truce of Delta",
            "supported",
            "On record: Alba leaves the truce (1965).",
        ),
        (
            "Alba invaded Borea",  # by the title, or by another name
            "Alba invaded Borea",
            "supported",
            "On record: Alba invades Borea (1 January 2000); Alba shells a port (1 January 2004).",
        ),
        (
            "Alba attacked Borea in 2003",
            "Alba attacked Borea (2003)",
            "unverifiable",
            "On record on other days: Alba invades Borea (1 January 2000); Alba shells Borea"
            " (1 January 2002); Alba shells a port (1 January 2004).",
        ),
        (
            "Borea was attacked by Alba in 2004",
            "Borea was attacked by Alba (2004)",
            "supported",
            "On record: Alba shells a port (1 January 2004).",
        ),
        (  # which is not itself on record with it
            "Echo attacked Corda in 1970",
            "Echo attacked Corda (1970)",
            "imprecise",
            'On record of its predecessor Delta "the old": Delta shells Corda (1 January 1970).',
        ),
        (
            "Corda was attacked by Echo in 1971",
            "Corda was attacked by Echo (1971)",
            "unverifiable",
            'On record of its predecessor Delta "the old" on other days:'
            " Delta shells Corda (1 January 1970).",
        ),
        (
            "Echo was expelled by Alba in 2003",
            "Echo was expelled by Alba (2003)",
            "imprecise",  # its envoys were
            "On record: Alba sends envoys home (8 July 2003).",
        ),
        (
            "Echo was invited to join the Pact in 2007",
            "Echo was invited to join the POA (2007)",
            "supported",
            "On record: The Pact invites Echo (September 2007).",
        ),
        (
            "The Pact invited Echo",
            "POA invited Echo",
            "supported",
            "On record: The Pact invites Echo (September 2007).",
        ),
        (
            "Echo applied to join the Pact",
            "Echo applied to join the POA",
            "supported",
            "On record: Echo applies (1 March 2006).",
        ),
    ],
)
def test_a_deed_on_record(
    run: Run, own: Path, said: str, statement: str, verdict: str, correction: str
) -> None:
    (first, *_) = json.loads(run("check", said, "--json", "--data", str(own)).out)
    known = ("statement", "verdict", "correction", "as_of", "matched_by")
    assert [first[key] for key in known] == [
        *(statement, verdict, correction),
        *("2010-06-30", "computed"),
    ]
    assert first["sources"]


@pytest.mark.parametrize(
    "said",
    [
        "Borea invaded Alba",  # the other way round
        "Borea was invited to join the Pact",  # no event of an invitation says so
        "Echo expelled Alba",
        "Alba attacked Echo",  # which took part where another was attacked
        "Borea attacked Alba",  # it fought back
        "Echo was attacked by Alba",
        "Alba recognised Delta",  # which is named, and another was recognised
        "Alba suspended the Pact after a quarrel",
        "Alba suspended Echo and left the Pact",
        "Suspended the Pact",
        "Alba suspended",
        "Alba suspended 3 treaties of the Pact",
        "Borea denounced the Truce of Delta",
        "Alba is suspended from the Pact",  # what is so, no event of the past tells
    ],
)
def test_what_no_event_tells_is_not_computed(run: Run, own: Path, said: str) -> None:
    assert computed(run, said, own) == []


def test_who_leaves_whom_is_told_by_their_order(run: Run) -> None:
    """The pact did not join Corda, nor did Corda leave by what the pact left."""
    for said in ("POA joined Corda in 1999", "POA left Corda in 2008"):
        assert computed(run, said) == []


def test_a_list_of_members_vouches_for_no_deed(run: Run, own: Path, tmp_path: Path) -> None:
    """Who suspended what is not known to be whole where only the members are."""
    vouched = {"members": ["truce"], "from": "1950", "to": "2010-06-30", "level": "complete"}
    more = layer(tmp_path / "more", coverage=[vouched])
    said = ("check", "Alba denounced the Truce of Delta in 1990", "--json")
    (first, *_) = json.loads(run(*said, "--data", str(own), "--data", str(more)).out)
    assert (first["verdict"], first["correction"]) == (
        "unverifiable",
        "On record on other days: Alba leaves the truce (1965).",
    )


def test_who_revoked_a_ratification(run: Run, tmp_path: Path) -> None:
    alba = [{"id": "alba", "role": "initiator"}]
    left = {"kind": "withdrawal", "frameworks": ["promise"], "actors": alba}
    terms = [
        {"list": "event-kind", "id": "withdrawal", "name": "Withdrawal"},
        {"list": "event-role", "id": "initiator", "name": "Initiator"},
    ]
    events = [
        event("revoked", "1980-02-03", title="Alba revokes its ratification", **left),
        event("gone", "1981-02-03", title="Alba is out of it", **left),
    ]
    own = layer(tmp_path / "own", events=events, terms=terms)
    (found,) = computed(run, "Did Alba revoke its ratification of the Promise of Borea?", own)
    assert found["correction"] == "On record: Alba revokes its ratification (3 February 1980)."
