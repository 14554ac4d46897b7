"""``check``: since when something is in force, was in force, entered into force."""

from __future__ import annotations

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")

TRUCE = "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970."
OVER = "On record: terminated since 1 January 1970."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (  # it is said to go on
            "The Truce of Delta has been in force since 1960",
            "Truce of Delta is in force (on 2010-06-30)",
            "outdated",
            OVER,
        ),
        (
            "The Truce of Delta was in force since 1960",
            "Truce of Delta: in force (1960)",
            "supported",
            TRUCE,
        ),
        (
            "The Truce of Delta entered into force in 1960",
            "Truce of Delta: in force (1960)",
            "supported",
            TRUCE,
        ),
    ],
)
def test_since_when(run: Run, text: str, statement: str, verdict: str, correction: str) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]
