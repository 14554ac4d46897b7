"""Records of a store as their JSON shapes: one by its id, events by what they are about."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alliancecli.store import Connection


def framework(connection: Connection, id: str) -> dict[str, Any]:
    """Return the framework with this id, which is on record."""
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (id,)
    ).fetchone()
    found: dict[str, Any] = json.loads(text)
    return found


def events(connection: Connection, framework: str, kind: str) -> Iterator[dict[str, Any]]:
    """Yield the events of a kind that are about a framework, in their order."""
    rows = connection.execute(
        "SELECT r.json FROM tag t JOIN record r USING (rid) WHERE t.axis = 'framework'"
        " AND t.value = ? AND r.kind = 'event' AND r.subkind = ? ORDER BY r.rid",
        (framework, kind),
    )
    for (text,) in rows:
        yield json.loads(text)
