"""Whom a group or an organisation stands for: the members of frameworks, by their roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from alliancecli.errors import UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from alliancecli.store import Connection

#: Bound to defend the other parties; two of them owe each other nothing.
GUARANTOR = "guarantor"
#: Roles that make a member; a framework on record without any of them counts its other roles.
MEMBER_ROLES = ("member", "founding-member", "party", GUARANTOR, "ratifier")
#: Roles of those who stand outside: they count only where nobody is in.
_OUTSIDE = ("partner", "observer", "dialogue-partner", "guest", "associate", "depositary")


def expansions(
    connection: Connection, ids: tuple[str, ...], expand: bool
) -> Iterator[tuple[str, tuple[str, ...], str]]:
    """Yield (framework, roles, one actor or '') whose members stand for the ids.

    A group always expands, an organisation where ``expand`` asks for it.
    """
    for id in ids:
        groups = connection.execute(
            "SELECT framework, roles, actor FROM expansion WHERE grp = ?", (id,)
        ).fetchall()
        if expand and not groups:
            groups = [(id, "", "")]
        for framework, roles, actor in groups:
            named = tuple(roles.split(",")) if roles else member_roles(connection, framework)
            if named:
                yield framework, named, actor


def is_group(connection: Connection, id: str) -> bool:
    """Return whether an actor stands for others, whose spells are not its own."""
    row = connection.execute("SELECT 1 FROM expansion WHERE grp = ?", (id,)).fetchone()
    return row is not None


def single(connection: Connection, id: str) -> str:
    """Return the id of an actor; UsageError where it is a group."""
    if is_group(connection, id):
        raise UsageError(f"'{id}' is a group", f"name its members: alliance members {id}")
    return id


def member_roles(connection: Connection, framework: str) -> tuple[str, ...]:
    """Return the roles that make a member of a framework, by ``counting``."""
    rows = connection.execute(
        "SELECT DISTINCT role FROM membership WHERE framework = ? AND counts ORDER BY role",
        (framework,),
    )
    return tuple(role for (role,) in rows)


def counting(roles: Iterable[str]) -> frozenset[str]:
    """Return those of a framework's roles that make a member of it.

    They are MEMBER_ROLES; of what has participants, contributors or signatories instead, these,
    without those outside: the OSCE has 57 participating States, and partners beside them.
    Guarantors alone are no list: whom they guarantee is in it too, as a participant who owes them
    nothing.
    """
    every = frozenset(roles)
    members = every & frozenset(MEMBER_ROLES)
    if members - {GUARANTOR}:
        return members
    return every - frozenset(_OUTSIDE) or every
