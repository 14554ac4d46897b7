"""Names to ids: by id, abbreviation, any alias, ISO or COW code, folded; nothing is guessed."""

from __future__ import annotations

from typing import NamedTuple

from alliancecli.errors import AmbiguousNameError, UnknownNameError
from alliancecli.store import Connection

KINDS = ("framework", "actor", "event", "topic", "region", "period", "claim", "source")


class Found(NamedTuple):
    """A record that a name stands for."""

    kind: str
    id: str
    rid: int


def resolve(connection: Connection, name: str, kinds: tuple[str, ...] = KINDS) -> Found:
    """Return the one record of these kinds that the name stands for.

    Raises UnknownNameError with near misses, AmbiguousNameError with the candidates.
    """
    found = candidates(connection, name, kinds)
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{one.id} ({one.kind})" for one in found)
        raise AmbiguousNameError(
            f"'{name}' is the name of more than one record", f"say which: {listed}"
        )
    what = kinds[0] if len(kinds) == 1 else "record"
    near = suggestions(connection, name, kinds)
    hint = f"did you mean {', '.join(near)}?" if near else "try: alliance search"
    raise UnknownNameError(f"no {what} is called '{name}'", hint)


def candidates(connection: Connection, name: str, kinds: tuple[str, ...]) -> list[Found]:
    """Return every record that the name may stand for: by id first, else by any name."""
    marks = ", ".join("?" * len(kinds))
    rows = connection.execute(
        f"SELECT kind, id, rid FROM record WHERE kind IN ({marks}) AND id = ?", (*kinds, name)
    ).fetchall()
    if not rows:
        from alliancecli.fold import fold

        rows = connection.execute(
            f"SELECT kind, id, rid FROM name WHERE key = ? AND kind IN ({marks}) ORDER BY kind, id",
            (fold(name), *kinds),
        ).fetchall()
    return [Found(*row) for row in rows]


def suggestions(
    connection: Connection, name: str, kinds: tuple[str, ...] = KINDS, most: int = 4
) -> list[str]:
    """Return up to ``most`` ids whose names come near, best first."""
    from difflib import get_close_matches

    from alliancecli.fold import fold

    marks = ", ".join("?" * len(kinds))
    key = fold(name)
    rows = connection.execute(
        f"SELECT key, id FROM name WHERE kind IN ({marks}) ORDER BY length(key), key", kinds
    ).fetchall()
    owners: dict[str, str] = {}
    for found, id in rows:
        owners.setdefault(found, id)
    close = get_close_matches(key, owners, n=most, cutoff=0.75)
    if len(key) > 2:
        close += [found for found in owners if found.startswith(key) or f" {key}" in found]
    return list(dict.fromkeys(owners[found] for found in close))[:most]
