"""The query: a value that says which records are meant, and its translation to SQL.

Within a group of values any one suffices (or); every group must be met (and). Spans are inclusive
and keep a record whose possible days overlap them. Ids are resolved before they come here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from alliancecli import figures, standing
from alliancecli.errors import UsageError
from alliancecli.expansions import expansions
from alliancecli.store import Connection

if TYPE_CHECKING:
    from alliancecli.when import Span

Groups = tuple[tuple[str, ...], ...]

#: Records that last longer than this many days are looked for apart (index record_long).
_SHORT = 400

#: Orders by what is asked; "order" is that of the record: events by date, other records by id.
SORTS = {
    "order": "r.rid",
    "date": "r.earliest IS NULL, r.earliest, r.latest, r.rid",
    "id": "r.id",
    "title": "r.title, r.rid",
    "kind": "r.subkind, r.rid",
}


class Query(NamedTuple):
    """Which records: every field narrows, the empty query means all, in the record's order.

    ``status_day`` is the day on which a status of ``statuses`` held; None means the latest.
    ``bounds`` are figures or ranks with a sign and a number; ``changed`` are spans in one of which
    a status of the framework began; ``natures`` are (axis, terms): obligation, scope or legal.
    """

    actors: Groups = ()
    frameworks: Groups = ()
    topics: Groups = ()
    regions: Groups = ()
    places: Groups = ()
    kinds: tuple[str, ...] = ()
    spans: tuple[tuple[Span, ...], ...] = ()
    text: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    status_day: int | None = None
    month_day: tuple[int, int] | None = None
    bounds: tuple[figures.Bound, ...] = ()
    changed: tuple[Span, ...] = ()
    natures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    with_predecessors: bool = False
    expand: bool = False
    sort: str = "order"
    reverse: bool = False
    limit: int | None = None

    @property
    def ranks(self) -> tuple[str, ...]:
        """Return the figures and computed ranks by which records are sorted and bounded."""
        names = [] if self.sort in SORTS else [self.sort]
        return tuple(dict.fromkeys([*names, *(what for what, _, _ in self.bounds)]))


#: The query that every record meets.
EVERYTHING = Query()


class _Sql:
    """Conditions and their parameters, in step."""

    def __init__(self) -> None:
        self.where: list[str] = []
        self.values: list[object] = []

    def add(self, condition: str, *values: object) -> None:
        self.where.append(condition)
        self.values += values


def select(
    connection: Connection, kind: str, query: Query, columns: str = "r.json", table: str = "record"
) -> Iterator[tuple[str, ...]]:
    """Yield rows of columns of a table (alias r) that meet the query, in its order.

    The table is ``record``, or ``brief`` for events without their JSON.
    """
    order, values = _order(connection, kind, query)
    sql = _conditions(connection, kind, query)
    limit = "" if query.limit is None else f" LIMIT {query.limit:d}"
    statement = f"SELECT {columns} FROM {table} r WHERE {' AND '.join(sql.where)}"
    yield from connection.execute(f"{statement} ORDER BY {order}{limit}", [*sql.values, *values])


def _order(connection: Connection, kind: str, query: Query) -> tuple[str, tuple[str, ...]]:
    """Return ORDER BY and its values; what has no such figure comes last either way."""
    direction = " DESC" if query.reverse else ""
    if query.sort not in SORTS:
        ranked = figures.rank(connection, kind, query.sort)
        if ranked is None:
            known = [*list(SORTS)[1:], *figures.ranks(kind), *figures.names(connection, kind, 4)]
            raise UsageError(f"cannot sort by '{query.sort}'", f"sort by {', '.join(known)}")
        return f"{ranked[0]} IS NULL, {ranked[0]}{direction}, r.rid", ranked[1] * 2
    # an event's number follows its date
    parts = SORTS["order" if kind == "event" and query.sort == "date" else query.sort].split(", ")
    return ", ".join(part + direction for part in parts), ()


def count(connection: Connection, kind: str, query: Query) -> int:
    """Return how many records meet the query, its limit included."""
    sql = _conditions(connection, kind, query)
    statement = f"SELECT count(*) FROM record r WHERE {' AND '.join(sql.where)}"
    number = int(connection.execute(statement, sql.values).fetchone()[0])
    return number if query.limit is None else min(number, query.limit)


def closure(connection: Connection, relation: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the ids and all below them: sub-topics, sub-regions, or predecessors."""
    found = list(dict.fromkeys(ids))
    for parent in found:
        rows = connection.execute(
            "SELECT child FROM link WHERE relation = ? AND parent = ? ORDER BY child",
            (relation, parent),
        )
        found += [child for (child,) in rows if child not in found]
    return tuple(found)


