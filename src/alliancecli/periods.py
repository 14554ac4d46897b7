"""The dates of a query as typed: periods by name or date, --from, --to, --on, --month-day."""

from __future__ import annotations

from functools import partial

from alliancecli import dates, when
from alliancecli.errors import DateError
from alliancecli.query import Query
from alliancecli.resolve import candidates, resolve, suggestions
from alliancecli.store import Connection
from alliancecli.typed import Typed, split


def place(connection: Connection, query: Query, typed: Typed, as_of: str) -> Query:
    """Return the query with the spans, the status day and the day of the year that were typed.

    The status day is --on, at the latest the data date ``as_of``. Raises DateError, or
    AmbiguousNameError for a period that is not one.
    """
    data_date = dates.parse(as_of)
    on = period(connection, typed.on, data_date) if typed.on is not None else None
    spans = _spans(connection, typed, data_date)
    if on is not None and not typed.status:  # what has ended had a state on the day as well
        spans = (*spans, (on,))
    day = on.last if on is not None else data_date.latest
    return query._replace(
        spans=spans,
        status_day=min(day, data_date.latest) if typed.status else None,
        changed=tuple(
            span for value in typed.status_changed for span in _either(connection, value, data_date)
        ),
        month_day=when.month_day(typed.month_day) if typed.month_day is not None else None,
    )


def period(connection: Connection, text: str, as_of: dates.Date) -> when.Span:
    """Read one period: the name of a period on record, else anything that ``when`` reads.

    Either side of ".." may be such a name.
    """
    named = ("period",)
    if ".." in text or not candidates(connection, text, named):  # names have no punctuation
        try:
            return when.read(text, as_of, partial(period, connection))
        except DateError as error:
            near = suggestions(connection, text, named) if ".." not in text else []
            hint = f"did you mean {', '.join(near)}?" if near else error.hint
            raise DateError(error.message, hint) from error
    rid = resolve(connection, text, named).rid
    first, last = connection.execute(
        "SELECT earliest, latest FROM record WHERE rid = ?", (rid,)
    ).fetchone()
    return when.Span(first, last)


def _either(connection: Connection, value: str, as_of: dates.Date) -> tuple[when.Span, ...]:
    """Read a value of --period: split at its commas, unless the whole reads ("May 28, 2002")."""
    if "," in value:
        try:
            return (period(connection, value, as_of),)
        except DateError:
            if value.lstrip()[:1] in ("[", "{"):
                raise
    return tuple(period(connection, part, as_of) for part in split(value))


def _spans(
    connection: Connection, typed: Typed, as_of: dates.Date
) -> tuple[tuple[when.Span, ...], ...]:
    groups = [_either(connection, value, as_of) for value in typed.period]
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
    return tuple(groups)
