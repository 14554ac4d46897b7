"""``between``: two actors, or an actor and an organisation: what they share, step by step.

A phase begins on the day on which a framework of the two changed its status, or on which an event
that names both made an agreement or broke one; nothing else begins or ends one. A framework is one
of the two where both belong to it, or one of them to a part of the other, and nobody else does but
their own members.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from alliancecli import dates, query
from alliancecli.answers import tone
from alliancecli.errors import UsageError
from alliancecli.query import EVERYTHING, Query, closure
from alliancecli.resolve import Found, resolve
from alliancecli.store import Connection, records
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
    connection: Connection,
    names: tuple[str, str],
    span: Span,
    as_of: dates.Date,
    wanted: Query = EVERYTHING,
) -> dict[str, Any]:
    """Return {actors, period, as_of, frameworks, phases, years, events}.

    ``frameworks``: {framework, name, kind, status, spells: [membership]}; ``phases``: {from, until,
    opened: [{date, what, record, id, sources}], ids, events, cooperative, conflictual, other};
    ``years``: {year, cooperative, conflictual, other}; ``events``: the events that name both.
    ``span`` bounds events and phases, ``wanted`` narrows the events and adds predecessors; phases
    begin with the steps of the two all the same. Raises UsageError where both names are one record.
    """
    found = [resolve(connection, name, ("actor", "framework")) for name in names]
    if found[0].id == found[1].id:
        raise UsageError(f"'{found[0].id}' and '{found[1].id}' are one", "name two actors")
    pair = _pair(connection, found, wanted.with_predecessors)
    both = Query(actors=(pair.ones, pair.others), spans=((span,), *wanted.spans))
    steps = _events(connection, both._replace(kinds=STEPS))
    events = _events(connection, wanted._replace(actors=both.actors, spans=both.spans))
    shared = list(_shared(connection, pair))
    tones = tone.of_kinds(connection)
    openings = [*_changes(shared, connection, pair), *_ruptures(steps, shared)]
    return {
        "actors": [pair.one, pair.other],
        "period": [dates.iso_day(span.first), dates.iso_day(span.last)],
        "as_of": as_of.text,
        "frameworks": shared,
        "phases": list(_phases(openings, events, span, tones)),
        "years": tone.by_year(events, tones),
        "events": events,
    }


def _events(connection: Connection, wanted: Query) -> list[dict[str, Any]]:
    return [json.loads(text) for (text,) in query.select(connection, "event", wanted)]


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
            record = records.framework(connection, id)
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
            "SELECT r.id FROM tag JOIN record r USING (rid)"
            " WHERE tag.axis = 'framework' AND tag.value = ? AND r.kind = 'framework'",
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
        belongs = _belonging(entry, pair)
        for step in json.loads(text):
            day = dates.parse(step["date"]).earliest
            if step["state"] != before and belongs.first <= day <= belongs.last:
                what = f"{entry['name']}: {step['state']}"
                yield _opening(step["date"], what, "framework", id, step["sources"])
            before = step["state"]


def _belonging(entry: dict[str, Any], pair: Pair) -> Span:
    """Return the days on which a framework is the two's; one that is a side: while the other is in.

    The steps of any other begin before the spells do, with its signature.
    """
    if entry["framework"] not in (*pair.ones, *pair.others):
        return Span(dates.MIN_DAY, dates.MAX_DAY)
    spells = [dates.parse(spell["date"]) for spell in entry["spells"]]
    return Span(min(one.earliest for one in spells), max(one.latest for one in spells))


def _ruptures(
    steps: list[dict[str, Any]], shared: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Yield the steps that touch a framework of both, or none."""
    common = {entry["framework"] for entry in shared}
    for event in steps:
        if not event["frameworks"] or common & {*event["frameworks"]}:
            yield _opening(event["date"], event["title"], "event", event["id"], event["sources"])


def _opening(date: str, what: str, record: str, id: str, sources: list[Any]) -> dict[str, Any]:
    return {"date": date, "what": what, "record": record, "id": id, "sources": sources}


def _phases(
    openings: list[dict[str, Any]],
    events: list[dict[str, Any]],
    span: Span,
    tones: dict[str, str],
) -> Iterator[dict[str, Any]]:
    """Yield the stretches between the days on which something began; the last has no end.

    Their dates are those on record, as precise as they are; where nothing opened the first stretch
    it begins with its first event.
    """
    begun: dict[int, list[dict[str, Any]]] = {}
    for opening in openings:
        day = dates.parse(opening["date"]).earliest
        if span.first <= day <= span.last:
            begun.setdefault(day, []).append(opening)
    said = {day: _most_exact(one["date"] for one in opened) for day, opened in begun.items()}
    dated = [(max(dates.parse(event["date"]).earliest, span.first), event) for event in events]
    if dated and (not said or dated[0][0] < min(said)):
        said[dated[0][0]] = _most_exact([dated[0][1]["date"]])
    starts = sorted(said)
    for place, start in enumerate(starts):
        following = starts[place + 1] if place + 1 < len(starts) else None
        inside = [event for day, event in dated if start <= day < (following or dates.MAX_DAY)]
        yield {
            "from": said[start],
            "until": said[following] if following is not None else None,
            "opened": begun.get(start, []),
            "ids": [event["id"] for event in inside],
            "events": len(inside),
            **tone.counts(inside, tones),
        }


def _most_exact(texts: Iterable[str]) -> str:
    """Return of dates that begin on one day the one that is known best."""
    starts = (text.split("/")[0] if text[0].isdigit() else text for text in texts)
    return min(starts, key=lambda text: (dates.parse(text).latest, text))
