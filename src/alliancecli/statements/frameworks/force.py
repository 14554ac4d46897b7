"""Statements that a framework is in force, or was: by the states of its history."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import (
    ENDED,
    SIGNED,
    SUSPENDED,
    is_open,
    status,
    status_as_of,
    was_in_force,
    why_open,
)
from alliancecli.standing import IN_FORCE
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import name, since
from alliancecli.store import Connection, records
from alliancecli.when import Span


def compute(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute whether a framework is in force on the first and the last day asked about.

    What is told of the past is meant for any day. What is suspended does not bind and has not
    ended: to say that it is in force is imprecise.
    """
    record = records.framework(connection, framework)
    steps, binds = record["status_history"], record["legal"] == "treaty"  # force is of treaties
    once = was_in_force(steps)
    if said.past and once:
        yield _was_in_force(connection, framework, steps, as_of)
        return
    span = said.days(as_of)
    span = Span(span.last, span.last) if said.before else span  # the last day before is one of them
    days = (Span(day, day) for day in (span.first, span.last))
    states = [status(connection, framework, day) for day in days]
    hold = [one["state"] in IN_FORCE for one in states]
    if any(map(is_open, states)) or (states[1]["state"] == SIGNED and not once):
        verdict = "unverifiable"
    else:
        asleep = binds and any(one["state"] == SUSPENDED for one in states)
        partly = any(hold) or asleep
        verdict = "supported" if all(hold) else "imprecise" if partly else "contradicted"
        if said.span is None and not partly and once:
            verdict = "outdated"
    verb, when = said.be(as_of), "" if said.past else said.then(as_of)
    shown = states if hold[0] != hold[1] else states[1:]
    told = f"{'; '.join(map(since, shown))}. {' '.join(why_open(shown[-1]))}".rstrip(". ")
    yield Computed(
        f"{name(connection, framework)} {verb} in force{when}",
        verdict,
        f"On record: {told}.",
        dates.iso_day(span.last) or "",
        states[1]["sources"],
    )


def is_over(connection: Connection, framework: str, said: Statement, as_of: dates.Date) -> bool:
    """Return whether it is said to be in force since a day, and is not any more."""
    goes_on = "since" in said.words and not PAST & {*said.words}
    return goes_on and status_as_of(connection, framework, as_of)["state"] in ENDED


def _was_in_force(
    connection: Connection, framework: str, steps: list[dict[str, Any]], as_of: dates.Date
) -> Computed:
    """Return that a framework was in force on some day, with all its states in their order."""
    rows = groupby(steps, key=lambda step: str(step["state"]))
    told = "; ".join(
        f"{state} from {dates.display(dates.parse(next(same)['date']))}" for state, same in rows
    )
    return Computed(
        f"{name(connection, framework)} was in force",
        "supported",
        f"On record: {told}.",
        as_of.text,
        [source for step in steps for source in step["sources"]],
    )
