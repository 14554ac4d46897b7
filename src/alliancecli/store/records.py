"""Records of a store as their JSON shapes: one by its id, events by what they are about."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from alliancecli.store import Connection


def framework(connection: Connection, id: str) -> dict[str, Any]:
    """Return the framework with this id, which is on record."""
    found = if_framework(connection, id)
    if found is None:
        raise LookupError(f"no framework has the id '{id}'")
    return found


def if_framework(connection: Connection, id: str) -> dict[str, Any] | None:
    """Return the framework with this id, None where the id is that of another record."""
    row = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (id,)
    ).fetchone()
    found: dict[str, Any] | None = json.loads(row[0]) if row else None
    return found


def actor_kinds(connection: Connection, ids: Iterable[str]) -> list[str]:
    """Return the kind of each of these that is an actor: state, person, organization."""
    rows = connection.execute(
        "SELECT record.subkind FROM json_each(?) one JOIN record"
        " ON record.kind = 'actor' AND record.id = one.value",
        (json.dumps([*ids]),),
    )
    return [kind for (kind,) in rows]


def event(connection: Connection, id: str) -> dict[str, Any]:
    """Return the event with this id, which is on record."""
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'event' AND id = ?", (id,)
    ).fetchone()
    found: dict[str, Any] = json.loads(text)
    return found


def events(connection: Connection, framework: str, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the events of a kind that are about a framework, in their order."""
    return _read(
        connection,
        "SELECT r.json FROM tag t JOIN record r USING (rid) WHERE t.axis = 'framework'"
        " AND t.value = ? AND r.kind = 'event' AND r.subkind = ? ORDER BY r.rid",
        (framework, kind),
    )


def events_with(connection: Connection, id: str, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the events of a kind with an actor, or about a framework, in their order."""
    return _read(
        connection,
        "SELECT json FROM record WHERE kind = 'event' AND subkind = ? AND rid IN"
        " (SELECT rid FROM tag WHERE axis IN ('actor', 'framework') AND value = ?) ORDER BY rid",
        (kind, id),
    )


def parts(connection: Connection, whole: str) -> Iterator[dict[str, Any]]:
    """Yield the frameworks that are part of one, not of a part of it, by id."""
    return _read(
        connection,
        "SELECT r.json FROM record r, json_each(r.json, '$.part_of') whole"
        " WHERE r.kind = 'framework' AND whole.value = ? ORDER BY r.id",
        (whole,),
    )


def organised(connection: Connection, organiser: str, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the frameworks of a kind that an actor or a framework organises, by id."""
    return _read(
        connection,
        "SELECT json FROM record WHERE kind = 'framework' AND subkind = ?"
        " AND json_extract(json, '$.organiser') = ? ORDER BY id",
        (kind, organiser),
    )


def _read(
    connection: Connection, statement: str, values: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    return (json.loads(text) for (text,) in connection.execute(statement, values))
