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

    def kind_of(self, id: str) -> str | None:
        """Return the kind of the record with this id, None where there is none."""
        for kind in ("actor", "framework", "event", "topic", "region", "period", "claim", "source"):
            if id in self.by_kind[kind]:
                return kind
        return None

    def terms(self, vocabulary: str) -> dict[str, Term]:
        """Return the values of a controlled list by id."""
        found = self.by_kind["term"].values()
        return {term.id: term for term in found if term.list == vocabulary}

    def report(self, kind: str, id: str, field: str, code: str, message: str, level: str) -> None:
        """Add a finding at the line of a field of a record (the record's own where it has none)."""
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
        finding = Finding(document.file, document.lines[section], "", section, "unknown-field", message)
        records.findings.append(finding)
        return
    kind, cls = SECTIONS[section]
    for place, node in enumerate(nodes):
        key = _key(kind, node, place)
        found: list[Finding] = []
        record = _record(cls, node, key, "", found)
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
        return "+".join(_strings(node.get("subjects"))) + f"/{node.get('from')}"
    if kind == "term":
        return f"{node.get('list')}/{node.get('id')}"
    return str(node.get("id") or f"(record {place + 1})")


def _strings(value: Value) -> list[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def _record(cls: type, node: Node, id: str, prefix: str, found: list[Finding]) -> Any:
    """Build one record or nested record; None, with findings, where a value does not fit."""
    forms = form_of(cls)
    before = sum(finding.level == ERROR for finding in found)

    def report(key: str, code: str, message: str) -> None:
        line = node.lines.get(key, node.line)
        found.append(Finding(node.file, line, id, prefix + key, code, message))

    values: dict[str, Any] = {}
    for key, value in node.items():
        if key not in forms:
            report(key, "unknown-field", f"unknown field '{key}'; fields are {', '.join(forms)}")
            continue
        name, form = forms[key]
        if value is None:
            continue
        try:
            values[name] = _value(form, value, node, key, id, prefix, found)
        except (ValueError, DateError) as error:
            report(key, "bad-date" if isinstance(error, DateError) else "wrong-shape", str(error))
    for key, (name, form) in forms.items():
        if form.required and not node.get(key):
            report(key, "missing-field", f"the field '{key}' is missing")
        if key == "id" and isinstance(values.get(name), str) and form.shape == "text":
            if not _SLUG.fullmatch(values[name]):
                report(key, "bad-id", "an id is a lower-case slug: a-z, 0-9 and single hyphens")
    after = sum(finding.level == ERROR for finding in found)
    return cls(**values) if after == before else None


def _value(
    form: Form, value: Value, node: Node, key: str, id: str, prefix: str, found: list[Finding]
) -> Any:
    if form.many:
        if not isinstance(value, list):
            raise ValueError(f"'{key}' is a list")
        single = form._replace(many=False)
        return tuple(_value(single, item, node, key, id, prefix, found) for item in value)
    if form.nested:
        if not isinstance(value, Node):
            raise ValueError(f"'{key}' holds mappings with {', '.join(form_of(form.nested))}")
        return _record(form.nested, value, id, f"{prefix}{key}.", found)
    if not isinstance(value, str):
        raise ValueError(f"'{key}' is a single text")
    if _CONTROL.search(value):
        raise ValueError(f"'{key}' has a control character or line break in it")
    return dates.parse(value) if form.shape == "date" else value
