"""alliance info: what this record is, and the JSON Schemas of its shapes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from alliancecli import __version__, schemas
from alliancecli.catalogue import Catalogue
from tests.conftest import Run
from tests.records import event, layer

COUNTS = {
    "actors": 5,
    "frameworks": 2,
    "memberships": 4,
    "events": 5,
    "sources": 2,
    "topics": 2,
    "periods": 2,
    "regions": 2,
    "claims": 1,
}


def test_in_lines(run: Run, catalogue: Catalogue) -> None:
    counts = "".join(f"{name}\t{count}\n" for name, count in COUNTS.items())
    assert run("info") == (
        0,
        f"title\tSmall record\nversion\t{__version__}\ndata_version\t1\nas_of\t2024-12-31\n{counts}"
        f"coverage\tleague\t1989 to 2024-12-31\tcomplete\nstore\t{catalogue.origin}\n",
        "",
    )


@pytest.mark.parametrize("wish", [("--json",), ("-o", "json")])
def test_as_json(run: Run, catalogue: Catalogue, wish: tuple[str, ...]) -> None:
    result = run("info", *wish)
    assert (result.status, result.err, result.out.count("\n")) == (0, "", 1)
    assert json.loads(result.out) == {
        "title": "Small record",
        "version": __version__,
        "data_version": "1",
        "as_of": "2024-12-31",
        "counts": COUNTS,
        "coverage": [
            {
                "subjects": ["league"],
                "obligations": [],
                "members": [],
                "from": "1989",
                "to": "2024-12-31",
                "level": "complete",
                "note": None,
            }
        ],
        "schema": catalogue.meta("schema"),
        "digest": catalogue.meta("digest"),
        "store": catalogue.origin,
    }


def test_own_records_count(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("x")])
    info = json.loads(run("info", "--json", "--data", str(own)).out)
    assert info["counts"] == {**COUNTS, "events": 6}


def test_members_that_the_manifest_vouches_for(run: Run, tmp_path: Path) -> None:
    vouched = {"members": ["league"], "from": "1990", "to": "2024-12-31", "level": "complete"}
    own = ("--data", str(layer(tmp_path / "own", coverage=[vouched])))
    listed = [line for line in run("info", *own).out.splitlines() if line.startswith("coverage")]
    assert listed == [
        "coverage\tleague\t1989 to 2024-12-31\tcomplete",
        "coverage\tmembers of 1 framework\t1990 to 2024-12-31\tcomplete",
    ]
    assert run("list", "coverage", "--ids", *own).out == "league/1989\nmembers/1990\n"


def test_a_store_in_memory_is_named_so(run: Run) -> None:
    info = run("info", "--json", cache_directory=Path("/dev/null/cache"))
    assert json.loads(info.out)["store"] == "memory"


@pytest.mark.parametrize("name", schemas.names())
def test_every_schema_is_printed(run: Run, name: str) -> None:
    result = run("info", "--schema", name)
    assert (result.status, result.err) == (0, "")
    assert json.loads(result.out) == schemas.schema(name)
    Draft202012Validator.check_schema(json.loads(result.out))


def test_refusals(run: Run) -> None:
    assert run("info", "--schema", "war") == (
        3,
        "",
        f"alliance: no schema is called 'war'; there are: {', '.join(schemas.names())}\n",
    )
    assert run("info", "-o", "csv") == (
        2,
        "",
        "alliance: info has no format 'csv'; formats: text, json\n",
    )
