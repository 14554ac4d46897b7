"""``between``: two actors, or an actor and an organisation: what they share, step by step.

A phase begins on the day on which a framework of the two changed its status, or on which an event
that names both made an agreement or broke one; nothing else begins or ends one. A framework is one
of the two where both belong to it, or one of them to a part of the other, and nobody else does but
their own members.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from alliancecli import dates, query
from alliancecli.answers import tone
from alliancecli.errors import UsageError
from alliancecli.query import Query, closure
from alliancecli.resolve import Found, resolve
from alliancecli.store import Connection
from alliancecli.when import Span

#: Events that make an agreement or break one.
STEPS = (
    *("signature", "entry-into-force", "establishment", "dissolution", "termination"),
    *("suspension", "resumption", "denunciation", "withdrawal", "annexation"),
)
#: Kinds of frameworks whose status is the state of a relation; the others are its work.
_RELATION = frozenset(
    (
        *("alliance", "treaty", "agreement", "declaration", "organization", "council"),
        *("partnership", "arms-control", "forum"),
    )
)


class Pair(NamedTuple):
    """The two sides: their ids, and the ids that stand for each (with predecessors)."""

    one: str
    other: str
    ones: tuple[str, ...]
    others: tuple[str, ...]


def between(
    connection: Connection, names: tuple[str, str], span: Span, as_of: dates.Date, before: bool
) -> dict[str, Any]:
    """Return {actors, period, as_of, frameworks, phases, years, events}.

    ``frameworks``: {framework, name, kind, status, spells: [membership]}; ``phases``: {from, to,
    opened: [{date, what, record, id, sources}], events, cooperative, conflictual, other};
    ``years``: {year, cooperative, conflictual, other}; ``events``: the events that name both.
    ``span`` bounds events and phases; ``before`` adds predecessors. Raises UsageError where both
    names are one record.
    """
    found = [resolve(connection, name, ("actor", "framework")) for name in names]
    if found[0].id == found[1].id:
        raise UsageError(f"'{found[0].id}' and '{found[1].id}' are one", "name two actors")
    pair = _pair(connection, found, before)
    wanted = Query(actors=(pair.ones, pair.others), spans=((span,),))
    events = [json.loads(text) for (text,) in query.select(connection, "event", wanted)]
    shared = list(_shared(connection, pair))
    tones = tone.of_kinds(connection)
    openings = [*_changes(shared, connection, pair), *_ruptures(events, shared)]
    return {
        "actors": [pair.one, pair.other],
        "period": [dates.iso_day(span.first), dates.iso_day(span.last)],
        "as_of": as_of.text,
        "frameworks": shared,
        "phases": list(_phases(openings, events, span, tones)),
        "years": tone.by_year(events, tones),
        "events": events,
    }


def _pair(connection: Connection, found: Sequence[Found], before: bool) -> Pair:
    one, other = (record.id for record in found)
    sides = [closure(connection, "predecessor", (id,)) if before else (id,) for id in (one, other)]
    return Pair(one, other, sides[0], sides[1])


def _shared(connection: Connection, pair: Pair) -> Iterator[dict[str, Any]]:
    """Yield the frameworks to which both belong, or one of them to a part of the other."""
    mine, theirs = _spells(connection, pair.ones), _spells(connection, pair.others)
    parts = [_parts(connection, ids) for ids in (pair.ones, pair.others)]
    for id in sorted({*mine, *theirs}):
        if (id in mine or id in parts[0]) and (id in theirs or id in parts[1]):
            (text,) = connection.execute(
                "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (id,)
            ).fetchone()
            record = json.loads(text)
            yield {
                "framework": id,
                "name": record["name"],
                "kind": record["kind"],
                "status": record["status"],
                "spells": [*mine.get(id, ()), *theirs.get(id, ())],
            }


def _spells(connection: Connection, actors: tuple[str, ...]) -> dict[str, list[dict[str, Any]]]:
    marks = ", ".join("?" * len(actors))
    rows = connection.execute(
        f"SELECT framework, json FROM membership WHERE actor IN ({marks}) ORDER BY earliest, mid",
        actors,
    )
    found: dict[str, list[dict[str, Any]]] = {}
    for framework, text in rows:
        found.setdefault(framework, []).append(json.loads(text))
    return found


def _parts(connection: Connection, ids: tuple[str, ...]) -> set[str]:
    """Return the frameworks that are these or part of them."""
    found = list(ids)
    for whole in found:
        rows = connection.execute(
            "SELECT r.id FROM record r, json_each(r.json, '$.part_of') part"
            " WHERE r.kind = 'framework' AND part.value = ?",
            (whole,),
        )
        found += [id for (id,) in rows if id not in found]
    return set(found)


def _is_of_the_two(connection: Connection, framework: str, pair: Pair) -> bool:
    """Return whether nobody belongs to a framework but the two and their own members."""
    sides = (*pair.ones, *pair.others)
    marks = ", ".join("?" * len(sides))
    rows = connection.execute(
        "SELECT 1 FROM membership WHERE framework = ?"
        f" AND actor NOT IN ({marks}) AND actor NOT IN"
        f" (SELECT actor FROM membership WHERE framework IN ({marks})) LIMIT 1",
        (framework, *sides, *sides),
    )
    return rows.fetchone() is None


def _changes(
    shared: list[dict[str, Any]], connection: Connection, pair: Pair
) -> Iterator[dict[str, Any]]:
    for entry in shared:
        id = entry["framework"]
        if entry["kind"] not in _RELATION or not _is_of_the_two(connection, id, pair):
            continue
        (text,) = connection.execute(
            "SELECT json_extract(json, '$.status_history') FROM record"
            " WHERE kind = 'framework' AND id = ?",
            (id,),
        ).fetchone()
        before = None
        for step in json.loads(text):
            if step["state"] != before:
                what = f"{entry['name']}: {step['state']}"
                yield _opening(step["date"], what, "framework", id, step["sources"])
            before = step["state"]


def _ruptures(
    events: list[dict[str, Any]], shared: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield the steps among the events that touch a framework of both, or none."""
    common = {entry["framework"] for entry in shared}
    for event in events:
        if event["kind"] in STEPS and (not event["frameworks"] or common & {*event["frameworks"]}):
            yield _opening(event["date"], event["title"], "event", event["id"], event["sources"])


def _opening(date: str, what: str, record: str, id: str, sources: list[Any]) -> dict[str, Any]:
    return {"date": date, "what": what, "record": record, "id": id, "sources": sources}


def _phases(
    openings: list[dict[str, Any]],
    events: list[dict[str, Any]],
    span: Span,
    tones: dict[str, str],
) -> Iterator[dict[str, Any]]:
    """Yield the stretches between the days on which something began; the last has no end."""
    begun: dict[int, list[dict[str, Any]]] = {}
    for opening in openings:
        day = dates.parse(opening["date"]).earliest
        if span.first <= day <= span.last:
            begun.setdefault(day, []).append(opening)
    starts = sorted(begun)
    dated = [(dates.parse(event["date"]).earliest, event) for event in events]
    if dated and (not starts or dated[0][0] < starts[0]):
        starts.insert(0, max(dated[0][0], span.first))
    for place, start in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else dates.MAX_DAY
        inside = [event for day, event in dated if start <= max(day, starts[0]) < end]
        yield {
            "from": dates.iso_day(start),
            "to": dates.iso_day(end - 1) if end != dates.MAX_DAY else None,
            "opened": begun.get(start, []),
            "events": len(inside),
            **tone.counts(inside, tones),
        }
