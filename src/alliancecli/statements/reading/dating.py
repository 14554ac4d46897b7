"""The dates in a statement: as people write them, one of them, or two with what lies between."""

from __future__ import annotations

import re
from typing import NamedTuple

from alliancecli import dates
from alliancecli.errors import DateError
from alliancecli.fold import fold
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.when import Span, read

MONTHS = "|".join(dates.MONTHS)
_WRITTEN = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}} (?:{MONTHS}) \d{{4}}|(?:{MONTHS}) \d{{1,2}},? \d{{4}}"
    rf"|(?:{MONTHS}) \d{{4}}|\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE | re.ASCII,
)
_NAMED_DAYS = (
    (Pattern(r"\b(?:at the )?end of (\d{4})\b", "end of", ascii_only=True), r"\1-12-31"),
    (
        Pattern(
            r"\b(?:at the )?(?:start|beginning) of (\d{4})\b",
            "start of",
            "beginning of",
            ascii_only=True,
        ),
        r"\1-01-01",
    ),
)
#: Words before a date that make other days of it; "since" does of what became, in a question.
_SIDE = Pattern(
    rf"\b(after|before|since|by|until|till)\s+(?={_WRITTEN.pattern})",
    "after",
    "before",
    "since",
    "by",
    "til",
    ascii_only=True,
)
#: From when to when, or between which: two dates, of which the first may be without its year.
_RANGE = Pattern(
    rf"\b(from|between)"
    rf" ({_WRITTEN.pattern}|\d{{1,2}}(?: (?:{MONTHS}))?|(?:{MONTHS})(?: \d{{1,2}})?)"
    rf" (?:to|until|till|through|and) ({_WRITTEN.pattern})",
    "from ",
    "between ",
    ascii_only=True,
)
#: The same of two years with a dash between them, in brackets or not.
_DASHED = Pattern(
    r"(?:\b(?:from|between|during|in) )?\(?\b((?:1[89]|20)\d\d) ?[-–—] ?((?:1[89]|20)\d\d)\b\)?",
    "-",
    "–",
    "—",
    ascii_only=True,
)
#: Up to now from some day on: since that day.
_TO_NOW = Pattern(
    rf"\bfrom ({_WRITTEN.pattern}) (?:to|until|till) (?:today|now|(?:the )?present)(?: day)?\b",
    "today",
    "now",
    "present",
    ascii_only=True,
)
#: Days as some write them: 4th April 1949, the 4th of April 1949, 4 Apr 1949.
_ORDINAL = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({MONTHS})\b", re.IGNORECASE)
#: Days in numbers: 4.4.1949 and 24/12/1949, in the order of either side of the ocean, 1949/04/04.
_NUMBERED = Pattern(r"\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b", ".", "/", ascii_only=True)
_SLASHED = Pattern(r"\b(\d{4})/(\d\d)/(\d\d)\b", "/", ascii_only=True)
#: Days of one month with a dash or "and" between them: 11-12 July 2023.
_DAYS = Pattern(
    rf"(?:\b(?:on|from|between) )?\b(\d{{1,2}}) ?(?:[-–—]|and) ?(\d{{1,2}}) ({MONTHS})"
    r"(?=,? \d{4}\b)",
    "-",
    "–",
    "—",
    " and ",
    ascii_only=True,
)
#: A day behind its month, and a comma before a year.
_BEHIND = Pattern(
    rf"\b({MONTHS}) (\d{{1,2}})(?:st|nd|rd|th)\b", "st", "nd", "rd", "th", ascii_only=True
)
_COMMA = Pattern(rf"\b(\d{{1,2}} (?:{MONTHS})), (?=\d{{4}}\b)", ",", ascii_only=True)
_SHORT_MONTH = re.compile(
    rf"(?<=\d )({'|'.join(month[:3] for month in dates.MONTHS)})\.? (?=\d{{4}}\b)", re.IGNORECASE
)
#: Verbs of what happens on a day, whichever of those between two dates.
_CHANGES = frozenset(
    (
        *("joined", "acceded", "became", "left", "withdrew", "quit", "signed", "founded"),
        *("created", "ended", "dissolved", "terminated", "suspended", "invoked", "ratified"),
        "expelled",
    )
)
#: How the date of a statement begins that says until when.
UNTIL = "until "
#: How that of one begins which says since when something has been so.
SINCE = "since "
_UNTIL = ("until", "till")


def _in_full_as(first: str, last: str) -> str:
    """Return a first date with what it leaves to the last: the month of a day alone, the year."""
    words = last.replace(",", "").split()
    month = "" if not first.isdecimal() else next((w for w in words if w.isalpha()), "")
    return " ".join(filter(None, (first, month, words[-1])))


class Dated(NamedTuple):
    """A text without its date: that as written, its days, and whether a word makes others of it.

    ``ends`` are the two dates from which and to which something is said to have lasted.
    """

    rest: str
    date: str
    span: Span | None
    ends: tuple[Span, Span] | None = None
    beside: bool = False


