"""Loading: strings only, duplicate keys, lines, and everything that YAML itself refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from alliancecli import loader
from alliancecli.errors import DataError
from alliancecli.loader import Node

DRAFT = Path("draft.yaml")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a directory of the test, so that findings name ``draft.yaml`` and no more."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(params=["CBaseLoader", "BaseLoader"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the test with libyaml and with the parser in Python."""
    monkeypatch.setattr(loader, "_LOADER", getattr(yaml, request.param))


def read(text: str) -> Node:
    """Return the node of a text without findings."""
    DRAFT.write_text(text, encoding="utf-8")
    node, findings = loader.read(DRAFT)
    assert findings == []
    return node


def refused(content: str | bytes) -> list[str]:
    """Return the findings about a file of which nothing is kept."""
    DRAFT.write_bytes(content.encode() if isinstance(content, str) else content)
    node, findings = loader.read(DRAFT)
    assert node == {}
    return [str(finding) for finding in findings]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"),
        ("1949", "1949"),
        ("12:30", "12:30"),
        ("1.0", "1.0"),
        ("0x1F", "0x1F"),
        ("2001-01-01", "2001-01-01"),
        ("true", "true"),
        ("'1949'", "1949"),
        ("!!int 3", "3"),
        ('"null"', "null"),
        ("'~'", "~"),
        ("''", ""),
        ("~", None),
        ("null", None),
        ("", None),
        ("[no, 1, ~]", ["no", "1", None]),
        (">-\n  two\n  lines", "two lines"),
    ],
)
def test_scalars_stay_strings(written: str, value: object) -> None:
    assert read(f"key: {written}\n") == {"key": value}


@pytest.mark.usefixtures("either_parser")
def test_keys_stay_strings() -> None:
    assert read("1949: a\nno: b\n~: c\n") == {"1949": "a", "no": "b", "~": "c"}


def test_lines_of_mappings_and_keys() -> None:
    node = read("# comment\nevents:\n- id: a\n  date: x\n- {id: b,\n   date: y}\n")
    first, second = (entry for entry in node["events"] or [] if isinstance(entry, Node))
    assert (node.file, node.line, node.lines) == ("draft.yaml", 2, {"events": 2})
    assert (first, first.file, first.line) == ({"id": "a", "date": "x"}, "draft.yaml", 3)
    assert first.lines == {"id": 3, "date": 4}
    assert (second.line, second.lines) == (5, {"id": 5, "date": 6})


@pytest.mark.usefixtures("either_parser")
def test_duplicate_keys_name_both_lines_and_the_first_stands() -> None:
    DRAFT.write_text("a:\n- id: x\n  name: y\n  id: z\nb: 1\na: []\n", encoding="utf-8")
    node, findings = loader.read(DRAFT)
    assert node == {"a": [{"id": "x", "name": "y"}], "b": "1"}
    assert [str(finding) for finding in findings] == [
        "draft.yaml:4: error: id: duplicate key 'id' (first on line 2) [duplicate-key]",
        "draft.yaml:6: error: a: duplicate key 'a' (first on line 1) [duplicate-key]",
    ]


@pytest.mark.usefixtures("either_parser")
def test_a_key_that_is_no_word() -> None:
    DRAFT.write_text("a: 1\n? [b, c]\n: 2\nd: 3\n", encoding="utf-8")
    node, findings = loader.read(DRAFT)
    assert node == {"a": "1", "d": "3"}
    assert [str(finding) for finding in findings] == [
        "draft.yaml:2: error: a key is not a word [not-yaml]"
    ]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("a: 1\nb: [1\nc: 2\n", 3, "did not find expected ',' or ']'"),
        ("a: b\n c: d\n", 2, "mapping values are not allowed in this context"),
        ("a: 1\n\n- b\n", 3, "did not find expected key"),
    ],
)
def test_not_yaml(text: str, line: int, problem: str) -> None:
    assert refused(text) == [f"draft.yaml:{line}: error: not YAML: {problem} [not-yaml]"]


def test_not_yaml_has_its_line_without_libyaml_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader, "_LOADER", yaml.BaseLoader)
    assert refused("a: 1\nb: [1\nc: 2\n") == [
        "draft.yaml:3: error: not YAML: expected ',' or ']', but got ':' [not-yaml]"
    ]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    ("content", "finding"),
    [
        ("a: 1\n---\nb: 2\n", "2: error: not YAML: a second document begins; a file holds one"),
        ("é: ü\nb: \0\n", "2: error: not YAML: the character U+0000 is not allowed"),
        ("\n\nb: \x07\n", "3: error: not YAML: the character U+0007 is not allowed"),
        (b"\nb: \xff\n", "2: error: not UTF-8: invalid start byte"),
        ("a: é\n".encode("utf-16"), "1: error: not UTF-8: invalid start byte"),
        ("- a\n", "1: error: the top is not a mapping of sections"),
        ("text\n", "1: error: the top is not a mapping of sections"),
        ("a: *x\n", "1: error: not YAML: nothing before it has the anchor 'x'"),
        ("a: 1\nb: &x [*x]\n", "2: error: not YAML: nothing before it has the anchor 'x'"),
    ],
)
def test_refused_with_line(content: str | bytes, finding: str) -> None:
    assert refused(content) == [f"draft.yaml:{finding} [not-yaml]"]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize(
    "text", ["a:\n " + "[" * 13, "a:\n " + "[" * 100_000, "a:\n - " + "- " * 100_000]
)
def test_too_deep_is_refused_where_it_begins(text: str) -> None:
    assert refused(text) == ["draft.yaml:2: error: not YAML: it is nested too deeply [not-yaml]"]


def test_deep_enough_for_a_record() -> None:
    assert read("a: " + "[" * 11 + "x" + "]" * 11 + "\n") == {"a": [[[[[[[[[[["x"]]]]]]]]]]]}


@pytest.mark.usefixtures("either_parser")
def test_an_alias_stands_for_what_its_anchor_named() -> None:
    node = read("a: &x {k: [v]}\nb: [*x, *x]\nc: &y text\nd: *y\n*y : e\n")
    nested = {"k": ["v"]}
    assert node == {"a": nested, "b": [nested, nested], "c": "text", "d": "text", "text": "e"}


def test_aliases_of_aliases_are_not_copied() -> None:
    rows = [f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]" for n in range(24)]
    value = read("\n".join(["a: &a [x]", *rows]) + "\n")["y"]
    depth = 0
    while isinstance(value, list):
        assert value[0] is value[-1]
        value, depth = value[0], depth + 1
    assert depth == 25


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    DRAFT.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert loader.read(DRAFT) == ({"a": "1"}, [])


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_has_no_sections(text: str) -> None:
    assert read(text) == {}


def test_a_file_that_cannot_be_read() -> None:
    with pytest.raises(DataError, match=r"^cannot read gone\.yaml: No such file or directory$"):
        loader.read(Path("gone.yaml"))


def test_sections_are_lists_of_mappings() -> None:
    node = read("a: [{k: v}, {k: w}]\nb: {k: v}\nc:\nd: []\ne: text\nf: [{k: v}, text]\n")
    found = [(name, nodes, [str(one) for one in bad]) for name, nodes, bad in loader.sections(node)]
    shape = "a section is a list of mappings [wrong-shape]"
    assert found == [
        ("a", [{"k": "v"}, {"k": "w"}], []),
        ("b", [{"k": "v"}], []),
        ("c", [], []),
        ("d", [], []),
        ("e", [], [f"draft.yaml:5: error: e: {shape}"]),
        ("f", [{"k": "v"}], [f"draft.yaml:6: error: f: {shape}"]),
    ]
