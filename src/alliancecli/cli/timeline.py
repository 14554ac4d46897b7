"""``alliance timeline``: dated events as a chronology."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, Options, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import UsageError


@with_options(SELECTION, OUTPUT, DATA)
def command(
    today: Annotated[bool, Option("--today", help="On this day of the year.")] = False,
    *,
    options: Options,
) -> Outcome:
    """Dated events as a chronology."""
    if today:
        if options.values["month_day"] is not None:
            raise UsageError("--today and --month-day exclude each other")
        options = options.having(month_day=current().day_of_year)
    catalogue = options.catalogue()
    query = catalogue.query("event", **options.typed())
    rows = catalogue.timeline(query, plain=options.plain())
    verdict = None if len(rows) or query.limit == 0 else catalogue.coverage(query)
    notes = (f"no events: {verdict}",) if verdict else ()
    extra = Extra(ranks=query.ranks, verdict=verdict)
    return emit(catalogue, "event", rows, options, reading="chronology", notes=notes, extra=extra)
