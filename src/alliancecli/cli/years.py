"""The year under which a record is grouped."""

from __future__ import annotations

from typing import Any

from alliancecli import dates

_DATES = ("date", "established", "signed", "in_force", "existed", "from", "issued", "as_of")


def year_of(row: dict[str, Any]) -> str:
    """Return the four-digit year in which the record's date begins, or "(no date)"."""
    text = next((row[field] for field in _DATES if row.get(field)), None)
    first = dates.MIN_DAY if text is None else dates.parse(text).earliest
    return "(no date)" if first == dates.MIN_DAY else f"{dates.civil(first)[0]:04}"
