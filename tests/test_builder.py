"""Building: every way in which a record does not fit its form, and layers of records."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliancecli import dates
from alliancecli.builder import Records, build
from alliancecli.model import Citation, Event, Figure, Participation, Unts
from alliancecli.vocabulary import Topic

DRAFT = Path("draft.yaml")
EVENT = """\
events:
- id: signed
  date: 1997-05~
  title: States sign
  summary: They signed.
  kind: signature
  actors: [{id: nato, role: host}, {id: russia}]
  figures:
  - {what: states, value: "17", as_of: "1997", sources: [{id: text}]}
  sources: [{id: text, locator: part 1}]
  confidence: high
  checked: 2024-12-01
"""


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a directory of the test, so that findings name ``draft.yaml`` and no more."""
    monkeypatch.chdir(tmp_path)


def built(text: str) -> Records:
    """Return the records of one file with this text."""
    DRAFT.write_text(text, encoding="utf-8")
    return build([[DRAFT]])


def findings(text: str) -> list[str]:
    """Return the findings about a file with this text, in the order they were made."""
    return [str(finding) for finding in built(text).findings]


def topic(**fields: str) -> str:
    """Return a topic, whole but for the fields given, each on a line of its own from line 2 on."""
    known = {"id": "a", "name": "A", "summary": "Text."} | fields
    body = [f"{key}: {value}" for key, value in known.items() if value != "-"]
    return "topics:\n- " + "\n  ".join(body) + "\n"


def test_a_record_without_findings() -> None:
    records = built(EVENT)
    assert records.findings == []
    assert records.by_kind["event"] == {
        "signed": Event(
            id="signed",
            date=dates.parse("1997-05~"),
            title="States sign",
            summary="They signed.",
            kind="signature",
            actors=(Participation(id="nato", role="host"), Participation(id="russia", role=None)),
            figures=(
                Figure(
                    what="states",
                    value="17",
                    unit=None,
                    qualifier=None,
                    as_of=dates.parse("1997"),
                    sources=(Citation(id="text", locator=None),),
                ),
            ),
            sources=(Citation(id="text", locator="part 1"),),
            confidence="high",
            checked=dates.parse("2024-12-01"),
            aliases=(),
            frameworks=(),
            topics=(),
            regions=(),
            place=None,
            basis=None,
            positions=(),
            outside_life=None,
        )
    }
    assert records.nodes["event", "signed"].line == 2


def test_an_empty_list_an_empty_field_and_none_are_absent() -> None:
    records = built(topic(aliases="[]", parent="", name="A"))
    assert records.findings == []
    assert records.by_kind["topic"]["a"] == Topic(
        id="a", name="A", summary="Text.", aliases=(), parent=None
    )


def test_a_mapping_may_stand_for_a_section_of_one() -> None:
    records = built('catalogue: {title: T, version: "1", as_of: 2024-12-31}\n')
    assert records.findings == []
    assert str(records.by_kind["catalogue"]["catalogue"].as_of) == "2024-12-31"


def test_unknown_section() -> None:
    assert findings("topics: []\nevent: []\n") == [
        "draft.yaml:2: error: event: unknown section 'event'; sections are actors, frameworks, "
        "events, sources, topics, periods, regions, claims, terms, coverage, catalogue "
        "[unknown-field]"
    ]


def test_a_section_that_is_no_list() -> None:
    assert findings("topics: text\n") == [
        "draft.yaml:1: error: topics: a section is a list of mappings [wrong-shape]"
    ]


def test_unknown_field() -> None:
    assert findings(topic(colour="red")) == [
        "draft.yaml:5: error: a colour: unknown field 'colour'; fields are id, name, aliases, "
        "parent, summary [unknown-field]"
    ]


def test_unknown_field_of_a_nested_record() -> None:
    text = EVENT.replace("{id: nato, role: host}", "{id: nato, as: host}")
    assert findings(text) == [
        "draft.yaml:7: error: signed actors.as: unknown field 'as'; fields are id, role "
        "[unknown-field]"
    ]


def test_a_field_of_python_is_no_field_of_yaml() -> None:
    text = "sources:\n- {id: a, type: book, title: T, tier: primary, container_title: J}\n"
    assert [finding.partition(";")[0] for finding in findings(text)] == [
        "draft.yaml:2: error: a container_title: unknown field 'container_title'"
    ]
    records = built(text.replace("container_title", "container-title"))
    assert records.findings == []
    assert records.by_kind["source"]["a"].container_title == "J"


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("name", "[a]", "'name' is a single text"),
        ("name", "{a: b}", "'name' is a single text"),
        ("parent", "[a]", "'parent' is a single text"),
        ("aliases", "text", "'aliases' is a list"),
        ("aliases", "{a: b}", "'aliases' is a list"),
        ("aliases", "[a, {b: c}]", "'aliases' is a single text"),
        ("aliases", "[a, ~]", "'aliases' is a single text"),
    ],
)
def test_wrong_shape(field: str, value: str, message: str) -> None:
    line = {"name": 3, "parent": 5, "aliases": 5}[field]
    assert findings(topic(**{field: value})) == [
        f"draft.yaml:{line}: error: a {field}: {message} [wrong-shape]"
    ]


