"""Statements of where: the seat of a body, the place of a signature, a foundation or an end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import told_of
from alliancecli.fold import fold
from alliancecli.statements.frameworks.venues import Venue, is_at, venue
from alliancecli.statements.lasting import of_both, verdict_on
from alliancecli.statements.lineage import instrument_of
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import FIRST, LAST, PAST, asks
from alliancecli.statements.telling import begun, name
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

_SEATED = frozenset(
    ("based", "headquarters", "headquartered", "hq", "located", "seat", "seated", "secretariat")
)
#: Verbs, and the field of the framework that has their day.
_DONE = {
    **dict.fromkeys(("signed", "concluded"), "signed"),
    **dict.fromkeys(("founded", "established", "created", "formed"), "established"),
    **dict.fromkeys(("dissolved", "disbanded"), "ended"),
}
#: What is said of an operation, or an exercise, beside where it is.
_DEPLOYED = frozenset(
    ("deployed", "conducted", "carried", "took", "takes", "place", "operates", "operated", "active")
)
_WERE = frozenset(("took", "operated"))
_IN = ("in", "off", "over", "to", "for")
_ACTIVITIES = frozenset(("operation", "exercise-series"))
#: What is said of a summit, beside where it was.
_SUMMIT = frozenset(("summit", "summits", "held", "take", "took", "place", "meet", "met"))
#: The verdicts on whether something was there: None where nobody knows.
_THERE = {True: "supported", False: "contradicted", None: "unverifiable"}
_KINDS = {"signed": "signature", "established": "establishment", "ended": "dissolution"}
_PLAIN = FILLERS | PAST | frozenset(("treaty", "pact", "agreement", "organization"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute where a framework has its seat, was signed, founded or dissolved: one place."""
    where, frameworks = venue(connection, said), said.named("framework")
    if where is None or len(frameworks) != 1 or said.number is not None:
        return
    rest = set(said.words) - _PLAIN
    if said.named("actor", PLACE) != [where.id]:
        return
    if "summit" in rest:
        yield from _summit(connection, frameworks[0], where, said, as_of)
    elif rest and rest <= _SEATED and said.span is None:
        yield from _seated(connection, frameworks[0], where, as_of, past=said.past)
    elif len(rest) == 1 and rest <= _DONE.keys():
        yield from _done(connection, frameworks[0], where, said, as_of)
    elif rest <= _DEPLOYED:
        yield from _deployed(connection, frameworks[0], where, said, as_of)


