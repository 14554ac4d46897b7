"""What a person typed to select records, before any of it is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from alliancecli.errors import UsageError


class Typed(NamedTuple):
    """The selection options as typed (contract, section 3)."""

    actor: Sequence[str] = ()
    framework: Sequence[str] = ()
    topic: Sequence[str] = ()
    region: Sequence[str] = ()
    kind: Sequence[str] = ()
    period: Sequence[str] = ()
    start: str | None = None
    end: str | None = None
    on: str | None = None
    text: Sequence[str] = ()
    role: Sequence[str] = ()
    status: Sequence[str] = ()
    status_changed: Sequence[str] = ()
    month_day: str | None = None
    minimum: Sequence[str] = ()
    maximum: Sequence[str] = ()
    with_predecessors: bool = False
    expand: bool = False
    sort: str | None = None
    reverse: bool = False
    limit: int | None = None


def split(value: str) -> list[str]:
    """Return the alternatives of a value, split at its commas; UsageError where one is empty."""
    parts = [part.strip() for part in value.split(",")]
    if not all(parts):
        raise UsageError(f"a name is missing beside the comma in '{value}'")
    return parts
