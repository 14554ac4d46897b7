"""``check``: who was the 14th member, or holder of an office."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

FOURTH = "On record as the 4th: Corda (6 May 2000)."  # Echo went on for Delta
FIRST_TWO = "On record as the 1st to 2nd: Alba and Borea (1 February 1990)."
WHOLE = {"from": "1990", "to": "2010-06-30", "level": "complete"}


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Corda is the 4th member of the Club",
            "Corda was the 4th member of Club",
            "supported",
            FOURTH,
        ),
        (
            "Corda was the fourth to join the Club",
            "Corda was the 4th member of Club",
            "supported",
            FOURTH,
        ),
        (
            "Corda became the 3rd member of the Club",
            "Corda was the 3rd member of Club",
            "contradicted",
            FOURTH,
        ),
        (
            "Is Corda the thirty-first member of the Club?",
            "Corda was the 31st member of Club",
            "contradicted",
            FOURTH,
        ),
        (
            "Corda is the twentieth member of the Club",
            "Corda was the 20th member of Club",
            "contradicted",
            FOURTH,
        ),
        (  # two came on one day
            "Borea was the second member of the Club",
            "Borea was the 2nd member of Club",
            "imprecise",
            FIRST_TWO,
        ),
        (
            "Which country was the fourth to join the Club?",
            "Corda was the 4th member of Club",
            "supported",
            FOURTH,
        ),
        (
            "Corda was not the 3rd member of the Club",
            "It is not so that Corda was the 3rd member of Club",
            "supported",
            FOURTH,
        ),
    ],
)
def test_of_members(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, clubs(tmp_path / "own"))
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"] == [{"id": "gazette", "locator": None}] * len(found["sources"]) != []


def test_who_went_is_not_counted_any_more(run: Run, tmp_path: Path) -> None:
    members = [
        spell("alba", "member", "1990-01-01/1994-12-31"),
        spell("borea", "member", "1991-01-01/.."),
        spell("corda", "member", "1995-01-01/.."),
        spell("echo", "member", "1996-01-01/.."),
    ]
    ring = framework("circle", "Circle", members=members)
    own = layer(tmp_path, frameworks=[ring], coverage=[{"subjects": ["circle"], **WHOLE}])
    told = "On record as the 3rd: Echo (1 January 1996)."
    (found,) = computed(run, "Echo was the 3rd member of the Circle", own)
    assert in_short(found) == ("Echo was the 3rd member of Circle", "supported", told)
    assert computed(run, "Who was the 2nd member of the Circle?", own) == []  # two were


def _warden(directory: Path, *terms: tuple[str, str, str], whole: bool = True) -> Path:
    members = [spell(*term) for term in terms]
    coverage: list[dict[str, Any]] = [{"subjects": ["warden"], **WHOLE}] if whole else []
    warden = framework("warden", "Warden of the Keys", kind="office", members=members)
    return layer(directory, frameworks=[warden], coverage=coverage)


TERMS = (
    ("anna-adler", "holder", "1990-01-01/1991-01-01"),
    ("bert-braun", "acting-holder", "1991-01-01/1991-03-01"),
    ("carl-conrad", "holder", "1991-03-01/1992-01-01"),
    ("anna-adler", "holder", "1992-01-01/.."),
)


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        (
            "Carl Conrad was the second Warden of the Keys",  # who acts is not counted
            "Carl Conrad was the 2nd Warden of the Keys",
            "supported",
        ),
        (
            "Carl Conrad was the third Warden of the Keys",
            "Carl Conrad was the 3rd Warden of the Keys",
            "contradicted",
        ),
        (
            "Who was the second Warden of the Keys?",
            "Carl Conrad was the 2nd Warden of the Keys",
            "supported",
        ),
    ],
)
def test_of_holders(run: Run, tmp_path: Path, text: str, statement: str, verdict: str) -> None:
    told = "On record as the 2nd: Carl Conrad (1 March 1991)."
    (found,) = computed(run, text, _warden(tmp_path / "own", *TERMS))
    assert in_short(found) == (statement, verdict, told)


def test_who_holds_it_again_is_no_third(run: Run, tmp_path: Path) -> None:
    assert computed(run, "Who was the third Warden of the Keys?", _warden(tmp_path, *TERMS)) == []


@pytest.mark.parametrize(
    ("terms", "whole"),
    [
        (TERMS, False),
        ((("anna-adler", "holder", "1990?/1991-01-01"), *TERMS[2:3]), True),
        ((("anna-adler", "holder", "1991/1992"), ("carl-conrad", "holder", "1991-12-31/..")), True),
    ],
)
def test_of_a_row_with_a_gap(
    run: Run, tmp_path: Path, terms: tuple[tuple[str, str, str], ...], whole: bool
) -> None:
    own = _warden(tmp_path, *terms, whole=whole)
    assert computed(run, "Who was the second Warden of the Keys?", own) == []
    assert computed(run, "Carl Conrad was the second Warden of the Keys", own) == []


@pytest.mark.parametrize(
    "text",
    [
        "Who was the second member of the Club?",  # two came on one day
        "Who was the ninth member of the Club?",
        "Nobody was the 4th member of the Club",  # who is on no day on record
        "Corda was the 4th member of the Club in 1991",
        "Corda sold the 4th ship to the Club",
        "Corda was the 3rd or the 4th member of the Club",
        "Alba and Corda were the 4th members of the Club",
        "Echo was the 4th member of the Club",  # who did not come, but went on for Delta
        "Borea was the 2nd member of the Ring",
    ],
)
def test_what_is_not_read_so(run: Run, tmp_path: Path, text: str) -> None:
    assert computed(run, text, clubs(tmp_path / "own")) == []
