"""Questions how many took part: troops, nations, ships, aircraft, by the figures on record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.held import series
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import first_of_each, shown
from alliancecli.statements.wording import PAST
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

_PERSONS = frozenset(("personnel", "troops", "soldiers"))
_NATIONS = frozenset(("nations", "countries", "states"))
_SHIPS = frozenset(("ships", "warships", "vessels"))
#: Words for what is counted, and words of the figures that count it.
_COUNTED = {
    **dict.fromkeys((*_PERSONS, "people", "men", "forces"), _PERSONS),
    **dict.fromkeys((*_NATIONS, "allies", "members"), _NATIONS | {"allies"}),
    **dict.fromkeys(_SHIPS, _SHIPS),
    **dict.fromkeys(("aircraft", "planes"), frozenset(("aircraft",))),
    "submarines": frozenset(("submarines",)),
}
#: A figure of what was only meant to take part is another one, or of what was done to others.
_OTHER = frozenset(
    (
        *("announced", "planned", "proposed", "expelled", "authorized", "maximum", "additional"),
        *("trained", "challenged", "hailed", "boarded", "inspected", "merchant", "agreed", "cent"),
        *("limit", "ceiling", "escorted", "intercepted", "killed"),
    )
)
#: A figure of these words is of all that took part; of others, of some of it.
_WHOLE = frozenset(
    (
        *("participating", "contributing", "at", "its", "height", "total", "in", "all", "surface"),
        *("naval", "military", "deployed", "taking", "part", "involved", "and", "or"),
    )
)
#: A qualifier of more words stands after the number.
_SHORT = 2
_TOOK = frozenset(
    (
        *("take", "took", "part", "participate", "participated", "join", "joined", "contribute"),
        *("contributed", "deploy", "deployed", "involved", "involve", "send", "sent", "there"),
        *("serve", "served", "many", "strong", "exercize", "operation"),
    )
)


class _Size(NamedTuple):
    """A figure of something: what, when and how many, its days as numbers, its sources.

    ``beside`` is whether it is of another exercise held within the series, or of a part of it.
    """

    what: str
    number: str
    when: str
    first: int
    last: int
    sources: list[Any]
    beside: bool = False

    @property
    def told(self) -> str:
        """The figure with its day, as a list has it."""
        return f"{self.what}: {self.number}{self.when}"


def compute(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is on record of the size of an operation, or of the editions of a series.

    Without a date that is all of them, the newest first; figures of a part come last, and of what
    was only planned nothing is told.
    """
    words = {*said.words}
    nouns = words & _COUNTED.keys()
    rest = words - nouns - _TOOK - FILLERS - PAST
    if not {"how", "many"} <= words or len(nouns) != 1 or rest:
        return
    record = records.framework(connection, framework)
    what = _COUNTED[nouns.pop()]
    days = said.days(as_of, ever=True)
    found = list(_own(record, what, dated=said.span is not None))
    if kind := series(connection, framework):
        for event in records.events(connection, framework, kind):
            found += _of_event(event, record, what)
    met = [one for one in found if days.meets(one.first, one.last)]
    if not met:
        return
    met.sort(key=lambda one: (one.beside, -one.first))
    yield Computed(
        met[0].told,
        "supported",
        f"On record: {shown([one.told for one in met], '; ')}.",
        as_of.text,
        first_of_each(one.sources for one in met),
    )


def _own(record: dict[str, Any], what: frozenset[str], *, dated: bool) -> Iterator[_Size]:
    """Yield the figures of a framework, each of its day; without a day none where ``dated``."""
    for figure, part in _fitting(record, what):
        date = dates.parse(figure["as_of"]) if figure["as_of"] else None
        if date is None and dated:
            continue
        when = f" ({dates.display(date)})" if date else ""
        span = (date.earliest, date.latest) if date else (dates.MIN_DAY, dates.MAX_DAY)
        told = (record["name"], _written(figure), when)
        yield _Size(*told, *span, figure["sources"], beside=part)


def _of_event(
    event: dict[str, Any], record: dict[str, Any], what: frozenset[str]
) -> Iterator[_Size]:
    date = dates.parse(event["date"])
    when, span = f" ({dates.display(date)})", (date.earliest, date.latest)
    other = fold(record["name"]) not in fold(event["title"])
    for figure, part in _fitting(event, what):
        told = (event["title"], _written(figure), when)
        yield _Size(*told, *span, figure["sources"], beside=other or part)


def _fitting(record: dict[str, Any], what: frozenset[str]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield the figures that count this, and whether only of a part of those who took part."""
    for figure in record["figures"]:
        counts = {*fold(figure["what"]).split()}
        meant = fold(figure["qualifier"] or "").split()
        if not counts & what or counts & _OTHER or "planned" in meant:
            continue
        if what is _PERSONS or not counts & _PERSONS:
            yield figure, not counts <= what | _WHOLE


def _written(figure: dict[str, Any]) -> str:
    """Return a figure for a reader: personnel about 90,000; its unit where it says more."""
    value, what, qualifier = figure["value"], figure["what"], figure["qualifier"] or ""
    number = f"{int(value):,}" if value.isdecimal() else value
    unit = "" if figure["unit"] == "persons" or figure["unit"] in what.split() else figure["unit"]
    if "," in qualifier or len(qualifier.split()) > _SHORT:
        return " ".join(filter(None, (what, number, unit, f"({qualifier})")))
    return " ".join(filter(None, (what, qualifier, number, unit)))
