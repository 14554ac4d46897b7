"""The order of two days on record: who came before whom, what is earlier than what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.spells import known_from, uncertain_start
from alliancecli.statements.members.standing import Tie, in_predecessors, spells_of
from alliancecli.statements.members.turnover import comings, goings
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import FIRST, LAST
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection

#: Words between two of which one came first, and nothing else is said with them.
EARLIER = frozenset(("earlier", "sooner", "older", "oldest"))
LATER = frozenset(("later", "younger", "newer", "youngest"))
#: Those with which a succession may be meant as well.
_SUCCESSION = frozenset(("preceded", "followed"))
EARLIER_TOO = EARLIER | {"preceded"}
LATER_TOO = LATER | {"followed"}


class Day(NamedTuple):
    """Something that came on a day: what it is called, its sources."""

    what: str
    date: dates.Date
    sources: list[Any]


class Sides(NamedTuple):
    """The ids before the word of order and after it, and whether the first are to be later."""

    first: list[str]
    second: list[str]
    later: bool

    @property
    def order(self) -> str:
        """The word of order, as an answer has it."""
        return "after" if self.later else "before"


def chooses(words: set[str]) -> bool:
    """Return whether it is asked which of those named came first, or last."""
    return "or" in words and bool(words & (FIRST | LAST | EARLIER | LATER))


def sides(said: Statement, kind: str) -> Sides | None:
    """Return what of a kind stands on the two sides of the one word of order, None without one."""
    at = [place for place, part in enumerate(said.parts) if part in EARLIER_TOO | LATER_TOO]
    if len(at) != 1:
        return None
    if said.parts[at[0]] in _SUCCESSION and said.parts[at[0] + 1 : at[0] + 2] == ["by"]:
        return None  # what was followed by another was so by what came next, and by nothing later
    first, second = (
        said._replace(parts=parts).named(kind)
        for parts in (said.parts[: at[0]], said.parts[at[0] + 1 :])
    )
    return Sides(first, second, said.parts[at[0]] in LATER_TOO)


def turn(connection: Connection, actor: str, framework: str, leaves: bool) -> Day | None:
    """Return when somebody first came into a framework, or left it; None where that is unknown.

    Who came with others from what it replaced has an earlier day there: the Communities before the
    Union.
    """
    changes, _ = (goings if leaves else comings)(connection, framework)
    mine = [one for one in changes if one.who == actor]
    unsure = any(uncertain_start(date) for date, _ in spells_of(connection, Tie(actor, framework)))
    if not mine or (unsure and not leaves):
        return None
    first = min(mine, key=lambda one: one.date.earliest)
    if not leaves and in_predecessors(connection, Tie(actor, framework), first.date):
        return None
    return Day(name(connection, actor), first.date, first.sources)


def _before(one: dates.Date, other: dates.Date) -> bool | None:
    """Return whether a day is before another, None where they are not known well enough."""
    if one.latest < other.earliest:
        return True
    exact = one == other and one.earliest == one.latest
    return False if exact or one.earliest > other.latest else None


def answer(text: str, early: Sequence[Day], late: Sequence[Day], as_of: dates.Date) -> Computed:
    """Return whether all of some came before all of others."""
    held = {_before(one.date, other.date) for one, other in product(early, late)}
    verdict = "contradicted" if False in held else "unverifiable" if None in held else "supported"
    days = sorted((*early, *late), key=lambda one: known_from(one.date))
    return Computed(text, verdict, told(days), as_of.text, _cited(days))


def picked(
    days: list[Day], number: int, done: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which of those named, of whom there are so many, came first, or last.

    Nothing where one has no day, or where which of two came first is not known.
    """
    if len(days) < number:
        return
    days.sort(key=lambda one: one.date.earliest)
    if {*said.words} & (LAST | LATER):
        chosen, others, order = days[-1], days[:-1], "after"
        held = {_before(one.date, chosen.date) for one in others}
    else:
        chosen, others, order = days[0], days[1:], "before"
        held = {_before(chosen.date, one.date) for one in others}
    whom = listing([one.what for one in others])
    if held == {True}:
        text = f"{chosen.what} {done} {order} {whom}"
    elif held == {False}:
        subject = listing([one.what for one in days])
        text = f"{subject} {done.replace('was ', 'were ', 1)} on the same day"
    else:
        return
    yield Computed(text, "supported", told(days), as_of.text, _cited(days))


def told(days: Iterable[Day]) -> str:
    """Return the days of each as an answer tells them."""
    listed = "; ".join(f"{one.what} ({dates.display(one.date)})" for one in days)
    return f"On record: {listed}."


def _cited(days: Iterable[Day]) -> list[Any]:
    return [source for one in days for source in one.sources]
