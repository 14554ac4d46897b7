"""Questions which exercise was the largest: of all on record, of one holder or of one series."""

from __future__ import annotations

import json
from collections.abc import Iterator

from alliancecli import dates
from alliancecli.statements.events.located import OWNERS
from alliancecli.statements.events.sizes import PERSONS, Size, of_event
from alliancecli.statements.lineage import called_so
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import LARGEST, PAST
from alliancecli.statements.telling import first_of_each, listing, name, shown
from alliancecli.store import Connection
from alliancecli.words import FILLERS, PLACE

_EXERCISES = frozenset(("exercize", "exercizes", "drill", "drills", "maneuver", "maneuvers"))
_PLAIN = FILLERS | PAST | LARGEST | {"held", "military", "record"}
_MOST = 5


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the exercises with the highest figures of personnel, on the days asked about.

    Only those with a figure on record count, and each by its highest that is of all of it.
    """
    words = {*said.words}
    if words.isdisjoint(LARGEST) or said.number is not None or said.named(PLACE):
        return
    rest = words - _PLAIN - _EXERCISES
    adjectives = [called_so(connection, word) for word in rest]
    named = [{id} for id in said.named("actor", "framework")]
    if not all(adjectives) or len(named) + len(adjectives) > 1:
        return
    holders = {id for ids in (*named, *adjectives) for id in ids}
    of_series = [id for id in said.named("framework") if words.isdisjoint(_EXERCISES)]
    if words.isdisjoint(_EXERCISES) and not of_series:
        return
    days = said.days(as_of, ever=True)
    series = name(connection, of_series[0]) if of_series else ""
    found = [one for one in _sized(connection, holders, series) if days.meets(one.first, one.last)]
    if not found:
        return
    found.sort(key=lambda one: (-int(one.figure["value"]), one.first))
    of = f" of {listing([name(connection, id) for id in sorted(holders)])}" if holders else ""
    yield Computed(
        f"The largest exercise on record with a figure{of}{said.when}: {found[0].what}",
        "supported",
        f"On record: {shown([one.told for one in found], '; ', _MOST)}.",
        as_of.text,
        first_of_each(one.sources for one in found[:_MOST]),
    )


def _sized(connection: Connection, holders: set[str], series: str) -> Iterator[Size]:
    """Yield the exercises of one of the holders, or of anybody, each with its highest figure.

    Of a series those that have its name.
    """
    rows = connection.execute(
        "SELECT json FROM record WHERE kind = 'event' AND subkind = 'exercise' ORDER BY rid"
    )
    for (text,) in rows:
        event = json.loads(text)
        owners = {id for id, role in event["roles"].items() if role in OWNERS}
        if holders and holders.isdisjoint({*owners, *event["frameworks"]}):
            continue
        whole = [one for one in of_event(event, series, PERSONS) if not one.beside]
        counted = [one for one in whole if one.figure["value"].isdecimal()]
        yield from sorted(counted, key=lambda one: -int(one.figure["value"]))[:1]
