"""Statements that two are allies, or have a treaty of defence: by the ties on record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Any

from alliancecli import dates
from alliancecli.answers import coverage
from alliancecli.answers.ties import Spell, bonds, guaranteeing
from alliancecli.query import closure
from alliancecli.statements.members.standing import shared_by
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import life, name
from alliancecli.statements.treaties.alliances import GUARANTEE
from alliancecli.statements.treaties.instruments import INSTRUMENT
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import FILLERS, PLACE

_ALLIED = frozenset(("ally", "allies", "allied"))
#: "a defence treaty", as folding leaves it: one of these, and a word for an instrument.
DEFENCE = frozenset(("defense", "alliance"))
#: "obliged to defend": one of them, and that word.
_OWES = frozenset(("bound", "obliged", "obligated", "committed", "required", "must", "pledged"))
_DEFEND = frozenset(("defend", "protect"))
_PLAIN = FILLERS | PAST | frozenset(("mutual", "military", "formal", "each", "other", "bilateral"))
_DEFENSE = ("defense",)
_HELD = "On record"
_OPEN = "Whether it held then is not on record"
_BEFORE = "On record before, not then"
_LATER = "On record later, not then"
#: So many sources of each treaty: its text, where it was read, comes first.
_CITED = 2


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute whether two have a treaty of defence, on the day asked about or today.

    Supported where a tie of defense surely holds, imprecise where it is a guarantee, unverifiable
    where it possibly holds, outdated where it did; else without evidence, or unverifiable where the
    manifest does not cover the day.
    """
    parties, words = said.named("actor"), set(said.words)
    rest = words - _PLAIN
    treaty = bool(rest & DEFENCE) and bool(rest & INSTRUMENT)
    if len(parties) != 2 or parties[0] == parties[1]:
        return
    if said.number is not None or said.named(PLACE, "framework") or not rest:
        return
    if rest <= _ALLIED or (treaty and rest <= DEFENCE | INSTRUMENT):
        yield _allied(connection, parties, said, as_of)
    elif rest & _DEFEND and rest <= _DEFEND | _OWES:
        yield _owing(_allied(connection, parties, said, as_of))


def _allied(
    connection: Connection, parties: Sequence[str], said: Statement, as_of: dates.Date
) -> Computed:
    span = said.days(as_of, ever=said.past)
    pair, verdict, lead, shown = _verdict(connection, tuple(parties), said, span)
    found = [records.framework(connection, framework) for framework in shown]
    one, other = (name(connection, party) for party in pair)
    verb, when = ("were", "") if said.past else ("are", said.then(as_of))
    return Computed(
        f"{one} and {other} {verb} allies by treaty{when}",
        verdict,
        _told(found, lead),
        dates.iso_day(span.last) or "",
        [source for record in found for source in record["sources"][:_CITED]],
    )


def _owing(allied: Computed) -> Computed:
    """Return what is said of one that owes it to the other: a treaty alone does not tell."""
    if allied.verdict != "supported":
        return allied
    text = f"{allied.correction.removesuffix('.')}; who is to defend whom is for its text to say."
    return allied._replace(verdict="unverifiable", correction=text)


def _verdict(
    connection: Connection, parties: tuple[str, ...], said: Statement, span: Span
) -> tuple[tuple[str, ...], str, str, list[str]]:
    """Return the pair that is meant, the verdict, and what is to be said of which frameworks.

    Of the past, a predecessor may be meant: Germany in 1914 is the German Empire.
    """
    past = said.past or said.span is not None
    lines = [closure(connection, "predecessor", (party,)) for party in parties]
    guarantees = guaranteeing(connection)
    guaranteed: tuple[tuple[str, ...], list[str]] | None = None
    possible: tuple[tuple[str, ...], list[str]] | None = None
    for pair in product(*lines) if past else (parties,):
        ties = _ties(connection, pair)
        sure = [id for id, days in ties if days.on(span.first, span.last, sure=True)]
        alliances = [id for id in sure if id not in guarantees]
        if alliances:
            return pair, "supported", _HELD, _once(alliances)
        if sure and guaranteed is None:
            guaranteed = pair, _once(sure)
        maybe = [id for id, days in ties if days.on(span.first, span.last, sure=False)]
        if maybe and possible is None:
            possible = pair, _once(maybe)
    if guaranteed is not None:
        return guaranteed[0], "imprecise", GUARANTEE, guaranteed[1]
    if possible is not None:
        return possible[0], "unverifiable", _OPEN, possible[1]
    ties = _ties(connection, parties)
    before = _once([id for id, days in ties if days.first < span.first])
    later = _once([id for id, days in ties if days.first > span.last])
    if before and said.span is None:
        return parties, "outdated", _HELD, before
    whole = coverage.ties(connection, _DEFENSE, span.last) == coverage.NONE_RECORDED
    verdict = "no-evidence" if whole else "unverifiable"
    return (parties, verdict, _BEFORE, before) if before else (parties, verdict, _LATER, later)


def _once(ids: list[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def _told(found: list[dict[str, Any]], lead: str) -> str:
    if not found:
        return "No treaty between them with a promise of defence is on record."
    told = "; ".join(f"{record['name']} ({life(record)})" for record in found)
    return f"{lead}: {told}."


def _ties(connection: Connection, parties: tuple[str, ...]) -> list[tuple[str, Spell]]:
    """Return the frameworks that bind both, with the days on which they do."""
    shared = shared_by(connection, *parties)
    found = bonds(connection, _DEFENSE, shared) if shared else []
    return [(bond.framework, days) for bond in found for days in bond.both(*parties)]
