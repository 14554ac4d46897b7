"""``alliance export``: the whole catalogue as JSON, or events for calendars, timelines, pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Option

from alliancecli import dates
from alliancecli.answers.rows import Rows
from alliancecli.cli.options import DATA, SELECTION, Options, output, with_options
from alliancecli.cli.out import Out, delivered
from alliancecli.cli.world import Outcome
from alliancecli.errors import ExitStatus, UsageError
from alliancecli.query import EVERYTHING

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

_FORMATS = ("json", "html", "ics", "timelinejs", "mermaid")
_OUTPUT = output("exit_status", formats=_FORMATS)


@with_options(SELECTION, _OUTPUT, DATA)
def command(
    *,
    title: Annotated[
        str | None, Option("--title", help="Title of a page, calendar, timeline or diagram.")
    ] = None,
    out: Out = None,
    options: Options,
) -> Outcome:
    """The whole catalogue as one JSON document; events as html, ics, timelinejs or mermaid."""
    name = options.format("export", *_FORMATS)
    catalogue = options.catalogue()
    wanted = catalogue.query("event", **options.typed())
    if name == "json":
        if wanted != EVERYTHING or title is not None:
            raise UsageError(
                "-o json is the whole catalogue", "for a selection: alliance timeline --json"
            )
        return delivered(Outcome(catalogue.export(), catalogue.notes), out)
    rows = catalogue.timeline(wanted)
    some = rows or wanted.limit == 0
    notes = () if some else (f"no events: {catalogue.coverage(wanted)}",)
    if name == "ics":
        notes = (*notes, *_left_out(rows))
    failed = options.values["exit_status"] and not rows
    status = ExitStatus.FAILURE if failed else ExitStatus.OK
    named = title if title is not None else catalogue.meta("title")
    pieces = _written(catalogue, name, named, rows)
    return delivered(Outcome(list(pieces), (*catalogue.notes, *notes), status), out)


def _left_out(rows: Rows) -> tuple[str, ...]:
    from alliancecli.export import ics

    number = sum(ics.days(row["date"]) is None for row in rows)
    events = "an event is" if number == 1 else f"{number} events are"
    return (f"{events} not known to the day, and in no calendar",) if number else ()


def _written(catalogue: Catalogue, name: str, title: str, rows: Rows) -> Iterable[str]:
    from alliancecli.export import ics, mermaid, timelinejs

    if name == "mermaid":
        return mermaid.pieces(title, rows)
    if name == "html":
        from alliancecli import __version__
        from alliancecli.export import page

        as_of = dates.display(catalogue.as_of)
        about = page.About(title, as_of, __version__, catalogue.names())
        return page.pieces(about, rows, catalogue.references(rows))
    write = ics.pieces if name == "ics" else timelinejs.pieces
    return write(title, rows, catalogue.references(rows))
