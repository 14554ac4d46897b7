"""The app: which commands there are, and only the one that is called imported and registered."""

from __future__ import annotations

import os
from contextlib import redirect_stdout
from importlib import import_module
from io import StringIO
from typing import Annotated, Any

import typer
from typer import Exit, Option, Typer, TyperException

from alliancecli import __version__
from alliancecli.cli.world import Outcome
from alliancecli.errors import ExitStatus, UsageError

#: Command -> the module of this package that has it as its function ``command``.
COMMANDS = {
    "timeline": "timeline",
    "show": "show",
    "list": "listing",
    "search": "search",
    "members": "members",
    "status": "status",
    "stats": "stats",
    "between": "between",
    "compare": "compare",
    "check": "check",
    "panel": "panel",
    "graph": "graph",
    "cite": "cite",
    "validate": "validate",
    "info": "info",
    "export": "export",
}
_NAMES = {"help_option_names": ["-h", "--help"]}
#: Date options that have one value each.
_ONCE = ("--from", "--to", "--on", "--month-day")
#: What people type of other tools -> what it is called here.
_CALLED = {
    **dict.fromkeys(("--since", "--after", "--start", "--begin"), "--from"),
    **dict.fromkeys(("--until", "--before", "--end"), "--to"),
    **dict.fromkeys(("--country", "--state", "--member", "--party"), "--actor"),
    **dict.fromkeys(("--year", "--years", "--decade"), "--period"),
    **dict.fromkeys(("--date", "--day", "--as-of"), "--on"),
    **dict.fromkeys(("--type", "--category"), "--kind"),
    **dict.fromkeys(("--search", "--grep", "--query"), "--text"),
    **dict.fromkeys(("--output", "--file"), "--out"),
}


def build(only: str | None = None) -> Typer:
    """Return the Typer app with every command, or with the one named (it starts sooner)."""
    app = Typer(
        name="alliance",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings=_NAMES,
        help="Dated, sourced records of defence alliances and security-cooperation frameworks.",
    )
    app.callback()(_root)
    for name, module in COMMANDS.items():
        if only in (None, name):
            function = import_module(f"alliancecli.cli.{module}").command
            app.command(name, context_settings=_NAMES)(function)
    return app


def run(arguments: list[str]) -> Outcome:
    """Parse the arguments, run the command and return what it answers."""
    typed = _completed() if "_ALLIANCE_COMPLETE" in os.environ else arguments
    first = typed[0] if typed else ""
    _said_once(typed)
    app = build(first if first in COMMANDS else None)
    printed = StringIO()  # help, the version, completions: what Typer itself prints
    try:
        with redirect_stdout(printed):
            answer = app(_bare_fields(arguments), prog_name="alliance", standalone_mode=False)
    except SystemExit as done:  # of the completion
        return Outcome((printed.getvalue(),), status=ExitStatus(int(done.code or 0)))
    except TyperException as error:
        if not arguments:
            return Outcome((), (str(error),), ExitStatus.USAGE)
        path = f"alliance {first}" if first in COMMANDS else "alliance"
        raise UsageError(*_usage(error, path)) from error
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    if answer == ExitStatus.INTERRUPTED:  # Typer makes a status of it
        raise KeyboardInterrupt
    return answer if isinstance(answer, Outcome) else Outcome((printed.getvalue(),))


def _completed() -> list[str]:
    """Return the words before the one that a shell wants completed, without the program's name."""
    words = (os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS", "")).split()
    place = os.environ.get("COMP_CWORD", "")
    return words[1 : int(place)] if place.isdecimal() else words[1:-1]


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"alliance {__version__}")
        raise Exit


def _root(
    version: Annotated[
        bool,
        Option(
            "--version", is_eager=True, callback=_say_version, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    pass


def _said_once(arguments: list[str]) -> None:
    """Raise UsageError for a second value of a date option: the first would be lost without a word.

    --period is the option of which several narrow each other.
    """
    ends = arguments.index("--") if "--" in arguments else len(arguments)
    typed = [argument.partition("=")[0] for argument in arguments[:ends]]
    for option in _ONCE:
        if typed.count(option) > 1:
            raise UsageError(f"{option} is given {typed.count(option)} times", "give it once")


def _bare_fields(arguments: list[str]) -> list[str]:
    """Give a bare ``--fields`` (last, or before another option) an empty value: it lists them."""
    result = []
    for place, argument in enumerate(arguments):
        result.append(argument)
        following = arguments[place + 1 : place + 2]
        if argument == "--fields" and (not following or following[0].startswith("-")):
            result.append("")
    return result


def _usage(error: TyperException, command: str) -> tuple[str, str]:
    """Return message and hint of a usage error; not every one knows its command."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else command
    message = getattr(error, "format_message", lambda: str(error))()
    unknown = getattr(error, "option_name", "")
    called = _CALLED.get(unknown)
    if called and context is not None and called in _options(context):
        message = f"No such option: {unknown}; it is called {called} here"
    return " ".join(message.split()).rstrip("."), f"see {path} --help"


def _options(context: Any) -> set[str]:
    return {name for parameter in context.command.params for name in parameter.opts}
