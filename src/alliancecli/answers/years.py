"""The years of a panel: from the one typed, or 1945, to the one typed, or that of the data date."""

from __future__ import annotations

from alliancecli import dates
from alliancecli.errors import UsageError
from alliancecli.store import Connection
from alliancecli.when import Span

#: The first year where none is typed.
_FIRST = 1945


def read(connection: Connection, start: Span | None, end: Span) -> tuple[int, int]:
    """Return the first and the last year; raise UsageError where that leaves none.

    ``end`` is no later than the data date.
    """
    first = _FIRST if start is None else dates.civil(start.first)[0]
    last = dates.civil(end.last)[0]
    if first <= last:
        return first, last
    if last == final(connection):
        told = f"the panel ends in {last}, the year of the data date, and {first} is after it"
        raise UsageError(told, "begin earlier")
    if start is None:
        told = f"the panel begins in {first} where no --from is given, and {last} is before it"
        raise UsageError(told, "give --from as well")
    raise UsageError(f"the years {first} to {last} hold no year", "write the earlier one first")


def final(connection: Connection) -> int:
    """Return the year of the data date."""
    (day,) = connection.execute("SELECT value FROM meta WHERE key = 'last_day'").fetchone()
    return dates.civil(int(day))[0]
