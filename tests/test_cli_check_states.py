"""``check``: the question for the state of a framework."""

from __future__ import annotations

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "What was the state of the Truce of Delta in 1965?",
            "Truce of Delta was active (1965)",
            "On record: active since 1 May 1960.",
        ),
        (
            "What was the status of the Truce of Delta in 1950?",
            "Truce of Delta was not there yet (1950)",
            "On record from 1 May 1960 on.",
        ),
        (
            "What is the current status of the Truce of Delta?",
            "Truce of Delta is terminated (on 2010-06-30)",
            "On record: terminated since 1 January 1970.",
        ),
    ],
)
def test_the_state_that_is_asked_for(run: Run, text: str, statement: str, correction: str) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (statement, "supported", correction)


@pytest.mark.parametrize(
    "text",
    [
        "What was the state of Alba in the Truce of Delta?",
        "What was the bad state of the Truce of Delta?",
    ],
)
def test_what_is_no_question_for_a_state(run: Run, text: str) -> None:
    assert computed(run, text) == []
