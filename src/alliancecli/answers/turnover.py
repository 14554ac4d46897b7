"""Questions who joined a framework, or left it: ever, or on the days asked about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.answers.standing import last_day
from alliancecli.answers.statement import Computed, Statement
from alliancecli.answers.tally import Spell, full_name, listing, name, spells
from alliancecli.expansions import member_roles
from alliancecli.query import closure
from alliancecli.spells import ends, uncertain_start
from alliancecli.store import Connection, records

#: So many are named in the statement itself; of more it has the number.
_FEW = 3


class _Change(NamedTuple):
    """A coming or a going: when, who, and the sources of it."""

    date: dates.Date
    who: str
    sources: list[Any]


class _Turnover(NamedTuple):
    """All comings to a framework, or all goings, and of how many the day is not known."""

    framework: str
    verb: str
    changes: list[_Change]
    unknown: int


def joiners(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who became a member on the days asked about.

    Who went on in the place of a predecessor did not join.
    """
    every = spells(connection, framework, member_roles(connection, framework))
    came = [
        _Change(start, who, sources)
        for date, sources, who in every
        if (start := ends(date)[0]) is not None and not uncertain_start(date)
        if not any(_continues(connection, (date, sources, who), other) for other in every)
    ]
    unknown = {who for date, _, who in every if uncertain_start(date) or ends(date)[0] is None}
    turnover = _Turnover(framework, "joined", came, len(unknown))
    yield from _told(connection, turnover, said, as_of)


def leavers(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who ceased to be a member on the days asked about, before the framework ended.

    Who ceased to exist, or was succeeded, did not leave.
    """
    every = spells(connection, framework, member_roles(connection, framework))
    last = last_day(connection, framework)
    gone = [
        _Change(end, who, sources)
        for date, sources, who in every
        if not date.text.endswith(("/", "/..")) and (end := ends(date)[1]) is not None
        if end.latest < min(last, _lived_until(connection, who) - 1)
        if not any(_continues(connection, other, (date, sources, who)) for other in every)
    ]
    unknown = {who for date, _, who in every if date.text.endswith("/")}
    turnover = _Turnover(framework, "left", gone, len(unknown))
    yield from _told(connection, turnover, said, as_of)


def _continues(connection: Connection, spell: Spell, other: Spell) -> bool:
    """Return whether a spell goes on where another of the actor, or of a predecessor, ends."""
    if not other[0].earliest < spell[0].earliest <= other[0].latest + 1:
        return False
    return other[2] in closure(connection, "predecessor", (spell[2],))


def _lived_until(connection: Connection, actor: str) -> int:
    row = connection.execute(
        "SELECT latest FROM record WHERE kind = 'actor' AND id = ?", (actor,)
    ).fetchone()
    return dates.MAX_DAY if row is None else int(row[0])


def _told(
    connection: Connection, turnover: _Turnover, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield the answer; that nobody came or went only where the list is complete."""
    days = said.days(as_of, ever=True)
    met = [one for one in turnover.changes if days.meets(one.date.earliest, one.date.latest)]
    if not met and (turnover.unknown or not complete(connection, turnover.framework)):
        return
    met.sort(key=lambda one: (one.date.earliest, one.date.latest))
    groups = [
        (listing(sorted(full_name(connection, one.who) for one in together)), date)
        for date, together in groupby(met, key=lambda one: one.date)
    ]
    told = "; ".join(f"{names} ({dates.display(date)})" for names, date in groups)
    more = f" Of {turnover.unknown} more the day is not known." if turnover.unknown else ""
    people = sorted({full_name(connection, one.who) for one in met})
    subject = listing(people) if 0 < len(people) <= _FEW else str(len(people) or "Nobody")
    sources = [source for one in met for source in one.sources]
    yield Computed(
        f"{subject} {turnover.verb} {name(connection, turnover.framework)}{said.when}",
        "supported",
        f"On record: {told or 'none'}.{more}",
        as_of.text,
        sources or records.framework(connection, turnover.framework)["sources"],
    )
