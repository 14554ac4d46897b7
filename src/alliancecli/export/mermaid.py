"""A Mermaid timeline, as Markdown pages of GitHub and others draw it: a line an event.

Events of more than ten years are put under their decades.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from alliancecli import dates
from alliancecli.cells import clean

#: What the grammar of the diagram reads as its own, entities included, and what stands for it.
_READ = str.maketrans({":": " \u2013", ";": ",", "#": "\u2116", "<": "\u2039", ">": "\u203a"})
_LONG = 10


def pieces(title: str, events: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield the diagram: the date in words, and the title of each event."""
    yield f"timeline\n    title {_text(title)}\n"
    placed = [(dates.parse(event["date"]), event["title"]) for event in events]
    years = [_year(date) for date, _ in placed]
    long = bool(years) and max(years) - min(years) > _LONG
    section = None
    for year, (date, name) in zip(years, placed, strict=True):
        if long and year // 10 != section:
            section = year // 10
            yield f"    section {section * 10}s\n"
        yield f"    {_text(dates.display(date))} : {_text(name)}\n"


def _year(date: dates.Date) -> int:
    """Return the year that an event is put under: the first, or the last where that is open."""
    return dates.civil(date.latest if date.earliest == dates.MIN_DAY else date.earliest)[0]


def _text(text: str) -> str:
    return clean(text).translate(_READ)
