"""The lines of plain text that are stored with events: what the JSON of each says, in short."""

from __future__ import annotations

import json

import pytest

from alliancecli.catalogue import Catalogue
from alliancecli.cells import line
from tests.conftest import Run


def test_the_stored_lines_are_those_of_the_records(catalogue: Catalogue) -> None:
    wanted = catalogue.query("event")
    plain = catalogue.timeline(wanted, plain=True)
    assert plain.lines == [line(record) for record in catalogue.timeline(wanted)]
    assert (len(plain), plain.texts) == (catalogue.count("events", wanted), [])


def test_ranked_records_have_no_stored_line(catalogue: Catalogue) -> None:
    wanted = catalogue.query("event", sort="duration")
    assert catalogue.timeline(wanted, plain=True).lines == []
    assert len(catalogue.timeline(wanted, plain=True)) == catalogue.count("events", wanted)


@pytest.mark.parametrize("arguments", [(), ("-o", "text")])
@pytest.mark.parametrize("terminal", [False, True])
def test_the_command_prints_them(run: Run, arguments: tuple[str, ...], terminal: bool) -> None:
    records = json.loads(run("timeline", "--json").out)
    found = run("timeline", *arguments, terminal=terminal).out
    text = "".join(f"{line(record)}\n" for record in records)
    assert (found == text) == (bool(arguments) or not terminal)


@pytest.mark.parametrize("more", [("--fields", "id,date"), ("--sources",), ("--group-by", "year")])
def test_what_else_is_asked_for_is_not_stored(run: Run, more: tuple[str, ...]) -> None:
    first = json.loads(run("timeline", "--json", "-n", "1").out)[0]
    lines = run("timeline", "-n", "1", *more).out.splitlines()
    sources = "; ".join(source["id"] for source in first["sources"])
    told = {
        "--fields": f"{first['id']}\t{first['date']}",
        "--sources": f"{line(first)}\t{sources}",
        "--group-by": f"{first['date'][:4]}\t{line(first)}",
    }
    assert lines == [told[more[0]]]


def test_a_line_is_one_line() -> None:
    """Tabs, ends of lines and escape codes of a record are no part of the form."""
    wild = {"id": "wild", "date": "1999", "title": "A\ttab, an\nend and \x1b[31mred\u202e"}
    wild |= {"kind": "incident"}
    found = line({**wild, "actors": ["a", "b\u2028"], "frameworks": []})
    assert found == "1999\twild\tA tab, an end and  [31mred \tincident\ta; b \t"
