"""Statements how many took part in something, held against the figures on record.

A figure is that of whoever gives it, and is rounded by those who repeat it.
"""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.events.held import series
from alliancecli.statements.events.sizes import Size, figures
from alliancecli.statements.members.tally import BOUNDS
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW
from alliancecli.statements.telling import first_of_each, shown
from alliancecli.store import Connection, records
from alliancecli.words import PLACE

#: Words before a figure, and how far what is meant lies from it, in parts of it: below, above.
_ABOUT = (0.05, 0.05)
_QUALIFIED = {
    **dict.fromkeys(("about", "around", "approximately", "some", "roughly", "close"), _ABOUT),
    "estimated": _ABOUT,
    **dict.fromkeys(("more", "over", "least"), (0.0, 0.1)),
    **dict.fromkeys(("nearly", "almost"), (0.1, 0.0)),
}
#: Words for a figure that is only a limit, or what one side has: no other is wrong by it.
_OPEN = frozenset(
    (
        *("up", "as", "maximum", "most", "announced", "claimed", "reported", "official"),
        *("estimated", "account", "according"),
    )
)
#: Words for a figure that was given beforehand, or is doubted: none is right by it.
_DOUBTED = frozenset(("announced", "claimed"))
#: A number is read with so many figures at least: 50,000 is none of 54,000.
_FIGURES = 2
#: So far from a figure, in parts of it, a number is not exact; farther off it is another one.
_NEAR = 0.2
#: The verdicts on several figures, of which one is enough.
_IN_TURN = ("supported", "imprecise", "unverifiable", "contradicted")
_HAS = NOW | frozenset(("has", "have", "is", "are"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute whether so many took part in what is named, by its whole figures on those days.

    Of an operation today it is the last figure that counts, and an older one that fits is outdated.
    That a number is wrong is only said where it is of one exercise, or of today.
    """
    frameworks = said.named("framework")
    if len(frameworks) != 1 or said.number is None or said.named("actor", "event", PLACE):
        return
    found = [one for one in figures(connection, frameworks[0], said, as_of) if not one.beside]
    if not found:
        return
    today = series(connection, frameworks[0]) is None and said.span is None and not said.past
    if today and _HAS.isdisjoint(said.words):
        return
    verdicts = [_verdict(one, said) for one in found]
    best = next(one for one in _IN_TURN if one in verdicts)
    fits = [one for one, own in zip(found, verdicts, strict=True) if own == best]
    if today:
        over = records.framework(connection, frameworks[0])["ended"] is not None
        gone = best == "supported" and (over or found[0] not in fits)
        verdict = "outdated" if gone else verdicts[0]
        told = found[:1] + [one for one in fits if gone and one != found[0]]
    else:
        unclear = best == "contradicted" and len(found) > 1
        verdict, told = "unverifiable" if unclear else best, fits
    number = f"{BOUNDS[said.bound]}{said.number:,}"
    yield Computed(
        f"{told[0].what}: {told[0].figure['what']} {number}{said.when}",
        verdict,
        f"On record: {shown([one.told for one in told], '; ')}.",
        as_of.text,
        first_of_each(one.sources for one in told),
    )


def _verdict(size: Size, said: Statement) -> str:
    """Return what a figure says of the number that is stated."""
    stated, value = said.number or 0, size.figure["value"]
    if not value.isdecimal() or not int(value):
        return "unverifiable"
    words = fold(size.figure["qualifier"] or "").split()
    first = words[words[:1] == ["at"] :][:1]  # at least, at most
    below, above = next((_QUALIFIED[word] for word in first if word in _QUALIFIED), (0.0, 0.0))
    low, high = int(value) * (1 - below), int(value) * (1 + above)
    if said.bound != "=":
        verdict = _beyond(said.bound, stated, low, high, over=above > below)
    elif low <= stated <= high or _rounded(int(value), stated) == stated:
        verdict = "supported"
    else:
        near = abs(stated - int(value)) <= _NEAR * int(value)
        verdict = "imprecise" if near else "contradicted"
    if verdict == "contradicted" and _OPEN.intersection(words):
        return "unverifiable"
    return "imprecise" if verdict == "supported" and _DOUBTED.intersection(words) else verdict


def _beyond(bound: str, stated: int, low: float, high: float, *, over: bool) -> str:
    """Return whether a figure between two lies on the side of a bound."""
    right = {
        ">": low > stated or (over and low >= stated),
        ">=": low >= stated,
        "<": high < stated,
        "<=": high <= stated,
    }
    if right[bound]:
        return "supported"
    wrong = high <= stated if bound.startswith(">") else low >= stated
    return "contradicted" if wrong else "unverifiable"


def _rounded(value: int, stated: int) -> int:
    """Return a value with as many figures as the number that is stated has."""
    figures = max(len(str(stated).rstrip("0")), _FIGURES)
    return int(round(value, figures - len(str(value))))
