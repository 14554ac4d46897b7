"""Putting records in order: canonical text, drafts merged, sources of one address made one."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliancecli import loader
from tests.conftest import SMALL
from tests.tidying import Tidy, tidy_in

SECTIONS = ("actors", "claims", "events", "frameworks", "sources")
SOURCE = "{id: %s, type: book, title: T, tier: primary, URL: 'https://example.org/%s'}"
EVENT = "title: T, summary: S, kind: meeting, actors: [{id: a}], confidence: high, checked: '2024'"


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a directory with an empty data/ in it, and work there."""
    (tmp_path / "data").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def tidy(root: Path, monkeypatch: pytest.MonkeyPatch) -> Tidy:
    """Return the script."""
    return tidy_in(root, monkeypatch)


def data(section: str) -> str:
    """Return the text of a file of data/."""
    return Path("data", f"{section}.yaml").read_text(encoding="utf-8")


def write(path: str, text: str) -> str:
    """Write a file and return its path."""
    Path(path).write_text(text, encoding="utf-8")
    return path


def kept() -> dict[str, str]:
    """Return name -> text of the files of data/."""
    return {path.name: path.read_text(encoding="utf-8") for path in Path("data").iterdir()}


def event(id: str, source: str, more: str = "") -> str:
    """Return an event that cites a source."""
    return f"- {{id: {id}, date: '2000', {EVENT}, sources: [{{id: {source}}}]{more}}}\n"


def test_records_are_sorted_and_their_fields_in_the_order_of_the_model(tidy: Tidy) -> None:
    write(
        "data/actors.yaml",
        "actors:\n- {kind: state, name: Beta, id: beta, aliases: [], iso3: BET}\n"
        "- {cow: '2', aliases: [no, '1949', \"a: b\"], id: alpha, wikidata: ,\n"
        "   codes: [{code: '3', system: cow}], name: Alpha, kind: state}\n",
    )
    assert tidy() == 0
    assert data("actors") == (
        "actors:\n"
        "- id: alpha\n"
        "  name: Alpha\n"
        "  kind: state\n"
        '  aliases: ["no", "1949", "a: b"]\n'
        '  cow: "2"\n'
        '  codes: [{system: cow, code: "3"}]\n'
        "\n"
        "- id: beta\n"
        "  name: Beta\n"
        "  kind: state\n"
        "  iso3: BET\n"
    )


def test_events_are_sorted_by_date_and_id(tidy: Tidy) -> None:
    dates = {"d": "2001", "c": "2000-12", "b": "2001-01", "a": "2001"}
    events = [
        event(id, "s").replace("date: '2000'", f"date: '{date}'") for id, date in dates.items()
    ]
    write("data/events.yaml", f"events:\n{''.join(events)}")
    assert tidy() == 0
    found = [line.split()[-1] for line in data("events").splitlines() if line.startswith("- id:")]
    assert found == ["c", "b", "a", "d"]


def test_long_texts_are_folded_and_long_lists_broken(tidy: Tidy) -> None:
    words, many = " ".join(["word"] * 30), ", ".join(f"topic-{place}" for place in range(14))
    names = ", ".join(f"Some longer name {place}" for place in range(5))
    write(
        "data/events.yaml",
        f"events:\n- id: e\n  date: '2000'\n  title: T\n  summary: {words}\n  kind: meeting\n"
        f"  aliases: [{names}]\n  topics: [{many}]\n  actors: [{{role: host, id: a}}, {{id: b}}]\n"
        f"  figures: [{{value: '1', what: w, unit: {'u' * 60}, sources: [{{id: s}}]}}]\n"
        "  sources: [{locator: p. 1, id: s}]\n  confidence: high\n  checked: '2024'\n",
    )
    assert tidy() == 0
    assert data("events") == (
        "events:\n"
        "- id: e\n"
        '  date: "2000"\n'
        "  title: T\n"
        "  aliases:\n"
        "  - Some longer name 0\n"
        "  - Some longer name 1\n"
        "  - Some longer name 2\n"
        "  - Some longer name 3\n"
        "  - Some longer name 4\n"
        "  summary: >-\n"
        f"    {' '.join(['word'] * 19)}\n"
        f"    {' '.join(['word'] * 11)}\n"
        "  kind: meeting\n"
        "  actors:\n"
        "  - {id: a, role: host}\n"
        "  - {id: b}\n"
        "  topics: [\n"
        "    topic-0, topic-1, topic-2, topic-3, topic-4, topic-5, topic-6, topic-7, topic-8, "
        "topic-9,\n"
        "    topic-10, topic-11, topic-12, topic-13\n"
        "    ]\n"
        "  figures:\n"
        "  - what: w\n"
        '    value: "1"\n'
        f"    unit: {'u' * 60}\n"
        "    sources: [{id: s}]\n"
        "  sources: [{id: s, locator: p. 1}]\n"
        "  confidence: high\n"
        '  checked: "2024"\n'
    )


