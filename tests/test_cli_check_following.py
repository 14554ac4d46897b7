"""``check``: what came before a framework and after it, and what and who founded it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a force, the one before it, and the charter of a club."""
    ended = [{"state": "terminated", "date": "1996-12-20", "sources": [{"id": "gazette"}]}]
    first = framework("first", "First Force", established="1995-12-20", ended="1996-12-20")
    first["status"] += ended
    members = [spell("alba", "founding-member", "1990/.."), spell("borea", "member", "1995/..")]
    return layer(
        tmp_path / "own",
        frameworks=[
            {**first, "successors": ["second"]},
            framework("last", "Last Watch", established="1990", ended="1991", status=ended),
            framework("second", "Second Force", established="1996-12-20", predecessors=["first"]),
            framework("charter", "Charter", kind="treaty", signed="1980-02-03"),
            framework("club", "Club", founded_by="charter", members=members),
        ],
    )


SECOND = "Second Force (established 20 December 1996)"
FIRST = "First Force (established 20 December 1995, ended 20 December 1996)"
CHARTER = "Charter (signed 3 February 1980)"


@pytest.mark.parametrize(
    ("said", "statement", "verdict", "correction"),
    [
        (
            "Which operation followed the First Force?",
            "First Force was replaced by Second Force",
            "supported",
            f"On record: {SECOND}.",
        ),
        (
            "The Second Force replaced the First Force",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}; {SECOND}.",
        ),
        (
            "The First Force was replaced by the Second Force",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}; {SECOND}.",
        ),
        (
            "The First Force succeeded the Second Force",
            "First Force replaced Second Force",
            "contradicted",
            f"On record: {SECOND}; {FIRST}.",
        ),
        (
            "Did the Second Force follow the First Force?",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}; {SECOND}.",
        ),
        *(
            (
                said,
                "Second Force replaced First Force",
                "supported",
                f"On record: {FIRST}; {SECOND}.",
            )
            for said in (
                "The Second Force came after the First Force",
                "The First Force came before the Second Force",
                "The Second Force was preceded by the First Force",
                "The First Force has been replaced by the Second Force",
                "The First Force is followed by the Second Force",
            )
        ),
        *(
            (
                said,
                f"Second Force replaced First Force ({when})",
                verdict,
                f"On record: {FIRST}; {SECOND}.",
            )
            for said, when, verdict in (
                ("The Second Force replaced the First Force in 1996", "1996", "supported"),
                ("The First Force was replaced in 1996", "1996", "supported"),
                ("The First Force was replaced in 1997", "1997", "contradicted"),
                (
                    "The First Force was replaced by the Second Force in December 1996",
                    "December 1996",
                    "supported",
                ),
            )
        ),
        (
            "What was replaced by the Second Force?",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}.",
        ),
        (
            "What is the Club based on?",
            "Club was founded by Charter",
            "supported",
            f"On record: {CHARTER}.",
        ),
        (
            "Which countries founded the Club?",
            "Club had at least 1 founding member",
            "supported",
            "Founding members on record: Alba. The list may not be complete.",
        ),
        (
            "What came after the First Force?",
            "First Force was replaced by Second Force",
            "supported",
            f"On record: {SECOND}.",
        ),
        (
            "What came before the Second Force?",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}.",
        ),
        (
            "What replaced the Last Watch?",
            "Nothing on record replaced Last Watch",
            "supported",
            "On record: Last Watch (established 1990, ended 1991).",
        ),
        (
            "What replaced the First Force?",
            "First Force was replaced by Second Force",
            "supported",
            f"On record: {SECOND}.",
        ),
        (
            "What was the First Force replaced by?",
            "First Force was replaced by Second Force",
            "supported",
            f"On record: {SECOND}.",
        ),
        (
            "What did the Second Force replace?",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}.",
        ),
        (
            "What is the predecessor of the Second Force?",
            "Second Force replaced First Force",
            "supported",
            f"On record: {FIRST}.",
        ),
        (
            "Which treaty founded the Club?",
            "Club was founded by Charter",
            "supported",
            f"On record: {CHARTER}.",
        ),
        (
            "Who founded the Club?",
            "Club had at least 1 founding member",
            "supported",
            "Founding members on record: Alba. The list may not be complete.",
        ),
    ],
)
def test_what_came_before_and_after(
    run: Run, own: Path, said: str, statement: str, verdict: str, correction: str
) -> None:
    (first, *_) = json.loads(run("check", said, "--json", "--data", str(own)).out)
    found = [first[key] for key in ("statement", "verdict", "correction", "matched_by")]
    assert found == [statement, verdict, correction, "computed"]
    assert first["sources"]


@pytest.mark.parametrize(
    "said",
    [
        "What replaced the Second Force?",  # nothing is on record
        "The Club replaced the First Force",  # neither is it said that it did not
        "What replaced the First Force in 1996?",
        "Which treaty founded the First Force?",
        "The First Force replaced Alba",
        "Who founded the Charter?",
    ],
)
def test_what_is_not_read(run: Run, own: Path, said: str) -> None:
    assert computed(run, said, own) == []
