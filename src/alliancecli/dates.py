"""Dates as the record keeps them: EDTF (Library of Congress 2019, ISO 8601-2:2019).

Level 1, and from Level 2 the sets ``[..]`` and ``{..}`` and qualifiers left of a component. Days
are numbered as in ``datetime.date.toordinal`` (0001-01-01 is day 1), without its limits; both
bounds are inclusive. What a person types is read in ``when``, not here. No third-party import.
"""

from __future__ import annotations

import re
from datetime import date as _date
from typing import NamedTuple

from alliancecli.errors import DateError

#: Bounds of what is open (``..``) or unknown (empty): before and after every day on record.
MIN_DAY = -(10**12)
MAX_DAY = 10**12

PRECISIONS = ("day", "month", "season", "year", "decade", "century", "interval")
MONTHS = [
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
]
#: EDTF 21-24, read as meteorological seasons of the north; winter runs on into the next year.
SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}

_SINGLE = re.compile(
    r"([?~%])?(-?\d{4}|-?\d{3}X|-?\d{2}XX|Y-?[1-9]\d{4,8})"
    r"(?:-([?~%])?(\d\d|XX)(?:-([?~%])?(\d\d|XX))?)?([?~%])?",
    re.ASCII,
)


class Date(NamedTuple):
    """A date in its sort order: compare two, and the order of the record comes out.

    ``earliest`` and ``latest`` are day numbers, inclusive; ``rank`` indexes PRECISIONS;
    ``qualifier`` is ``""``, ``"?"`` uncertain, ``"~"`` approximate or ``"%"`` both.
    """

    earliest: int
    latest: int
    rank: int
    text: str
    qualifier: str

    @property
    def precision(self) -> str:
        """Return the precision in a word, one of PRECISIONS."""
        return PRECISIONS[self.rank]

    def __str__(self) -> str:
        return self.text


def parse(text: str) -> Date:
    """Read an EDTF expression; raise DateError, saying what is wrong, for anything else."""
    plain = _plain(text)
    if plain is not None:
        return plain
    if text[:1] in "[{" and text:
        return _set(text)
    if "/" in text:
        return _interval(text)
    return _single(text)


def day_number(year: int, month: int, day: int) -> int:
    """Return the proleptic Gregorian day number of a civil date of any year."""
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * ((month + 9) % 12) + 2) // 5 + day - 1
    return (
        era * 146097 + year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year - 305
    )


def civil(number: int) -> tuple[int, int, int]:
    """Return (year, month, day) of a day number; the inverse of ``day_number``."""
    era, day_of_era = divmod(number + 305, 146097)
    year_of_era = (
        day_of_era - day_of_era // 1460 + day_of_era // 36524 - day_of_era // 146096
    ) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * shifted_month + 2) // 5 + 1
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    return year_of_era + era * 400 + (month <= 2), month, day


def iso_day(number: int) -> str | None:
    """Return the day as YYYY-MM-DD (years beyond four digits with the EDTF ``Y``), None if open."""
    if number in (MIN_DAY, MAX_DAY):
        return None
    year, month, day = civil(number)
    return f"{_year_text(year)}-{month:02}-{day:02}"


def overlaps(one: Date, other: Date) -> bool:
    """Return whether the possible days of two dates have a day in common."""
    return one.earliest <= other.latest and other.earliest <= one.latest


def display(date: Date) -> str:
    """Return the date in English, without a digit that the source lacks: "about May 1997"."""
    text = date.text
    if text[0] in "[{":
        items = text[1:-1].split(",")
        one_of = text[0] == "[" and len(items) == 1
        parts = [_item_words(item, one_of=one_of) for item in items]
        return (" or " if text[0] == "[" else " and ").join(parts)
    if "/" not in text:
        return _words(text)
    start, end = text.split("/")
    if end in ("", ".."):
        return f"since {_words(start)}" if end else f"from {_words(start)}, end unknown"
    if start in ("", ".."):
        return f"until {_words(end)}" if start else f"until {_words(end)}, start unknown"
    return f"{_words(start)} to {_words(end)}"


def _refuse(text: str, why: str) -> DateError:
    return DateError(
        f"not a date: '{text}' ({why})", "dates are EDTF: 1997-05-27, 1997-05~, 1992/1994"
    )


def _plain(text: str) -> Date | None:
    """Read the common forms fast; None sends the text to the grammar, which says what is wrong."""
    try:
        if len(text) == 10 and text[4] == text[7] == "-":
            day = _date.fromisoformat(text).toordinal()
            return Date(day, day, 0, text, "")
        if len(text) == 7 and text[4] == "-":
            first = _date.fromisoformat(text + "-01")
            year, month = first.year + first.month // 12, first.month % 12 + 1
            return Date(first.toordinal(), _date(year, month, 1).toordinal() - 1, 1, text, "")
        if len(text) == 4:
            first = _date.fromisoformat(text + "-01-01")
            return Date(first.toordinal(), _date(first.year, 12, 31).toordinal(), 3, text, "")
    except ValueError:
        pass  # a season, an X, the year 0000 or 9999-12, or nonsense
    return None


def _single(text: str) -> Date:
    match = _SINGLE.fullmatch(text)
    if match is None:
        raise _refuse(text, _reason(text))
    before_year, year, before_month, month, before_day, day, after = match.groups()
    flags = {before_year, before_month, before_day, after} - {None}
    qualifier = "%" if "%" in flags or len(flags) == 2 else "".join(flags)
    if before_year and not month:
        raise _refuse(text, "put the qualifier of a lone year behind it: 1984~")
    if "X" in year:
        if month:
            raise _refuse(text, "a year with X takes no month")
        return _unspecified_year(text, year, qualifier)
    if year == "-0000":
        raise _refuse(text, "there is no year -0000")
    number = int(year.lstrip("Y"))
    first, last, rank = _span(text, number, month, day)
    return Date(first, last, rank, text, qualifier)


