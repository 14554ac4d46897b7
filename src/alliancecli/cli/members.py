"""``alliance members``: who belongs, or belonged, to a framework; to what an actor belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import (
    AMONG,
    DATA,
    OUTPUT,
    SELECTION,
    Options,
    complete,
    one,
    with_options,
)
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import DateError, UsageError

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue
    from alliancecli.query import Query

_SELECTION = {name: SELECTION[name] for name in ("on", "start", "end", "role")}
_MATRIX = ("text", "table", "json", "jsonl", "csv", "tsv", "md", "yaml")


@with_options(_SELECTION, AMONG, OUTPUT, DATA)
def command(
    framework: Annotated[
        list[str] | None,
        Argument(help="Framework or group.", autocompletion=complete("framework", "actor")),
    ] = None,
    actors: Annotated[
        list[str] | None,
        Option(
            "--actor", "-a", help="Memberships of this actor.", autocompletion=complete("actor")
        ),
    ] = None,
    every: Annotated[bool, Option("--all", help="Every spell, not those of one day.")] = False,
    by: Annotated[
        str | None, Option("--by", help="year: a matrix of the members on each 1 January.")
    ] = None,
    *,
    options: Options,
) -> Outcome:
    """Who belongs, or belonged, to a framework; on the data date, or --on a date.

    With --actor it is what the actor belongs to, or of a framework its own spells; --kind,
    --topic, --region, --obligation, --scope and --legal choose among its frameworks.
    """
    name = " ".join(framework or ()) or None
    actor = one("--actor", actors or (), "a comma means or; of two: alliance between")
    _refuse(name, actor, every, by, options.values)
    catalogue = options.catalogue()
    among = options.among(catalogue, AMONG)
    if by is not None:
        return _matrix(catalogue, name, actor, among, options)
    on, roles = _days(options.values), options.values["role"]
    asked: dict[str, Any] = {"actor": actor, "on": on, "roles": roles, "among": among}
    rows = catalogue.members(name, every=every, **asked)
    notes, verdict = catalogue.after_data_date(options.values["end"] or options.values["on"]), None
    if not rows:
        verdict = catalogue.members_coverage(name, actor if name is None else None, on, among)
        why = catalogue.no_members(name, every=every, **asked)
        notes += (f"{why} ({verdict})",)
    return emit(
        catalogue,
        "membership",
        rows,
        options,
        reading="table",
        id_field="framework" if name is None else "actor",
        notes=notes + _beside(catalogue, (name, every, asked), rows, options),
        extra=Extra(verdict=verdict),
    )


def _beside(
    catalogue: Catalogue,
    what: tuple[str | None, bool, dict[str, Any]],
    rows: Rows,
    options: Options,
) -> tuple[str, ...]:
    """Return the lines on what is left out, on roles, and on the day that is meant."""
    name, every, asked = what
    notes: tuple[str, ...] = ()
    if not every and (name is None or asked["actor"] is None):
        notes += catalogue.uncertain_members(name, **asked)
    if asked["actor"] is None and not asked["roles"] and _counted(options):
        from alliancecli.answers.members import in_roles

        notes += in_roles(rows)
    if rows and current().terminal and not every and asked["on"] is None:
        notes += (f"as of {catalogue.as_of}, the data date",)
    return notes


def _counted(options: Options) -> bool:
    """Return whether the answer is a number, or lines of plain text that will be counted."""
    values = options.values
    named = "json" if values["json"] else values["format"]
    return values["count"] or (named or ("table" if current().terminal else "text")) == "text"


def _refuse(
    name: str | None, actor: str | None, every: bool, by: str | None, values: dict[str, Any]
) -> None:
    """Raise UsageError for what does not go together."""
    if name is None and actor is None:
        raise UsageError("name a framework, or an actor with --actor", "as: alliance members nato")
    if by is not None and name is not None and actor is not None:
        raise UsageError("--by year is of a framework or of an actor", "leave one out")
    if name is not None and any(values[field] for field in AMONG):
        chosen = ", ".join(f"--{field}" for field in AMONG)
        raise UsageError(f"{chosen} choose frameworks of an actor", "leave the framework out")
    span = values["start"] is not None or values["end"] is not None
    if every and (span or values["on"] is not None):
        raise UsageError(f"--all and {'--from, --to' if span else '--on'} exclude each other")
    if by not in (None, "year"):
        raise UsageError(f"members are not shown by '{by}'", "try --by year")
    if by is None and span and values["on"] is not None:
        raise UsageError("--on and --from, --to exclude each other")
    if by is not None and (every or values["on"]):
        raise UsageError("--by year shows every 1 January", "bound it with --from and --to")


def _days(values: dict[str, Any]) -> str | None:
    """Return the days that are asked about as one period: --on, or --from and --to."""
    start, end = values["start"], values["end"]
    if start is None and end is None:
        return str(values["on"]) if values["on"] is not None else None
    for text in (start, end):
        if text is not None and not text.strip():
            raise DateError("the date is empty", "write year-month-day, or leave the option out")
    return f"{start or ''}..{end or ''}"


def _matrix(
    catalogue: Catalogue,
    name: str | None,
    actor: str | None,
    among: Query | None,
    options: Options,
) -> Outcome:
    from alliancecli.answers.matrix import HEADS

    values = options.values
    rows = catalogue.members_by_year(
        name,
        actor=actor,
        start=values["start"],
        end=values["end"],
        roles=values["role"],
        among=among,
    )
    notes = catalogue.after_data_date(values["end"])
    if not rows:
        notes += ("no members: none on a 1 January of these years",)
    side = "framework" if actor is not None else "actor"
    fields = tuple(next(iter(rows), dict.fromkeys(HEADS[side])))
    extra = Extra(fields=fields, formats=_MATRIX)
    made = Rows.of(rows)
    return emit(
        catalogue,
        "matrix",
        made,
        options,
        reading="strips",
        id_field=side,
        notes=notes,
        extra=extra,
    )
