"""Names, numbers and lists in an answer, as a reader has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from alliancecli import dates
from alliancecli.spells import uncertain_start
from alliancecli.store import Connection

#: So many of a list are told.
_SHOWN = 24
#: So many sources are named of an answer with a list, one of each entry.
CITED = _SHOWN
#: Said after a list which the manifest does not call complete.
MAYBE_MORE = " The list may not be complete."
#: So many are named in the statement itself; of more it has the number.
FEW = 3


def name(connection: Connection, id: str) -> str:
    """Return the abbreviation, or else the name, of an actor or framework."""
    (found,) = connection.execute(
        "SELECT short FROM record WHERE kind IN ('actor', 'framework') AND id = ?",
        (id,),
    ).fetchone()
    return str(found)


def full_name(connection: Connection, id: str) -> str:
    """Return the name of an actor or framework, in full."""
    (title,) = connection.execute(
        "SELECT title FROM record WHERE kind IN ('actor', 'framework') AND id = ?", (id,)
    ).fetchone()
    return str(title)


def place_name(connection: Connection, key: str) -> str:
    """Return the name of a place by its folded name."""
    (found,) = connection.execute("SELECT name FROM place WHERE key = ?", (key,)).fetchone()
    return str(found)


def spell_days(date: dates.Date) -> str:
    """Return the days of a spell: since 2004; of one that began by then, since 2004 or before."""
    shown = dates.display(date)
    return shown.replace(" (uncertain)", " or before", 1) if uncertain_start(date) else shown


def life(record: dict[str, Any]) -> str:
    """Return the days of a framework: signed 4 April 1949, in force 24 August 1949."""
    known = [
        f"{field.replace('_', ' ')} {dates.display(dates.parse(record[field]))}"
        for field in ("signed", "established", "in_force", "ended")
        if record[field]
    ]
    return ", ".join(known) or "not dated"


def begun(record: dict[str, Any]) -> str | None:
    """Return the date from which a framework was there: founded, else in force, else signed."""
    found: str | None = record["established"] or record["in_force"] or record["signed"]
    return found


def listing(names: list[str]) -> str:
    """Return names as a reader has them: A, B and C."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def subject(names: list[str]) -> str:
    """Return names as the subject of a statement: a few as they are, of more their number."""
    return listing(names) if 0 < len(names) <= FEW else str(len(names) or "Nobody")


def plural(word: str, number: int) -> str:
    """Return a word in the number that is counted: 1 treaty, 2 treaties."""
    one = f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
    many = f"{one[:-1]}ies" if one.endswith("y") and one[-2] not in "aeiou" else f"{one}s"
    return one if number == 1 else many


def have(day: int, as_of: dates.Date) -> str:
    """Return "has", or "had" of a day before the data date."""
    return "had" if day < as_of.earliest else "has"


def since(now: dict[str, Any]) -> str:
    """Return a state and the day from which it holds: active since 4 April 1949."""
    day = f" since {dates.display(dates.parse(now['since']))}" if now["since"] else ""
    return f"{now['state'] or 'no state'}{day}"


def article(words: str) -> str:
    """Return words with the article before them: a treaty, an agreement."""
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def shown(told: list[str], between: str = ", ", most: int = _SHOWN) -> str:
    """Return the first of many as one text, and how many more there are."""
    more = len(told) - most
    return between.join(told[:most]) + (f"; {more} more" if more > 0 else "")


def first_of_each(cited: Iterable[list[Any]]) -> list[Any]:
    """Return the first source of each entry of a list, of as many entries as are told."""
    return [source for sources in cited for source in sources[:1]][:CITED]
