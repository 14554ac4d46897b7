"""Questions who leads or commands something, and who holds an office: one, or all who have."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.statements.members import tenure
from alliancecli.statements.offices.holders import of_all_days, on_days
from alliancecli.statements.offices.titles import (
    CHAIRED,
    COMMANDED,
    LEADING,
    ONCE,
    at_the_head,
    head,
)
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import WHO
from alliancecli.statements.telling import full_name, name
from alliancecli.store import Connection, records

_ORGANIZES = frozenset(("organizes", "conducts"))
_EVER = frozenset(("been", "have", "had"))
#: Those who hold an office, beside words for that they do.
_PERSONS = frozenset(("people", "persons", "different", "many", "holders"))
#: Words of who leads or commands something.
LEADS = LEADING | _ORGANIZES
#: Words of who holds an office.
SERVED = tenure.SERVED | _PERSONS


def of_office(
    connection: Connection, office: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who holds an office, all who did where no day is asked about, who did longest."""
    words = {*said.words}
    if tenure.MOST & words:
        yield from tenure.of_office(connection, office, said, as_of)
    elif said.span is None and (said.past or {"how", "many"} <= words or words & _EVER):
        yield from of_all_days(connection, office, as_of)
    elif words & WHO:
        yield from on_days(connection, office, said.days(as_of), said.date)


def of_body(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who commands a framework, or who leads it."""
    words = {*said.words}
    once = said._replace(past=said.past or (said.span is None and bool(ONCE & words)))
    if words.isdisjoint(COMMANDED | CHAIRED) and head(connection, framework) is None:
        yield from _organised(connection, framework, once, as_of)
    office = at_the_head(connection, framework, words)
    if office is not None:
        yield from of_office(connection, office, once, as_of)


def _organised(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who leads or organises a framework by its record, which has no days of that."""
    record = records.framework(connection, framework)
    if record["organiser"] and said.span is None:
        who, led = name(connection, record["organiser"]), "led" if record["ended"] else "leads"
        told = f"On record as leading or planning it: {full_name(connection, record['organiser'])}."
        yield Computed(
            f"{who} {led} {name(connection, framework)}",
            "supported",
            told,
            as_of.text,
            record["sources"],
        )
