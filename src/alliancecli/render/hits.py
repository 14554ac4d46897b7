"""What a search found, for reading: title, then what and when and its id, then where it matched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.rows import MARK_END, MARK_START
from alliancecli.cells import cell
from alliancecli.render import Answer, View
from alliancecli.render.style import Painter, flow, wrap

_INDENT = "  "
_MARK = re.compile(f"({MARK_START}|{MARK_END})")


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield the hits in their order, or by group under its label, the matched words marked."""
    painter = Painter(view.color)
    for place, (label, rows) in enumerate(answer.parts()):
        if label is not None:
            yield "\n" * bool(place)
            yield from (painter.paint("bold", line) + "\n" for line in _label(label, view))
        for at, row in enumerate(rows):
            yield "\n" * bool(at or label is not None)
            yield from (line + "\n" for line in _hit(row, view, painter))


def _label(label: str, view: View) -> list[str]:
    return wrap(f"== {cell(label)} ==", view.width)


def _hit(row: dict[str, Any], view: View, painter: Painter) -> Iterator[str]:
    """Yield the lines of a hit; a snippet that is only its title marks the words there."""
    title, snippet = cell(row["title"]), cell(row["snippet"])
    same = _MARK.sub("", snippet) == title
    words = _words(snippet if same else title, painter, "bold")
    yield from flow(words, "", view.width, "") or [""]
    told = [cell(row["record"])]
    if row["date"]:
        told.append(dates.display(dates.parse(row["date"])))
    told.append(cell(row["id"]))
    yield from flow([painter.paint("dim", one) for one in told], " ·", view.width, _INDENT)
    if not same:
        yield from flow(_words(snippet, painter), "", view.width, _INDENT)


def _words(text: str, painter: Painter, style: str | None = None) -> list[str]:
    """Return the words of a text, those between marks painted as found, the others as they are."""
    found, marked = [], False
    for word in text.split():
        parts = []
        for part in _MARK.split(word):
            if part in (MARK_START, MARK_END):
                marked = part == MARK_START
            elif marked:
                parts.append(painter.paint("mark", part))
            else:
                parts.append(painter.paint(style, part) if style else part)
        found.append("".join(parts))
    return found
