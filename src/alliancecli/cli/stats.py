"""``alliance stats``: counts by year, actor, topic, kind … of the selected events."""

from __future__ import annotations

from typing import Annotated, Any

from typer import Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.options import DATA, SELECTION, Options, output, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import UsageError
from alliancecli.render import Answer, View, renderer

_FORMATS = ("text", "bars", "table", "json", "jsonl", "csv", "tsv", "md", "yaml")
_OUTPUT = output("color", formats=_FORMATS)
#: What is sorted and limited are the counts.
_ROWS: dict[str, tuple[Any, Any]] = {
    "sort": (Annotated[str | None, Option("--sort", help="count, or a field of --by.")], None),
    "limit": (Annotated[int | None, Option("--limit", "-n", help="At most so many rows.")], None),
}


@with_options(SELECTION | _ROWS, _OUTPUT, DATA)
def command(
    by: Annotated[
        list[str] | None,
        Option(
            "--by", help="year, decade, or a field: actor, topic, kind …; twice: a cross table."
        ),
    ] = None,
    *,
    options: Options,
) -> Outcome:
    """Counts of events by year, decade, actor, framework, topic, kind or region."""
    bys = tuple(by or ["year"])
    if len(bys) > 2 or len(set(bys)) < len(bys):
        raise UsageError("--by is given once, or twice for a cross table of two fields")
    world, values = current(), options.values
    name = options.format("stats", *_FORMATS, reading="bars" if len(bys) == 1 else "table")
    catalogue = options.catalogue()
    query = catalogue.query("event", **options.typed())
    cross = len(bys) == 2 and name in ("table", "md")
    counts = list(catalogue.stats(bys, query, cross=cross))
    some = counts or query.limit == 0
    notes = () if some else (f"no events: {catalogue.coverage(query)}",)
    fields = tuple(counts[0]) if counts else (*bys, "count")
    view = View(world.columns if world.terminal else None, world.color(values["color"]))
    pieces = renderer(name)(Answer("count", Rows.of(counts), fields), view)
    return Outcome(pieces, (*catalogue.notes, *notes))
