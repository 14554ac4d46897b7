"""Questions which exercises, summits, meetings or operations somebody has held, and how many."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import told_of
from alliancecli.fold import fold
from alliancecli.spells import known_until
from alliancecli.standing import IN_FORCE
from alliancecli.statements.frameworks.venues import HOSTED, Venue, is_at, venue
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW, PAST
from alliancecli.statements.telling import (
    article,
    first_of_each,
    name,
    plural,
    shown,
)
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
#: Kinds of events that are meetings as well.
_MEETINGS_TOO = ("consultation", "summit")
#: Kinds of frameworks that meet in their councils.
_IN_COUNCILS = frozenset(("alliance", "organization"))
#: Roles of who holds an exercise or a summit.
_ROLES = ("organiser", "host")
#: Words for the editions of a series: how many times was it held.
_EDITIONS = frozenset(("times", "editions"))
#: What has editions, and the kind of event that they are.
_SERIES = {"exercise-series": "exercise"}
#: Words that ask for what is held on the data date.
_PRESENT = NOW | frozenset(("is", "are", "do", "does", "running", "ongoing", "current"))
_PLAIN = FILLERS | PAST | _HOLDS | _PRESENT
#: Words for what is held, as folding leaves them, and the kind of record.
_SORTS = {
    **dict.fromkeys(("exercizes", "exercize", *_EDITIONS), "exercise"),
    "summits": "summit",
    "meetings": "meeting",
    **dict.fromkeys(("operations", "missions"), "operation"),
}


#: One of what is held, and that it was.
_SINGLE = {
    "summit": "summit",
    "exercize": "exercise",
    **dict.fromkeys(("meeting", "meet", "met"), "meeting"),
}
_HELD = frozenset(("held", "hold", "holds", "a", "any", "conduct", "conducted", "meet", "met"))
#: The verdicts on what is not on record of a holder that the manifest covers.
_OTHERWISE = {"summit": "contradicted", "meeting": "unverifiable"}


class Held(NamedTuple):
    """What was held: its name, its days as told and as day numbers, sources, hosts, its place."""

    what: str
    when: str
    first: int
    last: int
    sources: list[Any]
    hosts: tuple[str, ...] = ()
    place: str | None = None

    def is_in(self, connection: Connection, where: Venue | None) -> bool:
        """Return whether it was held there: everything was, where no venue is named."""
        return where is None or bool(is_at(connection, where, self.place, self.hosts, self.first))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what of a sort is on record of one actor or framework, on the days asked about.

    Days are those of an event, or those on which an operation lasted. That there was no other is
    not said.
    """
    where, words = venue(connection, said), set(said.words)
    ids = [id for id in said.named("actor", "framework") if where is None or id != where.id]
    sorts = words & (_SORTS | _SINGLE if where and said.span is None else _SORTS).keys()
    if len(ids) != 1 or said.number is not None or len(said.named(PLACE)) > 1:
        return
    if not sorts and said.span is not None and where is None:
        yield from _one(connection, ids[0], said, as_of)
    if len(sorts) != 1:
        return
    if words - sorts - _PLAIN - HOSTED or (sorts <= _EDITIONS and not series(connection, ids[0])):
        return
    kind = (_SORTS | _SINGLE)[sorts.pop()]
    present = bool(words & _PRESENT)
    days = said.days(as_of, ever=not present)
    every = sessions(connection, ids[0], kind)
    met = [one for one in every if days.meets(one.first, one.last) and one.is_in(connection, where)]
    if not met:
        return
    number = f"{len(met)} {plural(kind, len(met))}"
    when = f" (on {as_of})" if present and not said.date else said.when
    at = where.hosted if where else ""
    yield Computed(
        f"On record: {number} of {name(connection, ids[0])}{at}{when}",
        "supported",
        f"On record: {shown([f'{one.what} ({one.when})' for one in met], '; ')}.",
        as_of.text,
        first_of_each(one.sources for one in met),
    )


