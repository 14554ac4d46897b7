"""``check``: how many took part, by the figures on record; what happened on a day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def _figure(what: str, value: str, **more: str) -> dict[str, Any]:
    return {"what": what, "value": value, "sources": [{"id": "gazette"}], **more}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an operation and the editions of a series, and their figures."""
    patrol = [
        _figure("personnel", "50000", unit="persons", qualifier="about", as_of="1999"),
        _figure("personnel", "4500", unit="persons", as_of="2005-03"),
        _figure("contributing nations", "31", unit="nations", as_of="2005-03"),
        _figure("personnel at its height", "52000", unit="persons"),
        _figure("personnel of the nations", "12", unit="persons", as_of="2005-03"),
        _figure("sorties", "900", unit="sorties"),
        _figure("personnel", "9999", unit="persons", qualifier="planned", as_of="2005-03"),
        _figure("ships challenged", "74000", unit="ships"),
    ]
    first = [
        _figure("personnel", "9000", unit="persons", qualifier="about, told"),
        _figure("ships", "12", unit="ships"),
        _figure("aircraft", "30", unit="airframes"),
        _figure("personnel announced", "10000", unit="persons"),
    ]
    second = [_figure("personnel", "8000", unit="persons", qualifier="more than")]
    other = [_figure("personnel", "700", unit="persons")]
    members = [spell("alba", "member", "1999/..")]
    alba = {"actors": [{"id": "alba"}]}
    drill = {"kind": "exercise", "frameworks": ["guard"], **alba}
    terms = [{"list": "event-kind", "id": "exercise", "name": "Exercise"}]
    terms += [{"list": "framework-kind", "id": "operation", "name": "Operation"}]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("patrol", "Patrol", kind="operation", figures=patrol, members=members)
        ],
        events=[
            event("guard-2001", "2001-03-01/2001-03-09", title="Guard 01", figures=first, **drill),
            event("guard-2003", "2003-03", title="Guard 03", figures=second, **drill),
            event("wall-2003", "2003-04", title="Wall 03", figures=other, **drill),
            event("siege", "2002-05-01/2002-05-06", title="A siege", **alba),
            event("fleet", "2002-05-05", title="A fleet calls", **alba),
            event("era", "2002-05-05/2003-12-31", title="An era", **alba),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "How many troops are in Patrol?",
            "Patrol: personnel 4,500 (March 2005)",
            "On record: Patrol: personnel 4,500 (March 2005); Patrol: personnel about 50,000"
            " (1999); Patrol: personnel at its height 52,000; Patrol: personnel of the nations 12"
            " (March 2005).",
        ),
        (
            "How many soldiers did Patrol have in 1999?",
            "Patrol: personnel about 50,000 (1999)",
            "On record: Patrol: personnel about 50,000 (1999).",
        ),
        (
            "How many countries contributed to Patrol?",
            "Patrol: contributing nations 31 (March 2005)",
            "On record: Patrol: contributing nations 31 (March 2005).",
        ),
        (  # not those few that are on record by name
            "How many nations were in Patrol?",
            "Patrol: contributing nations 31 (March 2005)",
            "On record: Patrol: contributing nations 31 (March 2005).",
        ),
        (  # the edition of the series before what was held within it
            "How many people took part in Guard in 2003?",
            "Guard 03: personnel more than 8,000 (March 2003)",
            "On record: Guard 03: personnel more than 8,000 (March 2003);"
            " Wall 03: personnel 700 (April 2003).",
        ),
        (
            "How many troops took part in Guard 2001?",
            "Guard 01: personnel 9,000 (about, told) (1 March 2001 to 9 March 2001)",
            "On record: Guard 01: personnel 9,000 (about, told) (1 March 2001 to 9 March 2001).",
        ),
        (
            "How many ships were involved in Guard?",
            "Guard 01: ships 12 (1 March 2001 to 9 March 2001)",
            "On record: Guard 01: ships 12 (1 March 2001 to 9 March 2001).",
        ),
        (
            "How many planes took part in Guard?",
            "Guard 01: aircraft 30 airframes (1 March 2001 to 9 March 2001)",
            "On record: Guard 01: aircraft 30 airframes (1 March 2001 to 9 March 2001).",
        ),
    ],
)
def test_how_many_took_part(
    run: Run, own: Path, text: str, statement: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)
    assert {source["id"] for source in found["sources"]} == {"gazette"}


@pytest.mark.parametrize(
    "text",
    [
        "How many submarines took part in Guard?",
        "How many troops took part in Guard in 1999?",
        "How many troops and ships took part in Guard?",
        "How many sorties did Patrol fly?",
        "How many ships took part in Patrol?",  # others were challenged
        "How many submarines did Patrol have in 1980?",
        "How many ships took part in Guard in 2003?",  # another edition had some
        "How many troops of Alba took part in Guard?",
        "How many troops hid in Guard?",
    ],
)
def test_of_what_there_is_no_figure(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (  # its height has no day
            "How many troops did Patrol have in 1980?",
            "Patrol: personnel (1980)",
            "On record after: Patrol: personnel about 50,000 (1999).",
        ),
        (
            "How many troops did Patrol have in 2002?",
            "Patrol: personnel (2002)",
            "On record before and after: Patrol: personnel about 50,000 (1999);"
            " Patrol: personnel 4,500 (March 2005).",
        ),
        (
            "How many troops did Patrol have in 2006?",
            "Patrol: personnel (2006)",
            "On record before: Patrol: personnel 4,500 (March 2005).",
        ),
    ],
)
def test_the_figures_before_and_after_are_told(
    run: Run, own: Path, text: str, statement: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "unverifiable", correction)
    assert {source["id"] for source in found["sources"]} == {"gazette"}


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "What happened on 5 May 2002?",
            "On record: 1 event (5 May 2002)",
            "On record: A fleet calls (5 May 2002).",
        ),
        (
            "What happened in May 2002?",
            "On record: 2 events (May 2002)",
            "On record: A siege (1 May 2002 to 6 May 2002); A fleet calls (5 May 2002).",
        ),
    ],
)
def test_what_happened(run: Run, own: Path, text: str, statement: str, correction: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)


@pytest.mark.parametrize(
    "text",
    [
        "What happened in 2002?",  # more than a month
        "What happened?",
        "What happened on 6 May 2002?",
        "What happened to Alba on 5 May 2002?",
        "What ships happened on 5 May 2002?",
        "Who happened on 5 May 2002?",
    ],
)
def test_what_is_not_told(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
