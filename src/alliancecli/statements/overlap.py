"""Questions who belongs to one framework and to another as well, or not to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from alliancecli import dates
from alliancecli.answers import systems
from alliancecli.answers.coverage import complete
from alliancecli.spells import ends, uncertain_start
from alliancecli.statements.standing import last_day
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.tally import on_day, spells, unsaid
from alliancecli.statements.telling import CITED, full_name, name, spell_days
from alliancecli.store import Connection, records

#: Words that take those out who belong to what follows.
_WITHOUT = frozenset(("not", "outside"))
#: What such a question has beside names and words for members.
BESIDE = _WITHOUT | frozenset(("belong", "belongs", "belonged"))


def compute(
    connection: Connection, frameworks: list[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who belongs to the first framework and, or but not, to the second, by name.

    That is on the last of the days asked about; of what has ended, who ever belonged and who
    succeeded them. Nothing where the record has no members of either.
    """
    day = said.days(as_of).last
    first, second = frameworks
    out = [at for at, part in enumerate(said.parts) if part in _WITHOUT]
    places = [at for at, part in enumerate(said.parts) if part[0] == "framework"]
    if len(out) > 1:
        return
    if out and out[0] < places[0]:
        first, second = second, first
    gone = [one for one in (first, second) if said.span is None and _ended(connection, one, day)]
    if gone:
        if not out:
            yield from _after(connection, (first, second), gone, as_of)
        return
    here, cited, _ = _on(connection, first, day)
    there, other, open_ones = _on(connection, second, day)
    if not here or not there:
        return
    chosen = here - there if out else here & there
    names = sorted(full_name(connection, who) for who in chosen)
    whole = complete(connection, second) and not open_ones & here
    text = f"{len(chosen)} of the {len(here)} members of {name(connection, first)}"
    verb = "is" if len(chosen) == 1 else "are"
    more = "" if whole else f" The list of {name(connection, second)} may not be complete."
    yield Computed(
        f"{'' if whole or out else 'At least '}{text} {verb} {'not ' if out else 'also '}in"
        f" {name(connection, second)} ({said.date or f'on {dates.iso_day(day)}'})",
        "supported" if whole or not out else "unverifiable",
        f"On record: {', '.join(names) or 'none'}.{more}",
        dates.iso_day(day) or "",
        [*cited, *other],
    )


def _ended(connection: Connection, framework: str, day: int) -> bool:
    return last_day(connection, framework) < day


def _after(
    connection: Connection, both: Sequence[str], gone: Sequence[str], as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who belongs to both, of what is ``gone`` all who ever did and their successors."""
    sides = [
        _ever(connection, one)
        if one in gone
        else dict.fromkeys(_on(connection, one, as_of.latest)[0], "")
        for one in both
    ]
    chosen = {who: sides[0][who] or sides[1][who] for who in sides[0].keys() & sides[1].keys()}
    if not all(sides):
        return
    told = sorted(
        f"{full_name(connection, who)}{f' (as {full_name(connection, was)})' if was else ''}"
        for who, was in chosen.items()
    )
    more = (
        "" if all(complete(connection, one) for one in gone) else " The list may not be complete."
    )
    now = [name(connection, one) for one in both if one not in gone]
    are = "are" if len(chosen) != 1 else "is"
    where = f", {are} in {now[0]} (on {as_of})" if now else ""
    ended = " and ".join(name(connection, one) for one in gone)
    yield Computed(
        f"{'At least ' if more else ''}{len(chosen)} that belonged to {ended}, or succeeded a"
        f" member{where}",
        "supported",
        f"On record: {', '.join(told) or 'none'}.{more}",
        as_of.text,
        [source for one in both for source in records.framework(connection, one)["sources"]],
    )


def _ever(connection: Connection, framework: str) -> dict[str, str]:
    """Return who ever belonged, and who succeeded one of them with the name of that one."""
    every = {who for *_, who in spells(connection, framework)}
    found = dict.fromkeys(every, "")
    for who in sorted(every):
        for later in _successors(connection, who):
            found.setdefault(later, who)
    return found


def _successors(connection: Connection, actor: str) -> list[str]:
    rows = connection.execute(
        "SELECT parent FROM link WHERE relation = 'predecessor' AND child = ? ORDER BY parent",
        (actor,),
    )
    return [later for (later,) in rows]


def strangers(
    connection: Connection, frameworks: Sequence[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who took part in something and was no member of whose it is when he came.

    That is the framework that follows "non", or else the organiser of the one that is named.
    """
    at = said.parts.index("non")
    whose = [part[1] for part in said.parts[at : at + 2] if part[0] == "framework"]
    rest = [one for one in frameworks if one not in whose]
    if len(rest) != 1 or said.span is not None:
        return
    if not whose:
        organiser = records.framework(connection, rest[0])["organiser"]
        whose = [organiser] if organiser and records.if_framework(connection, organiser) else []
    if not whose or not complete(connection, whose[0]):
        return
    members = spells(connection, whose[0])
    came: dict[str, dates.Date] = {}
    sources: list[Any] = []
    for date, cited, who in spells(connection, rest[0]):
        start = ends(date)[0] or date
        first = start.latest if uncertain_start(date) else start.earliest
        there = {one for _, _, one in on_day(members, min(first, as_of.latest))}
        if who not in there and who != whose[0] and who not in came:
            came[who] = date
            sources += cited[:1]
    if not came:
        return
    told = sorted(f"{full_name(connection, who)} ({spell_days(on)})" for who, on in came.items())
    whole = complete(connection, rest[0])
    yield Computed(
        f"{'' if whole else 'At least '}{len(came)} that belonged to {name(connection, rest[0])}"
        f" {'was' if len(came) == 1 else 'were'} not in {name(connection, whose[0])} then",
        "supported",
        f"On record: {', '.join(told)}.{'' if whole else ' The list may not be complete.'}",
        as_of.text,
        sources[:CITED],
    )


def outside(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield which states of the data date do not belong to a framework, by name.

    States are those with a code of the Correlates of War or of ISO 3166-1 on that day. Nothing
    where the manifest does not vouch for the list, or where fewer belong than do not.
    """
    if said.span is not None or said.past or not complete(connection, framework):
        return
    day = as_of.latest
    there, cited, open_ones = _on(connection, framework, day)
    if open_ones:
        return
    coded = (state for system in ("cow", "iso3") for state in systems.states(connection, system))
    states = {state.actor for state in coded if state.first <= day <= state.last}
    without = sorted(full_name(connection, who) for who in states - there)
    if len(without) < len(there):
        verb = "is" if len(without) == 1 else "are"
        yield Computed(
            f"{len(without)} of {len(states)} states {verb} not in {name(connection, framework)}"
            f" (on {as_of})",
            "supported",
            f"Of those with a code of COW or ISO 3166-1: {', '.join(without) or 'none'}.",
            as_of.text,
            cited,
        )


def _on(connection: Connection, framework: str, day: int) -> tuple[set[str], list[Any], set[str]]:
    """Return who belongs on a day, the sources of the last who came, and who else may belong."""
    every = spells(connection, framework)
    there = on_day(every, day)
    return {who for _, _, who in there}, there[-1][1] if there else [], unsaid(every, day)
