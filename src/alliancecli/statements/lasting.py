"""Statements from when to when something was: a membership, an office, a framework."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alliancecli import dates
from alliancecli.spells import ends, uncertain_start
from alliancecli.statements.reading.statement import Statement
from alliancecli.when import Span

#: From when to when: the end is None where there is none, or none is known.
_Stretch = tuple[dates.Date, dates.Date | None]


def span_of(start: str, end: str | None) -> dates.Date | None:
    """Return the days from one date to another, as an interval; None of a set or of an interval."""
    if any(text and (text[0] in "[{" or "/" in text) for text in (start, end)):
        return None
    return dates.parse(f"{start}/{end or '..'}")


def verdict(spells: Iterable[dates.Date], said: Statement, otherwise: str) -> str:
    """Return the verdict on spells by the two dates of a statement; ``otherwise`` without these.

    Supported where a spell, or spells that go on from each other, began on the first and ended on
    the second; imprecise where it was so on days between them, but began or ended on others.
    """
    if said.ends is None:
        return otherwise
    first, last = said.ends
    found = {
        of_both(verdict_on([start], first), verdict_on([end], last))
        for start, end in _stretches(spells)
        if end is not None
    }
    sure = next((one for one in ("supported", "unverifiable") if one in found), None)
    return sure or ("imprecise" if otherwise == "supported" else otherwise)


def verdict_on(days: list[dates.Date], span: Span | None) -> str:
    """Return the verdict on a span by the days on record.

    One that is known less exactly than is said may be another day: unverifiable.
    """
    if any(span is None or span.first <= day.earliest <= day.latest <= span.last for day in days):
        return "supported"
    met = span is not None and any(span.meets(day.earliest, day.latest) for day in days)
    return "unverifiable" if met else "contradicted"


def of_both(one: str, other: str) -> str:
    """Return the verdict on two that must both be so."""
    both = {one, other}
    if both == {"supported"}:
        return "supported"
    return "contradicted" if "contradicted" in both else "unverifiable"


def _stretches(spells: Iterable[dates.Date]) -> Iterator[_Stretch]:
    """Yield the spells from end to end, those that go on from each other as one."""
    begun: _Stretch | None = None
    known = (one for one in spells if ends(one)[0] is not None and not uncertain_start(one))
    for spell in sorted(known, key=lambda one: one.earliest):
        start, end = ends(spell)
        if start is None:
            continue
        if begun is not None and begun[1] is not None and start.earliest <= begun[1].latest + 1:
            begun = begun[0], end
            continue
        if begun is not None:
            yield begun
        begun = start, end
    if begun is not None:
        yield begun
