"""Records by a field of theirs, by year or by decade, and ``stats``: how many of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial
from itertools import product
from typing import Any

from alliancecli import dates
from alliancecli.answers.rows import DATED, Rows
from alliancecli.errors import UsageError
from alliancecli.query import EVERYTHING, Query

NONE = "(none)"
_UNDATED = "(no date)"
_TIMES = ("year", "decade")
#: What events are counted by.
STATS = (
    *("year", "decade", "actor", "framework", "topic", "kind", "region"),
    *("place", "precision", "confidence"),
)


def grouped(rows: Rows, by: str, fields: Sequence[str]) -> list[tuple[str, Rows]]:
    """Return (label, rows) sorted by label; a record with several values stands under each."""
    check(by, fields)
    groups: dict[str, list[str]] = {}
    for text, row in zip(rows.texts, rows, strict=True):
        for label in labels(row, by):
            groups.setdefault(label, []).append(text)
    return [(label, Rows(groups[label])) for label in sorted(groups, key=partial(_place, by))]


def counted(rows: Rows, bys: Sequence[str]) -> list[dict[str, Any]]:
    """Return {by: label, …, "count": n} for every combination that occurs, sorted by labels."""
    for by in bys:
        if by not in STATS:
            raise UsageError(f"cannot count by '{by}'", f"count by {', '.join(STATS)}")
    counts = Counter(
        combination for row in rows for combination in product(*(labels(row, by) for by in bys))
    )
    keys = sorted(counts, key=lambda key: list(map(_place, bys, key)))
    return [dict(zip(bys, key, strict=True)) | {"count": counts[key]} for key in keys]


def crossed(counts: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return counts by two fields as a cross table: a row a label of the first, "0" where none."""
    if not counts:
        return []
    first, second, _ = counts[0]
    columns = sorted({row[second] for row in counts}, key=partial(_place, second))
    found = {(row[first], row[second]): row["count"] for row in counts}
    return [
        {first: label} | {column: found.get((label, column), 0) for column in columns}
        for label in dict.fromkeys(row[first] for row in counts)
    ]


def arranged(
    rows: Sequence[dict[str, Any]], wanted: Query, fields: Sequence[str]
) -> list[dict[str, Any]]:
    """Return rows of counts in the order of a query, and no more of them than its limit.

    They are sorted by one of the fields or by count, of a cross table the sum of the row; unless
    asked otherwise the counts by one field that is no time stand most frequent first. Raises
    UsageError for anything else to sort by.
    """
    found = list(rows)
    known = ("count", *fields)
    if wanted.sort == EVERYTHING.sort and len(fields) == 1 and fields[0] not in _TIMES:
        found.sort(key=_total, reverse=True)
    if wanted.sort == "count":
        found.sort(key=_total, reverse=wanted.reverse)
    elif wanted.sort in fields:
        found.sort(key=lambda row: _place(wanted.sort, row[wanted.sort]), reverse=wanted.reverse)
    elif wanted.sort != EVERYTHING.sort:
        raise UsageError(f"cannot sort counts by '{wanted.sort}'", f"sort by {', '.join(known)}")
    elif wanted.reverse:
        found.reverse()
    return found[: wanted.limit]


def _total(row: dict[str, Any]) -> int:
    return sum(value for value in row.values() if isinstance(value, int))


def check(by: str, fields: Sequence[str]) -> None:
    """Raise UsageError for a field that is neither year, decade nor among the record's fields."""
    choices = (*_TIMES, *fields)
    if by not in choices and f"{by}s" not in choices:
        raise UsageError(f"cannot group by '{by}'", f"group by {', '.join(choices)}")


def labels(row: dict[str, Any], by: str) -> list[str]:
    """Return the labels under which a record stands, NONE where the field is empty."""
    if by in _TIMES:
        year = _year(row)
        return [year if by == "year" or year == _UNDATED else f"{year[:-1]}0s"]
    value = row.get(by, row.get(f"{by}s"))
    items = value if isinstance(value, list) else [value]
    return [label for label in map(_label, items) if label] or [NONE]


def _label(item: Any) -> str:
    """Return a value as a label: of a nested record its id, else its first field."""
    if isinstance(item, dict):
        item = item.get("id", next(iter(item.values()), None))
    return "" if item is None else str(item)


def _year(row: dict[str, Any]) -> str:
    """Return the year in which the record's date begins, of four digits or more, or _UNDATED."""
    text = next((row[field] for field in DATED if row.get(field)), None)
    first = dates.MIN_DAY if text is None else dates.parse(text).earliest
    if first == dates.MIN_DAY:
        return _UNDATED
    year = dates.civil(first)[0]
    return f"{'-' if year < 0 else ''}{abs(year):04}"


def _place(by: str, label: str) -> tuple[int, str]:
    """Return what labels are sorted by: years and decades as numbers, what has none first."""
    if by not in _TIMES or label == _UNDATED:
        return dates.MIN_DAY, label
    return int(label.removesuffix("s")), label
