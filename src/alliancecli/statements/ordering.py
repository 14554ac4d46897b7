"""Statements which of two came first: who joined before whom, what is older than what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.spells import known_from, uncertain_start
from alliancecli.statements.entering import JOINED, LEFT
from alliancecli.statements.holders import capacity, is_office
from alliancecli.statements.signing import instrument_of
from alliancecli.statements.standing import Tie, absent, spells_of
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.succession import NEXT_TO, next_to
from alliancecli.statements.succession import compute as succession
from alliancecli.statements.tally import MEMBERS, spells
from alliancecli.statements.telling import listing, name
from alliancecli.statements.turnover import comings, goings
from alliancecli.statements.turnover import compute as changed
from alliancecli.statements.verbs import DATED, STATED
from alliancecli.statements.wording import FIRST, LAST, PAST, WHO
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS, PLACE

#: Words between two of which one came first, and nothing else is said with them.
_EARLIER = frozenset(("earlier", "sooner", "older", "oldest"))
_LATER = frozenset(("later", "younger", "newer", "youngest"))
#: Those with which a succession may be meant as well.
_EARLIER_TOO = _EARLIER | {"preceded"}
_LATER_TOO = _LATER | {"followed"}
_EXIST = frozenset(("existed", "exist"))
_ADDED = FILLERS | PAST | frozenset(("came", "come", "comes", "holder", "much"))
_OF_BODIES = frozenset(("treaty", "organization", "alliance", "pact", "agreement"))
_FOUNDED = "founded"


class _Day(NamedTuple):
    """Something that came on a day: what it is called, its sources."""

    what: str
    date: dates.Date
    sources: list[Any]


class _Sides(NamedTuple):
    """The ids before the word of order and after it, and whether the first are to be later."""

    first: list[str]
    second: list[str]
    later: bool

    @property
    def order(self) -> str:
        """The word of order, as an answer has it."""
        return "after" if self.later else "before"


def is_of_order(said: Statement) -> bool:
    """Return whether a statement says, or asks, which of two came first."""
    words = {*said.words}
    return bool(words & (_EARLIER | _LATER)) or ("or" in words and bool(words & (FIRST | LAST)))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the order of days on record: of comings, goings, foundations, ends.

    Nothing where a day is not on record; open where two are not known well enough.
    """
    words = {*said.words}
    if said.number is not None or said.span is not None or said.named(PLACE):
        return
    actors, frameworks = said.named("actor"), said.named("framework")
    if len({*actors, *frameworks}) < len(actors) + len(frameworks):
        return  # two names of one
    if len(frameworks) == 1 and words & NEXT_TO and is_office(connection, frameworks[0]):
        yield from succession(connection, said, as_of)
        return
    rest = words - _ADDED - _EARLIER_TOO - _LATER_TOO - FIRST - LAST
    if actors and len(frameworks) == 1 and rest <= JOINED | LEFT | MEMBERS:
        order = _of_actors
    elif not actors and len(frameworks) > 1 and rest - _EXIST <= DATED.keys() | _OF_BODIES:
        if rest & _EXIST and words & _LATER_TOO:
            return  # it may have existed after what came later
        order = _of_frameworks
    else:
        return
    yield from order(connection, said, as_of)


def _sides(said: Statement, kind: str) -> _Sides | None:
    """Return what of a kind stands on the two sides of the one word of order, None without one."""
    at = [place for place, part in enumerate(said.parts) if part in _EARLIER_TOO | _LATER_TOO]
    if len(at) != 1:
        return None
    first, second = (
        said._replace(parts=parts).named(kind)
        for parts in (said.parts[: at[0]], said.parts[at[0] + 1 :])
    )
    return _Sides(first, second, said.parts[at[0]] in _LATER_TOO)


