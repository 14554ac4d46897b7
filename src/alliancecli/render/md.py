"""Markdown: a table of the records, ready to paste; with sources, a list of them below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from alliancecli.answers.rows import MARK_END, MARK_START
from alliancecli.cells import cell
from alliancecli.render import Answer, View
from alliancecli.render.columns import TABLE, TEXT, shown

#: Lists of records that `show` hangs on a record, and their kind.
_HUNG = {
    "memberships": "membership",
    "frameworks": "framework",
    "events": "event",
    "references": "source",
}
_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield one table, or one a group under a heading; a single record as field and value."""
    if answer.single:
        for row in answer.rows:
            yield from _record(row, answer.fields or tuple(row))
        return
    fields = shown(answer, TABLE, view._replace(sources=False))
    for place, (label, rows) in enumerate(answer.parts()):
        if label is not None:
            yield f"{chr(10) if place else ''}## {escape(cell(label))}\n\n"
        yield from _table(fields, (tuple(cell(row.get(field)) for field in fields) for row in rows))
    if view.sources:
        yield from _sources(answer, view)


def escape(text: str) -> str:
    """Return text with the characters that Markdown reads escaped."""
    return _SPECIAL.sub(r"\\\1", text)


def _record(row: dict[str, Any], fields: tuple[str, ...]) -> Iterator[str]:
    """Yield the fields of one record, then a table for each list of records that hangs on it."""
    hung = {key: row[key] for key in fields if key in _HUNG and _are_records(row.get(key))}
    pairs = [(field, cell(row.get(field))) for field in fields if field not in hung]
    yield from _table(("field", "value"), (pair for pair in pairs if pair[1]))
    for key, items in hung.items():
        columns = (TEXT if key == "memberships" else TABLE)[_HUNG[key]]
        yield f"\n## {key}\n\n"
        yield from _table(columns, (tuple(cell(item[name]) for name in columns) for item in items))


def _are_records(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |\n|{' --- |' * len(head)}\n"
    for row in rows:
        cells = (escape(text.replace(MARK_START, "").replace(MARK_END, "")) for text in row)
        yield f"| {' | '.join(cells)} |\n"


def _sources(answer: Answer, view: View) -> Iterator[str]:
    yield "\nSources\n\n"
    cited = {cited["id"]: None for row in answer.rows for cited in row.get("sources", ())}
    for id in cited:
        source = view.references.get(id, {})
        address = source.get("URL")
        named = (source.get("title") or id, source.get("publisher") or source.get("author"))
        where = f" <{cell(address)}>" if address else ""
        yield f"- {escape(', '.join(cell(word) for word in named if word))}.{where}\n"
