"""Questions about actors: what one belongs to, joined, left, whose ally it is, what two signed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import chain
from typing import Any

from alliancecli import dates
from alliancecli.statements.events.deeds import tells_of_leaving
from alliancecli.statements.members.entering import JOINED, LEFT
from alliancecli.statements.members.standing import Tie, stays_otherwise
from alliancecli.statements.members.turnover import Change, comings, goings
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW, PAST
from alliancecli.statements.telling import (
    first_of_each,
    full_name,
    name,
    plural,
    shown,
)
from alliancecli.statements.treaties import bilateral
from alliancecli.statements.treaties.alliances import alliances, allies, of_days
from alliancecli.statements.treaties.allied import DEFENCE
from alliancecli.statements.treaties.bilateral import STATES
from alliancecli.statements.treaties.instruments import INSTRUMENT
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS, PLACE

_WHICH = frozenset(("which", "what", "who", "whom"))
#: Words for what is belonged to, and the kinds of frameworks that are meant; () are all that owe
#: defence, whatever their kind.
_SORTS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("alliances", "alliance", "pacts"), ()),
    **dict.fromkeys(("organizations", "organization"), ("organization", "alliance")),
    **dict.fromkeys(("treaties", "treaty"), ("treaty", "arms-control")),
    **dict.fromkeys(("forums", "forum"), ("forum", "council")),
    **dict.fromkeys(("partnerships", "partnership"), ("partnership",)),
}
_BELONG = frozenset(
    ("member", "part", "party", "belong", "belongs", "belonged", "participate", "participates")
)
_ALLIES = frozenset(("ally", "allies", "allied", "bound", "defend"))
_EXIST = frozenset(("exist", "exists", "existed", "force", "many"))
_SUSPEND = frozenset(("suspend", "suspended", "suspends"))
_MOST = frozenset(("most", "more"))
#: Kinds of events in which somebody ends a treaty of two by leaving it.
_ENDING = ("withdrawal", "termination")
_DEFENCE = DEFENCE | {"mutual"}
#: Obligations by the words for them, other than mutual defence.
_OWED = {
    "neutrality": frozenset(("neutrality",)),
    "nonaggression": frozenset(("nonaggression",)),
    "consultation": frozenset(("consultation",)),
}
_PLAIN = FILLERS | PAST | NOW | frozenset(("current", "military"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the answer to which or who of one actor, or of two; nothing for any other."""
    actors, words = said.named("actor"), set(said.words)
    asks = words & _WHICH or {"how", "many"} <= words
    if said.named("framework", PLACE) or said.number is not None or not asks:
        return
    if not _MOST.isdisjoint(words):
        return  # who has the most is not counted
    rest = words - _PLAIN
    if not actors:
        yield from _existing(connection, rest, said, as_of)
    elif len(actors) == 1 and _asks_for_allies(rest - {"many", "whom"}):
        yield from allies(connection, said, as_of)
    elif len(actors) == 1 and _asks_for_pacts(rest - {"many"}):
        yield from alliances(connection, _sort(said)[0], said, as_of)
    elif not words & (_WHICH | INSTRUMENT):
        return
    elif len(actors) == 2:
        yield from bilateral.between(connection, actors, said, as_of)
    elif len(actors) == 1 and rest & _SUSPEND and rest <= _SUSPEND | _SORTS.keys():
        yield from _suspended(connection, said, as_of)
    elif len(actors) == 1 and rest & _SORTS.keys():
        changes = rest & (JOINED | LEFT)
        if changes & JOINED and changes & LEFT:
            return
        if rest - changes <= _BELONG | _SORTS.keys():
            answer = _changed if changes else _belongs
            yield from answer(connection, said, as_of)
            return
    if len(actors) == 1 and ("with" in words or not words & _WHICH):
        yield from bilateral.counterparts(connection, actors[0], said, as_of)


