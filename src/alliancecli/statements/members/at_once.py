"""Statements that several came into a framework, or one into several, at once: on one day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from alliancecli import dates
from alliancecli.statements.lasting import of_both, verdict_on
from alliancecli.statements.members import turns
from alliancecli.statements.members.entering import JOINED, LEFT
from alliancecli.statements.offices.holders import did
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection
from alliancecli.words import FILLERS, PLACE

_TOGETHER = frozenset(("together", "simultaneously"))
_SAME = "same"
#: Words behind "the same", and how many parts of a date (year, month, day) must agree.
_UNITS = {"year": 1, "month": 2, "day": 3, "date": 3, "time": 3, "moment": 3}
_WHEN = {1: "in the same year", 2: "in the same month", 3: "on the same day"}
_PLAIN = FILLERS | PAST | _TOGETHER | _UNITS.keys() | {_SAME, "exactly", "officially"}


def is_at_once(said: Statement) -> bool:
    """Return whether a statement says of several that they came or left at once."""
    words = {*said.words}
    at_once = bool(words & _TOGETHER) or (_SAME in words and bool(words & _UNITS.keys()))
    several = len(said.named("actor", "framework")) > 2  # who, what, and another of them
    return at_once and several and bool(words & (JOINED | LEFT))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute whether the first days of all of them are one, or in one month or year.

    Nothing where a day is not on record, or where more is said; a date that is said with it must
    be that of each.
    """
    words = {*said.words}
    frameworks, actors = said.named("framework"), said.named("actor")
    if not frameworks or not actors or said.number is not None or said.named(PLACE):
        return
    leaves = bool(words & LEFT)
    if words - _PLAIN - JOINED - LEFT or (leaves and words & JOINED):
        return
    days = []
    for who, framework in product(actors, frameworks):
        day = turns.turn(connection, who, framework, leaves)
        if day is None:
            return
        where = [name(connection, framework)] if len(frameworks) > 1 else []
        days.append(day._replace(what=", ".join([day.what, *where])))
    parts = min((_UNITS[word] for word in words & _UNITS.keys()), default=3)
    verdict = _verdict([day.date for day in days], parts)
    if said.span is not None:
        for day in days:
            verdict = of_both(verdict, verdict_on([day.date], said.span))
    who, what = (listing([name(connection, one) for one in ids]) for ids in (actors, frameworks))
    done = did(connection, frameworks[0], "left" if leaves else "joined")
    yield Computed(
        f"{who} {done.replace('was ', 'were ', 1)} {what} {_WHEN[parts]}{said.when}",
        verdict,
        turns.told(days),
        as_of.text,
        [source for one in days for source in one.sources],
    )


def _verdict(days: list[dates.Date], parts: int) -> str:
    """Return whether dates agree in so many parts; open where one is not known so exactly."""
    spans = [_whole(one, parts) for one in days]
    if len({part for span in spans for part in span}) == 1:
        return "supported"
    met = all(one[0] <= other[1] and other[0] <= one[1] for one in spans for other in spans)
    return "unverifiable" if met else "contradicted"


def _whole(date: dates.Date, parts: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the first and the last of a date's years, months or days."""
    return dates.civil(date.earliest)[:parts], dates.civil(date.latest)[:parts]
