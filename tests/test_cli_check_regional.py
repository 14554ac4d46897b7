"""``check``: which states of a region belong to a framework, and which do not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"
CODED = "Of those with a code of COW or ISO 3166-1"


def _region(id: str, name: str, parent: str | None = None) -> dict[str, Any]:
    under = {"parent": parent} if parent else {}
    return {"id": id, "name": name, "summary": "A region.", **under}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with states of Europe, Africa and Asia in a union and in a ring."""
    union = [spell(who, "member", "1990-01-01/..") for who in ("fennia", "garda", "hamra", "ilo")]
    union.append(spell("jura", "member", "1990-01-01/1999-12-31"))
    helm = spell("fennia", "holder", "2000-01-01/..")
    return layer(
        tmp_path / "own",
        regions=[
            _region("europe", "Europe"),
            _region("baltic-states", "Baltic states", "europe"),
            _region("africa", "Africa"),
            _region("west-africa", "West Africa", "africa"),
            _region("asia", "Asia"),
            _region("balkans", "Balkans"),
            _region("western-balkans", "Western Balkans", "balkans"),
        ],
        actors=[
            actor("fennia", "Fennia", iso3="FEN", regions=["baltic-states"]),
            actor("garda", "Garda", iso3="GAR", cow="902", regions=["europe", "asia"]),
            actor("hamra", "Hamra", iso3="HAM", regions=["west-africa"]),
            actor("ilo", "Ilo", iso3="ILO", regions=["asia", "western-balkans"]),
            actor("jura", "Jura", iso3="JUR", cow="901", regions=["europe"]),
            actor("keto", "Keto", iso3="KET", regions=["africa"]),
            actor("lido", "Lido", regions=["europe"]),  # which has no code
            # whose code has no beginning, and which came later
            actor(
                "nova",
                "Nova",
                codes=[{"system": "cow", "code": "903"}],
                existed="2006/..",
                regions=["baltic-states"],
            ),
        ],
        frameworks=[
            framework("union", "Union", members=union),
            framework("circle", "Circle", members=union[:2]),
            framework("ring", "Ring", members=[*union[:2], spell("jura", "member", "1990/")]),
            framework("helm", "Helm", kind="office", members=[helm]),
        ],
        coverage=[
            {"subjects": [one], "from": "1990", "to": TODAY, "level": "complete"}
            for one in ("union", "ring")
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "How many European countries are in the Union?",
            f"2 of the 4 members of Union are in the region Europe (on {TODAY})",
            "On record: Fennia, Garda.",
        ),
        (
            "Which states of Europe were in the Union in 1995?",
            "3 of the 5 members of Union were in the region Europe (1995)",
            "On record: Fennia, Garda, Jura.",
        ),
        (
            "Which Baltic states belong to the Union?",
            f"1 of the 4 members of Union is in the region Baltic states (on {TODAY})",
            "On record: Fennia.",
        ),
        (
            "Which European states were not in the Union in 2005?",
            "1 of the 2 states of the region Europe was not in Union (2005)",
            "Of those with a code of COW: Jura.",
        ),
        (
            "Which European states are not in the Union?",
            f"2 of the 4 states of the region Europe are not in Union (on {TODAY})",
            f"{CODED}: Jura, Nova.",
        ),
        (
            "How many countries in Africa are not members of the Union?",
            f"1 of the 2 states of the region Africa is not in Union (on {TODAY})",
            f"{CODED}: Keto.",
        ),
        (
            "Which Baltic states are not in the Union?",
            f"1 of the 2 states of the region Baltic states is not in Union (on {TODAY})",
            f"{CODED}: Nova.",
        ),
        (
            "Which states that are not in the Union are in Europe?",
            f"2 of the 4 states of the region Europe are not in Union (on {TODAY})",
            f"{CODED}: Jura, Nova.",
        ),
        (
            "Which states of the Western Balkans are in the Union?",
            f"1 of the 4 members of Union is in the region Western Balkans (on {TODAY})",
            "On record: Ilo.",
        ),
        (
            "Which members of the Union are not in Europe?",
            f"2 of the 4 members of Union are not in the region Europe (on {TODAY})",
            "On record: Hamra, Ilo.",
        ),
        (
            "Which European states are in the Circle?",
            f"At least 2 of the 2 members of Circle are in the region Europe (on {TODAY})",
            "On record: Fennia, Garda. The list may not be complete.",
        ),
    ],
)
def test_of_a_region(run: Run, own: Path, text: str, statement: str, correction: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)
    assert found["sources"]


def test_of_a_list_that_may_be_longer_none_is_open(run: Run, own: Path) -> None:
    (found,) = computed(run, "Which African states are in the Circle?", own)
    assert in_short(found) == (
        f"At least 0 of the 2 members of Circle are in the region Africa (on {TODAY})",
        "unverifiable",
        "On record: none. The list may not be complete.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Which Asian states are in the Union?",  # whether with the Middle East, is not clear
        "Which West African states are in the Union?",  # no list of states
        "Which European states have been in the Union since 1995?",
        "Which European states are out of the Union?",
        "Which European states have been Chair of the Pact?",
        "Which European states are not in the Circle?",  # which may have more
        "Which European states are not in the Ring?",  # until when one belonged is not known
        "Which European states are in the Helm?",
        "Which European states were in the Union before 1995?",
        "Which European states have been in the Union after 1995?",
        "Which 2 European states are in the Union?",
        "Which members not in Europe are not in the Union?",
        "European states are in the Union",
        "Which European states sold ships to the Union?",
        "Which European states are in the Union and the Circle?",
        "Which European states that are not in Africa are not in the Union?",
        "Which European states were in the Union in 1980?",
        "Fennia is a European member of the Union",
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
