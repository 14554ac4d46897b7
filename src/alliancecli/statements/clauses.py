"""Statements of several clauses, each of which is checked: Alba joined in 1999 and Borea in 2004.

The second may go without what the first has said: who did it, in what, or both with the verb. So
may the items of a list, each with its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from alliancecli import dates
from alliancecli.fold import fold
from alliancecli.statements import check as whole
from alliancecli.statements.members.entering import JOINED, LEFT, REJOINED
from alliancecli.statements.reading.clausal import halves, has_verb, is_two, listed
from alliancecli.statements.reading.dating import last_dated
from alliancecli.statements.reading.paraphrase import parts
from alliancecli.statements.reading.patterns import Pattern
from alliancecli.statements.reading.readable import is_readable
from alliancecli.store import Connection
from alliancecli.store.names import Names
from alliancecli.words import FILLERS, Known, Named, phrases

#: Words with which a question begins.
_ASKS = re.compile(r"(?:wh\w+|how|is|are|was|were|did|does|do|has|have|had|can) ", re.IGNORECASE)
#: To come back, where it is not said into what.
_RETURNED = re.compile(r"\b(?:returned|came back)\b", re.IGNORECASE)
#: Words behind who does what is said, though they say nothing by themselves.
_BE = frozenset(("is", "are", "was", "were", "has", "have", "had", "did", "does", "can", "will"))
#: A clause that goes on about who was named, and says of him what is: "and is still in force".
_GOES_ON = Pattern(
    r"\d{4},? (?:and|but) (?:(?:it|he|she) )?(?:is|are|has|have)\b", " and ", " but "
)
#: What was not so, without a day, and what is so.
_NOT_THEN = Pattern(r"\b(?:was|were|had)(?: not|n't)\b", " not", "n't")
_IS = Pattern(r"\b(?:is|are|has|have)\b")
#: Words that are said of one framework or another: joined which, a member of which.
_INTO = JOINED | LEFT | REJOINED | {"member", "members", "party", "observer"}
#: The verdicts on two, the gravest first, which is that on both.
_GRAVEST = ("contradicted", "outdated", "no-evidence", "imprecise", "unverifiable", "supported")
#: A text with more words between clauses is a story, and no statement.
_MOST = 4
#: What is told begins so where it does not say of whom.
_OF_ONE = "On record as "
#: How an answer is found that is one on a statement, and not only a record of its name.
_STATED = frozenset(("computed", "statement", "alias"))


def check(connection: Connection, text: str, as_of: dates.Date, most: int) -> list[dict[str, Any]]:
    """Return the answers of ``check`` on a text, or the one on its clauses by those on each.

    Of several clauses no likeness and no name of one of them is an answer; none if one has none.
    """
    if not is_readable(text):
        return []
    known = Names(connection)
    parted_so = [_answer(connection, [one], as_of) for one in parts(text, known)]
    if parted_so and all(parted_so):
        return [_on_all([one for one in parted_so if one is not None])]
    found = whole.check(connection, text, most)
    goes_on = found and found[0]["matched_by"] == "computed" and _GOES_ON.search(text)
    if found and not goes_on and (_is_sure(found[0]) or not is_two(text)):
        return found
    if text.rstrip().endswith("?") or _ASKS.match(text):
        return []
    parted, items = list(halves(text)), listed(text, as_of)
    parted = parted if len(parted) <= _MOST else []
    for first, *others in [items, *parted] if items else parted:
        doer = _doer(first, known) if has_verb(first) else None
        if doer is None or not all(others) or any(_is_of_then(first, one, as_of) for one in others):
            continue
        told = [_answer(connection, [first], as_of)]
        for other in others if told[0] else ():
            meant = _spelled_out(first, doer, other, known, as_of)
            told.append(_answer(connection, meant, as_of))
        answers = [one for one in told if one is not None]
        if len(answers) == len(others) + 1:
            return [_on_all(answers)]
    return []


def _is_of_then(first: str, second: str, as_of: dates.Date) -> bool:
    """Return whether a clause says what was not so at the time of the first, whenever that was."""
    past = _NOT_THEN.search(second) and last_dated(second, as_of) is None
    return bool(past) and not _IS.search(first)


def _is_sure(answer: dict[str, Any]) -> bool:
    """Return whether an answer is one on a statement, word for word, and no record of its name."""
    return answer["matched_by"] in _STATED and answer["score"] == 1


def _answer(
    connection: Connection, texts: Iterable[str], as_of: dates.Date
) -> dict[str, Any] | None:
    """Return the first answer on one of the ways to say the same."""
    answers = (one for text in texts if has_verb(text) for one in check(connection, text, as_of, 1))
    return next(filter(_is_sure, answers), None)


def _doer(first: str, known: Known) -> str | None:
    """Return the words of who did what is said: the names that a clause begins with."""
    words, found = first.split(), None
    for at in range(1, len(words) + 1):
        if fold(words[at - 1]) in _BE:
            break
        parts = phrases(" ".join(words[:at]), known)
        if _plain(parts):
            continue  # the first word of a longer name, or more than names
        if isinstance(parts[-1], tuple):
            found = " ".join(words[:at])
    return found


def _with(own: str, doer: str, told: str, known: Known) -> str:
    """Return what is told of one, of another; or with other frameworks, where these are named."""
    verb = _verb(told, known)
    if verb and _frameworks(phrases(own, known)) and not _frameworks(phrases(doer, known)):
        return f"{doer} {verb} {own}"
    return f"{own} {told}"


def _verb(told: str, known: Known) -> str:
    """Return what is said before the frameworks that end it; nothing if none does."""
    words = told.split()
    for at in range(1, len(words)):
        parts = [part for part in phrases(" ".join(words[at:]), known) if part not in FILLERS]
        if parts and _frameworks(parts):
            return " ".join(words[:at])
    return ""


def _frameworks(parts: list[str | Named]) -> bool:
    """Return whether all that is named is a framework, and nothing else is said."""
    told = [part for part in parts if part not in FILLERS]
    return all(isinstance(part, tuple) and part[0] == "framework" for part in told)


def _plain(parts: list[str | Named]) -> list[str]:
    return [part for part in parts if isinstance(part, str) and part not in FILLERS]


def _spelled_out(
    first: str, doer: str, second: str, known: Known, as_of: dates.Date
) -> Iterator[str]:
    """Yield the ways in which a second clause may be meant, with what the first one has said."""
    second = _RETURNED.sub("rejoined", second)
    before = last_dated(first, as_of)
    told = (before.rest if before else first)[len(doer) :].strip()
    own, day = _doer(second, known), last_dated(second, as_of)
    if own and day and not {*phrases(day.rest, known)} - {*phrases(own, known)} - FILLERS:
        if before is not None:
            yield f"{_with(own, doer, told, known)} {day.date}"
        return
    if day and not own and before is None:
        return  # the date may be that of both
    whole = second if own else f"{doer} {second}"
    verb = next((word for word in whole.split() if word.lower() in _INTO), None)
    if verb and not any(named[0] == "framework" for named in phrases(whole, known)):
        into = re.sub(r"^\S+ | (?:in|on)$", "", told)  # what follows the verb of the first clause
        yield whole.replace(verb, f"{verb} {into}", 1)
    yield whole


def _on_all(answers: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the answer on several statements: the gravest verdict, what is told of each."""
    verdicts = [said["verdict"] for said in answers]
    told = dict.fromkeys(map(_told, answers))
    cited = [source for said in answers for source in said["sources"]]
    return {
        "statement": "; ".join(said["statement"].rstrip(".") for said in answers),
        "verdict": next(verdict for verdict in _GRAVEST if verdict in verdicts),
        "correction": " ".join(filter(None, told)),
        "as_of": min(said["as_of"] for said in answers),
        "matched_by": "computed",
        "sources": [one for at, one in enumerate(cited) if one not in cited[:at]],
        "id": None,
        "score": 1.0,
    }


def _told(said: dict[str, Any]) -> str:
    """Return what is told of one of several statements, with whom it is about."""
    told = said["correction"] or ""
    if not told.startswith(_OF_ONE):
        return told
    return f"{said['statement'].rstrip('.')}: {told[0].lower()}{told[1:]}"
