"""The network of a question as node-link data: what was typed read, ties found, nodes described."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from alliancecli import dates
from alliancecli.answers import graph as ties_of
from alliancecli.answers.graph import Edge
from alliancecli.answers.ties import obligations_of
from alliancecli.errors import UsageError
from alliancecli.expansions import single
from alliancecli.resolve import resolve
from alliancecli.store import Connection
from alliancecli.typed import split
from alliancecli.when import Span


def graph(
    connection: Connection,
    on: Span,
    *,
    obligations: Sequence[str],
    frameworks: Sequence[str],
    among: Sequence[str] | None,
    actor: str | None,
    depth: int,
    path: tuple[str, str] | None,
) -> dict[str, Any]:
    """Return the network, of the ties by the frameworks named, by those ``among`` if not None.

    Its head tells the frameworks that may tie more: ``end_unknown``.
    Raises UnknownNameError, and UsageError for a path from an actor to itself.
    """
    owed = obligations_of(obligations) or ["defense"]
    named = [
        resolve(connection, one, ("framework",)).id for value in frameworks for one in split(value)
    ]
    meant: Sequence[str] | None = named or None
    if among is not None:
        meant = [id for id in among if not named or id in named]
    found = ties_of.edges(connection, on, owed, meant)
    who = ("actor", "framework")
    ids: set[str] = set()
    if path is not None:
        one, other = (single(connection, resolve(connection, name, who).id) for name in path)
        if one == other:
            raise UsageError(f"'{one}' and '{other}' are one", "name two actors")
        found = ties_of.path(found, one, other) or []
        ids = {one, other}
    elif actor is not None:
        ids = {single(connection, resolve(connection, one, who).id) for one in split(actor)}
        found = ties_of.around(found, ids, depth)
    head = {
        "on": dates.iso_day(on.last),
        "obligations": owed,
        "frameworks": named,
        "end_unknown": ties_of.end_unknown(connection, on, owed, meant, ids),
    }
    return _node_link(connection, found, head)


def _node_link(
    connection: Connection, ties: Sequence[Edge], head: dict[str, Any]
) -> dict[str, Any]:
    """Return node-link data as networkx reads it: {directed, multigraph, graph, nodes, edges}."""
    ids = sorted({id for edge in ties for id in (edge.source, edge.target)})
    return {
        "directed": False,
        "multigraph": False,
        "graph": head,
        "nodes": [_node(connection, id) for id in ids],
        "edges": [edge._asdict() for edge in ties],
    }


def _node(connection: Connection, id: str) -> dict[str, Any]:
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind IN ('actor', 'framework') AND id = ?", (id,)
    ).fetchone()
    record = json.loads(text)
    return {key: record.get(key) for key in ("id", "name", "kind", "iso3", "cow")}
