"""``alliance timeline``: dated events as a chronology."""

from __future__ import annotations

from alliancecli.cli.emit import emit
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, Options, with_options
from alliancecli.cli.world import Outcome


@with_options(SELECTION, OUTPUT, DATA)
def command(options: Options) -> Outcome:
    """Dated events as a chronology."""
    catalogue = options.catalogue()
    query = catalogue.query("event", **options.typed())
    rows = catalogue.timeline(query)
    notes = () if len(rows) else (f"no events: {catalogue.coverage(query)}",)
    return emit(catalogue, "event", rows, options, reading="chronology", notes=notes)