def where(
    connection: Connection, framework: str, words: set[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute the answer to where a framework has its seat, was signed, founded or dissolved."""
    if words & {"summit", "summits"}:
        yield from _summit(connection, framework, None, said, as_of)
    elif said.span is None and words <= _SEATED:
        yield from _seated(connection, framework, None, as_of)
    elif len(words) == 1 and words <= _DONE.keys():
        yield from _done(connection, framework, None, said, as_of)


def _deployed(
    connection: Connection, framework: str, where: Venue, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield that an operation or exercise is somewhere, by its name and summary; nothing else.

    The record has no list of all the places in which one was.
    """
    said = said._replace(past=said.past or not _WERE.isdisjoint(said.words))
    record = records.framework(connection, framework)
    told = fold(f"{record['name']}. {record['summary']}")
    at = fold(where.name)
    days = said.days(as_of, ever=said.past)
    there = any(f" {word} {at} " in f" {told} " for word in _IN)
    if record["kind"] not in _ACTIVITIES or not there or not begun(record):
        return
    first, last = dates.parse(begun(record) or "").latest, last_day(connection, framework)
    if said.span is not None and not (first <= days.last and days.first <= last):
        return
    over = said.span is None and not said.past and last < as_of.latest
    yield Computed(
        f"{name(connection, framework)} {said.be(as_of)} in {where.name}"
        f"{said.when if said.past or said.span else said.then(as_of)}",
        "outdated" if over else "supported",
        f"On record: {record['summary']}",
        as_of.text,
        record["sources"],
    )


def _summit(
    connection: Connection, framework: str, where: Venue | None, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute where the summits of a framework were on the days asked about, or the last one.

    Another place is contradicted where the manifest covers the framework, else left open: there may
    have been another summit.
    """
    words = set(said.words) - _PLAIN
    held = [one for one in records.events(connection, framework, "summit") if one["place"]]
    days = said.days(as_of, ever=True)
    dated = [(dates.parse(one["date"]), one) for one in held]
    met = [(day, one) for day, one in dated if days.meets(day.earliest, day.latest)]
    pick = words & (LAST | FIRST)
    of_row = dated if pick and not asks(said.words) else met  # of all there were, or of those then
    if not of_row or words - _SUMMIT - LAST - FIRST or len(pick) > 1:
        return
    if said.span is None and not pick and where is None:
        return
    met = of_row if not pick else of_row[:1] if pick <= FIRST else of_row[-1:]
    then = any(days.meets(day.earliest, day.latest) for day, _ in met)
    at = [_is_at(connection, one, where) for _, one in met]
    met = [one for one, there in zip(met, at, strict=True) if there] or met
    told = "; ".join(f"{one['place']}, {dates.display(day)}" for day, one in met)
    place = " and ".join(one["place"] for _, one in met) if where is None else where.name
    known = told_of(connection, framework) and (any(at) or None not in at)
    which = "A" if not pick else "The first" if pick <= FIRST else "The last"
    lead = f"{which} summit of {name(connection, framework)}"
    yield Computed(
        f"{lead} was in {place}{said.when}",
        "supported" if then and any(at) else "contradicted" if known else "unverifiable",
        f"On record: {told}.",
        as_of.text,
        [source for _, one in met for source in one["sources"]],
    )


def _is_at(connection: Connection, event: dict[str, Any], where: Venue | None) -> bool | None:
    """Return whether an event was at a venue, or has its name: the Wales summit was at Newport."""
    if where is None:
        return True
    names = " ".join(map(fold, (event["title"], *event["aliases"])))
    hosts = [id for id, role in event["roles"].items() if role == "host"]
    return f" {where.id} summit " in f" {names} " or is_at(
        connection, where, event["place"], hosts, dates.parse(event["date"]).earliest
    )


def _seated(
    connection: Connection,
    framework: str,
    where: Venue | None,
    as_of: dates.Date,
    *,
    past: bool = False,
) -> Iterator[Computed]:
    """Compute a seat: whether it is where it is said to be, or None said, where it is.

    Of what has ended any seat it had; else where it was before is not told.
    """
    record = records.framework(connection, framework)
    seat, over = record["seat"], bool(record["ended"])
    if not seat or (past != over and (past or where is None)):
        return
    place = seat if where is None else where.name
    seats = seat.replace("; later ", "; ").split("; ")  # the last of them is that of today
    at = [is_at(connection, where, one) for one in seats] if where else [True]
    there = _THERE[True if past and True in at else at[-1]]
    day = "" if past else f" (on {as_of})"
    ended = f" Ended {dates.display(dates.parse(record['ended']))}." if over and not past else ""
    yield Computed(
        f"{name(connection, framework)} {'had' if past else 'has'} its seat in {place}{day}",
        "outdated" if ended and there == "supported" else there,
        f"Seat on record: {seat}.{ended}",
        as_of.text,
        record["sources"],
    )


def _done(
    connection: Connection, framework: str, where: Venue | None, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute by the event with a place that tells of the verb, on the framework's own day."""
    verb = next(word for word in said.words if word in _DONE)
    field = _DONE[verb]
    of_signature = field == "signed"
    record = (instrument_of if of_signature else records.framework)(connection, framework)
    events = records.events(connection, record["id"], _KINDS[field])
    own = next((one for one in events if one["date"] == record[field] and one["place"]), None)
    if own is None:
        return
    day = dates.parse(own["date"])
    at = where is None or is_at(connection, where, own["place"], day=day.earliest)
    there = _THERE[at]
    then = "supported" if said.span is None else verdict_on([day], said.span)
    place = own["place"] if where is None else where.name
    yield Computed(
        f"{record['name']} was {verb} in {place}{said.when}",
        of_both(there, then),
        f"On record: {verb} in {own['place']}, {dates.display(day)}.",
        as_of.text,
        own["sources"],
    )
