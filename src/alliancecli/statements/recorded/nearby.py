"""Where to read on when a statement is not on record: events, a comparison; no verdict."""

from __future__ import annotations

import json
from collections.abc import Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.resolve import suggestions
from alliancecli.statements.reading.dating import dated, in_plain, when_said
from alliancecli.statements.reading.wording import STEM, tells
from alliancecli.store import Connection
from alliancecli.when import Span
from alliancecli.words import FILLERS, Known, Named, phrases, spoken

_HAPPENED = frozenset(("happen", "happened", "occurred", "went"))
_DECIDED = frozenset(("decide", "decided", "decisions", "agree", "agreed"))
#: Sorts of events, as folding leaves their words, and the kind.
_SORTS = {
    "exercizes": "exercise",
    **{f"{kind}s": kind for kind in ("incident", "summit", "attack", "expulsion", "sanction")},
}
_HELD = frozenset(("held", "took", "take", "place", "list"))
_TELLS = frozenset(("timeline", "chronology", "history", "relations", "events"))
#: Kinds of frameworks that act, and are selected as actors.
_ACTING = frozenset(("alliance", "organization"))
#: Words with which the data is asked about itself: how current is it, when was it last updated.
_ITSELF = frozenset(("data", "dataset", "database", "catalogue", "record"))
_BESIDE = frozenset(("last", "up", "your"))
_AGE = frozenset(("current", "updated", "recent", "date", "old", "fresh", "version"))
#: A text of fewer words tells nothing, and more events than this are about something else.
_LEAST = 2
_FEW = 6
_RARE = 3
#: A word of so many letters in common with a name may be meant for it (0 to 1).
_ALIKE = 0.8
#: Words that ask how frameworks differ, up to the STEM of them.
_COMPARES = frozenset(("compa", "diffe", "versu", "vs"))


def hints(connection: Connection, text: str, known: Known, as_of: dates.Date) -> Iterator[str]:
    """Yield where to read on, the best first: each a line's second half."""
    if meant := misspelt(connection, text, known):
        yield "nobody is called " + ", ".join(
            f"'{one}': did you mean {name}?" for one, name in meant
        )
    if sides := compared(text, known):
        yield f"see alliance compare {' '.join(sides)}"
    if options := happened(connection, text, known, as_of):
        yield f"see alliance timeline {' '.join(options)}"
    if told := events(connection, text, known, as_of):
        yield f"see alliance show {', '.join(told)}"
    if about_itself(text, known):
        yield "see alliance info"
    if near := suggestions(connection, text):
        yield f"did you mean {', '.join(near)}?"
    if told := worded(connection, text, known, as_of):
        yield f"see alliance show {', '.join(told)}"


def events(
    connection: Connection, text: str, known: Known, as_of: dates.Date, most: int = 3
) -> list[str]:
    """Return up to ``most`` ids of events that name all that a statement names, best first.

    Of a dated statement those of its date that have half of its words in title, summary or
    place; of another those that have all of them. Nothing, where the statement names no record.
    """
    plain, span = dated(text, as_of)
    parts = spoken(plain, known)
    named = sorted({part[1] for part in parts if not isinstance(part, str)})
    words = {part[:STEM] for part in parts if isinstance(part, str) and tells(part)}
    if not named or not (words or span):
        return []
    tagged = "r.rid IN (SELECT rid FROM tag WHERE axis IN ('actor', 'framework') AND value = ?)"
    conditions, values = ["r.kind = 'event'", *[tagged] * len(named)], [*named]
    bounds: tuple[int, ...] = ()
    if span is not None:
        conditions.append("r.earliest <= ? AND r.latest >= ?")
        bounds = (span.last, span.first)
    rows = connection.execute(
        f"SELECT r.id, r.title, r.json FROM record r WHERE {' AND '.join(conditions)}"
        " ORDER BY r.rid",
        (*values, *bounds),
    )
    need = len(words) if span is None else (len(words) + 1) // 2
    found: list[tuple[int, int, int, str]] = []
    for id, title, stored in rows:
        event = json.loads(stored)
        text = f"{title} {event['summary']} {event['place'] or ''}"
        said = {word[:STEM] for word in fold(text).split()}
        if len(words & said) >= need:
            headed = {word[:STEM] for word in fold(title).split()}
            found.append((-len(words & headed), -len(words & said), len(found), id))
    return [id for *_, id in sorted(found)[:most]]


