"""Which fields a kind of record has, which of them a format shows, and a field as one cell."""

from __future__ import annotations

import re
from typing import Any

from alliancecli.render import Answer, View

_FIELDS = {
    "event": "id date earliest latest precision title aliases summary kind actors roles frameworks"
    " topics regions place basis figures positions note sources confidence checked",
    "framework": "id name abbreviation aliases kind legal scope part_of predecessors successors"
    " signed_with founded_by obligations decision_rule signed in_force established ended status"
    " status_history organiser mandate basis seat topics regions summary objectives"
    " decision_making contributions challenges provisions figures unts note sources confidence"
    " checked",
    "membership": "framework actor name iso3 cow role date start end start_earliest start_latest"
    " end_earliest end_latest note sources",
    "actor": "id name official_name kind aliases iso3 iso3166_3 cow gw codes wikidata existed"
    " predecessors successors regions expands_to",
    "source": "id type title author publisher issued URL container-title volume page number tier"
    " accessed",
    "topic": "id name aliases parent summary",
    "region": "id name aliases parent summary",
    "period": "id name aliases summary from to",
    "claim": "id statement aliases verdict correction subjects as_of sources",
    "check": "statement verdict correction as_of matched_by sources id score",
    "status": "framework on state since until note sources",
    "term": "list id name summary crosswalk",
    "coverage": "subjects obligations members from to level note",
    "hit": "record id title date snippet score",
    "finding": "file line id field code message level",
}
#: Every field of a kind, in the order of its JSON.
FIELDS: dict[str, tuple[str, ...]] = {kind: tuple(names.split()) for kind, names in _FIELDS.items()}

#: Columns of a table for reading; plain text for scripts has the id second and nothing cut.
TABLE = {
    "event": ("date", "title", "kind", "actors", "id"),
    "framework": ("id", "name", "kind", "status", "established", "ended"),
    "actor": ("id", "name", "kind", "iso3", "cow", "existed"),
    "source": ("id", "title", "publisher", "issued", "tier", "URL"),
    "topic": ("id", "name", "parent", "summary"),
    "region": ("id", "name", "parent", "summary"),
    "period": ("id", "name", "from", "to", "summary"),
    "claim": ("id", "statement", "verdict", "as_of"),
    "check": ("statement", "verdict", "correction", "as_of", "matched_by", "sources"),
    "status": ("framework", "state", "since", "until", "note"),
    "term": ("list", "id", "name", "summary"),
    "coverage": ("subjects", "obligations", "members", "from", "to", "level", "note"),
    "hit": ("record", "id", "date", "title", "snippet"),
    "finding": ("file", "line", "level", "id", "field", "message", "code"),
    "membership": ("name", "role", "start", "end", "note"),
}
TEXT = TABLE | {
    "event": ("date", "id", "title", "kind", "actors", "frameworks"),
    "membership": ("framework", "actor", "name", "role", "date"),
}

_INVISIBLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def shown(answer: Answer, defaults: dict[str, tuple[str, ...]], view: View) -> tuple[str, ...]:
    """Return the fields to show: those asked for, else the format's own, and sources if wished."""
    fields = answer.fields or defaults.get(answer.kind) or FIELDS[answer.kind]
    cited = view.sources and "sources" in FIELDS.get(answer.kind, ()) and "sources" not in fields
    return (*fields, "sources") if cited else fields


def following(kind: str, fields: tuple[str, ...]) -> str | None:
    """Return the first field of a record after all of these; None if there is none."""
    own = FIELDS[kind]
    place = max(own.index(field) for field in fields) + 1
    return own[place] if place < len(own) else None


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
