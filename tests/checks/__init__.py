"""Cases for the checks, a module for each of ``alliancecli.checks``; here, how drafts are written.

A record is one line of required fields and one line for each further field, so that a finding at a
field is told from one at its record. The first section of a draft begins on line 1.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A rule, a draft that breaks it, the findings without the file, a draft that keeps it."""

    rule: str
    wrong: str
    findings: tuple[str, ...]
    right: str


def draft(**sections: list[str]) -> str:
    """Return the YAML of the sections; the source ``s`` that records cite comes last."""
    known = sections if "sources" in sections else {**sections, "sources": [source("s")]}
    return "".join(f"{name}:\n{''.join(records)}" for name, records in known.items())


def record(*fields: str) -> str:
    """Return a record, each field or line of fields on a line of its own."""
    return "- {" + ",\n   ".join(fields) + "}\n"


def actor(id: str, *fields: str) -> str:
    """Return a state."""
    return record(f"id: {id}, name: State {id}, kind: state", *fields)


def framework(id: str, *fields: str) -> str:
    """Return a treaty; no status."""
    head = f"id: {id}, name: Treaty {id}, kind: treaty, legal: treaty, scope: bilateral,"
    head += " sources: [{id: s}], confidence: high, checked: '2024'"
    return record(head if "summary" in "".join(fields) else f"{head}, summary: Text.", *fields)


def event(id: str, *fields: str) -> str:
    """Return an event of 2000 between nobody that is on record."""
    own = {"date": "'2000'", "summary": "Text.", "kind": "attack", "confidence": "high"}
    said = {field.partition(":")[0] for field in fields}
    head = ", ".join(f"{key}: {value}" for key, value in own.items() if key not in said)
    fixed = "actors: [{id: z}], sources: [{id: s}], checked: '2024'"
    if "actors" in said:
        fixed = fixed.partition("], ")[2]
    return record(f"id: {id}, title: Event {id}, {fixed}, {head}", *fields)


def source(id: str, *fields: str) -> str:
    """Return a book."""
    type = "" if any("type:" in field for field in fields) else ", type: book"
    return record(f"id: {id}, title: Book {id}, tier: primary{type}", *fields)


def topic(id: str, *fields: str) -> str:
    """Return a topic, a region or, with its dates, a period."""
    summary = "" if any("summary:" in field for field in fields) else ", summary: Text."
    return record(f"id: {id}, name: Name {id}{summary}", *fields)


def term(vocabulary: str, id: str) -> str:
    """Return a value of a controlled list."""
    return record(f"list: {vocabulary}, id: {id}, name: Name")


def spell(actor: str, date: str, role: str = "member") -> str:
    """Return a membership spell."""
    return f"{{actor: {actor}, role: {role}, date: {date}, sources: [{{id: s}}]}}"


def status(*steps: tuple[str, str]) -> str:
    """Return a status history of (state, date)."""
    shown = ", ".join(
        f"{{state: {state}, date: '{date}', sources: [{{id: s}}]}}" for state, date in steps
    )
    return f"status: [{shown}]"
