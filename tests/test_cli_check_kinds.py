"""``check``: what a framework is, by the kind of its record."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an operation that ended, a row of exercises and a pledge on arms."""
    kinds = [("operation", "operation"), ("exercise-series", "series"), ("arms-control", "arms")]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("watch", "Watch", kind="operation", ended="2001-02-03"),
            framework("drill", "Drill", kind="exercise-series"),
            framework("limit", "Limit", kind="arms-control"),
            framework("pledge", "Pledge", kind="arms-control", legal="political"),
        ],
        terms=[{"list": "framework-kind", "id": id, "name": name} for id, name in kinds],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("Watch was an operation", "Watch was an operation", "supported", "an operation"),
        ("Watch is an operation", "Watch is an operation", "outdated", "an operation"),
        (
            "Watch is not an operation",
            "It is not so that Watch is an operation",
            "supported",
            "an operation",
        ),
        ("Is Drill an exercise?", "Drill is an exercise", "supported", "an exercise"),
        ("Drill is an exercise series", "Drill is an exercise", "supported", "an exercise"),
        ("The Limit is a treaty", "Limit is a treaty", "supported", "a treaty"),
    ],
)
def test_kind(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (answer,) = computed(run, text, own)
    assert in_short(answer) == (statement, verdict, f"On record as {correction}.")


@pytest.mark.parametrize(
    "text",
    [
        "Watch is an alliance",
        "The Pledge is a treaty",
        "Watch was a treaty",  # it rests on one
        "Watch is the operation",
        "Watch was an operation in 2000",
        "Watch and Drill is an operation",
        "Alba is an operation of the Watch",
        "Watch was a large operation",
    ],
)
def test_no_answer(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
