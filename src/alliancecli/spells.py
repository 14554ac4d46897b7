"""The ends of a spell, which may be open or unknown, and the beginnings of steps in a row."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from alliancecli.dates import Date, parse


def ends(date: Date) -> tuple[Date | None, Date | None]:
    """Return both ends of an interval, None where it is open or unknown; of a date, that twice."""
    if date.text[0] in "[{" or "/" not in date.text:
        return date, date
    start, end = (None if part in ("", "..") else parse(part) for part in date.text.split("/"))
    return start, end


def known_until(date: Date) -> int:
    """Return the last day on which a spell may be said to hold.

    An end that is open (..) is the last of all days; one that is unknown may have come on any day
    after the beginning, so nothing is said beyond it.
    """
    start = ends(date)[0]
    return start.latest if date.text.endswith("/") and start is not None else date.latest


def known_from(date: Date) -> int:
    """Return the first day on which a spell may be said to hold.

    A beginning that is open (..) is the first of all days; one that is unknown may have come on any
    day before the end, so nothing is said before it.
    """
    end = ends(date)[1]
    return end.earliest if date.text.startswith("/") and end is not None else date.earliest


def uncertain_start(date: Date) -> bool:
    """Return whether a spell may have begun before its first date: 2008?/.. of a member by 2008."""
    start = ends(date)[0]
    return start is not None and start.qualifier in ("?", "%")


def begins(steps: Iterable[Date]) -> list[int]:
    """Return the day on which each step begins: its earliest, but not before the step before it.

    "1976" after "1976-02-24" begins then, for it is the later step.
    """
    return list(accumulate((date.earliest for date in steps), max))
