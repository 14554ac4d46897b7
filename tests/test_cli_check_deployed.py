"""``check``: where an operation or an exercise is, as far as its own record says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

WATCH = "A watch in Borea, and over Alba since."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an operation that goes on, one that ended, and a club."""
    watch = {"kind": "operation", "summary": WATCH}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("watch", "Watch", established="1995-01-01", **watch),
            framework(
                "guard", "Guard in Borea", kind="operation", established="1995", ended="1999"
            ),
            framework("lost", "Lost Watch", **watch),
            framework("club", "Club in Borea", established="1995"),
        ],
        terms=[{"list": "framework-kind", "id": "operation", "name": "Operation"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Watch is in Borea", "Watch is in Borea (on 2010-06-30)", "supported", WATCH),
        ("The Watch is deployed in Alba", "Watch is in Alba (on 2010-06-30)", "supported", WATCH),
        ("The Watch was in Borea in 2000", "Watch was in Borea (2000)", "supported", WATCH),
        (
            "The Guard is in Borea",
            "Guard in Borea is in Borea (on 2010-06-30)",
            "outdated",
            "About guard.",
        ),
        (
            "The Guard in Borea took place in Borea",
            "Guard in Borea was in Borea",
            "supported",
            "About guard.",
        ),
        (
            "The Guard in Borea was in Borea in 1997",
            "Guard in Borea was in Borea (1997)",
            "supported",
            "About guard.",
        ),
    ],
)
def test_where_it_is(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text.replace("Guard is", "Guard in Borea is"), own)
    assert in_short(found) == (statement, verdict, f"On record: {correction}")


@pytest.mark.parametrize(
    "text",
    [
        "The Watch is in Corda",  # it may be, for all that is on record
        "The Watch was in Borea in 1990",
        "The Guard in Borea was in Borea in 2005",
        "The Lost Watch is in Borea",  # since when is not known
        "The Club in Borea is in Borea",
        "The Watch is hidden in Borea",
    ],
)
def test_what_is_not_told(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
