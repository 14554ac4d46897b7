"""``check``: whose ally somebody was in a year: on any of its days, and no successor's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an alliance that Golf leaves in a year, and Hotel to a successor."""
    members = [
        spell("foxtrot", "member", "1990-01-01/.."),
        spell("golf", "member", "1990-01-01/1998-04-05"),
        spell("hotel", "member", "1990-01-01/1999-05-06"),
        spell("india", "member", "1999-05-06/.."),
    ]
    return layer(
        tmp_path / "own",
        actors=[
            actor("foxtrot", "Foxtrot"),
            actor("golf", "Golf"),
            actor("hotel", "Hotel"),
            actor("india", "India", predecessors=["hotel"]),
        ],
        frameworks=[framework("league", "League", obligations=["defense"], members=members)],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "bound"),
    [
        (
            "Which alliances did Golf belong to in 1998?",
            "Golf belonged to 1 alliance (1998)",
            "supported",
            "On record, bound to mutual defence: League (Foxtrot, Hotel).",
        ),
        (
            "Who were the allies of Golf in 1999?",
            "Golf had no ally by treaty (1999)",
            "supported",
            "No treaty of mutual defence with it is on record as in force then.",
        ),
        (  # of all days since then the last
            "Who were the allies of Golf before 1999?",
            "Golf had no ally by treaty (before 1999)",
            "supported",
            "No treaty of mutual defence with it is on record as in force then.",
        ),
        (
            "Who were the allies of Hotel in 1999?",
            "Hotel had 1 ally (1999)",
            "supported",
            "On record, bound to mutual defence: League (Foxtrot).",
        ),
    ],
)
def test_allies_of_a_year(
    run: Run, own: Path, text: str, statement: str, verdict: str, bound: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, bound)
