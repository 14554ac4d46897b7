"""``status``: the state of a framework on a day, since when, why, until when, and the source."""

from __future__ import annotations

import json
from typing import Any

from alliancecli import dates
from alliancecli.errors import UsageError
from alliancecli.query import Query, select
from alliancecli.resolve import resolve
from alliancecli.spells import begins
from alliancecli.standing import BINDING, IN_FORCE
from alliancecli.store import Connection
from alliancecli.when import Span

#: The state of what has been signed, and of which no more is known.
SIGNED = "signed"
#: The state of what does not bind for a time.
SUSPENDED = "suspended"
#: The state of what was given up before it was in force.
ABANDONED = "abandoned"
#: States in which it is over.
ENDED = ("dissolved", "terminated", "superseded", ABANDONED)
#: What is said of an instrument that is nobody's on the day by the record, and has no end in it.
UNKNOWN = "Whether it still holds is not on record: nobody is known to be bound by it then."
#: What is said of a day on which a state of a coarse date may not have begun.
NOT_YET = "Whether it was so by then is not known: the date on record is less exact."
_OPEN = (UNKNOWN, NOT_YET)


def status(connection: Connection, name: str, on: Span) -> dict[str, Any]:
    """Return {framework, on, state, since, until, note, sources} for a day.

    ``on`` may be longer than a day if one state held throughout; UsageError names the states
    otherwise. Of steps with the same state the last is told, its note with its own date.
    Before the first state on record ``state`` and ``since`` are None and ``until`` is
    the date of the first. Dates are EDTF; ``until`` is when the next state began.
    """
    found = resolve(connection, name, ("framework",))
    (text,) = connection.execute("SELECT json FROM record WHERE rid = ?", (found.rid,)).fetchone()
    history = json.loads(text)["status_history"]
    places = _places(history, on)
    states, last = _states(history, places), places[-1]
    if len(set(states)) > 1:
        words = ", ".join(state or "none yet" for state in states)
        raise UsageError(f"'{found.id}' had more than one state then: {words}", "name a day")
    step = history[last] if last >= 0 else {}
    return {
        "framework": found.id,
        "on": dates.iso_day(on.last),
        "state": step.get("state"),
        "since": _since(history, last),
        "until": _until(history, last),
        "note": _note(connection, found.id, (history, last), on.last),
        "sources": step.get("sources", []),
    }


def states_on(history: list[dict[str, Any]], on: Span) -> list[str | None]:
    """Return the states of a ``status_history`` on the days, in order; None before the first."""
    return _states(history, _places(history, on))


def _states(history: list[dict[str, Any]], places: range) -> list[str | None]:
    return [None if place < 0 else history[place]["state"] for place in places]


def was_in_force(history: list[dict[str, Any]]) -> bool:
    """Return whether a framework was in force on any day of its ``status_history``."""
    return any(step["state"] in IN_FORCE for step in history)


def status_as_of(connection: Connection, name: str, as_of: dates.Date) -> dict[str, Any]:
    """Return ``status`` for the data date."""
    return status(connection, name, Span(as_of.latest, as_of.latest))


def is_open(found: dict[str, Any]) -> bool:
    """Return whether a ``status`` leaves it open if the framework holds."""
    return bool(why_open(found))


def why_open(found: dict[str, Any]) -> tuple[str, ...]:
    """Return the sentences of a ``status`` that leave it open if the framework holds."""
    return tuple(said for said in _OPEN if said in (found["note"] or ""))


def statuses(connection: Connection, wanted: Query, on: Span) -> list[dict[str, Any]]:
    """Return ``status`` of every framework that meets the query, on the last day of ``on``."""
    day = Span(on.last, on.last)
    ids = [id for (id,) in select(connection, "framework", wanted, "r.id")]
    return [status(connection, id, day) for id in ids]


def _dated(step: dict[str, Any], since: str | None) -> dict[str, Any]:
    """Return a step, with its date in its note where the state is older than it."""
    if not step.get("note") or step["date"] == since:
        return step
    return {**step, "note": f"{dates.display(dates.parse(step['date']))}: {step['note']}"}


def _note(
    connection: Connection, id: str, at: tuple[list[dict[str, Any]], int], day: int
) -> str | None:
    """Return the note of a step of a history, with what leaves it open on a day."""
    history, place = at
    if place < 0:
        return None
    step = _dated(history[place], _since(history, place))
    notes = [step.get("note")]
    if _may_not_be_yet(connection, history, place, day):
        notes.append(NOT_YET)
    elif _is_lost(connection, id, history, place, day):
        notes += (UNKNOWN, _gone(connection, id, day))
    if len(notes) > 1 and notes[0] and not notes[0].endswith("."):
        notes[0] += "."
    return " ".join(filter(None, notes)) or None


def _may_not_be_yet(
    connection: Connection, history: list[dict[str, Any]], place: int, day: int
) -> bool:
    """Return whether a step may have come after the day, where it changed whether it may hold."""
    before, state = history[place - 1]["state"] if place else None, history[place]["state"]
    if all((before in those) == (state in those) for those in (IN_FORCE, (*IN_FORCE, SIGNED))):
        return False
    (known,) = connection.execute("SELECT value FROM meta WHERE key = 'last_day'").fetchone()
    return day < min(dates.parse(history[place]["date"]).latest, int(known))


def _is_lost(
    connection: Connection, id: str, history: list[dict[str, Any]], place: int, day: int
) -> bool:
    """Return whether an instrument is in force by its last step, and binds nobody on the day."""
    if history[place]["state"] not in IN_FORCE or _until(history, place) is not None:
        return False
    kind, last = connection.execute(
        "SELECT subkind, (SELECT max(until) FROM membership WHERE framework = id) FROM record"
        " WHERE kind = 'framework' AND id = ?",
        (id,),
    ).fetchone()
    return kind in BINDING and last is not None and last < day


def _gone(connection: Connection, id: str, day: int) -> str | None:
    """Return the words that name the parties which no longer exist on a day."""
    rows = connection.execute(
        "SELECT DISTINCT r.title, json_extract(r.json, '$.existed') FROM membership m"
        " JOIN record r ON r.kind = 'actor' AND r.id = m.actor AND r.latest < ?"
        " WHERE m.framework = ? ORDER BY r.latest, r.id",
        (day, id),
    ).fetchall()
    named = [f"{title} ({existed})" for title, existed in rows]
    return f"No longer there: {', '.join(named)}." if named else None


def _until(history: list[dict[str, Any]], place: int) -> str | None:
    """Return when the next state began, None where there is none."""
    state = history[place]["state"] if place >= 0 else None
    return next((one["date"] for one in history[place + 1 :] if one["state"] != state), None)


def _since(history: list[dict[str, Any]], place: int) -> str | None:
    """Return when the state began: of steps in a row with the same state, the first's date."""
    while place > 0 and history[place - 1]["state"] == history[place]["state"]:
        place -= 1
    return str(history[place]["date"]) if place >= 0 else None


def _places(history: list[dict[str, Any]], on: Span) -> range:
    """Return the indices of the steps that hold on the days, -1 before the first."""
    begun = begins(dates.parse(step["date"]) for step in history)
    first, last = (sum(begin <= day for begin in begun) - 1 for day in (on.first, on.last))
    return range(first, last + 1)
