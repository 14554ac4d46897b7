"""Statements of the days of a framework: when it was founded or signed, in force, when it ended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.state import ABANDONED, is_open, status_as_of
from alliancecli.standing import IN_FORCE
from alliancecli.statements.lasting import verdict_on
from alliancecli.statements.lineage import instrument_of
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.verbs import DATED, FORCE, STATED
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import life, since
from alliancecli.store import Connection, records

#: What forces are, and what has none.
_DEPLOYED = "deployed"
#: Verbs of what has come into being, and not only been drawn up or signed.
_MADE = FORCE | frozenset(("founded", "established", "created", "formed"))
_MADE |= frozenset(("begin", "start", "began", "started"))
_ON_PAPER = frozenset(("alliance", "treaty", "agreement", "declaration", "arms-control", "office"))


def compute(
    connection: Connection, framework: str, verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute the days of a framework that a verb is about; of a signature, its instrument's."""
    of_signature = DATED[verb] == ("signed",)
    record = (instrument_of if of_signature else records.framework)(connection, framework)
    fields = [field for field in DATED[verb] if record[field]]
    if "established" in DATED[verb] and not record["established"] and record["in_force"]:
        fields.append("in_force")  # what was founded by its treaty was so when that took effect
    if verb == _DEPLOYED and record["kind"] in _ON_PAPER:
        return
    if record["status"] == ABANDONED and verb in _MADE and not record["established"]:
        told = f"On record: {life(record)}; it was never in force."
        yield Computed(
            _head(record, verb, said), "contradicted", told, as_of.text, record["sources"]
        )
        return
    if not fields and DATED[verb] == ("ended",):
        yield from _lasting(connection, record, verb, said, as_of)
    elif not fields and verb in FORCE and record["signed"] and said.span is None:
        told = f"On record: {life(record)}; no day of its entry into force is."
        head = _head(record, verb, said)
        yield Computed(head, "unverifiable", told, as_of.text, record["sources"])
    if not fields:
        return
    days = [dates.parse(record[field]) for field in fields]
    verdict = "supported" if said.span is None else verdict_on(days, said.span)
    told = f"On record: {life(record)}."
    answer = Computed(_head(record, verb, said), verdict, told, as_of.text, record["sources"])
    if verdict == "contradicted":
        answer = _of_the_one_before(connection, record, DATED[verb], said, answer)
    yield answer


def _of_the_one_before(
    connection: Connection,
    record: dict[str, Any],
    fields: tuple[str, ...],
    said: Statement,
    answer: Computed,
) -> Computed:
    """Return an answer that tells whether the date is one of what a framework replaced.

    Or that of the treaty by which it was founded.
    """
    by = [record["founded_by"]] if record["founded_by"] and fields != ("ended",) else []
    for id in [*by, *record["predecessors"]]:
        before = records.framework(connection, id)
        days = [dates.parse(before[field]) for field in fields if before[field]]
        if said.span and any(said.span.meets(day.earliest, day.latest) for day in days):
            how = "It was founded by" if id in by else "It came after"
            told = f" {how} {before['name']}: {life(before)}."
            return answer.imprecise(told, before["sources"])
    return answer


def _head(record: dict[str, Any], verb: str, said: Statement) -> str:
    return f"{record['name']}: {STATED.get(verb, verb)}{said.when}"


def _lasting(
    connection: Connection, record: dict[str, Any], verb: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute the end of a framework that has none on record and is in force on the data date."""
    now = status_as_of(connection, record["id"], as_of)
    if now["state"] in IN_FORCE and not is_open(now):
        # A question after what is past states nothing that could be wrong.
        question = "when" in said.words and not {"did", *PAST}.isdisjoint(said.words)
        ended = STATED.get(verb, verb)
        yield Computed(
            f"{record['name']}: not {ended}" if question else _head(record, verb, said),
            "supported" if question else "contradicted",
            f"On record: {since(now)}, without an end.",
            as_of.text,
            now["sources"],
        )
