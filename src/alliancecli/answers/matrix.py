"""``members --by year``: who belonged on each 1 January, as a matrix of actors and years."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from alliancecli import dates
from alliancecli.answers.rows import Rows
from alliancecli.answers.ties import spell
from alliancecli.when import Span

#: How sure it is that an actor belonged on a day: 1 it did, 0 it did not, None the record's dates
#: leave it open.
Mark = int | None


#: What identifies a row, by the side that the rows are of.
HEADS = {"actor": ("actor", "name", "iso3", "cow"), "framework": ("framework",)}


def by_year(spells: Rows, wanted: Span, side: str = "actor") -> list[dict[str, Any]]:
    """Return {actor, name, iso3, cow, "1950": 1 | 0 | None, …}, a row an actor by its first year.

    ``wanted`` bounds the years (inclusive); without a beginning they run from the first 1 January
    on which a spell may have held. Several spells of an actor are one row. With ``side``
    "framework" the rows are those of one actor's frameworks.
    """
    held: dict[str, tuple[dict[str, Any], list[dates.Date]]] = {}
    for row in spells:
        head = {key: row[key] for key in HEADS[side]}
        held.setdefault(row[side], (head, []))[1].append(dates.parse(row["date"]))
    years = _years([date for _, found in held.values() for date in found], wanted)
    rows = [
        head | {str(year): mark(found, dates.day_number(year, 1, 1)) for year in years}
        for head, found in held.values()
    ]
    return [row for row in rows if _to_show(row, held[row[side]][1], years)]


def _to_show(row: dict[str, Any], belonged: list[dates.Date], years: range) -> bool:
    """Return whether a row says more than that an end is not known."""
    found = [spell(date) for date in belonged]
    days = ((year, dates.day_number(year, 1, 1)) for year in years)
    return any(
        row[str(year)] == 1 or (row[str(year)] is None and any(one.said(day, day) for one in found))
        for year, day in days
    )


def mark(belonged: Iterable[dates.Date], day: int) -> Mark:
    """Return whether one of the spells held on a day: 1, 0, or None where it may have."""
    found = [spell(date) for date in belonged]
    if any(one.on(day, day, sure=True) for one in found):
        return 1
    return None if any(one.on(day, day, sure=False) for one in found) else 0


def _years(spells: list[dates.Date], wanted: Span) -> range:
    begun = [spell.earliest for spell in spells if spell.earliest > dates.MIN_DAY]
    first = wanted.first if wanted.first > dates.MIN_DAY else min(begun, default=dates.MIN_DAY)
    if first == dates.MIN_DAY or wanted.last < first:
        return range(0)
    year, month, day = dates.civil(first)
    return range(year + ((month, day) > (1, 1)), dates.civil(wanted.last)[0] + 1)
