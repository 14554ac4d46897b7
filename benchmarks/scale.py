"""Cost in proportion to the answer: the same question over 1,500 and over 1,000,000 events.

    python -m benchmarks.scale [EVENTS]

Two synthetic stores, in which the asked actor has as many events in the asked ten years; whole
processes, paired in one run. What is asked is a ratio below 1.5.
"""

from __future__ import annotations

import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from alliancecli import builder, dates
from alliancecli.model import Actor, Citation, Event, Participation, Source
from alliancecli.store import compile as compiling
from alliancecli.vocabulary import Catalogue

ASKED = 60
QUESTIONS = {
    "actor and ten years": ["timeline", "--actor", "asked", "--period", "1990s", "--json"],
    "show an event": ["show", "event-7", "--json"],
    "full text, best 20": ["search", "asked", "-n", "20", "--json"],
    "first 50 of a period": ["timeline", "--period", "1994", "-n", "50", "--json"],
}
_RUN = (
    "import sys; from pathlib import Path; from alliancecli.store import open as o;"
    "o._PACKAGED = Path(sys.argv.pop(1)); from alliancecli.__main__ import entry; entry()"
)


def main() -> None:
    """Build both stores and print milliseconds and ratio of each question."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as directory:
        stores = [build(Path(directory) / f"{size}.sqlite", size) for size in (1500, many)]
        for name, question in QUESTIONS.items():
            small, large = measure(stores, question)
            print(f"{name:22} {small * 1000:7.1f} ms {large * 1000:7.1f} ms  {large / small:5.2f}")


def build(path: Path, size: int) -> Path:
    """Write a store of so many events, ASKED of them of the asked actor in the 1990s."""
    records = builder.Records()
    as_of = dates.parse("2025-12-31")
    catalogue = Catalogue(title="Synthetic", version="1", as_of=as_of)
    records.by_kind["catalogue"]["catalogue"] = catalogue
    source = Source(id="source", type="webpage", title="Source", tier="primary")
    records.by_kind["source"]["source"] = source
    for id in ("asked", *(f"actor-{number}" for number in range(200))):
        records.by_kind["actor"][id] = Actor(id=id, name=id, kind="state")
    chance = random.Random(1)
    for number in range(size):
        asked = number < ASKED
        year = 1990 + number % 10 if asked else chance.randrange(1900, 2025)
        date = f"{year}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
        actor = "asked" if asked else f"actor-{chance.randrange(200)}"
        records.by_kind["event"][f"event-{number}"] = _event(number, date, actor, as_of)
    connection = sqlite3.connect(path)
    compiling.fill(connection, records, {"digest": "synthetic"})
    connection.close()
    return path


def _event(number: int, date: str, actor: str, as_of: dates.Date) -> Event:
    return Event(
        id=f"event-{number}",
        date=dates.parse(date),
        title=f"Event {number} of {actor}",
        summary="A synthetic event with a summary of about the usual length. " * 4,
        kind="meeting",
        actors=(Participation(id=actor), Participation(id=f"actor-{number % 200}")),
        sources=(Citation(id="source"),),
        confidence="high",
        checked=as_of,
    )


def measure(stores: list[Path], question: list[str], rounds: int = 15) -> list[float]:
    """Return the median wall time of the question over each store, run in turn."""
    spent: list[list[float]] = [[] for _ in stores]
    for turn in range(rounds + 2):
        for times, store in zip(spent, stores, strict=True):
            command = [sys.executable, "-c", _RUN, str(store), *question]
            began = time.perf_counter()
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if turn >= 2:
                times.append(time.perf_counter() - began)
    return [statistics.median(times) for times in spent]


if __name__ == "__main__":
    main()
