"""The command line as a whole: help, shared options, lazy commands, shell completion."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import typer

from alliancecli import __version__
from alliancecli.cli import app, completion
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, STATUS
from alliancecli.resolve import KINDS
from tests.conftest import Run
from tests.process import alliance
from tests.records import actor, layer

SHARED = {**SELECTION, **STATUS, **OUTPUT, **DATA}


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_command_has_help(run: Run, name: str, flag: str) -> None:
    result = run(name, flag)
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith(f"Usage: alliance {name} [OPTIONS]")
    assert "-h, --help" in result.out


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_the_help_names_every_command(run: Run, flag: str) -> None:
    result = run(flag)
    assert (result.status, result.err) == (0, "")
    named = re.findall(r"^  (\w+)  +\S", result.out.split("Commands:")[1], re.MULTILINE)
    assert named == list(app.COMMANDS)


def test_without_a_command_the_help_is_on_stderr(run: Run) -> None:
    result = run()
    assert (result.status, result.out) == (2, "")
    assert result.err == run("--help").out.rstrip("\n") + "\n"


def test_the_version(run: Run) -> None:
    for arguments in (("--version",), ("--version", "timeline"), ("--version", "nonsense")):
        assert run(*arguments) == (0, f"alliance {__version__}\n", "")


def test_an_unknown_command(run: Run) -> None:
    said = "alliance: No such command 'timelin'. Did you mean 'timeline'?; see alliance --help\n"
    assert run("timelin") == (2, "", said)
    assert run("zzzzzz") == (2, "", "alliance: No such command 'zzzzzz'; see alliance --help\n")
    assert run("--nonsense") == (
        2,
        "",
        "alliance: No such option: --nonsense; see alliance --help\n",
    )


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("timeline --since 2000", "--since; it is called --from here; see alliance timeline"),
        ("timeline --until=2000", "--until; it is called --to here; see alliance timeline"),
        ("list --country x", "--country; it is called --actor here; see alliance list"),
        ("export --output x", "--output; it is called --out here; see alliance export"),
        ("show --since 2000", None),
        ("panel --year 2000", None),
    ],
)
def test_an_option_by_the_name_it_has_elsewhere(run: Run, typed: str, said: str | None) -> None:
    status, out, err = run(*typed.split())
    assert (status, out) == (2, "")
    assert err.startswith("alliance: No such option: ")
    assert (
        "called" not in err if said is None else err == f"alliance: No such option: {said} --help\n"
    )


#: What a command needs beside its options.
NEEDED = {
    "show": ("league",),
    "search": ("league",),
    "members": ("league",),
    "status": ("--kind", "alliance"),
    "between": ("league", "turkey"),
    "compare": ("league", "league-treaty"),
    "check": ("The League is active.",),
}


@pytest.mark.parametrize("name", app.COMMANDS)
def test_a_command_has_the_formats_that_its_help_names(run: Run, name: str, tmp_path: Path) -> None:
    (listed,) = [
        option.help.rstrip(".").split()
        for option in command_of(app.build(name), name).params
        if "--format" in option.opts
    ]
    needed = NEEDED.get(name, ())
    for place, form in enumerate(listed):
        out = ("--out", str(tmp_path / f"{place}")) if form == "parquet" else ()
        assert run(name, *needed, "-o", form, *out).status == 0, form
    assert run(name, *needed, "-o", "nonsense").status == 2
    assert {"json"} <= set(listed)


@pytest.mark.parametrize("name", SHARED)
def test_every_shared_option_says_what_it_does(name: str) -> None:
    annotation, _ = SHARED[name]
    (option,) = annotation.__metadata__
    assert len(option.help) > 10
    assert option.help.rstrip()[-1] in ".:"


@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_option_of_a_command_has_help(name: str) -> None:
    for parameter in command_of(app.build(name), name).params:
        assert getattr(parameter, "help", None), f"{name}: {parameter.name}"


def command_of(built: typer.Typer, name: str) -> Any:
    group: Any = typer.main.get_command(built)
    return group.commands[name]


@pytest.mark.parametrize("name", app.COMMANDS)
def test_a_command_registered_alone_is_that_of_the_whole_app(name: str) -> None:
    def described(only: str | None) -> list[list[str]]:
        command = command_of(app.build(only), name)
        facts = ("name", "opts", "default", "multiple", "required", "is_flag", "nargs")
        params = [
            [type(parameter.type).__name__]
            + [str(getattr(parameter, fact, None)) for fact in (*facts, "help")]
            for parameter in command.params
        ]
        return [[str(command.help)], *params]

    assert described(name) == described(None)


def test_only_the_command_that_is_called_is_registered() -> None:
    group: Any = typer.main.get_command(app.build("info"))
    assert list(group.commands) == ["info"]
    group = typer.main.get_command(app.build())
    assert list(group.commands) == list(app.COMMANDS)


@pytest.mark.parametrize(
    ("incomplete", "kinds", "candidates"),
    [
        ("geo", ("actor",), ["georgia"]),
        ("GEO", ("actor",), ["georgia"]),
        ("les", ("framework",), ["league"]),
        ("LEAGUE OF", ("framework",), ["league"]),
        ("platon", ("actor",), ["atlantis"]),
        ("türk", ("actor",), ["turkey"]),
        ("lea", ("actor", "framework"), ["league", "league-members", "league-treaty"]),
        ("atlantis,geo", ("actor",), ["atlantis,georgia"]),
        ("atlantis,", ("region",), ["atlantis,caucasus", "atlantis,europe"]),
        ("a,b,cy", ("topic",), ["a,b,cyber"]),
        ("", ("topic",), ["cyber", "defence"]),
        ("treaty-s", KINDS, ["treaty-signed-1989"]),
        ("zz", KINDS, []),
        ("'", KINDS, None),
        ("anything", (), []),
    ],
)
def test_names_are_completed(
    run: Run, incomplete: str, kinds: tuple[str, ...], candidates: list[str] | None
) -> None:
    run("--version")  # enter a world with a cache of its own
    found = completion.names(incomplete, kinds)
    if candidates is not None:
        assert found == candidates


def test_completion_is_short(run: Run) -> None:
    run("--version")
    assert len(completion.names("", KINDS)) <= 60


def test_without_a_record_nothing_is_completed(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run("--version")
    monkeypatch.setattr("alliancecli.store.open._DATA", (tmp_path / "absent",))
    assert completion.names("geo", ("actor",)) == []


def complete(shell: str, typed: str, tmp_path: Path, **more: str) -> list[str]:
    """Return what a shell is told when Tab is pressed at the end of a line."""
    pressed = {
        "_ALLIANCE_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(typed.count(" ")),
        "_TYPER_COMPLETE_ARGS": typed,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    status, out, said = alliance(cache=tmp_path, environ=pressed | more)
    assert (status, said) == (0, "")
    if shell == "zsh":
        return re.findall(r'"([^"]*)"(?::"[^"]*")?', out.decode("utf-8"))
    return [line.split("\t")[0] for line in out.decode("utf-8").splitlines() if line]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize(
    ("typed", "candidates"),
    [
        ("alliance ti", ["timeline"]),
        ("alliance show lea", None),
        ("alliance timeline -a geo", ["georgia"]),
        ("alliance timeline --actor atlantis,geo", ["atlantis,georgia"]),
        ("alliance timeline -f league,lea", ["league,league", "league,league-treaty"]),
        ("alliance list per", ["periods"]),
        ("alliance stats -o b", ["bars"]),
        ("alliance timeline --format js", ["json", "jsonl"]),
    ],
)
def test_a_shell_completes(
    shell: str, typed: str, candidates: list[str] | None, tmp_path: Path
) -> None:
    league = [
        *("league", "league-active", "league-exercise-1997", "league-members"),
        *("league-suspended-2014", "league-treaty"),
    ]
    assert complete(shell, typed, tmp_path) == (candidates or league)


def test_own_records_are_completed(tmp_path: Path) -> None:
    own = layer(tmp_path / "own", actors=[actor("zembla", "Zembla")])
    typed = "alliance timeline -a zem"
    assert complete("bash", typed, tmp_path) == []
    assert complete("bash", typed, tmp_path, ALLIANCE_DATA=str(own)) == ["zembla"]


@pytest.mark.parametrize(
    "arguments", ["timeline", "list frameworks", "list topics", "search league"]
)
def test_a_limit_of_none_says_nothing_of_coverage(run: Run, arguments: str) -> None:
    """Nothing was found because nothing was asked for: whether there is more stays open."""
    for option, out in (("--ids", ""), ("--count", "0\n"), ("--json", "[]\n")):
        assert run(*arguments.split(), "-n", "0", option) == (0, out, "")
    assert run(*arguments.split(), "-n", "0", "--json", "--envelope").out == (
        '{"as_of": "2024-12-31", "count": 0, "coverage": null, "records": []}\n'
    )
    assert run(*arguments.split(), "-n", "0", "--count", "-e") == (1, "0\n", "")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_of_a_shell(run: Run, monkeypatch: pytest.MonkeyPatch, shell: str) -> None:
    monkeypatch.setenv("_ALLIANCE_COMPLETE", f"source_{shell}")
    result = run()
    assert (result.status, result.err) == (0, "")
    assert f"_ALLIANCE_COMPLETE=complete_{shell}" in result.out


@pytest.mark.parametrize("option", ["--from", "--to", "--on", "--month-day"])
def test_a_date_option_is_given_once(run: Run, option: str) -> None:
    err = f"alliance: {option} is given 2 times; give it once\n"
    assert run("timeline", option, "1990", f"{option}=1995") == (2, "", err)


def test_what_follows_two_dashes_is_no_option(run: Run) -> None:
    assert run("search", "--ids", "--", "--on", "--on", "zzz") == (
        *(0, ""),
        "alliance: no record has these words: outside coverage\nalliance: hits: 3 without 'zzz'\n",
    )
