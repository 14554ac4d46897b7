"""Which fields a kind of record has, and which of them a format shows."""

from __future__ import annotations

from alliancecli.cells import LINE
from alliancecli.render import Answer, View

_FIELDS = {
    "event": "id date earliest latest precision title aliases summary kind actors roles frameworks"
    " topics regions place basis figures positions note sources confidence checked",
    "framework": "id name abbreviation aliases kind legal scope part_of predecessors successors"
    " signed_with founded_by obligations decision_rule signed in_force established ended status"
    " status_history organiser mandate basis seat topics regions summary objectives"
    " decision_making contributions challenges provisions figures unts published note sources"
    " confidence checked",
    "membership": "framework actor name iso3 cow role date start end start_earliest start_latest"
    " end_earliest end_latest note sources",
    "actor": "id name official_name kind aliases adjectives iso3 iso3166_3 cow gw codes wikidata"
    " existed predecessors successors regions expands_to",
    "source": "id type title author publisher issued URL container-title volume page number tier"
    " accessed",
    "topic": "id name aliases parent summary",
    "region": "id name aliases parent summary",
    "period": "id name aliases summary from to",
    "claim": "id statement aliases verdict correction subjects as_of sources",
    "check": "statement verdict correction as_of matched_by sources id score",
    "checked": "asked statement verdict correction as_of matched_by sources id score",
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
    "checked": ("asked", "verdict", "correction"),
    "status": ("framework", "state", "since", "until", "note"),
    "term": ("list", "id", "name", "summary"),
    "coverage": ("subjects", "obligations", "members", "from", "to", "level", "note"),
    "hit": ("record", "id", "date", "title", "snippet"),
    "finding": ("file", "line", "level", "id", "field", "message", "code"),
    "membership": ("name", "role", "start", "end", "note"),
}
TEXT = TABLE | {
    "event": LINE,
    "checked": ("asked", "verdict", "statement", "correction", "sources"),
    "membership": ("framework", "actor", "name", "role", "date"),
}


def shown(answer: Answer, defaults: dict[str, tuple[str, ...]], view: View) -> tuple[str, ...]:
    """Return the fields to show: those asked for, else the format's own, and sources if wished."""
    fields = answer.fields or _own(answer, defaults) or FIELDS[answer.kind]
    cited = view.sources and "sources" in FIELDS.get(answer.kind, ()) and "sources" not in fields
    return (*fields, "sources") if cited else fields


def _own(answer: Answer, defaults: dict[str, tuple[str, ...]]) -> tuple[str, ...] | None:
    """Return the fields of a format; spells of several frameworks say of which each is."""
    fields = defaults.get(answer.kind)
    if answer.kind != "membership" or fields is None or "framework" in fields:
        return fields
    if len({row["framework"] for row in answer.rows}) < 2:
        return fields
    alone = len({row["actor"] for row in answer.rows}) == 1
    return ("framework", *(field for field in fields if field != "name" or not alone))


def following(kind: str, fields: tuple[str, ...]) -> str | None:
    """Return the first field of a record after all of these; None if there is none."""
    own = FIELDS[kind]
    place = max(own.index(field) for field in fields) + 1
    return own[place] if place < len(own) else None
