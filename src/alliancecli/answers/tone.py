"""Cooperative and conflictual events, by the PLOVER category of their kind.

PLOVER (Open Event Data Alliance) sorts its categories into verbal and material cooperation and
conflict; kinds of events without a category, and those whose category says nothing of the relation
of the two who are named (MOBILIZE, RETREAT, REQUEST), are neither.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from alliancecli import dates
from alliancecli.store import Connection

COOPERATIVE = frozenset(("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID"))
CONFLICTUAL = frozenset(
    ("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "COERCE", "ASSAULT")
)
TONES = ("cooperative", "conflictual", "other")


def of_kinds(connection: Connection) -> dict[str, str]:
    """Return kind of event -> one of TONES, by the crosswalk of the record's controlled list."""
    rows = connection.execute(
        "SELECT json FROM record WHERE kind = 'term' AND subkind = 'event-kind'"
    )
    found = {}
    for (text,) in rows:
        term = json.loads(text)
        category = (term["crosswalk"] or {}).get("plover")
        found[term["id"]] = (
            "cooperative"
            if category in COOPERATIVE
            else "conflictual"
            if category in CONFLICTUAL
            else "other"
        )
    return found


def counts(events: Iterable[dict[str, Any]], tones: dict[str, str]) -> dict[str, int]:
    """Return how many of the events are of each of TONES."""
    found = dict.fromkeys(TONES, 0)
    for event in events:
        found[tones[event["kind"]]] += 1
    return found


def by_year(events: Iterable[dict[str, Any]], tones: dict[str, str]) -> list[dict[str, Any]]:
    """Return {year, cooperative, conflictual, other} for every year from the first to the last."""
    years: dict[int, list[dict[str, Any]]] = {}
    for event in events:
        first = dates.parse(event["date"]).earliest
        if first != dates.MIN_DAY:
            years.setdefault(dates.civil(first)[0], []).append(event)
    span = range(min(years), max(years) + 1) if years else range(0)
    return [{"year": year, **counts(years.get(year, ()), tones)} for year in span]
