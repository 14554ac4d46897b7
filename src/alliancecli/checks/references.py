"""Ids and controlled values that must exist, pairs that must agree, chains that must end."""

from __future__ import annotations

from alliancecli.builder import Records
from alliancecli.findings import WARNING
from alliancecli.forms import leaves


def ids_exist(records: Records) -> None:
    """Report an id that no record of the right kind has."""
    for kind, found in records.by_kind.items():
        for key, record in found.items():
            for field, form, value in leaves(record):
                if form.shape == "id" and not any(value in records.by_kind[k] for k in form.target):
                    message = f"there is no {' or '.join(form.target)} with the id '{value}'"
                    records.report((kind, key), field, "unknown-id", message)


def terms_exist(records: Records) -> None:
    """Report a value that is not in its controlled list."""
    lists = {term.list: records.terms(term.list) for term in records.by_kind["term"].values()}
    for kind, found in records.by_kind.items():
        for key, record in found.items():
            for field, form, value in leaves(record):
                if form.shape == "term" and value not in lists.get(form.target[0], {}):
                    known = ", ".join(lists.get(form.target[0], {}))
                    message = f"'{value}' is not in the list {form.target[0]}: {known}"
                    records.report((kind, key), field, "unknown-value", message)


def pairs_agree(records: Records) -> None:
    """Report a predecessor that does not name its successor, and the reverse."""
    for kind in ("actor", "framework"):
        found = records.by_kind[kind]
        for key, record in found.items():
            for field, back in (("predecessors", "successors"), ("successors", "predecessors")):
                for other in getattr(record, field):
                    if other in found and key not in getattr(found[other], back):
                        message = f"'{other}' does not name '{key}' among its {back}"
                        records.report((kind, key), field, "one-sided", message, level=WARNING)


def no_cycles(records: Records) -> None:
    """Report a record that is, over some steps, part of or successor of itself."""
    for kind, field in (
        ("framework", "part_of"),
        ("framework", "successors"),
        ("actor", "successors"),
        ("topic", "parent"),
        ("region", "parent"),
    ):
        links = {key: _targets(record, field) for key, record in records.by_kind[kind].items()}
        for key in links:
            if _reaches_itself(key, links):
                message = f"'{key}' comes back to itself over {field}"
                records.report((kind, key), field, "cycle", message)


def _targets(record: object, field: str) -> tuple[str, ...]:
    value = getattr(record, field)
    return value if isinstance(value, tuple) else (value,) if value else ()


def _reaches_itself(start: str, links: dict[str, tuple[str, ...]]) -> bool:
    seen: set[str] = set()
    waiting = list(links[start])
    while waiting:
        key = waiting.pop()
        if key == start:
            return True
        if key not in seen:
            seen.add(key)
            waiting += links.get(key, ())
    return False
