"""``check``: where something was by its country, which is known by the hosts at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

DAY = "On record: signed in Port, 1 May 1990."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a treaty signed at a place of Alba, a court, and what is held there."""
    terms = [{"list": "event-kind", "id": kind, "name": kind} for kind in ("summit", "dissolution")]
    terms += [{"list": "event-role", "id": "host", "name": "host"}]
    host = [{"id": "alba", "role": "host"}]
    signed = {"kind": "signature", "actors": [{"id": "alba"}, {"id": "borea"}]}
    meets = {"kind": "summit", "frameworks": ["pact"]}
    ends = {"kind": "dissolution", "actors": [{"id": "alba"}]}
    hosted = [{"id": "corda", "role": "host"}]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("charter", "Charter", signed="1990-05-01"),
            framework("note", "Note", signed="1991-05-01"),
            framework("deed", "Deed", signed="1985-05-01"),
            framework("pledge", "Pledge", signed="1980-05-01"),
            framework("court", "Court", seat="Port"),
            framework("inn", "Inn", seat="Nowhere"),
            framework("guild", "Guild", ended="1999-05-01"),
        ],
        events=[
            event("a", "1990-05-01", place="Port", frameworks=["charter"], **signed),
            event("b", "1991-05-01", place="Hill", frameworks=["note"], **signed),
            event("j", "1985-05-01", place="Port, Hill and Downs", frameworks=["deed"], **signed),
            event("k", "2001", place="Cove", actors=[{"id": "echo", "role": "host"}]),
            event("l", "1980-05-01", place="Cove", frameworks=["pledge"], **signed),
            event("c", "1992", place="Port", actors=host),
            event("d", "1993", place="Port", actors=host),
            event("e", "1994", place="Port", actors=host),
            event("f", "1995", place="Port", actors=[*host, {"id": "corda", "role": "host"}]),
            event("g", "1996-02-01", title="The Downs summit", place="Port", actors=host, **meets),
            event("h", "1997-02-01", title="Fourth summit", place="Hill", actors=hosted, **meets),
            event("i", "1998-02-01", title="A day at the Downs", place="Downs", actors=host),
            event("m", "1999-05-01", place="Downs", frameworks=["guild"], **ends),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Charter was signed in Alba", "Charter was signed in Alba", "supported", DAY),
        ("The Charter was signed in Borea", "Charter was signed in Borea", "contradicted", DAY),
        (  # it was a host there once in many times
            "The Charter was signed in Corda in 1990",
            "Charter was signed in Corda (1990)",
            "contradicted",
            DAY,
        ),
        (
            "The Charter was signed in Alba on 2 May 1990",
            "Charter was signed in Alba (2 May 1990)",
            "contradicted",
            DAY,
        ),
        (  # of what country it is there is nothing on record but one host
            "The Note was signed in Corda",
            "Note was signed in Corda",
            "supported",
            "On record: signed in Hill, 1 May 1991.",
        ),
        (  # what came before its country was there
            "The Pledge was signed in Delta",
            'Pledge was signed in Delta "the old"',
            "supported",
            "On record: signed in Cove, 1 May 1980.",
        ),
        (
            "The Deed was signed in Downs",
            "Deed was signed in Downs",
            "supported",
            "On record: signed in Port, Hill and Downs, 1 May 1985.",
        ),
        (
            "In which country was the Charter signed?",
            "Charter was signed in Port",
            "supported",
            DAY,
        ),
        (
            "The Guild was dissolved in Downs",
            "Guild was dissolved in Downs",
            "supported",
            "On record: dissolved in Downs, 1 May 1999.",
        ),
        (
            "The Guild was disbanded in Port in 1999",
            "Guild was disbanded in Port (1999)",
            "contradicted",
            "On record: disbanded in Downs, 1 May 1999.",
        ),
        (
            "Where was the Guild dissolved?",
            "Guild was dissolved in Downs",
            "supported",
            "On record: dissolved in Downs, 1 May 1999.",
        ),
        (
            "The Court has its seat in Alba",
            "Court has its seat in Alba (on 2010-06-30)",
            "supported",
            "Seat on record: Port.",
        ),
        (
            "The Inn has its seat in Alba",
            "Inn has its seat in Alba (on 2010-06-30)",
            "unverifiable",
            "Seat on record: Nowhere.",
        ),
        (
            "The 1996 POA summit was in Alba",
            "A summit of POA was in Alba (1996)",
            "supported",
            "On record: Port, 1 February 1996.",
        ),
        (
            "The 1997 POA summit was in Alba",
            "A summit of POA was in Alba (1997)",
            "contradicted",
            "On record: Hill, 1 February 1997.",
        ),
        (  # it is called so
            "The 1996 POA summit was in Downs",
            "A summit of POA was in Downs (1996)",
            "supported",
            "On record: Port, 1 February 1996.",
        ),
    ],
)
def test_where_it_was(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "The Charter was signed in Alba and Borea",
        "The Charter was signed in Port and Hill",
        "The Charter was signed with Alba",
        "The Charter was signed in fair Alba",
    ],
)
def test_what_is_no_place(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
