"""Who held an office next before somebody, or next after: asked, or said."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.spells import ends
from alliancecli.statements.lasting import verdict_on
from alliancecli.statements.members.standing import Tie
from alliancecli.statements.members.tally import Spell, spells
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import PAST, WHO
from alliancecli.statements.telling import name
from alliancecli.store import Connection
from alliancecli.words import FILLERS

_AFTER = frozenset(("succeeded", "succeed", "succeeds", "replaced", "replace", "followed"))
#: Words between two of whom one held an office next to the other.
NEXT_TO = _AFTER | {"preceded"}
_BE = frozenset(("was", "is", "were", "been"))
#: The role of one who holds an office, and does not only act for a holder.
_HOLDER = "holder"
_PLAIN = FILLERS | PAST | NEXT_TO | frozenset(("came", "come", "holder"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who held an office next after somebody, or before, or that somebody did."""
    (office,), words = said.named("framework"), {*said.words}
    verb = next(word for word in said.words if word in NEXT_TO)
    at = said.parts.index(verb)
    before, after = (
        said._replace(parts=parts).named("actor") for parts in (said.parts[:at], said.parts[at:])
    )
    if len(after) != 1 or words - _PLAIN:
        return
    later = verb in _AFTER
    if "by" in said.parts[at:] and not _BE.isdisjoint(words):
        yield from _passive(connection, before, Tie(after[0], office), said, as_of, later=later)
        return
    if words & WHO and not before and said.span is None:
        yield from next_to(connection, Tie(after[0], office), as_of, later=later)
    elif len(before) == 1:
        tie = Tie(after[0], office)
        yield from _is_next_to(connection, before[0], tie, said, as_of, later=later)


def _passive(
    connection: Connection,
    before: list[str],
    tie: Tie,
    said: Statement,
    as_of: dates.Date,
    *,
    later: bool,
) -> Iterator[Computed]:
    """Compute that somebody was followed by another: the other came next after him."""
    if len(before) == 1:
        turned = tie._replace(actor=before[0])
        yield from _is_next_to(connection, tie.actor, turned, said, as_of, later=later)
    elif not before and WHO & {*said.words} and said.span is None:
        yield from next_to(connection, tie, as_of, later=not later)


def next_to(
    connection: Connection, tie: Tie, as_of: dates.Date, *, later: bool
) -> Iterator[Computed]:
    """Yield who held an office next before somebody who held it once, or next after."""
    both = _neighbours(connection, tie, later=later)
    if both is not None:
        who = name(connection, both[1][2])
        yield _next_to(connection, who, tie, both, as_of, later=later)


def _is_next_to(
    connection: Connection,
    who: str,
    tie: Tie,
    said: Statement,
    as_of: dates.Date,
    *,
    later: bool,
) -> Iterator[Computed]:
    """Yield whether somebody held an office next after another, or before, and whether then."""
    both = _neighbours(connection, tie, later=later)
    if both is None:
        return
    answer = _next_to(connection, name(connection, who), tie, both, as_of, later=later)
    began = ends(both[1 if later else 0][0])[0]
    then = verdict_on([began], said.span) if began is not None and said.span else "supported"
    verdict = then if both[1][2] == who else "contradicted"
    yield answer._replace(statement=f"{answer.statement}{said.when}", verdict=verdict)


def _neighbours(connection: Connection, tie: Tie, *, later: bool) -> tuple[Spell, Spell] | None:
    """Return the spell of a holder and the one next to it; None where he has none, or several.

    Who only acted for a holder is passed over, unless it is asked of one who did.
    """
    held = spells(connection, tie.framework, (_HOLDER,))
    if all(who != tie.actor for *_, who in held):
        held = spells(connection, tie.framework)
    every = [one for one in held if ends(one[0])[0] is not None]
    every.sort(key=lambda one: one[0].earliest)
    at = [place for place, (*_, who) in enumerate(every) if who == tie.actor]
    beside = at[0] + (1 if later else -1) if len(at) == 1 else -1
    return (every[at[0]], every[beside]) if 0 <= beside < len(every) else None


def _next_to(
    connection: Connection,
    who: str,
    tie: Tie,
    both: tuple[Spell, Spell],
    as_of: dates.Date,
    *,
    later: bool,
) -> Computed:
    here, office = name(connection, tie.actor), name(connection, tie.framework)
    told = ", ".join(
        f"{name(connection, one)} ({dates.display(date)})"
        for date, _, one in sorted(both, key=lambda one: one[0].earliest)
    )
    return Computed(
        f"{who} was {office} next {'after' if later else 'before'} {here}",
        "supported",
        f"On record as the holder: {told}.",
        as_of.text,
        [source for _, sources, _ in both for source in sources],
    )
