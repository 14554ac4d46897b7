"""``check``: which of two frameworks somebody joined, or left, before the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

BOTH = "On record: League (1980); Club (1 February 1990)."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a club, a league and a ring that Alba joined, and left in part."""
    own = {
        "club": [spell("alba", "member", "1990-02-01/2001-03-04")],
        "league": [spell("alba", "member", "1980/1999-05-06")],
        "ring": [spell("alba", "member", "1990?/..")],
        "circle": [spell("alba", "member", "1990-02-01/..")],
        "hoop": [
            spell("alba", "member", "1970?/1975-01-01"),
            spell("alba", "member", "1995-01-01/.."),
        ],
        "twice": [
            spell("alba", "member", "1970-01-01/1975-01-01"),
            spell("alba", "member", "1995-01-01/.."),
        ],
    }
    return layer(
        tmp_path / "own",
        frameworks=[framework(id, id.title(), members=members) for id, members in own.items()],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba joined the League before the Club",
            "Alba joined League before Club",
            "supported",
            BOTH,
        ),
        (
            "Did Alba join the League after the Club?",
            "Alba joined League after Club",
            "contradicted",
            BOTH,
        ),
        (
            "Alba did not join the Club before the League",
            "It is not so that Alba joined Club before League",
            "supported",
            BOTH,
        ),
        (
            "Which did Alba join first, the Club or the League?",
            "Alba joined League before Club",
            "supported",
            BOTH,
        ),
        (
            "Did Alba join the Club or the League last?",
            "Alba joined Club after League",
            "supported",
            BOTH,
        ),
        (
            "Which did Alba join later, the Club or the League?",
            "Alba joined Club after League",
            "supported",
            BOTH,
        ),
        (
            "Which did Alba join last, the Club or the Circle?",
            "Alba joined Club and Circle on the same day",
            "supported",
            "On record: Club (1 February 1990); Circle (1 February 1990).",
        ),
        (  # when it first came
            "Alba joined Twice before the Club",
            "Alba joined Twice before Club",
            "supported",
            "On record: Twice (1 January 1970); Club (1 February 1990).",
        ),
        (
            "Which did Alba join first, the Club or the Circle?",
            "Alba joined Club and Circle on the same day",
            "supported",
            "On record: Club (1 February 1990); Circle (1 February 1990).",
        ),
        (
            "Alba left the League before the Club",
            "Alba left League before Club",
            "supported",
            "On record: League (6 May 1999); Club (4 March 2001).",
        ),
    ],
)
def test_the_order_of_one(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
    assert len(found["sources"]) == 1  # one source for both, named once


@pytest.mark.parametrize(
    "text",
    [
        "Alba joined the Ring before the Club",  # since when is not known
        "Alba joined the Hoop after the Club",  # when it first came is not known
        "Alba joined the Club earlier than the Circle and later than the League",
        "Which did Alba join first, the Ring or the Club?",
        "Borea joined the League before the Club",
        "Alba left the League before the Circle",  # in which it is
        "Alba joined and left the League before the Club",
        "Alba joined the Club in 1990 before the League",
        "Alba sold ships to the League before the Club",
        "Alba was in the League before the Club",
        "The League joined Alba before the Club",
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
