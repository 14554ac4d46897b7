"""The year under which a record is grouped."""

from __future__ import annotations

from typing import Any

_DATES = ("earliest", "established", "signed", "in_force", "existed", "from", "issued", "as_of")


def year_of(row: dict[str, Any]) -> str:
    """Return the four-digit year in which the record's date begins, or "(no date)"."""
    text = next((row[field] for field in _DATES if row.get(field)), None)
    return "(no date)" if text is None else str(text).lstrip("?~%[{./")[:4]
