"""``check``: which exercise was the largest, how large one was, and of what there is nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.clubs import TODAY, clubs
from tests.conftest import Run
from tests.records import event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def _of(number: str, what: str = "personnel") -> dict[str, Any]:
    figure = {"what": what, "value": number, "unit": "persons", "sources": [{"id": "gazette"}]}
    return {"kind": "exercise", "figures": [figure]}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with exercises of Alba, of Borea and of a series, and their figures."""
    alba = {"actors": [{"id": "alba", "role": "organiser"}, {"id": "borea"}]}
    borea = {"actors": [{"id": "borea", "role": "organiser"}]}
    series = {"frameworks": ["guard"], **borea}
    return layer(
        tmp_path / "own",
        events=[
            event("one", "1991", title="Oak", **_of("900"), **alba),
            event("two", "1992", title="Elm", **_of("5000"), **alba),
            event("three", "1993", title="Ash", **_of("7000"), **borea),
            event("part", "1994", title="Fir", **_of("9000", "personnel of the navy"), **borea),
            event("guard-1", "1995", title="Guard 95", **_of("300"), **series),
            event("guard-2", "1996", title="Guard 96", **_of("400"), **series),
            event("beside", "1997", title="Wall", **_of("500"), **series),
        ],
    )


@pytest.mark.parametrize(
    ("text", "of", "told"),
    [
        (
            "What was the largest exercise?",
            "",
            [
                "Ash 7,000 1993",
                "Elm 5,000 1992",
                "Oak 900 1991",
                "Wall 500 1997",
                "Guard 96 400 1996",
            ],
        ),
        ("Which was the biggest exercise of Alba?", " of Alba", ["Elm 5,000 1992", "Oak 900 1991"]),
        ("Which was the largest Alban exercise?", " of Alba", ["Elm 5,000 1992", "Oak 900 1991"]),
        ("What was the largest exercise of Alba in 1991?", " of Alba (1991)", ["Oak 900 1991"]),
        ("What was the biggest Guard?", " of Guard", ["Guard 96 400 1996", "Guard 95 300 1995"]),
    ],
)
def test_the_largest_by_its_figure(
    run: Run, own: Path, text: str, of: str, told: list[str]
) -> None:
    (found,) = computed(run, text, own)
    lines = [one.rsplit(" ", 2) for one in told]
    listed = "; ".join(f"{what}: personnel {number} ({year})" for what, number, year in lines)
    more = "; 1 more" if not of else ""
    assert in_short(found)[0::2] == (
        f"The largest exercise on record with a figure{of}: {lines[0][0]}",
        f"On record: {listed}{more}.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "What was the largest exercise of Corda?",
        "What was the largest ship of Alba?",
        "What was the largest secret exercise?",
        "What were the 3 largest exercises?",
        "What was the largest exercise of Alba and Borea?",
    ],
)
def test_of_what_no_largest_is_told(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


def test_how_large_is_how_many_took_part(run: Run, own: Path) -> None:
    (large,) = computed(run, "How large was Guard 1996?", own)
    (many,) = computed(run, "How many troops took part in Guard 1996?", own)
    assert large == many
    assert large["statement"] == "Guard 96: personnel 400 (1996)"


@pytest.mark.parametrize(
    "text", ["Who are the partners of the Circle?", "How many partners does the Circle have?"]
)
@pytest.mark.parametrize("complete", [True, False])
def test_nobody_is_any_more(run: Run, tmp_path: Path, text: str, *, complete: bool) -> None:
    members = [spell("alba", "member", "1990-02-01/..")]
    members += [
        spell("borea", "partner", "1991-02-01/1999-03-04"),
        spell("corda", "partner", "2000-01-01/2001-02-03"),
    ]
    circle = framework("circle", "Circle", kind="council", members=members)
    covered = [{"subjects": ["circle"], "from": "1990", "to": TODAY, "level": "complete"}]
    own = layer(tmp_path / "own", frameworks=[circle], coverage=covered if complete else [])
    (found,) = computed(run, text, own)
    assert in_short(found) == (
        f"Circle has no partners (on {TODAY})",
        "supported" if complete else "unverifiable",
        "Partners on record before: Borea (1 February 1991 to 4 March 1999);"
        " Corda (1 January 2000 to 3 February 2001).",
    )


def test_nobody_was_yet(run: Run, tmp_path: Path) -> None:
    found = computed(run, "Which states were members of the League in 1970?", clubs(tmp_path / "o"))
    assert [in_short(one) for one in found] == [
        (
            "League had no members (1970)",
            "supported",  # a list of two is whole
            "Members on record later: Alba (since 1980); Corda (since 1981).",
        )
    ]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        (
            "How many treaties did Alba and Echo sign in 1992?",
            "Alba and Echo signed 1 treaty between them",
        ),
        ("How many treaties did Alba sign in 1992?", "1 signed 1 bilateral treaty with Alba"),
    ],
)
def test_how_many_were_signed(run: Run, tmp_path: Path, text: str, statement: str) -> None:
    parties = [spell(one, "party", "1992-05-01/..") for one in ("alba", "echo")]
    two = {"kind": "treaty", "scope": "bilateral", "signed": "1992-05-01"}
    bond = framework("bond", "Bond", members=parties, **two)
    (found,) = computed(run, text, layer(tmp_path / "own", frameworks=[bond]))
    told = "Bond (signed 1 May 1992)" if "Echo" in text else "Echo (1 May 1992)"
    assert in_short(found) == (f"{statement} (1992)", "supported", f"On record: {told}.")
