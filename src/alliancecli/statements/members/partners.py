"""Partners of an organisation that lists none itself: those who are in its partnerships."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.spells import known_until
from alliancecli.statements.members.standing import Tie, days_of, sources_of, spells_of
from alliancecli.statements.members.tally import Spell, on_day, spells, unsaid
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import MAYBE_MORE, first_of_each, full_name, have, name, plural
from alliancecli.store import Connection, records

PARTNER = ("partner",)
_PARTNERSHIP = "partnership"


class _Within(NamedTuple):
    """A partnership, and who is in it when."""

    id: str
    spells: list[Spell]


def of_one(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that an actor is in one of the partnerships of a framework, on the days asked about.

    Who has become a member is a partner no more. Nothing is said of who never was one.
    """
    span = said.days(as_of, ever=said.past or said.before)
    mine = [
        (one.id, [(date, cited) for date, cited, who in one.spells if who == tie.actor])
        for one in _partnerships(connection, tie.framework)
    ]
    mine = [(id, theirs) for id, theirs in mine if theirs]
    if not mine:
        return
    every = [spell for _, theirs in mine for spell in theirs]
    met = any(date.earliest <= span.last and span.first <= known_until(date) for date, _ in every)
    open_ = any(date.text.endswith("/") and date.earliest <= span.last for date, _ in every)
    otherwise = "outdated" if said.span is None else "contradicted"
    told = "; ".join(
        f"in {name(connection, id)}: {days_of(theirs)}{_noted(connection, tie.actor, id)}"
        for id, theirs in mine
    )
    joined = spells_of(connection, Tie(tie.actor, tie.framework))
    member = f" On record as a member: {days_of(joined)}." if joined else ""
    what = f"{said.be(as_of)} a partner of {name(connection, tie.framework)}"
    yield Computed(
        f"{name(connection, tie.actor)} {what}{'' if said.past else said.then(as_of)}",
        "supported" if met else "unverifiable" if open_ else otherwise,
        f"On record {told}.{member}",
        dates.iso_day(span.last) or "",
        [*sources_of(every), *sources_of(joined)],
    )


def _noted(connection: Connection, actor: str, partnership: str) -> str:
    """Return what the record notes on the spells of an actor, in brackets: that one is halted."""
    rows = connection.execute(
        "SELECT json_extract(json, '$.note') FROM membership WHERE actor = ? AND framework = ?"
        " ORDER BY earliest, mid",
        (actor, partnership),
    )
    notes = " ".join(note for (note,) in rows if note).rstrip(".")
    return f" ({notes})" if notes else ""


def listed(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who is in the partnerships of a framework on the last of the days asked about."""
    day = said.days(as_of).last
    told, everyone, cited = [], set[str](), list[list[Any]]()
    for one in _partnerships(connection, framework):
        there = on_day(one.spells, day)
        who = {actor for _, _, actor in there}
        maybe = unsaid(one.spells, day)
        if who:
            names = ", ".join(sorted(full_name(connection, actor) for actor in who))
            more = f" (of {len(maybe)} more it is not known)" if maybe else ""
            told.append(f"{name(connection, one.id)}: {names}{more}")
            everyone |= who
            cited += [sources for _, sources, _ in there]
    if everyone:
        many = f"at least {len(everyone)} {plural('partner', len(everyone))}"
        yield Computed(
            f"{name(connection, framework)} {have(day, as_of)} {many}{said.then(as_of)}",
            "supported",
            f"On record in its partnerships: {'; '.join(told)}.{MAYBE_MORE}",
            dates.iso_day(day) or "",
            first_of_each(cited),
        )


def _partnerships(connection: Connection, framework: str) -> Iterator[_Within]:
    """Yield the partnerships of a framework that has no partners of its own on record."""
    if spells(connection, framework, PARTNER):
        return
    for part in records.parts(connection, framework):
        if part["kind"] == _PARTNERSHIP:
            yield _Within(part["id"], spells(connection, part["id"]))
