"""A field of a record as one cell of text, and an event as one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

#: The fields of an event's line of plain text, tab-separated: the id second, nothing cut.
LINE = ("date", "id", "title", "kind", "actors", "frameworks")

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def line(record: dict[str, Any]) -> str:
    """Return an event, in its JSON shape, as one line of plain text without its end."""
    return "\t".join(cell(record[field]) for field in LINE)


def coverage_id(about: Iterable[str], members: bool, start: str) -> str:
    """Return what an entry of the coverage manifest goes by: what it is about, and from when.

    That is its subjects and obligations, or else that it is about ``members``.
    """
    return f"{'+'.join(about) or 'members' * members}/{start}"


def clean(text: str) -> str:
    """Return text without control characters and direction marks: records are untrusted."""
    return text if text.isprintable() else _INVISIBLE.sub(" ", text)


def cell(value: Any) -> str:
    """Return a JSON value as one line of text: lists joined by "; ", nested records in short."""
    if isinstance(value, str):
        return value if value.isprintable() else clean(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _listed(value)
    if isinstance(value, dict):
        return _nested(value)
    return clean(str(value))


def _listed(value: list[Any]) -> str:
    try:
        return clean("; ".join(value))
    except TypeError:  # more than names
        return "; ".join([cell(item) for item in value])


def _nested(value: dict[str, Any]) -> str:
    if "locator" in value:
        return clean(value["id"])
    if "state" in value:
        return f"{clean(value['state'])} {cell(value['date'])}"
    if "says" in value:
        return f"{clean(value['actor'])}: {clean(value['says'])}"
    if "what" in value:
        parts = (value["what"], value["qualifier"], value["value"], value["unit"])
        return " ".join(clean(part) for part in parts if part)
    if "gist" in value:
        return f"{clean(value['article'])}: {clean(value['gist'])}"
    return ", ".join(
        f"{clean(key)}={cell(item)}" for key, item in value.items() if item not in (None, [])
    )
