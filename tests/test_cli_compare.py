"""``compare``: attributes side by side, differences marked."""

from __future__ import annotations

import json

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run, Snapshot

pytestmark = pytest.mark.usefixtures("pacts")


def test_attributes_side_by_side(run: Run, snapshot: Snapshot) -> None:
    for name in ("text", "md", "csv"):
        result = run("compare", "pact", "truce", "council", "-o", name)
        assert (result.status, result.err) == (0, "")
        snapshot(f"compare.{name}.txt", result.out)


def test_on_a_day(run: Run) -> None:
    def values(attribute: str, *on: str) -> dict[str, str | None]:
        answer = json.loads(run("compare", "pact", "truce", "--json", *on).out)
        found = {one["attribute"]: one["values"] for one in answer["attributes"]}
        return dict(found[attribute])

    assert values("number of members", "--on", "1965-01-01") == {"pact": "2", "truce": "2"}
    assert values("number of members", "--on", "2000-01-01") == {"pact": "3", "truce": None}
    assert values("members", "--on", "2000-01-01")["pact"] == "Alba, Borea, Corda"
    assert values("status", "--on", "1951-06-01") == {
        "pact": "signed since 1 March 1951",
        "truce": "none yet",
    }
    assert values("status") == {
        "pact": "active since 1 January 1952",
        "truce": "terminated since 1 January 1970",
    }


def test_json_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    answer = json.loads(run("compare", "POA", "truce", "--json").out)
    assert answer == catalogue.compare(["pact", "truce"])
    assert (answer["on"], answer["frameworks"]) == ("2010-06-30", ["pact", "truce"])
    differing = {one["attribute"]: one["differs"] for one in answer["attributes"]}
    assert (differing["legal nature"], differing["kind"]) == (False, True)


def test_a_day_after_the_data_date(run: Run) -> None:
    note = "alliance: the record ends on 2010-06-30: the answer is as of that day\n"
    assert run("compare", "pact", "truce", "--on", "2030").err == note


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        ("pact", 2, "there is nothing to compare; name two frameworks or more"),
        ("pact POA", 2, "there is nothing to compare; name two frameworks or more"),
        ("pact alba", 3, "no framework is called 'alba'; did you mean pact?"),
        (
            "pact truce -o chronology",
            2,
            "compare has no format 'chronology'; formats: "
            "text, table, json, jsonl, csv, tsv, md, yaml",
        ),
    ],
)
def test_what_cannot_be_answered(run: Run, arguments: str, status: int, err: str) -> None:
    assert run("compare", *arguments.split()) == (status, "", f"alliance: {err}\n")


def test_on_a_terminal(run: Run, snapshot: Snapshot) -> None:
    result = run("compare", "pact", "truce", terminal=True, width=80, environ={"NO_COLOR": "1"})
    assert result.err == "alliance: as of 2010-06-30, the data date\n"
    assert max(map(len, result.out.splitlines())) <= 80
    snapshot("compare.terminal.txt", result.out)


def test_fields_are_not_for_the_document(run: Run) -> None:
    err = "alliance: the comparison as JSON has no fields to choose; use -o jsonl\n"
    assert run("compare", "pact", "council", "--json", "--fields", "attribute") == (2, "", err)
    err = "alliance: the document of two actors has no fields to choose; use -o jsonl\n"
    assert run("between", "alba", "borea", "--json", "--fields", "phases") == (2, "", err)
