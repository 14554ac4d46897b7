"""``check``: since when something is in force, was in force, entered into force."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

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


GIVEN_UP = "On record: signed 5 March 1961, ended 6 April 1962; it was never in force."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "The Draft Union entered into force in 1961",
            "Draft Union: in force (1961)",
            "contradicted",
            GIVEN_UP,
        ),
        (
            "The Draft Union never entered into force",
            "Not so: Draft Union: in force",
            "supported",
            GIVEN_UP,
        ),
        (
            "The Draft Union was never established",
            "Not so: Draft Union: established",
            "supported",
            GIVEN_UP,
        ),
        (
            "The Draft Union was signed in 1961",
            "Draft Union: signed (1961)",
            "supported",
            "On record: signed 5 March 1961, ended 6 April 1962.",
        ),
        (
            "The Draft Union was concluded in 1961",
            "Draft Union: concluded (1961)",
            "supported",
            "On record: signed 5 March 1961, ended 6 April 1962.",
        ),
        (
            "The Draft Union is in force",
            "Draft Union is in force (on 2010-06-30)",
            "contradicted",
            "On record: abandoned since 6 April 1962.",
        ),
    ],
)
def test_what_was_given_up_was_never_in_force(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    steps = [("signed", "1961-03-05"), ("abandoned", "1962-04-06")]
    sources = [{"id": "gazette"}]
    status = [{"state": state, "date": date, "sources": sources} for state, date in steps]
    draft = framework("draft", "Draft Union", kind="treaty", obligations=["defense"])
    draft |= {"signed": steps[0][1], "ended": steps[1][1], "status": status}
    abandoned = {"list": "state", "id": "abandoned", "name": "Abandoned"}
    own = layer(tmp_path / "own", frameworks=[draft], terms=[abandoned])
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
