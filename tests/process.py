"""The command line as a process of its own over the small record, with an environment of its own.

Nothing installed and nothing of the person who runs the tests is seen.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

HERE = Path(__file__).parent
#: An interrupt interrupts, also where whoever runs the tests has it ignored (``pytest &``).
_SCRIPT = """
import signal
import sys
from pathlib import Path
signal.signal(signal.SIGINT, signal.default_int_handler)
from alliancecli.store import open as opening
opening._DATA, opening._PACKAGED = (Path(sys.argv.pop(1)),), Path(sys.argv.pop(1))
opening._KEPT = 10**6
from alliancecli.__main__ import entry
entry()
"""


def environment(cache: Path, more: dict[str, str] | None = None) -> dict[str, str]:
    """Return the variables of a run: a cache, the sources, and what the test adds."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(HERE.parent / "src"),
        "HOME": str(cache / "home"),
        "XDG_CACHE_HOME": str(cache),
        **(more or {}),
    }


def command(*arguments: str | bytes) -> list[str | bytes]:
    """Return what to start for the arguments of ``alliance``."""
    return [sys.executable, "-c", _SCRIPT, str(HERE / "small"), str(HERE / "none"), *arguments]


def alliance(
    *arguments: str | bytes,
    cache: Path,
    shell: str = "",
    stdout: int | IO[bytes] = subprocess.PIPE,
    environ: dict[str, str] | None = None,
) -> tuple[int, bytes, str]:
    """Run and return (status, stdout, stderr); ``shell`` is a redirection, as ">&-"."""
    started = command(*arguments)
    if shell:
        started = ["sh", "-c", f'exec "$0" "$@" {shell}', *started]
    done = subprocess.run(
        started,
        env=environment(cache, environ),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
    )
    return done.returncode, done.stdout or b"", done.stderr.decode("utf-8")
