"""The JSON shapes of the contract (section 4): record -> dict, every field there, keys in order.

null when unknown or not applicable, [] when there is none, dates as EDTF strings; ``earliest``,
``latest``, ``start`` and ``end`` are ISO days, null when open or unknown.
"""

from __future__ import annotations

from typing import Any

from alliancecli.dates import Date, iso_day
from alliancecli.forms import form_of
from alliancecli.model import Actor, Event, Framework, Membership
from alliancecli.spells import begins, ends

Shape = dict[str, Any]


def plain(record: Any) -> Shape:
    """Return a record's own fields, as they stand."""
    forms = form_of(type(record)).items()
    return {key: _value(getattr(record, name), form.many) for key, (name, form) in forms}


def event(record: Event) -> Shape:
    """Return an event: actors as ids, their roles beside them, the bounds of its date."""
    shape = plain(record)
    head = {"id": record.id, "date": record.date.text, **_bounds(record.date)}
    shape["actors"] = list(dict.fromkeys(part.id for part in record.actors))
    middle: Shape = {}
    for key, value in shape.items():
        if key not in ("id", "date", "outside_life"):
            middle[key] = value
        if key == "actors":
            middle["roles"] = {part.id: part.role for part in record.actors}
    return {**head, "precision": record.date.precision, **middle}


def framework(record: Framework, as_of: Date) -> Shape:
    """Return a framework: its state on the data date, its history, without its members."""
    shape = plain(record)
    del shape["members"]
    result: Shape = {}
    for key, value in shape.items():
        if key == "status":
            result["status"] = state_on(record, as_of.latest)
            result["status_history"] = [
                {"state": step.state, "date": step.date.text, **_bounds(step.date)}
                | {"note": step.note, "sources": _value(step.sources, True)}
                for step in record.status
            ]
        else:
            result[key] = value
    return result


def state_on(record: Framework, day: int) -> str | None:
    """Return the state on a day number: that of the last change begun by then, None before."""
    begun = sum(begin <= day for begin in begins(step.date for step in record.status))
    return record.status[begun - 1].state if begun else None


def membership(spell: Membership, actor: Actor | Framework) -> Shape:
    """Return one spell with the name and codes of who belongs."""
    start, end = ends(spell.date)
    iso, cow = (actor.iso3, actor.cow) if isinstance(actor, Actor) else (None, None)
    return {
        "framework": spell.framework,
        "actor": spell.actor,
        "name": actor.name,
        "iso3": iso,
        "cow": cow,
        "role": spell.role,
        "date": spell.date.text,
        "start": _short(start),
        "end": _short(end),
        "start_earliest": iso_day(start.earliest) if start else None,
        "start_latest": iso_day(start.latest) if start else None,
        "end_earliest": iso_day(end.earliest) if end else None,
        "end_latest": iso_day(end.latest) if end else None,
        "note": spell.note,
        "sources": _value(spell.sources, True),
    }


def _bounds(date: Date) -> Shape:
    return {"earliest": iso_day(date.earliest), "latest": iso_day(date.latest)}


def _short(date: Date | None) -> str | None:
    """Return the ISO day, month or year; None for what has no form in ISO 8601 so short."""
    day = iso_day(date.earliest) if date and date.precision != "interval" else None
    if date is None or day is None:
        return None
    return {"day": day, "month": day[:-3], "season": day[:-6], "year": day[:-6]}.get(date.precision)


def _value(value: Any, many: bool) -> Any:
    if many:
        return [_value(item, False) for item in value]
    if isinstance(value, Date):
        return value.text
    return value if value is None or isinstance(value, str) else plain(value)
