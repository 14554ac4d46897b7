"""Plain text for pipes: one record a line, tab-separated, nothing cut, no escape codes."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli.answers.rows import MARK_END, MARK_START
from alliancecli.cells import cell
from alliancecli.render import Answer, View
from alliancecli.render.columns import TEXT, following, shown


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield one line a record; a single record is one line a field."""
    if answer.single:
        yield from _record(answer)
        return
    if answer.rows.lines:
        yield from (f"{line}\n" for line in answer.rows.lines)
        return
    fields = shown(answer, TEXT, view)
    stop = following(answer.kind, fields) if fields == TEXT.get(answer.kind) else None
    for label, rows in answer.parts():
        head = [] if label is None else [cell(label)]
        for row in rows.heads(stop):
            line = "\t".join([*head, *[cell(row.get(field)) for field in fields]])
            yield line.replace(MARK_START, "").replace(MARK_END, "") + "\n"


def _record(answer: Answer) -> Iterator[str]:
    for row in answer.rows:
        for field in answer.fields or row:
            value = row.get(field)
            if isinstance(value, list) and _attached(field, value):
                for item in value:
                    yield "\t".join([field.rstrip("s"), *_brief(field, item)]) + "\n"
            elif value not in (None, []):
                yield f"{field}\t{cell(value)}\n"


def _attached(field: str, value: list[object]) -> bool:
    names = ("memberships", "events", "frameworks", "references")
    return field in names and bool(value) and isinstance(value[0], dict)


def _brief(field: str, item: dict[str, object]) -> list[str]:
    names = {
        "memberships": ("framework", "actor", "name", "role", "date"),
        "events": ("date", "id", "title"),
        "frameworks": ("id", "name", "status"),
        "references": ("id", "title", "URL"),
    }[field]
    return [cell(item.get(name)) for name in names]
