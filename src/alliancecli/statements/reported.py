"""Questions when something happened that no list and no verb answers: by the names of events."""

from __future__ import annotations

import json

from alliancecli import dates
from alliancecli.resolve import Found
from alliancecli.statements.nearby import STEM, tells
from alliancecli.statements.statement import dated
from alliancecli.statements.wording import negated
from alliancecli.store import Connection
from alliancecli.words import PLACE, Known, Named, phrases

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
    parts = [part[1] if part[0] == PLACE else part for part in phrases(plain, known)]
    if parts[:1] != ["when"] or negated(text):
        return []
    said = [part for part in parts if not isinstance(part, str) or tells(part)]
    words = [part[:STEM] for part in said if isinstance(part, str)]
    if not words or len(said) < _LEAST:
        return []
    rows = connection.execute(
        "SELECT r.rid, r.id, n.key, r.earliest, r.latest, r.json FROM name n"
        " JOIN record r ON r.kind = 'event' AND r.id = n.id WHERE n.kind = 'event'"
        f"{' AND n.key LIKE ?' * len(words)} ORDER BY r.rid",
        [f"%{word}%" for word in words],
    ).fetchall()
    found = dict.fromkeys(
        Found("event", id, rid)
        for rid, id, called, first, last, stored in rows
        if span is None or span.meets(first, last)
        if _bears_out(phrases(called, known), json.loads(stored), parts, said)
    )
    return [*found] if len(found) <= _MOST else []


def _bears_out(
    title: list[str | Named],
    event: dict[str, list[str]],
    asked: list[str | Named],
    said: list[str | Named],
) -> bool:
    """Return whether a name of an event tells what is asked, and of whom it is asked."""
    at = [_place(part, title) for part in said]
    there = {*event["actors"], *event["frameworks"]}
    for place, part in zip(at, said, strict=True):
        if place is None and (isinstance(part, str) or part[1] not in there):
            return False
    if asked[1:2] and asked[1] in _ACTIVE:
        return at[0] is not None and at[1] is not None and at[0] < at[1]
    if isinstance(said[0], str) or at[0] is None or at[1] is None or at[1] < at[0]:
        return True
    return str(title[at[1]]).endswith("ed") or bool(_PASSIVE & {*title[at[0] : at[1]]})


def _place(part: str | Named, title: list[str | Named]) -> int | None:
    """Return where in a title something is named, or a word stands by its first letters."""
    for at, one in enumerate(title):
        if isinstance(part, str):
            spoken = one if isinstance(one, str) else one[1] if one[0] == PLACE else ""
            if any(word.startswith(part[:STEM]) for word in spoken.split()):
                return at
        elif one == part:
            return at
    return None
