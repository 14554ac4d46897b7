"""``members``: who belonged to a framework, or to what an actor belonged, on a day or ever."""

from __future__ import annotations

from collections.abc import Sequence
from json import dumps
from typing import NamedTuple

from alliancecli.answers.rows import Rows
from alliancecli.errors import UnknownNameError, UsageError
from alliancecli.expansions import single
from alliancecli.resolve import Found, resolve
from alliancecli.store import Connection
from alliancecli.typed import split

TYPE_CHECKING = False
if TYPE_CHECKING:
    from alliancecli.when import Span

#: A spell whose beginning is uncertain, 2008?/.. of a member by 2008 (see spells.uncertain_start),
#: or not known: /2008.
_UNSURE = "(json_extract(json, '$.date') GLOB '*[?%]/*' OR json_extract(json, '$.date') GLOB '/*')"
_ORDER = " ORDER BY framework, earliest, latest, mid"
_AMONG = " AND framework IN (SELECT value FROM json_each(?))"

#: Ids of the frameworks that are meant; None is any.
Among = Sequence[str] | None


class Asked(NamedTuple):
    """Whose spells: of a framework or group, or of an actor, in these roles and frameworks."""

    name: str | None
    actor: str | None
    roles: tuple[str, ...] = ()
    among: Among = None


def of_framework(
    connection: Connection,
    name: str,
    span: Span | None,
    roles: tuple[str, ...],
    *,
    members_only: bool = False,
) -> Rows:
    """Return the spells of a framework, or of those a group stands for, that meet the span.

    The span is inclusive and keeps a spell whose possible days overlap it, an unknown end (see
    ``uncertain``) being none; None is every spell.
    ``members_only`` leaves out, where no role is asked for, those that make no member.
    Raises UnknownNameError, AmbiguousNameError, and UsageError for an actor that is no group.
    """
    found = resolve(connection, name, ("framework", "actor"))
    if found.kind == "framework":
        if members_only and not roles:
            from alliancecli.expansions import member_roles

            roles = member_roles(connection, found.id)
        return _spells(connection, "framework = ?", (found.id,), span, roles)
    texts = [
        text
        for condition, values in _stands_for(connection, found)
        for text in _spells(connection, condition, values, span, roles).texts
    ]
    return Rows(dict.fromkeys(texts))


def uncertain(connection: Connection, asked: Asked, span: Span) -> tuple[int, int]:
    """Return how many spells that are not said to hold in the span may: by their end, beginning.

    By an unknown end those that began before, by an uncertain beginning those known from later on.
    """
    name, actor, roles, among = asked
    if actor is not None:
        condition, ids = "actor", [found.id for found in _actors(connection, actor)]
    else:
        found = resolve(connection, name or "", ("framework", "actor"))
        condition, ids = "framework", [found.id]
    sides = "until < ? AND latest >= ? AND earliest <= ?", f"earliest > ? AND {_UNSURE}"
    days = (span.first, span.first, span.last), (span.last,)
    numbers = []
    for side, values in zip(sides, days, strict=True):
        statement = (
            f"SELECT count(*) FROM membership WHERE {condition} IN ({', '.join('?' * len(ids))})"
            f" AND {side}"
        )
        wanted: tuple[object, ...] = (*ids, *values)
        if roles:
            statement += f" AND role IN ({', '.join('?' * len(roles))})"
            wanted += roles
        if among is not None:
            statement += _AMONG
            wanted += (dumps(among),)
        (number,) = connection.execute(statement, wanted).fetchone()
        numbers.append(int(number))
    return numbers[0], numbers[1]


def in_roles(rows: Rows) -> tuple[str, ...]:
    """Return a line that says how many are in which role, where not all of them make a member.

    Members come first, then the others, the most frequent first.
    """
    from collections import Counter

    from alliancecli.expansions import counting

    numbers = Counter(row["role"] for row in rows)
    inside = counting(numbers)
    if inside == set(numbers):
        return ()
    order = sorted(numbers, key=lambda role: (role not in inside, -numbers[role], role))
    told = ", ".join(f"{numbers[role]} {role}" for role in order)
    return (f"{len(rows)} in all: {told}; --role chooses",)


