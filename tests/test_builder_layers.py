"""Layers of records: doubles within one are findings, a later one overrides by id."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliancecli.builder import Records, build

DRAFT = Path("draft.yaml")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a directory of the test, so that findings name ``draft.yaml`` and no more."""
    monkeypatch.chdir(tmp_path)


def built(text: str) -> Records:
    """Return the records of one file with this text."""
    DRAFT.write_text(text, encoding="utf-8")
    return build([[DRAFT]])


def topic(**fields: str) -> str:
    """Return a topic, whole but for the fields given, each on a line of its own from line 2 on."""
    body = [
        f"{key}: {value}"
        for key, value in ({"id": "a", "name": "A", "summary": "Text."} | fields).items()
    ]
    return "topics:\n- " + "\n  ".join(body) + "\n"


def test_the_same_id_twice_in_a_layer() -> None:
    Path("one.yaml").write_text(topic(name="First"), encoding="utf-8")
    Path("two.yaml").write_text(topic(name="Second"), encoding="utf-8")
    records = build([[Path("one.yaml"), Path("two.yaml")]])
    assert [str(finding) for finding in records.findings] == [
        "two.yaml:2: error: a id: duplicate id 'a' (first in one.yaml:2) [duplicate-id]"
    ]
    assert records.by_kind["topic"]["a"].name == "First"


def test_the_same_id_twice_though_the_first_is_broken() -> None:
    text = topic(colour="red") + "- {id: a, name: B, summary: Text.}\n"
    assert [str(finding).partition(";")[0] for finding in built(text).findings] == [
        "draft.yaml:5: error: a colour: unknown field 'colour'",
        "draft.yaml:6: error: a id: duplicate id 'a' (first in draft.yaml:2) [duplicate-id]",
    ]


def test_what_has_no_id_of_its_own_is_told_apart_by_its_content() -> None:
    records = built(
        "terms:\n- {list: role, id: member, name: M}\n- {list: other, id: guest, name: M}\n"
        "- {list: role, id: member, name: M}\n"
        "coverage:\n- {subjects: [a, b], from: '1990', to: '2000', level: complete}\n"
        "- {subjects: [a, b], from: '1991', to: '2000', level: complete}\n"
        "- {subjects: [a, b], from: '1990', to: '2001', level: complete}\n"
        "catalogue:\n- {title: T, version: '1', as_of: '2024'}\n"
        "- {title: U, version: '1', as_of: '2024'}\n"
    )
    assert [str(finding) for finding in records.findings] == [
        "draft.yaml:4: error: role/member id: duplicate id 'role/member' (first in draft.yaml:2) "
        "[duplicate-id]",
        "draft.yaml:8: error: a+b/1990 id: duplicate id 'a+b/1990' (first in draft.yaml:6) "
        "[duplicate-id]",
        "draft.yaml:11: error: catalogue id: duplicate id 'catalogue' (first in draft.yaml:10) "
        "[duplicate-id]",
    ]
    assert list(records.by_kind["term"]) == ["role/member", "other/guest"]
    assert list(records.by_kind["coverage"]) == ["a+b/1990", "a+b/1991"]
    assert [list(records.terms(name)) for name in ("role", "other")] == [["member"], ["guest"]]


def test_what_has_no_id_and_not_the_content_that_tells_it_apart() -> None:
    records = built(
        "coverage:\n- {subjects: abc, from: '1990', to: '2000', level: complete}\n"
        "terms:\n- {list: [a], id: a, name: A}\n"
    )
    assert [str(finding) for finding in records.findings] == [
        "draft.yaml:2: error: /1990 subjects: 'subjects' is a list [wrong-shape]",
        "draft.yaml:4: error: /a list: 'list' is a single text [wrong-shape]",
    ]


def test_a_later_layer_overrides_by_id() -> None:
    Path("one.yaml").write_text(topic() + "- {id: b, name: B, summary: Text.}\n", encoding="utf-8")
    Path("two.yaml").write_text(topic(name="Mine", parent="b"), encoding="utf-8")
    records = build([[Path("one.yaml")], [Path("two.yaml")]])
    assert records.findings == []
    assert {key: record.name for key, record in records.by_kind["topic"].items()} == {
        "a": "Mine",
        "b": "B",
    }
    assert records.nodes["topic", "a"].file == "two.yaml"


def test_a_broken_record_of_a_later_layer_leaves_the_earlier_one() -> None:
    Path("one.yaml").write_text(topic(), encoding="utf-8")
    Path("two.yaml").write_text(topic(name="[b]"), encoding="utf-8")
    records = build([[Path("one.yaml")], [Path("two.yaml")]])
    assert [str(finding) for finding in records.findings] == [
        "two.yaml:3: error: a name: 'name' is a single text [wrong-shape]"
    ]
    assert records.by_kind["topic"]["a"].name == "A"


def test_a_file_that_is_not_yaml_hides_no_other() -> None:
    Path("one.yaml").write_text("topics: [\n", encoding="utf-8")
    Path("two.yaml").write_text(topic(), encoding="utf-8")
    records = build([[Path("one.yaml"), Path("two.yaml")]])
    assert [(finding.file, finding.code) for finding in records.findings] == [
        ("one.yaml", "not-yaml")
    ]
    assert list(records.by_kind["topic"]) == ["a"]
