"""``check``: is this statement right, is this name real? Computed, looked up, or not on record.

A statement that the record can compute (``computed``) is computed for its date. Others are
compared with the claims on record by their words (``wording``); below THRESHOLD two
statements are not the same, and nothing is answered. A name is real if a record has it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.resolve import Found, candidates
from alliancecli.statements import computed, reported
from alliancecli.statements.wording import (
    ASKING,
    Likeness,
    counts,
    elsewhere,
    named,
    negated,
    past,
    plain,
    present,
    proper,
    same_numbers,
    same_turn,
)
from alliancecli.store import Connection
from alliancecli.store.names import Names
from alliancecli.words import Known, bag, phrases

#: Two statements as alike as this are taken to say the same (0 to 1, ``wording.Likeness.of``).
THRESHOLD = 0.5
#: So many words make a statement that names no record.
_ENOUGH = 3
#: Verdicts that say a statement is wrong as it stands (``check -e``).
WRONG = frozenset(("contradicted", "outdated", "no-evidence"))
#: What is asked of a name alone: "What is AUKUS?", "When was Able Archer 83 held?".
_ASKED_OF = re.compile(
    r"(?:what|when|where|who) (?:is|was|were|are|did|does) (.+?)"
    r"(?: held| take place| happen| begin| start| say| provide| decide| mean| do)?[?\s]*",
    re.IGNORECASE,
)
#: When something was done that is an event by its name: "When was the Taif Agreement signed?".
_DONE_WITH = re.compile(
    r"when (?:was|were) (.+?) (?:signed|concluded|reached|agreed|adopted|announced|issued|made"
    r"|opened|launched|proclaimed|published)[?\s]*",
    re.IGNORECASE,
)
#: What was decided there: "What was agreed at the Hague summit?".
_DECIDED = re.compile(
    r"what (?:was|were|has been|did (?:the )?\w+) (?:decided?|agreed?|adopted?|announced?)"
    r"(?: on)? (?:at|in|by) (.+?)[?\s]*",
    re.IGNORECASE,
)
#: What is asked of something that lasted; the end of a framework is computed.
_END_OF = re.compile(r"when did (.+?) (?:end|finish)[?\s]*", re.IGNORECASE)
#: The year that a question ends with: "What did the Madrid summit decide in 2022?".
_IN_YEAR = re.compile(r"\s+(?:in|of)\s+(\d{4})(?=[?\s]*$)", re.ASCII)
_SORT = re.compile(r"^(?:the )?(?:exercise|operation) ", re.IGNORECASE)
_LASTING = ("event", "period")
#: Whether there is something: "Is Noble Jump a real exercise?", "Does Noble Jump exist?".
_IS_REAL = re.compile(
    r"(?:is|was|are|were) (?:there (?:an? )?(.+?)|(.+?) (?:an? )?(?:real|genuine|fake|invented)"
    r"(?: \w+)?)[?\s]*|(?:does|did) (.+?) (?:really )?(?:exist|happen|take place)[?\s]*",
    re.IGNORECASE,
)
_KINDS = ("framework", "event", "actor", "topic", "region", "period")


class Hit(NamedTuple):
    """A claim on record that says what was asked: how alike (0 to 1), and by which wording."""

    score: float
    claim: dict[str, Any]
    matched_by: str


def check(connection: Connection, text: str, most: int) -> list[dict[str, Any]]:
    """Return {statement, verdict, correction, as_of, matched_by, sources, id, score}.

    First a statement in the very words, then what is computed (before it, if a question asks for
    what is computed), a name, statements like it, and last what is computed to be open.

    ``matched_by`` says how: computed, name, statement or alias. Empty if nothing is on record.
    """
    (as_of,) = connection.execute("SELECT value FROM meta WHERE key = 'as_of'").fetchone()
    known = Names(connection)
    hits = matches(connection, text, known, most)
    exact = [hit for hit in hits if hit.score == 1]
    reckoned = list(computed.compute(connection, text, known, dates.parse(as_of)))
    answers = [_answer(one._asdict(), "computed") for one in reckoned]
    settled = [one for one in answers if one["verdict"] != "unverifiable"]
    asks = bool(ASKING & set(fold(text).split()))
    found = [*map(_claimed, exact), *settled]
    if asks and all(one["verdict"] == "supported" for one in settled):
        found = [*settled, *map(_claimed, exact)]
    if not exact:
        found += _names(connection, text, as_of)
    if not found and asks:
        told = reported.events(connection, text, known, dates.parse(as_of))
        found += _on_record(connection, told, as_of)
    found += map(_claimed, hits[len(exact) :])
    open_ones = [one for one in answers if one not in settled and not exact]
    return [*found, *open_ones][:most]  # what a statement on record settles is not open


def matches(connection: Connection, text: str, known: Known, most: int) -> list[Hit]:
    """Return at most so many claims that say what was asked, the most alike first, then by id.

    A claim that does not speak of every record that was named, in any of its wordings, its subjects
    or its correction, is another one; so is one of another place, or without a name of what has no
    record; one that denies where the question does not, or has no number where that is asked for;
    and one that lacks a number, a year or a word on which the question turns
    (``wording.same_turn``, ``wording.same_numbers``).
    """
    rows = connection.execute("SELECT rid, place, text, words FROM wording ORDER BY rid, place")
    wordings = [(*head, frozenset(words.split())) for *head, words in rows]
    likeness = Likeness(words for *_, words in wordings)
    asked, denies = bag(text, known), negated(text)
    few = len(asked) < _ENOUGH and not named(asked)  # a word or two say nothing but themselves
    beside = [part for part in phrases(text, known) if isinstance(part, str)]
    unknown = proper(text) & plain(asked)  # names of what has no record
    scored = [(round(likeness.of(asked, one[3]), 3), one) for one in wordings]
    least = 1 if few else THRESHOLD
    alike = sorted((one for one in scored if one[0] >= least), key=lambda one: -one[0])
    best: dict[int, Hit] = {}
    for score, (rid, place, wording, words) in alike:
        if len(best) == most:
            break
        if rid in best or negated(wording) != denies:
            continue
        if not same_turn(text, wording) or not counts(text, wording):
            continue
        if not same_numbers(text, beside, wording):
            continue
        claim = _claim(connection, rid)
        if _other_time(text, wording, claim["verdict"]):
            continue
        told = _told(claim, known)
        spoken = named(told) | frozenset(claim["subjects"])
        if elsewhere(asked, words, told) or not unknown <= told:
            continue
        if named(asked) <= (spoken if plain(asked) & words else named(words)):
            best[rid] = Hit(score, claim, "alias" if place else "statement")
    return list(best.values())


def _claim(connection: Connection, rid: int) -> dict[str, Any]:
    (text,) = connection.execute("SELECT json FROM record WHERE rid = ?", (rid,)).fetchone()
    found: dict[str, Any] = json.loads(text)
    return found


def _other_time(asked: str, wording: str, verdict: str) -> bool:
    """Return whether a verdict on one time is none on the other: what was so, what is so."""
    if verdict == "outdated":
        return past(asked) and not past(wording)
    return verdict == "supported" and present(asked) and past(wording)


def _told(claim: dict[str, Any], known: Known) -> frozenset[str]:
    """Return the words of all that a claim says: its wordings and its correction."""
    texts = [claim["statement"], *claim["aliases"], claim["correction"] or ""]
    return frozenset().union(*(bag(text, known) for text in texts))


def _claimed(hit: Hit) -> dict[str, Any]:
    claim = hit.claim
    return _answer(claim, hit.matched_by, claim["id"], hit.score)


def _names(connection: Connection, text: str, as_of: str) -> Iterator[dict[str, Any]]:
    """Yield the records that have the whole text as a name, or that a question is about."""
    yield from _on_record(connection, _meant(connection, text), as_of)


def _on_record(
    connection: Connection, meant: Iterable[Found], as_of: str
) -> Iterator[dict[str, Any]]:
    """Yield that each of these records is one, when it was, and what it says."""
    for found in meant:
        (stored,) = connection.execute(
            "SELECT json FROM record WHERE rid = ?", (found.rid,)
        ).fetchone()
        record = json.loads(stored)
        name = record.get("name") or record.get("title")
        kind = str(record.get("kind") or found.kind).replace("-", " ")
        days = f"{record['from']}/{record['to']}" if "from" in record else record.get("date")
        when = f", {dates.display(dates.parse(days))}" if days else ""
        said = {
            "statement": f"'{name}' is on record ({kind}{when})",
            "verdict": "supported",
            "correction": record.get("summary"),
            "as_of": as_of,
            "sources": record.get("sources") or [],
        }
        yield _answer(said, "name", found.id)


def _meant(connection: Connection, text: str) -> Iterator[Found]:
    """Yield what is called by a text, by the name in a question, or by that and its year."""
    yield from candidates(connection, text, _KINDS)
    year = _IN_YEAR.search(text)
    if real := _IS_REAL.fullmatch(text):
        yield from _named(connection, next(filter(None, real.groups())), _KINDS)
    elif ended := _END_OF.fullmatch(text):
        yield from _named(connection, ended[1], _LASTING)
    elif done := _DONE_WITH.fullmatch(text):
        yield from _named(connection, done[1], ("event",))
    elif asked := _about(_IN_YEAR.sub("", text)):
        name = asked[1]
        found = _named(connection, f"{name} {year[1]}", _KINDS) if year else []
        every = found or _named(connection, name, _KINDS)
        yield from (one for one in every if found or not year or _met(connection, one, year[1]))


def _met(connection: Connection, found: Found, year: str) -> bool:
    """Return whether an event has a day in a year."""
    first, last = connection.execute(
        "SELECT earliest, latest FROM record WHERE rid = ?", (found.rid,)
    ).fetchone()
    days = dates.parse(year)
    return found.kind == "event" and bool(first <= days.latest and last >= days.earliest)


def _about(text: str) -> re.Match[str] | None:
    return _DECIDED.fullmatch(text) or _ASKED_OF.fullmatch(text)


def _named(connection: Connection, name: str, kinds: tuple[str, ...]) -> list[Found]:
    """Return what has a name; an exercise may be called by that word too."""
    return candidates(connection, name, kinds) or candidates(connection, _SORT.sub("", name), kinds)


def _answer(
    said: dict[str, Any], matched_by: str, id: str | None = None, score: float = 1.0
) -> dict[str, Any]:
    """Return the shape of an answer: what is said and its verdict, and how it was found."""
    head = {key: said[key] for key in ("statement", "verdict", "correction", "as_of")}
    sources = [one for at, one in enumerate(said["sources"]) if one not in said["sources"][:at]]
    return {**head, "matched_by": matched_by, "sources": sources, "id": id, "score": score}