def _of_actors(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who joined, left or held something before whom, or who did of those named."""
    (framework,), words = said.named("framework"), {*said.words}
    leaves, office = bool(words & LEFT), is_office(connection, framework)
    if (leaves and words & JOINED) or any(_is_body(connection, one) for one in said.named("actor")):
        return
    done = "left" if leaves else "became" if office else "joined"
    done = f"{done} {name(connection, framework)}"
    if _chooses(words):
        days = [_turn(connection, who, framework, leaves) for who in said.named("actor")]
        yield from _picked([day for day in days if day], len(days), done, said, as_of)
        return
    sides = _sides(said, "actor")
    if sides is None or not sides.second:
        return
    if sides.first and not words & WHO:
        yield from _one_by_one(connection, framework, sides, (done, leaves), as_of)
    elif words & WHO and not sides.first and len(sides.second) == 1:
        tie = Tie(sides.second[0], framework)
        if not office:
            yield from _others_beside(connection, tie, sides, said, as_of)
        elif not leaves:
            yield from next_to(connection, tie, as_of, later=sides.later)


def _is_body(connection: Connection, actor: str) -> bool:
    """Return whether an actor is an organisation: that one joined it may be meant."""
    row = connection.execute(
        "SELECT 1 FROM record WHERE kind = 'actor' AND subkind = 'organization' AND id = ?",
        (actor,),
    ).fetchone()
    return row is not None


def _chooses(words: set[str]) -> bool:
    """Return whether it is asked which of those named came first, or last."""
    return "or" in words and bool(words & (FIRST | LAST | _EARLIER | _LATER))


def _one_by_one(
    connection: Connection,
    framework: str,
    sides: _Sides,
    deed: tuple[str, bool],
    as_of: dates.Date,
) -> Iterator[Computed]:
    """Compute whether all of one side came, or went, before all of the other."""
    done, leaves = deed
    whom = [listing([name(connection, id) for id in side]) for side in sides[:2]]
    text = f"{whom[0]} {done} {sides.order} {whom[1]}"
    days: dict[str, _Day] = {}
    for who in (*sides.first, *sides.second):
        day = _turn(connection, who, framework, leaves)
        if day is None:
            if not leaves:
                yield from _not_there(connection, Tie(who, framework), text, as_of)
            return
        days[who] = day
    both = [[days[who] for who in side] for side in sides[:2]]
    yield _answer(text, both[sides.later], both[not sides.later], as_of)


def _not_there(
    connection: Connection, tie: Tie, text: str, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what it means that one of those named is on no day on record as a member.

    Nothing where a predecessor was one: who was first is another question then.
    """
    if not spells_of(connection, tie) and spells(connection, tie.framework):
        what = capacity(connection, tie)
        found = absent(connection, tie, what, Span(dates.MIN_DAY, as_of.latest))
        if found["verdict"] == "imprecise":
            return
        told = f"{name(connection, tie.actor)}: {found['correction']}"
        yield Computed(text, found["verdict"], told, as_of.text, found["sources"])


def _turn(connection: Connection, actor: str, framework: str, leaves: bool) -> _Day | None:
    """Return when somebody first came into a framework, or left it; None where that is unknown."""
    changes, _ = (goings if leaves else comings)(connection, framework)
    mine = [one for one in changes if one.who == actor]
    unsure = any(uncertain_start(date) for date, _ in spells_of(connection, Tie(actor, framework)))
    if not mine or (unsure and not leaves):
        return None
    first = min(mine, key=lambda one: one.date.earliest)
    return _Day(name(connection, actor), first.date, first.sources)


def _others_beside(
    connection: Connection, tie: Tie, sides: _Sides, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who joined, or left, before or after somebody did."""
    leaves = bool(LEFT & {*said.words})
    if not (JOINED | LEFT) & {*said.words}:
        return
    turn = _turn(connection, tie.actor, tie.framework, leaves)
    if turn is None:
        return
    if sides.later:
        span = Span(turn.date.latest + 1, as_of.latest)
    else:
        span = Span(dates.MIN_DAY, turn.date.earliest - 1)
    then = said._replace(span=span, date=f"{sides.order} {turn.what}")
    verb = "left" if leaves else "joined"
    yield from changed(connection, tie.framework, verb, then, as_of)


def _of_frameworks(
    connection: Connection, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which framework was founded, signed, in force or ended before which."""
    words = {*said.words}
    verbs = [word for word in said.words if word in DATED]
    if len({DATED[verb] for verb in verbs}) > 1:
        return
    verb = verbs[0] if verbs else _FOUNDED
    done = "ended" if verb in ("end", "ended") else f"was {STATED.get(verb, verb)}"
    days = [_day(connection, one, verb) for one in said.named("framework")]
    known = [day for day in days if day]
    if _chooses(words):
        yield from _picked(known, len(days), done, said, as_of)
        return
    sides = _sides(said, "framework")
    if sides is None or words & WHO or not len(sides.first) == len(sides.second) == 1:
        return
    if len(known) == len(days):
        text = f"{known[0].what} {done} {sides.order} {known[1].what}"
        yield _answer(text, [known[sides.later]], [known[not sides.later]], as_of)


def _day(connection: Connection, framework: str, verb: str) -> _Day | None:
    """Return the day of a framework that a verb is about, the first that is on record."""
    fields = DATED[verb]
    record = (instrument_of if fields == ("signed",) else records.framework)(connection, framework)
    day = next((record[field] for field in fields if record[field]), None)
    return _Day(name(connection, framework), dates.parse(day), record["sources"]) if day else None


def _before(one: dates.Date, other: dates.Date) -> bool | None:
    """Return whether a day is before another, None where they are not known well enough."""
    if one.latest < other.earliest:
        return True
    exact = one == other and one.earliest == one.latest
    return False if exact or one.earliest > other.latest else None


def _answer(text: str, early: Sequence[_Day], late: Sequence[_Day], as_of: dates.Date) -> Computed:
    """Return whether all of some came before all of others."""
    held = {_before(one.date, other.date) for one, other in product(early, late)}
    verdict = "contradicted" if False in held else "unverifiable" if None in held else "supported"
    days = sorted((*early, *late), key=lambda one: known_from(one.date))
    return Computed(text, verdict, _told(days), as_of.text, _cited(days))


def _picked(
    days: list[_Day], number: int, done: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which of those named came first, or last; nothing where one has no day."""
    if len(days) < max(number, 2):
        return
    days.sort(key=lambda one: one.date.earliest)
    if {*said.words} & (LAST | _LATER):
        chosen, others, order = days[-1], days[:-1], "after"
        held = {_before(one.date, chosen.date) for one in others}
    else:
        chosen, others, order = days[0], days[1:], "before"
        held = {_before(chosen.date, one.date) for one in others}
    whom = listing([one.what for one in others])
    if held == {True}:
        text = f"{chosen.what} {done} {order} {whom}"
    elif held == {False} and len({one.date for one in days}) == 1:
        subject = listing([one.what for one in days])
        text = f"{subject} {done.replace('was ', 'were ', 1)} on the same day"
    else:
        return
    yield Computed(text, "supported", _told(days), as_of.text, _cited(days))


def _told(days: Iterable[_Day]) -> str:
    listed = "; ".join(f"{one.what} ({dates.display(one.date)})" for one in days)
    return f"On record: {listed}."


def _cited(days: Iterable[_Day]) -> list[Any]:
    return [source for one in days for source in one.sources]
