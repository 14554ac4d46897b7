"""One meeting, summit or exercise of a row: which was the last, when that was, who hosted it."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.coverage import told_of
from alliancecli.statements.events.held import Held, series, sessions
from alliancecli.statements.frameworks.venues import HOSTED, Venue, venue
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import FIRST, LAST, PAST, asks
from alliancecli.statements.telling import (
    first_of_each,
    full_name,
    listing,
    name,
    plural,
    shown,
)
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

#: Words for what is held, as folding leaves them, and the kind of event.
_KINDS = {
    **dict.fromkeys(("exercize", "edition"), "exercise"),
    **dict.fromkeys(("meeting", "meet", "met", "meets", "session"), "meeting"),
    "summit": "summit",
    **dict.fromkeys(("operation", "mission"), "operation"),
}
_LAST = LAST | {"recent"}
_MEETING = "meeting"
#: What is added of a row that the manifest does not cover.
_MAYBE = " Others may not be on record."
_WHEN = frozenset(("when", "which", "what"))
_PLAIN = FILLERS | PAST | frozenset(("held", "took", "take", "place", "country", "state", "time"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute when the last or the first of a row was, or who hosted one on the days asked about.

    A statement says when it was; where the manifest does not cover the row another may have been.

    Only what is on record counts, and no day after the data date.
    """
    frameworks, words = said.named("framework"), set(said.words)
    where = venue(connection, said)
    elsewhere = {*said.named("actor", PLACE)} - ({where.id} if where else set())
    if len(frameworks) != 1 or elsewhere or said.number is not None:
        return
    if where and not asks(said.words) and not _is_of_those(said, where):
        return
    rest = words - _PLAIN
    pick, hosted, sorts = rest & (_LAST | FIRST), rest & HOSTED, rest & _KINDS.keys()
    kind = _kind(connection, frameworks[0], sorts)
    if kind is None or rest - pick - hosted - sorts or len(pick) > 1:
        return
    if kind == "meeting" and pick & FIRST:
        return  # a body may have met first when it was founded, which is no event of a meeting
    stated = said.span is not None and not asks(said.words)
    days = (said._replace(span=None) if stated else said).days(as_of, ever=True)
    every = sessions(connection, frameworks[0], kind)
    met = [one for one in every if days.meets(one.first, one.last) and one.is_in(connection, where)]
    if pick:  # one that began then
        met = [one for one in met if days.meets(one.first, one.first)]
        met = met[:1] if pick <= FIRST else met[-1:]
    what = f"{name(connection, frameworks[0])}{where.hosted if where else ''}{said.when}"
    if hosted and where is None:
        yield from _hosted(connection, kind, what, met, as_of)
    elif pick and met and (stated or words & _WHEN):
        which = "first" if pick <= FIRST else "last"
        older = _older(connection, frameworks[0], met[0]) if which == "first" else ""
        whole = told_of(connection, frameworks[0])
        verdict = _verdict(met[0], said, which, whole=whole and kind != _MEETING)
        yield Computed(
            f"The {which} {kind} on record of {what}",
            verdict if stated else "supported",
            f"On record: {met[0].what} ({met[0].when}).{older}{'' if whole else _MAYBE}",
            as_of.text,
            met[0].sources,
        )


def _is_of_those(said: Statement, where: Venue) -> bool:
    """Return whether one of those held there is meant: the last summit in Bay, not was in Bay."""
    at = next(at for at, part in enumerate(said.parts) if where.id in part and part[0] != where.id)
    before = [part for part in said.parts[:at] if part != "the"]
    return len(before) > 1 and before[-2] in _KINDS


def _verdict(one: Held, said: Statement, which: str, *, whole: bool) -> str:
    """Return the verdict on the days of the last or the first of a row, of which this is on record.

    A later one than is said makes it wrong; only where the row is ``whole`` there is no other.
    """
    span = said.span
    if span is None:
        return "supported"
    beyond = span.last < one.first if which == "last" else span.first > one.last
    if beyond:
        return "contradicted"
    right = "supported" if span.meets(one.first, one.last) else "contradicted"
    return right if whole else "unverifiable"


def _older(connection: Connection, framework: str, first: Held) -> str:
    """Return that a row of exercises is older than the first of it on record, if it is."""
    begun = records.framework(connection, framework)["established"]
    if not begun or series(connection, framework) is None:
        return ""
    date = dates.parse(begun)
    if date.latest >= first.first:
        return ""
    return f" The series goes back to {dates.display(date)}."


def _kind(connection: Connection, framework: str, sorts: set[str]) -> str | None:
    """Return the kind of event that is asked about, None where it is not one."""
    kinds = {_KINDS[word] for word in sorts}
    if kinds:
        return kinds.pop() if len(kinds) == 1 else None
    return series(connection, framework)


def _hosted(
    connection: Connection, kind: str, what: str, met: list[Held], as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who hosted what was held, of what: by the role of a host, where an event has one."""
    hosted = [one for one in met if one.hosts]
    told = [
        f"{listing([full_name(connection, host) for host in one.hosts])} ({one.what}, {one.when})"
        for one in hosted
    ]
    if told:
        number = f"{len(told)} {plural(kind, len(told))} of {what}"
        yield Computed(
            f"On record with a host: {number}",
            "supported",
            f"On record: {shown(told, '; ')}.",
            as_of.text,
            first_of_each(one.sources for one in hosted),
        )