def _span(text: str, year: int, month: str | None, day: str | None) -> tuple[int, int, int]:
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise _refuse(text, "a day needs a month")
        return day_number(year, 1, 1), day_number(year, 12, 31), 3
    number = int(month)
    if number in SEASONS and day is None:
        first = SEASONS[number][1]
        after = (year + (first > 9), (first + 2) % 12 + 1)
        return day_number(year, first, 1), day_number(*after, 1) - 1, 2
    if not 1 <= number <= 12:
        raise _refuse(text, f"there is no month {month}")
    first_day = day_number(year, number, 1)
    last_day = day_number(year + number // 12, number % 12 + 1, 1) - 1
    if day is None or day == "XX":
        return first_day, last_day, 1
    exact = first_day + int(day) - 1
    if not first_day <= exact <= last_day:
        raise _refuse(text, f"there is no such day in {MONTHS[number - 1]} {year}")
    return exact, exact, 0


def _unspecified_year(text: str, year: str, qualifier: str) -> Date:
    bounds = sorted((int(year.replace("X", "0")), int(year.replace("X", "9"))))
    rank = 5 if year.endswith("XX") else 4
    return Date(day_number(bounds[0], 1, 1), day_number(bounds[1], 12, 31), rank, text, qualifier)


def _interval(text: str) -> Date:
    ends = text.split("/")
    if len(ends) != 2:
        raise _refuse(text, "an interval has one slash")
    start, end = [None if part in ("", "..") else _plain(part) or _single(part) for part in ends]
    if start is None and end is None:
        raise _refuse(text, "an interval needs at least one date")
    first = start.earliest if start else MIN_DAY
    last = end.latest if end else MAX_DAY
    if first > last or (start and end and start.latest > end.latest and start.rank == end.rank):
        raise _refuse(text, "the end lies before the start")
    flags = {date.qualifier for date in (start, end) if date} - {""}
    qualifier = "%" if len(flags) > 1 else "".join(flags)
    return Date(first, last, 6, text, qualifier)


def _set(text: str) -> Date:
    if len(text) < 3 or text[-1] != {"[": "]", "{": "}"}[text[0]]:
        raise _refuse(text, "a set is closed by its own bracket")
    first, last, flags = MAX_DAY, MIN_DAY, set()
    items = text[1:-1].split(",")
    for place, item in enumerate(items):
        start, dots, end = item.partition("..")
        if dots and ((not start and place) or (not end and place < len(items) - 1)):
            raise _refuse(text, "only the first or the last part of a set is open")
        dates = [_plain(part) or _single(part) for part in (start, end) if part]
        if not dates or dates[0].earliest > dates[-1].latest:
            raise _refuse(text, "a part of the set is empty or reversed")
        if dates[0].rank != dates[-1].rank:
            raise _refuse(text, "both sides of '..' have the same precision")
        first = min(first, MIN_DAY if dots and not start else dates[0].earliest)
        last = max(last, MAX_DAY if dots and not end else dates[-1].latest)
        flags |= {date.qualifier for date in dates} - {""}
    return Date(first, last, 6, text, "%" if len(flags) > 1 else "".join(flags))


def _reason(text: str) -> str:
    if not text:
        return "it is empty"
    if text != "".join(text.split()):
        return "it has spaces in it"
    if re.search(r"\dT\d", text):
        return "a time of day is not kept"
    if re.fullmatch(r"Y-?[1-9]\d{9,}", text):
        return "a year has nine digits at most"
    if re.fullmatch(r"\d+[-./]\d+([-./]\d+)?", text):
        return "write year-month-day with two digits each"
    return "it does not follow EDTF"


def _year_text(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


def _item_words(item: str, *, one_of: bool) -> str:
    start, dots, end = item.partition("..")
    if not (start and end):
        return _words(start or end) + ("" if not dots else " or later" if start else " or earlier")
    form = "between {} and {}" if one_of else "{} to {}"
    return form.format(_words(start), _words(end))


def _words(text: str) -> str:
    match = _SINGLE.fullmatch(text)
    if match is None:
        return text
    year, month, day = match[2], match[4], match[6]
    date = _single(text)
    if "X" in year:
        zeros, nines = year.replace("X", "0"), year.replace("X", "9")
        words = f"{zeros}s" if date.rank == 4 else f"{zeros} to {nines}"
        if year[0] == "-":
            words = f"{_civil_year(nines)} to {_civil_year(zeros)}"
    else:
        words = _known_words(_civil_year(year), month, day)
    prefix = "about " if date.qualifier in ("~", "%") else ""
    return prefix + words + (" (uncertain)" if date.qualifier in ("?", "%") else "")


def _known_words(year: str, month: str | None, day: str | None) -> str:
    if month is None:
        return year
    if month == "XX":
        return f"{year} ({'month' if day is None else 'month and day'} not known)"
    if int(month) in SEASONS:
        return f"{SEASONS[int(month)][0]} {year}"
    words = f"{MONTHS[int(month) - 1]} {year}"
    if day is None:
        return words
    return f"{words} (day not known)" if day == "XX" else f"{int(day)} {words}"


def _civil_year(year: str) -> str:
    number = int(year.lstrip("Y"))
    return f"{1 - number} BC" if number <= 0 else str(number)
