"""``graph``: who is tied to whom on a day, and the shortest path between two actors.

A tie joins two members of a framework that is in force, or signed where the record has no entry
into force for them, and that owes one of the obligations; a day keeps what may hold on it, but not
what has an unknown end before it. A tie is certain where both are bound on the day by the dates of
the record, as ``panel`` counts 1; where it prints NA the tie is not. Ties are not directed: the
record does not keep who owes more.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from alliancecli.answers.ties import OBLIGATIONS, Bond, Spell, bonds
from alliancecli.store import Connection
from alliancecli.when import Span


class Edge(NamedTuple):
    """Two actors in alphabetical order of their ids, what ties them, and whether that is certain.

    ``certain`` is false where each framework may only have bound both: signed, a coarse date.
    """

    source: str
    target: str
    obligations: tuple[str, ...]
    frameworks: tuple[str, ...]
    certain: bool


def edges(
    connection: Connection,
    on: Span,
    obligations: Sequence[str] = ("defense",),
    frameworks: Sequence[str] | None = None,
) -> list[Edge]:
    """Return the ties on a day, or on one of the days of a span, by the ids of both sides."""
    found: dict[tuple[str, str], list[Bond]] = {}
    for bond in bonds(connection, obligations, frameworks, signed=True):
        for pair in bond.pairs(on.first, on.last, Spell.said):
            found.setdefault(pair, []).append(bond)
    sure = {
        pair
        for bond in bonds(connection, obligations, frameworks)
        for pair in bond.pairs(on.first, on.last, Spell.certain)
    }
    return [
        Edge(
            one,
            other,
            tuple(name for name in OBLIGATIONS if any(name in bond.obligations for bond in tied)),
            tuple(bond.framework for bond in tied),
            (one, other) in sure,
        )
        for (one, other), tied in sorted(found.items())
    ]


def end_unknown(
    connection: Connection,
    on: Span,
    obligations: Sequence[str],
    frameworks: Sequence[str] | None,
    actors: Collection[str] = (),
) -> list[str]:
    """Return the frameworks that may tie more on a day: until when they bound is not known.

    More of anybody, or of the actors: their ids in order.
    """

    def may(days: Spell) -> bool:
        return days.possible(on.first, on.last) and not days.said(on.first, on.last)

    return [
        bond.framework
        for bond in bonds(connection, obligations, frameworks, signed=True)
        if any(
            bond.beside(who, may)
            for who, spells in bond.members.items()
            if (not actors or who in actors) and (actors or any(map(may, spells)))
        )
    ]


def around(ties: Sequence[Edge], actors: Collection[str], depth: int) -> list[Edge]:
    """Return the ties among those within ``depth`` steps of one of the actors.

    At depth 1 these are the actors' own ties only.
    """
    near = distances(ties, actors, depth)
    if depth == 1:
        return [edge for edge in ties if edge.source in actors or edge.target in actors]
    return [edge for edge in ties if edge.source in near and edge.target in near]


def distances(ties: Sequence[Edge], actors: Collection[str], depth: int) -> dict[str, int]:
    """Return everyone within ``depth`` steps of one of the actors, with the number of steps."""
    neighbours = _neighbours(ties)
    found = dict.fromkeys(actors, 0)
    for step in range(1, depth + 1):
        reached = [one for one, far in found.items() if far == step - 1]
        for one in reached:
            for other in neighbours.get(one, {}):
                found.setdefault(other, step)
    return found


def path(ties: Sequence[Edge], one: str, other: str) -> list[Edge] | None:
    """Return the ties of the shortest path, of several the first in the order of ids; or None.

    The path from an actor to itself is empty.
    """
    neighbours = _neighbours(ties)
    came: dict[str, str] = {one: one}
    for here in (queue := [one]):
        for next_one in sorted(neighbours.get(here, {})):
            if next_one not in came:
                came[next_one] = here
                queue.append(next_one)
    if other not in came:
        return None
    steps = []
    while other != one:
        steps.append(neighbours[other][came[other]])
        other = came[other]
    return steps[::-1]


def _neighbours(ties: Sequence[Edge]) -> dict[str, dict[str, Edge]]:
    found: dict[str, dict[str, Edge]] = {}
    for edge in ties:
        found.setdefault(edge.source, {})[edge.target] = edge
        found.setdefault(edge.target, {})[edge.source] = edge
    return found
