"""What a person types as a date or a period: ``--from``, ``--to``, ``--on``, ``--period``.

EDTF, ``1990s``, ``1991..2002``, ``28 May 2002``, ``2002/05/28``, ``May 2002``, ``Q2 2002``,
``spring 2002``, ``last 10 years``. Nothing that was not typed is filled in, and what reads two ways
is refused with both readings. Named periods are records and are looked up by the caller first.
dateutil is used here and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from alliancecli import dates
from alliancecli.errors import DateError

_DECADE = re.compile(r"(\d{3})0s", re.ASCII)
_LAST = re.compile(r"(?:the )?last (?:(\d{1,4}) )?(day|week|month|year|decade)s?", re.ASCII)
#: A year below 1000 is not offered to dateutil, which reads "0012" as a day or as 2012.
_YEAR = r"[1-9]\d{3}"
_NUMERIC_DAYS = re.compile(rf"(\d{{1,2}})([./-])(\d{{1,2}})\2{_YEAR}", re.ASCII)
_MONTH_NAME = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_WORDED = re.compile(
    rf"(?:{_DAY} (?:of )?{_MONTH_NAME},? {_YEAR}|{_MONTH_NAME} {_DAY},? {_YEAR}"
    rf"|{_MONTH_NAME},? (?:of )?{_YEAR}|{_YEAR},? {_MONTH_NAME}(?: {_DAY})?)",
    re.ASCII,
)
#: A day that begins with its year reads one way only.
_YEAR_FIRST = re.compile(rf"({_YEAR})([/.])(\d{{1,2}})\2(\d{{1,2}})", re.ASCII)
_QUARTER = re.compile(rf"q([1-4])(?: of)?[ /-]?({_YEAR})|({_YEAR})[ /-]?q([1-4])", re.ASCII)
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_SEASON = re.compile(rf"({'|'.join(_SEASONS)})(?: of)? ({_YEAR})", re.ASCII)
_TODAY = ("today", "now")
_HINT = "try 2002-05-28, 'May 2002', 1990s, 1991..2002, 2014.. or 'last 10 years'"


class Span(NamedTuple):
    """Days from ``first`` to ``last``, both inclusive, as day numbers of ``dates``."""

    first: int
    last: int

    def meets(self, first: int, last: int) -> bool:
        """Return whether any day of first..last lies in the span."""
        return first <= self.last and last >= self.first


def read(
    text: str, as_of: dates.Date, side: Callable[[str, dates.Date], Span] | None = None
) -> Span:
    """Read a date or period as typed; ``as_of`` is the day that "last 10 years" counts from.

    ``side`` reads either side of "..", where more is to be read there than here. Raises DateError
    with one line that says what was read and what to type instead.
    """
    typed = " ".join(text.strip().casefold().replace("–", "-").split())
    if not typed:
        raise DateError("the date is empty", _HINT)
    if last := _LAST.fullmatch(typed):
        return _last(int(last[1] or 1), last[2], as_of)
    if typed in _TODAY:
        raise DateError(
            f"'{text}' is not read as a date",
            f"without one the answer is as of {as_of.text}, the data date; else type the day",
        )
    if _NUMERIC_DAYS.fullmatch(typed) or _WORDED.fullmatch(typed):
        return _whole(_worded(text, typed))
    if ".." in typed and not typed.startswith(("../", "[", "{")) and not typed.endswith("/.."):
        return _range(text, typed, as_of, side or read)
    return _whole(_edtf(text, _rewritten(typed)))


def month_day(text: str) -> tuple[int, int]:
    """Read ``04-04``, ``--04-04`` or ``4 April`` as (month, day); the year plays no part."""
    typed = " ".join(text.strip().casefold().split())
    if match := re.fullmatch(r"(?:--)?(\d{2})-(\d{2})", typed, re.ASCII):
        month, day = int(match[1]), int(match[2])
        if 1 <= month <= 12 and 1 <= day <= (29 if month == 2 else 30 + (month + month // 8) % 2):
            return month, day
    elif re.fullmatch(rf"{_DAY} {_MONTH_NAME}|{_MONTH_NAME} {_DAY}", typed, re.ASCII):
        date = _worded(text, f"{typed} 2000")
        _, month, day = dates.civil(date.earliest)
        return month, day
    raise DateError(f"not a day of the year: '{text}'", "write month-day, as 04-04, or '4 April'")


def _rewritten(typed: str) -> str:
    """Return a decade, a day that begins with its year, a quarter or a season in EDTF."""
    if decade := _DECADE.fullmatch(typed):
        return decade[1] + "X"
    if day := _YEAR_FIRST.fullmatch(typed):
        return f"{day[1]}-{day[3]:0>2}-{day[4]:0>2}"
    if quarter := _QUARTER.fullmatch(typed):
        year, month = quarter[2] or quarter[3], 3 * int(quarter[1] or quarter[4])
        return f"{year}-{month - 2:02}/{year}-{month:02}"
    if season := _SEASON.fullmatch(typed):
        return f"{season[2]}-{_SEASONS[season[1]]}"
    return typed


def _whole(date: dates.Date) -> Span:
    return Span(date.earliest, date.latest)


def _edtf(text: str, typed: str) -> dates.Date:
    try:
        return dates.parse(typed.upper())
    except DateError as error:
        why = error.message.rpartition(" (")[2].removesuffix(")")
        if re.search(rf"\b{_MONTH_NAME}(?![a-z])", typed) and not re.search(r"\d{4}", typed):
            why = "it has no year, and none is filled in"
        raise DateError(f"cannot read the date '{text}' ({why})", _HINT) from error


def _range(
    text: str, typed: str, as_of: dates.Date, side: Callable[[str, dates.Date], Span]
) -> Span:
    left, _, right = (part.strip() for part in typed.partition(".."))
    if not left and not right:
        raise DateError(f"cannot read the period '{text}' (both ends are open)", _HINT)
    if ".." in right:
        raise DateError(f"cannot read the period '{text}' (a period has one '..')", _HINT)
    first = side(left, as_of).first if left else dates.MIN_DAY
    last = side(right, as_of).last if right else dates.MAX_DAY
    if first > last:
        raise DateError(
            f"the period '{text}' ends before it begins", "write the earlier date first"
        )
    return Span(first, last)


def _last(count: int, unit: str, as_of: dates.Date) -> Span:
    if not count:
        raise DateError(f"'last 0 {unit}s' holds no day", _HINT)
    from dateutil.relativedelta import relativedelta

    year, month, day = dates.civil(as_of.latest)
    from datetime import date

    years = count * 10 if unit == "decade" else count if unit == "year" else 0
    back = relativedelta(
        years=years,
        months=count if unit == "month" else 0,
        weeks=count if unit == "week" else 0,
        days=count if unit == "day" else 0,
    )
    try:
        return Span((date(year, month, day) - back).toordinal() + 1, as_of.latest)
    except (ValueError, OverflowError) as error:
        raise DateError(f"'last {count} {unit}s' reaches before the year 1", _HINT) from error


def _worded(text: str, typed: str) -> dates.Date:
    """Read a worded or day-and-month date twice, with two defaults, and keep what agrees."""
    from datetime import datetime

    from dateutil import parser

    readings = set()
    for day_first in (True, False):
        try:
            one = parser.parse(typed, default=datetime(2001, 1, 1), dayfirst=day_first)
            two = parser.parse(typed, default=datetime(2004, 2, 2), dayfirst=day_first)
        except (parser.ParserError, OverflowError) as error:
            raise DateError(f"cannot read the date '{text}' (no such day)", _HINT) from error
        month_only = one.day != two.day
        readings.add(one.strftime("%Y-%m" if month_only else "%Y-%m-%d"))
    if len(readings) > 1:
        both = " or ".join(sorted(readings))
        raise DateError(f"'{text}' reads two ways: {both}", "write year-month-day")
    return dates.parse(readings.pop())
