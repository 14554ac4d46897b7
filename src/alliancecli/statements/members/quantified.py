"""Statements of the members of two frameworks: all, most or none are in both; one has more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.statements.members.standing import last_day, with_framework
from alliancecli.statements.members.tally import who_belongs
from alliancecli.statements.offices.holders import is_office
from alliancecli.statements.reading.dating import last_dated
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import full_name, name, shown
from alliancecli.store import Connection
from alliancecli.words import Known, phrases

_SAID = Pattern(
    r"(?P<many>not (?:all|every|each)|all|every|each|most|some|no|none)(?: of)?(?: the)?"
    r" (?P<who>.+?) (?:is|are|was|were|belongs?|belonged) (?P<where>.+?)"
    r"(?: (?:in|on|by|since))?",
    *("all ", "every ", "each ", "most ", "some ", "no ", "none "),
)
_COMPARED = Pattern(
    r"(?P<who>.+?) (?:has|have|had) (?P<many>more|fewer|less|as many|no more|no fewer)"
    r" (?:members?|member states|states|countries) (?:than|as) (?P<where>.+?)(?: (?:in|on))?",
    " than ",
    " as ",
)
#: A year before what is said.
_LEADING = Pattern(r"\Ain (\d{4}),? (.+)", "in ")
#: What may stand beside the framework whose members are meant, and beside the other.
_OF = frozenset(
    (
        *("member", "members", "state", "states", "country", "countries", "nation", "nations"),
        *("ally", "allies", "party", "parties", "of", "the", "in", "to"),
    )
)
_IN = _OF | frozenset(("a", "an", "also", "part"))


class _Many(NamedTuple):
    """How many of so many are meant, and whether it stays so if more are found to be in it."""

    lead: str
    is_so: Callable[[int, int], bool]
    stays: bool


_MANY = {
    "all": _Many("All", lambda some, every: some == every, True),
    "not all": _Many("Not all", lambda some, every: some < every, False),
    "most": _Many("Most", lambda some, every: 2 * some > every, True),
    "some": _Many("Some", lambda some, _: some > 0, True),
    "no": _Many("No", lambda some, _: some == 0, False),
}
_COMPARES: dict[str, Callable[[int, int], bool]] = {
    "more": int.__gt__,
    "fewer": int.__lt__,
    "less": int.__lt__,
    "as many": int.__eq__,
    "no more": int.__le__,
    "no fewer": int.__ge__,
}
#: Other words for these.
_WORDS = {
    **dict.fromkeys(("every", "each"), "all"),
    **dict.fromkeys(("not every", "not each"), "not all"),
    "none": "no",
}


def compute(
    connection: Connection, text: str, known: Known, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute how many of the members of one belong to another on a day, or which has more.

    That more do than are on record is open, where the manifest does not call its list complete.
    """
    text = _LEADING.sub(r"\2 in \1", text.strip(" .?"))
    dated = last_dated(text, as_of)
    span = dated.span if dated else None
    if span is not None and span.first > as_of.latest:
        return  # what is to come is not on record
    plain = (dated.rest if dated and span else text).strip(" .?")
    asked = Statement([], None, span, dated.date if dated and span else "")
    for pattern, answer, beside in ((_SAID, _shared, _IN), (_COMPARED, _compared, _OF)):
        said = pattern.fullmatch(plain)
        if said is None:
            continue
        first = _framework(connection, said["who"], _OF, known)
        second = _framework(connection, said["where"], beside, known)
        if first is None or second is None or first == second:
            continue
        day = asked.days(as_of).last
        if all(last_day(connection, one) >= day for one in (first, second)):
            yield from answer(connection, (first, second), said["many"].lower(), asked, as_of)


def _shared(
    connection: Connection, both: tuple[str, str], many: str, asked: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute how many of the members of the first belong to the second."""
    first, second = both
    day = asked.days(as_of).last
    here, cited, _ = who_belongs(connection, first, day)
    there, other, unsure = who_belongs(connection, second, day)
    if here and there:
        meant = _MANY[_WORDS.get(many, many)]
        whole = complete(connection, second) and not unsure & here
        right = meant.is_so(len(here & there), len(here))
        settled = whole or right == meant.stays
        yield Computed(
            f"{meant.lead} members of {name(connection, first)} are in {name(connection, second)}"
            f"{asked.then(as_of)}",
            ("supported" if right else "contradicted") if settled else "unverifiable",
            _told(connection, here, there),
            dates.iso_day(day) or "",
            [*cited, *other],
        )


def _compared(
    connection: Connection, both: tuple[str, str], many: str, asked: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute which of the two has more members; open where either list may be longer."""
    day = asked.days(as_of).last
    (here, cited, some), (there, other, more) = (who_belongs(connection, one, day) for one in both)
    if here and there:
        whole = all(complete(connection, one) for one in both) and not some and not more
        right = _COMPARES[many](len(here), len(there))
        names = [name(connection, one) for one in both]
        as_or_than = "as" if many == "as many" else "than"
        yield Computed(
            f"{names[0]} has {many} members {as_or_than} {names[1]}{asked.then(as_of)}",
            ("supported" if right else "contradicted") if whole else "unverifiable",
            f"Members on record: {len(here)} of {names[0]}, {len(there)} of {names[1]}.",
            dates.iso_day(day) or "",
            [*cited, *other],
        )


def _framework(
    connection: Connection, text: str, beside: frozenset[str], known: Known
) -> str | None:
    """Return the one framework that is named with nothing but words for its members."""
    said = with_framework(connection, Statement(phrases(text, known), None, None, ""))
    frameworks = said.named("framework")
    plain = len(said.words) == len(said.parts) - 1 and beside.issuperset(said.words)
    if len(frameworks) != 1 or not plain or is_office(connection, frameworks[0]):
        return None
    return frameworks[0]


def _told(connection: Connection, here: set[str], there: set[str]) -> str:
    """Return how many are in it, and of in and out the names of the fewer."""
    inside, outside = here & there, here - there
    told = f"On record: {len(inside)} of {len(here)}"
    fewer, word = (outside, "not") if len(outside) <= len(inside) else (inside, "only")
    names = sorted(full_name(connection, who) for who in fewer)
    return f"{told}{f', {word} {shown(names)}' if names else ''}."
