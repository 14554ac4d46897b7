"""Questions what two signed with each other, and with whom one signed: bilateral instruments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import status_as_of
from alliancecli.query import closure
from alliancecli.standing import IN_FORCE
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import (
    first_of_each,
    full_name,
    life,
    listing,
    name,
    plural,
    shown,
)
from alliancecli.statements.treaties.instruments import of_both, sought, within
from alliancecli.store import Connection, records

#: Words for those with whom something is signed.
STATES = frozenset(("states", "countries", "nations", "country", "state", "nation"))


def between(
    connection: Connection, parties: Sequence[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute the bilateral instruments of two: of the days of signature asked about, in force."""
    found = sought(said)
    if found is None:
        return
    lines = [closure(connection, "predecessor", (party,)) for party in parties]
    pairs = product(*lines) if said.span is not None or said.past else (tuple(parties),)
    shared = [record for pair in pairs for record in of_both(connection, pair)]
    fit = [
        one
        for one in shared
        if found.has(one)
        if said.span is None or within(one["signed"], said)
        if not found.in_force or status_as_of(connection, one["id"], as_of)["state"] in IN_FORCE
    ]
    if not fit:
        return
    fit.sort(key=lambda one: dates.parse(one["signed"]).earliest)
    told = [f"{one['name']} ({life(one)})" for one in fit]
    who = " and ".join(name(connection, party) for party in parties)
    yield Computed(
        f"{who} signed {len(fit)} {plural(found.word, len(fit))} between them"
        f"{found.when(said, as_of)}",
        "supported",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(one["sources"] for one in fit),
    )


def counterparts(
    connection: Connection, actor: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who signed bilateral instruments with an actor, about what is said, and when."""
    wanted = sought(said._replace(parts=[one for one in said.parts if one not in STATES]))
    if wanted is None:
        return
    fit = [
        (dates.parse(record["signed"]), full_name(connection, other), record)
        for record, other in _bilateral(connection, actor)
        if wanted.has(record)
        if said.span is None or within(record["signed"], said)
        if not wanted.in_force or record["status"] in IN_FORCE
    ]
    if not fit:
        return
    fit.sort(key=lambda one: (one[0].earliest, one[1]))
    who = len({other for _, other, _ in fit})
    what = " ".join([*wanted.told, plural(wanted.word, len(fit))])
    told = [f"{other} ({dates.display(day)})" for day, other, _ in fit]
    before = [full_name(connection, one) for one in closure(connection, "predecessor", (actor,))]
    without = f" Those of {listing(before[1:])} are not counted." if before[1:] else ""
    yield Computed(
        f"{who} signed {len(fit)} bilateral {what} with {name(connection, actor)}"
        f"{wanted.when(said, as_of)}",
        "supported",
        f"On record: {'; '.join(told)}.{without}",
        as_of.text,
        [source for *_, one in fit for source in one["sources"][:1]],
    )


def _bilateral(connection: Connection, actor: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the signed bilateral instruments of an actor, and with whom: who was first in each."""
    own = closure(connection, "predecessor", (actor,))
    rows = connection.execute(
        "WITH signed AS MATERIALIZED (SELECT id FROM record WHERE kind = 'framework'"
        " AND id IN (SELECT framework FROM membership WHERE actor = ?)"
        " AND json_extract(json, '$.scope') = 'bilateral'"
        " AND json_extract(json, '$.signed') IS NOT NULL)"
        " SELECT m.framework, m.actor FROM signed JOIN membership m ON m.framework = signed.id"
        " ORDER BY m.framework, m.earliest, m.mid",
        (actor,),
    )
    with_whom: dict[str, str] = {}
    for framework, other in rows:
        if other not in own:
            with_whom.setdefault(framework, other)
    for framework, other in with_whom.items():
        yield records.framework(connection, framework), other
