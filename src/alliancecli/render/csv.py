"""CSV (RFC 4180 with line feeds): a header, then one record a line.

A cell that a spreadsheet would take for a formula is written with an apostrophe before it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from alliancecli.cells import cell
from alliancecli.render import Answer, View
from alliancecli.render.columns import FIELDS

#: What a spreadsheet reads as a formula; a plain negative number is none.
_FORMULA = re.compile(r"[=@\t\r]|[+-](?![\d.]+\Z)")


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield the header and the records; without chosen fields, all of them."""
    yield from delimited(answer, ",")


def delimited(answer: Answer, delimiter: str) -> Iterator[str]:
    """Yield lines of the records with a delimiter; groups add a first column."""
    fields = answer.fields or FIELDS[answer.kind]
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    writer.writerow((*(("group",) if answer.groups is not None else ()), *fields))
    for label, rows in answer.parts():
        head = () if label is None else (_safe(cell(label)),)
        for row in rows:
            writer.writerow((*head, *(_safe(cell(row.get(field))) for field in fields)))
            yield _taken(buffer)
    yield _taken(buffer)


def _safe(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _taken(buffer: io.StringIO) -> str:
    text = buffer.getvalue()
    buffer.seek(0)
    buffer.truncate()
    return text
