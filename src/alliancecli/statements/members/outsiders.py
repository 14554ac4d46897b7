"""Questions who does not belong to a framework: of all states, or of those who took part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from alliancecli import dates
from alliancecli.answers import systems
from alliancecli.answers.coverage import complete
from alliancecli.spells import ends, known_from, uncertain_start
from alliancecli.statements.members import overlap
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.members.tally import MEMBERS, on_day, spells, who_belongs
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST
from alliancecli.statements.telling import CITED, MAYBE_MORE, full_name, name, spell_days
from alliancecli.statements.treaties.instruments import SIGNED
from alliancecli.store import Connection, records

#: Words that tell of the past: who took part.
_TOOK = PAST | frozenset(("took", "participated", "contributed", "belonged", "did"))
#: What may stand between "non" and the framework: non-members of the Pact.
_BETWEEN = MEMBERS | frozenset(("of", "the"))


def outside(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield which states of the data date do not belong to a framework, or never did, by name.

    States are those with a code of the Correlates of War or of ISO 3166-1 on that day. Nothing
    where the manifest does not vouch for the list, or where fewer belong than do not.
    """
    never = "never" in said.words
    if said.span is not None or not complete(connection, framework):
        return
    if said.past and not never:
        return
    day = as_of.latest
    there, cited, open_ones = who_belongs(connection, framework, day)
    if SIGNED & {*said.words}:
        there |= {who for *_, who in spells(connection, framework, ("signatory",))}
    if never:
        there |= {who for *_, who in spells(connection, framework)}
    elif open_ones:
        return
    states = systems.coded(connection, ("cow", "iso3"), day)
    without = sorted(full_name(connection, who) for who in states - there)
    if len(without) < len(there):
        one, more = ("was never", "were never") if never else ("is not", "are not")
        verb = one if len(without) == 1 else more
        yield Computed(
            f"{len(without)} of {len(states)} states {verb} in {name(connection, framework)}"
            f"{'' if never else f' (on {as_of})'}",
            "supported",
            f"Of those with a code of COW or ISO 3166-1: {', '.join(without) or 'none'}.",
            as_of.text,
            cited,
        )


def strangers(
    connection: Connection, frameworks: Sequence[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who took part in something and was no member of whose it is when he came.

    When he came is the first day on which he is known to have been there. Nothing where the list of
    members is not complete. With a date, and of what goes on unless it is told of the past, it is
    who is in the one and not in the other on that day.
    """
    meant = _whose(connection, frameworks, said)
    if meant is None:
        return
    what, whose = meant
    if said.span is not None or not (
        _TOOK & {*said.words} or last_day(connection, what) < as_of.latest
    ):
        yield from overlap.both(connection, overlap.Sides(what, whose, out=True), said, as_of)
        return
    if not complete(connection, whose):
        return
    members = spells(connection, whose)
    came: dict[str, dates.Date] = {}
    sources: list[Any] = []
    for date, cited, who in spells(connection, what):
        there = {one for _, _, one in on_day(members, _came(date))}
        if who not in there and who != whose and who not in came:
            came[who] = date
            sources += cited[:1]
    if not came:
        return
    told = sorted(f"{full_name(connection, who)} ({spell_days(on)})" for who, on in came.items())
    whole = complete(connection, what)
    yield Computed(
        f"{'' if whole else 'At least '}{len(came)} that belonged to {name(connection, what)}"
        f" {'was' if len(came) == 1 else 'were'} not in {name(connection, whose)} then",
        "supported",
        f"On record: {', '.join(told)}.{'' if whole else MAYBE_MORE}",
        as_of.text,
        sources[:CITED],
    )


def _whose(
    connection: Connection, frameworks: Sequence[str], said: Statement
) -> tuple[str, str] | None:
    """Return in what part was taken and whose members do not count, None where not both are said.

    Whose it is follows "non", or is the organiser of what is named.
    """
    at = said.parts.index("non") + 1
    after = [part for part in said.parts[at:] if part not in _BETWEEN]
    whose = [part[1] for part in after[:1] if part[0] == "framework"]
    rest = [one for one in frameworks if one not in whose]
    if len(rest) != 1:
        return None
    if whose:
        return rest[0], whose[0]
    organiser = records.framework(connection, rest[0])["organiser"]
    if organiser is None or records.if_framework(connection, organiser) is None:
        return None
    return rest[0], organiser


def _came(date: dates.Date) -> int:
    """Return the first day on which it is known that somebody was there."""
    start = ends(date)[0]
    return start.latest if start is not None and uncertain_start(date) else known_from(date)
