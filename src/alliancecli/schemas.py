"""JSON Schemas (draft 2020-12) of the shapes of the contract, built from the forms of the model."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from alliancecli.answers import panel, tables
from alliancecli.answers.systems import SYSTEMS
from alliancecli.answers.ties import OBLIGATIONS
from alliancecli.figures import ranks
from alliancecli.forms import Form, form_of
from alliancecli.model import Actor, Event, Framework, Source, Status
from alliancecli.vocabulary import Claim, Coverage, Period, Region, Term, Topic

Schema = dict[str, Any]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string"}
_MAYBE: Schema = {"type": ["string", "null"]}
_IDS: Schema = {"type": "array", "items": _TEXT}
_RECORDS = {
    "event": Event,
    "framework": Framework,
    "actor": Actor,
    "source": Source,
    "topic": Topic,
    "period": Period,
    "region": Region,
    "claim": Claim,
    "term": Term,
    "coverage": Coverage,
}
_SPELL = (
    "framework actor name iso3 cow role date start end start_earliest start_latest end_earliest"
    " end_latest note sources"
)
_ALWAYS = ("framework", "actor", "name", "role", "date")
_CITED: Schema = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {"id": _TEXT, "locator": _MAYBE},
        "required": ["id", "locator"],
        "additionalProperties": False,
    },
}
_NUMBER: Schema = {"type": "integer"}
_FIGURE: Schema = {"type": ["number", "null"]}
#: Kinds of records that carry figures.
_FIGURED = ("event", "framework")
_TONES = dict.fromkeys(("events", "cooperative", "conflictual", "other"), _NUMBER)
_HIT = {"record": _TEXT, "id": _TEXT, "title": _TEXT, "date": _MAYBE, "snippet": _TEXT}
_FINDING = dict.fromkeys(("file", "id", "field", "code", "message", "level"), _TEXT)


def names() -> list[str]:
    """Return the shapes that have a schema, in alphabetical order."""
    made = ("membership", "timeline", "list", "show", "export", "hit", "finding")
    answers = ("status", "check", "checked", "between", "compare", "graph", "panel")
    return sorted((*_RECORDS, *made, *answers))


def schema(name: str) -> Schema:
    """Return the JSON Schema of a shape; KeyError for a name that is not among ``names``."""
    return {"$schema": _DIALECT, "title": f"alliance {name}", **_shape(name)}


def _shape(name: str) -> Schema:
    if name in _RECORDS and name not in ("event", "framework"):
        return {**_plain(_RECORDS[name]), **_ranked(name)}
    build: dict[str, Callable[[], Schema]] = {
        "event": _event,
        "framework": _framework,
        "membership": _membership,
        "timeline": lambda: _array(_event()),
        "list": lambda: _array({"anyOf": [_shape(kind) for kind in _RECORDS]}),
        "show": _show,
        "export": _export,
        "hit": lambda: _object({**_HIT, "score": {"type": "number"}}),
        "finding": lambda: _object({**_FINDING, "line": {"type": "integer"}}),
        "status": _status,
        "check": _check,
        "checked": _checked,
        "between": _between,
        "compare": _compare,
        "graph": _graph,
        "panel": _panel,
    }
    return build[name]()


def _object(properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _ranked(kind: str) -> Schema:
    """Return what a record may have beside its fields: the numbers it was sorted or bounded by."""
    return {"additionalProperties": _FIGURE} if kind in _FIGURED or ranks(kind) else {}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _plain(record: Any) -> Schema:
    return _object({key: _field(form) for key, (_, form) in form_of(record).items()})


def _field(form: Form) -> Schema:
    if form.nested:
        item = _plain(form.nested)
        one: Schema = {"anyOf": [item, {"type": "null"}]}
    else:
        item, one = _TEXT, _TEXT if form.required else _MAYBE
    described = _array(item) if form.many else one
    return {**described, "description": form.doc}


def _event() -> Schema:
    own = {key: _field(form) for key, (_, form) in form_of(Event).items() if key != "outside_life"}
    own["actors"] = _IDS
    own["roles"] = {"type": "object", "additionalProperties": _MAYBE}
    dated = {"earliest": _MAYBE, "latest": _MAYBE, "precision": _TEXT}
    return {**_object({**own, **dated}), **_ranked("event")}


def _framework() -> Schema:
    own = {key: _field(form) for key, (_, form) in form_of(Framework).items() if key != "members"}
    own["status"] = {**_MAYBE, "description": "state as of the data date"}
    step = _plain(Status)["properties"]
    own["status_history"] = _array(_object({**step, "earliest": _MAYBE, "latest": _MAYBE}))
    return {**_object(own), **_ranked("framework")}


def _membership() -> Schema:
    keys = {key: _TEXT if key in _ALWAYS else _MAYBE for key in _SPELL.split()}
    return _object({**keys, "sources": _plain(Status)["properties"]["sources"]})


def _show() -> Schema:
    """A record of any kind under the key "record", and what belongs to it."""
    return {
        "type": "object",
        "properties": {
            "record": {"enum": [*_RECORDS]},
            "memberships": _array(_membership()),
            "events": _array(_event()),
            "frameworks": {"type": "array"},
            "references": _array(_plain(Source)),
            "cited_by": _IDS,
        },
        "required": ["record", "id"],
    }


def _export() -> Schema:
    counted = ("actors", "frameworks", "memberships", "events", "sources", "topics", "periods")
    lists = {name: _shape(name.removesuffix("s")) for name in (*counted, "regions", "claims")}
    counts = _object({name: {"type": "integer"} for name in lists})
    head = _object({"title": _TEXT, "version": _TEXT, "as_of": _TEXT, "counts": counts})
    return _object({"catalogue": head, **{key: _array(item) for key, item in lists.items()}})


def _status() -> Schema:
    fields = dict.fromkeys(("state", "since", "until", "note"), _MAYBE)
    return _object({"framework": _TEXT, "on": _TEXT, **fields, "sources": _CITED})


def _check() -> Schema:
    said = {"statement": _TEXT, "verdict": _TEXT, "correction": _MAYBE, "as_of": _MAYBE}
    how = {"matched_by": _TEXT, "sources": _CITED, "id": _MAYBE, "score": {"type": "number"}}
    return _object({**said, **how})


def _checked() -> Schema:
    said = dict.fromkeys(("statement", "verdict", "correction", "as_of", "matched_by"), _MAYBE)
    score = {"type": ["number", "null"]}
    return _object({"asked": _TEXT, **said, "sources": _CITED, "id": _MAYBE, "score": score})


def _between() -> Schema:
    opened = {"date": _TEXT, "what": _TEXT, "record": _TEXT, "id": _TEXT, "sources": _CITED}
    phase = {
        "from": _TEXT,
        "until": _MAYBE,
        "opened": _array(_object(opened)),
        "ids": _IDS,
        **_TONES,
    }
    shared = {"framework": _TEXT, "name": _TEXT, "kind": _TEXT, "status": _MAYBE}
    year = {key: value for key, value in _TONES.items() if key != "events"}
    return _object(
        {
            "actors": _IDS,
            "period": _array(_MAYBE),
            "as_of": _TEXT,
            "frameworks": _array(_object({**shared, "spells": _array(_membership())})),
            "phases": _array(_object(phase)),
            "years": _array(_object({"year": _NUMBER, **year})),
            "events": _array(_event()),
        }
    )


def _compare() -> Schema:
    values = {"type": "object", "additionalProperties": _MAYBE}
    attribute = {"attribute": _TEXT, "values": values, "differs": {"type": "boolean"}}
    return _object({"on": _TEXT, "frameworks": _IDS, "attributes": _array(_object(attribute))})


def _graph() -> Schema:
    node = {"id": _TEXT, "name": _TEXT, "kind": _TEXT, "iso3": _MAYBE, "cow": _MAYBE}
    tied = {"obligations": _IDS, "frameworks": _IDS, "certain": {"type": "boolean"}}
    edge = {"source": _TEXT, "target": _TEXT} | tied
    head = {"on": _TEXT, "obligations": _IDS, "frameworks": _IDS, "end_unknown": _IDS}
    no = {"const": False}
    return _object(
        {
            "directed": no,
            "multigraph": no,
            "graph": _object(head),
            "nodes": _array(_object(node)),
            "edges": _array(_object(edge)),
        }
    )


def _panel() -> Schema:
    """Rows of one of the units, states by one of the code systems; obligations as many as asked."""
    wanted = (tables.Wanted(unit, 0, 0, codes=codes) for unit in tables.UNITS for codes in SYSTEMS)
    return _array({"anyOf": [_row(keys) for keys in dict.fromkeys(map(panel.fields, wanted))]})


def _row(keys: tuple[str, ...]) -> Schema:
    cells = {key: _cell(key) for key in keys}
    row = _object(cells)
    return {**row, "required": [key for key in keys if key not in OBLIGATIONS]}


def _cell(key: str) -> Schema:
    if key in OBLIGATIONS:
        return {"enum": [0, 1, None]}
    return _NUMBER if key == "year" else _MAYBE if key.startswith("iso") else _TEXT
