"""When something happened that no list and no verb answers: by the names of events.

It is asked, or it is stated with its date: NATO took command of ISAF in August 2003.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.resolve import Found
from alliancecli.statements.reading.clausal import is_two
from alliancecli.statements.reading.dating import dated
from alliancecli.statements.reading.denial import negated
from alliancecli.statements.reading.statement import Computed
from alliancecli.statements.reading.verbs import IRREGULAR
from alliancecli.statements.reading.wording import ASKING, STEM, may, tells
from alliancecli.store import Connection, records
from alliancecli.when import Span
from alliancecli.words import Known, Named, spoken

#: More events than this say that the question is not about one of them.
_MOST = 3
#: What a question must name at least, names and words together.
_LEAST = 2
#: A past that is no longer than this has but a letter more than its verb, as far as can be told.
_SHORT = 5
#: After these the subject follows, and then what it did: when did Russia annex Crimea.
_ACTIVE = frozenset(("did", "does"))
_PASSIVE = frozenset(("was", "were", "is", "are", "been", "be"))
#: Words, by their first letters, with which a title tells what was said or meant, and not what was
#: done: it bears out no statement that has none of them.
_SAID = (
    *("accus", "agree", "allow", "annou", "appeal", "appli", "apply", "appro", "argue", "asks"),
    *("asked", "block", "calls", "called", "cancel", "consid", "decid", "declar", "declin"),
    *("delay", "demand", "deni", "deny", "discus", "doubt", "expect", "fail", "forbid", "hint"),
    *("invit", "intend", "negot", "offer", "oppos", "order", "plans", "planned", "pledg"),
    *("postpo", "prepar", "promis", "propos", "protest", "refus", "reject", "reques", "resolv"),
    *("says", "said", "sees", "seek", "sugges", "suspec", "threat", "urge", "vote", "vow", "want"),
    *("warn", "welcom", "against", "instead", "never", "without", "would", "nobody", "none"),
)
_DENIES = frozenset(("no", "not", "nor", "if", "may", "could", "should", "will", "before", "after"))


def on_another_day(
    connection: Connection, text: str, known: Known, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield when it was, by the only event that says so, what is stated of a day on which none was.

    Whether it was done then too is open.
    """
    if events(connection, text, known, as_of):
        return
    found = events(connection, text, known, as_of, another_day=True)
    if len(found) == 1:
        event = records.event(connection, found[0].id)
        told = f"{event['title']} ({dates.display(dates.parse(event['date']))})"
        plain = text.strip().rstrip(".")
        correction = f"On record on another day: {told}."
        yield Computed(plain, "unverifiable", correction, as_of.text, event["sources"])


def events(
    connection: Connection,
    text: str,
    known: Known,
    as_of: dates.Date,
    *,
    another_day: bool = False,
) -> list[Found]:
    """Return the events that a question with "when" asks for, by their day; none of many.

    The title of one, or another name that it has, bears out every word of the question that tells
    something, and names who did it before what was done; who else is named takes part in it. A
    statement with a date is borne out alike, by what was done on that date; one that begins with
    him who did it by the title only: the other names have few verbs. ``another_day`` are those on
    other days than that of a statement, none of a question.
    """
    plain, span = dated(text, as_of)
    if dated(plain, as_of)[1] is not None or is_two(text):
        return []  # more is said than what was done on one date
    parts = spoken(plain, known)
    asks = parts[:1] == ["when"]
    if negated(text) or may(text) or not ((asks and not another_day) or _states(text, parts, span)):
        return []
    said = [part for part in parts if not isinstance(part, str) or tells(part)]
    words = [part for part in said if isinstance(part, str)]
    if not words or len(said) < _LEAST:
        return []
    active = parts[1] in _ACTIVE if asks else _PASSIVE.isdisjoint(parts)
    by_name = not asks and active and isinstance(said[0], tuple)
    done = words[:1] if by_name else words
    whose = {part: _adjectives(connection, part) for part in said if isinstance(part, tuple)}
    rows = connection.execute(
        "SELECT rid, n.id, n.key, r.earliest, r.latest, r.json"
        " FROM name n JOIN record r USING (rid) WHERE n.kind = 'event'"
        f"{' AND (n.key LIKE ? OR n.key LIKE ?)' * len(done)} ORDER BY rid",
        [f"%{letters}%" for word in done for letters in (_root(word), word)],
    ).fetchall()
    found: dict[Found, None] = {}
    for rid, id, called, first, last, stored in rows:
        if span is not None and span.meets(first, last) == another_day:
            continue
        event = json.loads(stored)
        if _is_only_said(called, words) or (by_name and called != fold(event["title"])):
            continue
        title = _with_owners(spoken(called, known), whose, _root(words[0]))
        if _bears_out(title, event, said, active):
            found[Found("event", id, rid)] = None
    return [*found] if len(found) <= _MOST else []


