"""Records are untrusted: nothing in them is markup, a formula or a command to a terminal."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from alliancecli.answers.rows import Rows
from alliancecli.render import FORMATS, Answer, View, renderer
from tests.conftest import Run
from tests.records import event, layer

HOSTILE = "a\x1b[31mb\x9b2Jc\rd\x07e\x7ff\u202eg\u2028h\nj\tk\x00l"
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_FOR_MACHINES = ("json", "jsonl")


def row(text: str, **fields: object) -> str:
    """Return an event all of whose texts are the text."""
    source = {"id": text, "locator": text}
    event: dict[str, object] = {
        "record": "event",
        "id": text,
        "date": "2000",
        "title": text,
        "abbreviation": text,
        "issued": text,
        "summary": text,
        "kind": text,
        "actors": [text],
        "roles": {text: text},
        "frameworks": [text + "x"],
        "place": text,
        "figures": [{"what": text, "value": "1", "unit": text, "qualifier": None, "as_of": None}],
        "positions": [{"actor": text, "says": text, "sources": [source]}],
        "sources": [source],
        "confidence": text,
        "checked": text,
        "references": [
            {"id": text, "title": text, "publisher": text, "author": None, "URL": text}
            | dict.fromkeys(("issued", "tier"), text)
        ],
    }
    return json.dumps(event | fields, ensure_ascii=True)


def shown(format: str, text: str, *, single: bool, width: int | None, grouped: bool = False) -> str:
    rows = Rows([row(text)])
    reference = {"id": text, "title": text, "publisher": text, "URL": text}
    view = View(width, False, True, {text: text}, {text: reference})
    groups = [(text, rows)] if grouped else None
    answer = Answer("event", rows, groups=groups, single=single)
    return "".join(renderer(format)(answer, view))


@pytest.mark.parametrize("format", [name for name in FORMATS if name not in _FOR_MACHINES])
@pytest.mark.parametrize("width", [None, 40, 200])
@pytest.mark.parametrize(("single", "grouped"), [(True, False), (False, False), (False, True)])
def test_no_control_character_reaches_a_terminal(
    format: str, width: int | None, single: bool, grouped: bool
) -> None:
    out = shown(format, HOSTILE, single=single, width=width, grouped=grouped)
    assert _CONTROL.findall(out) == []
    assert "31mb" in out


@pytest.mark.parametrize("format", _FOR_MACHINES)
def test_json_escapes_what_a_terminal_obeys(format: str) -> None:
    out = shown(format, HOSTILE, single=False, width=None)
    assert re.findall(r"[\x00-\x09\x0b-\x1f]", out) == []
    parsed = json.loads(out)
    assert (parsed[0] if isinstance(parsed, list) else parsed)["title"] == HOSTILE


@pytest.mark.parametrize("format", ["text", "tsv", "csv", "md"])
def test_a_record_stays_on_its_line(format: str) -> None:
    out = shown(format, HOSTILE, single=False, width=None)
    heads = {"text": 0, "tsv": 1, "csv": 1, "md": 2}
    lines = out.split("\n\nSources")[0].rstrip("\n").split("\n")
    assert len(lines) == heads[format] + 1


@pytest.mark.parametrize("text", [" ", "\x07", "\u202e"])
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("single", [True, False])
def test_a_text_of_nothing_visible_breaks_nothing(format: str, text: str, single: bool) -> None:
    assert shown(format, text, single=single, width=40)


@pytest.mark.parametrize("format", ["table", "chronology", "card"])
def test_brackets_are_no_markup(run: Run, format: str) -> None:
    out = run("timeline", "-o", format, "--color", "always", terminal=True, width=200).out
    assert "The League holds exercise [Red] Example" in out


def test_brackets_are_escaped_in_markdown(run: Run) -> None:
    assert r"exercise \[Red\] Example" in run("timeline", "-o", "md").out


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
        ("-2+3+cmd", "'-2+3+cmd"),
        ("-a", "'-a"),
        ("+", "'+"),
        ("-5", "-5"),
        ("-5.25", "-5.25"),
        ("+3", "+3"),
        ("5-3", "5-3"),
        ("a=1", "a=1"),
        ('say "no", twice', 'say "no", twice'),
        ("two\nlines", "two lines"),
        ("tab\tbed", "tab bed"),
        (" spaced ", " spaced "),
        ("ünï", "ünï"),
    ],
)
@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_a_cell_reads_back_and_is_no_formula(
    text: str, cell: str, format: str, delimiter: str
) -> None:
    out = shown(format, text, single=False, width=None, grouped=True)
    (record,) = csv.DictReader(io.StringIO(out, newline=""), delimiter=delimiter)
    assert (record["group"], record["id"], record["title"]) == (cell, cell, cell)


def test_a_formula_of_ones_own_record_is_defused(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("x", "1950", title="=HYPERLINK(1)")])
    out = run(
        "timeline", "--to", "1950", "-o", "csv", "--fields", "id,title", "--data", str(own)
    ).out
    assert out == "id,title\nx,'=HYPERLINK(1)\n"


def test_markdown_of_a_source_without_publisher() -> None:
    view = View(sources=True, references={"s": {"id": "s", "title": "A | b"}})
    rows = Rows([row("x", sources=[{"id": "s", "locator": None}])])
    out = "".join(renderer("md")(Answer("event", rows, ("id",)), view))
    assert out == "| id |\n| --- |\n| x |\n\nSources\n\n- A \\| b.\n"
