"""Questions as whole processes, as ratios to ``python -c pass``; the panel's rows and memory.

    python -m benchmarks.questions [ROUNDS]

Run it with the interpreter of the environment in which alliancecli is installed.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.startup import BASE, measure

ENTRY = "import sys; from alliancecli.__main__ import entry; entry()"
ASKED = {
    "members nato --json": ("members", "nato", "--json"),
    "members nato --by year": ("members", "nato", "--by", "year"),
    "status nrc": ("status", "nrc"),
    "between nato russia": ("between", "nato", "russia"),
    "compare nato csto sco": ("compare", "nato", "csto", "sco"),
    "check, computed": ("check", "NATO has 30 members"),
    "check, looked up": ("check", "Article 5 was invoked after the Paris attacks"),
    "graph of NATO": ("graph", "-f", "nato"),
    "path between two": ("graph", "--path", "japan", "poland"),
    "largest exercises": ("timeline", "--sort", "personnel", "--reverse", "-n", "10"),
}
#: What performance.md asks of the panel: every dyad from 1945 on.
PANEL = ("panel", "--unit", "directed-dyad-year")
SECONDS, MEGABYTES = 30, 300


def main() -> None:
    """Print a line a question: median milliseconds and ratio; then the panel."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    commands = {name: (sys.executable, "-c", ENTRY, *typed) for name, typed in ASKED.items()}
    times = measure({"python -c pass": BASE, **commands}, rounds)
    base = times["python -c pass"]
    for name, spent in times.items():
        print(f"{name:28} {spent * 1000:7.1f} ms  {spent / base:6.2f}")
    with tempfile.TemporaryDirectory() as directory:
        path = Path(directory) / "panel.csv"
        began = time.perf_counter()
        typed = (sys.executable, "-c", ENTRY, *PANEL, "--out", str(path))
        subprocess.run(typed, stderr=subprocess.DEVNULL, check=True)
        spent = time.perf_counter() - began
        rows = path.read_bytes().count(b"\n") - 1
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{' '.join(PANEL):28} {spent:7.1f} s   {spent / base:6.0f}  asked {SECONDS} s")
    print(f"{rows:,} rows, {peak:.0f} MB at the most (asked {MEGABYTES} MB)")


if __name__ == "__main__":
    main()
