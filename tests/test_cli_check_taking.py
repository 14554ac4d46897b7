"""``check``: who took part in an edition of an exercise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

MORE = "The list may not be complete."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with two editions of a series, and another exercise held beside one."""
    terms = [{"list": "event-kind", "id": "exercise", "name": "Exercise"}]
    roles = ("host", "observer", "participant")
    terms += [{"list": "event-role", "id": role, "name": role} for role in roles]
    terms += [{"list": "framework-kind", "id": "exercise-series", "name": "Exercise series"}]
    drill = {"kind": "exercise", "frameworks": ["west"]}
    first = [{"id": "alba", "role": "host"}, {"id": "borea", "role": "participant"}]
    second = [*first, {"id": "corda", "role": "observer"}]
    return layer(
        tmp_path / "own",
        frameworks=[framework("west", "West", kind="exercise-series")],
        events=[
            event("w1", "2001-05-01/2001-05-09", title="West 01", actors=first, **drill),
            event("w2", "2005-05", title="West 05", actors=second, **drill),
            event(
                "x", "2005-06", title="Beside it", actors=[{"id": "echo", "role": "host"}], **drill
            ),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Who took part in West 2005?",
            "Alba and Borea took part: West 05 (May 2005)",
            "supported",
            f"On record as taking part: Alba and Borea. {MORE}",
        ),
        (
            "Borea took part in West 2001",
            "Borea took part: West 01 (1 May 2001 to 9 May 2001)",
            "supported",
            f"On record as taking part: Alba and Borea. {MORE}",
        ),
        (
            "Did Alba and Borea participate in West 2001?",
            "Alba and Borea took part: West 01 (1 May 2001 to 9 May 2001)",
            "supported",
            f"On record as taking part: Alba and Borea. {MORE}",
        ),
        (  # it looked on
            "Corda took part in West 2005",
            "Corda took part: West 05 (May 2005)",
            "imprecise",
            f"On record as taking part: Corda as observer. {MORE}",
        ),
        (
            "Corda took part in West 2001",
            "Corda took part: West 01 (1 May 2001 to 9 May 2001)",
            "unverifiable",
            f"On record as taking part: Alba and Borea. {MORE}",
        ),
    ],
)
def test_who_took_part(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Who took part in West 2003?",
        "Borea took part in West 2001 with ships",
        "Who did not take part in West 2005?",
        "Two states took part in West 2001",
    ],
)
def test_what_is_not_read(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
