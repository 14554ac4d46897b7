"""Questions which exercises, summits, meetings or operations somebody has held, and how many."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.state import IN_FORCE
from alliancecli.spells import known_until
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import CITED, name, plural, shown
from alliancecli.statements.wording import PAST
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

_HOLDS = frozenset(
    (
        *("hold", "held", "conduct", "conducted", "lead", "led", "run", "ran", "taken", "take"),
        *("took", "place", "organized", "organize", "carried", "many"),
    )
)
#: Kinds of frameworks of which a meeting is a session.
_MEETS = frozenset(("council", "body", "forum", "process", "initiative", "partnership"))
#: Kinds of frameworks that meet in their councils.
_IN_COUNCILS = frozenset(("alliance", "organization"))
#: Roles of who holds an exercise or a summit.
_ROLES = ("organiser", "host")
#: Words that ask for what is held on the data date.
_PRESENT = frozenset(("is", "are", "do", "does", "now", "today", "currently", "still"))
_PLAIN = FILLERS | PAST | _HOLDS | _PRESENT


class _Held(NamedTuple):
    """What was held: its name, its days as told and as day numbers, its sources."""

    what: str
    when: str
    first: int
    last: int
    sources: list[Any]


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what of a sort is on record of one actor or framework, on the days asked about.

    Days are those of an event, or those on which an operation lasted. That there was no other is
    not said.
    """
    ids, words = said.named("actor", "framework"), set(said.words)
    sorts = words & _SORTS.keys()
    if len(ids) != 1 or len(sorts) != 1 or said.named(PLACE) or said.number is not None:
        return
    if words - sorts - _PLAIN:
        return
    kind, of_kind = _SORTS[sorts.pop()]
    present = bool(words & _PRESENT)
    days = said.days(as_of, ever=not present)
    met = [one for one in of_kind(connection, ids[0], kind) if days.meets(one.first, one.last)]
    if not met:
        return
    number = f"{len(met)} {plural(kind, len(met))}"
    when = f" (on {as_of})" if present and not said.date else said.when
    yield Computed(
        f"On record: {number} of {name(connection, ids[0])}{when}",
        "supported",
        f"On record: {shown([f'{one.what} ({one.when})' for one in met], '; ')}.",
        as_of.text,
        [source for one in met for source in one.sources[:1]][:CITED],
    )


def _events(connection: Connection, holder: str, kind: str) -> Iterator[_Held]:
    """Yield the events of a kind that one held, or that are about it, in their order."""
    for event in records.events_with(connection, holder, kind):
        if holder in event["frameworks"] or event["roles"].get(holder) in _ROLES:
            date = dates.parse(event["date"])
            when = dates.display(date)
            yield _Held(event["title"], when, date.earliest, known_until(date), event["sources"])


def _meetings(connection: Connection, holder: str, kind: str) -> Iterator[_Held]:
    """Yield the meetings of a body that consists of them, or of the councils of an organisation.

    A meeting that is only about an organisation is no session of it.
    """
    body = records.if_framework(connection, holder)
    if body is not None and body["kind"] in _MEETS:
        yield from _events(connection, holder, kind)
    elif body is not None and body["kind"] in _IN_COUNCILS:
        councils = [one["id"] for one in records.parts(connection, holder) if _meets(one)]
        every = (one for council in councils for one in _events(connection, council, kind))
        met = {(one.first, one.last, one.what): one for one in every}
        yield from (met[key] for key in sorted(met))


def _meets(framework: dict[str, Any]) -> bool:
    return bool(framework["kind"] == "council")


def _operations(connection: Connection, holder: str, kind: str) -> Iterator[_Held]:
    """Yield the operations of which one is the organiser, by their first day."""
    found = map(_life, records.organised(connection, holder, kind))
    yield from sorted(filter(None, found), key=lambda one: one.first)


def _life(record: dict[str, Any]) -> _Held | None:
    """Return an operation with the days on which it lasted, None if its beginning is not known."""
    if not record["established"]:
        return None
    begun = dates.parse(record["established"])
    ended = dates.parse(record["ended"]) if record["ended"] else None
    lasting = dates.MAX_DAY if record["status"] in IN_FORCE else begun.latest
    when = f"from {dates.display(begun)}{f' to {dates.display(ended)}' if ended else ''}"
    last = ended.latest if ended else lasting
    return _Held(record["name"], when, begun.earliest, last, record["sources"])


#: Words for what is held, as folding leaves them: the kind of record, and where it is found.
_SORTS = {
    **dict.fromkeys(("exercizes", "exercize"), ("exercise", _events)),
    "summits": ("summit", _events),
    "meetings": ("meeting", _meetings),
    **dict.fromkeys(("operations", "missions"), ("operation", _operations)),
}
