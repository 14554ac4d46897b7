"""Statements of several actors in one framework, or of one in several: each is computed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from alliancecli import dates
from alliancecli.statements.members.belonging import of_one
from alliancecli.statements.reading.dating import UNTIL
from alliancecli.statements.reading.denial import BUT_NOT
from alliancecli.statements.reading.statement import DENIED, Computed, Statement
from alliancecli.statements.telling import listing, name
from alliancecli.store import Connection

#: Verdicts on parts of a statement; the whole has the first of them that one of its parts has.
_WEIGHT = ("contradicted", "outdated", "unverifiable", "imprecise", "supported")
#: How a correction begins that tells of one: no name.
_TELLS = ("On ", "Not ")
_BETWEEN = frozenset(("and", "both", "the", "in", "of"))
_EITHER = frozenset(("or", "either", "the", "in", "of"))
_ONE = re.compile(r"\A(is|was|takes) (?:an? ([a-z -]+) of )?")
_MANY = {"is": "are", "was": "were", "takes": "take"}


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
    elif _in_one_breath(said, "actor"):
        yield from _together(connection, actors, framework, said, as_of)
    elif _in_one_breath(said, "actor", _EITHER):
        plain = said._replace(parts=[part for part in said.parts if part != "either"])
        yield from _either(connection, actors, framework, plain, as_of)


def none_of(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute that what is said holds of none of the actors named in one breath."""
    actors = said.named("actor")
    if _in_one_breath(said, "actor"):
        yield from _together(connection, actors, framework, said, as_of, denied=True)


def of_frameworks(
    connection: Connection, actor: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of an actor in every framework named, or in any with "or" between."""
    frameworks = said.named("framework")
    either = _in_one_breath(said, "framework", _EITHER)
    if not either and not _in_one_breath(said, "framework"):
        return
    parts = [
        (one, next(of_one(connection, actor, one, _of_it(said, one), as_of), None))
        for one in frameworks
    ]
    found = [(one, part) for one, part in parts if part is not None]
    if len(found) < max(len(parts), 2):
        return
    names = [name(connection, one) for one in frameworks]
    where = " or ".join(names) if either else listing(names)
    text = found[0][1].statement.replace(names[0], where, 1)
    verdicts = [part.verdict for _, part in found]
    verdict = (max if either else min)(verdicts, key=_WEIGHT.index)
    yield _whole(connection, text, verdict, found)


def one_not_other(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute that what is said holds in one framework, but not in the other that is named."""
    frameworks, at = said.named("framework"), said.parts.index(BUT_NOT)
    before = said._replace(parts=said.parts[:at]).named("framework")
    actors = said.named("actor")
    if len(frameworks) != 2 or len(before) != 1 or said.number is not None or not actors:
        return
    if said.past or said.date.startswith(UNTIL):
        return  # of what days, is not said of both
    parts = [part for part in said.parts if part != BUT_NOT]
    first, second = (_of_it(said._replace(parts=parts), one) for one in frameworks)
    holds = next(of_actors(connection, frameworks[0], first, as_of), None)
    if len(actors) > 1:
        other = next(none_of(connection, frameworks[1], second, as_of), None)
    else:
        other = next(of_actors(connection, frameworks[1], second, as_of), None)
        if other is not None:
            other = other._replace(verdict=DENIED[other.verdict])
    if holds is None or other is None:
        return
    names = [name(connection, one) for one in frameworks]
    of = "of " if f"of {names[0]}" in holds.statement else ""
    text = holds.statement.replace(names[0], f"{names[0]}, but not {of}{names[1]}", 1)
    found = list(zip(frameworks, (holds, other), strict=True))
    verdict = min((holds.verdict, other.verdict), key=_WEIGHT.index)
    yield _whole(connection, text, verdict, found)


def _of_it(said: Statement, framework: str) -> Statement:
    """Return a statement of several frameworks as that of one of them."""
    parts = [
        part
        for part in said.parts
        if part != "either" and (part[0] != "framework" or part[1] == framework)
    ]
    return said._replace(parts=parts)


def _in_one_breath(said: Statement, kind: str, between: frozenset[str] = _BETWEEN) -> bool:
    """Return whether those of a kind follow on each other, with nothing but "and" between them."""
    places = [at for at, part in enumerate(said.parts) if part[0] == kind]
    parts = said.parts[places[0] : places[-1]]
    return {part for part in parts if isinstance(part, str)} <= between and all(
        isinstance(part, str) or part[0] == kind for part in parts
    )


def _each(
    connection: Connection, actors: list[str], framework: str, said: Statement, as_of: dates.Date
) -> list[tuple[str, Computed]]:
    """Return what is computed of each actor; nothing where one of them cannot be."""
    found = [(who, next(of_one(connection, who, framework, said, as_of), None)) for who in actors]
    parts = [(who, one) for who, one in found if one is not None]
    return parts if len(parts) == len(actors) else []


def _either(
    connection: Connection, actors: list[str], framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is said of any of several actors."""
    found = _each(connection, actors, framework, said, as_of)
    if found:
        names, rest = _apart(connection, found)
        verdicts = [part.verdict for _, part in found]
        text = f"{' or '.join(names)} {rest}"
        yield _whole(connection, text, max(verdicts, key=_WEIGHT.index), found)


def _together(
    connection: Connection,
    actors: list[str],
    framework: str,
    said: Statement,
    as_of: dates.Date,
    *,
    denied: bool = False,
) -> Iterator[Computed]:
    """Compute what is said of each actor, or that it is so of none of them."""
    found = _each(connection, actors, framework, said, as_of)
    if not found:
        return
    names, rest = _apart(connection, found)
    verdicts = [DENIED[part.verdict] if denied else part.verdict for _, part in found]
    if denied:
        whom = " nor ".join(names) if len(names) == 2 else listing(names)
        text = f"{'Neither' if len(names) == 2 else 'None of'} {whom} {rest}"
    else:
        text = f"{listing(names)} {_ONE.sub(_plural, rest, count=1)}"
    yield _whole(connection, text, min(verdicts, key=_WEIGHT.index), found)


def _apart(connection: Connection, found: list[tuple[str, Computed]]) -> tuple[list[str], str]:
    """Return the names of the actors, and what is said of one of them."""
    names = [name(connection, who) for who, _ in found]
    return names, found[0][1].statement.removeprefix(f"{names[0]} ")


def _whole(
    connection: Connection, text: str, verdict: str, found: list[tuple[str, Computed]]
) -> Computed:
    """Return the answer to a statement of several parts, with what is on record of each."""
    sources = [source for _, part in found for source in part.sources]
    return Computed(text, verdict, _told(connection, found), found[0][1].as_of, sources)


def _told(connection: Connection, found: Iterable[tuple[str, Computed]]) -> str:
    """Return what is on record of each, those together of whom it is the same."""
    told: dict[str, list[str]] = {}
    for id, part in found:
        told.setdefault(part.correction, []).append(name(connection, id))
    return " ".join(
        f"{listing(names)}: {text[0].lower() if text.startswith(_TELLS) else text[0]}{text[1:]}"
        for text, names in told.items()
    )


def _plural(one: re.Match[str]) -> str:
    return f"{_MANY[one[1]]} {f'{one[2]}s of ' if one[2] else ''}"
