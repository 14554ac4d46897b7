"""YAML: the records as a list of mappings in block style.

Written here, and not by PyYAML, so that reading never imports it; strings that are not plainly
words are quoted as JSON strings, which YAML reads the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from json import dumps
from typing import Any

from alliancecli.render import Answer, View

_PLAIN = re.compile(r"[A-Za-zÀ-ɏ][\w À-ɏ/+().-]*[\w)]", re.ASCII)
#: What JSON lets stand, and YAML or a terminal would not.
_REFUSED = re.compile("[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_WORDS = frozenset(["y", "n", "yes", "no", "true", "false", "null", "on", "off", "nan", "inf"])


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield a list of records, a mapping for a single one, or a list of groups."""
    if answer.single:
        for row in answer.rows:
            yield from _mapping(_chosen(row, answer.fields), "")
        return
    items: list[Any] = []
    for label, rows in answer.parts():
        records = [_chosen(row, answer.fields) for row in rows]
        grouped = [{"group": label, "count": len(records), "records": records}]
        items += records if label is None else grouped
    yield "".join(_sequence(items, "")) if items else "[]\n"


def _chosen(row: dict[str, Any], fields: tuple[str, ...] | None) -> dict[str, Any]:
    return row if fields is None else {name: row.get(name) for name in fields}


def _mapping(value: dict[str, Any], indent: str) -> Iterator[str]:
    for key, item in value.items():
        if isinstance(item, (dict, list)) and item:
            yield f"{indent}{_scalar(key)}:\n"
            nested = (
                _mapping(item, indent + "  ") if isinstance(item, dict) else _sequence(item, indent)
            )
            yield from nested
        else:
            yield f"{indent}{_scalar(key)}: {_scalar(item)}\n"


def _sequence(items: list[Any], indent: str) -> Iterator[str]:
    for item in items:
        if isinstance(item, dict) and item:
            lines = "".join(_mapping(item, indent + "  "))
            yield f"{indent}- {lines[len(indent) + 2 :]}"
        else:
            yield f"{indent}- {_scalar(item)}\n"


def _scalar(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.casefold() not in _WORDS:
        return value
    if isinstance(value, str):
        quoted = dumps(value, ensure_ascii=False)
        return _REFUSED.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)
    return dumps(value, ensure_ascii=False)
