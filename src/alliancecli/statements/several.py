"""Statements of several actors in one framework: each is computed, and all must hold."""

from __future__ import annotations

import re
from collections.abc import Iterator

from alliancecli import dates
from alliancecli.statements.belonging import of_one
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection

#: Verdicts on parts of a statement; the whole has the first of them that one of its parts has.
_WEIGHT = ("contradicted", "outdated", "unverifiable", "imprecise", "supported")
_BETWEEN = frozenset(("and", "both", "the"))
_ONE = re.compile(r"\A(is|was) (?:an? ([a-z -]+) of )?")
_BE = {"is": "are", "was": "were"}


def of_actors(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of every actor named; nothing where one of them cannot be computed.

    Several must be named in one breath. What holds of some of them only is contradicted: the
    correction tells of each.
    """
    actors = said.named("actor")
    if len(actors) == 1:
        yield from of_one(connection, actors[0], framework, said, as_of)
    elif _in_one_breath(said):
        yield from _together(connection, actors, framework, said, as_of)


def _in_one_breath(said: Statement) -> bool:
    """Return whether the actors follow on each other, with nothing but "and" between them."""
    places = [at for at, part in enumerate(said.parts) if part[0] == "actor"]
    between = said.parts[places[0] : places[-1]]
    return {part for part in between if isinstance(part, str)} <= _BETWEEN


def _together(
    connection: Connection, actors: list[str], framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    parts = [(who, next(of_one(connection, who, framework, said, as_of), None)) for who in actors]
    found = [(who, one) for who, one in parts if one is not None]
    if not found or len(found) < len(parts):
        return
    (first, one), *_ = found
    told: dict[str, list[str]] = {}
    for who, part in found:
        told.setdefault(part.correction, []).append(name(connection, who))
    rest = one.statement.removeprefix(f"{name(connection, first)} ")
    yield Computed(
        f"{listing([name(connection, who) for who in actors])} {_ONE.sub(_plural, rest, count=1)}",
        min((part.verdict for _, part in found), key=_WEIGHT.index),
        " ".join(f"{listing(whom)}: {text[0].lower()}{text[1:]}" for text, whom in told.items()),
        one.as_of,
        [source for _, part in found for source in part.sources],
    )


def _plural(one: re.Match[str]) -> str:
    return f"{_BE[one[1]]} {f'{one[2]}s of ' if one[2] else ''}"
