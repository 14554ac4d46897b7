"""The world around a run: streams, terminal, environment. Tests bring their own."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, TextIO, TypeVar

from alliancecli.errors import ExitStatus

if TYPE_CHECKING:
    from datetime import date


class World(NamedTuple):
    """Where a run reads and writes; ``width`` None means that it is to be asked of the terminal."""

    stdout: TextIO | None
    stderr: TextIO | None
    environ: Mapping[str, str]
    terminal: bool
    width: int | None = None
    cache: Path | None = None
    today: date | None = None
    stdin: TextIO | None = None

    @property
    def day_of_year(self) -> str:
        """Return today as month-day."""
        from datetime import date

        return f"{self.today if self.today is not None else date.today():%m-%d}"

    @property
    def columns(self) -> int:
        """Return the width to lay out for."""
        if self.width is not None:
            return self.width
        from shutil import get_terminal_size

        return get_terminal_size().columns

    @property
    def own_records(self) -> tuple[Path, ...]:
        """Return the directories of ALLIANCE_DATA, each to be laid over the one before."""
        named = self.environ.get("ALLIANCE_DATA", "")
        return tuple(Path(part) for part in named.split(os.pathsep) if part)

    def color(self, wish: str) -> bool:
        """Return whether to colour: never and always decide, auto asks terminal and NO_COLOR."""
        if wish != "auto":
            return wish == "always"
        plain = self.environ.get("NO_COLOR") or self.environ.get("TERM") == "dumb"
        return self.terminal and not plain


class Outcome(NamedTuple):
    """What a command answers: pieces for stdout, lines for stderr, an exit status."""

    pieces: Iterable[str]
    notes: tuple[str, ...] = ()
    status: ExitStatus = ExitStatus.OK


def this_world() -> World:
    """Return the world of this process."""
    out = sys.stdout
    terminal = out is not None and out.isatty()
    return World(out, sys.stderr, os.environ, terminal, stdin=sys.stdin)


class Closable(Protocol):
    """What a run opens and leaves open until its answer is written."""

    def close(self) -> None:
        """Close it."""


_current: list[World] = []
_opened: list[Closable] = []


def enter(world: World) -> None:
    """Make a world the one that commands see."""
    _current[:] = [world]


def leave() -> None:
    """Close what the run opened; its answer has been written."""
    while _opened:
        _opened.pop().close()


_Opened = TypeVar("_Opened", bound=Closable)


def opened(what: _Opened) -> _Opened:
    """Return what a command opened, to be closed when the run ends."""
    _opened.append(what)
    return what


def current() -> World:
    """Return the world of this run."""
    return _current[0] if _current else this_world()