def why_none(connection: Connection, asked: Asked, span: Span | None) -> str:
    """Return why there is no spell: none on record, none in these roles, or none on that day.

    Nor in any of the frameworks among which it is asked for.
    """
    name, actor, roles, among = asked
    if actor is not None and (name is not None or among is not None):
        who = "', '".join(found.id for found in _actors(connection, actor))
        where = "such a framework"
        if name is not None:
            where = f"'{resolve(connection, name, ('framework', 'actor')).id}'"
        return f"no membership of '{who}' in {where}{'' if span is None else ' then'} on record"
    if actor is not None:
        side, all_found = "actor", _actors(connection, actor)
    else:
        side, all_found = "framework", [resolve(connection, name or "", ("framework", "actor"))]
    ids = [found.id for found in all_found]
    marks = ", ".join("?" * len(ids))
    many, first, last, may = connection.execute(
        "SELECT count(*), min(earliest), max(until), max(latest) FROM membership"
        f" WHERE {side} IN ({marks})",
        ids,
    ).fetchone()
    if not many and (actor is not None or all_found[0].kind == "framework"):
        listed = "', '".join(ids)
        if actor is None:
            return f"no members: none of '{listed}' on record"
        return f"no memberships of '{listed}' on record"
    if span is not None and many and (span.last < first or last < span.first):
        unsure = sum(uncertain(connection, asked._replace(roles=()), span))
        return _not_then(span, (first, last, may), unsure=bool(unsure))
    return f"no members: none {'in these roles' if roles else 'then'} on record"


def _not_then(span: Span, bounds: tuple[int, int, int], *, unsure: bool) -> str:
    """Return why nobody belonged before the first, or after the last possible day on record."""
    from alliancecli import dates

    first, last, may = bounds
    if span.last < first:
        if unsure:
            return "no members: of those on record it is not known since when they belonged"
        return f"no members: the first on record begins on {dates.iso_day(first)}"
    if last < span.first <= may:
        return "no members: of those on record it is not known how long they belonged"
    return f"no members: the last on record ended on {dates.iso_day(last)}"


def of_actor(
    connection: Connection,
    name: str,
    span: Span | None,
    roles: tuple[str, ...],
    among: Among = None,
) -> Rows:
    """Return the spells of an actor, in the frameworks' order; bounds as in ``of_framework``.

    A comma means or: the spells of several, by framework. ``among`` are the frameworks that are
    meant, None is any.
    """
    values = tuple(found.id for found in _actors(connection, name))
    condition = f"actor IN ({', '.join('?' * len(values))})"
    if among is not None:
        condition, values = condition + _AMONG, (*values, dumps(among))
    return _spells(connection, condition, values, span, roles)


def _actors(connection: Connection, name: str) -> list[Found]:
    kinds = ("actor", "framework")
    try:
        found = [resolve(connection, name, kinds)]
    except UnknownNameError:
        if "," not in name:
            raise
        found = [resolve(connection, part, kinds) for part in split(name)]
    return [one for one in found if single(connection, one.id)]


def _stands_for(connection: Connection, group: Found) -> list[tuple[str, tuple[str, ...]]]:
    rows = connection.execute(
        "SELECT framework, roles, actor FROM expansion WHERE grp = ?", (group.id,)
    ).fetchall()
    if not rows:
        raise UsageError(
            f"'{group.id}' is an actor, not a framework",
            f"try: alliance members --actor {group.id}",
        )
    from alliancecli.expansions import member_roles

    result = []
    for framework, named, actor in rows:
        roles = tuple(named.split(",")) if named else member_roles(connection, framework)
        condition = f"framework = ? AND role IN ({', '.join('?' * len(roles))})"
        values = (framework, *roles)
        result.append(
            (condition + " AND actor = ?", (*values, actor)) if actor else (condition, values)
        )
    return result


def _spells(
    connection: Connection,
    condition: str,
    values: tuple[str, ...],
    span: Span | None,
    roles: tuple[str, ...],
) -> Rows:
    statement = f"SELECT json FROM membership WHERE {condition}"
    wanted: tuple[object, ...] = values
    if span is not None:
        statement += " AND earliest <= ? AND until >= ?"
        wanted += (span.last, span.first)
    if roles:
        statement += f" AND role IN ({', '.join('?' * len(roles))})"
        wanted += roles
    elif span is not None:
        statement += " AND role != 'depositary'"  # who keeps a treaty does not belong by that
    return Rows(text for (text,) in connection.execute(statement + _ORDER, wanted))
