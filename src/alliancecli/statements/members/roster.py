"""Who belongs to a framework, and how many: the answers to questions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.spells import ends, known_until, uncertain_start
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.members.tally import (
    COUNTED,
    FOUNDERS,
    Roles,
    Spell,
    as_told,
    in_one_before,
    newest,
    noun,
    of_more,
    on_day,
    spells,
    stretches,
    unsaid,
)
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import (
    MAYBE_MORE,
    first_of_each,
    full_name,
    have,
    life,
    name,
    spell_days,
)
from alliancecli.store import Connection, records
from alliancecli.when import Span

#: Of so many at most the days are told as well.
_MOST = 24
#: Words by which all days are meant, where no date is.
_EVER = frozenset(("ever", "took", "participated", "contributed", "belonged"))
#: Days that a year has at most.
_YEAR = 366


class _Asked(NamedTuple):
    """The days asked about, their date as it was written, and the data date."""

    span: Span
    date: str
    as_of: dates.Date

    @property
    def when(self) -> str:
        """The date as it ends an answer, without one the last of the days."""
        return self.date or f"on {dates.iso_day(self.span.last)}"


def number(
    connection: Connection, framework: str, roles: Roles, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield how many belong on the last of the days asked about, and what came before on them.

    Without a date the days of what has ended are all its days; its founders are all who ever were.
    """
    found = spells(connection, framework, roles)
    if not found:
        return
    span, date = _days(connection, framework, said, as_of), said.date
    if roles == FOUNDERS and not date:
        yield _founders(connection, framework, found, span)
        return
    last = _last(found, span) if _is_life(span, date) else span.last
    told = _is_known if date else _is_exact  # what is not known to the day has no steps by itself
    span = Span(span.first if all(map(told, found)) else last, last)
    begun = max(span.first, min(date.earliest for date, _, _ in found))
    span = span._replace(first=min(begun, span.last))  # before anybody belonged it is none
    steps = [step for step in stretches(found, span) if step[1] or date]
    more = unsaid(found, span.last)
    if not steps or (more and not steps[-1][1]):
        if not more and not date:
            yield _nobody(connection, framework, roles, found, _Asked(span, date, as_of))
        return
    day = dates.iso_day(span.last)
    counted = steps[-1][1]
    if not counted and span.last - span.first < _YEAR:  # it may have ended in it
        counted = next((number for _, number in reversed(steps) if number), 0)
    other = "" if roles else _other_count(connection, framework, span.last, counted)
    least, maybe = _bounds(connection, framework, counted, known=not (more or other))
    many = f"{least}{counted} {noun(roles, counted)}"
    none, before = "", list[Any]()
    if not counted:
        _, then, before = in_one_before(connection, framework, span.last)
        none = f"; {life(records.framework(connection, framework))}{then}"
    listed = f"{as_told(found, steps, span.last)}{of_more(more)}{other}{none}"
    yield Computed(
        f"{name(connection, framework)} {have(span.last, as_of)} {many} ({date or f'on {day}'})",
        "supported",
        f"{noun(roles).capitalize()} on record: {listed}.{maybe}",
        day or "",
        [*newest(found, span), *before],
    )


