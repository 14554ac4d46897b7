"""``alliance list``: frameworks, actors, topics, sources and the other lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument

from alliancecli.catalogue import LISTS
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, NATURE, OUTPUT, SELECTION, STATUS, Options, with_options
from alliancecli.cli.world import Outcome

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue
    from alliancecli.query import Query


@with_options(SELECTION, STATUS, NATURE, OUTPUT, DATA)
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
    notes: tuple[str, ...] = (f"no {what}: {verdict}",) if verdict else ()
    if len(rows) and kind == "framework":
        notes += _as_of(catalogue, query, options.values)
    extra = Extra(ranks=query.ranks, verdict=verdict)
    return emit(catalogue, kind, rows, options, reading="table", notes=notes, extra=extra)


def _as_of(catalogue: Catalogue, query: Query, values: dict[str, Any]) -> tuple[str, ...]:
    """Return a line where frameworks of --on stand beside their status of the data date."""
    on, as_of = values["on"], catalogue.as_of
    fields = [part.strip() for part in (values["fields"] or "status").split(",")]
    written = "status" in fields and not (values["ids"] or values["count"])
    shown = written or values["group_by"] == "status"
    if on is None or not shown:
        return ()
    day = query.spans[-1][0].last if query.status_day is None else query.status_day
    if day >= as_of.latest:
        return ()
    return (f"the status shown is that of {as_of}; of that day: alliance status NAME --on '{on}'",)
