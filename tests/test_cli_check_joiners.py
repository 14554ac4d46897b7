"""``check``: how many joined a framework, or left it, on the days that are said."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TWO = "On record: Borea and Corda (1 May 2004)."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a union whose list is complete, and a club whose list need not be."""
    members = [
        spell("alba", "founding-member", "1990-01-01/2008-01-31"),
        spell("borea", "member", "2004-05-01/.."),
        spell("corda", "member", "2004-05-01/.."),
    ]
    vouched = {"members": ["union"], "from": "1990", "to": "2010-06-30", "level": "complete"}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("union", "Union", members=members),
            framework("club", "Club", members=members[1:]),
        ],
        terms=[{"list": "coverage-level", "id": "complete", "name": "Complete"}],
        coverage=[vouched],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("Two states joined the Union in 2004", "2 members joined Union (2004)", "supported", TWO),
        (
            "Three states joined the Union in 2004",
            "3 members joined Union (2004)",
            "contradicted",
            TWO,
        ),
        (
            "More than three states joined the Union in 2004",
            "More than 3 members joined Union (2004)",
            "contradicted",
            TWO,
        ),
        (
            "At least two states joined the Club in 2004",
            "At least 2 members joined Club (2004)",
            "supported",
            TWO,
        ),
        ("Two states joined the Club in 2004", "2 members joined Club (2004)", "unverifiable", TWO),
        (
            "Two states joined the Union since 2000",
            "2 members joined Union (since 2000)",
            "supported",
            TWO,
        ),
        *(  # those who founded it may be counted, or not
            (
                f"{many} states joined the Union since 1990",
                f"{number} members joined Union (since 1990)",
                "supported",
                "On record: Alba (1 January 1990); Borea and Corda (1 May 2004).",
            )
            for many, number in (("Two", 2), ("Three", 3))
        ),
        (
            "Two states left the Union in 2008",
            "2 members left Union (2008)",
            "contradicted",
            "On record: Alba (31 January 2008).",
        ),
    ],
)
def test_so_many_came_or_went(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Two states joined and left the Union in 2004",
        "Two old states joined the Union in 2004",
        "Two joined the Union in 2004",
    ],
)
def test_what_is_not_read(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "verdict", "correction"),
    [
        (
            "The Ring had three founding members",
            "supported",
            "Founding members on record: 3 from 1990-01-01 on.",
        ),
        (  # who left founded it all the same
            "The Ring had two founding members",
            "contradicted",
            "Founding members on record: 3 on 1990-01-01; 2 on no day.",
        ),
    ],
)
def test_founders_are_counted_once(
    run: Run, tmp_path: Path, text: str, verdict: str, correction: str
) -> None:
    members = [
        spell("alba", "founding-member", "1990-01-01/2000-01-01"),
        spell("borea", "founding-member", "1990-01-01/.."),
        spell("corda", "founding-member", "1990-01-01/.."),
    ]
    own = layer(tmp_path / "own", frameworks=[framework("ring", "Ring", members=members)])
    (found,) = computed(run, text, own)
    assert in_short(found)[1:] == (verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Borea entered the Union in 2004",
        "Borea was admitted to the Union in 2004",
        "The Union admitted Borea in 2004",
    ],
)
def test_to_enter_is_to_join(run: Run, own: Path, text: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found)[:2] == ("Borea joined Union (2004)", "supported")
