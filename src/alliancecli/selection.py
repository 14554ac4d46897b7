"""From what a person types to a Query: names resolved, dates read, lists checked.

A comma inside a value means or, repeating an option means and. Errors say which value, and what to
type instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from alliancecli import dates, when
from alliancecli.errors import AmbiguousNameError, DateError, UnknownNameError, UsageError
from alliancecli.fold import fold
from alliancecli.query import Groups, Query
from alliancecli.resolve import resolve
from alliancecli.store import Connection


class Typed(NamedTuple):
    """The selection options as typed (contract, section 3)."""

    actor: Sequence[str] = ()
    framework: Sequence[str] = ()
    topic: Sequence[str] = ()
    region: Sequence[str] = ()
    kind: Sequence[str] = ()
    period: Sequence[str] = ()
    start: str | None = None
    end: str | None = None
    on: str | None = None
    text: Sequence[str] = ()
    role: Sequence[str] = ()
    status: Sequence[str] = ()
    month_day: str | None = None
    with_predecessors: bool = False
    expand: bool = False
    sort: str = "date"
    reverse: bool = False
    limit: int | None = None


def read(connection: Connection, kind: str, typed: Typed, as_of: dates.Date) -> Query:
    """Return the Query that was typed for records of a kind ("event", "framework", …).

    Raises UnknownNameError or AmbiguousNameError for a name or value that is not on record and
    DateError or UsageError for what cannot be read.
    """
    on = when.read(typed.on, as_of) if typed.on is not None else None
    return Query(
        actors=_groups(connection, typed.actor, ("actor", "framework")),
        frameworks=_groups(connection, typed.framework, ("framework",)),
        topics=_groups(connection, typed.topic, ("topic",)),
        regions=_groups(connection, typed.region, ("region",)),
        kinds=_terms(connection, typed.kind, f"{kind}-kind"),
        spans=_spans(connection, typed, on, as_of),
        text=tuple(typed.text),
        roles=_terms(connection, typed.role, "event-role" if kind == "event" else "role"),
        statuses=_terms(connection, typed.status, "state"),
        status_day=min(on.last if on else as_of.latest, as_of.latest),
        month_day=when.month_day(typed.month_day) if typed.month_day is not None else None,
        with_predecessors=typed.with_predecessors,
        expand=typed.expand,
        sort=typed.sort,
        reverse=typed.reverse,
        limit=_limit(typed.limit),
    )


def period(connection: Connection, text: str, as_of: dates.Date) -> when.Span:
    """Read one period: the name of a period on record, else anything that ``when`` reads."""
    try:
        rid = resolve(connection, text, ("period",)).rid
    except AmbiguousNameError:
        raise
    except UnknownNameError as unknown:
        try:
            return when.read(text, as_of)
        except DateError as error:
            hint = unknown.hint if "did you mean" in unknown.hint else error.hint
            raise DateError(error.message, hint) from error
    first, last = connection.execute(
        "SELECT earliest, latest FROM record WHERE rid = ?", (rid,)
    ).fetchone()
    return when.Span(first, last)


def _groups(connection: Connection, values: Sequence[str], kinds: tuple[str, ...]) -> Groups:
    return tuple(
        tuple(
            resolve(connection, name, kinds).id for name in _alternatives(connection, value, kinds)
        )
        for value in values
    )


def _alternatives(connection: Connection, value: str, kinds: tuple[str, ...]) -> list[str]:
    """Split at commas, unless the whole is itself a name ("Tallinn, Estonia")."""
    if "," not in value:
        return [value]
    try:
        resolve(connection, value, kinds)
    except UnknownNameError:
        return _split(value)
    return [value]


def _split(value: str) -> list[str]:
    parts = [part.strip() for part in value.split(",")]
    if not all(parts):
        raise UsageError(f"a name is missing beside the comma in '{value}'")
    return parts


def _terms(connection: Connection, values: Sequence[str], vocabulary: str) -> tuple[str, ...]:
    """Check values against a controlled list; repeating means or, as a record has one of them."""
    if not values:
        return ()
    rows = connection.execute(
        "SELECT substr(id, length(subkind) + 2), title FROM record"
        " WHERE kind = 'term' AND subkind = ? ORDER BY rid",
        (vocabulary,),
    ).fetchall()
    known = {fold(name): id for id, title in rows for name in (id, title)}
    found = []
    for value in (part for typed in values for part in _split(typed)):
        if fold(value) not in known:
            listed = ", ".join(id for id, _ in rows) or "none here"
            raise UnknownNameError(f"no {vocabulary} is called '{value}'", f"there are: {listed}")
        found.append(known[fold(value)])
    return tuple(dict.fromkeys(found))


def _spans(
    connection: Connection, typed: Typed, on: when.Span | None, as_of: dates.Date
) -> tuple[tuple[when.Span, ...], ...]:
    groups = []
    for value in typed.period:
        parts = [value] if value.lstrip()[:1] in ("[", "{") else _split(value)
        groups.append(tuple(period(connection, part, as_of) for part in parts))
    first = (
        period(connection, typed.start, as_of).first if typed.start is not None else dates.MIN_DAY
    )
    last = period(connection, typed.end, as_of).last if typed.end is not None else dates.MAX_DAY
    if first > last:
        raise DateError(
            f"--from {typed.start} lies after --to {typed.end}", "write the earlier date first"
        )
    if typed.start is not None or typed.end is not None:
        groups.append((when.Span(first, last),))
    if on is not None:
        groups.append((on,))
    return tuple(groups)


def _limit(limit: int | None) -> int | None:
    if limit is not None and limit < 0:
        raise UsageError(f"--limit {limit}: a number of records is not negative")
    return limit
