"""One actor's spells in a framework, and what it means that there are none."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers import systems
from alliancecli.answers.coverage import complete
from alliancecli.expansions import member_roles
from alliancecli.query import closure
from alliancecli.spells import known_from, known_until
from alliancecli.statements.members.tally import FOUNDERS, spells
from alliancecli.statements.reading.statement import Statement
from alliancecli.statements.telling import article, begun, name, spell_days
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import Named

#: Days that a year has at most.
_YEAR = 366


class Tie(NamedTuple):
    """An actor in a framework, in one of the roles; () are those that make a member."""

    actor: str
    framework: str
    roles: tuple[str, ...] = ()


#: When somebody belonged, and the sources of it.
Mine = list[tuple[dates.Date, list[Any]]]


def spells_of(connection: Connection, tie: Tie) -> Mine:
    """Return the spells of an actor in a framework, by their beginning."""
    found = spells(connection, tie.framework, tie.roles)
    return [(date, sources) for date, sources, who in found if who == tie.actor]


def in_other_roles(connection: Connection, tie: Tie) -> list[tuple[dates.Date, str]]:
    """Return the spells of an actor in roles that were not asked about, by their beginning."""
    meant = tie.roles or member_roles(connection, tie.framework)
    rows = connection.execute(
        "SELECT json, role FROM membership WHERE framework = ? AND actor = ?"
        " ORDER BY earliest, mid",
        (tie.framework, tie.actor),
    )
    found = [(dates.parse(json.loads(text)["date"]), role) for text, role in rows]
    return [(date, role) for date, role in found if role not in meant]


def shared_by(connection: Connection, one: str, other: str) -> list[str]:
    """Return the frameworks to which both belong on some day, in whatever role, by id."""
    rows = connection.execute(
        "SELECT framework FROM membership WHERE actor = ? INTERSECT"
        " SELECT framework FROM membership WHERE actor = ? ORDER BY framework",
        (one, other),
    )
    return [id for (id,) in rows]


def days_of(mine: Mine) -> str:
    """Return the days of spells for a reader."""
    return ", ".join(spell_days(date) for date, _ in mine)


def with_article(role: str) -> str:
    """Return a role as a phrase: a partner, an observer."""
    return article(role.replace("-", " "))


def in_role(roles: tuple[str, ...]) -> str:
    """Return the first of the roles as a phrase, or those that make a member: a member."""
    return with_article(roles[0] if roles else "member")


def sources_of(mine: Mine) -> list[Any]:
    """Return the sources of spells."""
    return [source for _, sources in mine for source in sources]


def otherwise(connection: Connection, tie: Tie) -> str:
    """Return as what else somebody belonged, beside the roles that were asked about."""
    held: dict[str, list[str]] = {}
    for date, role in in_other_roles(connection, tie):
        held.setdefault(role, []).append(spell_days(date))
    listed = (f"{with_article(role)}: {', '.join(days)}" for role, days in held.items())
    return "".join(f" On record as {one}." for one in listed)


def stays_otherwise(connection: Connection, tie: Tie, end: dates.Date) -> bool:
    """Return whether one whose spell ended goes on in another role: a signatory stays one."""
    return any(
        date.earliest <= end.latest + 1 and known_until(date) > end.latest
        for date, _ in in_other_roles(connection, tie)
    )


def last_day(connection: Connection, framework: str) -> int:
    """Return the last possible day of a framework."""
    (last,) = connection.execute(
        "SELECT latest FROM record WHERE kind = 'framework' AND id = ?", (framework,)
    ).fetchone()
    return dates.MAX_DAY if last is None else int(last)


def absent(connection: Connection, tie: Tie, what: str, span: Span) -> dict[str, Any]:
    """Return {verdict, correction, sources} for one who is on no day on record as ``what``.

    A predecessor that was a member on those days makes the statement imprecise, whatever the role
    that was asked about, but a founder is one only as a founder; a list that the manifest does not
    call complete leaves it open.
    """
    told, cited = as_predecessor(connection, tie, span)
    if told:
        return _said("imprecise", f"Not itself on record; as {told}.", cited)
    sources = records.framework(connection, tie.framework)["sources"]
    if complete(connection, tie.framework):
        return _said("contradicted", f"On no day on record as {what}.", sources)
    open_list = f"Not on record as {what}; the list may not be complete."
    return _said("unverifiable", open_list, sources)


def as_predecessor(connection: Connection, tie: Tie, span: Span) -> tuple[str, list[Any]]:
    """Return as which predecessor, and when, an actor belonged on one of the days, and sources.

    In whatever role, but a founder is one only as a founder; no words where none did.
    """
    roles = tie.roles if tie.roles == FOUNDERS else ()
    held = {}
    for before in closure(connection, "predecessor", (tie.actor,))[1:]:
        theirs = spells_of(connection, Tie(before, tie.framework, roles))
        if any(
            known_from(date) <= span.last and span.first <= known_until(date) for date, _ in theirs
        ):
            held[before] = theirs
    told = "; ".join(f"{name(connection, one)}: {days_of(theirs)}" for one, theirs in held.items())
    which = "its predecessor" if len(held) == 1 else "its predecessors"
    cited = [source for theirs in held.values() for source in sources_of(theirs)]
    return f"{which} {told}" if held else "", cited


def _said(verdict: str, correction: str, sources: list[Any]) -> dict[str, Any]:
    return {"verdict": verdict, "correction": correction, "sources": sources}


def continued(connection: Connection, actor: str) -> list[str]:
    """Return the predecessors that a state continues: those whose code of the COW list it has."""
    mine = systems.codes(connection, actor, "cow")
    earlier = closure(connection, "predecessor", (actor,))[1:]
    return [one for one in earlier if mine & systems.codes(connection, one, "cow")]


def in_predecessors(connection: Connection, tie: Tie, start: dates.Date) -> list[tuple[str, Mine]]:
    """Return what a framework replaced and an actor was in, who came into it with its beginning.

    The treaty that founded it is one of them only if it was there long before: as the treaty of
    1992 was before the organisation of 2002.
    """
    record = records.framework(connection, tie.framework)
    first = record["established"] or record["in_force"]
    if not first or not start.earliest <= dates.parse(first).latest:
        return []
    before = [
        one
        for one in record["predecessors"]
        if one != record["founded_by"] or _is_older(connection, one, dates.parse(first))
    ]
    theirs = [(one, spells_of(connection, tie._replace(framework=one))) for one in before]
    return [(one, mine) for one, mine in theirs if mine]


def which_before(connection: Connection, framework: str, before: str) -> str:
    """Return what came before a framework, as an answer tells of it: what it replaced."""
    founder = records.framework(connection, framework)["founded_by"]
    how = "out of which it came" if before == founder else "which it replaced"
    return f"{name(connection, before)}, {how}"


def _is_older(connection: Connection, framework: str, date: dates.Date) -> bool:
    """Return whether a framework had begun more than a year before a date."""
    day = begun(records.framework(connection, framework))
    return day is not None and dates.parse(day).latest + _YEAR < date.earliest


def exists(connection: Connection, actor: str, day: int) -> bool:
    """Return whether an actor was there on a day; one whose existence is not dated was on any."""
    row = connection.execute(
        "SELECT 1 FROM record WHERE kind = 'actor' AND id = ? AND earliest <= ? AND latest >= ?",
        (actor, day, day),
    ).fetchone()
    return row is not None


def with_framework(connection: Connection, said: Statement) -> Statement:
    """Return a statement with a framework and its members in place of both in one: NATO members.

    Of a part with its whole before it the part is meant: NATO's Defence Planning Committee.
    """
    parts: list[str | Named] = []
    for part in said.parts:
        if parts and _is_part(connection, part, parts[-1]):
            parts.pop()
        rows = (
            connection.execute(
                "SELECT framework, roles, actor FROM expansion WHERE grp = ?", (part[1],)
            ).fetchall()
            if part[0] == "actor"
            else []
        )
        if len(rows) == 1 and rows[0][1:] == ("", ""):
            parts += [("framework", rows[0][0]), "members"]
        else:
            parts.append(part)
    return said._replace(parts=parts)


def _is_part(connection: Connection, part: str | Named, whole: str | Named) -> bool:
    """Return whether one that is named is a framework that is part of another."""
    if isinstance(part, str) or isinstance(whole, str) or part[0] != "framework":
        return False
    return whole[1] in records.framework(connection, part[1])["part_of"]
