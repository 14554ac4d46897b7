"""Streams of rows of codes and numbers as CSV, TSV, JSON and JSON Lines.

For tables of millions of rows: nothing is kept. What is not known is ``NA`` in CSV and TSV, as R
and pandas read it, and null in JSON.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from json import dumps

Row = tuple[str | int | None, ...]

_BATCH = 10_000


def pieces(name: str, fields: tuple[str, ...], rows: Iterable[Row]) -> Iterator[str]:
    """Yield the text of a format: csv, tsv, json or jsonl."""
    if name in ("csv", "tsv"):
        yield from _delimited(fields, rows, "," if name == "csv" else "\t")
    elif name == "jsonl":
        yield from (f"{dumps(dict(zip(fields, row, strict=True)))}\n" for row in rows)
    else:
        before = "[\n"
        for row in rows:
            yield before + dumps(dict(zip(fields, row, strict=True)))
            before = ",\n"
        yield "[]\n" if before == "[\n" else "\n]\n"


def _delimited(fields: tuple[str, ...], rows: Iterable[Row], delimiter: str) -> Iterator[str]:
    yield delimiter.join(fields) + "\n"
    stream = iter(rows)
    while batch := list(islice(stream, _BATCH)):
        lines = [
            delimiter.join(["NA" if cell is None else str(cell) for cell in row]) for row in batch
        ]
        yield "\n".join(lines) + "\n"
