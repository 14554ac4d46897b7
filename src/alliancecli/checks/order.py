"""Dates that must follow each other."""

from __future__ import annotations

from itertools import combinations, pairwise

from alliancecli.builder import Records
from alliancecli.dates import Date, overlaps
from alliancecli.findings import WARNING
from alliancecli.model import Framework
from alliancecli.spells import ends

_STEPS = (
    ("signed", "in_force"),
    ("established", "ended"),
    ("in_force", "ended"),
    ("signed", "ended"),
)


def ends_follow_starts(records: Records) -> None:
    """Report a framework, period or coverage whose end lies before its beginning."""
    pairs = [
        (("framework", key), second, getattr(record, first), getattr(record, second))
        for key, record in records.by_kind["framework"].items()
        for first, second in _STEPS
    ]
    for kind in ("period", "coverage"):
        for key, record in records.by_kind[kind].items():
            pairs.append(((kind, key), "to", record.start, record.end))
    for where, field, first, second in pairs:
        if first is not None and second is not None and second.latest < first.earliest:
            message = f"the end ({second}) lies before the beginning ({first})"
            records.report(where, field, "end-before-start", message)


def status_in_order(records: Records) -> None:
    """Report a status history that is not oldest first, and one that is missing."""
    for key, record in records.by_kind["framework"].items():
        if not record.status:
            records.report(
                ("framework", key),
                "status",
                "no-status",
                "the framework has no dated status",
                level=WARNING,
            )
        for before, after in pairwise(record.status):
            if after.date.latest < before.date.earliest:
                message = (
                    f"'{after.state}' ({after.date}) stands after '{before.state}' ({before.date})"
                )
                records.report(("framework", key), "status", "status-order", message)


def spell_names_actor(records: Records) -> None:
    """Report a membership spell that names no actor, or both forms of naming."""
    for key, record in records.by_kind["framework"].items():
        for spell in record.members:
            if bool(spell.actor) == bool(spell.actors):
                message = f"a spell ({spell.date}) names either 'actor' or 'actors'"
                records.report(("framework", key), "members", "wrong-shape", message)


def spells_apart(records: Records) -> None:
    """Report two spells of one actor in one role that overlap by more than their common day."""
    for key, record in records.by_kind["framework"].items():
        for actor, role in sorted(_overlapping(record)):
            message = f"'{actor}' has spells as {role} that overlap"
            records.report(("framework", key), "members", "spell-overlap", message)


def _overlapping(record: Framework) -> set[tuple[str, str]]:
    return {
        (one.actor, one.role)
        for one, other in combinations(record.memberships(), 2)
        if (one.actor, one.role) == (other.actor, other.role)
        and one.date.earliest < other.date.latest
        and other.date.earliest < one.date.latest
        and not _ends_within(one.date, other.date)
    }


def _ends_within(one: Date, other: Date) -> bool:
    """Return whether the earlier spell may end, as far as is known, before the later begins."""
    first, second = sorted((one, other))
    end, start = ends(first)[1], ends(second)[0]
    if end is None or start is None:
        return end is None and first.text.endswith("/")  # an unknown end, not an open one
    return overlaps(end, start)
