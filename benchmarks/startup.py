"""Whole-process ratios to ``python -c pass``, paired in one run: what performance.md asks.

    python -m benchmarks.startup [ROUNDS]

Run it with the interpreter of the environment in which alliancecli is installed. Peers that are
on the PATH (jq, sqlite-utils, yq, csvgrep) answer the same question over the same export.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from alliancecli.catalogue import load

BASE = (sys.executable, "-c", "pass")
#: Name -> (arguments of alliance, what is asked of the ratio).
ASKED: dict[str, tuple[tuple[str, ...], float]] = {
    "timeline --json": (("timeline", "--actor", "russia", "--json"), 6.5),
    "timeline, text in a pipe": (("timeline", "--actor", "russia"), 6.5),
    "show --json": (("show", "nrc", "--json"), 6.5),
    "Rich table of 100 rows": (("list", "frameworks", "-n", "100", "-o", "table"), 13.0),
    "--version": (("--version",), 1.2),
    "--help": (("--help",), 8.0),
}
#: A terminal of 120 columns without one: Rich lays out only for a reader.
_TERMINAL = (
    "import gc, os, sys; gc.disable(); from alliancecli.__main__ import main;"
    "from alliancecli.cli.world import World;"
    "main(sys.argv[1:], World(sys.stdout, sys.stderr, os.environ, True, 120)); os._exit(0)"
)
_TYPER = "import typer\na = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)\n"
_TYPER += "@a.command()\ndef f(x: str = '1'): print(x)\na()\n"


def main() -> None:
    """Print one line a command: median milliseconds, ratio, what is asked."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 30
    entry = "import sys; from alliancecli.__main__ import entry; entry()"
    commands: dict[str, Sequence[str]] = {
        name: (sys.executable, "-c", entry, *arguments) for name, (arguments, _) in ASKED.items()
    }
    rich = "Rich table of 100 rows"
    commands[rich] = (sys.executable, "-c", _TERMINAL, *ASKED[rich][0])
    commands["completion of an id"] = commands["--help"][:3]
    commands["typer hello (floor)"] = (sys.executable, "-c", _TYPER)
    with tempfile.TemporaryDirectory() as directory:
        commands |= _peers(Path(directory))
        times = measure({"python -c pass": BASE, **commands}, rounds)
    base = times["python -c pass"]
    for name, spent in times.items():
        asked = f"asked {ASKED[name][1]}" if name in ASKED else ""
        asked = "asked 7.0" if name.startswith("completion") else asked
        print(f"{name:28} {spent * 1000:7.1f} ms  {spent / base:6.2f}  {asked}")


def measure(commands: dict[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Return the median wall time of each command, run in turn so that noise is shared."""
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 2):
        for name, command in commands.items():
            began = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=False, env=_environ(name))
            if turn >= 2:
                spent[name].append(time.perf_counter() - began)
    return {name: statistics.median(values) for name, values in spent.items()}


def _environ(name: str) -> dict[str, str]:
    if not name.startswith("completion"):
        return dict(os.environ)
    words = {"COMP_WORDS": "alliance show nato-r", "COMP_CWORD": "2"}
    return {**os.environ, "_ALLIANCE_COMPLETE": "complete_bash", **words}


def _peers(directory: Path) -> dict[str, Sequence[str]]:
    """Return the same question put to the peers that are installed."""
    export = directory / "events.json"
    with load() as catalogue:
        export.write_text("[" + ",".join(catalogue.timeline().texts) + "]", encoding="utf-8")
    asked = '[.[] | select(.actors | index("russia"))]'
    peers: dict[str, Sequence[str]] = {"jq": ("jq", asked, str(export))}
    peers["yq"] = ("yq", asked, str(export))
    statement = "select * from events where actors like '%\"russia\"%'"
    peers["sqlite-utils"] = ("sqlite-utils", "memory", str(export), statement)
    return {name: command for name, command in peers.items() if shutil.which(command[0])}


if __name__ == "__main__":
    main()
