"""Statements that two have an instrument between them: a security agreement, a treaty."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.state import ENDED, IN_FORCE
from alliancecli.statements.instruments import ABOUT, BINDING, SIGNED, of_both, sought
from alliancecli.statements.standing import exists
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import article, first_of_each, life, listing, name, shown
from alliancecli.store import Connection
from alliancecli.words import PLACE

_HAVE = frozenset(("have", "has", "there", "exists"))
_NON = "non"


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute by the bilateral instruments of two that are about what is said, as of today.

    Supported if one is in force; of what need not bind in law, also if one is signed and has not
    ended. Outdated if all of a sort have ended, or one of the two has; nothing where none is on
    record, as the two may have one in a larger framework.
    """
    parties, words = said.named("actor"), {*said.words}
    plain = not said.named("framework", PLACE) and said.number is None and said.span is None
    if len({*parties}) != 2 or len(parties) != 2 or not plain or said.past:
        return
    wanted = sought(said)
    if wanted is None or not words & _HAVE or words & (SIGNED | {"did", "had"}):
        return
    pair = tuple(parties)
    fit = [one for one in of_both(connection, pair) if wanted._replace(lasts=False).has(one)]
    if not fit:
        return
    binding = wanted.word in BINDING
    lasting = [
        one
        for one in fit
        if one["status"] in IN_FORCE or (not binding and one["status"] not in ENDED)
        if all(exists(connection, party, as_of.latest) for party in parties)
    ]
    ended = all(one["status"] in ENDED for one in fit) and bool(wanted.about)
    ended = ended or not all(exists(connection, party, as_of.latest) for party in parties)
    meant = lasting or fit
    what = " ".join([*(word for word in said.words if word in ABOUT), wanted.word])
    what = what.replace("aggression", "non-aggression") if _NON in words else what
    what = what.replace("defense", "defence")
    told = [f"{one['name']} ({life(one)})" for one in meant]
    yield Computed(
        f"{listing([name(connection, one) for one in parties])} have {article(what)}"
        f"{said.then(as_of)}",
        "supported" if lasting else "outdated" if ended else "unverifiable",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(one["sources"] for one in meant),
    )
