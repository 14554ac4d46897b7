"""``check``: how long a framework lasted, how old it is, asked and stated."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

TRUCE = "On record: 9 years, 8 months (1 May 1960 to 1 January 1970); terminated since"
TRUCE += " 1 January 1970."
PACT = "On record: 58 years, 6 months (since 1 January 1952); active since 1 January 1952."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a short operation and a union whose end is known by the year."""
    source = [{"id": "gazette"}]
    over = [
        {"state": "active", "date": "1999-03-24", "sources": source},
        {"state": "terminated", "date": "1999-06-20", "sources": source},
    ]
    coarse = [
        {"state": "active", "date": "1955", "sources": source},
        {"state": "terminated", "date": "1979", "sources": source},
    ]
    days = {"established": "1999-03-24", "ended": "1999-06-20", "status": over}
    years = {"established": "1955", "ended": "1979", "status": coarse}
    return layer(
        tmp_path / "own",
        frameworks=[framework("storm", "Storm", **days), framework("union", "Union", **years)],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Truce of Delta lasted nine years", "9 years", "supported", TRUCE),
        ("The Truce of Delta lasted ten years", "10 years", "supported", TRUCE),
        ("The Truce of Delta lasted 11 years", "11 years", "imprecise", TRUCE),
        ("The Truce of Delta existed for 15 years", "15 years", "contradicted", TRUCE),
        ("The Truce of Delta ran for 116 months", "116 months", "supported", TRUCE),
        (
            "The Truce of Delta lasted more than nine years",
            "more than 9 years",
            "supported",
            TRUCE,
        ),
        (
            "The Truce of Delta lasted at least ten years",
            "at least 10 years",
            "contradicted",
            TRUCE,
        ),
        ("The Truce of Delta lasted less than ten years", "less than 10 years", "supported", TRUCE),
        ("The Truce of Delta lasted at most nine years", "at most 9 years", "contradicted", TRUCE),
    ],
)
def test_how_long_it_is_said_to_have_lasted(
    run: Run, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (f"Truce of Delta lasted {statement}", verdict, correction)


def test_what_is_over_grows_no_older(run: Run) -> None:
    (found,) = computed(run, "The Truce of Delta is nine years old")
    assert in_short(found) == ("Truce of Delta lasted 9 years", "outdated", TRUCE)


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("POA is 58 years old", "POA has lasted 58 years", "supported"),
        ("POA has existed for 40 years", "POA has lasted 40 years", "contradicted"),
    ],
)
def test_how_old_it_is_said_to_be(run: Run, text: str, statement: str, verdict: str) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (statement, verdict, PACT)


def test_of_less_than_a_year_the_days_are_told(run: Run, own: Path) -> None:
    (found,) = computed(run, "Storm lasted 78 days", own)
    told = "On record: 2 months, 89 days in all (24 March 1999 to 20 June 1999);"
    told += " terminated since 20 June 1999."
    assert in_short(found) == ("Storm lasted 78 days", "imprecise", told)
    (found,) = computed(run, "How many days did Storm last?", own)
    lasted = "Storm lasted from 24 March 1999 to 20 June 1999, 2 months, 89 days in all"
    assert in_short(found) == (lasted, "supported", "On record: terminated since 20 June 1999.")


@pytest.mark.parametrize(
    "text",
    [
        "Union lasted 24 years",  # its ends are not known to the month
        "The Truce of Delta lasted nine years in 1990",
        "The Truce of Delta lasted nine happy years",
        "The Truce of Delta lasted nine years and two months",
        "The Truce of Delta lasted nine years for Alba",
        "The Truce of Delta lasted nine",
    ],
)
def test_what_is_not_computed(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


def test_a_coarse_end_is_told_without_a_duration(run: Run, own: Path) -> None:
    (found,) = computed(run, "How long did Union last?", own)
    told = ("Union lasted from 1955 to 1979", "supported", "On record: terminated since 1979.")
    assert in_short(found) == told