def _conditions(connection: Connection, kind: str, query: Query) -> _Sql:
    sql = _Sql()
    sql.add("r.kind = ?", kind)
    if kind == "source":
        _cited(connection, sql, query)
        return sql
    window = _window(connection, kind, query)
    if window is not None:
        rids, values = _windowed("SELECT rid FROM record WHERE kind = ?", "record", [kind], window)
        groups = (query.actors, query.frameworks, query.topics, query.regions, query.places)
        if not any(groups):
            sql.add(f"r.rid IN ({rids})", *values)
    for group in query.actors:
        ids = closure(connection, "predecessor", group) if query.with_predecessors else group
        _actor_group(connection, sql, query, ids, window)
    for axis, asked in (("topic", query.topics), ("region", query.regions)):
        for group in asked:
            _tag_group(sql, axis, closure(connection, axis, group), (), window)
    for axis, asked in (("framework", query.frameworks), ("place", query.places)):
        for group in asked:
            _tag_group(sql, axis, group, (), window)
    for axis, group in query.natures:
        _tag_group(sql, axis, group, (), window)
    if query.roles and not query.actors:
        marks = _marks(query.roles)
        tagged = f"SELECT rid FROM tag WHERE axis = 'actor' AND role IN ({marks})"
        sql.add(f"r.rid IN ({tagged})", *query.roles)
    _plain(sql, query)
    _bounded(connection, kind, sql, query)
    return sql


def _cited(connection: Connection, sql: _Sql, query: Query) -> None:
    """Narrow sources to their tiers, and to those cited by events and frameworks of the query."""
    if query.kinds:
        sql.add(f"r.subkind IN ({_marks(query.kinds)})", *query.kinds)
    _bounded(connection, "source", sql, query)
    wanted = query._replace(kinds=(), bounds=(), sort="order", reverse=False, limit=None)
    if wanted == EVERYTHING:
        return
    parts = [_conditions(connection, kind, wanted) for kind in ("event", "framework")]
    either = " UNION ALL ".join(
        f"SELECT r.rid FROM record r WHERE {' AND '.join(part.where)}" for part in parts
    )
    sql.add(
        f"r.id IN (SELECT value FROM tag WHERE axis = 'source' AND rid IN ({either}))",
        *(value for part in parts for value in part.values),
    )


def _bounded(connection: Connection, kind: str, sql: _Sql, query: Query) -> None:
    """Narrow to records with a figure, any of several, or a computed rank within each bound."""
    for what, sign, number in query.bounds:
        ranked = figures.rank(connection, kind, what) if what in figures.ranks(kind) else None
        if ranked is not None:
            sql.add(f"{ranked[0]} {sign} ?", number)
            continue
        within = f"SELECT rid FROM figure WHERE what = ? AND value {sign} ?"
        sql.add(f"r.rid IN ({within})", what, number)


