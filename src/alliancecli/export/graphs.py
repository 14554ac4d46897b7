"""GraphML and GEXF of node-link data, written by networkx (the extra ``graph``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from alliancecli.errors import MissingExtraError

#: What XML 1.0 does not allow, and direction marks.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]+")


def pieces(name: str, network: dict[str, Any]) -> Iterator[str]:
    """Yield the text of ``graphml`` or ``gexf``; lists are joined by "; ", null is left out.

    Raises MissingExtraError where networkx is not installed.
    """
    try:
        import networkx
    except ImportError as error:
        raise MissingExtraError(name, "networkx", "graph") from error
    graph: networkx.Graph[str] = networkx.Graph()
    graph.graph.update(_plain(network["graph"]))
    for node in network["nodes"]:
        values = _plain(node)
        identity = values.pop("id")
        graph.add_node(identity, label=values["name"], **values)
    for edge in network["edges"]:
        values = _plain(edge)
        graph.add_edge(values.pop("source"), values.pop("target"), **values)
    lines = networkx.generate_graphml(graph) if name == "graphml" else networkx.generate_gexf(graph)
    yield from (f"{line}\n" for line in lines)


def _plain(values: dict[str, Any]) -> dict[str, str]:
    return {
        key: _UNSEEN.sub(" ", _text(value)) for key, value in values.items() if value is not None
    }


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "; ".join(value) if isinstance(value, (list, tuple)) else str(value)
