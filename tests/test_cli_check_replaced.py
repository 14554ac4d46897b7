"""``check``: who came into a framework with its beginning, from what it replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a union that replaced a community, and a club beside them."""
    before = [
        spell("alba", "founding-member", "1958-01-01/1993-11-01"),
        spell("corda", "member", "1981-01-01/1993-11-01"),
    ]
    union = [spell(one, "founding-member", "1993-11-01/..") for one in ("alba", "corda")]
    union.append(spell("borea", "member", "1995-01-01/.."))
    club = [spell(one, "member", "1990-01-01/..") for one in ("alba", "borea", "corda")]
    over = {"established": "1958-01-01", "ended": "1993-11-01", "successors": ["union"]}
    ends = {"state": "superseded", "date": "1993-11-01", "sources": [{"id": "gazette"}]}
    old = framework("community", "Community", members=before, **over)
    old["status"] = [
        {"state": "active", "date": "1958-01-01", "sources": [{"id": "gazette"}]},
        ends,
    ]
    begun = {"established": "1993-11-01", "predecessors": ["community"]}
    return layer(
        tmp_path / "own",
        frameworks=[
            old,
            framework("union", "Union", members=union, **begun),
            framework("club", "Club", members=club, established="1990-01-01"),
        ],
        terms=[{"list": "state", "id": "superseded", "name": "Superseded"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Corda joined the Union in 1981",
            "Corda joined Union (1981)",
            "imprecise",
            "On record as a member from 1 November 1993."
            " In Community, which it replaced, from 1 January 1981.",
        ),
        (
            "Corda joined the Union in 1985",
            "Corda joined Union (1985)",
            "contradicted",
            "On record as a member from 1 November 1993.",
        ),
        (
            "Corda joined the Union in 1993",
            "Corda joined Union (1993)",
            "supported",
            "On record as a member from 1 November 1993.",
        ),
        (
            "Borea joined the Union in 1981",
            "Borea joined Union (1981)",
            "contradicted",
            "On record as a member from 1 January 1995.",
        ),
        (
            "Borea joined the Union after the Club",
            "Borea joined Union after Club",
            "supported",
            "On record: Club (1 January 1990); Union (1 January 1995).",
        ),
    ],
)
def test_in_what_it_replaced(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Corda joined the Union after the Club",  # it was in the Community before
        "Corda joined the Union before Borea",
        "Which did Corda join first, the Union or the Club?",
    ],
)
def test_who_came_from_what_it_replaced_has_no_place_in_an_order(
    run: Run, own: Path, text: str
) -> None:
    assert computed(run, text, own) == []
