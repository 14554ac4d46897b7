"""Questions how long somebody belonged to a framework or held an office, and who did longest."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.spells import ends, uncertain_start
from alliancecli.statements.members.belonging import BELONGS, roles_said
from alliancecli.statements.members.standing import (
    Mine,
    Tie,
    days_of,
    in_role,
    sources_of,
    spells_of,
)
from alliancecli.statements.members.tally import spells
from alliancecli.statements.offices.holders import is_office
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import full_name, listing, name, plural
from alliancecli.store import Connection
from alliancecli.words import FILLERS

_LONGEST = frozenset(("longest",))
#: Words for who held an office most days, or fewest.
MOST = _LONGEST | {"shortest"}
#: Words of who holds an office, and how long.
SERVED = MOST | frozenset(
    ("serve", "served", "serving", "hold", "held", "holder", "office", "tenure", "term", "time")
)
#: So many days may be open of the two ends of a spell: those of two months.
_OPEN_DAYS = 60
#: Terms that differ by a leap day or two are as long as each other.
_ALIKE = 2
#: Days of a year, and of a month, where days are made of them.
YEAR_DAYS = 365.2425
_DAYS_OF_MONTH = YEAR_DAYS / 12
_PLAIN = FILLERS | PAST | SERVED


class Tenure(NamedTuple):
    """Who was there how many days in all, at least and at most, with spells and their sources."""

    who: str
    least: int
    most: int
    spells: Mine


def of_actor(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute how long one belonged, or held an office, up to the data date.

    Nothing where its beginning or its end is not on record to the month.
    """
    actors, frameworks, words = said.named("actor"), said.named("framework"), {*said.words}
    rest = words - _PLAIN - BELONGS.keys() - {"long", "many", "years"}
    if "out" in words or len(actors) != 1 or len(frameworks) != 1 or rest or said.span is not None:
        return
    tie = Tie(actors[0], frameworks[0], roles_said(said))
    mine = tenure(tie.actor, spells_of(connection, tie), as_of)
    if mine is None:
        return
    goes_on = mine.spells[-1][0].text.endswith("/..")
    what = "" if is_office(connection, tie.framework) else f"{in_role(tie.roles)} of "
    yield Computed(
        f"{name(connection, tie.actor)} {'has been' if goes_on else 'was'} {what}"
        f"{name(connection, tie.framework)} for {duration(mine, as_of)}",
        "supported",
        f"On record: {days_of(mine.spells)}.",
        as_of.text,
        _cited([mine]),
    )


def of_office(
    connection: Connection, office: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who held an office longest, or of those who have left it shortest: all days of each.

    Nothing where the days of one are not on record, or not well enough to tell who it was.
    """
    words = {*said.words}
    asked = words & MOST
    if len(asked) != 1 or said.span is not None or words - _PLAIN:
        return
    longest = asked == _LONGEST
    every = spells(connection, office)
    found = []
    for who in dict.fromkeys(who for *_, who in every):
        mine = tenure(who, [(date, cited) for date, cited, one in every if one == who], as_of)
        if mine is None:
            return
        if longest or not mine.spells[-1][0].text.endswith("/.."):
            found.append(mine)
    if not found:
        return
    found.sort(key=lambda one: one.most, reverse=longest)
    first = [one for one in found if _is_alike(one, found[0])]
    rest = found[len(first) :]
    edge = min(one.least for one in first) if longest else max(one.most for one in first)
    if any(one.most >= edge if longest else one.least <= edge for one in rest):
        return
    ranked = found[: len(first) + 2]
    were = "was" if len(first) == 1 else "were each"
    yield Computed(
        f"{listing([name(connection, one.who) for one in first])} {were}"
        f" {name(connection, office)} for the {asked.pop()} time",
        "supported",
        "On record: "
        + "; ".join(
            f"{full_name(connection, one.who)}, {duration(one, as_of)} ({days_of(one.spells)})"
            for one in ranked
        )
        + ".",
        as_of.text,
        _cited(ranked),
    )


def _is_alike(one: Tenure, other: Tenure) -> bool:
    """Return whether two terms are as long as each other, or are one."""
    exact = one.most == one.least and other.most == other.least
    return one is other or (exact and abs(one.most - other.most) <= _ALIKE)


def tenure(who: str, mine: Mine, as_of: dates.Date) -> Tenure | None:
    """Return how long somebody was there; None where one of the spells is not known enough."""
    days = [(last - first, more) for date, _ in mine for first, last, more in _between(date, as_of)]
    if not mine or len(days) < len(mine):
        return None
    least = sum(lasted.days for lasted, _ in days)
    return Tenure(who, least, least + sum(more for _, more in days), mine)


def _between(
    date: dates.Date, as_of: dates.Date
) -> Iterator[tuple[datetime.date, datetime.date, int]]:
    """Yield the first day and the one after the last, and how many more it may have been.

    Both ends are counted, as in ``--sort duration``. Nothing where his coming or going is not on
    record to the month.
    """
    start, end = ends(date)
    if date.text.endswith("/.."):
        end = as_of
    if start is None or end is None or uncertain_start(date):
        return
    more = start.latest - start.earliest + end.latest - end.earliest
    if more > _OPEN_DAYS:
        return
    days = (dates.iso_day(day) or "" for day in (start.latest, max(start.latest, end.earliest) + 1))
    first, last = map(datetime.date.fromisoformat, days)
    yield first, last, more


def duration(mine: Tenure, as_of: dates.Date) -> str:
    """Return a duration for a reader: 9 years, 11 months; of less than a month its days."""
    exact = mine.most == mine.least and len(mine.spells) == 1
    first, last, _ = next(_between(mine.spells[0][0], as_of))
    months = (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)
    if len(mine.spells) > 1:
        months = int(mine.least / _DAYS_OF_MONTH)
    years, rest = divmod(months, 12)
    told = [f"{n} {plural(word, n)}" for n, word in ((years, "year"), (rest, "month")) if n]
    days = f"{mine.least} {plural('day', mine.least)}"
    return ("" if exact or not told else "about ") + (", ".join(told) or days)


def _cited(found: Iterable[Tenure]) -> list[Any]:
    return [source for one in found for source in sources_of(one.spells)]
