"""What is called by a text, or by the name in a question about it: no more than its names are read.

What else a question tells of an event is read in ``reported``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.resolve import Found, candidates, reordered
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.recorded.turned import is_turned
from alliancecli.store import Connection
from alliancecli.words import Known, phrases

_KINDS = ("framework", "event", "actor", "topic", "region", "period")
#: What has an end that is asked for by its name; that of a framework is computed.
_LASTING = ("event", "period")
#: Whether there is something: "Is Noble Jump a real exercise?", "Does Noble Jump exist?".
_IS_REAL = Pattern(
    r"(?:is|was|are|were) (?:there (?:an? )?(.+?)|(.+?) (?:an? )?(?:real|genuine|fake|invented)"
    r"(?: \w+)?)[?\s]*|(?:does|did) (.+?) (?:really )?(?:exist|happen|take place)[?\s]*"
)
#: When something was over that lasted.
_END_OF = Pattern(r"when did (.+?) (?:end|finish)[?\s]*", "when did")
#: What is done on a day to what is an event by its name.
DONE = (
    r"signed|concluded|reached|agreed|adopted|announced|issued|made|launched|proclaimed|published"
)
#: When something was done that is an event by its name: "When was the Marshall Plan announced?".
_DONE_WITH = Pattern(rf"when (?:was|were) (.+?) (?:{DONE}|opened)[?\s]*")
#: What was decided there: "What was agreed at the Hague summit?".
_DECIDED = Pattern(
    r"what (?:was|were|has been|have been|did (?:the )?\w+)"
    r" (?:decided?|agreed?|adopt(?:ed)?|announced?)(?: on)? (?:at|in|by) (.+?)[?\s]*"
)
#: What is asked of a name alone: "What is AUKUS?", "When was Able Archer 83 held?".
_ASKED_OF = Pattern(
    r"(?:what|when|where|who) (?:is|was|were|are|did|does) (.+?)"
    r"(?: held| take place| happen| begin| start| say| provide| decide| mean| do)?[?\s]*"
)
#: The year that a question ends with: "What did the Madrid summit decide in 2022?".
_IN_YEAR = re.compile(r"(?:\s+(?:in|of))?\s+\(?(\d{4})\)?(?=[?\s]*$)", re.ASCII)
_ARTICLE = re.compile(r"^the ")
#: A body before a name: NATO's Brussels summit, the NATO summit.
_BODY = Pattern(r"(?:the )?(\S+?)(?:['’]s)? (\S.*)")
#: An exercise may be called by that word too.
_SORT = re.compile(r"^(?:the )?(?:exercise|operation) ", re.IGNORECASE)


def records(connection: Connection, text: str) -> Iterator[Found]:
    """Yield what is called by a text, by the name in a question, or by that and its year."""
    called = candidates(connection, text, _KINDS) or reordered(connection, text, _KINDS)
    yield from called
    if real := _IS_REAL.fullmatch(text):
        yield from _named(connection, next(filter(None, real.groups())))
    elif ended := _END_OF.fullmatch(text):
        lasting = _named(connection, ended[1], _LASTING)
        lasting = [one for one in lasting if _has_end(connection, one)]
        yield from ends(connection, ended[1]) or lasting
    elif done := _DONE_WITH.fullmatch(text):
        yield from _named(connection, done[1], ("event",))
    else:
        year, bare = _IN_YEAR.search(text), _IN_YEAR.sub("", text)
        if asked := _DECIDED.fullmatch(bare) or _ASKED_OF.fullmatch(bare):
            yield from _of_year(connection, asked[1], year[1] if year else "")
        elif year and not called:  # the Treaty of Alba of 1921
            yield from _of_year(connection, bare, year[1])


def in_order(
    connection: Connection, found: Iterable[Found], text: str, known: Known
) -> Iterator[Found]:
    """Yield what is found but the events of which a text tells the other way round."""
    said = phrases(text, known)
    titled = "SELECT title FROM record WHERE rid = ?"
    for one in found:
        (title,) = connection.execute(titled, (one.rid,)).fetchone()
        if one.kind != "event" or not is_turned(said, phrases(title, known)):
            yield one


def events(connection: Connection, name: str) -> tuple[list[str], bool]:
    """Return the ids of the events that are called so, the latest first.

    True if they are those of a row, which are called so with a year. A body may stand before the
    name of what it takes part in: NATO's Brussels summit.
    """
    found, of_a_row = _events(connection, name)
    body = None if found else _BODY.fullmatch(name)
    if body is None:
        return [one.id for one in found], of_a_row
    whose = {one.id for one in candidates(connection, body[1], ("framework", "actor"))}
    found, of_a_row = _events(connection, body[2])
    return [one.id for one in found if whose & _concerned(connection, one)], of_a_row


def _has_end(connection: Connection, found: Found) -> bool:
    """Return whether a period is found, or an event that may have lasted longer than a day."""
    (first, last) = connection.execute(
        "SELECT earliest, latest FROM record WHERE rid = ?", (found.rid,)
    ).fetchone()
    return found.kind != "event" or first != last


def ends(connection: Connection, name: str) -> list[Found]:
    """Return the events that are called the end of something: of the Korean War."""
    bare = _ARTICLE.sub("", fold(name))
    called = (f"end of {bare}", f"end of the {bare}")
    return [one for text in called for one in candidates(connection, text, ("event",))]


def _events(connection: Connection, name: str) -> tuple[list[Found], bool]:
    called = [one for one in _called(connection, name) if one.kind == "event"]
    every = _of_any_year(connection, name, called)
    if not every:  # called so with its words in another order, and perhaps a year
        return [one for one in reordered(connection, name, _KINDS) if one.kind == "event"], True
    return every, len(every) > len(called) or not called


def _concerned(connection: Connection, found: Found) -> set[str]:
    """Return the ids of who takes part in an event, and of what it is about."""
    rows = connection.execute(
        "SELECT value FROM tag WHERE rid = ? AND axis IN ('actor', 'framework')", (found.rid,)
    )
    return {id for (id,) in rows}


def _of_year(connection: Connection, name: str, year: str) -> list[Found]:
    """Return what has a name and the year in it, or what of that name was held or signed in it.

    Without a year it is all events that the name and any year call, if it calls nothing else.
    """
    if not year:
        found = _named(connection, name)
        events = all(one.kind == "event" for one in found)
        return _of_any_year(connection, name, found) if events else found
    dated = _named(connection, f"{name} {year}") or _named(connection, f"{name} of {year}")
    return dated or [one for one in _named(connection, name) if _is_of(connection, one, year)]


def _of_any_year(connection: Connection, name: str, found: list[Found]) -> list[Found]:
    """Return what is found and the events that are called by a name and a year, by their day."""
    rows = connection.execute(
        "SELECT DISTINCT r.id, r.rid FROM name n JOIN record r USING (rid) WHERE n.kind = 'event'"
        " AND (r.rid IN (SELECT value FROM json_each(?)) OR n.key GLOB ? || ' [12][0-9][0-9][0-9]')"
        " ORDER BY r.earliest DESC, r.rid",
        (json.dumps([one.rid for one in found]), _ARTICLE.sub("", fold(name))),
    )
    return [Found("event", id, rid) for id, rid in rows]


def _is_of(connection: Connection, found: Found, year: str) -> bool:
    """Return whether what is found is an event with a day in a year, or was signed in it."""
    days = dates.parse(year)
    row = connection.execute(
        "SELECT 1 FROM record WHERE rid = ? AND (kind = 'event' AND earliest <= ? AND latest >= ?"
        " OR kind = 'framework' AND substr(json_extract(json, '$.signed'), 1, 4) = ?)",
        (found.rid, days.latest, days.earliest, year),
    ).fetchone()
    return row is not None


def _named(connection: Connection, name: str, kinds: tuple[str, ...] = _KINDS) -> list[Found]:
    return _called(connection, name, kinds) or reordered(connection, name, kinds)


def _called(connection: Connection, name: str, kinds: tuple[str, ...] = _KINDS) -> list[Found]:
    return candidates(connection, name, kinds) or candidates(connection, _SORT.sub("", name), kinds)