class _Between(NamedTuple):
    """Two dates: as written, each of them, and whether any day between them is meant."""

    date: str
    ends: tuple[Span, Span]
    either: bool
    changes: bool

    def dated(self, rest: str, *, any_day: bool, lasts: bool) -> Dated:
        """Return it as the date of a text.

        ``any_day`` takes all days of both dates and those between them; else they are those from
        the last of the one to the first of the other, where there are such. ``lasts`` says whether
        something may be said to have lasted from the one to the other.
        """
        first, last = self.ends[0].last, self.ends[1].first
        outer = Span(self.ends[0].first, self.ends[1].last)
        span = outer if any_day or first > last else Span(first, last)
        return Dated(rest, self.date, span, self.ends if lasts and not self.either else None)


def _between(text: str, as_of: dates.Date) -> tuple[str, _Between | None]:
    """Return a text without the two dates between which something was, and these; None of none."""
    found = _RANGE.search(text)
    if found is None:
        return text, None
    first, last = found[2], found[3]
    if not _WRITTEN.fullmatch(first):
        first = _in_full_as(first, last)
    try:
        ends = read(first, as_of), read(last, as_of)
    except DateError:
        return text, None
    if ends[0].first > ends[1].last:
        return text, None
    rest = f"{text[: found.start()]} {text[found.end() :]}"
    changes = not _CHANGES.isdisjoint(fold(rest).split())
    return rest, _Between(f"{first} to {last}", ends, found[1].lower() == "between", changes)


def _in_full(month: re.Match[str]) -> str:
    """Return the name of a month for its first three letters."""
    return next(one for one in dates.MONTHS if one.lower().startswith(month[1].lower())) + " "


def _in_words(day: re.Match[str]) -> str:
    """Return a day in numbers with the name of its month; as it is where it may be two days."""
    first, second = int(day[1]), int(day[3])
    if day[2] == "/":
        if first <= 12 and second <= 12 and first != second:
            return day[0]  # 4/5 is a day of May to some, one of April to others
        first, second = max(first, second), min(first, second)
    return f"{first} {dates.MONTHS[second - 1]} {day[4]}" if 1 <= second <= 12 else day[0]


def _beside(span: Span, side: str, as_of: dates.Date) -> Span:
    """Return the days before a date or after it, to it or from it on, up to the data date.

    Until when something was is the date itself.
    """
    if side == UNTIL.strip():
        return span
    if side == "before":
        return Span(dates.MIN_DAY, span.first - 1)
    if side == "by":
        return Span(dates.MIN_DAY, span.last)
    return Span(span.first if side == "since" else span.last + 1, as_of.latest)


def in_plain(text: str) -> str:
    """Return a text with its dates as they are read: 4th of April 1949 is 4 April 1949."""
    plain = _SLASHED.sub(r"\1-\2-\3", _NUMBERED.sub(_in_words, text))
    plain = _ORDINAL.sub(r"\1 \2", _SHORT_MONTH.sub(_in_full, plain))
    plain = _COMMA.sub(r"\1 ", _BEHIND.sub(r"\1 \2", plain))
    plain = _DAYS.sub(r"from \1 to \2 \3", plain)
    plain = _TO_NOW.sub(r"since \1", _DASHED.sub(r"from \1 to \2", plain))
    for pattern, day in _NAMED_DAYS:
        plain = pattern.sub(day, plain)
    return plain


def when_said(plain: str, as_of: dates.Date, *, question: bool) -> Dated | None:
    """Return a text without its date, or the two between which something was.

    None if it has two others, or one that cannot be read.
    """
    plain, between = _between(plain, as_of)
    written = list(_WRITTEN.finditer(plain))
    if len(written) + bool(between) > 1:
        return None
    if between is not None:
        any_day = question or between.changes
        return between.dated(plain, any_day=any_day, lasts=not question)
    date, side = written[0][0] if written else "", _SIDE.search(plain)
    if side and side[1].lower() not in (_UNTIL if question else ("since",)):
        plain = _SIDE.sub("", plain)
    else:
        side = None
    plain, said = dated(plain, as_of)
    if date and said is None:
        return None
    if side and said is not None:
        which = side[1].lower().replace("till", "until")
        return Dated(plain, f"{which} {date}", _beside(said, which, as_of), beside=True)
    return Dated(plain, date, said)


def last_dated(text: str, as_of: dates.Date) -> Dated | None:
    """Return a text without the date, or the two dates, that end it; None if none does.

    A year before it is left in the text: it belongs to a name.
    """
    plain = in_plain(text).rstrip(" .?!")
    rest, between = _between(plain, as_of)
    if between is not None:
        return between.dated(rest, any_day=between.either, lasts=True)
    last = next((one for one in _WRITTEN.finditer(plain) if one.end() == len(plain)), None)
    if last is None:
        return None
    try:
        return Dated(plain[: last.start()], last[0], read(last[0], as_of))
    except DateError:
        return None


def dated(text: str, as_of: dates.Date) -> tuple[str, Span | None]:
    """Return a text without its first date, and that date; None if it has none that can be read."""
    written = _WRITTEN.search(text)
    if written is None:
        return text, None
    try:
        span = read(written[0], as_of)
    except DateError:
        return text, None
    return text[: written.start()] + " " + text[written.end() :], span
