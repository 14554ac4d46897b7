"""Statements until when somebody belonged or held an office, or until when he did not."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.spells import ends
from alliancecli.statements.lasting import verdict_on
from alliancecli.statements.members.entering import JOINED, LEFT
from alliancecli.statements.members.standing import Tie, days_of, sources_of, spells_of
from alliancecli.statements.offices.holders import capacity
from alliancecli.statements.reading.dating import UNTIL
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.verbs import DATED, FORCE
from alliancecli.statements.telling import name
from alliancecli.store import Connection

_JOINED = "joined"
_ENTERED = "entered"


def turned(said: Statement, belonging: frozenset[str]) -> Statement | None:
    """Return what is denied until a day as what happened then: was not a member, so it joined.

    Who did not leave until then left then, and what was not in force entered into force. None where
    nothing that happened is meant. ``belonging`` are the words for that somebody belongs.
    """
    plain, words = said._replace(date=said.date.removeprefix(UNTIL)), {*said.words}
    if words & (JOINED | LEFT):
        return plain
    if not said.named("actor"):
        if words & FORCE:
            return plain._replace(parts=[*said.parts, _ENTERED])
        return plain if words & DATED.keys() else None
    parts = [part for part in said.parts if part not in belonging]
    at = next(at for at, part in enumerate(parts) if part[0] == "actor")
    return plain._replace(parts=[*parts[: at + 1], _JOINED, *parts[at + 1 :]])


def belongs(
    connection: Connection, tie: Tie, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute until when somebody belonged, by the last days of the spells on record.

    A spell that another goes on from has no last day. An end of which only a year or a decade is on
    record may be on another day of it.
    """
    mine, span = spells_of(connection, tie), said.days(as_of)
    if not mine:
        return
    begins = [date.earliest for date, _ in mine]
    last = [
        end
        for date, _ in mine
        if (end := ends(date)[1]) is not None
        if not any(date.earliest < begun <= end.latest + 1 for begun in begins)
    ]
    verdict = verdict_on(last, span)
    if verdict == "contradicted" and any(date.text.endswith("/") for date, _ in mine):
        verdict = "unverifiable"
    what = capacity(connection, tie)
    was = "" if what == "the holder" else f" {what} of"
    yield Computed(
        f"{name(connection, tie.actor)} was{was} {name(connection, tie.framework)}{said.when}",
        verdict,
        f"On record as {what}: {days_of(mine)}.",
        as_of.text,
        sources_of(mine),
    )
