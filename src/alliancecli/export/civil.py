"""How far a date is known, in the parts that formats take: year, month and day."""

from __future__ import annotations

from alliancecli.dates import Date, civil

#: Precision -> how many of year, month and day it tells.
TOLD = {"day": 3, "month": 2, "year": 1}


def known(date: Date) -> tuple[int, ...] | None:
    """Return (year, month, day) as far as the date tells them, however sure it is of them.

    None for a date that is no day, month or year of the years 1 to 9999.
    """
    count = TOLD.get(date.precision)
    year, *rest = civil(date.earliest) if count else (0,)
    return (year, *rest)[:count] if 0 < year < 10_000 and "X" not in date.text else None
