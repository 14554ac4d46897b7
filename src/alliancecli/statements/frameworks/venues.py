"""Where something was: a place, or a country in which that place is.

Which country a place is in is known by the hosts of what was held there: Prague, Czechia.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from alliancecli import places
from alliancecli.query import closure
from alliancecli.statements.members.standing import continued
from alliancecli.statements.reading.statement import Statement
from alliancecli.statements.telling import full_name, place_name
from alliancecli.store import Connection
from alliancecli.words import PLACE

#: Words for that somebody is the host.
HOSTED = frozenset(("host", "hosted", "hosts"))
#: Of several hosts of what was held at a place those count that were so often the host, in parts of
#: how often the first was: a summit of others may be held there too.
_OFTEN = 1 / 3


class Venue(NamedTuple):
    """Where something is said to have been: its id, and whether that is of a country's record."""

    id: str
    country: bool
    name: str

    @property
    def hosted(self) -> str:
        """The venue as an answer has it: " in Brussels", " (host: Belgium)"."""
        return f" (host: {self.name})" if self.country else f" in {self.name}"


def venue(connection: Connection, said: Statement) -> Venue | None:
    """Return where something of one framework is said to have been, None where that is not said.

    A country is who is said to have been the host, or in whose country it was.
    """
    at = said.named(PLACE)
    if at:
        return Venue(at[0], False, place_name(connection, at[0]))
    hosts = said.named("actor") if len(said.named("framework")) == 1 else []
    if len(hosts) != 1:
        return None
    before = said.parts[: said.parts.index(("actor", hosts[0]))]
    inside = "in" in (before[-1:] if before[-1:] != ["the"] else before[-2:])
    if not inside and HOSTED.isdisjoint(said.words):
        return None
    return Venue(hosts[0], True, full_name(connection, hosts[0]))


def is_at(
    connection: Connection,
    where: Venue,
    place: str | None,
    hosts: Iterable[str] = (),
    day: int | None = None,
) -> bool | None:
    """Return whether a place is the venue or in it; None where nobody knows whose it is.

    Who was the host is known where there is one, else by what others held at the place: Moscow, of
    Russia, and of the Soviet Union, which it continues. On a ``day`` on which a state was not there
    yet it is of what came before: Prague, of Czechoslovakia.
    """
    if where.id in _parts(place):
        return True
    if not where.country:
        return False
    owners = {*hosts} or countries(connection, place)
    if not owners:
        return None
    return any(_is_of(connection, where.id, owner, day) for owner in owners)


def _is_of(connection: Connection, state: str, owner: str, day: int | None) -> bool:
    """Return whether a state is the owner of a place, or was on a day before it was there."""
    if (
        state == owner
        or state in continued(connection, owner)
        or owner in continued(connection, state)
    ):
        return True
    earlier = closure(connection, "predecessor", (owner,))
    return (
        day is not None
        and state in earlier
        and _was_there(connection, state, day)
        and not _was_there(connection, owner, day)
    )


def _was_there(connection: Connection, actor: str, day: int) -> bool:
    (first, last) = connection.execute(
        "SELECT earliest, latest FROM record WHERE kind = 'actor' AND id = ?", (actor,)
    ).fetchone()
    return bool(first <= day <= last)


def _parts(place: str | None) -> frozenset[str]:
    """Return the folded names within a field: of "London, Moscow and Washington" all three."""
    return places.parts((place or "").replace(" and ", ", "))


def countries(connection: Connection, place: str | None) -> set[str]:
    """Return the states that have been the hosts of most that was held at a place."""
    found: set[str] = set()
    for key in _parts(place):
        rows = connection.execute(
            "SELECT host.value, count(*) FROM tag at JOIN tag host USING (rid)"
            " JOIN record r ON r.kind = 'actor' AND r.id = host.value AND r.subkind = 'state'"
            " WHERE at.axis = 'place' AND at.value = ? AND host.axis = 'actor'"
            " AND host.role = 'host' GROUP BY host.value",
            (key,),
        ).fetchall()
        most = max((number for _, number in rows), default=0)
        found |= {id for id, number in rows if number >= _OFTEN * most}
    return found
