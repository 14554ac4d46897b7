"""The relation of two actors on a terminal: what they share, the phases, a chart by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from alliancecli import dates
from alliancecli.cells import clean
from alliancecli.render import View
from alliancecli.render.style import Painter, wrap

_TONES = ("cooperative", "conflictual", "other")
_LEAST = 10


def render(answer: Mapping[str, Any], view: View, events: bool = False) -> Iterator[str]:
    """Yield the sections; names of the view stand for ids; the events of each phase if wished."""
    painter = Painter(view.color)
    names = [clean(view.names.get(id, id)) for id in answer["actors"]]
    yield painter.paint("bold", " and ".join(names)) + "\n"
    yield painter.paint("dim", f"as of {answer['as_of']}") + "\n"
    for heading, lines in (
        (f"Frameworks in common ({len(answer['frameworks'])})", _shared(answer, view)),
        (f"Phases ({len(answer['phases'])})", _phases(answer, view, painter, events)),
        (f"Events by year ({len(answer['events'])})", _chart(answer, view, painter)),
    ):
        yield f"\n{painter.paint('year', heading)}\n"
        for line in lines:
            yield line + "\n"


def _shared(answer: Mapping[str, Any], view: View) -> Iterator[str]:
    for entry in answer["frameworks"]:
        state = f" ({entry['status']})" if entry["status"] else ""
        spells = [
            f"{view.names.get(one['actor'], one['name'])} {one['role']} {_date(one['date'])}"
            for one in entry["spells"]
        ]
        text = f"{entry['name']}{state}: {'; '.join(spells)}"
        yield from wrap(clean(text), view.width, "    ")


def _phases(answer: Mapping[str, Any], view: View, painter: Painter, events: bool) -> Iterator[str]:
    known = {event["id"]: event for event in answer["events"]} if events else {}
    last = answer["period"][1]
    for phase in answer["phases"]:
        told = [f"{phase[tone]} {tone}" for tone in _TONES if phase[tone]]
        number = f"{phase['events']} event{'' if phase['events'] == 1 else 's'}"
        counted = f": {', '.join(told)}" if told else ""
        span = _date(phase["from"])
        span += f" until {_date(phase['until'])}" if phase["until"] else f" to {_date(last)}"
        yield f"  {painter.paint('bold', span)}"
        yield painter.paint("dim", f"    {number}{counted}")
        for opening in phase["opened"]:
            text = f"{opening['what']} ‹{opening['id']}›"
            yield from wrap(clean(text), view.width, "    ")
        for id in (id for id in phase["ids"] if id in known):
            text = f"{_date(known[id]['date'])}  {known[id]['title']}"
            yield from wrap(clean(text), view.width, "      ")


def _chart(answer: Mapping[str, Any], view: View, painter: Painter) -> Iterator[str]:
    """Yield a line a year: cooperative events to the left of the year, conflictual to the right."""
    years = answer["years"]
    if not years:
        return
    room = max(((view.width or 80) - 14) // 2, _LEAST)
    most = max(max(year["cooperative"], year["conflictual"]) for year in years) or 1
    left = "cooperative".rjust(room)
    yield f"{left}  {'':4}  conflictual"
    for year in (year for year in years if any(year[tone] for tone in _TONES)):
        good, bad = (_bar(year[tone], most, room - 4) for tone in _TONES[:2])
        number = str(year["cooperative"] or "")
        left = f"{number} {good}".rjust(room)
        line = f"{left}  {year['year']}  {bad} {year['conflictual'] or ''}"
        yield line.rstrip()


def _bar(count: int, most: int, room: int) -> str:
    return "█" * (max(round(count / most * room), 1) if count else 0)


def _date(text: str) -> str:
    return dates.display(dates.parse(text))
