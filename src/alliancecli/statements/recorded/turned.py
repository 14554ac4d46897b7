"""Whether two statements with the same verb have who did it, and to whom, the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from alliancecli.statements.reading.verbs import FORMS
from alliancecli.words import PLACE, Named

#: Verbs in which it matters who does it, as statements have them, and the first form of each.
_VERBS = {
    form: verb
    for verb in (
        *("annex", "apply", "attack", "block", "bomb", "defend", "exclude", "expel", "guarantee"),
        *("invade", "invite", "invoke", "lead", "occupy", "readmit", "recognize", "send"),
        *("suspend", "threaten", "veto"),
    )
    for form in (verb, *FORMS[verb])
} | {
    "sanctioned": "sanction",  # in its other forms it is a noun as well
    **dict.fromkeys(("response", "answer", "reaction"), "answer"),  # nouns, behind what is one
}
#: Forms that are nouns as well, and the words behind which they are verbs.
_NOUNS = frozenset(("attack", "attacks"))
_BEFORE_VERBS = frozenset(("", "to", "did", "does", "do", "not", "and", "who", "will", "would"))
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
#: So many words may stand between "was" and what was done: was formally suspended.
_NEAR = 2
#: Words before a name that put it beside another: of these two it matters not who stands first.
_BESIDE = frozenset(("and", "or", "with", "versus", "vs"))
_ARTICLES = frozenset(("the", "a", "an"))


class _Sides(NamedTuple):
    """Who does it, and to whom it is done; ids of records, as far as they are named."""

    doers: frozenset[str]
    done: frozenset[str]


def is_turned(asked: Sequence[str | Named], stated: Sequence[str | Named]) -> bool:
    """Return whether one has as doer whom the other has it done to, or another doer.

    ``asked`` and ``stated`` are words and names in their order (``words.phrases``). Statements
    without one of the verbs in common are turned where two are named in another order and not
    beside each other: NATO is no member of Finland.
    """
    common = verbs(asked) & verbs(stated)
    for verb in common:
        mine, theirs = _sides(asked, verb), _sides(stated, verb)
        if mine.doers & theirs.doers:
            continue
        if (mine.doers and theirs.doers) or mine.doers & theirs.done or mine.done & theirs.doers:
            return True
    return not common and _in_other_order(asked, stated)


def _in_other_order(asked: Sequence[str | Named], stated: Sequence[str | Named]) -> bool:
    """Return whether two that both name stand in another order in one of them, and not as one."""
    mine, theirs = _places(asked), _places(stated)
    both = [id for id in mine if id in theirs]
    for at, one in enumerate(both):
        for other in both[at + 1 :]:
            orders = (_first(asked, mine, one, other), _first(stated, theirs, one, other))
            if None not in orders and orders[0] != orders[1]:
                return True
    return False


def _first(
    parts: Sequence[str | Named], places: dict[str, int], one: str, other: str
) -> str | None:
    """Return which of two stands first by what is said; None of two that stand beside each other.

    Who stands after "by" does what is said, and so stands before whom it is done to.
    """
    first, last = sorted((one, other), key=lambda id: places[id])
    if _are_beside(parts, places[first], places[last]):
        return None
    return last if _before(parts, places[last]) == "by" else first


def _places(parts: Sequence[str | Named]) -> dict[str, int]:
    """Return where each id is named first, in that order."""
    found: dict[str, int] = {}
    for at, part in enumerate(parts):
        if not isinstance(part, str):
            found.setdefault(part[1], at)
    return found


def _are_beside(parts: Sequence[str | Named], first: int, last: int) -> bool:
    """Return whether two names are put beside each other: Alba and Borea, allied with Borea."""
    if _before(parts, last) in _BESIDE:
        return True
    between = [part for part in parts[first + 1 : last] if isinstance(part, str)]
    return all(word in _BESIDE | _ARTICLES for word in between)


def _before(parts: Sequence[str | Named], at: int) -> str:
    """Return the word before a name, without an article; nothing where a name stands there."""
    words = (parts[place] for place in range(at - 1, -1, -1))
    found = next((word for word in words if word not in _ARTICLES), "")
    return found if isinstance(found, str) else ""


def verbs(parts: Sequence[str | Named]) -> set[str]:
    """Return which of the verbs a statement has, each in its first form."""
    return {verb for verb, _ in _verbs(parts)}


def _verbs(parts: Sequence[str | Named]) -> Iterator[tuple[str, int]]:
    """Yield the verbs of a statement and where they stand; "a cyber attack" is none."""
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else ""
        noun = part in _NOUNS and isinstance(before, str) and before not in _BEFORE_VERBS
        if isinstance(part, str) and part in _VERBS and not noun:
            yield _VERBS[part], at


def _sides(parts: Sequence[str | Named], verb: str) -> _Sides:
    """Return the sides of the first such verb; in the passive the doer stands after "by"."""
    at = next(at for found, at in _verbs(parts) if found == verb)
    before, after = _ids(parts[:at]), _ids(parts[at + 1 :])
    near = {part for part in (*parts[:1], *parts[max(at - _NEAR, 0) : at]) if isinstance(part, str)}
    if verb == "answer" or _BE.isdisjoint(near):
        return _Sides(before, after)
    by = parts.index("by", at) if "by" in parts[at:] else len(parts)
    return _Sides(_ids(takewhile(_goes_on, parts[by + 1 :])), before)


def _goes_on(part: str | Named) -> bool:
    """Return whether those who did it may go on with this: by Alba and the Club."""
    return not isinstance(part, str) or part in ("the", "and")


def _ids(parts: Iterable[str | Named]) -> frozenset[str]:
    return frozenset(part[1] for part in parts if not isinstance(part, str) and part[0] != PLACE)