def _plain(sql: _Sql, query: Query) -> None:
    if query.kinds:
        sql.add(f"r.subkind IN ({_marks(query.kinds)})", *query.kinds)
    for spans in query.spans:
        either = " OR ".join("(r.earliest <= ? AND r.latest >= ?)" for _ in spans)
        sql.add(f"({either})", *(day for span in spans for day in (span.last, span.first)))
    for text in query.text:
        from alliancecli.fulltext import either_expression

        sql.add("r.rid IN (SELECT rowid FROM fts WHERE fts MATCH ?)", either_expression(text))
    if query.month_day is not None:
        sql.add("r.month_day = ?", query.month_day[0] * 100 + query.month_day[1])
    if query.changed:
        either = " OR ".join("(earliest <= ? AND latest >= ?)" for _ in query.changed)
        days = [day for span in query.changed for day in (span.last, span.first)]
        sql.add(f"r.id IN (SELECT framework FROM status WHERE {either})", *days)
    if query.statuses:
        condition, values = standing.held(query.statuses, query.status_day)
        sql.add(condition, *values)


def _window(connection: Connection, kind: str, query: Query) -> tuple[int, int, int] | None:
    """Return (first rid, last rid, first day) that the spans of an event query leave possible.

    Events are numbered in the order of their earliest day, so a span is a range of rids, but for
    the few long ones that began before it.
    """
    if kind != "event" or not query.spans:
        return None
    last = min(max(span.last for span in spans) for spans in query.spans)
    first = max(min(span.first for span in spans) for spans in query.spans)
    before = "SELECT rid FROM record WHERE kind = 'event' AND earliest < ?"
    before += " ORDER BY earliest DESC, rid DESC LIMIT 1"
    low = connection.execute(before, (first - _SHORT,)).fetchone()
    high = connection.execute(before, (last + 1,)).fetchone()
    return (low[0] + 1 if low else 1), (high[0] if high else 0), first


def _windowed(
    statement: str, table: str, values: list[object], window: tuple[int, int, int]
) -> tuple[str, list[object]]:
    """Return a SELECT of rids narrowed to the window, the long records before it added."""
    low, high, first = window
    near = f"{statement} AND {table}.rid BETWEEN ? AND ?"
    long = (
        f"{statement} AND {table}.rid IN (SELECT rid FROM record WHERE kind = 'event'"
        f" AND latest - earliest > {_SHORT} AND latest >= ? AND rid < ?)"
    )
    return f"{near} UNION ALL {long}", [*values, low, high, *values, first, low]


def _tag_group(
    sql: _Sql,
    axis: str,
    ids: tuple[str, ...],
    roles: tuple[str, ...],
    window: tuple[int, int, int] | None,
) -> None:
    statement, values = _tagged(axis, ids, roles, window)
    sql.add(f"r.rid IN ({statement})", *values)


def _tagged(
    axis: str, ids: tuple[str, ...], roles: tuple[str, ...], window: tuple[int, int, int] | None
) -> tuple[str, list[object]]:
    statement = f"SELECT tag.rid FROM tag WHERE axis = ? AND value IN ({_marks(ids)})"
    values: list[object] = [axis, *ids]
    if roles:
        statement += f" AND role IN ({_marks(roles)})"
        values += roles
    return (statement, values) if window is None else _windowed(statement, "tag", values, window)


def _actor_group(
    connection: Connection,
    sql: _Sql,
    query: Query,
    ids: tuple[str, ...],
    window: tuple[int, int, int] | None,
) -> None:
    statement, values = _tagged("actor", ids, query.roles, window)
    for framework, roles, actor in expansions(connection, ids, query.expand):
        member = (
            "SELECT tag.rid FROM membership m"
            " JOIN tag ON tag.axis = 'actor' AND tag.value = m.actor"
            " JOIN record e ON e.rid = tag.rid"
            " AND e.earliest <= m.until AND e.latest >= m.earliest"
            f" WHERE m.framework = ? AND m.role IN ({_marks(roles)})"
        )
        values += [framework, *roles]
        if actor:
            member += " AND m.actor = ?"
            values.append(actor)
        if query.roles:
            member += f" AND tag.role IN ({_marks(query.roles)})"
            values += query.roles
        statement += f" UNION ALL {member}"
    sql.add(f"r.rid IN ({statement})", *values)


def _marks(values: tuple[str, ...]) -> str:
    return ", ".join("?" * len(values))
