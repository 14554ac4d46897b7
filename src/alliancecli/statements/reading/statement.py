"""A statement in plain words: the records it names, its one number and its one date; an answer."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.reading.dating import MONTHS, in_plain, when_said
from alliancecli.statements.reading.numerals import numbers, ordinals
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.wording import NOW, PAST, asks
from alliancecli.when import Span
from alliancecli.words import Known, Named, of_year, phrases, years_apart

#: Words that make a statement more than its number or date.
_MORE = frozenset(
    ("not", "never", "first", "last", "largest", "all", "only", "except", "until", "without")
)
#: What a question may have of those, or a choice: who is not in it, which of two was the first.
_ASKED_TOO = frozenset(("not", "never", "last", "first", "largest"))
#: What is held in a row, of which the first or the last is one: the first summit.
_ROWS = frozenset(("summit", "edition", "meeting", "met"))
#: Words before a number, and what they make of it; the longer ones first.
_BOUNDS = (
    (Pattern(r"\b(?:no|not) (?:more|over) than(?= \w)", " than "), "<="),
    (Pattern(r"\b(?:no|not) (?:fewer|less) than(?= \w)", " than "), ">="),
    (
        Pattern(rf"\bat most(?= \w)|\bup to(?! (?:\d{{4}}|{MONTHS})\b)(?= \w)", "at most", "up to"),
        "<=",
    ),
    (Pattern(r"\bat least(?= \w)", "at least"), ">="),
    (Pattern(r"\b(?:more than|over)(?= \w)", "more than", "over"), ">"),
    (
        Pattern(r"\b(?:fewer|less) than(?= \w)|\bunder(?= \d)", " than ", "under"),
        "<",
    ),
)
#: What is said in several words, and one word of it; the order of two is no date.
_IN_ONE = (
    (Pattern(r"\b(?:came|comes) before\b", " before"), "preceded"),
    (Pattern(r"\b(?:came|comes) after\b", " after"), "followed"),
    (
        Pattern(r"\bno longer(?= (?:an?|part|in(?! force)|the|members)\b)", "no longer"),
        "formerly",
    ),
    (Pattern(r"\bceased? to exist\b", "cease"), "ended"),
    (Pattern(r"\b(?:was|were) admitted (?:in)?to\b", " admitted "), "joined"),
    (Pattern(r"\bentere?d?s?\b(?= (?:the )?(?-i:[A-Z]))", "enter"), "joined"),
    (Pattern(r"\bset up\b", "set up"), "established"),
    (Pattern(r"\bin operation\b", "in operation"), "active"),
    (Pattern(r"\bone of(?= (?:the )?(?-i:[A-Z]))", "one of"), "member of"),
    (Pattern(r"\bwound up\b", "wound up"), "dissolved"),
    (Pattern(r"\bopen(?:ed)? for signature\b", " for signature"), "signed"),
    (
        Pattern(r"\bin (?:which|what) (?:country|city|town|place)\b", "in which", "in what"),
        "where",
    ),
    (Pattern(r"\bno one\b", "no one"), "nobody"),
    (Pattern(r"\babout to\b", "about to"), "will"),
    (Pattern(r"\bbefore\b", "before"), "earlier"),
    (Pattern(r"\bafter\b", "after"), "later"),
)
_PRESENT = frozenset(("is", "are"))
#: The year of an instrument is part of its name where something is said of today.
_OF_YEAR = Pattern(
    r"\b(treaty|pact|agreement|convention|protocol|charter|accords?|alliance|declaration|act"
    r"|(?-i:[A-Z]{2,})) of \d{4}\b",
    " of ",
    ascii_only=True,
)
#: A comma that only parts the thousands: 90,000; none of a number that may be a year is one.
_THOUSANDS = re.compile(r"\b(?!1,[89]|2,0)(\d{1,3}),(\d{3})\b(?!,\d)", re.ASCII)
#: A number that is not whole, or is below zero, and a decade: not read.
_BROKEN = re.compile(r"\d[.,]\d|\b\d{3}0s\b|(?:^|\s)-\d", re.ASCII)
#: One of those who held something in turn: "was the first SACEUR".
_OUTERMOST = re.compile(r"\b(?:was|is) the (?:very )?(?:first|last) ", re.IGNORECASE)
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
    "<="; ``past`` that it is told of the past without a date; ``ends`` are the first and the last
    of two dates from which and to which something is said to have lasted.
    """

    parts: list[str | Named]
    number: int | None
    span: Span | None
    date: str
    bound: str = "="
    past: bool = False
    ends: tuple[Span, Span] | None = None

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

    def denied(self) -> Computed:
        """Return it as an answer on what denies it, turned round."""
        told = f"{'Not so:' if ': ' in self.statement else 'It is not so that'} {self.statement}"
        return self._replace(statement=told, verdict=DENIED[self.verdict])


def denied(verdict: str, text: str) -> str:
    """Return the verdict on what denies a claim with one; "never" and "no longer" say more."""
    folded = fold(text)
    was_so = verdict == "outdated" and "never" in folded.split()
    never_was = verdict == "contradicted" and "no longer" in folded
    return "contradicted" if was_so or never_was else DENIED[verdict]


def statement(text: str, known: Known, as_of: dates.Date) -> Statement | None:
    """Return the parts of a statement; None if it has two numbers or dates, or says more."""
    text, known = years_apart(text, known)
    known = of_year(text, known)
    plain, bound = _THOUSANDS.sub(r"\1\2", in_plain(text)), "="
    for pattern, sign in _BOUNDS:
        plain, found = pattern.subn(" ", plain)
        bound = sign if found else bound
    if _BROKEN.search(plain):
        return None
    told = {*fold(plain).split()}
    if told & NOW or (told & _PRESENT and not told & PAST):
        plain = _OF_YEAR.sub(r"\1", plain)
    question = asks(fold(plain).split())
    when = when_said(plain, as_of, question=question)
    if when is None:
        return None
    plain, date, span = when.rest, when.date, when.span
    for pattern, word in _IN_ONE:
        plain = pattern.sub(word, plain)
    parts = phrases(plain, known)
    words = [part for part in parts if isinstance(part, str)]
    ranked = frozenset[str]().union(*(place for place, _ in ordinals(words)))
    counted = list(numbers([word for word in words if word not in ranked]))
    of_row = question or "or" in words or not _ROWS.isdisjoint(words) or _OUTERMOST.search(plain)
    more = _MORE - _ASKED_TOO if of_row else _MORE
    if len(counted) > (0 if when.beside else 1) or more & {*words} - ranked:
        return None
    past = span is None and bool(PAST & set(words))
    return Statement(parts, counted[0] if counted else None, span, date, bound, past, when.ends)
