"""``check``: days that are written in numbers, as either side of the ocean writes them."""

from __future__ import annotations

import pytest

from tests.asking import computed
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("day", "read"),
    [
        ("15.6.1999", "15 June 1999"),
        ("15.06.1999", "15 June 1999"),
        ("15/6/1999", "15 June 1999"),
        ("6/15/1999", "15 June 1999"),
        ("7/7/1999", "7 July 1999"),
        ("6.7.1999", "6 July 1999"),
        ("1999/06/15", "1999-06-15"),
    ],
)
def test_day(run: Run, day: str, read: str) -> None:
    (found,) = computed(run, f"POA had 3 members on {day}")
    assert (found["statement"], found["verdict"]) == (f"POA had 3 members ({read})", "supported")


@pytest.mark.parametrize("day", ["6/7/1999", "15.13.1999", "13/15/1999", "0.6.1999", "31.6.1999"])
def test_one_of_two_days_or_none(run: Run, day: str) -> None:
    assert computed(run, f"POA had 3 members on {day}") == []
