"""``alliance timeline``: dated events as a chronology."""

from __future__ import annotations

from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, Options, with_options
from alliancecli.cli.world import Outcome


@with_options(SELECTION, OUTPUT, DATA)
def command(options: Options) -> Outcome:
    """Dated events as a chronology."""
    catalogue = options.catalogue()
    query = catalogue.query("event", **options.typed())
    rows = catalogue.timeline(query)
    verdict = None if len(rows) else catalogue.coverage(query)
    notes = (f"no events: {verdict}",) if verdict else ()
    extra = Extra(rank=query.rank, verdict=verdict)
    return emit(catalogue, "event", rows, options, reading="chronology", notes=notes, extra=extra)
