"""iCalendar (RFC 5545), written by icalendar (the extra ``calendar``): an all-day entry an event.

A calendar knows only days. An event that is not known to begin on a day has no entry; one whose end
is not known to the day has an entry on the day on which it began, and its description the date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

from alliancecli import __version__, dates
from alliancecli.cells import clean
from alliancecli.errors import MissingExtraError

_References = Mapping[str, Mapping[str, Any]]


def days(text: str) -> tuple[date, date] | None:
    """Return first and last day of an entry, None where a date does not begin on a known day."""
    start, _, end = text.partition("/")
    first = _day(start)
    return None if first is None else (first, _day(end) or first)


def _day(text: str) -> date | None:
    if text in ("", ".."):
        return None
    read = dates.parse(text)
    if read.precision != "day" or read.qualifier or not 0 < read.earliest <= date.max.toordinal():
        return None
    return date.fromordinal(read.earliest)


def pieces(title: str, events: Iterable[dict[str, Any]], references: _References) -> Iterator[str]:
    """Yield the calendar of the events that have days; lines end as the format wants it.

    Raises MissingExtraError where icalendar is not installed.
    """
    try:
        import icalendar
    except ImportError as error:
        raise MissingExtraError("ics", "icalendar", "calendar") from error
    calendar = icalendar.Calendar()
    calendar.add("prodid", f"-//alliance//{__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", icalendar.vText(clean(title)))  # no type is known for an X- name
    for event in events:
        placed = days(event["date"])
        if placed is not None:
            entry = icalendar.Event()
            for name, value in _entry(event, placed, references):
                entry.add(name, value)
            calendar.add_component(entry)
    yield calendar.to_ical().decode("utf-8")


def _entry(
    event: dict[str, Any], placed: tuple[date, date], references: _References
) -> Iterator[tuple[str, Any]]:
    checked = _day(event["checked"] or "") or placed[0]
    yield "uid", f"{event['id']}@alliance"
    yield "dtstamp", datetime(checked.year, checked.month, checked.day, tzinfo=UTC)
    yield "dtstart", placed[0]
    if placed[1] != date.max:
        yield "dtend", placed[1] + timedelta(days=1)  # the day after the last, as RFC 5545 has it
    yield "summary", clean(event["title"])
    cited = [references.get(cited["id"], {}).get("URL") for cited in event["sources"]]
    addresses = [clean(address) for address in cited if address]
    lines = [clean(event["summary"]), dates.display(dates.parse(event["date"])), *addresses]
    yield "description", "\n".join(lines)
    yield "categories", [event["kind"]]
    yield "transp", "TRANSPARENT"
    if event["place"]:
        yield "location", clean(event["place"])
    if addresses:
        yield "url", addresses[0]
