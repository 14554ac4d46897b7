"""Who took part in an edition of an exercise: asked, or said of somebody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.events.held import series
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST, WHO
from alliancecli.statements.telling import first_of_each, full_name, listing, subject
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

_TOOK = frozenset(
    ("took", "take", "takes", "part", "participate", "participated", "participates", "joined")
)
_OF_WHOM = frozenset(("country", "countries", "state", "states", "nation", "nations"))
#: Roles of who takes part in an exercise, and of who only looks on.
PARTS = frozenset(("participant", "host", "organiser", "contributor", "initiator"))
_OBSERVER = "observer"
_PLAIN = FILLERS | PAST | _OF_WHOM | frozenset(("exercize",))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who took part in the editions on the days asked about, or whether those named did.

    Who only looked on is imprecise; of who is not named the record says nothing.
    """
    frameworks, actors, words = said.named("framework"), said.named("actor"), {*said.words}
    if len(frameworks) != 1 or said.span is None or said.named(PLACE) or said.number is not None:
        return
    kind = series(connection, frameworks[0])
    if kind is None or not words & _TOOK or "not" in words or words - _TOOK - _PLAIN:
        return
    days = said.days(as_of)
    held = [
        event
        for event in records.events(connection, frameworks[0], kind)
        if (day := dates.parse(event["date"])) and days.meets(day.earliest, day.latest)
    ]
    called = fold(records.framework(connection, frameworks[0])["name"])
    held = [event for event in held if called in fold(event["title"])] or held
    if not held:
        return
    if actors and not words & WHO:
        yield from _whether(connection, held, actors, as_of)
    elif words & WHO and not actors:
        who = sorted({full_name(connection, id) for event in held for id in _took(event)})
        if who:
            yield _answer(f"{subject(who)} took part", "supported", held, listing(who), as_of)


def _whether(
    connection: Connection, held: list[dict[str, Any]], actors: list[str], as_of: dates.Date
) -> Iterator[Computed]:
    """Yield whether all of those named took part in one of the editions."""
    names = listing([full_name(connection, one) for one in actors])
    meant = [event for event in held if {*actors} <= _took(event)]
    looked = [event for event in held if {*actors} <= event["roles"].keys()]
    met = meant or looked or held
    verdict = "supported" if meant else "imprecise" if looked else "unverifiable"
    roles = sorted({str(event["roles"][one]) for event in looked for one in actors})
    who = sorted({full_name(connection, id) for event in met for id in _took(event)})
    told = listing(who) if meant or not looked else f"{names} as {listing(roles)}"
    yield _answer(f"{names} took part", verdict, met, told, as_of)


def _took(event: dict[str, Any]) -> set[str]:
    """Return who took part in an event by its roles."""
    return {id for id, role in event["roles"].items() if role in PARTS}


def _answer(
    head: str, verdict: str, held: list[dict[str, Any]], told: str, as_of: dates.Date
) -> Computed:
    when = "; ".join(f"{one['title']} ({dates.display(dates.parse(one['date']))})" for one in held)
    return Computed(
        f"{head}: {when}",
        verdict,
        f"On record as taking part: {told}. The list may not be complete.",
        as_of.text,
        first_of_each(one["sources"] for one in held),
    )
