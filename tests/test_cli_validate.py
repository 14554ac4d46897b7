"""alliance validate: every finding at once, about the shipped record or one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import SMALL, Run
from tests.records import actor, event, layer


def test_the_record_as_it_is(run: Run) -> None:
    assert run("validate") == (0, "", "alliance: 0 errors, 0 warnings\n")
    assert run("validate", "--strict", "--json") == (0, "[]\n", "alliance: 0 errors, 0 warnings\n")
    assert run("validate", str(SMALL)) == (0, "", "alliance: 0 errors, 0 warnings\n")


def test_errors_fail_and_are_all_told(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("x", "1950-13"), event("y", kind="nonsense")])
    file = own / "own.yaml"
    kinds = "signature, exercise, incident, suspension, negotiation"
    assert run("validate", str(own)) == (
        1,
        f"{file}:3: error: x date: not a date: '1950-13' (there is no month 13) [bad-date]\n"
        f"{file}:17: error: y kind: 'nonsense' is not in the list event-kind: {kinds}"
        " [unknown-value]\n",
        "alliance: 2 errors, 0 warnings\n",
    )
    assert run("validate", str(file)) == run("validate", str(own))


def test_warnings_fail_only_if_strict(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", actors=[actor("x", "X", aliases=["Türkiye"])])
    line = (
        f"{own}/own.yaml:5: warning: x aliases: the name 'turkiye' is also that of 'turkey'"
        " [duplicate-alias]\n"
    )
    said = "alliance: 0 errors, 1 warnings\n"
    assert run("validate", str(own)) == (0, line, said)
    assert run("validate", str(own), "--strict") == (1, line, said)


@pytest.mark.parametrize("wish", [("--json",), ("-o", "json")])
def test_findings_as_json(run: Run, tmp_path: Path, wish: tuple[str, ...]) -> None:
    own = layer(tmp_path / "own", events=[event("x", "1950-13")])
    result = run("validate", str(own), *wish)
    assert (result.status, result.err) == (1, "alliance: 1 errors, 0 warnings\n")
    assert json.loads(result.out) == [
        {
            "file": str(own / "own.yaml"),
            "line": 3,
            "id": "x",
            "field": "date",
            "code": "bad-date",
            "message": "not a date: '1950-13' (there is no month 13)",
            "level": "error",
        }
    ]


def test_own_records_may_name_shipped_ones(run: Run, tmp_path: Path) -> None:
    good = layer(tmp_path / "good", events=[event("x", actors=[{"id": "turkey"}])])
    assert run("validate", str(good)).status == 0
    bad = layer(tmp_path / "bad", events=[event("x", actors=[{"id": "nobody"}])])
    assert run("validate", str(bad)) == (
        1,
        f"{bad}/own.yaml:7: error: x actors: there is no actor or framework with the id 'nobody'"
        " [unknown-id]\n",
        "alliance: 1 errors, 0 warnings\n",
    )


def test_several_files(run: Run, tmp_path: Path) -> None:
    one = layer(tmp_path / "one", actors=[actor("x", "X")]) / "own.yaml"
    two = layer(tmp_path / "two", events=[event("e", actors=[{"id": "x"}])]) / "own.yaml"
    assert run("validate", str(one), str(two)).status == 0
    assert run("validate", str(two)).status == 1


def test_what_is_written_in_a_file_never_reaches_the_terminal_raw(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text('actors:\n- {"\\e[31mred": x, id: a, name: A, kind: state}\n', encoding="utf-8")
    result = run("validate", str(file))
    assert "\x1b" not in result.out
    assert result.out.startswith(
        f"{file}:2: error: a  [31mred: unknown field ' [31mred'; fields are id"
    )


@pytest.mark.parametrize("char", ["\\e[31m", "\\x9b", "\\u202e", "\\n"])
def test_control_characters_are_refused(run: Run, tmp_path: Path, char: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(f'actors:\n- {{id: a, name: "A{char}", kind: state}}\n', encoding="utf-8")
    assert run("validate", str(file)) == (
        1,
        f"{file}:2: error: a name: 'name' has a control character or line break in it"
        " [wrong-shape]\n",
        "alliance: 1 errors, 0 warnings\n",
    )


@pytest.mark.parametrize("text", ["events: [}", "- a\n- b\n", "a: b: c\n", "\x00", "events: 3\n"])
def test_what_is_no_record_is_a_finding(run: Run, tmp_path: Path, text: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(text, encoding="utf-8")
    result = run("validate", str(file))
    assert (result.status, result.err) == (1, "alliance: 1 errors, 0 warnings\n")
    assert result.out.startswith(f"{file}:1: error: ")


def test_refusals(run: Run, tmp_path: Path) -> None:
    absent = tmp_path / "absent.yaml"
    assert run("validate", str(absent)) == (
        2,
        "",
        f"alliance: no such file: {absent}; name YAML files or directories of them\n",
    )
    assert run("validate", "-o", "csv") == (
        2,
        "",
        "alliance: validate has no format 'csv'; formats: text, json\n",
    )
