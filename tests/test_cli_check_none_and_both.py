"""``check``: what is denied of several, and what is said of one in several frameworks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import TODAY, clubs
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")

ALBA = "on record as a member: since 1 February 1990."
BOREA = "on record as a member: 1 February 1990 to 4 March 2001."
CORDA = "on record as a member: 6 May 2000 to 8 July 2003."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Neither Corda nor Borea is a member of the Club",
            f"Neither Corda nor Borea is a member of Club (on {TODAY})",
            "supported",
            f"Corda: {CORDA} Borea: {BOREA}",
        ),
        (
            "Alba and Corda are not members of the Club",
            f"Neither Alba nor Corda is a member of Club (on {TODAY})",
            "contradicted",
            f"Alba: {ALBA} Corda: {CORDA}",
        ),
        (
            "Neither Borea nor Corda joined the Club in 1995",
            "Neither Borea nor Corda joined Club (1995)",
            "supported",
            "Borea: on record as a member from 1 February 1990."
            " Corda: on record as a member from 6 May 2000.",
        ),
        (
            "Alba, Borea and Corda are not in the Club",
            f"None of Alba, Borea and Corda is a member of Club (on {TODAY})",
            "contradicted",
            f"Alba: {ALBA} Borea: {BOREA} Corda: {CORDA}",
        ),
        (
            "Alba is in the Club and the League",
            f"Alba is a member of Club and League (on {TODAY})",
            "supported",
            f"Club: {ALBA} League: on record as a member: since 1980.",
        ),
        (
            "Corda is in both the Club and the League",
            f"Corda is a member of Club and League (on {TODAY})",
            "outdated",
            f"Club: {CORDA} League: on record as a member: since 1981.",
        ),
        (
            "Is Corda in the Club or the League?",
            f"Corda is a member of Club or League (on {TODAY})",
            "supported",
            f"Club: {CORDA} League: on record as a member: since 1981.",
        ),
        (
            "Corda is not in either the Club or the Ring",
            f"It is not so that Corda is a member of Club or Ring (on {TODAY})",
            "unverifiable",
            f"Club: {CORDA} Ring: not on record as a member; the list may not be complete.",
        ),
        (
            "Corda is neither in the Club nor in the Ring",
            f"It is not so that Corda is a member of Club or Ring (on {TODAY})",
            "unverifiable",
            f"Club: {CORDA} Ring: not on record as a member; the list may not be complete.",
        ),
        (
            "Is either Alba or Corda in the Club?",
            f"Alba or Corda is a member of Club (on {TODAY})",
            "supported",
            f"Alba: {ALBA} Corda: {CORDA}",
        ),
        (
            "When did Alba join the Club and the League?",
            "Alba joined Club and League",
            "supported",
            "Club: on record as a member from 1 February 1990."
            " League: on record as a member from 1980.",
        ),
        (
            "Alba is in the Club but not in the Ring",
            f"Alba is a member of Club, but not of Ring (on {TODAY})",
            "unverifiable",
            f"Club: {ALBA} Ring: on record as a member: from 1990, end unknown.",
        ),
        (
            "Echo is in the Club, but isn't in the League",
            f"Echo is a member of Club, but not of League (on {TODAY})",
            "supported",
            "Club: on record as a member: since 1 January 1991."
            " League: on no day on record as a member.",
        ),
        (
            "Borea joined the Club but not the Ring in 1990",
            "Borea joined Club, but not Ring (1990)",
            "supported",
            "Club: on record as a member from 1 February 1990."
            " Ring: on record as a member from 2 January 1992.",
        ),
        (
            "Corda is not in the Club but in the League",
            f"Corda is a member of League, but not of Club (on {TODAY})",
            "supported",
            f"League: on record as a member: since 1981. Club: {CORDA}",
        ),
        (
            "Alba and Corda are in the League but not in the Club",
            f"Alba and Corda are members of League, but not of Club (on {TODAY})",
            "contradicted",
            "League: Alba: on record as a member: since 1980."
            " Corda: on record as a member: since 1981."
            f" Club: Alba: {ALBA} Corda: {CORDA}",
        ),
    ],
)
def test_what_is_denied_of_several_and_said_of_one_in_several(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, clubs(tmp_path / "own"))
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Alba is in the Club but not in the Ring and the League",
        "Alba is in the Club and the Ring but not in the League",
        "Alba has ships in the Club but not in the Ring",
        "Alba is in the Club but not in 3 others",
        "Borea was in the Club but not in the Ring",  # ever, or at some time?
        "Alba was in the Club in 1995 but not in the Ring",
        "Borea was in the Club until 2001 but not in the Ring",
        "Alba applied to join the Club but not the Ring",
        "They are in the Club but not in the Ring",
        "The Club is in force but not the Ring",
    ],
)
def test_what_is_not_read_as_in_one_but_not_the_other(run: Run, tmp_path: Path, text: str) -> None:
    assert computed(run, text, clubs(tmp_path / "own")) == []
