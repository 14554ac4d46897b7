"""Whom a group or an organisation stands for: the members of frameworks, by their roles."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli.store import Connection

#: Roles that make a member; a framework on record without any of them counts all its roles.
MEMBER_ROLES = ("member", "founding-member", "party")


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


def member_roles(connection: Connection, framework: str) -> tuple[str, ...]:
    """Return the roles that make a member of a framework: MEMBER_ROLES, else all it has."""
    rows = connection.execute(
        "SELECT DISTINCT role FROM membership WHERE framework = ? ORDER BY role", (framework,)
    )
    roles = tuple(role for (role,) in rows)
    return tuple(role for role in roles if role in MEMBER_ROLES) or roles
