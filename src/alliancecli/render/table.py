"""Tables for a terminal, laid out by Rich; beyond some hundred rows plain columns are quicker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Any

from alliancecli import dates
from alliancecli.answers.rows import MARK_END, MARK_START
from alliancecli.cells import cell
from alliancecli.errors import DateError
from alliancecli.render import Answer, View
from alliancecli.render.columns import TABLE, shown
from alliancecli.render.style import wrap

_MOST_RICH_ROWS = 200
_IDS = frozenset(("actors", "frameworks", "parent", "subjects"))
#: Columns whose short values are never broken over lines.
_WHOLE = frozenset(("kind", "record", "status", "tier", "level", "iso3", "cow", "verdict", "line"))
_SHORT_DATE = 14
_DATES = frozenset(
    (
        *("date", "start", "end", "signed", "in_force", "established", "ended", "existed"),
        *("from", "to", "issued", "accessed", "as_of", "checked"),
    )
)
_DITTO = "\N{DOUBLE PRIME}"
#: Other columns fold down to this width; where even that is too wide, records are stacked.
_NARROWEST = 12
#: Ids, which are there to be copied, are whole where the others keep this width, ...
_ROOM = 16
#: ... and else folded, where the table has so much for them.
_NARROWEST_ID = 24


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield one table, or one a group under its label."""
    fields = shown(answer, TABLE, view)
    for place, (label, rows) in enumerate(answer.parts()):
        if label is not None:
            yield f"{chr(10) if place else ''}{cell(label)} ({len(rows)})\n"
        cells = [[_cell(row, field, view) for field in fields] for row in rows]
        _say_once(fields, cells)
        if view.width is None or len(rows) > _MOST_RICH_ROWS:
            yield from _columns(fields, cells)
        elif _least(fields, cells, whole_ids=True) <= view.width:
            yield _rich(fields, cells, view, whole_ids=True)
        elif _least(fields, cells, whole_ids=False) <= view.width:
            yield _rich(fields, cells, view, whole_ids=False)
        else:
            yield from _stacked(fields, cells, view.width)


def names_ids(answer: Answer) -> bool:
    """Whether a column of the table has names in place of ids."""
    return not _IDS.isdisjoint(shown(answer, TABLE, View()))


def _cell(row: dict[str, Any], field: str, view: View) -> str:
    value = row.get(field)
    if field in _DATES and isinstance(value, str):
        try:
            return _short(dates.display(dates.parse(value)))
        except DateError:
            return cell(value)
    if field in _IDS and isinstance(value, list):
        return ", ".join(cell(view.names.get(id, id)) for id in value)
    return cell(value)


def _say_once(fields: tuple[str, ...], rows: list[list[str]]) -> None:
    """Put a ditto mark in place of a note that is the same as in the row above."""
    if "note" in fields:
        at = fields.index("note")
        notes = [row[at] for row in rows]
        for row, above in zip(rows[1:], notes, strict=False):
            if row[at] and row[at] == above:
                row[at] = _DITTO


def _short(words: str) -> str:
    """Return a displayed date with its months cut to three letters."""
    return " ".join(word[:3] if word in dates.MONTHS else word for word in words.split(" "))


def _columns(fields: tuple[str, ...], rows: list[list[str]]) -> Iterator[str]:
    """Yield aligned columns at their natural width, nothing cut."""
    plain = [[text.replace(MARK_START, "").replace(MARK_END, "") for text in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(fields, *plain, strict=True)]
    for row in [list(fields), *plain]:
        line = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True))
        yield line.rstrip() + "\n"


def _least(fields: tuple[str, ...], rows: list[list[str]], *, whole_ids: bool) -> int:
    """Return the width below which a table could not show every column."""
    least = 0
    for field, *column in zip(fields, *rows, strict=True):
        width = max(map(len, (field, *column)))
        narrow = _NARROWEST_ID if field == "id" else _ROOM if whole_ids else _NARROWEST
        whole = _is_whole(field, column, whole_ids=whole_ids)
        least += width if whole else min(width, narrow)
    return least + 3 * (len(fields) - 1)


def _is_whole(field: str, column: Iterable[str], *, whole_ids: bool) -> bool:
    short = field in _DATES and max(map(len, column), default=0) <= _SHORT_DATE
    return short or field in _WHOLE or (whole_ids and field == "id")


def _stacked(fields: tuple[str, ...], rows: list[list[str]], width: int) -> Iterator[str]:
    """Yield each record as lines of field and value, for a terminal too narrow for columns."""
    for place, row in enumerate(rows):
        yield "\n" * bool(place)
        for field, text in zip(fields, row, strict=True):
            if text:
                bare = text.replace(MARK_START, "").replace(MARK_END, "")
                first, *others = wrap(f"{field}: {bare}", width, "  ")
                yield "\n".join([first[2:], *others]) + "\n"


def _rich(fields: tuple[str, ...], rows: list[list[str]], view: View, *, whole_ids: bool) -> str:
    from rich import box
    from rich.cells import cell_len
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, field in enumerate(fields):
        column = [row[place] for row in rows]
        whole = _is_whole(field, column, whole_ids=whole_ids)
        width = max(map(cell_len, (field, *column))) if whole else None  # known: not measured twice
        table.add_column(Text(field), overflow="fold", no_wrap=whole, width=width)
    for row in rows:
        table.add_row(*(_marked(text) for text in row))
    stream = StringIO()
    console = Console(
        file=stream,
        width=view.width,
        force_terminal=view.color,
        color_system="standard" if view.color else None,
        legacy_windows=False,
    )
    console.print(table)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))


def _marked(text: str) -> Any:
    """Return text with the marked words of a search in bold."""
    from rich.text import Text

    if MARK_START not in text:
        return Text(text)
    result = Text()
    for place, part in enumerate(text.split(MARK_START)):
        inside, _, after = part.partition(MARK_END) if place else ("", "", part)
        result.append(inside, style="bold underline")
        result.append(after)
    return result
