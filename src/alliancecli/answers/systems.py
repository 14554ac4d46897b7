"""States by a code system, while they are in it: Correlates of War, Gleditsch-Ward, ISO 3166-1."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from alliancecli import dates
from alliancecli.store import Connection

SYSTEMS = ("cow", "gw", "iso3")


class State(NamedTuple):
    """A state under one code of a system, and the days (inclusive) on which it had it."""

    actor: str
    code: str
    iso3: str | None
    first: int
    last: int

    def on(self, first: int, last: int) -> bool:
        """Return whether it had the code on one of the days first..last."""
        return self.first <= last and self.last >= first


def states(connection: Connection, system: str) -> list[State]:
    """Return every state of a system, one entry a code and span, in the order of the codes.

    The spans are those of ``codes``; a code without a date holds while the state existed.
    """
    rows = connection.execute("SELECT json FROM record WHERE kind = 'actor' AND subkind = 'state'")
    found = [state for (text,) in rows for state in _of(json.loads(text), system)]
    return sorted(found, key=lambda state: (_number(state.code), state.actor, state.first))


def coded(connection: Connection, listed: Iterable[str], day: int) -> set[str]:
    """Return the ids of the states that have a code of one of the systems on a day."""
    every = (state for system in listed for state in states(connection, system))
    return {state.actor for state in every if state.on(day, day)}


def codes(connection: Connection, actor: str, system: str) -> set[str]:
    """Return the codes of a system that an actor has or had; none of what is no state."""
    row = connection.execute(
        "SELECT json FROM record WHERE kind = 'actor' AND id = ?", (actor,)
    ).fetchone()
    return {state.code for state in _of(json.loads(row[0]), system)} if row else set()


def _of(actor: dict[str, object], system: str) -> Iterator[State]:
    listed = [one for one in _codes(actor) if one["system"] == system]
    if not listed and actor.get(system):
        listed = [{"code": str(actor[system]), "date": None}]
    for one in listed:
        text = one["date"] or actor.get("existed")
        span = dates.parse(str(text)) if text else None
        first, last = (span.earliest, span.latest) if span else (dates.MIN_DAY, dates.MAX_DAY)
        iso3 = actor.get("iso3")
        yield State(str(actor["id"]), str(one["code"]), str(iso3) if iso3 else None, first, last)


def _codes(actor: dict[str, object]) -> list[dict[str, object]]:
    codes = actor.get("codes")
    return list(codes) if isinstance(codes, list) else []


def _number(code: str) -> tuple[int, str]:
    return (int(code), "") if code.isdecimal() else (0, code)
