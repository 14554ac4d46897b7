"""Parquet (the extra ``parquet``): a stream of rows to a file, in row groups of some size."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from alliancecli.errors import MissingExtraError
from alliancecli.export.files import aside
from alliancecli.export.rows import Row

_BATCH = 100_000
#: Columns of numbers; all others hold text.
_TEXTS = frozenset(("framework", "actor", "role"))


def write(fields: tuple[str, ...], rows: Iterable[Row], path: Path) -> str:
    """Write the rows to a file and return the line that says so.

    Codes and texts are strings, years and obligations integers, what is not known null. Raises
    UsageError where pyarrow is not installed or the file cannot be written.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtraError("parquet", "pyarrow", "parquet") from error

    schema = pyarrow.schema(
        [(name, pyarrow.string() if _is_text(name) else pyarrow.int16()) for name in fields]
    )

    def fill(target: Path) -> None:
        stream = iter(rows)
        with target.open("wb") as file, parquet.ParquetWriter(file, schema) as writer:
            while batch := list(islice(stream, _BATCH)):
                columns = [
                    pyarrow.array(values, type=field.type)
                    for values, field in zip(zip(*batch, strict=True), schema, strict=True)
                ]
                writer.write_table(pyarrow.Table.from_arrays(columns, schema=schema))

    return aside(path, fill)


def _is_text(name: str) -> bool:
    return name in _TEXTS or name.rstrip("12") in ("ccode", "gwcode", "iso")