def test_wrong_shape_of_nested_records() -> None:
    base = "- {id: a, name: A, kind: treaty, legal: treaty, scope: bilateral, summary: S.,\n"
    base += "   sources: [text], confidence: high, checked: '2024',\n   unts: '12', figures: {}}\n"
    assert findings(f"frameworks:\n{base}") == [
        "draft.yaml:3: error: a sources: 'sources' holds mappings with id, locator [wrong-shape]",
        "draft.yaml:4: error: a unts: 'unts' holds mappings with volume, page, registration, "
        "series [wrong-shape]",
        "draft.yaml:4: error: a figures: 'figures' is a list [wrong-shape]",
    ]


def test_one_nested_mapping() -> None:
    base = "- {id: a, name: A, kind: treaty, legal: treaty, scope: bilateral, summary: S.,\n"
    base += "   sources: [{id: s}], confidence: high, checked: '2024', unts: {page: '34'}}\n"
    records = built(f"frameworks:\n{base}")
    assert records.findings == []
    expected = Unts(volume=None, page="34", registration=None, series=None)
    assert records.by_kind["framework"]["a"].unts == expected


def test_bad_dates() -> None:
    text = EVENT.replace("1997-05~", "27.5.1997").replace('as_of: "1997"', "as_of: 1997-02-30")
    assert findings(text) == [
        "draft.yaml:3: error: signed date: not a date: '27.5.1997' (write year-month-day with two "
        "digits each) [bad-date]",
        "draft.yaml:9: error: signed figures.as_of: not a date: '1997-02-30' (there is no such "
        "day in February 1997) [bad-date]",
    ]


@pytest.mark.parametrize("id", ["NATO", "a--b", "-a", "a-", "a b", "é", "a_b", "a/b", '"a "'])
def test_bad_ids(id: str) -> None:
    shown = id.strip('"')
    assert findings(topic(id=id)) == [
        f"draft.yaml:2: error: {shown} id: an id is a lower-case slug: a-z, 0-9 and single "
        "hyphens [bad-id]"
    ]


def test_the_id_in_a_citation_is_not_the_record_s_own() -> None:
    assert findings(EVENT.replace("{id: text, locator: part 1}", "{id: No Slug}")) == []


@pytest.mark.parametrize("id", ["a", "1990s", "nato-russia-council", "2014-crimea"])
def test_good_ids(id: str) -> None:
    assert findings(topic(id=id)) == []


@pytest.mark.parametrize(
    "escape", [r"\t", r"\n", r"\x1b", r"\x9b", r"\u200f", r"\u2028", r"\u202e", r"\u2066"]
)
def test_control_characters(escape: str) -> None:
    assert findings(topic(summary=f'"one{escape}two"')) == [
        "draft.yaml:4: error: a summary: 'summary' has a control character or line break in it "
        "[wrong-shape]"
    ]


def test_missing_fields() -> None:
    assert findings(topic(name="-", summary="")) == [
        "draft.yaml:2: error: a name: the field 'name' is missing [missing-field]",
        "draft.yaml:3: error: a summary: the field 'summary' is missing [missing-field]",
    ]


def test_missing_fields_of_a_nested_record() -> None:
    text = EVENT.replace("sources: [{id: text}]}", "sources: []}")
    text = text.replace("what: states, ", "")
    assert findings(text) == [
        "draft.yaml:9: error: signed figures.what: the field 'what' is missing [missing-field]",
        "draft.yaml:9: error: signed figures.sources: the field 'sources' is missing "
        "[missing-field]",
    ]


def test_a_record_without_an_id_is_named_by_its_place() -> None:
    text = topic() + "- {name: B, summary: Text.}\n- {id: [c], name: C, summary: Text.}\n"
    assert findings(text) == [
        "draft.yaml:5: error: (record 2) id: the field 'id' is missing [missing-field]",
        "draft.yaml:6: error: (record 3) id: 'id' is a single text [wrong-shape]",
    ]


def test_a_record_with_a_finding_is_left_out() -> None:
    records = built(topic(colour="red") + "- {id: b, name: B, summary: Text.}\n")
    assert list(records.by_kind["topic"]) == ["b"]
    assert list(records.nodes) == [("topic", "b")]


def test_a_report_stands_at_the_line_of_its_field_or_record() -> None:
    records = built(topic())
    records.report(("topic", "a"), "summary", "some-code", "something", level="warning")
    records.report(("topic", "a"), "parent", "some-code", "something else")
    assert [str(finding) for finding in records.findings] == [
        "draft.yaml:4: warning: a summary: something [some-code]",
        "draft.yaml:2: error: a parent: something else [some-code]",
    ]
