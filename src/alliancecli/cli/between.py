"""``alliance between``: the shared history of two actors."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, SELECTION, Options, complete, output, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import ExitStatus, UsageError

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue

_NARROW = ("start", "end", "topic", "kind", "text", "with_predecessors")
_SELECTION = {name: SELECTION[name] for name in _NARROW}
_PHASE = ("from", "until", "events", "cooperative", "conflictual", "other", "opened")
_ROWS = ("text", "table", "csv", "tsv", "md", "jsonl", "yaml")
_FORMATS = ("relation", "json", *_ROWS)
_OUTPUT = output("fields", "color", "exit_status", formats=_FORMATS)


@with_options(_SELECTION, _OUTPUT, DATA)
def command(
    one: Annotated[
        str, Argument(help="Actor or organisation.", autocompletion=complete("actor", "framework"))
    ],
    other: Annotated[
        str, Argument(help="The other.", autocompletion=complete("actor", "framework"))
    ],
    period: Annotated[
        list[str] | None, Option("--period", "-p", help="Only events and phases of this period.")
    ] = None,
    events: Annotated[
        bool, Option("--events", help="On the page to read: the events of each phase as well.")
    ] = False,
    *,
    options: Options,
) -> Outcome:
    """The shared history of two actors: frameworks, phases, events, counts by year."""
    catalogue = options.catalogue()
    answer = catalogue.between(one, other, period=_span(period), **options.typed())
    name = options.format("between", *_ROWS, "json", reading="relation")
    narrowed = any(options.values[name] for name in ("topic", "kind", "text"))
    notes = _notes(catalogue.verdict(answer), answer, narrowed)
    empty = not answer["events"] if narrowed else not answer["phases"]
    failed = options.values["exit_status"] and empty
    status = ExitStatus.FAILURE if failed else ExitStatus.OK
    if events and name != "relation":
        raise UsageError("--events is for the page to read", "add -o relation, or see --json")
    if name == "json":
        if options.values["fields"] is not None:
            raise UsageError("the document of two actors has no fields to choose", "use -o jsonl")
        from alliancecli.render.json import document

        return Outcome([document(answer)], (*catalogue.notes, *notes), status)
    if name == "relation":
        page = _page(catalogue, answer, options, events=events)
        return Outcome(page, (*catalogue.notes, *notes), status)
    phases = [phase | {"opened": _opened(phase)} for phase in answer["phases"]]
    outcome = emit(
        catalogue,
        "phase",
        Rows.of(phases),
        options.completed(),
        reading="table",
        notes=notes,
        extra=Extra(fields=_PHASE, formats=_ROWS),
    )
    return outcome._replace(status=status) if failed else outcome


def _page(
    catalogue: Catalogue, answer: dict[str, Any], options: Options, *, events: bool
) -> Iterable[str]:
    """Return the relation as a page to read, with the events of each phase or without."""
    if options.values["fields"] is not None:
        raise UsageError("the relation has no fields to choose", "use -o table")
    from alliancecli.render import View, relation

    world = current()
    view = View(world.columns, world.color(options.values["color"]), names=catalogue.names())
    return relation.render(answer, view, events)


def _span(periods: list[str] | None) -> str | None:
    if periods is not None and len(periods) > 1:
        raise UsageError(f"{len(periods)} periods", "give one that holds them, as 1991..2002")
    return periods[0] if periods else None


def _opened(phase: dict[str, Any]) -> list[str]:
    return [opening["what"] for opening in phase["opened"]]


def _notes(verdict: str | None, answer: dict[str, Any], narrowed: bool) -> tuple[str, ...]:
    if verdict is not None:
        shared = len(answer["frameworks"])
        many = f"{shared} framework{'' if shared == 1 else 's'} in common"
        such = " such" if narrowed else ""
        return (f"no{such} events that name both, {many}: {verdict}",)
    return ()
