"""Names to ids: by id, abbreviation, any alias, ISO or COW code, folded; nothing is guessed.

A place is no record: its name is resolved to the key by which it is tagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alliancecli.errors import AmbiguousNameError, UnknownNameError
from alliancecli.store import Connection

KINDS = ("framework", "actor", "event", "topic", "region", "period", "claim", "source")
_QUOTING = ("claim", "source")  # their names quote those of other records
#: More words than these are compared only with names of which half begin alike, in so many letters.
_FEW, _BEGINNING = 2, 3
#: No name has more characters, and of what is none so many are shown.
_LONGEST, _SHOWN = 400, 60
#: Words that make no difference between names of the same words, and that of an event beside one.
_SMALL = frozenset(("a", "an", "and", "at", "between", "for", "in", "of", "on", "s", "the", "to"))
_SIGNED = "signed"
#: What an exercise or operation may be called before its name, as folding leaves it.
_SORTS = frozenset(("exercize", "operation"))


class Found(NamedTuple):
    """A record that a name stands for."""

    kind: str
    id: str
    rid: int


def resolve(connection: Connection, name: str, kinds: tuple[str, ...] = KINDS) -> Found:
    """Return the one record of these kinds that the name stands for.

    Raises UnknownNameError with near misses, AmbiguousNameError with the candidates.
    """
    what = kinds[0] if len(kinds) == 1 else "record"
    if len(name) > _LONGEST:
        raise UnknownNameError(
            f"no {what} is called '{name[:_SHOWN]}…'",
            f"no name has more than {_LONGEST} characters",
        )
    found = candidates(connection, name, kinds) or reordered(connection, name, kinds)
    if len(found) == 1:
        return found[0]
    if found:
        listed = ", ".join(f"{one.id} ({one.kind})" for one in found)
        raise AmbiguousNameError(
            f"'{name}' is the name of more than one record", f"say which: {listed}"
        )
    words = name.split()
    if len(words) > 1 and all(candidates(connection, word, kinds) for word in words):
        raise UnknownNameError(
            f"no {what} is called '{name}'", f"one at a time: {', '.join(words)}"
        )
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


def reordered(connection: Connection, name: str, kinds: tuple[str, ...]) -> list[Found]:
    """Return the records of a name that has the very words of this one, in whatever order.

    A year that is not typed may be in the name: "Treaty of Frankfurt" is frankfurt-treaty-1871. One
    of two figures is that of either century: "Zapad 81". An exercise or operation may be called so.
    What was signed is meant before the event that it was; statements and sources are not, nor is
    what an event says of somebody: "Vietnam invades China" is another one.
    """
    from alliancecli.fold import fold

    typed = _bag(fold(name))
    readings = [typed, typed - _SORTS, *(_in_full(typed - _SORTS))]
    found = [one for words in readings for one in _of_words(connection, words, kinds)]
    return list(dict.fromkeys(found))


def _in_full(words: set[str]) -> Iterator[set[str]]:
    """Yield the words with a year of two figures as one of the last century, and of this."""
    for word in words:
        if len(word) == _FEW and word.isdecimal():
            yield from ((words - {word}) | {century + word} for century in ("19", "20"))


def _of_words(connection: Connection, typed: set[str], kinds: tuple[str, ...]) -> list[Found]:
    """Return the records of a name that has these words, and perhaps a year."""
    if len(typed) < _FEW:
        return []
    group = tuple(kind for kind in kinds if kind not in _QUOTING)
    longest = max(typed, key=len)
    rows = connection.execute(
        "SELECT key, kind, id, rid FROM name WHERE instr(key, ?)"
        f" AND kind IN ({', '.join('?' * len(group))}) ORDER BY kind, id",
        (longest, *group),
    )
    dated = any(map(_is_year, typed))
    found: dict[str, dict[str, Found]] = {}
    for key, kind, id, rid in rows:
        words = _bag(key) - ({_SIGNED} - typed)
        same = words == typed or (not dated and {w for w in words if not _is_year(w)} == typed)
        if same and not (kind == "event" and _is_told_of_somebody(connection, rid, key)):
            found.setdefault(kind, {})[id] = Found(kind, id, rid)
    return next((list(found[kind].values()) for kind in group if kind in found), [])


def _is_told_of_somebody(connection: Connection, rid: int, key: str) -> bool:
    """Return whether a name is a title that begins with somebody and says what he does."""
    from alliancecli.fold import fold

    (title,) = connection.execute("SELECT title FROM record WHERE rid = ?", (rid,)).fetchone()
    words = key.split()
    if key != fold(title):
        return False
    begins = [" ".join(words[:number]) for number in range(1, len(words))]
    return (
        connection.execute(
            "SELECT 1 FROM name WHERE kind IN ('actor', 'framework')"
            f" AND key IN ({', '.join('?' * (len(begins) + 1))}) LIMIT 1",
            (*begins, f"{words[0]} troops"),
        ).fetchone()
        is not None
    )


def _bag(folded: str) -> set[str]:
    return {*folded.split()} - _SMALL


def _is_year(word: str) -> bool:
    return len(word) == len("1914") and word.isdecimal()


def suggestions(
    connection: Connection, name: str, kinds: tuple[str, ...] = KINDS, most: int = 4
) -> list[str]:
    """Return up to ``most`` ids whose names come near, best first.

    Names that hold every word come first; then for one word names of similar letters, for several
    names that hold each in its beginning, in any order. Frameworks come before actors and events;
    statements and sources are offered only where they alone were asked for or nothing else comes
    near.
    """
    from difflib import get_close_matches

    from alliancecli.fold import fold

    key = fold(name)
    words = key.split()
    for group in (tuple(k for k in kinds if k not in _QUOTING), kinds):
        marks = ", ".join("?" * len(group))
        rows = connection.execute(
            f"SELECT key, id, kind FROM name WHERE kind IN ({marks})", group
        ).fetchall()
        rows.sort(key=lambda row: (group.index(row[2]), len(row[0]), row[0]))
        owners: dict[str, str] = {}
        for found, id, _ in rows:
            owners.setdefault(found, id)
        alike = [found for found in owners if _may_be(found, words)]
        close = get_close_matches(key, alike, n=most, cutoff=0.75)
        holding: list[str] = []
        if len(key) > 2:
            holding = [found for found in owners if _holds(found, words)]
        whole = [found for found in holding if set(words) <= set(found.split())]
        near = whole + (close + holding if len(words) == 1 else holding + close)
        if near:
            return list(dict.fromkeys(owners[found] for found in near))[:most]
    return []


def _may_be(name: str, words: list[str]) -> bool:
    """Return whether a name may be near to many words: half of them begin as some of its do.

    To compare all letters of a long text with every name takes most of a second.
    """
    if len(words) <= _FEW:
        return True
    padded = f" {name}"
    return 2 * sum(f" {word[:_BEGINNING]}" in padded for word in words) >= len(words)


def _holds(name: str, words: list[str]) -> bool:
    """Whether every word begins some word of the name."""
    padded = f" {name}"
    return all(f" {word}" in padded for word in words)


def place_key(connection: Connection, name: str) -> str:
    """Return the folded name of a place on record.

    Raises UnknownNameError with near misses.
    """
    from alliancecli.fold import fold

    key = fold(name)
    if is_place(connection, name):
        return key
    from difflib import get_close_matches

    rows = dict(connection.execute("SELECT key, name FROM place ORDER BY key"))
    near = get_close_matches(key, rows, n=4, cutoff=0.75)
    if len(key) > 2:
        near += [one for one in rows if f" {key}" in f" {one}" and one not in near]
    listed = ", ".join(rows[one] for one in near[:4])
    hint = f"did you mean {listed}?" if near else "there are: alliance stats --by place"
    raise UnknownNameError(f"no place is called '{name}'", hint)


def is_place(connection: Connection, name: str) -> bool:
    """Return whether an event or a seat on record is in a place of that name."""
    from alliancecli.fold import fold

    row = connection.execute(
        "SELECT 1 FROM tag WHERE axis = 'place' AND value = ? LIMIT 1", (fold(name),)
    ).fetchone()
    return row is not None
