"""``check``: a group of states by its region stands for the states of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with two Baltic states, one of them in a union since another year."""
    baltic = {"regions": ["baltic-states"]}
    members = [spell("one", "member", "2004-05-01/.."), spell("two", "member", "2005-05-01/..")]
    return layer(
        tmp_path / "own",
        actors=[
            actor("one", "Onia", iso3="ONE", **baltic),
            actor("two", "Twola", iso3="TWO", **baltic),
            actor("free-city", "Free City", **baltic),  # no state of today
        ],
        frameworks=[framework("union", "Union", members=members)],
        regions=[{"id": "baltic-states", "name": "Baltic states", "summary": "Onia and Twola."}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        (
            "The Baltic states are in the Union",
            "Onia and Twola are members of Union (on 2010-06-30)",
            "supported",
        ),
        (
            "All three Baltic states are in the Union",
            "Onia and Twola are members of Union (on 2010-06-30)",
            "supported",
        ),
        (
            "The Baltic states joined the Union in 2004",
            "Onia and Twola joined Union (2004)",
            "contradicted",
        ),
        ("Both Baltic countries joined the Union", "Onia and Twola joined Union", "supported"),
    ],
)
def test_a_group_stands_for_its_states(
    run: Run, own: Path, text: str, statement: str, verdict: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found)[:2] == (statement, verdict)


def test_who_of_it_is_asked_of_the_region(run: Run, own: Path) -> None:
    (found,) = computed(run, "Which Baltic states are in the Union?", own)
    told = "On record: Onia, Twola. The list may not be complete."
    assert in_short(found) == (
        "At least 2 of the 2 members of Union are in the region Baltic states (on 2010-06-30)",
        "supported",
        told,
    )


@pytest.mark.parametrize(
    "text", ["The Nordic states are in the Union", "Baltic fish are in the Union"]
)
def test_what_is_no_group(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
