"""Which table ``panel`` is to make: its unit, years, obligations, codes and rules, as typed."""

from __future__ import annotations

from typing import NamedTuple

from alliancecli.answers import years
from alliancecli.answers.systems import SYSTEMS
from alliancecli.answers.ties import OBLIGATIONS, obligations_of
from alliancecli.errors import UsageError
from alliancecli.expansions import single
from alliancecli.query import Groups, closure
from alliancecli.resolve import resolve
from alliancecli.store import Connection
from alliancecli.typed import split, widens
from alliancecli.when import Span

UNITS = ("state-year", "dyad-year", "directed-dyad-year", "membership")
RULES = ("start", "any")
SINCE = ("force", "signature")


class Wanted(NamedTuple):
    """What table: years inclusive, obligations in the order of OBLIGATIONS, ids.

    ``actors`` are groups, of each of which one is in a row: of a dyad, on either side.
    """

    unit: str
    first: int
    last: int
    obligations: tuple[str, ...] = OBLIGATIONS
    frameworks: tuple[str, ...] = ()
    codes: str = "cow"
    rule: str = "start"
    since: str = "force"
    actors: Groups = ()

    def has(self, *sides: str) -> bool:
        """Return whether the row of a state, or of two, is wanted."""
        return all(any(side in group for side in sides) for group in self.actors)


class Typed(NamedTuple):
    """What was typed of it."""

    unit: str
    obligations: tuple[str, ...]
    frameworks: tuple[str, ...]
    codes: str
    rule: str
    since: str
    actors: tuple[str, ...] = ()
    with_predecessors: bool = False


def read(connection: Connection, typed: Typed, start: Span | None, end: Span) -> Wanted:
    """Return what was meant; years from 1945, or from the year of ``start``, to that of ``end``.

    Raises UsageError for a value that is not in a list, UnknownNameError for an obligation, a
    framework or an actor that is not on record; UsageError for a group, which has no row.
    """
    named = obligations_of(typed.obligations)
    typed = typed._replace(unit=typed.unit.lower(), codes=typed.codes.lower())
    for what, value, known in (
        ("unit", typed.unit, UNITS),
        ("code system", typed.codes, SYSTEMS),
        ("rule", typed.rule, RULES),
        ("beginning", typed.since, SINCE),
    ):
        if value not in known:
            raise UsageError(f"no {what} is called '{value}'", f"there are: {', '.join(known)}")
    if typed.unit == "membership" and (named or typed.since != SINCE[0]):
        option = "--obligation" if named else "--since"
        raise UsageError(f"{option} is of ties, and a membership is none", "leave it out")
    first, last = years.read(connection, start, end)
    frameworks = [one for value in typed.frameworks for one in split(value)]
    return Wanted(
        typed.unit,
        first,
        last,
        tuple(one for one in OBLIGATIONS if one in named or not named),
        tuple(resolve(connection, one, ("framework",)).id for one in frameworks),
        typed.codes,
        typed.rule,
        typed.since,
        _actors(connection, typed),
    )


def _actor(connection: Connection, name: str) -> str:
    return single(connection, resolve(connection, name, ("actor",)).id)


def _actors(connection: Connection, typed: Typed) -> Groups:
    """Return the groups of actors; in a row of one state repeating means or, as a comma does."""
    groups = [tuple(_actor(connection, one) for one in split(value)) for value in typed.actors]
    if groups and typed.unit in ("state-year", "membership"):
        groups = [tuple(id for group in groups for id in group)]
    if typed.with_predecessors:
        widens("--with-predecessors", typed.actors)
        groups = [closure(connection, "predecessor", group) for group in groups]
    return tuple(groups)
