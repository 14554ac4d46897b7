"""Questions who joined a framework, or left it: ever, or on the days asked about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.query import closure
from alliancecli.spells import ends, uncertain_start
from alliancecli.statements.members.entering import JOINED, LEFT
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.members.tally import (
    BOUNDS,
    FOUNDERS,
    HOLDS,
    MEMBERS,
    Spell,
    spells,
    who_belongs,
)
from alliancecli.statements.offices.holders import did
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import FIRST, LAST, PAST
from alliancecli.statements.telling import full_name, listing, name, plural, subject
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

#: Words for who came last.
NEWEST = LAST | {"newest", "recent", "recently", "youngest"}
_AROUND = FILLERS | PAST | MEMBERS | {"state", "country", "nation", "very"}


class Change(NamedTuple):
    """A coming or a going: when, who, and the sources of it."""

    date: dates.Date
    who: str
    sources: list[Any]


def comings(connection: Connection, framework: str) -> tuple[list[Change], int]:
    """Return who became a member and when, and of how many the day is not known.

    Who went on in the place of a predecessor did not come.
    """
    every = spells(connection, framework)
    came = [
        Change(start, who, sources)
        for date, sources, who in every
        if not _unsure(date) and (start := ends(date)[0]) is not None
        if not any(_continues(connection, (date, sources, who), other) for other in every)
    ]
    return came, len({who for date, _, who in every if _unsure(date)})


def goings(connection: Connection, framework: str) -> tuple[list[Change], int]:
    """Return who left before the framework ended and when, and of how many that is not known.

    Who ceased to exist, or was succeeded, did not go.
    """
    every = spells(connection, framework)
    last = last_day(connection, framework) - 1  # whose last day is the one before it did not go
    gone = [
        Change(end, who, sources)
        for date, sources, who in every
        if (end := ends(date)[1]) is not None
        if end.latest < min(last, _lived_until(connection, who) - 1)
        if not any(_continues(connection, other, (date, sources, who)) for other in every)
    ]
    return gone, len({who for date, _, who in every if date.text.endswith("/")})


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


def _may_come_later(connection: Connection, framework: str, last: dates.Date) -> bool:
    """Return whether one of unknown beginning may have come after a date: by 2008 is 2008 or so."""
    every = spells(connection, framework)
    unsure = (ends(date)[0] or ends(date)[1] for date, _, _ in every if _unsure(date))
    return any(start is None or start.latest > last.earliest for start in unsure)


def _unsure(date: dates.Date) -> bool:
    """Return whether the day of a coming is not known: by then, or none on record."""
    return uncertain_start(date) or ends(date)[0] is None


def outermost(
    connection: Connection,
    framework: str,
    verb: str,
    said: Statement,
    as_of: dates.Date,
    *,
    first: bool = False,
    today: bool = False,
) -> Iterator[Computed]:
    """Yield who "joined" or "left" last, or first, on the days asked about: on that day.

    Nothing where two days that are not known exactly could both be that one, or where somebody may
    have come or gone outside of it.
    """
    together = _edge(connection, framework, verb, said, as_of, first=first, today=today)
    if not together:
        return
    people = sorted(full_name(connection, one.who) for one in together)
    done = did(connection, framework, verb)
    yield Computed(
        f"{listing(people)} {done} {name(connection, framework)} {_at_edge(first, today)}"
        f"{said.when}",
        "supported",
        f"On record: {dates.display(together[0].date)}.",
        as_of.text,
        [source for one in together for source in one.sources],
    )


def is_outermost(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Yield whether those named joined a framework last, or left it first: the newest member.

    Of several who did on one day one alone is imprecise.
    """
    actors, frameworks, words = said.named("actor"), said.named("framework"), {*said.words}
    rest = words - _AROUND
    changes = rest & (JOINED | LEFT)
    which = rest - changes
    verb = "left" if changes & LEFT else "joined"
    if not actors or len(frameworks) != 1 or said.span is not None or said.number is not None:
        return
    if (
        not which
        or not (which <= FIRST or which <= NEWEST)
        or (changes & LEFT and changes & JOINED)
    ):
        return
    if not changes and (which & FIRST or "last" in which or said.past):
        return  # the first member, the last: of those who came, or were left; the newest, once
    first = which <= FIRST
    today = not changes
    edge = _edge(connection, frameworks[0], verb, said, as_of, first=first, today=today)
    if not edge:
        return
    who = {one.who for one in edge}
    right = "supported" if {*actors} == who else "imprecise" if {*actors} < who else "contradicted"
    of = f"{verb} {name(connection, frameworks[0])} {_at_edge(first, today)}"
    names = listing(sorted(full_name(connection, one) for one in who))
    yield Computed(
        f"{listing([name(connection, one) for one in actors])} {of}",
        right,
        f"On record: {names} ({dates.display(edge[0].date)}).",
        as_of.text,
        [source for one in edge for source in one.sources],
    )


def _at_edge(first: bool, today: bool) -> str:
    """Return the words for who came first or last, of all or of those who still belong."""
    return f"{'first' if first else 'last'}{' of those who belong to it' if today else ''}"


