"""``check``: which exercises, summits and operations were held, what an abbreviation is for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


def _operation(id: str, name: str, begun: str | None, ended: str | None) -> dict[str, Any]:
    status = [{"state": "active", "date": begun or "1990", "sources": [{"id": "gazette"}]}]
    if ended:
        status.append({"state": "terminated", "date": ended, "sources": [{"id": "gazette"}]})
    days = {"established": begun, "ended": ended}
    kept = {field: day for field, day in days.items() if day}
    return framework(id, name, kind="operation", organiser="pact", status=status, **kept)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with events and operations of the pact, and others."""
    terms = [{"list": "event-kind", "id": kind, "name": kind} for kind in ("exercise", "summit")]
    terms += [{"list": "event-role", "id": role, "name": role} for role in ("organiser", "host")]
    terms += [{"list": "framework-kind", "id": "operation", "name": "Operation"}]
    drill = {"kind": "exercise", "actors": [{"id": "pact", "role": "organiser"}]}
    meeting = {"kind": "summit", "frameworks": ["pact"], "actors": [{"id": "alba"}]}
    council = {"kind": "meeting", "frameworks": ["council"], "actors": [{"id": "alba"}]}
    sits = {**council, "actors": [{"id": "alba"}, {"id": "council"}]}
    top = {**sits, "kind": "summit"}
    both = {**sits, "frameworks": ["council", "pact"]}
    about = {**council, "frameworks": ["pact"]}
    hosted = {"kind": "exercise", "actors": [{"id": "alba", "role": "host"}, {"id": "pact"}]}
    return layer(
        tmp_path / "own",
        frameworks=[
            _operation("patrol", "Patrol", "1999-05-01", None),
            _operation("bridge", "Bridge", "1993-02", "1995-08-01"),
            _operation("dream", "Dream", None, None),
        ],
        events=[
            event("drill-1", "1998-03-01/1998-03-09", title="First drill", **drill),
            event("drill-2", "1999-03-01/", title="Second drill", **drill),
            event("hosted", "1999-07-01", title="Alba's own", **hosted),
            event("talks", "1994-05-01", title="Talks on a council", **council),
            event("named", "1999-05-01", title="The Pact-Echo Council sits", **council),
            event("top", "2005-05-01", title="The Council meets at the summit", **top),
            event("both", "2003-05-01", title="The Council and the pact meet", **both),
            event("about", "2001-05-01", title="Alba speaks with the pact", **about),
            event("summit-1", "1953-01-01", title="First summit", place="Albaville", **meeting),
            event("summit-2", "2004-01-01", title="Second summit", place="Bay, Corda", **meeting),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        (
            "Which exercises has POA held?",
            "On record: 3 exercises of POA",
            "On record: Guard 98 (1998);"
            " First drill (1 March 1998 to 9 March 1998);"
            " Second drill (from 1 March 1999, end unknown).",
        ),
        (
            "Which summits of POA were held in Albaville?",
            "On record: 1 summit of POA in Albaville",
            "On record: First summit (1 January 1953).",
        ),
        (
            "How many summits has POA held in Bay?",
            "On record: 1 summit of POA in Bay",
            "On record: Second summit (1 January 2004).",
        ),
        (  # one of unknown end is not said to have gone on
            "Which exercises did POA hold in 1998?",
            "On record: 2 exercises of POA (1998)",
            "On record: Guard 98 (1998); First drill (1 March 1998 to 9 March 1998).",
        ),
        (
            "What exercises took place in Alba in 1999?",
            "On record: 1 exercise of Alba (1999)",
            "On record: Alba's own (1 July 1999).",
        ),
        (
            "How many summits has POA held?",
            "On record: 2 summits of POA",
            "On record: First summit (1 January 1953); Second summit (1 January 2004).",
        ),
        (
            "Which summits has POA held since 2000?",
            "On record: 1 summit of POA (since 2000)",
            "On record: Second summit (1 January 2004).",
        ),
        (
            "Which operations has POA led?",
            "On record: 2 operations of POA",
            "On record: Bridge (from February 1993 to 1 August 1995); Patrol (from 1 May 1999).",
        ),
        (
            "Which operations does POA lead?",
            f"On record: 1 operation of POA (on {TODAY})",
            "On record: Patrol (from 1 May 1999).",
        ),
        (
            "How many meetings did the Pact-Echo Council hold in 2003?",
            "On record: 1 meeting of Pact-Echo Council (2003)",
            "On record: The Council and the pact meet (1 May 2003).",
        ),
        (  # in its councils; what is only about it, or tied to a council, is no session
            "Which meetings has POA held?",
            "On record: 3 meetings of POA",
            "On record: The Pact-Echo Council sits (1 May 1999);"
            " The Council and the pact meet (1 May 2003);"
            " The Council meets at the summit (1 May 2005).",
        ),
        (
            "How many missions did POA run in 1994?",
            "On record: 1 operation of POA (1994)",
            "On record: Bridge (from February 1993 to 1 August 1995).",
        ),
    ],
)
def test_what_was_held(run: Run, own: Path, question: str, statement: str, correction: str) -> None:
    (first, *_) = json.loads(run("check", question, "--json", "--data", str(own)).out)
    found = [first[key] for key in ("statement", "verdict", "correction", "as_of", "matched_by")]
    assert found == [statement, "supported", correction, TODAY, "computed"]
    assert {source["id"] for source in first["sources"]} == {"gazette"}


