"""Who leads or commands something, that one does, and who holds an office: one, or all who have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.statements.members import tenure
from alliancecli.statements.offices.holders import of_all_days, on_days
from alliancecli.statements.offices.titles import (
    CHAIRED,
    COMMANDED,
    LEADING,
    LED,
    ONCE,
    at_the_head,
    head,
)
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST, WHO
from alliancecli.statements.telling import full_name, name
from alliancecli.store import Connection, records

_ORGANIZES = frozenset(("organizes", "conducts"))
_EVER = frozenset(("been", "have", "had"))
#: Those who hold an office, beside words for that they do.
_PERSONS = frozenset(("people", "persons", "different", "many", "holders"))
#: What is led, in that it is somebody's: a NATO operation, a NATO-led mission.
_SORTS = frozenset(("operation", "mission", "force"))
#: Words of who leads or commands something.
LEADS = LEADING | _ORGANIZES
_BY = "by"
#: Who may have given the mandate for what others lead.
_MANDATES = "united-nations"
_IS = "is"
#: Words of the past and others around the verb that one leads another.
_PAST = PAST | {"did"}
_AROUND = LED | _PAST | {_BY, _IS, "been", "do", "does", "has", "the"}
_AROUND_SORTS = _AROUND | _SORTS | {"a", "an", "military"}
#: Words of who holds an office.
SERVED = tenure.SERVED | _PERSONS


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute that one leads another, by the record: NATO led ISAF, ISAF was a NATO operation.

    The record has no days of that and one name: that another led it is left open; that it is one
    body's operation is contradicted where another one leads it, but for who gave the mandate.
    """
    named = [part for part in said.parts if not isinstance(part, str)]
    words = set(said.words)
    if len(named) != 2 or said.span is not None or said.number is not None:
        return
    is_one = bool(words & _SORTS)
    if not words & (LED | _SORTS) or not words <= (_AROUND_SORTS if is_one else _AROUND):
        return
    (sort, who), (kind, led) = reversed(named) if is_one or _BY in words else named
    record = records.framework(connection, led) if kind == "framework" else None
    if record is None or not record["organiser"]:
        return
    past = bool(words & (_PAST | ONCE)) and _IS not in words
    over = bool(record["ended"]) and not past
    ended = f" Ended {dates.display(dates.parse(record['ended']))}." if over else ""
    right = "outdated" if over else "supported"
    bodies = sort == "framework" and records.if_framework(connection, record["organiser"])
    apart = is_one and bodies and who not in {_MANDATES, *record["part_of"]}
    yield Computed(
        f"{name(connection, who)} {'led' if past else 'leads'} {name(connection, led)}",
        right if who == record["organiser"] else "contradicted" if apart else "unverifiable",
        _told(connection, record) + ended,
        as_of.text,
        record["sources"],
    )


def of_office(
    connection: Connection, office: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who holds an office, all who did where no day is asked about, who did longest."""
    words = {*said.words}
    if tenure.MOST & words:
        yield from tenure.of_office(connection, office, said, as_of)
    elif said.span is None and (said.past or {"how", "many"} <= words or words & _EVER):
        yield from of_all_days(connection, office, as_of)
    elif words & WHO:
        yield from on_days(connection, office, said.days(as_of), said.date)


def of_body(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who commands a framework, or who leads it."""
    words = {*said.words}
    once = said._replace(past=said.past or (said.span is None and bool(ONCE & words)))
    if words.isdisjoint(COMMANDED | CHAIRED) and head(connection, framework) is None:
        yield from _organised(connection, framework, once, as_of)
    office = at_the_head(connection, framework, words)
    if office is not None:
        yield from of_office(connection, office, once, as_of)


def _organised(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who leads or organises a framework by its record, which has no days of that."""
    record = records.framework(connection, framework)
    if record["organiser"] and said.span is None:
        who, led = name(connection, record["organiser"]), "led" if record["ended"] else "leads"
        yield Computed(
            f"{who} {led} {name(connection, framework)}",
            "supported",
            _told(connection, record),
            as_of.text,
            record["sources"],
        )


def _told(connection: Connection, record: dict[str, Any]) -> str:
    return f"On record as leading or planning it: {full_name(connection, record['organiser'])}."
