"""Graphviz DOT of node-link data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def pieces(network: dict[str, Any]) -> Iterator[str]:
    """Yield an undirected graph: names as labels, frameworks as tooltips of the edges."""
    yield "graph alliances {\n  graph [overlap=false];\n  node [shape=box];\n"
    for node in network["nodes"]:
        yield f"  {_text(node['id'])} [label={_text(node['name'])}];\n"
    for edge in network["edges"]:
        tip = f"{', '.join(edge['frameworks'])} ({', '.join(edge['obligations'])})"
        style = "" if edge["certain"] else ", style=dashed"
        ends = f"{_text(edge['source'])} -- {_text(edge['target'])}"
        yield f"  {ends} [tooltip={_text(tip)}{style}];\n"
    yield "}\n"


def _text(text: str) -> str:
    """Return a DOT string: quotes and backslashes escaped, control characters left out."""
    bare = _UNSEEN.sub(" ", text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{bare}"'
