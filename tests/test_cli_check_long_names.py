"""``check``: frameworks by names of many words, and by names with a year, which is no date."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

LONG = (
    "Treaty of Friendship, Cooperation and Mutual Assistance between Alba and the Kingdom of Borea"
)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with treaties that have the same name but for the year, and a long one."""
    members = [spell(one, "party", "1948-02-03/1968-02-02") for one in ("alba", "borea")]
    two = {"scope": "bilateral", "members": members}
    steps = [
        {"state": "active", "date": "1948-02-03", "sources": [{"id": "gazette"}]},
        {"state": "terminated", "date": "1968-02-03", "sources": [{"id": "gazette"}]},
    ]
    over = {"status": steps, "ended": "1968-02-02"}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("long", LONG, signed="1948-02-03", **two, **over),
            framework("naval", "Naval Accord", signed="1935-06-18"),
            framework("naval-2", "Naval Accord of 1937", signed="1937-07-17", aliases=["N 1937"]),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            f"When was the {LONG} signed?",
            f"{LONG}: signed",
            "supported",
            "On record: signed 3 February 1948, ended 2 February 1968.",
        ),
        (
            f"{LONG} is in force",
            f"{LONG} is in force (on 2010-06-30)",
            "outdated",
            "On record: terminated since 3 February 1968.",
        ),
        (
            "When was the Naval Accord of 1937 signed?",
            "Naval Accord of 1937: signed",
            "supported",
            "On record: signed 17 July 1937.",
        ),
        (
            "The Naval Accord of 1937 was signed in 1937",
            "Naval Accord of 1937: signed (1937)",
            "supported",
            "On record: signed 17 July 1937.",
        ),
        (
            "The N 1937 was signed in 1935",
            "Naval Accord of 1937: signed (1935)",
            "contradicted",
            "On record: signed 17 July 1937.",
        ),
        (
            "The Naval Accord was signed in 1937",
            "Naval Accord of 1937: signed (1937)",
            "supported",
            "On record: signed 17 July 1937.",
        ),
        (
            "The Naval Accord of 1937 was signed before the Naval Accord",
            "Naval Accord of 1937 was signed before Naval Accord",
            "contradicted",
            "On record: Naval Accord (18 June 1935); Naval Accord of 1937 (17 July 1937).",
        ),
    ],
)
def test_the_name_is_read_whole(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


def test_what_has_the_year_of_no_name_is_dated(run: Run, own: Path) -> None:
    assert computed(run, "The Naval Accord of 1936 was signed in 1937", own) == []
