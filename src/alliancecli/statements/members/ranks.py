"""Who was at a place in a row, of members or of holders of an office: the 14th, asked or said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.spells import ends, uncertain_start
from alliancecli.statements.members.entering import JOINED
from alliancecli.statements.members.tally import MEMBERS, on_day, spells
from alliancecli.statements.members.turnover import Change, comings
from alliancecli.statements.offices.holders import HOLDERS, is_office
from alliancecli.statements.reading.numerals import nth, ordinals
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST, WHO
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection
from alliancecli.words import FILLERS

_PLAIN = FILLERS | PAST | MEMBERS | JOINED | frozenset(("holder", "person", "one"))


class _Place(NamedTuple):
    """Who came at a place in a row, with all who came on that day; the first and the last place."""

    who: list[str]
    first: int
    last: int
    date: dates.Date
    sources: list[Any]


def is_of_rank(said: Statement) -> bool:
    """Return whether a statement says, or asks, who was at a place in a row."""
    return any(ordinals(said.words))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who came at a place of a complete row; nothing where a day in it is not known.

    Of those who came on one day none is at that place: that one of them is said to be is
    imprecise.
    """
    frameworks, actors, asked = said.named("framework"), said.named("actor"), {*said.words}
    ranks = list(ordinals(said.words))
    rest = asked - _PLAIN - set().union(*(words for words, _ in ranks))
    if len(frameworks) != 1 or len(actors) > 1 or len(ranks) != 1 or rest or said.span is not None:
        return
    framework, rank = frameworks[0], ranks[0][1]
    row = _row(connection, framework)
    places = [one for one in row if one.first <= rank <= one.last]
    there = places[0] if len(places) == 1 else None
    what = "" if is_office(connection, framework) else "member of "
    of = f"the {nth(rank)} {what}{name(connection, framework)}"
    if actors:
        mine = next((one for one in row if actors[0] in one.who), None)
        if mine is None:
            return
        if mine.first == mine.last == rank:
            verdict = "supported"
        else:
            verdict = "imprecise" if mine.first <= rank <= mine.last else "contradicted"
        yield _answer(connection, f"{name(connection, actors[0])} was {of}", verdict, mine, as_of)
    elif asked & WHO and there is not None and there.first == there.last:
        text = f"{name(connection, there.who[0])} was {of}"
        yield _answer(connection, text, "supported", there, as_of)


def _row(connection: Connection, framework: str) -> list[_Place]:
    """Return who came into a framework, or an office, in order; none of a row with a gap.

    It has one where the list is not known to be complete, or which of two came first. A member is
    its place among those who belonged on the day on which it came.
    """
    office = is_office(connection, framework)
    came, unknown = (_takings if office else comings)(connection, framework)
    if unknown or not complete(connection, framework):
        return []
    first = {one.who: one for one in sorted(came, key=_earliest, reverse=True)}
    every = spells(connection, framework)
    row: list[_Place] = []
    for date, group in groupby(sorted(first.values(), key=_earliest), key=lambda one: one.date):
        together = list(group)
        if row and date.earliest <= row[-1].date.latest:
            return []
        who = [one.who for one in together]
        cited = [source for one in together for source in one.sources]
        if office:
            number = len(who) + (row[-1].last if row else 0)
        else:
            number = len({one for *_, one in on_day(every, date.latest)})
        row.append(_Place(who, number - len(who) + 1, number, date, cited))
    return row


def _takings(connection: Connection, office: str) -> tuple[list[Change], int]:
    """Return who took an office and when, and of how many spells the day is not known."""
    every = spells(connection, office, HOLDERS)
    took = [
        Change(start, who, sources)
        for date, sources, who in every
        if (start := ends(date)[0]) is not None and not uncertain_start(date)
    ]
    return took, len(every) - len(took)


def _earliest(one: Change) -> int:
    return one.date.earliest


def _answer(
    connection: Connection, text: str, verdict: str, place: _Place, as_of: dates.Date
) -> Computed:
    """Return an answer with who came at a place of the row, and when."""
    names = listing(sorted(name(connection, one) for one in place.who))
    at = nth(place.first)
    if place.last > place.first:
        at = f"{at} to {nth(place.last)}"
    told = f"On record as the {at}: {names} ({dates.display(place.date)})."
    return Computed(text, verdict, told, as_of.text, place.sources)