def worded(
    connection: Connection, text: str, known: Known, as_of: dates.Date, most: int = 3
) -> list[str]:
    """Return up to ``most`` ids of events with the words of a text without a record, best first.

    Words are compared up to the STEM of them. One is left out only where three are kept, or one
    that few events have; the one counts that leaves the fewest events, and only a few of them.
    """
    plain, span = dated(text, as_of)
    parts = spoken(plain, known)
    words = list(dict.fromkeys(one[:STEM] for one in parts if isinstance(one, str) and tells(one)))
    if len(words) < _LEAST or any(not isinstance(part, str) for part in parts):
        return []
    rare = {one for one in words if 0 < len(_with(connection, [one], None)) <= _RARE}
    without = [[one for one in words if one != left] for left in words]
    without = [kept for kept in without if len(kept) > _LEAST or rare & {*kept}]
    for choices in ([words], without):
        found = [_with(connection, kept, span) for kept in choices]
        fewest = min((ids for ids in found if ids), key=len, default=[])
        if 0 < len(fewest) <= _FEW:
            return fewest[:most]
    return []


def _with(connection: Connection, words: list[str], span: Span | None) -> list[str]:
    """Return the ids of the events with all of these beginnings of words, the best first."""
    within = "" if span is None else " AND r.earliest <= ? AND r.latest >= ?"
    bounds = () if span is None else (span.last, span.first)
    rows = connection.execute(
        "SELECT r.id FROM fts JOIN record r ON r.rid = fts.rowid WHERE fts MATCH ?"
        f" AND r.kind = 'event'{within} ORDER BY bm25(fts), r.rid LIMIT ?",
        (" AND ".join(f'"{word}"*' for word in words), *bounds, _FEW + 1),
    )
    return [id for (id,) in rows]


def compared(text: str, known: Known) -> list[str]:
    """Return the ids of the frameworks that a text asks to compare; none unless it names two."""
    parts = phrases(text, known)
    ids = [part[1] for part in parts if not isinstance(part, str) and part[0] == "framework"]
    asked = _COMPARES & {part[:STEM] for part in parts if isinstance(part, str)}
    return list(dict.fromkeys(ids)) if asked and len(set(ids)) > 1 else []


def happened(connection: Connection, text: str, known: Known, as_of: dates.Date) -> tuple[str, ...]:
    """Return the options of a timeline that tells what a text asks for, nothing for any other.

    What happened in 1995, what NATO decided then, the relations of two: whoever is named, on the
    days or between the two dates that are named.
    """
    when = when_said(in_plain(text), as_of, question=True)
    if when is None:
        return ()
    parts = spoken(when.rest, known)
    asked = {part for part in parts if isinstance(part, str)} - FILLERS
    named = tuple(
        option
        for part in dict.fromkeys(part for part in parts if not isinstance(part, str))
        for option in (_option(connection, part), part[1])
    )
    sorts = sorted({_SORTS[word] for word in asked & _SORTS.keys()})
    known_words = _HAPPENED | _DECIDED | _TELLS | _SORTS.keys() | (_HELD if sorts else frozenset())
    if not asked or not asked <= known_words or not (when.span or named):
        return ()
    if asked <= _TELLS and not named:
        return ()
    sorts = sorts or (["decision"] if asked & _DECIDED else [])
    kinds = ("--kind", ",".join(sorts)) if sorts else ()
    if when.span is None:
        return (*named, *kinds)
    first, last = dates.iso_day(when.span.first), dates.iso_day(when.span.last)
    return (*named, *kinds, "--on", str(first) if first == last else f"{first}..{last}")


def _option(connection: Connection, part: Named) -> str:
    """Return the option that selects events by what is named."""
    row = connection.execute("SELECT subkind FROM record WHERE kind = ? AND id = ?", part)
    (kind,) = row.fetchone()
    return "--framework" if part[0] == "framework" and kind not in _ACTING else "--actor"


def about_itself(text: str, known: Known) -> bool:
    """Return whether a text that names nothing asks how current the data is."""
    asked = {*phrases(text, known)}
    return bool(asked & _ITSELF and asked & _AGE) and asked <= _ITSELF | _AGE | _BESIDE | FILLERS


def misspelt(connection: Connection, text: str, known: Known) -> list[tuple[str, str]]:
    """Return words that are meant for the name of a state and are none, with that name.

    A word that stands anywhere on record is taken to be right.
    """
    plain = {part for part in phrases(text, known) if isinstance(part, str)}
    doubtful = [
        word
        for word in text.split()
        if word[:1].isupper() and len(fold(word)) >= STEM and fold(word) in plain
        if not _with(connection, [fold(word)], None)
    ]
    if not doubtful:
        return []
    from difflib import get_close_matches

    rows = connection.execute(
        "SELECT n.key, r.title FROM name n JOIN record r USING (rid)"
        " WHERE n.kind = 'actor' AND r.subkind = 'state' AND n.key NOT LIKE '% %' ORDER BY n.key"
    )
    names = dict(rows.fetchall())
    found = [(word, get_close_matches(fold(word), names, n=1, cutoff=_ALIKE)) for word in doubtful]
    return [(word.strip(",.;:?!"), names[near[0]]) for word, near in found if near]
