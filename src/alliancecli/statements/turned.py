"""Whether two statements with the same verb have who did it, and to whom, the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

from alliancecli.words import PLACE, Named

#: Verbs in which it matters who does it, in the forms in which statements have them.
_VERBS = {
    form: verb
    for verb, forms in {
        "annex": ("annex", "annexes", "annexed", "annexing"),
        "attack": ("attack", "attacks", "attacked", "attacking"),
        "block": ("block", "blocks", "blocked"),
        "bomb": ("bomb", "bombs", "bombed"),
        "defend": ("defend", "defends", "defended"),
        "expel": ("expel", "expels", "expelled"),
        "guarantee": ("guarantee", "guarantees", "guaranteed"),
        "invade": ("invade", "invades", "invaded", "invading"),
        "invite": ("invite", "invites", "invited"),
        "invoke": ("invoke", "invokes", "invoked"),
        "occupy": ("occupy", "occupies", "occupied"),
        "recognize": ("recognize", "recognizes", "recognized"),
        "sanction": ("sanctioned",),
        "send": ("send", "sends", "sent"),
        "suspend": ("suspend", "suspends", "suspended"),
        "threaten": ("threaten", "threatens", "threatened"),
        "veto": ("veto", "vetoes", "vetoed"),
        "apply": ("apply", "applies", "applied"),
        "answer": ("response", "answer", "reaction"),  # nouns: what is one stands before it
    }.items()
    for form in forms
}
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
#: So many words may stand between "was" and what was done: was formally suspended.
_NEAR = 2


class _Sides(NamedTuple):
    """Who does it, and to whom it is done; ids of records, as far as they are named."""

    doers: frozenset[str]
    done: frozenset[str]


def is_turned(asked: Sequence[str | Named], stated: Sequence[str | Named]) -> bool:
    """Return whether one has as doer whom the other has it done to, or another doer.

    ``asked`` and ``stated`` are words and names in their order (``words.phrases``). Statements
    without one of the verbs in common are not turned, nor is what names nobody on a side.
    """
    for verb in _verbs(asked) & _verbs(stated):
        mine, theirs = _sides(asked, verb), _sides(stated, verb)
        if mine.doers & theirs.doers:
            continue
        if (mine.doers and theirs.doers) or mine.doers & theirs.done or mine.done & theirs.doers:
            return True
    return False


def _verbs(parts: Sequence[str | Named]) -> set[str]:
    return {_VERBS[part] for part in parts if isinstance(part, str) and part in _VERBS}


def _sides(parts: Sequence[str | Named], verb: str) -> _Sides:
    """Return the sides of the first such verb; in the passive the doer stands after "by"."""
    at = next(at for at, part in enumerate(parts) if _VERBS.get(str(part)) == verb)
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
