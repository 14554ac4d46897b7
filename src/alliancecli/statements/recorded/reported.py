"""Questions when something happened that no list and no verb answers: by the names of events."""

from __future__ import annotations

import json

from alliancecli import dates
from alliancecli.resolve import Found
from alliancecli.statements.reading.dating import dated
from alliancecli.statements.reading.denial import negated
from alliancecli.statements.reading.wording import STEM, may, tells
from alliancecli.store import Connection
from alliancecli.words import Known, Named, spoken

#: More events than this say that the question is not about one of them.
_MOST = 3
#: What a question must name at least, names and words together.
_LEAST = 2
#: After these the subject follows, and then what it did: when did Russia annex Crimea.
_ACTIVE = frozenset(("did", "does"))
_PASSIVE = frozenset(("was", "were", "is", "are", "been", "be"))


def events(connection: Connection, text: str, known: Known, as_of: dates.Date) -> list[Found]:
    """Return the events that a question with "when" asks for, by their day; none of many.

    The title of one, or another name that it has, bears out every word of the question that tells
    something, and names who did it before what was done; who else is named takes part in it.
    """
    plain, span = dated(text, as_of)
    parts = spoken(plain, known)
    if parts[:1] != ["when"] or negated(text) or may(text):
        return []
    said = [part for part in parts if not isinstance(part, str) or tells(part)]
    words = [part[:STEM] for part in said if isinstance(part, str)]
    if not words or len(said) < _LEAST:
        return []
    active = parts[1] in _ACTIVE
    rows = connection.execute(
        "SELECT rid, n.id, n.key, r.earliest, r.latest, r.json"
        " FROM name n JOIN record r USING (rid) WHERE n.kind = 'event'"
        f"{' AND n.key LIKE ?' * len(words)} ORDER BY rid",
        [f"%{word}%" for word in words],
    ).fetchall()
    found = dict.fromkeys(
        Found("event", id, rid)
        for rid, id, called, first, last, stored in rows
        if span is None or span.meets(first, last)
        if _bears_out(spoken(called, known), _concerned(stored), said, active)
    )
    return [*found] if len(found) <= _MOST else []


def _concerned(event: str) -> set[str]:
    """Return the actors and the frameworks of an event, by its JSON."""
    record = json.loads(event)
    return {*record["actors"], *record["frameworks"]}


def _bears_out(
    title: list[str | Named], concerned: set[str], said: list[str | Named], active: bool
) -> bool:
    """Return whether a name of an event tells what is asked, and of whom it is asked.

    Who is asked about first did it, or it was done to him: "was announced", and so is no title in
    which he announces.
    """
    at = [_place(part, title) for part in said]
    for place, part in zip(at, said, strict=True):
        if place is None and (isinstance(part, str) or part[1] not in concerned):
            return False
    if at[0] is None:  # an event in which it only takes part tells nothing of it
        return False
    if active:
        return at[1] is not None and at[0] < at[1]
    if isinstance(said[0], str) or at[1] is None or at[1] < at[0]:
        return True
    return str(title[at[1]]).endswith("ed") or bool(_PASSIVE & {*title[at[0] : at[1]]})


def _place(part: str | Named, title: list[str | Named]) -> int | None:
    """Return where in a title something is named, or a word stands by its first letters."""
    for at, one in enumerate(title):
        begun = isinstance(part, str) and isinstance(one, str) and one.startswith(part[:STEM])
        if begun or one == part:
            return at
    return None
