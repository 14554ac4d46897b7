"""A chronology as one HTML page: nothing to load, no script, light and dark, fit to print.

Years are headings, an event has its id as anchor (``#pjc-created-1997``; the page's own have an
underscore), sources are numbered as they are first cited and listed at the end. Whatever a record
says is escaped; of addresses only those of the web become links.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.cells import cell, clean
from alliancecli.export.reference import published

_STYLE = Path(__file__).with_name("page.css")
_HEAD = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="soft">{about}</p>
{years}</header>
<main>
"""
#: So many years at least have links to them at the top.
_MANY = 4


class About(NamedTuple):
    """What a page says of itself, beside its records: title, data date, version, names of ids."""

    title: str
    as_of: str
    version: str
    names: Mapping[str, str]


def pieces(
    about: About,
    events: Iterable[dict[str, Any]],
    references: Mapping[str, Mapping[str, Any]],
) -> Iterator[str]:
    """Yield the page: its head, a section a year in the order of the events, the sources."""
    rows = [(dates.parse(event["date"]), event) for event in events]
    years = [(label, list(group)) for label, group in groupby(rows, key=_year)]
    cited: dict[str, int] = {}
    yield _HEAD.format(
        title=_html(about.title),
        style=_STYLE.read_text(encoding="utf-8"),
        about=_html(_told(about, rows)),
        years=_links(years),
    )
    for at, (label, dated) in enumerate(years):
        yield f'<section id="year_{at}">\n<h2>{_html(label)}</h2>\n'
        for date, event in dated:
            yield from _event(date, event, about, cited)
        yield "</section>\n"
    yield "" if rows else "<p>No events.</p>\n"
    yield "</main>\n<footer>\n"
    if cited:
        yield "<h2>Sources</h2>\n<ol>\n"
        for id, number in cited.items():
            yield f'<li id="source_{number}">{_source(id, references.get(id))}</li>\n'
        yield "</ol>\n"
    yield "</footer>\n</body>\n</html>\n"


def _told(about: About, rows: list[tuple[dates.Date, dict[str, Any]]]) -> str:
    """Return how many events of which days, and how current they are."""
    number = "1 event" if len(rows) == 1 else f"{len(rows)} events"
    begun = sorted(date for date, _ in rows if date.earliest != dates.MIN_DAY)
    if begun:
        days = list(dict.fromkeys(dates.display(one) for one in (begun[0], begun[-1])))
        number += f", {' to '.join(days)}"
    return f"{number}. Data as of {about.as_of}, alliance {about.version}."


def _year(row: tuple[dates.Date, dict[str, Any]]) -> str:
    """Return the year in which an event begins; of what begins on no known day, when it was."""
    date = row[0]
    if date.earliest == dates.MIN_DAY or date.precision in ("decade", "century"):
        return dates.display(date)
    year = dates.civil(date.earliest)[0]
    return str(year) if year > 0 else dates.display(dates.parse(f"-{-year:04}" if year else "0000"))


def _links(years: list[tuple[str, Any]]) -> str:
    if len(years) < _MANY:
        return ""
    links = "\n".join(
        f'<a href="#year_{at}">{_html(label)}</a>' for at, (label, _) in enumerate(years)
    )
    return f'<nav aria-label="Years">\n{links}\n</nav>\n'


def _event(
    date: dates.Date, event: dict[str, Any], about: About, cited: dict[str, int]
) -> Iterator[str]:
    day = f'<p class="date">{_html(dates.display(date))}</p>'
    yield f'<article id="{_html(event["id"])}">\n{day}\n<div>\n'
    yield f"<h3>{_html(event['title'])}</h3>\n"
    yield f"<p>{_html(event['summary'] or '')}{_marks(event['sources'], cited)}</p>\n"
    for position in event["positions"]:
        who = ", ".join(_names([position["actor"]], about))
        marks = _marks(position["sources"], cited)
        yield f'<p class="says"><b>{who}:</b> {_html(position["says"])}{marks}</p>\n'
    others = [id for id in event["frameworks"] if id not in event["actors"]]
    tags = [*_names(event["actors"], about), *_names(others, about), _html(event["kind"])]
    tags += [_html(event["place"])] if event["place"] else []
    yield f'<p class="soft">{" · ".join(tags)}</p>\n</div>\n</article>\n'


def _names(ids: Iterable[str], about: About) -> list[str]:
    return [_html(about.names.get(id, id)) for id in ids]


def _marks(sources: Iterable[Mapping[str, Any]], cited: dict[str, int]) -> str:
    """Return the numbers of sources, each linked to its entry, with where in it as its title."""
    links = []
    for one in sources:
        number = cited.setdefault(one["id"], len(cited) + 1)
        where = f' title="{_html(one["locator"])}"' if one.get("locator") else ""
        links.append(f'<a href="#source_{number}"{where}>{number}</a>')
    return f" <sup>{', '.join(links)}</sup>" if links else ""


def _source(id: str, source: Mapping[str, Any] | None) -> str:
    """Return an entry of the list: author, title linked to its address, where and when."""
    if source is None:
        return _html(id)
    title, address = _html(cell(source["title"])), cell(source["URL"])
    if address.startswith(("https://", "http://")):
        title = f'<a href="{_html(address)}" rel="noreferrer">{title}</a>'
    others = [_html(cell(part)) for part in published(source)]
    return ", ".join(part for part in (_html(cell(source["author"])), title, *others) if part)


def _html(text: str) -> str:
    return escape(clean(text))
