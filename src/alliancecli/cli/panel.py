"""``alliance panel``: obligations or memberships per state or dyad and year."""

from __future__ import annotations

from typing import Annotated, Any

from typer import Option

from alliancecli.cli.options import DATA, SELECTION, TIES, Options, many, output, with_options
from alliancecli.cli.out import Out, delivered
from alliancecli.cli.world import Outcome
from alliancecli.errors import UsageError

_SELECTION = {name: SELECTION[name] for name in ("start", "end", "with_predecessors")}
_ROWS: dict[str, tuple[Any, Any]] = {
    "actor": (many("--actor", "-a", "Only rows of these: twice, the dyad of two.", "actor"), []),
}
_FORMATS = ("csv", "tsv", "json", "jsonl", "parquet")
_OUTPUT = output(formats=_FORMATS)


@with_options(TIES, _ROWS, _SELECTION, _OUTPUT, DATA)
def command(
    *,
    unit: Annotated[
        str,
        Option("--unit", help="state-year, dyad-year, directed-dyad-year or membership."),
    ] = "dyad-year",
    codes: Annotated[str, Option("--codes", help="States by cow, gw or iso3.")] = "cow",
    rule: Annotated[
        str, Option("--rule", help="start: in force on 1 January; any: on any day of the year.")
    ] = "start",
    since: Annotated[
        str, Option("--since", help="force: from entry into force; signature: from signature on.")
    ] = "force",
    out: Out = None,
    options: Options,
) -> Outcome:
    """Obligations per state or dyad and year, or memberships: a table to build models from."""
    name = options.format("panel", *_FORMATS)
    if out is None and name == "parquet":
        raise UsageError("parquet is a binary format", "name a file: --out panel.parquet")
    catalogue = options.catalogue()
    fields, rows, notes = catalogue.panel(
        unit,
        start=options.values["start"],
        end=options.values["end"],
        obligations=options.values["obligation"],
        frameworks=options.values["framework"],
        codes=codes,
        rule=rule,
        since=since,
        actors=options.values["actor"],
        with_predecessors=options.values["with_predecessors"],
    )
    notes = (*catalogue.notes, *notes)
    if out is not None and name == "parquet":
        from alliancecli.export import parquet

        return Outcome((), (*notes, parquet.write(fields, rows, out)))
    from alliancecli.export import rows as streams

    return delivered(Outcome(streams.pieces(name, fields, rows), notes), out)
