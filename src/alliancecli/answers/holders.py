"""Statements that a person held an office: on a day, in a year, ever."""

from __future__ import annotations

from typing import Any

from alliancecli import dates
from alliancecli.answers.statement import Computed, Statement
from alliancecli.answers.tally import name, spells
from alliancecli.expansions import member_roles
from alliancecli.store import Connection
from alliancecli.when import Span

#: The kind of framework that persons hold.
OFFICE = "office"


def is_office(connection: Connection, framework: str) -> bool:
    """Return whether a framework is an office."""
    (kind,) = connection.execute(
        "SELECT json_extract(json, '$.kind') FROM record WHERE kind = 'framework' AND id = ?",
        (framework,),
    ).fetchone()
    return bool(kind == OFFICE)


def held(
    connection: Connection, person: str, office: str, said: Statement, as_of: dates.Date
) -> Computed | None:
    """Return what the record says of a holder of an office.

    Without a date it is meant for the data date: who held it once is outdated; told of the past, it
    is meant for any day. A year is right if he held it on one of its days. None where the record
    does not know when he ceased.
    """
    every = spells(connection, office, member_roles(connection, office))
    mine = [(date, sources) for date, sources, who in every if who == person]
    if any(date.text.endswith("/") for date, _ in mine):
        return None
    last = as_of.latest
    span = said.span or Span(dates.MIN_DAY if said.past else last, last)
    span = Span(span.first, min(span.last, last))
    met = [date for date, _ in mine if date.earliest <= span.last and span.first <= date.latest]
    told = ", ".join(dates.display(date) for date, _ in mine)
    verdict = "outdated" if mine and said.span is None else "contradicted"
    verb, when = ("was", "") if said.past else ("is", f" ({said.date or f'on {as_of}'})")
    return Computed(
        f"{name(connection, person)} {verb} {name(connection, office)}{when}",
        "supported" if met else verdict,
        f"On record as the holder: {told}." if mine else _others(connection, every, span),
        dates.iso_day(span.last) or "",
        [source for spell in mine or every[-1:] for source in spell[1]],
    )


def _others(
    connection: Connection, every: list[tuple[dates.Date, list[Any], str]], span: Span
) -> str:
    """Return who held the office instead, on the days asked about."""
    there = [
        f"{name(connection, who)} ({dates.display(date)})"
        for date, _, who in every
        if date.earliest <= span.last and span.first <= date.latest
    ]
    return f"On record as the holder: {', '.join(there) or 'nobody'}."
