"""JSON: one document, one record a line, UTF-8, key order as in the contract."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli.answers.rows import Rows
from alliancecli.render import Answer, View

#: So many records are written at once: an answer of a megabyte as one text takes 5 ms more.
_TOGETHER = 16


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield an array of records, an object for a single one, or an array of groups."""
    if answer.single:
        yield texts(answer.rows, answer.fields)[0] + "\n"
    elif answer.groups is None:
        yield from _array(texts(answer.rows, answer.fields))
    else:
        yield from _array(
            [
                f'{{"group": {dumps(label)}, "count": {len(rows)}, '
                f'"records": [{", ".join(texts(rows, answer.fields))}]}}'
                for label, rows in answer.groups
            ]
        )


def texts(rows: Rows, fields: tuple[str, ...] | None) -> list[str]:
    """Return each record's JSON text: as stored, or of the chosen fields in their order."""
    if fields is None:
        return rows.texts
    return [dumps({name: row.get(name) for name in fields}) for row in rows]


def dumps(value: Any) -> str:
    """Return a value's JSON on one line, UTF-8 unescaped; json is imported when it is used."""
    from json import dumps as encode

    return encode(value, ensure_ascii=False)


def document(value: Any) -> str:
    """Return any value as a JSON document on one line."""
    return dumps(value) + "\n"


def _array(items: list[str]) -> Iterator[str]:
    if not items:
        yield "[]\n"
        return
    lead = "[\n"
    for start in range(0, len(items), _TOGETHER):
        yield lead + ",\n".join(items[start : start + _TOGETHER])
        lead = ",\n"
    yield "\n]\n"
