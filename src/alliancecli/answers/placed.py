"""Statements of where: the seat of a body, the place of a signature or a foundation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from alliancecli import dates, places
from alliancecli.answers.statement import Computed, Statement
from alliancecli.answers.tally import name
from alliancecli.answers.wording import PAST
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

_SEATED = frozenset(
    ("based", "headquarters", "headquartered", "hq", "located", "seat", "seated", "secretariat")
)
#: Verbs, and the field of the framework that has their day.
_DONE = {
    **dict.fromkeys(("signed", "concluded"), "signed"),
    **dict.fromkeys(("founded", "established", "created", "formed"), "established"),
}
_KINDS = {"signed": "signature", "established": "establishment"}
_PLAIN = FILLERS | PAST | frozenset(("treaty", "pact", "agreement", "organisation", "organization"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute where a framework has its seat, was signed or founded: one place, one framework."""
    where, frameworks = said.named(PLACE), said.named("framework")
    if len(where) != 1 or len(frameworks) != 1 or said.named("actor") or said.number is not None:
        return
    rest = set(said.words) - _PLAIN
    if rest and rest <= _SEATED and said.span is None and not said.past:
        yield from _seated(connection, frameworks[0], where[0], as_of)
    elif len(rest) == 1 and rest <= _DONE.keys():
        yield from _done(connection, frameworks[0], where[0], said, as_of)


def where(
    connection: Connection, framework: str, words: set[str], as_of: dates.Date
) -> Iterator[Computed]:
    """Compute the answer to where a framework has its seat, was signed or founded."""
    record = records.framework(connection, framework)
    if words <= _SEATED and record["seat"] and not record["ended"]:
        yield Computed(
            f"{name(connection, framework)} has its seat in {record['seat']} (on {as_of})",
            "supported",
            f"Seat on record: {record['seat']}.",
            as_of.text,
            record["sources"],
        )
    elif len(words) == 1 and words <= _DONE.keys():
        verb = next(iter(words))
        for event in _events(connection, record, verb)[:1]:
            day = dates.display(dates.parse(event["date"]))
            yield Computed(
                f"{record['name']} was {verb} in {event['place']}",
                "supported",
                f"On record: {verb} in {event['place']}, {day}.",
                as_of.text,
                event["sources"],
            )


def _seated(
    connection: Connection, framework: str, where: str, as_of: dates.Date
) -> Iterator[Computed]:
    record = records.framework(connection, framework)
    if not record["seat"] or record["ended"]:
        return
    right = where in places.parts(record["seat"])
    yield Computed(
        f"{name(connection, framework)} has its seat in {_place(connection, where)} (on {as_of})",
        "supported" if right else "contradicted",
        f"Seat on record: {record['seat']}.",
        as_of.text,
        record["sources"],
    )


def _done(
    connection: Connection, framework: str, where: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    verb = next(word for word in said.words if word in _DONE)
    record = records.framework(connection, framework)
    own = _events(connection, record, verb)
    if not own:
        return
    day = dates.parse(own[0]["date"])
    right = where in places.parts(own[0]["place"])
    right = right and (said.span is None or said.span.meets(day.earliest, day.latest))
    when = f" ({said.date})" if said.date else ""
    yield Computed(
        f"{record['name']} was {verb} in {_place(connection, where)}{when}",
        "supported" if right else "contradicted",
        f"On record: {verb} in {own[0]['place']}, {dates.display(day)}.",
        as_of.text,
        own[0]["sources"],
    )


def _events(connection: Connection, record: dict[str, Any], verb: str) -> list[dict[str, Any]]:
    """Return the events with a place that tell of the verb: those of the framework's own day."""
    rows = connection.execute(
        "SELECT r.json FROM tag t JOIN record r USING (rid) WHERE t.axis = 'framework'"
        " AND t.value = ? AND r.kind = 'event' AND r.subkind = ? ORDER BY r.rid",
        (record["id"], _KINDS[_DONE[verb]]),
    )
    events = (json.loads(text) for (text,) in rows)
    return [one for one in events if one["date"] == record[_DONE[verb]] and one["place"]]


def _place(connection: Connection, key: str) -> str:
    (found,) = connection.execute("SELECT name FROM place WHERE key = ?", (key,)).fetchone()
    return str(found)
