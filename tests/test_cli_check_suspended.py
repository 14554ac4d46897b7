"""``check``: which treaties somebody suspended, by the events of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")


def _suspension(id: str, day: str, framework: str, who: str = "alba") -> dict[str, Any]:
    actors = [{"id": who, "role": "initiator"}, {"id": "echo", "role": "target"}]
    return event(id, day, kind="suspension", actors=actors, frameworks=[framework])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer in which Alba suspended two treaties, one of them twice, and a forum."""
    treaty = {"kind": "treaty", "signed": "1980-02-03"}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("peace", "Peace Treaty", **treaty),
            framework("trade", "Trade Treaty", **treaty),
            framework("club", "Club", kind="council"),
        ],
        events=[
            _suspension("first", "1990-05-06", "trade"),
            _suspension("second", "1995-06-07", "peace"),
            _suspension("again", "1998-07-08", "peace"),
            _suspension("forum", "1996-07-08", "club"),
            _suspension("other", "1997-07-08", "trade", who="borea"),
        ],
        terms=[
            {"list": "event-kind", "id": "suspension", "name": "Suspension"},
            {"list": "event-role", "id": "initiator", "name": "Initiator"},
            {"list": "event-role", "id": "target", "name": "Target"},
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "Which treaties has Alba suspended?",
            "Alba suspended 2 treaties",
            "Trade Treaty (6 May 1990); Peace Treaty (7 June 1995)",
        ),
        (
            "What treaties did Alba suspend after 1992?",
            "Alba suspended 1 treaty (after 1992)",
            "Peace Treaty (7 June 1995)",
        ),
        (
            "Which treaty did Borea suspend?",
            "Borea suspended 1 treaty",
            "Trade Treaty (8 July 1997)",
        ),
    ],
)
def test_what_was_suspended(
    run: Run, own: Path, text: str, statement: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", f"On record: {correction}.")
    assert found["sources"] == [{"id": "gazette", "locator": None}]


@pytest.mark.parametrize(
    "text",
    [
        "Which treaties has Echo suspended?",  # at whom it was aimed
        "Which treaties did Alba suspend in 1980?",
        "Which big treaties has Alba suspended?",
        "Which ships has Alba suspended?",
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


def _states(*steps: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"state": state, "date": day, "sources": [{"id": "gazette"}]} for state, day in steps]


@pytest.fixture
def halted(tmp_path: Path) -> Path:
    """Return a layer with a forum that was suspended twice, and one that never was."""
    steps = [
        ("active", "1990"),
        ("suspended", "1994-05-06"),
        ("suspended", "1994-08-01"),
        ("active", "1995-06-07"),
        ("suspended", "1998-07-08"),
        ("terminated", "2000"),
    ]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("forum", "Forum", status=_states(*steps), ended="2000"),
            framework("club", "Club"),
        ],
    )


SUSPENDED = "On record: suspended 6 May 1994, 8 July 1998."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("When was the Forum suspended?", "Forum was suspended", "supported", SUSPENDED),
        ("The Forum was suspended in 1998", "Forum was suspended (1998)", "supported", SUSPENDED),
        ("The Forum was frozen in 1995", "Forum was suspended (1995)", "contradicted", SUSPENDED),
        (
            "The Forum was not suspended in 1995",
            "It is not so that Forum was suspended (1995)",
            "supported",
            SUSPENDED,
        ),
        (  # what ended while it was suspended was not resumed
            "The Forum was resumed in 1995",
            "Forum was resumed (1995)",
            "supported",
            "On record: resumed 7 June 1995.",
        ),
    ],
)
def test_when_it_was_suspended(
    run: Run, halted: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, halted)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "When was the Club suspended?",
        "The Forum was suspended and resumed in 1995",
        "The Forum was wholly suspended in 1994",
        "The Forum was suspended 2 times",
    ],
)
def test_what_is_not_told_of_it(run: Run, halted: Path, text: str) -> None:
    assert computed(run, text, halted) == []