def _states(text: str, parts: list[str | Named], span: Span | None) -> bool:
    """Return whether it is stated that something was done on a date."""
    asks = text.rstrip().endswith("?") or not ASKING.isdisjoint(parts)
    if span is None or asks:
        return False
    done = next((after for part, after in pairwise(parts) if part in _PASSIVE), "ed")
    return isinstance(done, str) and (done.endswith("ed") or done in IRREGULAR)


def _is_only_said(called: str, words: list[str]) -> bool:
    """Return whether a title tells what was said or meant, where that is not what is stated."""
    more = [word for word in called.split() if not any(_is_of(word, one) for one in words)]
    return any(word in _DENIES or word.startswith(_SAID) for word in more)


def _root(word: str) -> str:
    """Return the first letters of a word, of a past those of its verb."""
    word = IRREGULAR.get(word, word)
    if word.endswith("ed"):
        word = word[:-2] if len(word) > _SHORT else word[:-1]
    return word[:STEM]


def _is_of(word: str, said: str) -> bool:
    """Return whether a word of a title is one that is said, or another form of it."""
    return word == said or word.startswith(_root(said))


def _adjectives(connection: Connection, named: Named) -> frozenset[str]:
    """Return the folded adjectives of an actor: soviet, in a Soviet fighter."""
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = ? AND id = ?", named
    ).fetchone()
    return frozenset(fold(word) for word in json.loads(text).get("adjectives") or ())


def _with_owners(
    title: list[str | Named], whose: dict[Named, frozenset[str]], verb: str
) -> list[str | Named]:
    """Return a title that names those whose something is: not whose deed, a Russian attack."""
    owners: dict[str, Named] = {word: named for named, words in whose.items() for word in words}
    following = [*title[1:], ""]
    return [
        owners.get(part, part)
        if isinstance(part, str) and not str(after).startswith(verb)
        else part
        for part, after in zip(title, following, strict=True)
    ]


def _bears_out(
    title: list[str | Named], event: dict[str, Any], said: list[str | Named], active: bool
) -> bool:
    """Return whether a name of an event tells what is said, and of whom it is said.

    Who is named first did it, or it was done to him: "was announced", and so is no title in which
    he announces. What else is said of what somebody did may be in the summary.
    """
    concerned = {*event["actors"], *event["frameworks"]}
    at = [_place(part, title) for part in said]
    told = fold(f"{event['summary']} {event['place']}").split()
    for place, part in zip(at[2:] if active else at, said[2:] if active else said, strict=True):
        if place is None and isinstance(part, str):
            if not active or not any(_is_of(word, part) for word in told):
                return False
        elif place is None and part[1] not in concerned:
            return False
    if at[0] is None:  # an event in which it only takes part tells nothing of it
        return False
    if active:
        return at[1] is not None and at[0] < at[1] and not _PASSIVE & {*title[at[0] : at[1]]}
    if isinstance(said[0], str) or at[1] is None or at[1] < at[0]:
        return True
    return str(title[at[1]]).endswith("ed") or bool(_PASSIVE & {*title[at[0] : at[1]]})


def _place(part: str | Named, title: list[str | Named]) -> int | None:
    """Return where in a title something is named, or a word stands by its first letters."""
    for at, one in enumerate(title):
        begun = isinstance(part, str) and isinstance(one, str) and _is_of(one, part)
        if begun or one == part:
            return at
    return None
