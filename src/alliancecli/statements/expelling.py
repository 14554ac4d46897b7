"""Who was expelled, and how many: of the deeds the one of which statements say a number."""

from __future__ import annotations

from typing import Any

from alliancecli.fold import fold
from alliancecli.statements.numerals import is_number, numbers
from alliancecli.statements.statement import Statement
from alliancecli.words import Named

_EXPELLED = "expelled"
_WHOM = frozenset(("diplomats", "mission"))


def is_read(said: Statement, rest: list[str]) -> bool:
    """Return whether nothing is left of a deed but the number of those who were expelled."""
    if said.number is None:
        return not rest
    return said.bound == "=" and _EXPELLED in said.parts and all(map(is_number, rest))


def of_number(events: list[dict[str, Any]], number: int | None) -> tuple[str, list[dict[str, Any]]]:
    """Return the verdict on a number by events, and those of them that have it.

    Another number is imprecise, as it may be that of a part; where an event has none, or tells of
    several states at once, it is open.
    """
    if number is None:
        return "supported", events
    exact = [event for event in events if number in _numbers(event)]
    if exact:
        return "supported", exact
    told = all(_numbers(event) and _is_of_one(event) for event in events)
    return "imprecise" if told else "unverifiable", []


def whom(before: str | Named, name: str, parts: list[str | Named]) -> str:
    """Return the name of somebody as an answer has it: of those expelled it is the diplomats."""
    if isinstance(before, str) and is_number(before) and _EXPELLED in parts:
        return f"diplomats of {name}"
    if before == _EXPELLED and _WHOM.isdisjoint(part for part in parts if isinstance(part, str)):
        return f"{name} or its diplomats"
    return name


def _numbers(event: dict[str, Any]) -> set[int]:
    """Return the numbers that an event gives, by its title or its figures."""
    titled = numbers(fold(event["title"]).split())
    figures = (figure["value"] for figure in event["figures"])
    return {*titled, *(int(value) for value in figures if value.isdecimal())}


def _is_of_one(event: dict[str, Any]) -> bool:
    return list(event["roles"].values()).count("initiator") == 1
