"""``check``: until when somebody belonged, or held an office."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")

BOREA = "On record as a member: 1 February 1990 to 4 March 2001."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Borea was a member of the Club until 2001",
            "Borea was a member of Club (until 2001)",
            "supported",
            BOREA,
        ),
        (
            "Was Borea in the Club till 4 March 2001?",
            "Borea was a member of Club (until 4 March 2001)",
            "supported",
            BOREA,
        ),
        (
            "Borea was a member of the Club until 1995",  # longer than that
            "Borea was a member of Club (until 1995)",
            "contradicted",
            BOREA,
        ),
        (
            "Alba was a member of the Club until 2001",
            "Alba was a member of Club (until 2001)",
            "contradicted",
            "On record as a member: since 1 February 1990.",
        ),
        (
            "Alba was a member of the Ring until 2001",
            "Alba was a member of Ring (until 2001)",
            "unverifiable",
            "On record as a member: from 1990, end unknown.",
        ),
        (
            "Borea was not a member of the Club until 1995",
            "It is not so that Borea was a member of Club (until 1995)",
            "supported",
            BOREA,
        ),
        (
            "Anna Adler was Chair of the Pact until 1960",
            "Anna Adler was Chair of the Pact (until 1960)",
            "supported",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
    ],
)
def test_until_when(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, clubs(tmp_path / "own"))
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Who was Chair of the Pact until 1960?",
        "Corda was a member of the Ring until 2001",  # who is on no day on record
        "The Club was in force until 2001",
        "Borea had ships in the Club until 2001",
        "How many members did the Club have until 2001?",
    ],
)
def test_what_is_not_read_so(run: Run, tmp_path: Path, text: str) -> None:
    assert computed(run, text, clubs(tmp_path / "own")) == []
