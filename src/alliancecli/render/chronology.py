"""The chronology: years as headings, dates aligned by precision, actors and frameworks as tags.

Actors stand plain, frameworks in angle brackets, so that it reads without colour too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.rows import DATED
from alliancecli.cells import cell, clean
from alliancecli.render import Answer, View
from alliancecli.render.style import Painter, flow, wrap
from alliancecli.when import Span

_GAP = "  "
_WIDEST_DATE = 16


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield the records under their years, each with its tags and summary."""
    painter = Painter(view.color)
    for place, (label, rows) in enumerate(answer.parts()):
        if label is not None:
            yield "\n" * bool(place)
            for line in wrap(f"== {clean(label)} ==", view.width):
                yield painter.paint("bold", line) + "\n"
        dated = [(_dated(row), row) for row in rows]
        if answer.kind != "event":  # other records come by id
            dated.sort(key=lambda pair: (pair[0] is None, pair[0]))
        yield from _years(dated, view, painter)


def short(date: dates.Date) -> str:
    """Return a date for the column beside its year: "27 May", "May", "about May"."""
    if date.text[0] in "[{" or "X" in date.text:
        return dates.display(date)
    if "/" in date.text:
        return _interval(date)
    words = dates.display(date).split(" ")
    if date.rank < 3:
        words = [word[:3] if word in dates.MONTHS else word for word in words]
        words.remove(dates.display(date).replace(" (uncertain)", "").rpartition(" ")[2])
    return " ".join(words).replace(" (uncertain)", "?")


def _dated(row: dict[str, Any]) -> dates.Date | None:
    text = next((row[field] for field in DATED if row.get(field)), None)
    return dates.parse(text) if text is not None else None


def _year(date: dates.Date | None) -> str:
    if date is None:
        return "date not known"
    if date.earliest == dates.MIN_DAY:
        return f"until {dates.civil(date.latest)[0]}"
    if date.rank in (4, 5):
        return dates.display(date)
    return str(dates.civil(date.earliest)[0])


def _interval(date: dates.Date) -> str:
    span = Span(date.earliest, date.latest)
    if dates.MIN_DAY in span or dates.MAX_DAY in span or set(date.text) & set("?~%"):
        return dates.display(date)
    first, last = (dates.parse(part) for part in date.text.split("/"))
    (one_year, one_month, _), (other_year, other_month, day) = map(
        dates.civil, (first.earliest, last.latest)
    )
    if first.rank == last.rank == 0 and (one_year, one_month) == (other_year, other_month):
        return f"{short(first).split()[0]}–{day} {short(last).split()[1]}"
    if one_year == other_year and first.rank < 3 and last.rank < 3:
        return f"{short(first)}–{short(last)}"
    return (
        f"{short(first)} to {dates.display(last)}"
        if first.rank < 3
        else f"to {dates.display(last)}"
    )


def _years(
    records: list[tuple[dates.Date | None, dict[str, Any]]], view: View, painter: Painter
) -> Iterator[str]:
    labels = [short(date) if date else "" for date, _ in records]
    column = max((len(label) for label in labels if len(label) <= _WIDEST_DATE), default=0)
    if view.width is not None:
        column = min(column, max(6, view.width // 4))
    shown_year = None
    for place, ((date, row), label) in enumerate(zip(records, labels, strict=True)):
        if place and (row.get("summary") or _year(date) != shown_year):
            yield "\n"
        if _year(date) != shown_year:
            shown_year = _year(date)
            yield painter.paint("year", shown_year) + "\n"
        yield from _entry(row, label, column, view, painter)


def _entry(
    row: dict[str, Any], label: str, column: int, view: View, painter: Painter
) -> Iterator[str]:
    indent = " " * (column + 2 * len(_GAP))
    names = (row.get(key) for key in ("title", "name", "statement", "subjects", "id"))
    title, *lines = wrap(cell(next(filter(None, names), "")), view.width, indent) or [indent]
    if len(label) > column:
        for line in wrap(clean(label), view.width, _GAP):
            yield f"{_GAP}{painter.paint('date', line.strip())}\n"
        label = ""
    lead = f"{_GAP}{painter.paint('date', label.rjust(column))}{_GAP}" if label else indent
    yield lead + painter.paint("bold", title.strip()) + "\n"
    yield from (f"{indent}{painter.paint('bold', line.strip())}\n" for line in lines)
    tags = painter.tags("actor", _names(row.get("actors"), view))
    others = [id for id in row.get("frameworks") or () if id not in (row.get("actors") or ())]
    frameworks = painter.tags("framework", _names(others, view), "‹", "›")
    kind = [painter.paint("dim", cell(row["kind"]))] if row.get("kind") else []
    yield from (line + "\n" for line in flow([*tags, *frameworks, *kind], " ·", view.width, indent))
    yield from (line + "\n" for line in wrap(cell(row.get("summary")), view.width, indent))
    if view.sources:
        yield from _sources(row, indent, view, painter)


def _names(ids: list[Any] | None, view: View) -> list[str]:
    # `show` hangs whole frameworks on a topic, not their ids
    named = [item["id"] if isinstance(item, dict) else item for item in ids or ()]
    return [clean(view.names.get(id, id)) for id in named]


def _sources(row: dict[str, Any], indent: str, view: View, painter: Painter) -> Iterator[str]:
    for cited in row.get("sources") or ():
        source = view.references.get(cited["id"], {})
        words = [source.get("title") or cited["id"], source.get("publisher"), cited.get("locator")]
        text = "→ " + ", ".join(clean(word) for word in words if word)
        lines = wrap(text, view.width, indent)
        yield from (f"{indent}{painter.paint('dim', line.strip())}\n" for line in lines)
        if source.get("URL"):
            yield f"{indent}  {painter.paint('address', clean(source['URL']))}\n"
