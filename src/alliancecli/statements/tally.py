"""How many belonged to a framework: as a statement has it, and as the record counts."""

from __future__ import annotations

import json
import operator
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.expansions import member_roles
from alliancecli.spells import known_from, known_until
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import full_name, name
from alliancecli.store import Connection, records
from alliancecli.when import Span

_HOLDS = {
    "=": operator.eq,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
_WORDS = {"=": "", ">": "more than ", ">=": "at least ", "<": "fewer than ", "<=": "at most "}

#: What is counted, and the roles that are meant; () are those that make a member.
COUNTED: dict[str, tuple[str, ...]] = dict.fromkeys(
    (
        *("member", "members", "ally", "allies", "country", "countries"),
        *("nation", "nations", "state", "states", "party", "parties"),
    ),
    (),
)
#: The words for those who belong.
MEMBERS = frozenset(COUNTED)
COUNTED |= {"partner": ("partner",), "partners": ("partner",)}
COUNTED |= {"participant": ("participant",), "participants": ("participant",)}
COUNTED |= {"observer": ("observer",), "observers": ("observer",)}
COUNTED |= {"founders": ("founding-member",), "founding": ("founding-member",)}
#: The role of founders: their number is that of all that ever had it.
FOUNDERS = ("founding-member",)
#: A spell: its date, its sources, who belongs.
Spell = tuple[dates.Date, list[Any], str]


def meant(words: list[str]) -> tuple[str, ...]:
    """Return the roles that are counted: those of a word for one, or () for who belongs.

    "Partner states" are partners.
    """
    return next((COUNTED[word] for word in words if COUNTED.get(word)), ())


def count(
    connection: Connection,
    framework: str,
    roles: tuple[str, ...],
    said: Statement,
    as_of: dates.Date,
) -> Computed | None:
    """Return what the record says of a number of members.

    Without a date it is the number of the data date; of what has ended, that of its life, of
    founders, that of the foundation; told of the past, that of any day. A number above that of a
    list which the manifest does not call complete is unverifiable.
    """
    found = spells(connection, framework, roles or member_roles(connection, framework))
    if not found or said.number is None:
        return None
    life, span = _spans(found, roles, said, as_of.latest)
    steps = [(day, number) for day, number in _steps(found, span) if number or said.span]
    if roles == FOUNDERS and said.span is None:
        steps = [(life.first, len({who for _, _, who in found}))]
    whole = list(_steps(found, life))
    numbers, ever = ({number for _, number in of} for of in (steps, whole))
    holds = {number for number in numbers if _HOLDS[said.bound](number, said.number)}
    what = _what(roles)
    told = _told(steps, span.first if span == life else span.last)
    if said.past and (right := [n for n in ever if _HOLDS[said.bound](n, said.number)]):
        text = f"{name(connection, framework)} had {_WORDS[said.bound]}{said.number} {what}"
        then = f"{what.capitalize()} on record: {_when(whole, right)}."
        return Computed(text, "supported", then, as_of.text, _latest(found, span))
    if numbers and holds == numbers:
        verdict = "supported"
    elif holds:
        verdict = "imprecise"
    elif said.span is None and said.bound == "=" and said.number in ever:
        verdict = "outdated"
    else:
        counted = _counted(connection, framework, found, said.number, span.last)
        above = said.number > max(numbers, default=0) and not complete(connection, framework)
        verdict = "imprecise" if counted else "unverifiable" if above else "contradicted"
        told += counted or ("; the list may not be complete" if above else "")
    when = said.date or f"on {as_of}"
    return Computed(
        f"{name(connection, framework)} has {_WORDS[said.bound]}{said.number} {what} ({when})",
        verdict,
        f"{what.capitalize()} on record: {told}.",
        dates.iso_day(span.last) or "",
        _latest(found, span),
    )


def _counted(
    connection: Connection, framework: str, found: list[Spell], said: int, last: int
) -> str:
    """Return what a source on record counts, where it is the number said and not that of the list.

    A figure of a later day than those asked about counts nothing.
    """
    for figure in records.framework(connection, framework)["figures"]:
        if figure["what"] in COUNTED and figure["value"] == str(said) and figure["as_of"]:
            day = dates.parse(figure["as_of"]).earliest
            if day <= last and [number for _, number in _steps(found, Span(day, day))] != [said]:
                return f"; a list of {figure['as_of']} counts {said}"
    return ""


def number(
    connection: Connection, framework: str, roles: tuple[str, ...], span: Span, date: str
) -> Iterator[Computed]:
    """Yield how many belong on the last of the days asked about, and what came before on them."""
    found = spells(connection, framework, roles or member_roles(connection, framework))
    steps = list(_steps(found, span)) if found else []
    if not steps:
        return
    last = dates.iso_day(span.last)
    what = _what(roles, steps[-1][1])
    yield Computed(
        f"{name(connection, framework)} has {steps[-1][1]} {what} ({date or f'on {last}'})",
        "supported",
        f"{_what(roles).capitalize()} on record: {_told(steps, span.last)}.",
        last or "",
        _latest(found, span),
    )


def listed(
    connection: Connection, framework: str, roles: tuple[str, ...], span: Span, date: str
) -> Iterator[Computed]:
    """Yield who belongs on the last of the days asked about, by name."""
    found = spells(connection, framework, roles or member_roles(connection, framework))
    day = span.last
    there = {who for _, _, who in on_day(found, day)}
    if not there:
        return
    what, when = _what(roles, len(there)), date or f"on {dates.iso_day(day)}"
    names = ", ".join(sorted(full_name(connection, who) for who in there))
    yield Computed(
        f"{name(connection, framework)} has {len(there)} {what} ({when})",
        "supported",
        f"{_what(roles).capitalize()} on record: {names}.",
        dates.iso_day(day) or "",
        _latest(found, span),
    )


def _what(roles: tuple[str, ...], number: int = 0) -> str:
    return (roles[0] if roles else "member").replace("-", " ") + ("" if number == 1 else "s")


def _spans(
    found: list[Spell], roles: tuple[str, ...], said: Statement, last: int
) -> tuple[Span, Span]:
    """Return the life of the list, and the days that are meant; nothing is after ``last``."""
    first = min(known_from(date) for date, _, _ in found)
    life = Span(max(first, dates.MIN_DAY + 1), last)
    ended = max(known_until(date) for date, _, _ in found) < last
    span = said.span or (life if ended or roles == FOUNDERS else Span(last, last))
    return life, Span(min(span.first, last), min(span.last, last))


def _when(steps: list[tuple[int, int]], numbers: list[int]) -> str:
    """Return each of the numbers with the days on which it held."""
    until = [f" to {dates.iso_day(day - 1)}" for day, _ in steps[1:]] + [" on"]
    return "; ".join(
        f"{number} from {dates.iso_day(day)}{end}"
        for (day, number), end in zip(steps, until, strict=True)
        if number in numbers
    )


def _told(steps: list[tuple[int, int]], day: int) -> str:
    if len(steps) == 1:
        return f"{steps[0][1]} on {dates.iso_day(day)}"
    return "; ".join(f"{number} from {dates.iso_day(first)}" for first, number in steps)


def _latest(found: list[Spell], span: Span) -> list[Any]:
    """Return the sources of the last spell that had begun by the end of the span."""
    begun = [spell for spell in found if known_from(spell[0]) <= span.last] or found[:1]
    return max(begun, key=lambda spell: known_from(spell[0]))[1]


def _steps(found: list[Spell], span: Span) -> Iterator[tuple[int, int]]:
    """Yield (first day, number of members) for each stretch of the span."""
    ends = (known_until(date) + 1 for date, _, _ in found)
    days = {known_from(date) for date, _, _ in found} | set(ends)
    before = None
    for day in sorted({span.first, *(day for day in days if span.first < day <= span.last)}):
        number = len({who for _, _, who in on_day(found, day)})
        if number != before:
            yield day, number
        before = number


def on_day(found: list[Spell], day: int) -> list[Spell]:
    """Return the spells that may be said to hold on a day."""
    return [spell for spell in found if known_from(spell[0]) <= day <= known_until(spell[0])]


def spells(connection: Connection, framework: str, roles: tuple[str, ...]) -> list[Spell]:
    """Return who belonged to a framework in one of the roles, by the beginning."""
    marks = ", ".join("?" * len(roles))
    rows = connection.execute(
        f"SELECT json FROM membership WHERE framework = ? AND role IN ({marks})"
        " ORDER BY earliest, mid",
        (framework, *roles),
    )
    found = [json.loads(text) for (text,) in rows]
    return [(dates.parse(spell["date"]), spell["sources"], spell["actor"]) for spell in found]
