"""Nodes to records, by the forms of the model; what does not fit its form is a finding.

A record with a finding of level error is left out of the result, so that everything after this
step may trust the types. Rules that need more than one record are in ``checks``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from alliancecli import dates, loader
from alliancecli.cells import coverage_id
from alliancecli.errors import DateError
from alliancecli.findings import ERROR, Finding
from alliancecli.forms import Form, form_of
from alliancecli.loader import Node, Value
from alliancecli.model import Actor, Event, Framework, Source
from alliancecli.vocabulary import Catalogue, Claim, Coverage, Period, Region, Term, Topic

#: Section of a file -> (kind of record, its class).
SECTIONS: dict[str, tuple[str, type]] = {
    "actors": ("actor", Actor),
    "frameworks": ("framework", Framework),
    "events": ("event", Event),
    "sources": ("source", Source),
    "topics": ("topic", Topic),
    "periods": ("period", Period),
    "regions": ("region", Region),
    "claims": ("claim", Claim),
    "terms": ("term", Term),
    "coverage": ("coverage", Coverage),
    "catalogue": ("catalogue", Catalogue),
}

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass
class Records:
    """All records by kind and id, with the node of each; terms are keyed ``list/id``."""

    by_kind: dict[str, dict[str, Any]] = field(
        default_factory=lambda: {kind: {} for kind, _ in SECTIONS.values()}
    )
    nodes: dict[tuple[str, str], Node] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def terms(self, vocabulary: str) -> dict[str, Term]:
        """Return the values of a controlled list by id."""
        found = self.by_kind["term"].values()
        return {term.id: term for term in found if term.list == vocabulary}

    def report(
        self, where: tuple[str, str], field: str, code: str, message: str, *, level: str = ERROR
    ) -> None:
        """Add a finding about a field of the record (kind, id), at its line if it has one."""
        kind, id = where
        node = self.nodes[kind, id]
        line = node.lines.get(field, node.line)
        self.findings.append(Finding(node.file, line, id, field, code, message, level))


def build(layers: list[list[Path]]) -> Records:
    """Build the records of layers of files; a later layer overrides an earlier one by kind and id.

    Within one layer the same id twice is a finding, and the first one stands.
    """
    records = Records()
    for layer in layers:
        seen: dict[tuple[str, str], Node] = {}
        for path in layer:
            document, findings = loader.read(path)
            records.findings += findings
            for section, nodes, bad in loader.sections(document):
                records.findings += bad
                _section(records, seen, document, section, nodes)
    return records


def _section(
    records: Records,
    seen: dict[tuple[str, str], Node],
    document: Node,
    section: str,
    nodes: list[Node],
) -> None:
    if section not in SECTIONS:
        message = f"unknown section '{section}'; sections are {', '.join(SECTIONS)}"
        finding = Finding(
            document.file, document.lines[section], "", section, "unknown-field", message
        )
        records.findings.append(finding)
        return
    kind, cls = SECTIONS[section]
    for place, node in enumerate(nodes):
        key = _key(kind, node, place)
        found: list[Finding] = []
        record = _Reader(node, key, found).record(cls)
        if first := seen.get((kind, key)):
            message = f"duplicate id '{key}' (first in {first.file}:{first.line})"
            found.append(Finding(node.file, node.line, key, "id", "duplicate-id", message))
        elif record is not None:
            records.by_kind[kind][key] = record
            records.nodes[kind, key] = node
        seen.setdefault((kind, key), node)
        records.findings += found


def _key(kind: str, node: Node, place: int) -> str:
    if kind == "catalogue":
        return "catalogue"
    if kind == "coverage":
        about = (*_texts(node.get("subjects")), *_texts(node.get("obligations")))
        return coverage_id(about, bool(node.get("members")), _text(node, "from"))
    if kind == "term":
        return f"{_text(node, 'list')}/{_text(node, 'id')}"
    return _text(node, "id") or f"(record {place + 1})"


def _text(node: Node, key: str) -> str:
    value = node.get(key)
    return value if isinstance(value, str) else ""


def _texts(value: Value) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


class _Reader:
    """Reads one record, or one nested record, from its node; findings go to the common list."""

    def __init__(self, node: Node, id: str, found: list[Finding], prefix: str = "") -> None:
        self.node = node
        self.id = id
        self.found = found
        self.prefix = prefix

    def report(self, key: str, code: str, message: str) -> None:
        line = self.node.lines.get(key, self.node.line)
        field = self.prefix + key
        self.found.append(Finding(self.node.file, line, self.id, field, code, message))

    def record(self, cls: type) -> Any:
        """Build the record; None, with findings, where a value does not fit its form."""
        forms, before = form_of(cls), len(self.found)
        values: dict[str, Any] = {}
        for key, value in self.node.items():
            if key not in forms:
                known = ", ".join(forms)
                self.report(key, "unknown-field", f"unknown field '{key}'; fields are {known}")
            elif value is not None:
                self._read(key, value, forms[key][1], values, forms[key][0])
        for key, (_, form) in forms.items():
            if form.required and not self.node.get(key):
                self.report(key, "missing-field", f"the field '{key}' is missing")
        own_id = values.get("id") if "id" in forms and forms["id"][1].shape == "text" else None
        if own_id is not None and not _SLUG.fullmatch(own_id):
            message = "an id is a lower-case slug: a-z, 0-9 and single hyphens"
            self.report("id", "bad-id", message)
        return cls(**values) if len(self.found) == before else None

    def _read(self, key: str, value: Value, form: Form, values: dict[str, Any], name: str) -> None:
        try:
            values[name] = self._value(form, value, key)
        except DateError as error:
            self.report(key, "bad-date", str(error))
        except ValueError as error:
            self.report(key, "wrong-shape", str(error))

    def _value(self, form: Form, value: Value, key: str) -> Any:
        if form.many:
            if not isinstance(value, list):
                raise ValueError(f"'{key}' is a list")
            single = form._replace(many=False)
            return tuple(self._value(single, item, key) for item in value)
        if form.nested:
            if not isinstance(value, Node):
                raise ValueError(f"'{key}' holds mappings with {', '.join(form_of(form.nested))}")
            return _Reader(value, self.id, self.found, f"{self.prefix}{key}.").record(form.nested)
        if not isinstance(value, str):
            raise ValueError(f"'{key}' is a single text")
        if _CONTROL.search(value):
            raise ValueError(f"'{key}' has a control character or line break in it")
        return dates.parse(value) if form.shape == "date" else value
