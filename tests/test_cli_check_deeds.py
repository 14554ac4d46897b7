"""``check``: who did what, to whom and when, by the kinds of the events on record."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")

Record = dict[str, Any]


def deed(
    id: str, date: str, kind: str, title: str, *parts: tuple[str, str], **fields: Any
) -> Record:
    """Return an event in which actors have roles: ("alba", "initiator")."""
    actors = [{"id": actor, "role": role} for actor, role in parts]
    return event(id, date, kind=kind, title=title, actors=actors, **fields)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer of deeds, with the terms that they need."""
    alba, borea, echo = ("alba", "initiator"), ("borea", "target"), ("echo", "target")
    kinds = (
        "suspension",
        "withdrawal",
        "invocation",
        "attack",
        "summit",
        "expulsion",
        "termination",
        "recognition",
    )
    roles = ("initiator", "target", "invitee", "applicant", "participant")
    terms = [{"list": "event-kind", "id": kind, "name": kind.title()} for kind in kinds]
    terms += [{"list": "event-role", "id": role, "name": role.title()} for role in roles]
    events = [
        deed(
            "halt-2001",
            "2001-02-03",
            "suspension",
            "Alba halts its part",
            alba,
            frameworks=["pact"],
        ),
        deed(
            "halt-2004", "2004-05", "suspension", "Alba halts it again", alba, frameworks=["pact"]
        ),
        deed("halt-2005", "2005", "suspension", "Alba halts it", alba, frameworks=["pact"]),
        deed("halt-2006", "2006", "suspension", "Alba halts all", alba, frameworks=["pact"]),
        deed("out-1965", "1965", "withdrawal", "Alba leaves the truce", alba, frameworks=["truce"]),
        deed(
            "says-1964",
            "1964",
            "withdrawal",
            "Alba announces that it leaves",
            alba,
            frameworks=["truce"],
        ),
        deed("end-1966", "1966", "termination", "The truce runs out", alba, frameworks=["truce"]),
        deed("call-1999", "1999-01-02", "invocation", "Alba calls", alba, frameworks=["pact"]),
        deed("raid-2000", "2000-01-01", "attack", "Alba invades Borea", alba, borea),
        deed("raid-2002", "2002-01-01", "attack", "Alba shells Borea", alba, borea),
        deed(
            "raid-2004",
            "2004-01-01",
            "attack",
            "Alba shells a port",
            alba,
            borea,
            ("echo", "participant"),
            aliases=["Invasion of Borea"],
        ),
        deed("clash-2005", "2005-06-07", "attack", "They fight", alba, ("delta", "initiator")),
        deed("sent-home-2003", "2003-07-08", "expulsion", "Alba sends envoys home", alba, echo),
        deed(
            "knows-2009",
            "2009-03-04",
            "recognition",
            "Alba recognises Echo, once of Delta",
            alba,
            echo,
            ("delta", "participant"),
        ),
        deed(
            "asked-2007",
            "2007-09",
            "summit",
            "The Pact invites Echo",
            ("pact", "participant"),
            ("echo", "invitee"),
        ),
        deed(
            "applied-2006",
            "2006-03-01",
            "summit",
            "Echo applies",
            ("echo", "applicant"),
            frameworks=["pact"],
        ),
        deed(
            "talks-2008", "2008", "summit", "Talks", ("pact", "participant"), ("borea", "invitee")
        ),
    ]
    return layer(tmp_path / "own", events=events, terms=terms)


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
        (
            "Echo was expelled by Alba in 2003",
            "Echo was expelled by Alba (2003)",
            "supported",
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


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        (
            "Who suspended POA?",
            "On record, 4 times: suspended POA",
            "On record: Alba (3 February 2001); Alba (May 2004); Alba (2005); Alba (2006).",
        ),
        (
            "Which states suspended POA before 2005?",
            "On record, 2 times: suspended POA (before 2005)",
            "On record: Alba (3 February 2001); Alba (May 2004).",
        ),
        (
            "Who invaded Borea?",
            "On record, 2 times: invaded Borea",
            "On record: Alba (1 January 2000); Alba (1 January 2004).",
        ),
        (  # where nobody is the target, each of them was attacked
            "Who attacked Delta?",
            'On record, once: attacked Delta "the old"',
            "On record: Alba (7 June 2005).",
        ),
        (
            "Who left the truce?",
            "On record, once: left the Truce of Delta",
            "On record: Alba (1965).",
        ),
        (
            "Which countries recognised Echo?",
            "On record, once: recognized Echo",
            "On record: Alba (4 March 2009).",
        ),
        ("Who expelled Echo?", "On record, once: expelled Echo", "On record: Alba (8 July 2003)."),
    ],
)
def test_who_did_it(run: Run, own: Path, question: str, statement: str, correction: str) -> None:
    (found, *_) = json.loads(run("check", question, "--json", "--data", str(own)).out)
    told = [found[key] for key in ("statement", "verdict", "correction", "matched_by")]
    assert told == [statement, "supported", correction, "computed"]
    assert found["sources"] == [{"id": "gazette", "locator": None}]


@pytest.mark.parametrize(
    "question",
    [
        "Who suspended POA in 1990?",
        "Who suspended the ships of POA?",
        "Who suspended the members of POA?",
        "Who was expelled by Echo?",
        "Who did Alba invade?",
        "Who invaded Corda?",
        "Who attacked Echo?",
        "Who suspended?",
        "Which states ratified POA?",
    ],
)
def test_who_did_it_is_not_known(run: Run, own: Path, question: str) -> None:
    assert computed(run, question, own) == []


def test_who_ratified_is_on_the_list_of_parties(run: Run) -> None:
    (found, *_) = json.loads(run("check", "Who ratified the truce in 1965?", "--json").out)
    assert found["correction"] == 'Members on record: Alba, Delta "the old".'
