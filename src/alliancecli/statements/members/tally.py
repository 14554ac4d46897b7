"""How many belonged to a framework: as a statement has it, and as the record counts."""

from __future__ import annotations

import json
import operator
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.expansions import member_roles
from alliancecli.fold import fold
from alliancecli.spells import ends, known_from, known_until, uncertain_start
from alliancecli.statements.reading.dating import SINCE
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import have, name, plural
from alliancecli.store import Connection, records
from alliancecli.when import Span

HOLDS = {
    "=": operator.eq,
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
}
BOUNDS = {"=": "", ">": "more than ", ">=": "at least ", "<": "fewer than ", "<=": "at most "}

#: Roles that are counted; () are those that make a member.
Roles = tuple[str, ...]
#: What is counted, and the roles that are meant.
COUNTED: dict[str, Roles] = dict.fromkeys(
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
COUNTED |= {"guarantor": ("guarantor",), "guarantors": ("guarantor",)}
COUNTED |= {"founders": ("founding-member",), "founding": ("founding-member",)}
#: The role of founders: their number is that of all that ever had it.
FOUNDERS = ("founding-member",)
#: The role of those who guarantee others, whom they name.
GUARANTORS = ("guarantor",)
#: How much of a day is known by the precision of a date; of any coarser one the year.
_KNOWN = {"day": len("2004-03-29"), "month": len("2004-03")}
#: A spell: its date, its sources, who belongs.
Spell = tuple[dates.Date, list[Any], str]


def meant(words: list[str]) -> Roles:
    """Return the roles that are counted: those of a word for one, or () for who belongs.

    "Partner states" are partners.
    """
    return next((COUNTED[word] for word in words if COUNTED.get(word)), ())


def count(
    connection: Connection, framework: str, roles: Roles, said: Statement, as_of: dates.Date
) -> Computed | None:
    """Return what the record says of a number of members.

    Without a date it is the number of the data date; of what has ended, that of its life, of
    founders, that of the foundation; told of the past, that of any day.
    """
    found = spells(connection, framework, roles)
    if not found or said.number is None:
        return None
    life, span = _spans(found, roles, said, as_of.latest)
    steps = [(day, number) for day, number in stretches(found, span) if number or said.span]
    whole = list(stretches(found, life))
    if roles == FOUNDERS:  # who left founded it all the same
        steps = whole = [(life.first, len({who for _, _, who in found}))]
    numbers = {number for _, number in steps}
    ever = {number for _, number in whole if number or said.number == 0}
    holds = {number for number in numbers if HOLDS[said.bound](number, said.number)}
    text = _head(connection, framework, roles, said, have(span.last, as_of))
    told = as_told(found, steps, span.first if span == life else span.last)
    more = unsaid(found, span.last)
    counted = roles != FOUNDERS and _counted(connection, framework, found, said.number, span.last)
    if said.past and (right := [n for n in ever if HOLDS[said.bound](n, said.number)]):
        then = f"{noun(roles).capitalize()} on record: {_when(found, whole, right)}."
        return Computed(text, "supported", then, as_of.text, newest(found, span))
    if numbers and holds == numbers:
        verdict = "unverifiable" if more and said.bound not in (">", ">=") else "supported"
    elif holds:
        verdict = "contradicted" if said.date.startswith(SINCE) else "imprecise"
        told += in_one_before(connection, framework, span.first)[1] if 0 in numbers else ""
    elif said.span is None and said.bound == "=" and said.number in ever:
        verdict = "outdated"
    elif counted:
        verdict, told = "imprecise", told + counted
    else:
        verdict, why = _not_on_record(connection, framework, said, (numbers, bool(more)), span.last)
        told += why
    told += of_more(more)
    if verdict == "contradicted" and said.past and said.bound == "=":
        told += f"; {said.number} on no day"
    return Computed(
        text if said.past else f"{text}{said.then(as_of)}",
        verdict,
        f"{noun(roles).capitalize()} on record: {told}.",
        dates.iso_day(span.last) or "",
        newest(found, span),
    )


def _head(connection: Connection, framework: str, roles: Roles, said: Statement, verb: str) -> str:
    """Return the number as understood: NATO has more than 30 members."""
    many = f"{BOUNDS[said.bound]}{said.number} {noun(roles, said.number or 0)}"
    return f"{name(connection, framework)} {'had' if said.past else verb} {many}"


def _not_on_record(
    connection: Connection,
    framework: str,
    said: Statement,
    on_record: tuple[set[int], bool],
    last: int,
) -> tuple[str, str]:
    """Return the verdict on a number that the record never has, and why, where that is to be told.

    One above those ``on_record`` is unverifiable where the manifest does not call the list
    complete, or where more than these may have belonged; one of what came before it, imprecise.
    """
    numbers, more = on_record
    told = ""
    if numbers == {0}:
        before, told, _ = in_one_before(connection, framework, last)
        if not told and (signed := _signed_by_then(connection, framework, said, last)):
            return "imprecise", signed
        if before == said.number and said.bound == "=":
            return "imprecise", told
    if said.number is not None and said.number > max(numbers, default=0):
        if not more and not complete(connection, framework):
            return "unverifiable", f"{told}; the list may not be complete"
        if more:
            return "unverifiable", told
    return "contradicted", told


def _signed_by_then(connection: Connection, framework: str, said: Statement, last: int) -> str:
    """Return that so many had signed the treaty of a framework, and were not members yet."""
    record = records.framework(connection, framework)
    founders = {who for *_, who in spells(connection, framework, FOUNDERS)}
    signed = dates.parse(record["signed"]) if record["signed"] else None
    if signed is None or signed.latest > last or {len(founders), "="} != {said.number, said.bound}:
        return ""
    return f"; its treaty was signed by {said.number}, {dates.display(signed)}"


def _counted(
    connection: Connection, framework: str, found: list[Spell], said: int, last: int
) -> str:
    """Return that a source of those days or before counts so many, and the list does not."""
    for figure in records.framework(connection, framework)["figures"]:
        counts = not COUNTED.keys().isdisjoint(fold(figure["what"]).split())
        if counts and figure["value"] == str(said) and figure["as_of"]:
            day = dates.parse(figure["as_of"]).earliest
            if day <= last and [number for _, number in stretches(found, Span(day, day))] != [said]:
                return f"; a list of {figure['as_of']} counts {said}"
    return ""


def in_one_before(connection: Connection, framework: str, day: int) -> tuple[int, str, list[Any]]:
    """Return how many belonged on a day to what came before a framework, as told, and sources.

    Nothing where nobody did: 0 and no words.
    """
    for before in records.framework(connection, framework)["predecessors"]:
        found = spells(connection, before)
        there = on_day(found, day)
        number = len({who for _, _, who in there})
        if number:
            told = f"; {name(connection, before)}, which came before it, had {number}"
            return number, told, there[-1][1]
    return 0, "", []


def noun(roles: Roles, number: int = 0) -> str:
    """Return the word for those who are counted: member, founding members."""
    return plural((roles[0] if roles else "member").replace("-", " "), number)


def _spans(found: list[Spell], roles: Roles, said: Statement, last: int) -> tuple[Span, Span]:
    """Return the life of the list, and the days that are meant; nothing is after ``last``."""
    first = min(known_from(date) for date, _, _ in found)
    life = Span(max(first, dates.MIN_DAY + 1), last)
    ended = max(known_until(date) for date, _, _ in found) < last
    span = said.span or (life if ended or roles == FOUNDERS else Span(last, last))
    return life, Span(min(span.first, last), min(span.last, last))


def unsaid(found: list[Spell], day: int) -> set[str]:
    """Return who may have belonged on a day, by a spell whose end or beginning is not known."""
    there = {who for _, _, who in on_day(found, day)}
    may = {
        who
        for date, _, who in found
        if (uncertain_start(date) or date.earliest <= day)
        and (date.text.endswith("/") or day <= date.latest)
    }
    return may - there


def of_more(more: set[str]) -> str:
    """Return of how many more it is not known whether they belonged, or nothing."""
    return f"; of {len(more)} more it is not known" if more else ""


def _from(found: list[Spell], day: int, shown: int) -> str | None:
    """Return a day as a date, no more exact than the dates of who came or went on another day."""
    changed = [
        end
        for date, _, _ in found
        for end, at in zip(ends(date), (known_from(date), known_until(date) + 1), strict=True)
        if end is not None and at == day
    ]
    known = (_KNOWN.get(end.precision, len("2004")) for end in changed)
    return (dates.iso_day(shown) or "")[: min(known, default=_KNOWN["day"])]


def _when(found: list[Spell], steps: list[tuple[int, int]], numbers: list[int]) -> str:
    """Return each of the numbers with the days on which it held."""
    until = [f" to {_from(found, day, day - 1)}" for day, _ in steps[1:]] + [" on"]
    return "; ".join(
        f"{number} from {_from(found, day, day)}{end}"
        for (day, number), end in zip(steps, until, strict=True)
        if number in numbers
    )


def as_told(found: list[Spell], steps: list[tuple[int, int]], day: int) -> str:
    """Return each number with the day from which it held; a single one with the day given."""
    if len(steps) == 1:
        return f"{steps[0][1]} on {dates.iso_day(day)}"
    return "; ".join(f"{number} from {_from(found, first, first)}" for first, number in steps)


def newest(found: list[Spell], span: Span) -> list[Any]:
    """Return the sources of the last spell that had begun by the end of the span."""
    begun = [spell for spell in found if known_from(spell[0]) <= span.last] or found[:1]
    return max(begun, key=lambda spell: known_from(spell[0]))[1]


def stretches(found: list[Spell], span: Span) -> Iterator[tuple[int, int]]:
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


def who_belongs(
    connection: Connection, framework: str, day: int
) -> tuple[set[str], list[Any], set[str]]:
    """Return who belongs on a day, the sources of the last who came, and who else may belong."""
    every = spells(connection, framework)
    there = on_day(every, day)
    return {who for _, _, who in there}, there[-1][1] if there else [], unsaid(every, day)


def spells(connection: Connection, framework: str, roles: Roles = ()) -> list[Spell]:
    """Return who belonged to a framework in one of the roles, by the beginning.

    () are the roles that make a member. No coarse beginning is before the framework and the actor
    were there.
    """
    roles = roles or member_roles(connection, framework)
    marks = ", ".join("?" * len(roles))
    rows = connection.execute(
        f"SELECT earliest, json FROM membership WHERE framework = ? AND role IN ({marks})"
        " ORDER BY earliest, mid",
        (framework, *roles),
    )
    found = []
    for first, text in rows:
        spell = json.loads(text)
        date = dates.parse(spell["date"])
        date = date._replace(earliest=max(date.earliest, first))
        found.append((date, spell["sources"], spell["actor"]))
    return found
