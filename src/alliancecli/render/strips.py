"""Strips for a matrix of years on a terminal: a line a row, one character a year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli.cells import cell
from alliancecli.render import Answer, View
from alliancecli.render.style import Painter

_MARKS = {1: "█", 0: "·", None: "▒"}
_LEAST = 20


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield blocks of as many years as there is room for: a ruler of decades, then the strips.

    A full block is membership on 1 January, a dot none, a shaded one a day that the dates of the
    record leave open.
    """
    painter = Painter(view.color)
    fields = answer.fields or ()
    years = [field for field in fields if field.isdecimal()]
    rows = list(answer.rows)
    labels = [_label(row, fields[0], view) for row in rows]
    column = max(map(len, labels), default=0)
    room = max((view.width or 200) - column - 2, _LEAST)
    for place in range(0, len(years), room):
        block = years[place : place + room]
        yield "\n" * bool(place) + " " * (column + 2) + _ruler(block, room) + "\n"
        for label, row in zip(labels, rows, strict=True):
            strip = "".join(_MARKS[row[year]] for year in block)
            yield f"{label.rjust(column)}  {painter.paint('actor', strip)}\n"


def _ruler(years: list[str], room: int) -> str:
    """Return the decades above their years, each where its first year stands, within the room."""
    ruler = ""
    for place, year in enumerate(years):
        if year.endswith("0") and len(ruler) <= place <= room - len(year):
            ruler = ruler.ljust(place) + year
    return ruler if ruler else (years[0] if years else "")


def _label(row: dict[str, Any], key: str, view: View) -> str:
    return cell(row.get("name") or view.names.get(row[key], row[key]))
