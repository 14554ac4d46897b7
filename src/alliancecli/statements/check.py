"""``check``: is this statement right, is this name real? Computed, looked up, or not on record.

A statement that the record can compute (``computed``) is computed for its date. Others are
compared with the claims on record by their words (``wording``); below THRESHOLD two
statements are not the same, and nothing is answered. A name is real if a record has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.resolve import Found
from alliancecli.statements import computed
from alliancecli.statements.reading.denial import negated, straight, undenied
from alliancecli.statements.reading.statement import DENIED, denied
from alliancecli.statements.reading.wording import (
    ASKING,
    Likeness,
    asks_for,
    counts,
    did,
    elsewhere,
    initials,
    is_qualified,
    may,
    named,
    past,
    plain,
    present,
    proper,
    same_numbers,
    same_turn,
    unlike,
)
from alliancecli.statements.recorded import naming, reported
from alliancecli.statements.recorded.turned import is_turned, verbs
from alliancecli.store import Connection
from alliancecli.store.names import Names
from alliancecli.words import Known, Named, bag, phrases

#: Two statements as alike as this are taken to say the same (0 to 1, ``wording.Likeness.of``).
THRESHOLD = 0.5
#: Words of a question for somebody that say nothing of who is meant.
_OF_ANY = frozenset(
    ("many", "country", "state", "nation", "body", "current", "list", "name", "still")
)
#: Words with which it is asked whether something is one at all, or whether it is so on a day.
_REAL = frozenset(
    ("real", "exist", "exists", "existed", "genuine", "true", "since", "still", "now", "today")
)
#: Words that begin a question to which yes and no are no answers.
_OPENLY = frozenset(("how", "what", "when", "where", "which", "who", "whom", "whose", "why"))
#: So many words make a statement that names no record.
_ENOUGH = 3
#: Verdicts that say a statement is wrong as it stands (``check -e``).
WRONG = frozenset(("contradicted", "outdated", "no-evidence"))
#: Verdicts that may be those on a part of a statement.
_WRONG_IN_PART = frozenset(("contradicted", "imprecise"))


class Hit(NamedTuple):
    """A claim on record that says what was asked: how alike (0 to 1), and by which wording."""

    score: float
    claim: dict[str, Any]
    matched_by: str


class _Asked(NamedTuple):
    """What is asked: its text, the names it is read by, its parts and its bag of words.

    ``wanted`` are the words for those who are asked for, ``unknown`` names of what has no record,
    ``openly`` whether yes and no are no answers.
    """

    text: str
    known: Known
    parts: list[str | Named]
    words: frozenset[str]
    wanted: frozenset[str]
    unknown: frozenset[str]
    openly: bool


def check(connection: Connection, text: str, most: int) -> list[dict[str, Any]]:
    """Return {statement, verdict, correction, as_of, matched_by, sources, id, score}.

    First a statement in the very words, then what is computed (before it, if a question asks for
    what is computed), or else one in the very words that are denied, a name, statements like it,
    and last what is computed to be open.

    ``matched_by`` says how: computed, name, statement or alias. Empty if nothing is on record.
    """
    (day,) = connection.execute("SELECT value FROM meta WHERE key = 'as_of'").fetchone()
    as_of, known = dates.parse(day), Names(connection)
    hits = matches(connection, text, known, most)
    exact = [hit for hit in hits if hit.score == 1]
    reckoned = list(computed.compute(connection, text, known, as_of))
    answers = [_answer(one._asdict(), "computed") for one in reckoned]
    settled = [one for one in answers if one["verdict"] != "unverifiable"]
    asks = bool(ASKING & set(fold(straight(text)).split()))
    exact += _denied(connection, text, known, most)
    found = [*map(_claimed, exact), *settled]
    if asks and all(one["verdict"] == "supported" for one in settled):
        found = [*settled, *map(_claimed, exact)]
    qualified = is_qualified(text)  # no name of a record says so
    if not exact and not qualified:
        named = naming.in_order(connection, naming.records(connection, text), text, known)
        found += _on_record(connection, named, as_of)
    if not found and not answers and not qualified:
        told = reported.events(connection, text, known, as_of)
        found += _on_record(connection, naming.in_order(connection, told, text, known), as_of)
    found += [_claimed(hit) for hit in hits if hit not in exact]
    open_ones = [one for one in answers if one not in settled and not exact]
    return [*found, *open_ones][:most]  # what a statement on record settles is not open


def _denied(connection: Connection, text: str, known: Known, most: int) -> Iterator[Hit]:
    """Yield the claims whose very words a text denies, turned round; not what is only asked."""
    so = undenied(straight(text))
    for hit in matches(connection, so, known, most) if so is not None else ():
        stated = [one for one in hit.claim["aliases"] if not one.endswith("?")]
        said = hit.matched_by == "statement" or any(
            bag(one, known) == bag(so or "", known) for one in stated
        )
        verdict = hit.claim["verdict"]
        if said and hit.score == 1 and verdict in DENIED:
            turned = {
                "statement": f"Not so: {hit.claim['statement']}",
                "verdict": denied(verdict, text),
            }
            yield hit._replace(claim=hit.claim | turned)


def matches(connection: Connection, text: str, known: Known, most: int) -> list[Hit]:
    """Return at most so many claims that say what was asked, the most alike first, then by id.

    A claim of which neither the wording nor the subjects name every record that was named is
    another one; so is one in which a word stands for another; one of another place, or without a
    name of what has no record; one that denies where the question does not, says what is where it
    asks what may be, or has no number where that is asked for; one that lacks a number, a year or a
    word on which the question turns or which says who is asked for; and one in which another does
    it (``turned``).
    """
    rows = connection.execute("SELECT rid, place, text, words FROM wording ORDER BY rid, place")
    wordings = [(*head, frozenset(words.split())) for *head, words in rows]
    likeness = Likeness(words for *_, words in wordings)
    asked = _asked(text, known)
    few = len(asked.words) < _ENOUGH and not named(asked.words)  # these say nothing but themselves
    scored = [(round(likeness.of(asked.words, one[3]), 3), one) for one in wordings]
    least = 1 if few else THRESHOLD
    same = fold(text)
    likely = (one for one in scored if one[0] >= least)
    alike = sorted(likely, key=lambda one: (-one[0], fold(one[1][2]) != same))
    best: dict[int, Hit] = {}
    for score, (rid, place, wording, words) in alike:
        if len(best) == most:
            break
        if rid in best or not _says_the_same(asked, wording, words):
            continue
        claim = _record(connection, rid)
        if fold(text) != fold(wording) and _is_another_deed(asked.parts, wording, claim, known):
            continue
        stated = frozenset().union(*(one[3] for one in wordings if one[0] == rid))
        if not _other_time(text, wording, claim["verdict"]) and _fits(asked, words, stated, claim):
            best[rid] = Hit(score, claim, "alias" if place else "statement")
    return list(best.values())


def _asked(text: str, known: Known) -> _Asked:
    """Return what is asked as it is compared."""
    words = bag(text, known)
    return _Asked(
        text,
        known,
        phrases(text, known),
        words,
        plain(words) - _OF_ANY if asks_for(text) else frozenset(),
        proper(text) & plain(words) - _OF_ANY,
        fold(text).split(" ", 1)[0] in _OPENLY,
    )


def _fits(
    asked: _Asked, words: frozenset[str], stated: frozenset[str], claim: dict[str, Any]
) -> bool:
    """Return whether a claim is about what is asked, by words of one and of all its wordings."""
    if not asked.wanted <= stated:
        return False  # it is asked for those of whom a word is said that this does not say
    own = bag(claim["statement"], asked.known)
    if not asked.openly and _is_replaced(asked.words, words, stated, own, claim["verdict"]):
        return False
    told = stated | bag(claim["correction"] or "", asked.known)
    if elsewhere(asked.words, words, told) or not asked.unknown <= told:
        return False
    beside = plain(asked.words)
    if beside and beside.isdisjoint(told):
        return False  # nothing but names is common
    about = frozenset(claim["subjects"]) if beside & words else frozenset()
    return named(asked.words) <= named(words) | about


def _is_replaced(
    asked: frozenset[str],
    words: frozenset[str],
    stated: frozenset[str],
    own: frozenset[str],
    verdict: str,
) -> bool:
    """Return whether a word that is asked with stands in place of another one of a claim.

    Such a word is in none of its wordings (``stated``), while this one or the claim itself
    (``own``) has one that was not asked with: who opposed an invasion took no part in
    it. What is wrong of somebody who is not even named may be right without him.
    """
    other = unlike(plain(asked) - _OF_ANY - _REAL, stated)
    if other and unlike(plain(words) | plain(own), asked):
        return True
    omitted = {word for word in words - asked if word[0] != "@" and not word.isdecimal()}
    return bool(omitted and verdict in _WRONG_IN_PART)


def _is_another_deed(
    parts: list[str | Named], wording: str, claim: dict[str, Any], known: Known
) -> bool:
    """Return whether another does what is asked in a claim, or nobody in it does that at all."""
    said = [phrases(one, known) for one in (wording, claim["statement"])]
    if any(is_turned(parts, one) for one in said):
        return True
    asked = verbs(parts)
    if not asked:
        return False
    told = phrases(claim["correction"] or "", known)
    return all(asked.isdisjoint(verbs(one)) for one in (*said, told))


def _says_the_same(asked: _Asked, wording: str, words: frozenset[str]) -> bool:
    """Return whether a wording denies, counts, turns and may be as what is asked does."""
    text, beside = asked.text, [part for part in asked.parts if isinstance(part, str)]
    denies, maybe = negated(text), may(text)
    if negated(wording) != denies or not same_turn(text, wording):
        return False
    if denies and not plain(words) <= asked.words:
        return False  # that something else is not so is another statement
    if not counts(text, wording) or not same_numbers(text, beside, wording):
        return False
    if maybe != may(wording) and (maybe or denies):
        return False
    return initials(text) <= initials(wording)


def _record(connection: Connection, rid: int) -> dict[str, Any]:
    (text,) = connection.execute("SELECT json FROM record WHERE rid = ?", (rid,)).fetchone()
    found: dict[str, Any] = json.loads(text)
    return found


def _other_time(asked: str, wording: str, verdict: str) -> bool:
    """Return whether a verdict on one time is none on the other: what was so, what is so."""
    if verdict == "outdated":
        return (past(asked) and not past(wording)) or did(asked, wording)
    return verdict == "supported" and present(asked) and past(wording)


def _claimed(hit: Hit) -> dict[str, Any]:
    claim = hit.claim
    return _answer(claim, hit.matched_by, claim["id"], hit.score)


def _on_record(
    connection: Connection, meant: Iterable[Found], as_of: dates.Date
) -> Iterator[dict[str, Any]]:
    """Yield that each of these records is one, when it was, and what it says."""
    for found in meant:
        record = _record(connection, found.rid)
        name = record.get("name") or record.get("title")
        kind = str(record.get("kind") or found.kind).replace("-", " ")
        days = f"{record['from']}/{record['to']}" if "from" in record else record.get("date")
        when = f", {dates.display(dates.parse(days))}" if days else ""
        said = {
            "statement": f"'{name}' is on record ({kind}{when})",
            "verdict": "supported",
            "correction": record.get("summary"),
            "as_of": as_of.text,
            "sources": record.get("sources") or [],
        }
        yield _answer(said, "name", found.id)


def _answer(
    said: dict[str, Any], matched_by: str, id: str | None = None, score: float = 1.0
) -> dict[str, Any]:
    """Return the shape of an answer: what is said and its verdict, and how it was found."""
    head = {key: said[key] for key in ("statement", "verdict", "correction", "as_of")}
    sources = [one for at, one in enumerate(said["sources"]) if one not in said["sources"][:at]]
    return {**head, "matched_by": matched_by, "sources": sources, "id": id, "score": score}
