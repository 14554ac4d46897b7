"""Statements that a framework was suspended, or resumed: by the states of its history."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import SUSPENDED
from alliancecli.standing import IN_FORCE
from alliancecli.statements.lasting import verdict_on
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import name
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS, PLACE

_SUSPENDED = frozenset(("suspended", "frozen"))
_RESUMED = frozenset(("resumed", "unfrozen"))
_PLAIN = FILLERS | PAST | frozenset(("treaty", "pact", "agreement", "year"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute the days on which one framework became suspended, or was so no more."""
    frameworks, verb = said.named("framework"), {*said.words} - _PLAIN
    if len(frameworks) != 1 or said.named("actor", PLACE) or said.number is not None:
        return
    if len(verb) != 1 or not verb <= _SUSPENDED | _RESUMED:
        return
    suspended = verb <= _SUSPENDED
    found = [step for step, became in _changes(connection, frameworks[0]) if became == suspended]
    days = [dates.parse(step["date"]) for step in found]
    if not days:
        return
    did = "suspended" if suspended else "resumed"
    yield Computed(
        f"{name(connection, frameworks[0])} was {did}{said.when}",
        verdict_on(days, said.span),
        f"On record: {did} {', '.join(map(dates.display, days))}.",
        as_of.text,
        [source for step in found for source in step["sources"]],
    )


def _changes(connection: Connection, framework: str) -> Iterator[tuple[dict[str, Any], bool]]:
    """Yield the steps with which a framework became suspended (True), or active again (False)."""
    for before, step in pairwise(records.framework(connection, framework)["status_history"]):
        if step["state"] == SUSPENDED != before["state"]:
            yield step, True
        elif before["state"] == SUSPENDED and step["state"] in IN_FORCE:
            yield step, False