def test_nothing_is_lost_and_a_second_time_changes_nothing(tidy: Tidy) -> None:
    small, _ = loader.read(SMALL / "record.yaml")
    text = (SMALL / "record.yaml").read_text(encoding="utf-8")
    for section in SECTIONS:
        part = text[text.index(f"\n{section}:") + 1 :]
        write(f"data/{section}.yaml", part.partition("\n\n")[0] + "\n")
    assert tidy() == 0
    first = kept()
    for section in SECTIONS:
        document, findings = loader.read(Path("data", f"{section}.yaml"))
        rows, known = document[section], small[section]
        assert isinstance(rows, list)
        assert isinstance(known, list)
        assert findings == []
        assert len(rows) == len(known)
        assert all(row in known for row in rows)
    assert tidy() == 0
    assert kept() == first


@pytest.mark.parametrize(
    "text",
    [
        *("no", "~", "Null", "1949", "12:30", "a: b", "a #b", "- a", "[a]", "{a", "*a", "&a", "!a"),
        *("it's", 'say "so"', "back\\slash", "50 %", "@a", "`a", "ends:", "É", "<a>", "|", ">"),
        *(
            "https://example.org/a?b=c&d=%20",
            "https://example.org/a#b",
            "https://a.org/,b",
            "x" * 300,
        ),
        *("word " * 60 + "#no comment", "- " * 80 + "end"),
    ],
)
def test_every_text_comes_back(tidy: Tidy, text: str) -> None:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    fields = f"kind: state, official_name: {quoted}, aliases: [{quoted}, other]"
    write("data/actors.yaml", f"actors:\n- {{id: a, name: {quoted}, {fields}}}\n")
    assert tidy() == 0
    document, findings = loader.read(Path("data/actors.yaml"))
    assert findings == []
    assert document["actors"] == [
        {
            "id": "a",
            "name": text,
            "official_name": text,
            "kind": "state",
            "aliases": [text, "other"],
        }
    ]


def test_a_draft_is_merged(tidy: Tidy) -> None:
    write("data/sources.yaml", f"sources:\n- {SOURCE % ('m', 'm')}\n")
    draft = write(
        "draft.yaml",
        f"sources:\n- {SOURCE % ('z', 'z')}\n- {SOURCE % ('a', 'a')}\nactors:\n"
        "- {id: a1, name: A, kind: state}\n",
    )
    assert tidy(draft) == 0
    assert [line for line in data("sources").splitlines() if line.startswith("- id:")] == [
        *("- id: a", "- id: m", "- id: z"),
    ]
    assert data("actors") == "actors:\n- id: a1\n  name: A\n  kind: state\n"
    assert data("claims") == "claims:\n"


def test_sources_of_one_address_become_one(tidy: Tidy) -> None:
    write("data/sources.yaml", f"sources:\n- {SOURCE % ('known', 'x')}\n")
    deep = "figures: [{what: w, value: '1', sources: [{id: mine}]}], "
    deep += "positions: [{actor: a, says: S, sources: [{id: mine}, {id: other}]}]"
    draft = write(
        "draft.yaml",
        f"sources:\n- {SOURCE % ('mine', 'x')}\n- {SOURCE % ('other', 'y')}\n"
        f"- {SOURCE % ('again', 'y')}\n- {SOURCE % ('known', 'x')}\n"
        f"events:\n{event('e', 'mine', f', {deep}')}{event('f', 'again')}{event('g', 'known')}",
    )
    assert tidy(draft) == 0
    assert [line for line in data("sources").splitlines() if line.startswith("- id:")] == [
        *("- id: known", "- id: other"),
    ]
    assert "mine" not in data("events")
    assert [line.strip() for line in data("events").splitlines() if "sources:" in line] == [
        'figures: [{what: w, value: "1", sources: [{id: known}]}]',
        "positions: [{actor: a, says: S, sources: [{id: known}, {id: other}]}]",
        "sources: [{id: known}]",
        "sources: [{id: other}]",
        "sources: [{id: known}]",
    ]