@pytest.mark.parametrize(
    "question",
    [
        "Which large exercises has POA held?",  # what is large is not read
        "Which exercises have POA and Alba held?",
        "Which exercises has POA held in Albaville?",
        "Which 2 exercises has POA held?",
        "Which exercises has Corda held?",  # none on record is no answer
        "Which exercises and summits has POA held?",
        "Which operations did POA lead in 1990?",
        "Which meetings has POA held in 2001?",
        "Which meetings has Alba held?",
    ],
)
def test_what_is_not_read(run: Run, own: Path, question: str) -> None:
    assert computed(run, question, own) == []


@pytest.mark.parametrize(
    ("question", "statement"),
    [
        ("Who leads Patrol?", "POA leads Patrol"),
        ("Who led Bridge?", "POA led Bridge"),
        ("Who runs Patrol now?", "POA leads Patrol"),
    ],
)
def test_who_leads_it(run: Run, own: Path, question: str, statement: str) -> None:
    (first, *_) = computed(run, question, own)
    found = [first[key] for key in ("statement", "verdict", "correction", "as_of")]
    told = "On record as leading or planning it: Pact of Alba."
    assert found == [statement, "supported", told, TODAY]


@pytest.mark.parametrize("question", ["Who led Bridge in 1994?", "Who leads the Truce of Delta?"])
def test_since_when_somebody_leads_is_not_on_record(run: Run, own: Path, question: str) -> None:
    assert computed(run, question, own) == []


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("What does POA stand for?", "supported"),
        ("POA stands for Pact of Alba", "supported"),
        ("POA stands for Truce of Delta", "contradicted"),
    ],
)
def test_what_an_abbreviation_stands_for(run: Run, said: str, verdict: str) -> None:
    (answer,) = json.loads(run("check", said, "--json").out)
    found = [answer[key] for key in ("statement", "verdict", "correction", "matched_by")]
    summary = "An alliance that exists in tests only."
    assert found == ["POA stands for Pact of Alba", verdict, summary, "computed"]


def test_what_has_no_abbreviation_stands_for_nothing(run: Run) -> None:
    assert json.loads(run("check", "What does the Truce of Delta stand for?", "--json").out) == []


def test_without_a_name_nothing_stands_for_anything(run: Run) -> None:
    assert json.loads(run("check", "What does it stand for?", "--json").out) == []
