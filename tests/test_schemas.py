"""JSON Schemas: each holds for what the catalogue answers, and refuses what is not in the shape."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from alliancecli import schemas, validation
from alliancecli.answers.systems import SYSTEMS
from alliancecli.answers.tables import UNITS
from alliancecli.answers.ties import OBLIGATIONS
from alliancecli.catalogue import LISTS, Catalogue
from alliancecli.render.columns import FIELDS
from tests.conftest import Run


def problems(name: str, value: Any) -> list[str]:
    """Return what a schema says against a value."""
    errors = Draft202012Validator(schemas.schema(name)).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_names() -> None:
    assert schemas.names() == [
        *(
            "actor",
            "between",
            "check",
            "checked",
            "claim",
            "compare",
            "coverage",
            "event",
            "export",
        ),
        *("finding", "framework", "graph", "hit", "list", "membership", "panel", "period"),
        *("region", "show", "source", "status", "term", "timeline", "topic"),
    ]


@pytest.mark.parametrize("name", schemas.names())
def test_every_schema_is_one(name: str) -> None:
    schema = schemas.schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == f"alliance {name}"


def test_an_unknown_shape() -> None:
    with pytest.raises(KeyError):
        schemas.schema("nothing")


@pytest.mark.parametrize(("what", "kind"), LISTS.items())
def test_records_of_every_kind(catalogue: Catalogue, what: str, kind: str) -> None:
    rows = list(catalogue.list(what))
    assert rows
    assert [problems(kind, row) for row in rows] == [[]] * len(rows)
    assert problems("list", rows) == []


def test_the_timeline(run: Run) -> None:
    answer = run("timeline", "--json")
    assert problems("timeline", json.loads(answer.out)) == []
    assert problems("timeline", []) == []


def test_the_numbers_that_records_were_sorted_and_bounded_by(run: Run) -> None:
    for typed in ("frameworks --sort members --min staff=1", "actors --min frameworks=0"):
        rows = json.loads(run("list", *typed.split(), "--json").out)
        assert rows
        assert problems("list", rows) == []
        assert problems("list", [rows[0] | {"members": "many"}]) != []
    events = json.loads(run("timeline", "--min", "duration=1", "--json").out)
    assert problems("timeline", events) == []
    assert problems("timeline", [events[0] | {"colour": "red"}]) != []


def test_memberships_and_the_whole(catalogue: Catalogue) -> None:
    whole = json.loads("".join(catalogue.export()))
    assert [problems("membership", spell) for spell in whole["memberships"]] == [[]] * 4
    assert problems("export", whole) == []


def test_shown_records_of_every_kind(catalogue: Catalogue) -> None:
    for what in ("frameworks", "actors", "events", "topics", "periods", "regions", "sources"):
        for id in catalogue.ids(what):
            assert [problems("show", shown) for shown in catalogue.show(id)] == [[]]


def test_statements_checked(catalogue: Catalogue) -> None:
    rows = list(catalogue.check_each(["The league is at peace", "The moon is green"]))
    assert [problems("checked", row) for row in rows] == [[], []]


def test_hits(catalogue: Catalogue) -> None:
    hits = list(catalogue.search("league"))
    assert [problems("hit", hit) for hit in hits] == [[]] * len(hits)
    assert hits


@pytest.mark.usefixtures("pacts")
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("status", ("status", "council", "--on", "2003")),
        ("status", ("status", "council", "--on", "1990")),
        ("between", ("between", "pact", "echo")),
        ("between", ("between", "alba", "echo", "--with-predecessors", "-p", "1960..1999")),
        ("compare", ("compare", "pact", "truce", "guard")),
        ("graph", ("graph", "--on", "2000")),
        ("graph", ("graph", "--on", "1890")),
    ],
)
def test_answers(run: Run, name: str, arguments: tuple[str, ...]) -> None:
    answer = json.loads(run(*arguments, "--json").out)
    assert problems(name, answer) == []
    for key in answer:
        assert problems(name, {other: answer[other] for other in answer if other != key}) != []


@pytest.mark.usefixtures("pacts")
@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("codes", SYSTEMS)
def test_panels(run: Run, unit: str, codes: str) -> None:
    typed = ("panel", "--unit", unit, "--codes", codes, "--from", "1952", "--to", "2000")
    chosen = () if unit == "membership" else ("--obligation", "defense")
    for arguments in (typed, (*typed, *chosen)):
        rows = json.loads(run(*arguments, "--json").out)
        assert problems("panel", rows) == []
        for key in [key for key in (rows[0] if rows else ()) if key not in OBLIGATIONS]:
            if key.startswith(("ccode", "gwcode")):
                continue  # without it the row is one of --codes iso3
            missing = {other: rows[0][other] for other in rows[0] if other != key}
            assert problems("panel", [missing]) != []
            assert problems("panel", [rows[0] | {key: 1.5}]) != []


@pytest.mark.parametrize("row", [{"defense": 2}, {"defense": "NA"}, {"peace": 1}, {"year": "1990"}])
def test_a_wrong_panel_is_refused(row: dict[str, Any]) -> None:
    fine = {"ccode": "2", "iso": "USA", "year": 1990, "defense": None}
    assert problems("panel", [fine, {"iso": None, "ccode": "265", "year": 1990}]) == []
    assert problems("panel", [fine | row]) != []


@pytest.mark.usefixtures("pacts")
@pytest.mark.parametrize("text", ["POA has 3 members", "The truce still binds Delta.", "guard"])
def test_checked_statements(run: Run, text: str) -> None:
    answers = json.loads(run("check", text, "--json").out)
    assert answers
    assert [problems("check", answer) for answer in answers] == [[]] * len(answers)


def test_findings(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("events: text\nother: []\n", encoding="utf-8")
    findings = [finding.as_dict() for finding in validation.validate([tmp_path])]
    assert [problems("finding", finding) for finding in findings] == [[], []]


@pytest.mark.parametrize("kind", [*dict.fromkeys(LISTS.values()), "membership", "hit", "finding"])
def test_a_shape_requires_every_field_and_no_other(kind: str) -> None:
    schema = schemas.schema(kind)
    assert set(schema["properties"]) == set(FIELDS[kind])
    assert set(schema["required"]) == set(FIELDS[kind])
    ranked = kind in ("event", "framework", "actor", "period", "source")
    numbers = {"type": ["number", "null"]}  # by which it was sorted or bounded
    assert schema["additionalProperties"] == (numbers if ranked else False)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", None),
        ("title", 3),
        ("date", None),
        ("actors", None),
        ("actors", [{"id": "georgia"}]),
        ("roles", []),
        ("place", 3),
        ("figures", [{"what": "ships", "value": 12}]),
        ("sources", ["gazette"]),
    ],
)
def test_a_wrong_event_is_refused(catalogue: Catalogue, field: str, value: Any) -> None:
    event = next(iter(catalogue.list("events")))
    assert problems("event", event) == []
    assert problems("event", event | {field: value}) != []


def test_a_membership_without_a_name_is_refused(catalogue: Catalogue) -> None:
    (league,) = catalogue.show("league")
    spell = league["memberships"][0]
    assert problems("membership", spell | {"cow": None}) == []
    assert problems("membership", spell | {"name": None}) == [
        "$.name: None is not of type 'string'"
    ]


def test_a_wrong_export_is_refused(catalogue: Catalogue) -> None:
    whole = json.loads("".join(catalogue.export()))
    del whole["catalogue"]["counts"]["claims"]
    assert problems("export", whole) == ["$.catalogue.counts: 'claims' is a required property"]


def test_fields_are_described() -> None:
    event = schemas.schema("event")["properties"]
    assert event["summary"]["description"] == "two or three sentences, at most 600 characters"
    assert event["place"] == {"type": ["string", "null"], "description": "town, or sea area"}
