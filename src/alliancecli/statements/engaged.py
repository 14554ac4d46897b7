"""Questions about actors: what one belongs to, joined, left, whose ally it is, what two signed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import IN_FORCE, status_as_of
from alliancecli.query import closure
from alliancecli.statements.alliances import alliances, allies, of_days
from alliancecli.statements.allied import DEFENCE
from alliancecli.statements.entering import JOINED, LEFT
from alliancecli.statements.instruments import INSTRUMENT, of_both, sought, within
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import (
    first_of_each,
    full_name,
    life,
    listing,
    name,
    plural,
    shown,
)
from alliancecli.statements.turnover import Change, comings, goings
from alliancecli.statements.wording import NOW, PAST
from alliancecli.store import Connection, records
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
_STATES = frozenset(("states", "countries", "nations", "country", "state", "nation"))
_EXIST = frozenset(("exist", "exists", "existed", "force", "many"))
_SUSPEND = frozenset(("suspend", "suspended", "suspends"))
_MOST = frozenset(("most", "more"))
#: What is left: a treaty of two that an exit ended has its end on record, not who left it.
_WENT_ON = " that went on"
_DEFENCE = DEFENCE | {"mutual"}
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
    elif len(actors) == 1 and _asks_for_allies(rest - {"many"}):
        yield from allies(connection, said, as_of)
    elif not words & _WHICH:
        return
    elif len(actors) == 2:
        yield from _between(connection, actors, said, as_of)
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
    if len(actors) == 1 and "with" in words:
        yield from _counterparts(connection, actors[0], said, as_of)


def _existing(
    connection: Connection, rest: set[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which alliances there were, or are, whoever belongs to them."""
    sorts = [word for word in said.words if word in _SORTS and not _SORTS[word]]
    if len(sorts) == 1 and rest - {*sorts} <= _EXIST | _DEFENCE and (rest - {*sorts} or said.span):
        yield from of_days(connection, sorts[0], said, as_of)


def _asks_for_allies(words: set[str]) -> bool:
    """Return whether words ask for allies, or for those with a treaty of defence."""
    if words & _ALLIES:
        return words <= _ALLIES | _STATES
    treaty = bool(words & _DEFENCE) and bool(words & INSTRUMENT)
    return treaty and bool(words & _STATES) and words <= _DEFENCE | INSTRUMENT | _STATES


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
        f"{name(connection, actor)} belongs to {len(found)} {plural(word, len(found))}"
        f"{said.then(as_of)}",
        "supported",
        f"On record: {shown(names)}.",
        dates.iso_day(day) or "",
        first_of_each(found.values()),
    )


def _changed(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute what an actor joined, or left before it ended, on the days asked about."""
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
    ]
    if not changed:
        return
    changed.sort(key=lambda one: one[1].date.earliest)
    told = [f"{what} ({dates.display(change.date)})" for what, change in changed]
    verb = "joined" if joined else "left"
    things = f"{plural(word, len(changed))}{'' if joined else _WENT_ON}"
    yield Computed(
        f"{name(connection, actor)} {verb} {len(changed)} {things}{said.when}",
        "supported",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(change.sources for _, change in changed),
    )


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


def _between(
    connection: Connection, parties: Sequence[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute the bilateral instruments of two: of the days of signature asked about, in force."""
    found = sought(said)
    if found is None:
        return
    lines = [closure(connection, "predecessor", (party,)) for party in parties]
    pairs = product(*lines) if said.span is not None or said.past else (tuple(parties),)
    shared = [record for pair in pairs for record in of_both(connection, pair)]
    fit = [
        one
        for one in shared
        if found.has(one)
        if said.span is None or within(one["signed"], said)
        if not found.in_force or status_as_of(connection, one["id"], as_of)["state"] in IN_FORCE
    ]
    if not fit:
        return
    fit.sort(key=lambda one: dates.parse(one["signed"]).earliest)
    told = [f"{one['name']} ({life(one)})" for one in fit]
    who = " and ".join(name(connection, party) for party in parties)
    yield Computed(
        f"{who} signed {len(fit)} {plural(found.word, len(fit))} between them"
        f"{found.when(said, as_of)}",
        "supported",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(one["sources"] for one in fit),
    )


def _counterparts(
    connection: Connection, actor: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who signed bilateral instruments with an actor, about what is said, and when."""
    wanted = sought(said._replace(parts=[one for one in said.parts if one not in _STATES]))
    if wanted is None:
        return
    fit = [
        (dates.parse(record["signed"]), full_name(connection, other), record)
        for record, other in _bilateral(connection, actor)
        if wanted.has(record)
        if said.span is None or within(record["signed"], said)
        if not wanted.in_force or record["status"] in IN_FORCE
    ]
    if not fit:
        return
    fit.sort(key=lambda one: (one[0].earliest, one[1]))
    who = len({other for _, other, _ in fit})
    what = " ".join([*wanted.told, plural(wanted.word, len(fit))])
    told = [f"{other} ({dates.display(day)})" for day, other, _ in fit]
    before = [full_name(connection, one) for one in closure(connection, "predecessor", (actor,))]
    without = f" Those of {listing(before[1:])} are not counted." if before[1:] else ""
    yield Computed(
        f"{who} signed {len(fit)} bilateral {what} with {name(connection, actor)}"
        f"{wanted.when(said, as_of)}",
        "supported",
        f"On record: {'; '.join(told)}.{without}",
        as_of.text,
        [source for *_, one in fit for source in one["sources"][:1]],
    )


def _bilateral(connection: Connection, actor: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the signed bilateral instruments of an actor, and with whom: who was first in each."""
    own = closure(connection, "predecessor", (actor,))
    rows = connection.execute(
        "WITH signed AS MATERIALIZED (SELECT id FROM record WHERE kind = 'framework'"
        " AND id IN (SELECT framework FROM membership WHERE actor = ?)"
        " AND json_extract(json, '$.scope') = 'bilateral'"
        " AND json_extract(json, '$.signed') IS NOT NULL)"
        " SELECT m.framework, m.actor FROM signed JOIN membership m ON m.framework = signed.id"
        " ORDER BY m.framework, m.earliest, m.mid",
        (actor,),
    )
    with_whom: dict[str, str] = {}
    for framework, other in rows:
        if other not in own:
            with_whom.setdefault(framework, other)
    for framework, other in with_whom.items():
        yield records.framework(connection, framework), other