def _edge(
    connection: Connection,
    framework: str,
    verb: str,
    said: Statement,
    as_of: dates.Date,
    *,
    first: bool,
    today: bool = False,
) -> list[Change]:
    """Return who came, or went, first or last, all on one day; nobody where that is not known.

    With ``today`` only of those who belong on the data date.
    """
    met, unknown = _met(connection, framework, verb, said, as_of)
    if today:
        here, _, _ = who_belongs(connection, framework, as_of.latest)
        met = [one for one in met if one.who in here]
    if not met or not complete(connection, framework):
        return []
    edge = met[0] if first else met[-1]
    together = [
        one
        for one in met
        if one.date.earliest <= edge.date.latest and one.date.latest >= edge.date.earliest
    ]
    if any(one.date != edge.date for one in together):
        return []
    if first and _is_unclear(connection, framework, verb, together, met):
        return []
    if unknown and (first or verb == "left" or _may_come_later(connection, framework, edge.date)):
        return []
    return together


def _is_unclear(
    connection: Connection, framework: str, verb: str, edge: list[Change], met: list[Change]
) -> bool:
    """Return whether those at the edge need not be those who are meant.

    Who came back may not have left, and who founded it may have been bound later than another.
    """
    last = edge[0].date.latest
    if verb == "left":
        who = {one.who for one in edge}
        again = spells(connection, framework)
        return any(one in who and date.earliest > last for date, _, one in again)
    founders = {one for *_, one in spells(connection, framework, FOUNDERS)}
    return any(one.who in founders and one.date.earliest > last for one in met)


def _met(
    connection: Connection, framework: str, verb: str, said: Statement, as_of: dates.Date
) -> tuple[list[Change], int]:
    """Return who came, or went, on the days asked about, in order, and how many are not known."""
    changes, unknown = (comings if verb == "joined" else goings)(connection, framework)
    days = said.days(as_of, ever=True)
    met = [one for one in changes if days.meets(one.date.earliest, one.date.latest)]
    return sorted(met, key=lambda one: (one.date.earliest, one.date.latest)), unknown


def nobody(
    connection: Connection, framework: str, verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield whether nobody "joined" or "left": as ``compute`` has it, turned into a verdict."""
    done = did(connection, framework, verb)
    stated = f"Nobody {done} {name(connection, framework)}{said.when}"
    for one in compute(connection, framework, verb, said, as_of):
        yield one._replace(
            statement=stated, verdict="supported" if one.statement == stated else "contradicted"
        )


def compute(
    connection: Connection, framework: str, verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who "joined" or "left" on the days asked about, as one answer.

    That nobody did is said only where the list is complete, and nobody left where the framework
    did not end: it may have ended with an exit.
    """
    met, unknown = _met(connection, framework, verb, said, as_of)
    ended = verb == "left" and last_day(connection, framework) < as_of.latest
    if not met and (unknown or ended or not complete(connection, framework)):
        return
    groups = [
        (listing(sorted(full_name(connection, one.who) for one in together)), date)
        for date, together in groupby(met, key=lambda one: one.date)
    ]
    told = "; ".join(f"{names} ({dates.display(date)})" for names, date in groups)
    more = f" Of {unknown} more the day is not known." if unknown else ""
    people = sorted({full_name(connection, one.who) for one in met})
    sources = [source for one in met for source in one.sources]
    done = did(connection, framework, verb)
    yield Computed(
        f"{subject(people)} {done} {name(connection, framework)}{said.when}",
        "supported",
        f"On record: {told or 'none'}.{more}",
        as_of.text,
        sources or records.framework(connection, framework)["sources"],
    )


def counted(
    connection: Connection, framework: str, verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield whether so many "joined" or "left", as ``compute`` has who did.

    Open where the list is not complete, or the day of one is not known well enough.
    """
    met, unknown = _met(connection, framework, verb, said, as_of)
    who, days = {one.who for one in met}, said.days(as_of, ever=True)
    later = who - {one for *_, one in spells(connection, framework, FOUNDERS)}
    record = records.framework(connection, framework)
    older = not who and bool(record["predecessors"] or record["founded_by"])
    sure = all(days.first <= one.date.earliest <= one.date.latest <= days.last for one in met)
    open_ = unknown or not sure or older or not complete(connection, framework)
    numbers = {len(who), len(later)} if verb == "joined" else {len(who)}  # those who founded it
    holds = any(HOLDS[said.bound](number, said.number or 0) for number in numbers)
    enough = holds and sure and said.bound in (">", ">=")
    for one in compute(connection, framework, verb, said, as_of):
        settled = "supported" if holds else "contradicted"
        many = f"{BOUNDS[said.bound]}{said.number} {plural('members', said.number or 0)}"
        done = f"{many} {verb} {name(connection, framework)}{said.when}"
        verdict = "unverifiable" if open_ and not enough else settled
        yield one._replace(statement=done[:1].upper() + done[1:], verdict=verdict)