def _existing(
    connection: Connection, rest: set[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which alliances there were, or are, whoever belongs to them; or other pacts."""
    if {"non", "aggression"} <= rest:
        rest = rest - {"non", "aggression"} | {"nonaggression"}
    owed = next((owed for owed, words in _OWED.items() if words <= rest), "defense")
    about = _OWED.get(owed, _DEFENCE)
    sorts = [word for word in said.words if word in _SORTS and (about & rest or not _SORTS[word])]
    more = rest - {*sorts} - about
    if len(sorts) == 1 and more <= _EXIST and (more or about & rest or said.span):
        yield from of_days(connection, sorts[0], said, as_of, owed)


def _asks_for_allies(words: set[str]) -> bool:
    """Return whether words ask for allies, or for those with a treaty of defence."""
    if words & _ALLIES:
        return words <= _ALLIES | STATES
    treaty = bool(words & _DEFENCE) and bool(words & INSTRUMENT)
    return treaty and bool(words & STATES) and words <= _DEFENCE | INSTRUMENT | STATES


def _asks_for_pacts(words: set[str]) -> bool:
    """Return whether words ask how many alliances one has, or defence treaties."""
    sorts = words & _SORTS.keys()
    defence = words & _DEFENCE or any(not _SORTS[word] for word in sorts)
    return len(sorts) == 1 and bool(defence) and words <= _DEFENCE | _SORTS.keys() | _BELONG


def _sort(said: Statement) -> tuple[str, tuple[str, ...]]:
    return next((word, _SORTS[word]) for word in said.words if word in _SORTS)


def _of_sort(
    connection: Connection, actor: str, kinds: tuple[str, ...]
) -> Iterator[tuple[str, int, int, list[Any]]]:
    """Yield (framework, first day, last day said, sources) of the memberships that are meant."""
    owes = "'defense' IN (SELECT value FROM json_each(r.json, '$.obligations'))"
    meant = f"r.subkind IN ({', '.join('?' * len(kinds))})" if kinds else owes
    rows = connection.execute(
        "SELECT r.id, m.earliest, m.until, m.json FROM membership m JOIN record r"
        " ON r.kind = 'framework' AND r.id = m.framework"
        f" WHERE m.actor = ? AND m.counts AND {meant} ORDER BY r.title, m.earliest",
        (actor, *kinds),
    )
    for framework, first, until, text in rows:
        yield framework, first, until, json.loads(text)["sources"]


def _belongs(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute to what an actor belongs on a day, of the sort that is asked about."""
    word, kinds = _sort(said)
    if not kinds:
        yield from alliances(connection, word, said, as_of)
        return
    (actor,) = said.named("actor")
    day = said.days(as_of).last
    found = {
        framework: sources
        for framework, first, until, sources in _of_sort(connection, actor, kinds)
        if first <= day <= until
    }
    if not found:
        return
    names = [full_name(connection, framework) for framework in found]
    yield Computed(
        f"{name(connection, actor)} {'belongs' if day >= as_of.earliest else 'belonged'} to"
        f" {len(found)} {plural(word, len(found))}{said.then(as_of)}",
        "supported",
        f"On record: {shown(names)}.",
        dates.iso_day(day) or "",
        first_of_each(found.values()),
    )


def _changed(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what an actor joined, or left, on the days asked about."""
    (actor,) = said.named("actor")
    joined = bool(set(said.words) & JOINED)
    word, kinds = _sort(said)
    days = said.days(as_of, ever=True)
    frameworks = dict.fromkeys(framework for framework, *_ in _of_sort(connection, actor, kinds))
    changed: list[tuple[str, Change]] = [
        (full_name(connection, framework), change)
        for framework in frameworks
        for change in (comings if joined else goings)(connection, framework)[0]
        if change.who == actor and days.meets(change.date.earliest, change.date.latest)
        if joined or not stays_otherwise(connection, Tie(actor, framework), change.date)
    ]
    if not joined:
        changed += _ended(connection, actor, kinds, days)
    if not changed:
        return
    changed.sort(key=lambda one: one[1].date.earliest)
    told = [f"{what} ({dates.display(change.date)})" for what, change in changed]
    verb = "joined" if joined else "left at least"
    yield Computed(
        f"{name(connection, actor)} {verb} {len(changed)} {plural(word, len(changed))}{said.when}",
        "supported",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(change.sources for _, change in changed),
    )


def _ended(
    connection: Connection, actor: str, kinds: tuple[str, ...], days: Span
) -> Iterator[tuple[str, Change]]:
    """Yield the treaties that an actor ended by leaving them, by the events that tell of it."""
    for event in chain.from_iterable(
        records.events_with(connection, actor, kind) for kind in _ENDING
    ):
        date = dates.parse(event["date"])
        if event["roles"].get(actor) != "initiator" or not tells_of_leaving(event["title"]):
            continue
        for id in event["frameworks"]:
            record = records.framework(connection, id)
            if record["kind"] not in kinds or record["scope"] != "bilateral" or not record["ended"]:
                continue
            ended = dates.parse(record["ended"])
            then = (days, Span(ended.earliest, ended.latest))
            if all(span.meets(date.earliest, date.latest) for span in then):
                yield record["name"], Change(date, actor, event["sources"])


def _suspended(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what an actor suspended, by the events of which it was the initiator."""
    (actor,), (word, kinds) = said.named("actor"), _sort(said)
    days = said.days(as_of, ever=True)
    found: dict[str, tuple[dates.Date, list[Any]]] = {}
    for event in records.events_with(connection, actor, "suspension"):
        date = dates.parse(event["date"])
        if event["roles"].get(actor) == "initiator" and days.meets(date.earliest, date.latest):
            for id in event["frameworks"]:
                if records.framework(connection, id)["kind"] in kinds:
                    found.setdefault(id, (date, event["sources"]))
    if not found:
        return
    told = [
        f"{full_name(connection, id)} ({dates.display(date)})" for id, (date, _) in found.items()
    ]
    yield Computed(
        f"{name(connection, actor)} suspended {len(found)} {plural(word, len(found))}{said.when}",
        "supported",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(sources for _, sources in found.values()),
    )
