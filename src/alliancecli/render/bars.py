"""Bars for counts on a terminal: a line a label, the bar as wide as there is room."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli.cells import cell
from alliancecli.render import Answer, View
from alliancecli.render.style import Painter

_FULL, _PARTS = "█", " ▏▎▍▌▋▊▉"
_LEAST = 5


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield one bar a row; the last field is the count, those before it are the label."""
    painter = Painter(view.color)
    rows = list(answer.rows)
    fields = answer.fields or ()
    names = [" · ".join(cell(row[field]) for field in fields[:-1]) for row in rows]
    counts = [int(row[fields[-1]]) for row in rows]
    column = max(map(len, names), default=0)
    digits = max((len(str(count)) for count in counts), default=0)
    room = max((view.width or 80) - column - digits - 4, _LEAST)
    for name, count in zip(names, counts, strict=True):
        bar = painter.paint("actor", _bar(count / max(counts), room))
        yield f"{name.rjust(column)}  {str(count).rjust(digits)}  {bar}".rstrip() + "\n"


def _bar(share: float, room: int) -> str:
    eighths = max(round(share * room * 8), 1)
    return (_FULL * (eighths // 8) + _PARTS[eighths % 8]).rstrip()
