"""``check``: statements how many took part, held against the figures on record."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")


def _troops(value: str, qualifier: str | None = None, **more: str) -> dict[str, Any]:
    figure = {"what": "personnel", "value": value, "unit": "persons"}
    said = {"qualifier": qualifier} if qualifier else {}
    return {**figure, **said, **more, "sources": [{"id": "gazette"}]}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with three operations and the editions of a series, and their figures."""
    patrol = [_troops("5000", as_of="2001"), _troops("4500", "over", as_of="2005-03")]
    watch = [
        _troops("129895", as_of="2001"),
        _troops("900", as_of="2005-03", what="American troops"),
    ]
    drill = {"kind": "exercise", "frameworks": ["guard"], "actors": [{"id": "alba"}]}
    ships = {"what": "ships", "value": "12", "sources": [{"id": "gazette"}]}
    terms = [{"list": "event-kind", "id": "exercise", "name": "Exercise"}]
    terms += [{"list": "framework-kind", "id": "operation", "name": "Operation"}]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("patrol", "Patrol", kind="operation", figures=patrol),
            framework("watch", "Watch", kind="operation", figures=watch, ended="2004"),
        ],
        events=[
            event(
                "guard-2001",
                "2001-03",
                title="Guard 01",
                figures=[_troops("9000", "about"), ships],
                **drill,
            ),
            event(
                "guard-2003",
                "2003-03",
                title="Guard 03",
                figures=[_troops("54000", "nearly")],
                **drill,
            ),
            event(
                "guard-2005",
                "2005-03",
                title="Guard 05",
                figures=[_troops("7000", "up to")],
                **drill,
            ),
            *(
                event(
                    f"guard-{year}",
                    f"{year}-03",
                    title=f"Guard {year % 100:02}",
                    figures=[_troops("8000", qualifier)],
                    **drill,
                )
                for year, qualifier in ((2002, "at least"), (2004, "at most"))
            ),
            event(
                "guard-2009",
                "2009-03",
                title="Guard 09",
                figures=[_troops("200000", "about, announced")],
                **drill,
            ),
            event(
                "guard-2007",
                "2007-03",
                title="Guard 07",
                figures=[_troops("8000", "more than")],
                **drill,
            ),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("9,000 troops took part in Guard 2001", "Guard 01: personnel 9,000 (2001)", "supported"),
        ("Guard 2001 had 9,400 soldiers", "Guard 01: personnel 9,400 (2001)", "supported"),
        ("Guard 2001 had 8,500 soldiers", "Guard 01: personnel 8,500 (2001)", "imprecise"),
        ("Guard 2001 had 8,000 soldiers", "Guard 01: personnel 8,000 (2001)", "imprecise"),
        ("Guard 2001 had 6,000 soldiers", "Guard 01: personnel 6,000 (2001)", "contradicted"),
        ("12 ships took part in Guard 2001", "Guard 01: ships 12 (2001)", "supported"),
        ("13 ships took part in Guard 2001", "Guard 01: ships 13 (2001)", "imprecise"),
        ("Guard 2003 involved 50,000 troops", "Guard 03: personnel 50,000 (2003)", "supported"),
        ("Guard 2003 involved 55,000 troops", "Guard 03: personnel 55,000 (2003)", "imprecise"),
        ("Guard 2005 involved 7,000 troops", "Guard 05: personnel 7,000 (2005)", "supported"),
        ("Guard 2005 involved 3,000 troops", "Guard 05: personnel 3,000 (2005)", "unverifiable"),
        (
            "More than 8,000 troops took part in Guard 2007",
            "Guard 07: personnel more than 8,000 (2007)",
            "supported",
        ),
        (
            "More than 8,500 troops took part in Guard 2007",
            "Guard 07: personnel more than 8,500 (2007)",
            "unverifiable",
        ),
        (
            "At least 9,000 troops took part in Guard 2007",
            "Guard 07: personnel at least 9,000 (2007)",
            "contradicted",
        ),
        (
            "Fewer than 9,000 troops took part in Guard 2007",
            "Guard 07: personnel fewer than 9,000 (2007)",
            "supported",
        ),
        ("Guard 2002 had 8,500 soldiers", "Guard 02: personnel 8,500 (2002)", "supported"),
        ("Guard 2004 had 8,500 soldiers", "Guard 04: personnel 8,500 (2004)", "imprecise"),
        ("Guard 2009 had 200,000 troops", "Guard 09: personnel 200,000 (2009)", "imprecise"),
        ("Guard 2009 had 90,000 troops", "Guard 09: personnel 90,000 (2009)", "unverifiable"),
        (
            "At most 7,000 troops took part in Guard 2007",
            "Guard 07: personnel at most 7,000 (2007)",
            "contradicted",
        ),
    ],
)
def test_of_one_exercise(run: Run, own: Path, text: str, statement: str, verdict: str) -> None:
    (found,) = computed(run, text, own)
    assert (found["statement"], found["verdict"]) == (statement, verdict)
    assert [source["id"] for source in found["sources"]] == ["gazette"]


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Patrol has 4,600 troops",
            "Patrol: personnel 4,600",
            "supported",
            "On record: Patrol: personnel over 4,500 (March 2005).",
        ),
        (
            "Patrol has 5,000 troops",
            "Patrol: personnel 5,000",
            "outdated",
            "On record: Patrol: personnel over 4,500 (March 2005); Patrol: personnel 5,000 (2001).",
        ),
        (
            "Patrol has 4,200 troops",
            "Patrol: personnel 4,200",
            "imprecise",
            "On record: Patrol: personnel over 4,500 (March 2005).",
        ),
        (
            "Patrol has 9,000 troops",
            "Patrol: personnel 9,000",
            "contradicted",
            "On record: Patrol: personnel over 4,500 (March 2005).",
        ),
        (  # when it was, nobody says
            "Patrol had 9,000 troops",
            "Patrol: personnel 9,000",
            "unverifiable",
            "On record: Patrol: personnel over 4,500 (March 2005); Patrol: personnel 5,000 (2001).",
        ),
        (  # rounded
            "Watch had 130,000 troops in 2001",
            "Watch: personnel 130,000 (2001)",
            "supported",
            "On record: Watch: personnel 129,895 (2001).",
        ),
        (  # it is over
            "Watch has 130,000 troops",
            "Watch: personnel 130,000",
            "outdated",
            "On record: Watch: personnel 129,895 (2001).",
        ),
        (
            "9,000 troops took part in Guard",
            "Guard 01: personnel 9,000",
            "supported",
            "On record: Guard 01: personnel about 9,000 (March 2001).",
        ),
    ],
)
def test_of_an_operation_or_a_series(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "9,000 troops of Alba took part in Guard 2001",
        "9,000 troops and 12 ships took part in Guard 2001",
        "Watch had 900 troops in 2005",  # those of one of several
        "Patrol had 5,000 troops in 2003",
        "9,000 troops hid in Guard 2001",
        "9.5 troops took part in Guard 2001",
        "Patrol, 5,000 troops",
    ],
)
def test_of_what_nothing_is_computed(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


def test_a_year_with_a_comma_is_none(run: Run) -> None:
    assert computed(run, "The pact was signed in 1,949") == []
