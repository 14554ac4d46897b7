"""The question for the state of a framework on a day: what was the status of the Pact in 2014?"""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.answers.state import status
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import name, since
from alliancecli.store import Connection
from alliancecli.when import Span
from alliancecli.words import FILLERS

_STATE = frozenset(("state", "status"))
_ASKED = frozenset(("what", "which", "current", "present", "is", "was")) | FILLERS


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute in what state a framework was on the last of the days asked about."""
    words, frameworks = {*said.words}, said.named("framework")
    alone = len(frameworks) == 1 and not said.named("actor")
    if "what" not in words or len(words & _STATE) != 1 or not alone or words - _STATE - _ASKED:
        return
    last = said.days(as_of).last
    then = status(connection, frameworks[0], Span(last, last))
    first = then["until"] and dates.display(dates.parse(then["until"]))
    yield Computed(
        f"{name(connection, frameworks[0])} {said.be(as_of)} {then['state'] or 'not there yet'}"
        f"{said.then(as_of)}",
        "supported",
        f"On record: {since(then)}." if then["state"] else f"On record from {first} on.",
        dates.iso_day(last) or "",
        then["sources"],
    )
