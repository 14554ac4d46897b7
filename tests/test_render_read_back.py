"""What is written for machines reads back as what was asked: YAML, JSON Lines, CSV, TSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from alliancecli.answers.rows import Rows
from alliancecli.render import Answer, View, renderer
from tests.conftest import Run

COMMANDS = {
    "timeline": ("timeline",),
    "nothing": ("timeline", "--on", "1950"),
    "fields": ("timeline", "--fields", "title,roles,figures"),
    "groups": ("timeline", "--group-by", "topic"),
    "frameworks": ("list", "frameworks"),
    "actors": ("list", "actors"),
    "sources": ("list", "sources"),
    "terms": ("list", "terms"),
    "coverage": ("list", "coverage"),
    "search": ("search", "league"),
    "framework": ("show", "league"),
    "event": ("show", "incident-2008"),
    "source": ("show", "gazette"),
}


def read(run: Run, *arguments: str) -> str:
    result = run(*arguments)
    assert result.status == 0
    return result.out


@pytest.mark.parametrize("command", COMMANDS)
def test_yaml_is_the_json(run: Run, command: str) -> None:
    written = json.loads(read(run, *COMMANDS[command], "--json"))
    assert yaml.safe_load(read(run, *COMMANDS[command], "-o", "yaml")) == written


@pytest.mark.parametrize("command", COMMANDS)
def test_json_lines_are_the_records(run: Run, command: str) -> None:
    written = json.loads(read(run, *COMMANDS[command], "--json"))
    lines = [json.loads(line) for line in read(run, *COMMANDS[command], "-o", "jsonl").splitlines()]
    if command == "groups":
        written = [{"group": g["group"], **record} for g in written for record in g["records"]]
    assert lines == (written if isinstance(written, list) else [written])


@pytest.mark.parametrize("number", [0, 1, 15, 16, 17, 32, 50])
def test_json_is_one_array_with_a_record_a_line(number: int) -> None:
    """However many are written at once."""
    records = [{"id": f"é{place}"} for place in range(number)]
    pieces = renderer("json")(Answer("event", Rows.of(records)), View())
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    whole = "[\n" + ",\n".join(lines) + "\n]\n" if records else "[]\n"
    assert "".join(pieces) == whole


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_delimited_lines_hold_the_texts(
    run: Run, command: str, format: str, delimiter: str
) -> None:
    written = json.loads(read(run, *COMMANDS[command], "--json"))
    if command == "groups":
        written = [{"group": g["group"], **record} for g in written for record in g["records"]]
    records: list[dict[str, Any]] = written if isinstance(written, list) else [written]
    out = read(run, *COMMANDS[command], "-o", format)
    found = list(csv.DictReader(io.StringIO(out, newline=""), delimiter=delimiter))
    assert len(found) == len(records)
    for cells, record in zip(found, records, strict=True):
        texts = {key: value for key, value in record.items() if isinstance(value, str)}
        texts.pop("record", None)
        nulls = {key: "" for key, value in record.items() if value in (None, [])}
        nulls = {key: value for key, value in nulls.items() if key in cells}
        shown = {key: cells[key] for key in (*texts, *nulls) if key in cells}
        assert shown == {key: texts.get(key, "") for key in shown}
        assert set(texts) <= set(cells) | {"record"}


_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_LIKELY = st.text(
    st.sampled_from("abnoyesNOuleE:-#,[]{}&*!|>'\"%@`~?=. \n\t0123456789"), max_size=8
)
_VALUES = st.recursive(
    st.none() | _TEXTS | _LIKELY | st.integers(-99, 99) | st.sampled_from([0.5, 6.135]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["a", "b-c"]), inner)
    ),
    max_leaves=6,
)


def _flat(value: Any) -> bool:
    """Return whether no list holds a list: the contract has none."""
    if isinstance(value, dict):
        return all(map(_flat, value.values()))
    if isinstance(value, list):
        return all(not isinstance(item, list) and _flat(item) for item in value)
    return True


@given(_VALUES.filter(_flat))
def test_yaml_of_any_text_reads_back(value: Any) -> None:
    rows = Rows([json.dumps({"id": "x", "value": value})])
    out = "".join(renderer("yaml")(Answer("event", rows), View()))
    assert yaml.safe_load(out) == [{"id": "x", "value": value}]
