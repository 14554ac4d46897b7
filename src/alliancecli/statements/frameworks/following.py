"""What came before a framework and after it, and on what it was founded: by its own record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.statements.lasting import verdict_on
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import life, listing
from alliancecli.statements.treaties.instruments import of_both, sought, within
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

_REPLACE = frozenset(("replace", "succeed", "supersede", "follow"))
_REPLACED = frozenset(("replaced", "replaces", "succeeded", "superseded", "followed"))
_PRECEDED = frozenset(("preceded",))
#: The fields of a record that words ask for: what replaced it, what it replaced, its charter.
_ASKED = {
    "successors": _REPLACED | {"successor", "successors"},
    "predecessors": _REPLACE | _PRECEDED | {"predecessor", "predecessors"},
    "founded_by": frozenset(("founded", "created", "established", "based")),
}
_ASKS = frozenset().union(*_ASKED.values())
#: What a body may be founded on.
_INSTRUMENTS = frozenset(("treaty", "charter", "agreement", "declaration", "document"))
#: What came before or after, by its sort.
_SORTS = _INSTRUMENTS | {"operation", "mission", "force", "organization", "body", "alliance"}
#: The field that is meant where the framework is the doer of what is asked.
_TURNED = {"successors": "predecessors", "predecessors": "successors"}
_PASSIVE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_WHAT = frozenset(("what", "which"))  # who founded it is asked of its members
_PLAIN = FILLERS | PAST


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute that one framework replaced another, or which did, came before or founded it."""
    frameworks, words = said.named("framework"), set(said.words)
    rest = words - _PLAIN
    if said.named(PLACE) or said.number is not None:
        return
    if said.span is not None and words & _WHAT:
        frameworks = _of_day(connection, said)
    elif said.named("actor"):
        return
    if len(frameworks) == 2 and rest and rest <= _REPLACED | _REPLACE | _PRECEDED:
        by = "by" in words and bool(words & _PASSIVE)
        later, earlier = frameworks if by == bool(rest & _PRECEDED) else reversed(frameworks)
        yield from _replaced(connection, later, earlier, said, as_of)
    elif len(frameworks) == 1 and _is_said_of_one(words, rest):
        successors = records.framework(connection, frameworks[0])["successors"]
        if len(successors) == 1:
            yield from _replaced(connection, successors[0], frameworks[0], said, as_of)
    elif len(frameworks) == 1 and words & _WHAT:
        for field, asks in _ASKED.items():
            if rest & asks and (said.span is not None or rest <= asks | _SORTS):
                meant = _TURNED.get(field, field) if _comes_after_by(said) else field
                yield from _told(connection, frameworks[0], meant, as_of)


def _is_said_of_one(words: set[str], rest: set[str]) -> bool:
    """Return whether one is said to have been replaced, and not by what."""
    return bool(rest and rest <= _REPLACED and words & _PASSIVE) and words.isdisjoint(_WHAT)


def _of_day(connection: Connection, said: Statement) -> list[str]:
    """Return what is asked about with a date: the one that is named, or treaties of two, of then.

    Treaties of two are those that are about what is said. Nothing where more than one is named.
    """
    named, parties = said.named("framework"), said.named("actor")
    if named:
        plainly = not parties and {*said.words} - _ASKS - _PLAIN <= _INSTRUMENTS
        return named if plainly and len(named) == 1 and _began(connection, named[0], said) else []
    wanted = sought(said._replace(parts=[part for part in said.parts if part not in _ASKS]))
    if len(parties) != 2 or wanted is None:
        return []
    return [
        record["id"]
        for record in of_both(connection, (parties[0], parties[1]))
        if within(record["signed"], said) and wanted.has(record)
    ]


def _began(connection: Connection, framework: str, said: Statement) -> bool:
    """Return whether a framework was signed or founded on the days asked about."""
    record = records.framework(connection, framework)
    days = (record["signed"], record["established"])
    return any(day is not None and within(day, said) for day in days)


def _comes_after_by(said: Statement) -> bool:
    """Return whether the framework is told as the doer: what was replaced by SFOR."""
    by = said.parts.index("by") if "by" in said.parts else len(said.parts)
    return any(not isinstance(part, str) for part in said.parts[by:])


def _replaced(
    connection: Connection, later: str, earlier: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute whether one came after the other; of others that did, nothing is said.

    When it did is the day on which the one began, or the other ended.
    """
    both = [records.framework(connection, one) for one in (earlier, later)]
    if later in both[0]["successors"]:
        verdict = "supported"
    elif later in both[0]["predecessors"]:
        verdict = "contradicted"
    else:
        return
    begun = (both[1][field] for field in ("established", "in_force", "signed"))
    days = [dates.parse(day) for day in (*begun, both[0]["ended"]) if day]
    if said.span is not None and verdict == "supported":
        verdict = verdict_on(days, said.span)
    yield Computed(
        f"{both[1]['name']} replaced {both[0]['name']}{said.when}",
        verdict,
        _listed(both),
        as_of.text,
        [source for one in both for source in one["sources"][:1]],
    )


def _told(
    connection: Connection, framework: str, field: str, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which records stand in a field of the framework; that nothing came after its end."""
    record = records.framework(connection, framework)
    ids = record[field] or []
    ids = [ids] if isinstance(ids, str) else ids
    if not ids:
        if field == "successors" and record["ended"]:
            yield Computed(
                f"Nothing on record replaced {record['name']}",
                "supported",
                _listed([record]),
                as_of.text,
                record["sources"],
            )
        return
    found = [records.framework(connection, one) for one in ids]
    who, it = listing([one["name"] for one in found]), record["name"]
    texts = {
        "successors": f"{it} was replaced by {who}",
        "predecessors": f"{it} replaced {who}",
        "founded_by": f"{it} was founded by {who}",
    }
    yield Computed(
        texts[field],
        "supported",
        _listed(found),
        as_of.text,
        [source for one in (record, *found) for source in one["sources"][:1]],
    )


def _listed(found: list[dict[str, Any]]) -> str:
    told = "; ".join(f"{record['name']} ({_days(record)})" for record in found)
    return f"On record: {told}."


def _days(record: dict[str, Any]) -> str:
    """Return the days of an instrument, or of a body its foundation and its end."""
    if record["signed"] or not record["established"]:
        return life(record)
    begun = f"established {dates.display(dates.parse(record['established']))}"
    ended = record["ended"]
    return f"{begun}, ended {dates.display(dates.parse(ended))}" if ended else begun
