"""Statements where an event took place, or whose it was, by its name: the Vilnius summit, a drill.

Of a row of events that are called so, as of the editions of an exercise, one is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.query import closure
from alliancecli.statements.events.taking import PARTS
from alliancecli.statements.frameworks.venues import Venue, countries, is_at
from alliancecli.statements.lineage import called_so
from alliancecli.statements.members.standing import continued
from alliancecli.statements.reading.dating import last_dated
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.statement import Computed
from alliancecli.statements.recorded import naming
from alliancecli.statements.telling import first_of_each, full_name, listing, place_name, shown
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS, PLACE, Known, Named, phrases

_NAME = r"(?:the )?(?P<name>.+?)"
#: "X was held in Y", "X took place at Y"; "X was hosted by Y".
_WHERE = (
    Pattern(rf"{_NAME} (?:was|were) hosted (?P<said>by .+)", "hosted"),
    Pattern(
        rf"{_NAME} (?:(?:was|were)(?: (?:held|hosted|conducted|staged|fought|organi[sz]ed))?"
        r"|took place|happened|occurred) (?P<said>(?:in|at|near|off|on) .+)"
    ),
)
#: "X was a Russian exercise"; "X was organised by Y".
_WHOSE = (
    Pattern(
        rf"{_NAME} (?:is|was|were) an? (?P<said>.+?)"
        r" (?:(?:naval|air|military|live) )*(?:exercise|drill|man(?:o?euvre)s?|summit)"
    ),
    Pattern(
        rf"{_NAME} (?:was|were) (?:organi[sz]ed|led|conducted|run|held) (?P<said>by .+)", " by "
    ),
)
#: Roles of those whose an event is.
OWNERS = ("organiser", "host", "initiator")
_STATE = "state"
_MOST = 6
#: A year in a name, which is that of one of a row: Zapad 2021, Zapad-81.
_YEAR = re.compile(r"\d\d$", re.ASCII)
_NOTHING_MORE = FILLERS | {"near", "off"}


class _Told(NamedTuple):
    """What is said of an event: whether it is so (None: open), and what is on record of it."""

    is_so: Callable[[dict[str, Any]], bool | None]
    on_record: Callable[[dict[str, Any]], str | None]


def compute(
    connection: Connection, text: str, known: Known, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute where the event was that a statement names, or whose it was."""
    dated = last_dated(text, as_of)
    span = dated.span if dated else None
    rest = (dated.rest if dated and span else text).strip(" .")
    rest = rest.removesuffix(" in").removesuffix(" on")
    for patterns, read in ((_WHERE, _where), (_WHOSE, _whose)):
        for said in filter(None, (pattern.fullmatch(rest) for pattern in patterns)):
            ids, of_a_row = naming.events(connection, said["name"])
            every = [records.event(connection, id) for id in ids]
            events = [event for event in every if span is None or _meets(event, span)]
            told = read(connection, phrases(said["said"], known)) if events else None
            if told is not None:
                one_alone = len(events) == 1 and _YEAR.search(said["name"])
                head = said["name"] + rest[said.end("name") :]
                yield from _answer(events, told, head, as_of, others=of_a_row and not one_alone)
                return


def _meets(event: dict[str, Any], span: Span) -> bool:
    day = dates.parse(event["date"])
    return span.meets(day.earliest, day.latest)


def _where(connection: Connection, parts: list[str | Named]) -> _Told | None:
    """Return that an event was at the one place, or in the one country, that is named.

    One place may lie in another, which is open where they may be of the same country.
    """
    more = any(isinstance(part, str) and part not in _NOTHING_MORE for part in parts)
    named = [part for part in parts if not isinstance(part, str)]
    if more or len(named) != 1 or named[0][0] not in (PLACE, "actor"):
        return None
    kind, id = named[0]
    of_actor = kind == "actor"
    where = Venue(id, of_actor, (full_name if of_actor else place_name)(connection, id))
    whole = of_actor and records.actor_kinds(connection, [id]) == [_STATE]
    near = [
        Venue(earlier, True, "")
        for state in ([] if of_actor else countries(connection, id))
        for earlier in closure(connection, "predecessor", (state,))
    ]

    def there(event: dict[str, Any]) -> bool | None:
        hosts = [id for id, role in event["roles"].items() if role == "host"]
        at = event["place"], hosts, dates.parse(event["date"]).earliest
        found = is_at(connection, where, *at)
        if found or whole:
            return found or (None if id in event["actors"] and not hosts else found)
        apart = [is_at(connection, one, *at) is False for one in near]
        return False if apart and all(apart) else None

    return _Told(there, lambda event: event["place"])


def _whose(connection: Connection, parts: list[str | Named]) -> _Told | None:
    """Return that an event was theirs who are named; that one only took part leaves it open."""
    named = [_meant(connection, part) for part in parts if part not in FILLERS]
    if not named or not all(named):
        return None

    def theirs(event: dict[str, Any]) -> bool | None:
        owners = {*_owners(event)}
        if all(ids & owners for ids in named):
            return True
        there = {id for id, role in event["roles"].items() if role in PARTS}
        there |= {*event["frameworks"]}.union(*(continued(connection, one) for one in owners))
        return None if not owners or any(ids & there for ids in named) else False

    def owners_of(event: dict[str, Any]) -> str | None:
        owners = _owners(event)
        return listing([full_name(connection, id) for id in owners]) if owners else None

    return _Told(theirs, owners_of)


def _meant(connection: Connection, part: str | Named) -> set[str]:
    """Return who is meant by a name, or by an adjective, which several may have; none by others."""
    if not isinstance(part, str):
        return {part[1]}
    return called_so(connection, part)


def _owners(event: dict[str, Any]) -> list[str]:
    """Return whose an event is by its roles: all who took part, where nobody else is on record."""
    roles = event["roles"].items()
    owners = [id for id, role in roles if role in OWNERS]
    return owners or [id for id, role in roles if role in PARTS]


def _answer(
    events: list[dict[str, Any]], told: _Told, head: str, as_of: dates.Date, *, others: bool
) -> Iterator[Computed]:
    """Yield the answer by those of the events of which it is so, or else by all.

    Where there may be ``others`` of the name it is open what is not so of these.
    """
    is_so = [told.is_so(event) for event in events]
    meant = [event for event, one in zip(events, is_so, strict=True) if one] or events
    known = [
        f"{what}, {event['title']} ({dates.display(dates.parse(event['date']))})"
        for event in meant
        if (what := told.on_record(event))
    ]
    if not known:
        return
    otherwise = "unverifiable" if others or None in is_so else "contradicted"
    yield Computed(
        f"{head[:1].upper()}{head[1:]}",
        "supported" if any(is_so) else otherwise,
        f"On record: {shown(known, '; ', _MOST)}.",
        as_of.text,
        first_of_each(event["sources"] for event in meant),
    )
