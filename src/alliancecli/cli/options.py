"""Every shared option once, and the decorator that gives a command its groups of them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from typer import Option

from alliancecli.cli.world import Outcome, current, opened
from alliancecli.errors import UsageError
from alliancecli.render import FORMATS

if TYPE_CHECKING:
    from alliancecli.catalogue import Catalogue
    from alliancecli.query import Query


def complete(*kinds: str) -> Callable[[str], list[str]]:
    """Return a completion of ids and names of records of these kinds."""

    def candidates(incomplete: str) -> list[str]:
        from alliancecli.cli.completion import names

        return names(incomplete, kinds)

    return candidates


def many(long: str, short: str | None, help: str, *kinds: str) -> Any:
    """Return an option that may be repeated, completed with names of records of these kinds."""
    names = (long,) if short is None else (long, short)
    return Annotated[list[str], Option(*names, help=help, autocompletion=complete(*kinds))]


_OR_AND = "A comma means or, repeating the option means and."
_WHEN = "EDTF, 1990s, 1991..2002, '28 May 2002', 'last 10 years', or a named period."

SELECTION: dict[str, tuple[Any, Any]] = {
    "actor": (many("--actor", "-a", f"Who took part. {_OR_AND}", "actor", "framework"), []),
    "framework": (many("--framework", "-f", "Under or about which framework.", "framework"), []),
    "topic": (many("--topic", "-t", "Topic, its sub-topics included.", "topic"), []),
    "kind": (many("--kind", "-k", "Kind of record: see `alliance list terms`."), []),
    "region": (many("--region", "-r", "Region, its parts included.", "region"), []),
    "place": (many("--place", None, "Town or sea area of the event, or of the seat.", "place"), []),
    "period": (many("--period", "-p", f"Period: {_WHEN}", "period"), []),
    "start": (Annotated[str | None, Option("--from", help=f"From this date on: {_WHEN}")], None),
    "end": (Annotated[str | None, Option("--to", help="To the end of this date.")], None),
    "on": (Annotated[str | None, Option("--on", help="On this date.")], None),
    "text": (many("--text", "-q", 'Words in the record; "a phrase"; prefix*.'), []),
    "role": (many("--role", None, "Role of the actor."), []),
    "month_day": (
        Annotated[str | None, Option("--month-day", help="Day of the year: 04-04.")],
        None,
    ),
    "minimum": (
        many("--min", None, "Figure or rank of at least: personnel=30000, members=20."),
        [],
    ),
    "maximum": (
        many("--max", None, "Figure or rank of at most: personnel=30000, members=20."),
        [],
    ),
    "with_predecessors": (
        Annotated[bool, Option("--with-predecessors", help="Add predecessors of the actors.")],
        False,
    ),
    "expand": (
        Annotated[
            bool, Option("--expand", help="Add the members of an organisation on the event's date.")
        ],
        False,
    ),
    "sort": (
        Annotated[
            str | None,
            Option("--sort", help="date, id, title, kind, duration, members or a figure."),
        ],
        None,
    ),
    "reverse": (Annotated[bool, Option("--reverse", help="Turn the order round.")], False),
    "limit": (
        Annotated[int | None, Option("--limit", "-n", help="At most so many records.")],
        None,
    ),
}

STATUS: dict[str, tuple[Any, Any]] = {
    "status": (many("--status", None, "State on --on, or on the data date (frameworks)."), []),
    "status_changed": (
        many("--status-changed", None, f"A state began within: {_WHEN}", "period"),
        [],
    ),
}

#: What chooses frameworks by what they are, beside their kind.
NATURE: dict[str, tuple[Any, Any]] = {
    "obligation": (
        many("--obligation", None, "What it owes: defense nonaggression consultation …"),
        [],
    ),
    "scope": (many("--scope", None, "bilateral or multilateral."), []),
    "legal": (many("--legal", None, "Legal nature: treaty political arrangement informal."), []),
}

#: What chooses among the frameworks of an actor, or those that tie.
AMONG = {**{name: SELECTION[name] for name in ("kind", "topic", "region")}, **NATURE}
#: What ties, in a panel or a graph: every one that is named, not those that owe all of them.
TIES: dict[str, tuple[Any, Any]] = {
    "obligation": (many("--obligation", None, "What ties: defense nonaggression …"), []),
    "framework": (many("--framework", "-f", "Only by these frameworks.", "framework"), []),
}


def one(option: str, values: Sequence[str], hint: str) -> str | None:
    """Return the value of an option that is typed once; UsageError where it is typed more often."""
    if len(values) > 1:
        raise UsageError(f"{option} is given {len(values)} times", hint)
    return values[0] if values else None


def _format(formats: Sequence[str]) -> tuple[Any, Any]:
    listed = f"{' '.join(formats)}."
    named = Option("--format", "-o", help=listed, autocompletion=lambda: list(formats))
    return Annotated[str | None, named], None


OUTPUT: dict[str, tuple[Any, Any]] = {
    "format": _format(FORMATS),
    "json": (Annotated[bool, Option("--json", help="Short for -o json.")], False),
    "fields": (
        Annotated[str | None, Option("--fields", help="Fields, by comma; bare: list them.")],
        None,
    ),
    "ids": (Annotated[bool, Option("--ids", help="Only the ids, one a line.")], False),
    "count": (Annotated[bool, Option("--count", help="Only how many.")], False),
    "group_by": (
        Annotated[str | None, Option("--group-by", help="year, decade, or any field.")],
        None,
    ),
    "sources": (Annotated[bool, Option("--sources", help="Show the sources as well.")], False),
    "color": (Annotated[str, Option("--color", help="auto, always or never.")], "auto"),
    "envelope": (
        Annotated[
            bool, Option("--envelope", help="JSON: {as_of, count, coverage, records}, not records.")
        ],
        False,
    ),
    "exit_status": (
        Annotated[bool, Option("-e", "--exit-status", help="Exit 1 if the answer is empty.")],
        False,
    ),
}

DATA: dict[str, tuple[Any, Any]] = {
    "data": (
        Annotated[
            list[Path],
            Option("--data", help="Directory of your own records, laid over the shipped ones."),
        ],
        [],
    ),
}


def output(*names: str, formats: Sequence[str]) -> dict[str, tuple[Any, Any]]:
    """Return the output options with these names, --json and --format with these formats."""
    chosen = {name: OUTPUT[name] for name in ("json", *names)}
    return {"format": _format(tuple(dict.fromkeys(formats))), **chosen}


class Options(NamedTuple):
    """The shared options of a call, by group."""

    values: dict[str, Any]

    def typed(self) -> dict[str, Any]:
        """Return the selection as ``Catalogue.query`` takes it."""
        names = (*SELECTION, *STATUS, *NATURE)
        return {name: self.values[name] for name in names if name in self.values}

    def among(self, catalogue: Catalogue, names: Iterable[str]) -> Query | None:
        """Return the query of frameworks by these options; None where none of them is typed."""
        chosen = {name: self.values[name] for name in names if self.values[name]}
        return catalogue.query("framework", **chosen) if chosen else None

    def having(self, **values: Any) -> Options:
        """Return these options with other values."""
        return Options(self.values | values)

    def completed(self) -> Options:
        """Return these options with every output option there, at its default where not offered."""
        defaults = {name: default for name, (_, default) in OUTPUT.items()}
        return Options(defaults | self.values)

    def plain(self) -> bool:
        """Return whether the answer is to be the lines of plain text that are stored."""
        asked = ("json", "fields", "ids", "count", "group_by", "sources", "envelope")
        default = None if current().terminal else "text"
        text = (self.values["format"] or default) == "text"
        return text and not any(self.values[name] not in (None, False) for name in asked)

    def format(self, command: str, *names: str, reading: str | None = None) -> str:
        """Return the format asked for, of those a command has; without one the first.

        On a terminal the default is ``reading`` where it is given. Raises UsageError.
        """
        named: str | None = self.values["format"]
        if self.values["json"] and named not in (None, "json"):
            raise UsageError(f"--json and -o {named} exclude each other")
        default = reading if reading is not None and current().terminal else names[0]
        name = "json" if self.values["json"] else named or default
        if name not in (*names, reading):
            listed = ", ".join(dict.fromkeys((*names, reading) if reading else names))
            raise UsageError(f"{command} has no format '{name}'", f"formats: {listed}")
        return name

    def catalogue(self) -> Catalogue:
        """Open the record, with --data and ALLIANCE_DATA laid over it."""
        from alliancecli.catalogue import load

        world = current()
        directories: Iterable[Path] = self.values.get("data") or ()
        return opened(load([*world.own_records, *directories], cache=world.cache))


def with_options(
    *groups: dict[str, tuple[Any, Any]],
) -> Callable[[Callable[..., Outcome]], Callable[..., Outcome]]:
    """Give a command the options of these groups; it gets them as its last argument, Options."""

    def decorate(command: Callable[..., Outcome]) -> Callable[..., Outcome]:
        own = list(inspect.signature(command, eval_str=True).parameters.values())[:-1]
        shared = {name: option for group in groups for name, option in group.items()}

        def wrapped(**values: Any) -> Outcome:
            if values.get("color", "auto") not in ("auto", "always", "never"):
                raise UsageError(f"--color {values['color']}: auto, always or never")
            mine = {parameter.name: values.pop(parameter.name) for parameter in own}
            return command(**mine, options=Options(values))

        keyword = inspect.Parameter.KEYWORD_ONLY
        parameters = [parameter.replace(kind=keyword) for parameter in own]
        parameters += [
            inspect.Parameter(name, keyword, default=default, annotation=annotation)
            for name, (annotation, default) in shared.items()
        ]
        wrapped.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        wrapped.__annotations__ = {item.name: item.annotation for item in parameters}
        wrapped.__doc__ = command.__doc__
        wrapped.__name__ = command.__name__
        return wrapped

    return decorate
