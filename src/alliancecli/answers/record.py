"""``show``: one record with everything that is on record about it."""

from __future__ import annotations

from collections.abc import Iterable

from alliancecli.query import closure
from alliancecli.resolve import Found
from alliancecli.store import Connection

_EVENTS = (
    "SELECT r.json FROM record r WHERE r.kind = 'event' AND r.rid IN"
    " (SELECT rid FROM tag WHERE axis = ? AND value IN ({marks})) ORDER BY r.rid"
)
_TAGGED = (
    "SELECT r.json FROM record r WHERE r.kind = 'framework' AND r.rid IN"
    " (SELECT rid FROM tag WHERE axis = ? AND value IN ({marks})) ORDER BY r.earliest, r.id"
)
_WITHIN = "SELECT r.json FROM record r WHERE r.kind = ? AND r.earliest <= ? AND r.latest >= ?"


def show(connection: Connection, found: Found) -> str:
    """Return the JSON text: {record: kind, …fields, what belongs to it, references}.

    Frameworks carry memberships and events, actors the same, topics, regions and periods frameworks
    and events, sources the ids that cite them; references are the sources cited, in full.
    """
    (text,) = connection.execute("SELECT json FROM record WHERE rid = ?", (found.rid,)).fetchone()
    parts = [f'{{"record": "{found.kind}", {text[1:-1]}']
    for key, texts in _attached(connection, found):
        parts.append(f'"{key}": [{", ".join(texts)}]')
    return ", ".join(parts) + "}"


def _attached(connection: Connection, found: Found) -> Iterable[tuple[str, Iterable[str]]]:
    if found.kind == "framework":
        yield "memberships", _memberships(connection, "framework", found.id)
        named = (
            "SELECT r.json FROM record r WHERE r.kind = 'event' AND r.rid IN (SELECT rid FROM tag"
        )
        named += " WHERE axis IN ('framework', 'actor') AND value = ?) ORDER BY r.rid"
        yield "events", _texts(connection, named, (found.id,))
    elif found.kind == "actor":
        yield "memberships", _memberships(connection, "actor", found.id)
        yield "events", _texts(connection, _EVENTS.format(marks="?"), ("actor", found.id))
    elif found.kind in ("topic", "region"):
        ids = closure(connection, found.kind, (found.id,))
        marks = ", ".join("?" * len(ids))
        yield "frameworks", _texts(connection, _TAGGED.format(marks=marks), (found.kind, *ids))
        yield "events", _texts(connection, _EVENTS.format(marks=marks), (found.kind, *ids))
    elif found.kind == "period":
        first, last = connection.execute(
            "SELECT earliest, latest FROM record WHERE rid = ?", (found.rid,)
        ).fetchone()
        for key, kind, order in (
            ("frameworks", "framework", "r.earliest, r.id"),
            ("events", "event", "r.rid"),
        ):
            # a framework without any date is not placed in a period
            placed = " AND r.earliest > -1000000000" if kind == "framework" else ""
            statement = f"{_WITHIN}{placed} ORDER BY {order}"
            yield key, _texts(connection, statement, (kind, last, first))
    elif found.kind == "source":
        citing = "SELECT '\"' || r.id || '\"' FROM tag JOIN record r USING (rid)"
        citing += " WHERE tag.axis = 'source' AND tag.value = ? ORDER BY r.rid"
        yield "cited_by", _texts(connection, citing, (found.id,))
        return
    cited = "SELECT r.json FROM record r WHERE r.kind = 'source' AND r.id IN"
    cited += " (SELECT value FROM tag WHERE axis = 'source' AND rid = ?) ORDER BY r.id"
    yield "references", _texts(connection, cited, (found.rid,))


def _memberships(connection: Connection, side: str, id: str) -> list[str]:
    statement = f"SELECT json FROM membership WHERE {side} = ? ORDER BY earliest, latest, mid"
    return _texts(connection, statement, (id,))


def _texts(connection: Connection, statement: str, values: tuple[object, ...]) -> list[str]:
    return [text for (text,) in connection.execute(statement, values)]
