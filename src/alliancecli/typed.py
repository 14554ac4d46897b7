"""What a person typed to select records, before any of it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from alliancecli.errors import UsageError


class Typed(NamedTuple):
    """The selection options as typed (contract, section 3)."""

    actor: Sequence[str] = ()
    framework: Sequence[str] = ()
    topic: Sequence[str] = ()
    region: Sequence[str] = ()
    place: Sequence[str] = ()
    kind: Sequence[str] = ()
    period: Sequence[str] = ()
    start: str | None = None
    end: str | None = None
    on: str | None = None
    text: Sequence[str] = ()
    role: Sequence[str] = ()
    status: Sequence[str] = ()
    status_changed: Sequence[str] = ()
    obligation: Sequence[str] = ()
    scope: Sequence[str] = ()
    legal: Sequence[str] = ()
    month_day: str | None = None
    minimum: Sequence[str] = ()
    maximum: Sequence[str] = ()
    with_predecessors: bool = False
    expand: bool = False
    sort: str | None = None
    reverse: bool = False
    limit: int | None = None


def once(options: Mapping[str, Any]) -> Typed:
    """Return what was typed; a bare text for an option that may be repeated is one value of it."""
    repeated = {name for name, default in Typed._field_defaults.items() if default == ()}
    values = dict(options)
    for name in repeated & values.keys():
        if isinstance(values[name], str):
            values[name] = [values[name]]
    return Typed(**values)


def widens(option: str, actors: Sequence[str]) -> None:
    """Raise UsageError for an option that widens actors where none is named."""
    if not actors:
        raise UsageError(f"{option} widens --actor", "name one, or leave it out")


def split(value: str) -> list[str]:
    """Return the alternatives of a value, split at its commas; UsageError where one is empty."""
    parts = [part.strip() for part in value.split(",")]
    if not all(parts):
        raise UsageError(f"a name is missing beside the comma in '{value}'")
    return parts
