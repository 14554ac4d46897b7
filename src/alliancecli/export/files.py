"""Files that an answer is written to: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from alliancecli.errors import UsageError


def write(path: Path, pieces: Iterable[str]) -> str:
    """Write a text file and return the line that says so; see ``aside``."""

    def fill(target: Path) -> None:
        with target.open("w", encoding="utf-8", newline="\n") as stream:
            stream.writelines(pieces)

    return aside(path, fill)


def aside(path: Path, fill: Callable[[Path], None]) -> str:
    """Let ``fill`` write a file beside the path and rename it; on failure nothing is left.

    Of a link the file it leads to is written. Raises UsageError, naming the path, where the file
    cannot be written, or what is there is no plain file.
    """
    named, path = path, path.resolve()
    if path.exists() and not path.is_file():
        raise UsageError(f"cannot write {named}: it is no plain file", "name a file")
    target = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        fill(target)
        target.replace(path)
    except OSError as error:
        with suppress(OSError):
            target.unlink()
        raise UsageError(f"cannot write {named}: {error.strerror or error}") from error
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise
    return f"written: {named}"
