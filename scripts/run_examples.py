"""Run the console examples of README.md and docs/guide.md and compare what they print.

    python scripts/run_examples.py [--update]

An example is a fenced block ``console``: lines with ``$ `` are commands, what follows is their
output, stdout before stderr. ``--update`` writes what was printed; read it before committing.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/guide.md")
_BLOCK = re.compile(r"(?<=```console\n).*?(?=```)", re.DOTALL)


def main() -> int:
    """Report, or with --update rewrite, every example that prints something else; 1 if any did."""
    stale = 0
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        fresh = _BLOCK.sub(lambda block: refreshed(block[0]), text)
        if fresh != text:
            stale = 1
            print(f"{name}: an example prints something else", file=sys.stderr)
            if "--update" in sys.argv:
                path.write_text(fresh, encoding="utf-8")
    return stale


def refreshed(block: str) -> str:
    """Return a block with what its commands print now."""
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"$ {command}\n{printed(command)}" for command in commands)


def printed(command: str) -> str:
    """Return stdout, then stderr, of a command line that begins with ``alliance``."""
    name, _, rest = command.partition(" ")
    if name != "alliance":
        raise ValueError(f"not a command of ours: {command}")
    environ = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    line = f"'{sys.executable}' -m alliancecli {rest}"
    run = subprocess.run(line, shell=True, capture_output=True, check=False, env=environ)  # noqa: S602 -- our own pages
    return (run.stdout + run.stderr).decode()


if __name__ == "__main__":
    sys.exit(main())
