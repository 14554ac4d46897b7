"""Colour only where it is wanted: never a single escape anywhere else."""

from __future__ import annotations

import re

import pytest

from alliancecli.render import FORMATS
from tests.conftest import Run

COMMANDS = {
    "timeline": ("timeline", "--sources"),
    "list": ("list", "frameworks"),
    "search": ("search", "defence"),
    "show": ("show", "league"),
    "groups": ("timeline", "--group-by", "topic"),
}
_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def eager_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set what makes Rich write escapes wherever it can."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TTY_COMPATIBLE", "1")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_terminal_gets_colour(run: Run, command: str) -> None:
    assert "\x1b[" in run(*COMMANDS[command], terminal=True).out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_who_asks_for_none_gets_none(run: Run, command: str, environ: dict[str, str]) -> None:
    result = run(*COMMANDS[command], terminal=True, environ=environ)
    assert (result.status, "\x1b" in result.out) == (0, False)
    assert result.out == run(*COMMANDS[command], "--color", "never", terminal=True).out


def test_an_empty_no_color_is_none(run: Run) -> None:
    assert "\x1b[" in run("timeline", terminal=True, environ={"NO_COLOR": ""}).out


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("terminal", [False, True])
def test_never_means_never(run: Run, command: str, format: str, terminal: bool) -> None:
    result = run(*COMMANDS[command], "-o", format, "--color", "never", terminal=terminal)
    assert (result.status, "\x1b" in result.out) == (0, False)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("format", FORMATS)
def test_off_a_terminal_there_is_none(run: Run, command: str, format: str) -> None:
    result = run(*COMMANDS[command], "-o", format)
    assert (result.status, "\x1b" in result.out) == (0, False)


@pytest.mark.parametrize("format", ["chronology", "card"])
def test_always_reaches_into_a_pipe(run: Run, format: str) -> None:
    result = run("show", "league", "-o", format, "--color", "always", environ={"NO_COLOR": "1"})
    assert "\x1b[" in result.out


@pytest.mark.parametrize("format", ["text", "json", "jsonl", "csv", "tsv", "md", "yaml"])
def test_what_is_for_machines_has_none_on_any_wish(run: Run, format: str) -> None:
    result = run("timeline", "-o", format, "--color", "always", terminal=True)
    assert (result.status, "\x1b" in result.out) == (0, False)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("width", [20, 80])
def test_colour_adds_nothing_but_itself(run: Run, command: str, width: int) -> None:
    plain = run(*COMMANDS[command], "--color", "never", terminal=True, width=width).out
    coloured = run(*COMMANDS[command], terminal=True, width=width).out
    assert [line.rstrip() for line in _ESCAPE.sub("", coloured).split("\n")] == plain.split("\n")


def test_a_matched_word_is_marked(run: Run) -> None:
    out = run("search", "networks", terminal=True).out
    assert re.search("\x1b\\[[0-9;]*mnetworks\x1b\\[0m", out)
    assert "⟦" not in out


def test_an_unknown_wish_is_refused_by_every_answer(run: Run) -> None:
    for more in ((), ("--count",), ("--ids",), ("--json",)):
        assert run("timeline", "--color", "sometimes", *more) == (
            2,
            "",
            "alliance: --color sometimes: auto, always or never\n",
        )
