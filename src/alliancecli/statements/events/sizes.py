"""The size of what is on record: troops, nations, ships, aircraft, and questions how many.

What is stated of a size is held against these figures in ``sized``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements.events.held import series
from alliancecli.statements.reading.numerals import is_number
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import first_of_each, shown
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

PERSONS = frozenset(("personnel", "troops", "soldiers"))
_NATIONS = frozenset(("nations", "countries", "states"))
_SHIPS = frozenset(("ships", "warships", "vessels"))
#: Words for what is counted, and words of the figures that count it.
COUNTED = {
    **dict.fromkeys((*PERSONS, "people", "men", "forces", "participants"), PERSONS),
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
_BIG = frozenset(("large", "big"))
_TOOK = frozenset(
    (
        *("take", "took", "part", "participate", "participated", "join", "joined", "contribute"),
        *("contributed", "deploy", "deployed", "involved", "involve", "send", "sent", "there"),
        *("serve", "served", "many", "strong", "exercize", "operation", "brought", "together"),
        *("numbered", "comprised", "drew"),
    )
)


class Size(NamedTuple):
    """A figure of something: whose, the figure, its date as told, its days as numbers.

    ``beside`` is whether it is of another exercise held within the series, or of a part of it.
    """

    what: str
    figure: dict[str, Any]
    when: str
    first: int
    last: int
    beside: bool = False

    @property
    def told(self) -> str:
        """The figure with its day, as a list has it."""
        return f"{self.what}: {_written(self.figure)}{self.when}"

    @property
    def sources(self) -> list[Any]:
        """The sources of the figure."""
        found: list[Any] = self.figure["sources"]
        return found


def compute(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute what is on record of the size of an operation, or of the editions of a series.

    Without a date that is all of them, the newest first; figures of a part come last, and of what
    was only planned nothing is told.
    """
    if _BIG & {*said.words}:  # how large it was is how many took part
        parts = [part for part in said.parts if part not in _BIG]
        said = said._replace(parts=[*parts, "many", "personnel"])
    if not {"how", "many"} <= {*said.words} or said.number is not None:
        return
    met = figures(connection, framework, said, as_of)
    if not met and series(connection, framework) is None:
        every = figures(connection, framework, said._replace(span=None), as_of)
        yield from _nearest(every, said, as_of)
    if not met:
        return
    yield Computed(
        met[0].told,
        "supported",
        f"On record: {shown([one.told for one in met], '; ')}.",
        as_of.text,
        first_of_each(one.sources for one in met),
    )


def _nearest(every: list[Size], said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute an answer of the figures before and after the days asked about, if they have none."""
    span = said.span
    dated = [one for one in every if not one.beside and one.when]
    if span is None or not dated:
        return
    older = [one for one in dated if one.last < span.first][:1]
    newer = [one for one in dated if one.first > span.last][-1:]
    near, sides = older + newer, " and ".join(["before"] * len(older) + ["after"] * len(newer))
    if not near:
        return
    told = "; ".join(one.told for one in near)
    yield Computed(
        f"{near[0].what}: {near[0].figure['what']}{said.when}",
        "unverifiable",
        f"On record {sides}: {told}.",
        as_of.text,
        first_of_each(one.sources for one in near),
    )


def figures(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> list[Size]:
    """Return the figures of what one noun of a statement counts, on the days that it is about.

    The newest come first, those of a part last. None are returned if the statement says more.
    """
    words = {*said.words}
    nouns = words & COUNTED.keys()
    rest = words - nouns - _TOOK - FILLERS - PAST
    if len(nouns) != 1 or any(not is_number(word) for word in rest):
        return []
    record = records.framework(connection, framework)
    what = COUNTED[nouns.pop()]
    days = said.days(as_of, ever=True)
    found = list(_own(record, what, dated=said.span is not None))
    if kind := series(connection, framework):
        for event in records.events(connection, framework, kind):
            found += of_event(event, record["name"], what)
    met = [one for one in found if days.meets(one.first, one.last)]
    return sorted(met, key=lambda one: (one.beside, -one.first))


def _own(record: dict[str, Any], what: frozenset[str], *, dated: bool) -> Iterator[Size]:
    """Yield the figures of a framework, each of its day; without a day none where ``dated``."""
    for figure, part in _fitting(record, what):
        date = dates.parse(figure["as_of"]) if figure["as_of"] else None
        if date is None and dated:
            continue
        when = f" ({dates.display(date)})" if date else ""
        span = (date.earliest, date.latest) if date else (dates.MIN_DAY, dates.MAX_DAY)
        yield Size(record["name"], figure, when, *span, beside=part)


def of_event(event: dict[str, Any], series: str, what: frozenset[str]) -> Iterator[Size]:
    """Yield the figures of an event that count this; those of another ``series`` are beside it."""
    date = dates.parse(event["date"])
    when, span = f" ({dates.display(date)})", (date.earliest, date.latest)
    other = fold(series) not in fold(event["title"])
    for figure, part in _fitting(event, what):
        yield Size(event["title"], figure, when, *span, beside=other or part)


def _fitting(record: dict[str, Any], what: frozenset[str]) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield the figures that count this, and whether only of a part of those who took part."""
    for figure in record["figures"]:
        counts = {*fold(figure["what"]).split()}
        meant = fold(figure["qualifier"] or "").split()
        if not counts & what or counts & _OTHER or "planned" in meant:
            continue
        if what is PERSONS or not counts & PERSONS:
            yield figure, not counts <= what | _WHOLE


def _written(figure: dict[str, Any]) -> str:
    """Return a figure for a reader: personnel about 90,000; its unit where it says more."""
    value, what, qualifier = figure["value"], figure["what"], figure["qualifier"] or ""
    number = f"{int(value):,}" if value.isdecimal() else value
    unit = "" if figure["unit"] == "persons" or figure["unit"] in what.split() else figure["unit"]
    if "," in qualifier or len(qualifier.split()) > _SHORT:
        return " ".join(filter(None, (what, number, unit, f"({qualifier})")))
    return " ".join(filter(None, (what, qualifier, number, unit)))
