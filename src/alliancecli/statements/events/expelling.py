"""Who was expelled, and how many: of the deeds the one of which statements say a number."""

from __future__ import annotations

from typing import Any

from alliancecli.fold import fold
from alliancecli.statements.reading.numerals import is_number, numbers
from alliancecli.statements.reading.statement import Statement
from alliancecli.store import Connection, records
from alliancecli.words import DIPLOMATS, Named

_EXPELLED = "expelled"
_WHOM = DIPLOMATS | {"mission"}
#: Letters of words in the title of an event for those who speak for a member, and are none.
_STAFF = ("diplomat", "envoy", "mission", "representative", "accreditation")
_STATE = "state"


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


def verdict(connection: Connection, events: list[dict[str, Any]], said: Statement) -> str:
    """Return what it is to say that somebody was expelled, of whom only diplomats were.

    A state expels nobody but them, an organisation may expel a member.
    """
    if _EXPELLED not in said.words or not _WHOM.isdisjoint(said.words):
        return "supported"
    if not all(_is_of_staff(connection, event) for event in events):
        return "supported"
    return "contradicted" if "from" in said.words else "imprecise"


def _is_of_staff(connection: Connection, event: dict[str, Any]) -> bool:
    by = [id for id, role in event["roles"].items() if role == "initiator"]
    states = _STATE in records.actor_kinds(connection, by)
    return states or any(letters in fold(event["title"]) for letters in _STAFF)


def in_order(parts: list[str | Named]) -> list[str | Named]:
    """Return the parts of a statement with those expelled before the name of whom they are of."""
    found: list[str | Named] = []
    for part in parts:
        if part in DIPLOMATS and found and not isinstance(found[-1], str):
            found[-1:] = ["diplomats", "of", found[-1]]
        else:
            found.append(part)
    return found


def _numbers(event: dict[str, Any]) -> set[int]:
    """Return the numbers that an event gives, by its title or its figures."""
    titled = numbers(fold(event["title"]).split())
    figures = (figure["value"] for figure in event["figures"])
    return {*titled, *(int(value) for value in figures if value.isdecimal())}


def _is_of_one(event: dict[str, Any]) -> bool:
    return list(event["roles"].values()).count("initiator") == 1
