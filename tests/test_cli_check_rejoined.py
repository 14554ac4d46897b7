"""``check``: whether somebody came back into a framework that he had left."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a club that Alba left and joined again, and Borea under another role."""
    members = [
        spell("alba", "member", "1980-01-02/1990-03-04"),
        spell("alba", "member", "1995-05-06/.."),
        spell("borea", "founding-member", "1980-01-02/1989-12-31"),
        spell("borea", "member", "1990-01-01/.."),
        spell("corda", "member", "1980-01-02/"),
    ]
    club = framework("club", "Club", established="1980-01-02", members=members)
    return layer(tmp_path / "own", frameworks=[club])


ALBA = "On record as a member: 2 January 1980 to 4 March 1990, since 6 May 1995."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("Alba rejoined the Club in 1995", "Alba rejoined Club (1995)", "supported", ALBA),
        ("Did Alba rejoin the Club?", "Alba rejoined Club", "supported", ALBA),
        ("Alba rejoined the Club in 1980", "Alba rejoined Club (1980)", "contradicted", ALBA),
        (
            "Alba did not rejoin the Club in 1980",
            "It is not so that Alba rejoined Club (1980)",
            "supported",
            ALBA,
        ),
        (
            "Borea rejoined the Club",  # it had never been out
            "Borea rejoined Club",
            "contradicted",
            "On record as a member: 2 January 1980 to 31 December 1989, since 1 January 1990.",
        ),
        (
            "Corda rejoined the Club",  # it may have left
            "Corda rejoined Club",
            "unverifiable",
            "On record as a member: from 2 January 1980, end unknown.",
        ),
    ],
)
def test_whether_somebody_came_back(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (answer,) = computed(run, text, own)
    assert in_short(answer) == (statement, verdict, correction)
    assert answer["sources"]


def test_of_who_left_and_came_back_nothing_is_said_in_one(run: Run, own: Path) -> None:
    assert computed(run, "Alba left and rejoined the Club", own) == []


def test_of_who_was_never_in_it(run: Run, own: Path) -> None:
    (answer,) = computed(run, "Echo rejoined the Club", own)
    assert answer["statement"] == "Echo rejoined Club"
    assert answer["verdict"] == "unverifiable"
    assert answer["correction"] == "Not on record as a member; the list may not be complete."
