"""``check``: statements of the first or the last of a row, that one was held, and their lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

FIRST = "First summit (1 January 1953)"
SECOND = "Second summit (1 January 2004)"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with summits of the pact, of which all are on record, and of the club."""
    days = [
        ("1953-01-01", "First summit", "Albaville"),
        ("2004-01-01", "Second summit", "Bay, Corda"),
    ]
    fields = {"kind": "summit", "actors": [{"id": "alba"}]}
    summits = [
        event(f"{whose}-{day}", day, title=title, place=place, frameworks=[whose], **fields)
        for whose in ("pact", "club")
        for day, title, place in days
    ]
    terms = [{"list": "event-kind", "id": "summit", "name": "Summit"}]
    club = framework("club", "Club", kind="council")
    return layer(tmp_path / "own", frameworks=[club], events=summits, terms=terms)


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "The first POA summit was in 1953",
            "The first summit on record of POA (1953)",
            "S",
            FIRST,
        ),
        (
            "The first POA summit was in 2004",
            "The first summit on record of POA (2004)",
            "C",
            FIRST,
        ),
        (
            "The last summit of POA was held in 2004",
            "The last summit on record of POA (2004)",
            "S",
            SECOND,
        ),
        ("The last POA summit was in 1953", "The last summit on record of POA (1953)", "C", SECOND),
        (
            "The first Club summit was in 2004",
            "The first summit on record of Club (2004)",
            "C",
            f"{FIRST}. Others may not be on record",
        ),
        (
            "The first POA summit was in Albaville",
            "The first summit of POA was in Albaville",
            "S",
            "Albaville, 1 January 1953",
        ),
        (
            "The last POA summit was in Albaville",
            "The last summit of POA was in Albaville",
            "C",
            "Bay, Corda, 1 January 2004",
        ),
        (
            "The first POA summit was in Bay in 2004",
            "The first summit of POA was in Bay (2004)",
            "C",
            "Albaville, 1 January 1953",
        ),
        (
            "The last POA summit was in Bay in 2004",
            "The last summit of POA was in Bay (2004)",
            "S",
            "Bay, Corda, 1 January 2004",
        ),
        (
            "The last POA summit was in Bay in 2003",
            "The last summit of POA was in Bay (2003)",
            "C",
            "Bay, Corda, 1 January 2004",
        ),
        ("Did POA hold a summit in 2004?", "POA held a summit (2004)", "S", SECOND),
        ("POA held a summit in 1953", "POA held a summit (1953)", "S", FIRST),
        ("Did the Club hold a summit in 2004?", "Club held a summit (2004)", "S", SECOND),
        ("List all POA summits", "On record: 2 summits of POA", "S", f"{FIRST}; {SECOND}"),
        (
            "Show me the summits of POA since 1990",
            "On record: 1 summit of POA (since 1990)",
            "S",
            SECOND,
        ),
    ],
)
def test_of_a_row(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    verdicts = {"S": "supported", "C": "contradicted", "U": "unverifiable"}
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdicts[verdict], f"On record: {correction}.")


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "told"),
    [
        (
            "POA held a summit in 1990",
            "POA held a summit (1990)",
            "contradicted",
            f"before and after: {FIRST}; {SECOND}",
        ),
        (
            "Did POA hold a summit in 2005?",
            "POA held a summit (2005)",
            "contradicted",
            f"before and after: {SECOND}",
        ),
        (
            "POA did not hold a summit in 1990",
            "It is not so that POA held a summit (1990)",
            "supported",
            f"before and after: {FIRST}; {SECOND}",
        ),
    ],
)
def test_no_summit(run: Run, own: Path, text: str, statement: str, verdict: str, told: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, f"On record {told}.")


@pytest.mark.parametrize(
    "text",
    [
        "Did POA hold a summit in 2010?",  # there may be one in the rest of the year
        "Did the Club hold a summit in 1990?",  # not all of its are on record
        "Did POA hold a great summit in 2004?",
        "Did POA hold a summit?",
        "The first POA was in 1953",
        "The first great POA summit was in 1953",
    ],
)
def test_what_is_not_told(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
