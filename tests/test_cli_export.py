"""alliance export: the whole record as one JSON document."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from alliancecli import schemas
from alliancecli.catalogue import Catalogue
from tests.conftest import Run
from tests.records import event, layer

LISTS = ("actors", "frameworks", "events", "sources", "topics", "periods", "regions", "claims")


def test_everything_is_there_once(run: Run, catalogue: Catalogue) -> None:
    result = run("export")
    assert (result.status, result.err) == (0, "")
    document = json.loads(result.out)
    assert list(document) == ["catalogue", *LISTS[:2], "memberships", *LISTS[2:]]
    for name in LISTS:
        assert document[name] == list(catalogue.list(name))
    counts = {name: len(document[name]) for name in list(document)[1:]}
    assert document["catalogue"] == {
        "title": "Small record",
        "version": "1",
        "as_of": "2024-12-31",
        "counts": counts,
    }
    assert [(spell["actor"], spell["date"]) for spell in document["memberships"]] == [
        ("atlantis", "1990-05-05/.."),
        ("georgia", "1991/1995-06-30"),
        ("turkey", "1994~/"),
        ("georgia", "1995-07-01/2010-12"),
    ]


def test_it_keeps_its_schema(run: Run) -> None:
    Draft202012Validator(schemas.schema("export")).validate(json.loads(run("export").out))


def test_one_record_a_line(run: Run, catalogue: Catalogue) -> None:
    lines = run("export").out.splitlines()
    for text in catalogue.list("events").texts:
        assert text in (line.rstrip(",") for line in lines)


@pytest.mark.parametrize("wish", [("--json",), ("-o", "json")])
def test_json_is_the_default(run: Run, wish: tuple[str, ...]) -> None:
    assert run("export", *wish) == run("export")


def test_own_records_are_in_it(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("x", "1950")])
    document = json.loads(run("export", "--data", str(own)).out)
    assert document["events"][0]["id"] == "x"
    assert document["catalogue"]["counts"]["events"] == 6


def test_an_unknown_format(run: Run) -> None:
    result = run("export", "-o", "xml")
    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("alliance: export has no format 'xml'; formats: json")
    assert result.err.count("\n") == 1
