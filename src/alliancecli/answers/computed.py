"""Statements that the record can compute: numbers of members, accessions, foundations.

A statement is read only if it is plain: one framework, one number or one date, a word for what is
said. Whatever else is in it, nothing is computed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.wording import Named, phrases
from alliancecli.errors import DateError
from alliancecli.expansions import member_roles
from alliancecli.spells import known_until
from alliancecli.store import Connection
from alliancecli.when import Span, read

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_UNITS += " fifteen sixteen seventeen eighteen nineteen"
_NUMBERS = {word: value for value, word in enumerate(_UNITS.split())}
_TENS = {
    word: 10 * place
    for place, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
#: What is counted, and the roles that are meant; () are those that make a member.
_COUNTED: dict[str, tuple[str, ...]] = dict.fromkeys(
    (
        *("member", "members", "ally", "allies", "country", "countries"),
        *("nation", "nations", "state", "states", "party", "parties"),
    ),
    (),
)
_COUNTED |= {"partner": ("partner",), "partners": ("partner",)}
_COUNTED |= {"observer": ("observer",), "observers": ("observer",)}
_COUNTED |= {"founders": ("founding-member",), "founding": ("founding-member",)}
_ALLIES = frozenset(("ally", "allies"))
#: Verbs, as they stand after folding, and the date of a framework that they are about.
_DATED = {
    "founded": ("established", "signed"),
    "established": ("established", "signed"),
    "created": ("established", "signed"),
    "formed": ("established", "signed"),
    "launched": ("established", "signed"),
    "signed": ("signed",),
    "concluded": ("signed",),
    "force": ("in_force",),
    "effect": ("in_force",),
    "dissolved": ("ended",),
    "disbanded": ("ended",),
    "ended": ("ended",),
    "terminated": ("ended",),
}
_JOINED = frozenset(("joined", "joins", "acceded", "accedes"))
#: Words that make a statement more than its number or date.
_MORE = frozenset(
    (
        *("not", "never", "first", "last", "largest", "all", "only"),
        *("before", "after", "except", "until", "without"),
    )
)
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


class Computed(NamedTuple):
    """A statement as it was understood, and what the record says of it."""

    statement: str
    verdict: str
    correction: str
    as_of: str
    sources: list[Any]


class _Read(NamedTuple):
    """The parts of a statement: names in their order, plain words, a span where dated."""

    named: list[Named]
    words: list[str]
    number: int | None
    span: Span | None
    date: str


def compute(
    connection: Connection, text: str, known: dict[str, Named], as_of: dates.Date
) -> Iterator[Computed]:
    """Yield what the record computes of a statement: at most one answer."""
    said = _read(text, known, as_of)
    if said is None:
        return
    frameworks = [id for kind, id in said.named if kind == "framework"]
    actors = [id for kind, id in said.named if kind == "actor"]
    if not frameworks and _ALLIES & set(said.words) and "nato" in known:
        frameworks = ["nato"]  # "Allies" without a name are NATO's, as the field writes
    counted = next((_COUNTED[word] for word in said.words if word in _COUNTED), None)
    verb = next((word for word in said.words if word in _DATED), None)
    if len(frameworks) != 1:
        return
    if len(actors) == 1 and said.span is not None and _JOINED & set(said.words):
        yield from _joined(connection, actors[0], frameworks[0], said)
    elif said.number is not None and counted is not None and not actors and verb is None:
        yield from _count(connection, frameworks[0], counted, said, as_of)
    elif verb and said.span is not None and said.number is None and not actors:
        yield from _dated(connection, frameworks[0], verb, said, as_of)


def _read(text: str, known: dict[str, Named], as_of: dates.Date) -> _Read | None:
    plain = text
    for pattern, day in _NAMED_DAYS:
        plain = re.sub(pattern, day, plain, flags=re.IGNORECASE)
    written = list(_WRITTEN.finditer(plain))
    if len(written) > 1:
        return None
    span, date = None, ""
    if written:
        date = written[0][0]
        try:
            span = read(date, as_of)
        except DateError:
            return None
        plain = plain[: written[0].start()] + " " + plain[written[0].end() :]
    parts = phrases(plain, known)
    words = [part for part in parts if isinstance(part, str)]
    numbers = list(_numbers(words))
    if len(numbers) > 1 or _MORE & set(words):
        return None
    named = [part for part in parts if not isinstance(part, str)]
    return _Read(named, words, numbers[0] if numbers else None, span, date)


def _numbers(words: list[str]) -> Iterator[int]:
    """Yield the whole numbers below a thousand: 32, "thirty two", "ten"."""
    place = 0
    while place < len(words):
        word = words[place]
        if word.isdecimal():
            yield int(word)
        elif word in _TENS:
            following = _NUMBERS.get(words[place + 1], 0) if place + 1 < len(words) else 0
            place += 1 if 0 < following < 10 else 0
            yield _TENS[word] + (following if 0 < following < 10 else 0)
        elif word in _NUMBERS and word != "one":
            yield _NUMBERS[word]
        place += 1


def _count(
    connection: Connection, framework: str, roles: tuple[str, ...], said: _Read, as_of: dates.Date
) -> Iterator[Computed]:
    spells = _spells(connection, framework, roles or member_roles(connection, framework))
    if not spells:
        return
    last = as_of.latest
    span = said.span or Span(last, last)
    span = Span(min(span.first, last), min(span.last, last))
    steps = list(_steps(spells, span))
    numbers = {number for _, number in steps}
    ever = {number for _, number in _steps(spells, Span(spells[0][0].earliest, last))}
    what = (roles[0] if roles else "member").replace("-", " ") + "s"
    when = said.date or f"on {as_of}"
    if numbers == {said.number}:
        verdict = "supported"
    elif said.number in numbers:
        verdict = "imprecise"
    else:
        verdict = "outdated" if said.span is None and said.number in ever else "contradicted"
    told = "; ".join(f"{number} from {dates.iso_day(day)}" for day, number in steps)
    if len(steps) == 1:
        told = f"{steps[0][1]} on {dates.iso_day(span.last)}"
    latest = max((spell for spell in spells if spell[0].earliest <= span.last), default=spells[0])
    statement = f"{_name(connection, framework)} has {said.number} {what} ({when})"
    correction = f"{what.capitalize()} on record: {told}."
    yield Computed(statement, verdict, correction, dates.iso_day(span.last) or "", latest[1])


def _steps(
    spells: list[tuple[dates.Date, list[Any], str]], span: Span
) -> Iterator[tuple[int, int]]:
    """Yield (first day, number of members) for each stretch of the span."""
    ends = (known_until(date) + 1 for date, _, _ in spells)
    days = {date.earliest for date, _, _ in spells} | set(ends)
    before = None
    for day in sorted({span.first, *(day for day in days if span.first < day <= span.last)}):
        number = len({who for date, _, who in spells if date.earliest <= day <= known_until(date)})
        if number != before:
            yield day, number
        before = number


def _spells(
    connection: Connection, framework: str, roles: tuple[str, ...]
) -> list[tuple[dates.Date, list[Any], str]]:
    marks = ", ".join("?" * len(roles))
    rows = connection.execute(
        f"SELECT json FROM membership WHERE framework = ? AND role IN ({marks})"
        " ORDER BY earliest, mid",
        (framework, *roles),
    )
    found = [json.loads(text) for (text,) in rows]
    return [(dates.parse(spell["date"]), spell["sources"], spell["actor"]) for spell in found]


def _joined(connection: Connection, actor: str, framework: str, said: _Read) -> Iterator[Computed]:
    found = _spells(connection, framework, member_roles(connection, framework))
    mine = [(date, sources) for date, sources, who in found if who == actor]
    if not mine or said.span is None:
        return
    starts = [
        dates.parse(date.text.split("/")[0]) if "/" in date.text else date
        for date, _ in mine
        if not date.text.startswith((".", "/"))
    ]
    right = any(said.span.meets(start.earliest, start.latest) for start in starts)
    names = _name(connection, actor), _name(connection, framework)
    told = ", ".join(dates.display(start) for start in starts)
    yield Computed(
        f"{names[0]} joined {names[1]} ({said.date})",
        "supported" if right else "contradicted",
        f"On record as a member from {told}.",
        mine[0][0].text,
        [source for _, sources in mine for source in sources],
    )


def _dated(
    connection: Connection, framework: str, verb: str, said: _Read, as_of: dates.Date
) -> Iterator[Computed]:
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (framework,)
    ).fetchone()
    record = json.loads(text)
    fields = [field for field in _DATED[verb] if record[field]]
    if not fields or said.span is None:
        return
    found = {field: dates.parse(record[field]) for field in fields}
    right = any(said.span.meets(date.earliest, date.latest) for date in found.values())
    listed = ("signed", "established", "in_force", "ended")
    told = ", ".join(
        f"{field.replace('_', ' ')} {dates.display(dates.parse(record[field]))}"
        for field in listed
        if record[field]
    )
    yield Computed(
        f"{record['name']}: {verb} ({said.date})",
        "supported" if right else "contradicted",
        f"On record: {told}.",
        as_of.text,
        record["sources"],
    )


def _name(connection: Connection, id: str) -> str:
    (name,) = connection.execute(
        "SELECT coalesce(json_extract(json, '$.abbreviation'), title) FROM record"
        " WHERE kind IN ('actor', 'framework') AND id = ?",
        (id,),
    ).fetchone()
    return str(name)
