"""``between``: what two actors share, by phases that begin with what is on record."""

from __future__ import annotations

import json
from typing import Any

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run, Snapshot

pytestmark = pytest.mark.usefixtures("pacts")

PHASES = [
    "1993-05-01\t1995-02-03\t1\t1\t0\t0\tEcho becomes a partner of the Pact\n",
    "1995-02-03\t2001\t1\t1\t0\t0\tPact-Echo Council: active\n",
    "2001\t2004-04-05\t1\t0\t1\t0\tPact-Echo Council: suspended\n",
    "2004-04-05\t\t0\t0\t0\t0\tPact-Echo Council: active\n",
]


def test_phases_begin_with_what_is_on_record(run: Run) -> None:
    """The Pact's own steps before Echo came, and a renewal in the same state, begin none."""
    assert run("between", "POA", "echo") == (0, "".join(PHASES), "")
    assert run("between", "echo", "POA").out == "".join(PHASES)


@pytest.mark.parametrize(
    ("period", "out"),
    [
        ("1995..2003", PHASES[1] + PHASES[2].replace("2004-04-05", "")),
        ("2001", PHASES[2].replace("2004-04-05", "")),
    ],
)
def test_a_period_bounds_phases_and_events(run: Run, period: str, out: str) -> None:
    assert run("between", "pact", "echo", "--period", period).out == out


def test_without_agreements_the_first_event_begins(run: Run) -> None:
    out = run("between", "pact", "echo", "-p", "1995-03..2001-12", "--json").out
    answer = json.loads(out)
    assert [(phase["from"], phase["events"]) for phase in answer["phases"]] == [("2001", 1)]
    alone = json.loads(run("between", "pact", "alba", "-p", "1998", "--json").out)
    assert [(one["from"], one["opened"], one["events"]) for one in alone["phases"]] == [
        ("1998", [], 1)
    ]


def test_json_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    answer = json.loads(run("between", "pact", "echo", "--json").out)
    assert answer == catalogue.between("pact", "echo")
    assert [one["framework"] for one in answer["frameworks"]] == ["council", "pact"]
    assert answer["phases"][2]["opened"] == [
        {
            "date": "2001",
            "what": "Pact-Echo Council: suspended",
            "record": "framework",
            "id": "council",
            "sources": [{"id": "gazette", "locator": "page 3"}],
        }
    ]
    counts = [tuple(year.values()) for year in answer["years"] if any([*year.values()][1:])]
    assert counts == [(1993, 1, 0, 0), (1995, 1, 0, 0), (2001, 0, 1, 0)]
    assert len(answer["years"]) == 9
    wanted = catalogue.query("event", actor=["pact", "echo"])
    assert answer["events"] == list(catalogue.timeline(wanted))


def test_with_predecessors_the_old_treaties_count(run: Run) -> None:
    def shared(*flags: str) -> list[Any]:
        answer = json.loads(run("between", "alba", "echo", "--json", *flags).out)
        return [one["framework"] for one in answer["frameworks"]]

    assert shared() == ["pact"]
    assert shared("--with-predecessors") == ["pact", "truce"]


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("corda", "delta", "no events that name both, 0 frameworks in common: outside coverage"),
        ("pact", "borea", "no events that name both, 1 framework in common: none recorded"),
    ],
)
def test_nothing_is_said_by_the_coverage(run: Run, one: str, other: str, said: str) -> None:
    result = run("between", one, other, "-e")
    assert (result.status, result.err) == (1 if not result.out else 0, f"alliance: {said}\n")
    document = run("between", one, other, "-e", "--json")  # a status for each format
    page = run("between", one, other, "-e", "-o", "relation")
    assert {document.status, page.status} == {result.status}


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        ("pact POA", 2, "'pact' and 'pact' are one; name two actors"),
        ("alba borea -p 1990s -p 1995", 2, "2 periods; give one that holds them, as 1991..2002"),
        ("pact atlantis", 3, "no record is called 'atlantis'; try: alliance search"),
        (
            "pact echo -p 2001..1999",
            2,
            "the period '2001..1999' ends before it begins; write the earlier date first",
        ),
        (
            "pact echo -o dot",
            2,
            "between has no format 'dot'; formats: "
            "text, table, csv, tsv, md, jsonl, yaml, json, relation",
        ),
        (
            "pact echo -o relation --fields from",
            2,
            "the relation has no fields to choose; use -o table",
        ),
        (
            "pact echo --events",
            2,
            "--events is for the page to read; add -o relation, or see --json",
        ),
        (
            "pact echo --fields size",
            2,
            "no field is called 'size'; fields: "
            "from, until, events, cooperative, conflictual, other, opened",
        ),
    ],
)
def test_what_cannot_be_answered(run: Run, arguments: str, status: int, err: str) -> None:
    assert run("between", *arguments.split()) == (status, "", f"alliance: {err}\n")


@pytest.mark.parametrize("width", [50, 100])
def test_on_a_terminal(run: Run, snapshot: Snapshot, width: int) -> None:
    result = run("between", "pact", "echo", terminal=True, width=width, environ={"NO_COLOR": "1"})
    assert (result.status, result.err) == (0, "")
    assert max(map(len, result.out.splitlines())) <= width
    snapshot(f"between.{width}.txt", result.out)


def test_with_the_events_of_each_phase(run: Run) -> None:
    typed = ("between", "pact", "echo", "-o", "relation")
    plain, full = run(*typed).out.splitlines(), run(*typed, "--events").out.splitlines()
    assert [line for line in full if line not in plain] == [
        "      1 May 1993  Echo becomes a partner of the Pact",
        "      3 February 1995  The Council meets",
        "      September 2001  Ships of Echo and the Pact collide",
    ]


def test_in_colour_and_for_pasting(run: Run, snapshot: Snapshot) -> None:
    snapshot("between.color.txt", run("between", "pact", "echo", terminal=True).out)
    snapshot("between.md.txt", run("between", "pact", "echo", "-o", "md").out)