def listed(
    connection: Connection, framework: str, roles: Roles, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who belongs on the last of the days asked about, by name.

    Without a date, of what has ended all who ever belonged, with their days where these are few,
    and so where of nobody it is known that he belongs still; of founders all.
    """
    found = spells(connection, framework, roles)
    span, date = _days(connection, framework, said, as_of), said.date
    if found and roles == FOUNDERS and not date:
        yield _founders(connection, framework, found, span)
        return
    if found and _is_life(span, date):
        yield _ever(connection, framework, roles, found, span)
        return
    there = {who for _, _, who in on_day(found, span.last)}
    others = _names(connection, unsaid(found, span.last))
    if not there and not others:
        if found:
            yield _nobody(connection, framework, roles, found, _Asked(span, date, as_of))
        return
    if not there and not date:
        yield _ever(connection, framework, roles, found, Span(dates.MIN_DAY, span.last))
        return
    when = date or f"on {dates.iso_day(span.last)}"
    least, maybe = _bounds(connection, framework, len(there), known=not others)
    many = f"{least}{len(there)} {noun(roles, len(there))}"
    also = f" Whether these belonged too is not known: {others}." if others else maybe
    yield Computed(
        f"{name(connection, framework)} {have(span.last, as_of)} {many} ({when})",
        "supported" if there or complete(connection, framework) else "unverifiable",
        f"{noun(roles).capitalize()} on record: {_names(connection, there) or 'none'}.{also}",
        dates.iso_day(span.last) or "",
        newest(found, span),
    )


def _days(connection: Connection, framework: str, said: Statement, as_of: dates.Date) -> Span:
    """Return the days asked about; without a date the data date, of what has ended all its days.

    So are they where it is asked who was ever in it, or took part.
    """
    if said.span is not None:
        return said.days(as_of)
    last = min(as_of.latest, last_day(connection, framework))
    now = last == as_of.latest and _EVER.isdisjoint(said.words)
    return Span(last if now else dates.MIN_DAY, last)


def _ever(
    connection: Connection, framework: str, roles: Roles, found: list[Spell], span: Span
) -> Computed:
    """Return all who ever belonged to what has ended."""
    told, many = _with_days(connection, found)
    least, maybe = _bounds(connection, framework, many, known=True)
    return Computed(
        f"{name(connection, framework)} had {least}{many} {noun(roles, many)} in all",
        "supported",
        f"{noun(roles).capitalize()} on record: {told}.{maybe}",
        dates.iso_day(_last(found, span)) or "",
        newest(found, span),
    )


def _nobody(
    connection: Connection, framework: str, roles: Roles, found: list[Spell], asked: _Asked
) -> Computed:
    """Return that nobody belongs on the last of the days asked about, and who did on others."""
    day = asked.span.last
    before = [one for one in found if known_until(one[0]) < day]
    told, _ = _with_days(connection, before or found)
    has = have(day, asked.as_of)
    return Computed(
        f"{name(connection, framework)} {has} no {noun(roles)} ({asked.when})",
        "supported" if complete(connection, framework) else "unverifiable",
        f"{noun(roles).capitalize()} on record {'before' if before else 'later'}: {told}.",
        dates.iso_day(day) or "",
        first_of_each(cited for _, cited, _ in before or found),
    )


def _with_days(connection: Connection, found: list[Spell]) -> tuple[str, int]:
    """Return who belonged, with the days where these are few, and how many there are."""
    held: dict[str, list[str]] = {}
    for date, _, who in found:
        held.setdefault(full_name(connection, who), []).append(spell_days(date))
    days = len(held) <= _MOST
    told = [f"{who} ({', '.join(on)})" if days else who for who, on in sorted(held.items())]
    return ("; " if days else ", ").join(told), len(held)


def _founders(connection: Connection, framework: str, found: list[Spell], span: Span) -> Computed:
    """Return all who founded it: who left it, or ended, was among them."""
    who = {one for _, _, one in found}
    least, maybe = _bounds(connection, framework, len(who), known=True)
    return Computed(
        f"{name(connection, framework)} had {least}{len(who)} {noun(FOUNDERS, len(who))}",
        "supported",
        f"{noun(FOUNDERS).capitalize()} on record: {_names(connection, who)}.{maybe}",
        dates.iso_day(span.last) or "",
        newest(found, span),
    )


def _bounds(
    connection: Connection, framework: str, counted: int, *, known: bool
) -> tuple[str, str]:
    """Return what stands before a number and behind a list that may be too short.

    ``known`` says that nobody else is on record of whom it is not known whether he belonged.
    """
    if not known:
        return "at least ", ""
    if complete(connection, framework):
        return "", ""
    return "at least " if counted else "", MAYBE_MORE


def _names(connection: Connection, actors: set[str]) -> str:
    return ", ".join(sorted(full_name(connection, who) for who in actors))


def _other_count(connection: Connection, framework: str, day: int, counted: int) -> str:
    """Return what the latest source on record by a day counts, where that is more than the list."""
    figures = [
        (dates.parse(figure["as_of"]).earliest, figure)
        for figure in records.framework(connection, framework)["figures"]
        if figure["what"] in COUNTED and not COUNTED[figure["what"]] and figure["as_of"]
    ]
    known: list[tuple[int, dict[str, Any]]] = [one for one in figures if one[0] <= day]
    if not known:
        return ""
    figure = max(known, key=lambda one: one[0])[1]
    above = figure["value"].isdecimal() and int(figure["value"]) > counted
    return f"; a source of {figure['as_of']} counts {figure['value']}" if above else ""


def _is_life(span: Span, date: str) -> bool:
    """Return whether all days of what has ended are meant, as none was asked about."""
    return not date and span.first == dates.MIN_DAY


def _last(found: list[Spell], span: Span) -> int:
    """Return the last of the days on which anybody belongs."""
    return min(span.last, max(known_until(date) for date, _, _ in found))


def _is_known(spell: Spell) -> bool:
    """Return whether it is known, however exactly, when one came and went."""
    date = spell[0]
    return not (date.text.startswith("/") or date.text.endswith("/") or uncertain_start(date))


def _is_exact(spell: Spell) -> bool:
    """Return whether the days on which one came and went are known, to the day."""
    return _is_known(spell) and all(
        end is None or end.earliest == end.latest for end in ends(spell[0])
    )