def _one(
    connection: Connection, holder: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute whether one of a sort was held then: did NATO hold a summit in 2020, did it meet.

    That there was none is told of summits alone, where the manifest covers the holder; of meetings
    it is left open.
    """
    words = set(said.words)
    sorts = words & _SINGLE.keys()
    if len(sorts) != 1 or words.isdisjoint(_HELD) or words - sorts - _HELD - FILLERS:
        return
    kind = _SINGLE[sorts.pop()]
    every, days = list(sessions(connection, holder, kind)), said.days(as_of)
    met = [one for one in every if days.meets(one.first, one.last)]
    over = said.span is not None and said.span.last <= as_of.latest
    known = kind in _OTHERWISE and told_of(connection, holder)
    if not met and not (over and every and known):
        return
    near = met or [one for one in every if one.last < days.first][-1:]
    near += [] if met else [one for one in every if one.first > days.last][:1]
    told = "; ".join(f"{one.what} ({one.when})" for one in near)
    yield Computed(
        f"{name(connection, holder)} held {article(kind)}{said.when}",
        "supported" if met else _OTHERWISE[kind],
        f"On record{'' if met else ' before and after'}: {told}.",
        as_of.text,
        first_of_each(one.sources for one in near),
    )


def series(connection: Connection, id: str) -> str | None:
    """Return the kind of event that a series consists of, None of what is no series."""
    found = records.if_framework(connection, id)
    return _SERIES.get(found["kind"]) if found else None


def sessions(connection: Connection, holder: str, kind: str) -> Iterator[Held]:
    """Yield what of a kind one held, in its order: of meetings its own alone, and operations."""
    of_kind = {"meeting": _meetings, "operation": _operations}
    yield from of_kind.get(kind, _events)(connection, holder, kind)


def _events(
    connection: Connection, holder: str, kind: str, body: dict[str, Any] | None = None
) -> Iterator[Held]:
    """Yield the events of a kind that one held, or that are about it, in their order.

    Of a body, those that it took part in, or that have its name.
    """
    for event in records.events_with(connection, holder, kind):
        about = holder in event["frameworks"] and (body is None or _names(event, body))
        if about or event["roles"].get(holder) in _ROLES:
            date = dates.parse(event["date"])
            told, last = (event["title"], dates.display(date)), known_until(date)
            hosts = tuple(id for id, role in event["roles"].items() if role == "host")
            yield Held(*told, date.earliest, last, event["sources"], hosts, event["place"])


def _names(event: dict[str, Any], body: dict[str, Any]) -> bool:
    """Return whether a body took part in an event, or is named in its title."""
    title = f" {fold(event['title'])} "
    names = (body["name"], body["abbreviation"], *body["aliases"])
    return body["id"] in event["actors"] or any(f" {fold(one)} " in title for one in names if one)


def _meetings(connection: Connection, holder: str, kind: str) -> Iterator[Held]:
    """Yield the meetings, summits too, of a body that consists of them, or of an organisation's.

    A meeting that is only about an organisation, or tied to a body, is no session of it.
    """
    body = records.if_framework(connection, holder)
    if body is None:
        return
    every: Iterable[Held] = ()
    if body["kind"] in _MEETS:
        kinds = (kind, *_MEETINGS_TOO)
        every = chain(*(_events(connection, holder, one, body) for one in kinds))
    elif body["kind"] in _IN_COUNCILS:
        parts = [one for one in records.parts(connection, holder) if one["kind"] == "council"]
        every = chain(*(_meetings(connection, one["id"], kind) for one in parts))
    met = {(one.first, one.last, one.what): one for one in every}
    yield from (met[key] for key in sorted(met))


def _operations(connection: Connection, holder: str, kind: str) -> Iterator[Held]:
    """Yield the operations of which one is the organiser, by their first day."""
    found = map(_life, records.organised(connection, holder, kind))
    yield from sorted(filter(None, found), key=lambda one: one.first)


def _life(record: dict[str, Any]) -> Held | None:
    """Return an operation with the days on which it lasted, None if its beginning is not known."""
    if not record["established"]:
        return None
    begun = dates.parse(record["established"])
    ended = dates.parse(record["ended"]) if record["ended"] else None
    lasting = dates.MAX_DAY if record["status"] in IN_FORCE else begun.latest
    when = f"from {dates.display(begun)}{f' to {dates.display(ended)}' if ended else ''}"
    last = ended.latest if ended else lasting
    return Held(record["name"], when, begun.earliest, last, record["sources"])
