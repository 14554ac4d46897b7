"""``check``: who joined or left last, who stays outside, what may yet be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a union of most states, and one whose newest members are uncertain."""
    most = [spell(who, "member", "1990-01-01/..") for who in ("alba", "corda", "islet")]
    union = [*most, spell("echo", "member", "1992-02-03/2000-05-06")]
    unsure = [spell("alba", "member", "2001/.."), spell("echo", "member", "2001-02-03/..")]
    unknown = [
        spell("alba", "member", "1990-01-01/1995-02-03"),
        spell("borea", "member", "1990-01-01/"),
        spell("corda", "member", "2005?/.."),
    ]
    fold = [
        spell("alba", "founding-member", "1990-05-01/.."),
        spell("borea", "member", "1990-04-01/1991-01-01"),
        spell("borea", "member", "1992-01-01/.."),
    ]
    states = [actor("islet", "Islet", iso3="ISL"), actor("rock", "Rock")]  # a rock has no code
    return layer(
        tmp_path / "own",
        actors=states,
        frameworks=[
            framework("union", "Union", members=union),
            framework("league", "League", members=unsure),
            framework("ring", "Ring", members=unknown),
            framework("circle", "Circle", members=most),
            framework("fold", "Fold", members=fold),
        ],
        coverage=[
            {"subjects": [one], "from": "1950", "to": TODAY, "level": "complete"}
            for one in ("union", "league", "ring", "fold")
        ],
    )


def _told(found: list[dict[str, Any]]) -> list[tuple[str, ...]]:
    keys = ("statement", "verdict", "correction", "as_of")
    return [tuple(one[key] for key in keys) for one in found]


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        ("Who joined POA last?", "Corda joined POA last", "15 June 1999"),
        (  # who left is no member
            "Which is the newest member of the Union?",
            "Alba, Corda and Islet joined Union last of those who belong to it",
            "1 January 1990",
        ),
        ("Which country most recently joined POA?", "Corda joined POA last", "15 June 1999"),
        ("Who left POA last?", "Corda left POA last", "31 March 2008"),
        ("Which state left the Union last?", "Echo left Union last", "6 May 2000"),
        (
            "Who joined the Union last before 1991?",
            "Alba, Corda and Islet joined Union last (before 1991)",
            "1 January 1990",
        ),
        ("Who left the Union first?", "Echo left Union first", "6 May 2000"),
        ("Which state was the first to leave POA?", "Corda left POA first", "31 March 2008"),
        (
            "Which country joined the Union first after 1990?",
            "Echo joined Union first (after 1990)",
            "3 February 1992",
        ),
    ],
)
def test_who_came_or_went_last(
    run: Run, own: Path, question: str, statement: str, correction: str
) -> None:
    told = (statement, "supported", f"On record: {correction}.", TODAY)
    assert _told(computed(run, question, own)) == [told]


@pytest.mark.parametrize(
    "question",
    [
        "Who joined the League last?",  # one in 2001, one on a day of that year
        "Who joined the Circle last?",  # nobody vouches for the list
        "Who left the League last?",
        "Who left the Ring last?",  # until when one belonged is not known
        "Who joined the Ring last?",  # one by 2005 only
        "Who joined the Ring first?",
        "Who joined the League first?",
        "Who left the Fold first?",  # who came back
        "Who joined the Fold first?",  # its founder was bound later
        "Who joined the Union first and last?",
        "Who joined the Union first and last?",
        "Who joined or left the Union in 2000?",
        "Alba joined and left the Union",
        "Who is the latest chair of the pact?",
        "What is the latest of the Union?",
        "Which big state joined the Union last?",
    ],
)
def test_who_was_last_is_not_known(run: Run, own: Path, question: str) -> None:
    assert _told(computed(run, question, own)) == []


@pytest.mark.parametrize(
    "question",
    [
        "Which states are not in the Union?",
        "Which countries are not party to the Union?",
        "Which states have not joined the Union?",
        "Which states do not belong to the Union?",
    ],
)
def test_who_stays_outside(run: Run, own: Path, question: str) -> None:
    (found,) = computed(run, question, own)
    told = "Of those with a code of COW or ISO 3166-1: Borea, Echo."
    statement = f"2 of 5 states are not in Union (on {TODAY})"
    assert _told([found]) == [(statement, "supported", told, TODAY)]
    assert found["sources"] == [{"id": "gazette", "locator": None}]


@pytest.mark.parametrize(
    "question",
    [
        "Which states are not in POA?",  # fewer are in it than not
        "Which states are not in the Circle?",  # nobody vouches for the list
        "Which states were not in the Union in 1995?",
        "Which states were not in the Union?",
        "Which rich states are not in the Union?",
        "Alba is not in the Union",
    ],
)
def test_who_is_outside_is_not_computed(run: Run, own: Path, question: str) -> None:
    found = [one["statement"] for one in computed(run, question, own)]
    assert [one for one in found if "states are not in" in one or "states is not in" in one] == []


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        ("Has anybody left the Union?", "Echo left Union", "On record: Echo (6 May 2000)."),
        (
            "Has any country joined POA since 1990?",
            "Corda joined POA (since 1990)",
            "On record: Corda (15 June 1999).",
        ),
    ],
)
def test_whether_any_did(
    run: Run, own: Path, question: str, statement: str, correction: str
) -> None:
    assert _told(computed(run, question, own)) == [(statement, "supported", correction, TODAY)]


@pytest.mark.parametrize(
    "said",
    ["Can Echo join POA?", "Will Echo join POA?", "Echo may leave POA", "POA would have 2 members"],
)
def test_what_may_be_is_not_computed(run: Run, own: Path, said: str) -> None:
    assert computed(run, said, own) == []
