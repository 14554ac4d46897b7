"""Questions what happened on a day, or in a month: the events on record that begin then."""

from __future__ import annotations

import json
from collections.abc import Iterator

from alliancecli import dates
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import first_of_each, plural, shown
from alliancecli.store import Connection
from alliancecli.words import FILLERS

_HAPPENED = frozenset(("happened", "happen", "occurred", "occur", "new", "day"))
#: Of more days a timeline is the better answer.
_MOST = 31


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute which events on record begin on the days asked about, a month at most."""
    words = {*said.words}
    if "what" not in words or not words & _HAPPENED or words - _HAPPENED - FILLERS:
        return
    span = said.span
    if len(said.words) < len(said.parts) or span is None or span.last - span.first >= _MOST:
        return
    rows = connection.execute(
        "SELECT json FROM record WHERE kind = 'event' AND earliest BETWEEN ? AND ?"
        " AND (latest <= ? OR latest - earliest < ?) ORDER BY earliest, rid",
        (span.first, span.last, span.last, _MOST),
    )
    found = [json.loads(text) for (text,) in rows]
    if found:
        told = [f"{one['title']} ({dates.display(dates.parse(one['date']))})" for one in found]
        number = f"{len(found)} {plural('events', len(found))}"
        yield Computed(
            f"On record: {number}{said.when}",
            "supported",
            f"On record: {shown(told, '; ')}.",
            as_of.text,
            first_of_each(one["sources"] for one in found),
        )
