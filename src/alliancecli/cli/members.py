"""``alliance members``: who belongs, or belonged, to a framework; to what an actor belongs."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from alliancecli.cli.emit import emit
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, Options, complete, with_options
from alliancecli.cli.world import Outcome
from alliancecli.errors import UsageError

_SELECTION = {name: SELECTION[name] for name in ("on", "role")}


@with_options(_SELECTION, OUTPUT, DATA)
def command(
    framework: Annotated[
        list[str] | None,
        Argument(help="Framework or group.", autocompletion=complete("framework", "actor")),
    ] = None,
    actor: Annotated[
        str | None,
        Option(
            "--actor", "-a", help="Memberships of this actor.", autocompletion=complete("actor")
        ),
    ] = None,
    every: Annotated[bool, Option("--all", help="Every spell, not those of one day.")] = False,
    *,
    options: Options,
) -> Outcome:
    """Who belongs, or belonged, to a framework; on the data date, or --on a date."""
    name = " ".join(framework or ())
    if bool(name) == (actor is not None):
        raise UsageError("name a framework, or an actor with --actor", "as: alliance members nato")
    if every and options.values["on"] is not None:
        raise UsageError("--all and --on exclude each other")
    catalogue = options.catalogue()
    rows = catalogue.members(
        name or None,
        actor=actor,
        on=options.values["on"],
        roles=options.values["role"],
        every=every,
    )
    notes = catalogue.after_data_date(options.values["on"])
    if not rows:
        notes += (f"no members: {'none' if every else 'none then'} on record",)
    by = "framework" if actor is not None else "actor"
    return emit(catalogue, "membership", rows, options, reading="table", id_field=by, notes=notes)
