"""Questions who leads or commands something, and who holds an office: one, or all who have."""

from __future__ import annotations

from collections.abc import Iterator

from alliancecli import dates
from alliancecli.statements import tenure
from alliancecli.statements.holders import OFFICE, of_all_days, on_days
from alliancecli.statements.offices import chair, head
from alliancecli.statements.statement import Computed, Statement
from alliancecli.statements.telling import full_name, name
from alliancecli.statements.wording import WHO
from alliancecli.store import Connection, records

_LEADS = frozenset(("leads", "lead", "led", "runs", "organizes", "heads", "headed", "conducts"))
_CHAIRS = frozenset(("chairs", "chaired"))
_COMMANDS = frozenset(("commands", "commanded", "commander"))
#: Words for that somebody did, on whatever day.
_ONCE = frozenset(("led", "headed", "chaired", "commanded"))
_EVER = frozenset(("been", "have", "had"))
#: Those who hold an office, beside words for that they do.
_PERSONS = frozenset(("people", "persons", "different", "many", "holders"))
#: How the office of one who commands is called: the Commander of KFOR.
_COMMANDER = "Commander"
#: Words of who leads or commands something.
LEADS = _LEADS | _COMMANDS | _CHAIRS
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
    once = said._replace(past=said.past or (said.span is None and bool(_ONCE & words)))
    led = _commanded if _COMMANDS & words else _chaired if _CHAIRS & words else _led
    yield from led(connection, framework, once, as_of)


def _commanded(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who commands a framework: the holder of the office of its commander."""
    for office in records.parts(connection, framework):
        if office["kind"] == OFFICE and office["name"].startswith(_COMMANDER):
            yield from of_office(connection, office["id"], said, as_of)


def _chaired(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who chairs a body: the holder of the office of its chair."""
    office = chair(connection, framework)
    if office is not None:
        yield from of_office(connection, office, said, as_of)


def _led(
    connection: Connection, framework: str, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Compute who leads or organises a framework: by its record, which has no days of that.

    Of a body it is who holds the office at its head.
    """
    office = head(connection, framework)
    if office is not None:
        yield from of_office(connection, office, said, as_of)
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