def test_sources_without_an_address_stay_apart(tidy: Tidy) -> None:
    book = "{id: %s, type: book, title: T, tier: primary}"
    write("data/sources.yaml", f"sources:\n- {book % 'a'}\n")
    draft = write("draft.yaml", f"sources:\n- {book % 'b'}\n- {book % 'c'}\n")
    assert tidy(draft) == 0
    assert [line for line in data("sources").splitlines() if line.startswith("- id:")] == [
        *("- id: a", "- id: b", "- id: c"),
    ]


def test_an_address_is_quoted_where_yaml_asks_for_it(tidy: Tidy) -> None:
    rows = [SOURCE % (id, path) for id, path in (("a", "x?y=1&z=%20"), ("b", "x#y"), ("c", "x,y"))]
    write("data/sources.yaml", "sources:\n- " + "\n- ".join(rows) + "\n")
    assert tidy() == 0
    assert [line.strip() for line in data("sources").splitlines() if "URL" in line] == [
        "URL: https://example.org/x?y=1&z=%20",
        'URL: "https://example.org/x#y"',
        'URL: "https://example.org/x,y"',
    ]


def test_a_source_with_a_new_name_is_renamed_in_its_own_draft_only(tidy: Tidy) -> None:
    write("data/sources.yaml", f"sources:\n- {SOURCE % ('a', 'a')}\n- {SOURCE % ('b', 'b')}\n")
    write("data/events.yaml", f"events:\n{event('on-record', 'a')}")
    one = write("one.yaml", f"sources:\n- {SOURCE % ('a', 'b')}\nevents:\n{event('one', 'a')}")
    two = write("two.yaml", f"events:\n{event('two', 'a')}")
    assert tidy(one, two) == 0
    cited = [line.strip() for line in data("events").splitlines() if "  sources:" in line]
    assert cited == ["sources: [{id: a}]", "sources: [{id: b}]", "sources: [{id: a}]"]


def test_a_later_draft_may_cite_a_source_of_an_earlier_one(tidy: Tidy) -> None:
    write("data/sources.yaml", f"sources:\n- {SOURCE % ('b', 'b')}\n")
    one = write("one.yaml", f"sources:\n- {SOURCE % ('mine', 'b')}\n")
    two = write("two.yaml", f"events:\n{event('two', 'mine')}")
    three = write(
        "three.yaml", f"sources:\n- {SOURCE % ('mine', 'c')}\nevents:\n{event('x', 'mine')}"
    )
    assert tidy(one, two, three) == 0
    cited = [line.strip() for line in data("events").splitlines() if "  sources:" in line]
    assert cited == ["sources: [{id: b}]", "sources: [{id: mine}]"]


@pytest.mark.parametrize("section", ["actors", "frameworks"])
def test_pairs_are_completed(tidy: Tidy, section: str) -> None:
    base = "kind: treaty, legal: treaty, scope: bilateral, summary: S, sources: [{id: s}], "
    base += "confidence: high, checked: '2024'"
    fields = "kind: state" if section == "actors" else base
    write(f"data/{section}.yaml", f"{section}:\n- {{id: a, name: A, {fields}, successors: [x]}}\n")
    draft = write(
        "draft.yaml",
        f"{section}:\n- {{id: b, name: B, {fields}, predecessors: [a]}}\n"
        f"- {{id: c, name: C, {fields}, successors: [b]}}\n",
    )
    assert tidy(draft) == 0
    links = [line.strip() for line in data(section).splitlines() if "essors:" in line]
    assert links == ["successors: [x, b]", "predecessors: [a, c]", "successors: [b]"]
