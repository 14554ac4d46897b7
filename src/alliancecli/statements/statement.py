"""A statement in plain words: the records it names, its one number and its one date; an answer."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.errors import DateError
from alliancecli.fold import fold
from alliancecli.statements.numerals import numbers, ordinals
from alliancecli.statements.wording import NOW, PAST, asks
from alliancecli.when import Span, read
from alliancecli.words import Known, Named, phrases, years_apart

#: Words that make a statement more than its number or date.
_MORE = frozenset(
    ("not", "never", "first", "last", "largest", "all", "only", "except", "until", "without")
)
#: What a question may have of those, or a choice: who is not in it, which of two was the first.
_ASKED_TOO = frozenset(("not", "never", "last", "first"))
_MONTHS = "|".join(dates.MONTHS)
_WRITTEN = re.compile(
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}} (?:{_MONTHS}) \d{{4}}|(?:{_MONTHS}) \d{{1,2}},? \d{{4}}"
    rf"|(?:{_MONTHS}) \d{{4}}|\b(?:1[89]|20)\d\d\b",
    re.IGNORECASE | re.ASCII,
)
_NAMED_DAYS = (
    (r"\b(?:at the )?end of (\d{4})\b", r"\1-12-31"),
    (r"\b(?:at the )?(?:start|beginning) of (\d{4})\b", r"\1-01-01"),
)
#: Words before a date that make other days of it; "since" does of what became, in a question.
_SIDE = re.compile(
    rf"\b(after|before|since|by|until|till)\s+(?={_WRITTEN.pattern})", re.IGNORECASE | re.ASCII
)
#: Words before a number, and what they make of it; the longer ones first.
_BOUNDS = (
    (r"\b(?:no|not) (?:more|over) than(?= \w)", "<="),
    (r"\b(?:no|not) (?:fewer|less) than(?= \w)", ">="),
    (rf"\bat most(?= \w)|\bup to(?! (?:\d{{4}}|{_MONTHS})\b)(?= \w)", "<="),
    (r"\bat least(?= \w)", ">="),
    (r"\b(?:more than|over)(?= \w)", ">"),
    (r"\b(?:fewer|less) than(?= \w)|\bunder(?= \d)", "<"),
)
#: Days as some write them: 4th April 1949, the 4th of April 1949, 4 Apr 1949.
_ORDINAL = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTHS})\b", re.IGNORECASE)
_SHORT_MONTH = re.compile(
    rf"(?<=\d )({'|'.join(month[:3] for month in dates.MONTHS)})\.? (?=\d{{4}}\b)", re.IGNORECASE
)
#: What is said in several words, and one word of it; the order of two is no date.
_IN_ONE = (
    (r"\b(?:came|comes) before\b", "preceded"),
    (r"\b(?:came|comes) after\b", "followed"),
    (r"\bno longer(?= (?:an?|part|in(?! force)|the)\b)", "formerly"),
    (r"\bceased? to exist\b", "ended"),
    (r"\bno one\b", "nobody"),
    (r"\babout to\b", "will"),
    (r"\bbefore\b", "earlier"),
    (r"\bafter\b", "later"),
)
#: The year of an instrument is part of its name where something is said of today.
_OF_YEAR = re.compile(
    r"\b(treaty|pact|agreement|convention|protocol|charter|accords?|alliance|declaration|act)"
    r" of \d{4}\b",
    re.IGNORECASE | re.ASCII,
)
#: How the date of a statement begins that says until when.
UNTIL = "until "
#: How that of one begins which says since when something has been so.
SINCE = "since "
_UNTIL = ("until", "till")
#: A number that is not whole, and a decade: not read.
_BROKEN = re.compile(r"\d[.,]\d|\b\d{3}0s\b", re.ASCII)
#: Verdicts on what is denied, by those on what it denies.
DENIED = {
    "supported": "contradicted",
    "contradicted": "supported",
    "outdated": "supported",
    "imprecise": "imprecise",
    "unverifiable": "unverifiable",
}


class Statement(NamedTuple):
    """The parts of a statement in their order, names and plain words, and a span where dated.

    ``date`` is the date of the span as it was written, the word for its side before it ("before
    2004", "until 2004"), or empty; ``bound`` says how the number is meant: "=", ">", ">=", "<" or
    "<="; ``past`` that it is told of the past without a date.
    """

    parts: list[str | Named]
    number: int | None
    span: Span | None
    date: str
    bound: str = "="
    past: bool = False

    @property
    def words(self) -> list[str]:
        """The plain words, in their order."""
        return [part for part in self.parts if isinstance(part, str)]

    @property
    def before(self) -> bool:
        """Whether all days before a date are meant."""
        return self.date.startswith("before ")

    @property
    def when(self) -> str:
        """The date as it ends a statement: " (2004)", or nothing."""
        return f" ({self.date})" if self.date else ""

    def then(self, as_of: dates.Date) -> str:
        """Return the date as it ends a statement, without one the data date: " (on 2010-06-30)"."""
        return f" ({self.date or f'on {as_of}'})"

    def be(self, as_of: dates.Date) -> str:
        """Return "is", or "was" of the past and of days before the data date."""
        over = self.span is not None and self.span.last < as_of.earliest
        return "was" if self.past or over else "is"

    def days(self, as_of: dates.Date, *, ever: bool = False) -> Span:
        """Return the days asked about, none after the data date.

        Without a date that is the data date, or with ``ever`` all days up to it.
        """
        last = as_of.latest
        span = self.span or Span(dates.MIN_DAY if ever else last, last)
        return Span(span.first, min(span.last, last))

    def named(self, *kinds: str) -> list[str]:
        """Return the ids of what is named of these kinds, in their order."""
        return [part[1] for part in self.parts if not isinstance(part, str) and part[0] in kinds]

    def comes_first(self, one: str, other: str) -> bool:
        """Return whether an id is mentioned before another is, or the other is not."""
        ids = [part[1] for part in self.parts if not isinstance(part, str)]
        return one in ids and (other not in ids or ids.index(one) < ids.index(other))


class Computed(NamedTuple):
    """A statement as it was understood, and what the record says of it."""

    statement: str
    verdict: str
    correction: str
    as_of: str
    sources: list[Any]

    def imprecise(self, told: str, sources: list[Any]) -> Computed:
        """Return it as imprecise, with what is told beside the correction, and its sources."""
        return self._replace(
            verdict="imprecise",
            correction=self.correction + told,
            sources=[*self.sources, *sources],
        )


def statement(text: str, known: Known, as_of: dates.Date) -> Statement | None:
    """Return the parts of a statement; None if it has two numbers or dates, or says more."""
    text, known = years_apart(text, known)
    plain, bound = _ORDINAL.sub(r"\1 \2", _SHORT_MONTH.sub(_in_full, text)), "="
    for pattern, sign in _BOUNDS:
        plain, found = re.subn(pattern, " ", plain, flags=re.IGNORECASE)
        bound = sign if found else bound
    if _BROKEN.search(plain):
        return None
    for pattern, day in _NAMED_DAYS:
        plain = re.sub(pattern, day, plain, flags=re.IGNORECASE)
    if NOW & set(fold(plain).split()):
        plain = _OF_YEAR.sub(r"\1", plain)
    written = list(_WRITTEN.finditer(plain))
    if len(written) > 1:
        return None
    question = asks(fold(plain).split())
    date, side = written[0][0] if written else "", _SIDE.search(plain)
    if side and side[1].lower() not in (_UNTIL if question else ("since",)):
        plain = _SIDE.sub("", plain)
    else:
        side = None
    plain, span = dated(plain, as_of)
    if date and span is None:
        return None
    if side and span is not None:
        which = side[1].lower().replace("till", "until")
        date, span = f"{which} {date}", _beside(span, which, as_of)
    for pattern, word in _IN_ONE:
        plain = re.sub(pattern, word, plain, flags=re.IGNORECASE)
    parts = phrases(plain, known)
    words = [part for part in parts if isinstance(part, str)]
    ranked = frozenset[str]().union(*(place for place, _ in ordinals(words)))
    counted = list(numbers([word for word in words if word not in ranked]))
    more = _MORE - _ASKED_TOO if question or "or" in words else _MORE
    if len(counted) > (0 if side else 1) or more & {*words} - ranked:
        return None
    past = span is None and bool(PAST & set(words))
    return Statement(parts, counted[0] if counted else None, span, date, bound, past)


def _in_full(month: re.Match[str]) -> str:
    """Return the name of a month for its first three letters."""
    return next(one for one in dates.MONTHS if one.lower().startswith(month[1].lower())) + " "


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
