"""Who belonged to a framework that goes on, and does not any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.spells import known_from, known_until
from alliancecli.statements.members.standing import (
    Tie,
    absent,
    days_of,
    otherwise,
    sources_of,
    spells_of,
)
from alliancecli.statements.members.tally import spells, who_belongs
from alliancecli.statements.offices.holders import HOLDERS, capacity, is_office
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import (
    CITED,
    MAYBE_MORE,
    full_name,
    have,
    name,
    plural,
    spell_days,
)
from alliancecli.store import Connection, records
from alliancecli.when import Span

#: Words before members that make them those who are none any more.
FORMER = frozenset(("former", "ex"))
#: Words of one who belonged and does not any more.
NO_MORE = FORMER | frozenset(("formerly", "used"))


def gone(
    connection: Connection, framework: str, day: int
) -> tuple[dict[str, list[dates.Date]], list[Any]]:
    """Return who belonged before a day and not on it, with the spells, and their sources.

    Nobody of whom it is not known until when he belonged.
    """
    there, _, open_ones = who_belongs(connection, framework, day)
    roles = HOLDERS if is_office(connection, framework) else ()  # who only acted held none
    found: dict[str, list[dates.Date]] = {}
    sources: list[Any] = []
    for date, cited, who in spells(connection, framework, roles):
        if who not in there | open_ones and known_until(date) < day:
            found.setdefault(who, []).append(date)
            sources += cited
    return found, sources


def members(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who, and how many, are former members on the last of the days asked about."""
    day = said.days(as_of).last
    found, sources = gone(connection, framework, day)
    if not spells(connection, framework):
        return
    whole = complete(connection, framework)
    names = sorted(
        f"{full_name(connection, who)} ({', '.join(map(spell_days, days))})"
        for who, days in found.items()
    )
    least = "" if whole or not found else "at least "
    noun = "holder" if is_office(connection, framework) else "member"
    what = f"former {plural(noun, len(found))}"
    yield Computed(
        f"{name(connection, framework)} {have(day, as_of)} {least}{len(found)} {what}"
        f"{said.then(as_of)}",
        "supported" if found or whole else "unverifiable",
        f"On record: {'; '.join(names) or 'none'}.{'' if whole else MAYBE_MORE}",
        dates.iso_day(day) or "",
        sources[:CITED] or records.framework(connection, framework)["sources"],
    )


def member(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute whether one belonged, and does not on the last of the days asked about."""
    day = said.days(as_of).last
    mine = spells_of(connection, tie)
    office = is_office(connection, tie.framework)
    what = capacity(connection, tie)
    here, there = (name(connection, one) for one in (tie.actor, tie.framework))
    of = there if office else f"{what.split(maxsplit=1)[1]} of {there}"
    answer = Computed(
        f"{here} is a former {of}{said.then(as_of)}",
        "supported",
        f"On record as {what}: {days_of(mine)}.",
        dates.iso_day(day) or "",
        sources_of(mine),
    )
    if any(known_from(date) <= day <= known_until(date) for date, _ in mine):
        yield answer._replace(verdict="contradicted")
    elif any(date.text.endswith("/") for date, _ in mine):
        yield answer._replace(verdict="unverifiable")  # until when is not known
    elif any(known_until(date) < day for date, _ in mine):
        yield answer
    elif spells(connection, tie.framework, tie.roles):
        found = absent(connection, tie, what, Span(dates.MIN_DAY, day))
        told_too = found["correction"] + otherwise(connection, tie)
        yield answer._replace(**found | {"correction": told_too})
