"""An open record: what every question needs of it, the data date and the dates as typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from alliancecli import query, selection
from alliancecli.errors import StoreError
from alliancecli.query import Query
from alliancecli.store import Connection
from alliancecli.typed import once

if TYPE_CHECKING:
    from alliancecli.dates import Date
    from alliancecli.when import Span


class Opened:
    """Questions to an open record; bounds of dates are inclusive."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def as_of(self) -> Date:
        """The data date: facts after it are unknown, not false."""
        from alliancecli import dates

        return dates.parse(self.meta("as_of"))

    def meta(self, key: str) -> str:
        """Return a value about the catalogue: as_of, title, version, digest, schema."""
        row = self._connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise StoreError(f"the record has no '{key}'")
        return str(row[0])

    def query(self, record: str = "event", /, **typed: Any) -> Query:
        """Return the Query of options as typed on the command line: ``actor=["nato,russia"]`` …"""
        return selection.read(self._connection, record, once(typed), self.meta("as_of"))

    def meeting(self, wanted: Query | None) -> list[str] | None:
        """Return the ids of the frameworks that meet a query; None where there is none."""
        if wanted is None:
            return None
        return [id for (id,) in query.select(self._connection, "framework", wanted, "r.id")]

    def after_data_date(self, on: str | None) -> tuple[str, ...]:
        """Return a line for stderr where the typed date reaches beyond the data date."""
        if on is None or self._typed(on).last <= self.as_of.latest:
            return ()
        return (f"the record ends on {self.as_of}: the answer is as of that day",)

    def _typed(self, on: str) -> Span:
        from alliancecli import periods

        return periods.period(self._connection, on, self.as_of)

    def _day(self, on: str | None) -> Span:
        """Return the days that are asked for, at the latest the data date."""
        from alliancecli.when import Span

        last = self.as_of.latest
        typed = Span(last, last) if on is None else self._typed(on)
        return Span(min(typed.first, last), min(typed.last, last))
