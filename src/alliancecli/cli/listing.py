"""``alliance list``: frameworks, actors, topics, sources and the other lists."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from alliancecli.catalogue import LISTS
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, STATUS, Options, with_options
from alliancecli.cli.world import Outcome


@with_options(SELECTION, STATUS, OUTPUT, DATA)
def command(
    what: Annotated[
        str,
        Argument(help=", ".join(LISTS), autocompletion=lambda: list(LISTS)),
    ] = "frameworks",
    *,
    options: Options,
) -> Outcome:
    """Frameworks, actors, topics, sources …: one line each."""
    catalogue = options.catalogue()
    kind = LISTS.get(what, what)
    query = catalogue.query(kind, **options.typed())
    rows = catalogue.list(what, query)
    verdict = None if len(rows) or query.limit == 0 else catalogue.coverage(query)
    notes = (f"no {what}: {verdict}",) if verdict else ()
    extra = Extra(rank=query.rank, verdict=verdict)
    return emit(catalogue, kind, rows, options, reading="table", notes=notes, extra=extra)
