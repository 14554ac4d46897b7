"""Statements which of two came first: who joined before whom, what is older than what."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.statements.lineage import instrument_of
from alliancecli.statements.members import turns
from alliancecli.statements.members.entering import JOINED, LEFT
from alliancecli.statements.members.standing import Tie, absent, spells_of
from alliancecli.statements.members.tally import MEMBERS, spells
from alliancecli.statements.members.turnover import compute as changed
from alliancecli.statements.members.turns import EARLIER, EARLIER_TOO, LATER, LATER_TOO, Day, Sides
from alliancecli.statements.offices.holders import capacity, did, is_office
from alliancecli.statements.offices.succession import NEXT_TO, next_to
from alliancecli.statements.offices.succession import compute as succession
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.verbs import DATED, STATED
from alliancecli.statements.reading.wording import FIRST, LAST, PAST, WHO
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS, PLACE

_EXIST = frozenset(("existed", "exist"))
_ADDED = FILLERS | PAST | frozenset(("came", "come", "comes", "holder", "much"))
_OF_BODIES = frozenset(("treaty", "organization", "alliance", "pact", "agreement"))
_FOUNDED = "founded"


def is_of_order(said: Statement) -> bool:
    """Return whether a statement says, or asks, which of two came first."""
    words = {*said.words}
    return bool(words & (EARLIER | LATER)) or turns.chooses(words)


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the order of days on record: of comings, goings, foundations, ends.

    Nothing where a day is not on record; open where two are not known well enough.
    """
    words = {*said.words}
    if said.number is not None or said.named(PLACE):
        return
    actors, frameworks = said.named("actor"), said.named("framework")
    if len({*actors, *frameworks}) < len(actors) + len(frameworks):
        return  # two names of one
    if len(frameworks) == 1 and words & NEXT_TO and is_office(connection, frameworks[0]):
        yield from succession(connection, said, as_of)
        return
    if said.span is not None:
        return
    rest = words - _ADDED - EARLIER_TOO - LATER_TOO - FIRST - LAST
    if actors and len(frameworks) == 1 and rest <= JOINED | LEFT | MEMBERS:
        order = _of_actors
    elif len(actors) == 1 and len(frameworks) == 2 and rest and rest <= JOINED | LEFT:
        order = _of_one
    elif not actors and len(frameworks) > 1 and rest - _EXIST <= DATED.keys() | _OF_BODIES:
        if rest & _EXIST and words & LATER_TOO:
            return  # it may have existed after what came later
        order = _of_frameworks
    else:
        return
    yield from order(connection, said, as_of)


def _of_actors(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who joined, left or held something before whom, or who did of those named."""
    (framework,), words = said.named("framework"), {*said.words}
    leaves, office = bool(words & LEFT), is_office(connection, framework)
    if (leaves and words & JOINED) or any(_is_body(connection, one) for one in said.named("actor")):
        return
    done = did(connection, framework, "left" if leaves else "joined")
    done = f"{done} {name(connection, framework)}"
    if turns.chooses(words):
        days = [turns.turn(connection, who, framework, leaves) for who in said.named("actor")]
        yield from turns.picked([day for day in days if day], len(days), done, said, as_of)
        return
    sides = turns.sides(said, "actor")
    if sides is None or not sides.second:
        return
    if sides.first and not words & WHO:
        yield from _one_by_one(connection, framework, sides, done, as_of, leaves=leaves)
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


def _one_by_one(
    connection: Connection,
    framework: str,
    sides: Sides,
    done: str,
    as_of: dates.Date,
    *,
    leaves: bool,
) -> Iterator[Computed]:
    """Compute whether all of one side came, or went, before all of the other, as is ``done``."""
    whom = [listing([name(connection, id) for id in side]) for side in sides[:2]]
    text = f"{whom[0]} {done} {sides.order} {whom[1]}"
    days: dict[str, Day] = {}
    for who in (*sides.first, *sides.second):
        day = turns.turn(connection, who, framework, leaves)
        if day is None:
            if not leaves:
                yield from _not_there(connection, Tie(who, framework), text, as_of)
            return
        days[who] = day
    both = [[days[who] for who in side] for side in sides[:2]]
    yield turns.answer(text, both[sides.later], both[not sides.later], as_of)


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


def _of_one(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute which of two frameworks somebody joined, or left, before the other."""
    (actor,), words = said.named("actor"), {*said.words}
    leaves, sides = bool(words & LEFT), turns.sides(said, "framework")
    first = said.comes_first(actor, said.named("framework")[0])
    if (leaves and words & JOINED) or _is_body(connection, actor) or first == ("by" in words):
        return
    came = [turns.turn(connection, actor, one, leaves) for one in said.named("framework")]
    days = [
        turn._replace(what=name(connection, one))
        for one, turn in zip(said.named("framework"), came, strict=True)
        if turn
    ]
    office = any(is_office(connection, one) for one in said.named("framework"))
    done = f"{name(connection, actor)} {'left' if leaves else 'became' if office else 'joined'}"
    if turns.chooses(words):
        for one in turns.picked(days, len(came), "", said, as_of):
            yield one._replace(statement=f"{done} {' '.join(one.statement.split())}")
    elif sides is not None and len(sides.first) == len(sides.second) == 1 and len(days) == 2:
        text = f"{done} {days[0].what} {sides.order} {days[1].what}"
        yield turns.answer(text, [days[sides.later]], [days[not sides.later]], as_of)


def _others_beside(
    connection: Connection, tie: Tie, sides: Sides, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who joined, or left, before or after somebody did."""
    leaves = bool(LEFT & {*said.words})
    if not (JOINED | LEFT) & {*said.words}:
        return
    turn = turns.turn(connection, tie.actor, tie.framework, leaves)
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
    if turns.chooses(words):
        yield from turns.picked(known, len(days), done, said, as_of)
        return
    sides = turns.sides(said, "framework")
    if sides is None or words & WHO or not len(sides.first) == len(sides.second) == 1:
        return
    if len(known) == len(days):
        text = f"{known[0].what} {done} {sides.order} {known[1].what}"
        yield turns.answer(text, [known[sides.later]], [known[not sides.later]], as_of)


def _day(connection: Connection, framework: str, verb: str) -> Day | None:
    """Return the day of a framework that a verb is about, the first that is on record."""
    fields = DATED[verb]
    record = (instrument_of if fields == ("signed",) else records.framework)(connection, framework)
    day = next((record[field] for field in fields if record[field]), None)
    return Day(name(connection, framework), dates.parse(day), record["sources"]) if day else None
