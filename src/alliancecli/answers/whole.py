"""``info`` and ``export``: the catalogue as a whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alliancecli import __version__
from alliancecli.store import Connection

_EXPORTED = (
    ("actors", "actor"),
    ("frameworks", "framework"),
    ("memberships", None),
    ("events", "event"),
    ("sources", "source"),
    ("topics", "topic"),
    ("periods", "period"),
    ("regions", "region"),
    ("claims", "claim"),
)


def info(connection: Connection, origin: str) -> dict[str, Any]:
    """Return {title, version, data_version, as_of, counts, coverage, schema, digest, store}."""
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    manifest = connection.execute("SELECT json FROM record WHERE kind = 'coverage' ORDER BY rid")
    return {
        "title": meta["title"],
        "version": __version__,
        "data_version": meta["version"],
        "as_of": meta["as_of"],
        "counts": _counts(connection),
        "coverage": [json.loads(text) for (text,) in manifest],
        "schema": meta["schema"],
        "digest": meta["digest"],
        "store": origin,
    }


def _counts(connection: Connection) -> dict[str, int]:
    found = dict(connection.execute("SELECT kind, count(*) FROM record GROUP BY kind"))
    spells = connection.execute("SELECT count(*) FROM membership").fetchone()[0]
    return {name: int(spells if kind is None else found.get(kind, 0)) for name, kind in _EXPORTED}


def export(connection: Connection) -> Iterator[str]:
    """Yield pieces of {catalogue: {title, version, as_of, counts}, actors: [...], …}."""
    meta = dict(connection.execute("SELECT key, value FROM meta"))
    head = {"title": meta["title"], "version": meta["version"], "as_of": meta["as_of"]}
    head["counts"] = _counts(connection)
    yield '{"catalogue": ' + json.dumps(head, ensure_ascii=False)
    for name, kind in _EXPORTED:
        yield f',\n"{name}": ['
        if kind is None:
            rows = connection.execute("SELECT json FROM membership ORDER BY mid")
        else:
            rows = connection.execute(
                "SELECT json FROM record WHERE kind = ? ORDER BY rid", (kind,)
            )
        for place, (text,) in enumerate(rows):
            yield f"{',' if place else ''}\n{text}"
        yield "\n]"
    yield "}\n"
