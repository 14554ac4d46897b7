"""Statements that two have an instrument between them: a security agreement, a treaty."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.state import ENDED
from alliancecli.standing import IN_FORCE
from alliancecli.statements.members.standing import exists
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import (
    article,
    first_of_each,
    life,
    listing,
    name,
    plural,
    shown,
)
from alliancecli.statements.treaties.instruments import BINDING, SIGNED, of_both, sought
from alliancecli.store import Connection
from alliancecli.words import PLACE

_HAVE = frozenset(("have", "has", "there", "exists"))


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute by the bilateral instruments of two that are about what is said, as of today.

    Supported if one is in force; of what need not bind in law, also if one is signed and has not
    ended. Outdated if all of a sort have ended, or one of the two has; nothing where none is on
    record, as the two may have one in a larger framework.
    """
    parties, words = said.named("actor"), {*said.words}
    plain = not said.named("framework", PLACE) and said.span is None
    if len(parties) != 2 or parties[0] == parties[1] or not plain or said.past:
        return
    wanted = sought(said)
    if wanted is None or not words & _HAVE or words & (SIGNED | {"did"}):
        return
    every = of_both(connection, (parties[0], parties[1]))
    fit = [one for one in every if wanted._replace(lasts=False).has(one)]
    if not fit:
        return
    binding = wanted.word in BINDING
    both_exist = all(exists(connection, party, as_of.latest) for party in parties)
    lasting = [
        one
        for one in fit
        if both_exist
        if one["status"] in IN_FORCE or (not binding and one["status"] not in ENDED)
    ]
    over = bool(wanted.about) and all(one["status"] in ENDED for one in fit)
    meant = lasting or fit
    what = " ".join([*wanted.told, plural(wanted.word, 1)])
    told = [f"{one['name']} ({life(one)})" for one in meant]
    yield Computed(
        f"{listing([name(connection, one) for one in parties])} have {article(what)}"
        f"{said.then(as_of)}",
        "supported" if lasting else "outdated" if over or not both_exist else "unverifiable",
        f"On record: {shown(told, '; ')}.",
        as_of.text,
        first_of_each(one["sources"] for one in meant),
    )
