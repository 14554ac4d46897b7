"""TimelineJS 3 (Knight Lab): one JSON document, a slide an event.

Where a date is no plain day, month or year, ``start_date`` and ``end_date`` only place the slide;
``display_date`` is what readers see. Texts are HTML there: what a record says is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from json import dumps
from typing import Any

from alliancecli import dates
from alliancecli.cells import clean
from alliancecli.export.civil import TOLD

_References = Mapping[str, Mapping[str, Any]]
_NAMES = ("year", "month", "day")


def pieces(title: str, events: Iterable[dict[str, Any]], references: _References) -> Iterator[str]:
    """Yield ``{"title": …, "events": […]}``, an event a line."""
    yield f'{{"title": {dumps({"text": {"headline": _html(title)}}, ensure_ascii=False)},\n'
    before = '"events": [\n'
    for event in events:
        yield before + dumps(_slide(event, references), ensure_ascii=False)
        before = ",\n"
    yield '"events": []}\n' if before.startswith('"') else "\n]}\n"


def _slide(event: dict[str, Any], references: _References) -> dict[str, Any]:
    date = dates.parse(event["date"])
    first, last = _placed(date)
    cited = [references.get(cited["id"], {}) for cited in event["sources"]]
    links = ", ".join(
        f'<a href="{_html(source["URL"])}">{_html(source["title"])}</a>'
        for source in cited
        if source.get("URL")
    )
    text = f"<p>{_html(event['summary'])}</p>" + (f"<p>{links}</p>" if links else "")
    return {
        "unique_id": event["id"],
        "start_date": first,
        **({"end_date": last} if last != first else {}),
        "display_date": dates.display(date),
        "text": {"headline": _html(event["title"]), "text": text},
    }


def _placed(date: dates.Date) -> tuple[dict[str, int], dict[str, int]]:
    """Return where a slide begins and ends: as far as known, an open side at the other one."""
    known = TOLD.get(date.precision, 3)
    first = date.earliest if date.earliest != dates.MIN_DAY else date.latest
    last = date.latest if date.latest != dates.MAX_DAY else first
    if date.precision in TOLD:
        last = first
    return _parts(first, known), _parts(last, known)


def _parts(day: int, known: int) -> dict[str, int]:
    return dict(zip(_NAMES, dates.civil(day)[:known], strict=False))


def _html(text: str) -> str:
    return escape(clean(text))
