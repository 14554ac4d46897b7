"""Fixtures: the small record in place of the shipped one, a run of the command line, snapshots."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from alliancecli.__main__ import main
from alliancecli.catalogue import Catalogue, load
from alliancecli.cli.world import World
from alliancecli.store import open as opening

HERE = Path(__file__).parent
SMALL = HERE / "small"
PACTS = HERE / "pacts"
SHIPPED = HERE.parent / "data"


class Result(NamedTuple):
    """What a run of the command line left behind."""

    status: int
    out: str
    err: str


Run = Callable[..., Result]
Snapshot = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-snapshots", action="store_true", help="write what tests see")


@pytest.fixture(autouse=True)
def small_record(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Let every test that is not marked ``shipped`` see the small record, nothing installed."""
    shipped = request.node.get_closest_marker("shipped") is not None
    monkeypatch.setattr(opening, "_PACKAGED", tmp_path / "none.sqlite")
    monkeypatch.setattr(opening, "_DATA", (SHIPPED if shipped else SMALL,))
    monkeypatch.setattr(opening, "_KEPT", 10**6)  # the cache is that of all tests


@pytest.fixture
def pacts(small_record: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test see the record of tests/pacts: what the questions are worked out on."""
    monkeypatch.setattr(opening, "_DATA", (PACTS,))


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a cache directory that the tests of a session share."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def catalogue(cache: Path) -> Iterator[Catalogue]:
    """Open the record of the test."""
    with load(cache=cache) as opened:
        yield opened


@pytest.fixture
def run(cache: Path) -> Run:
    """Return a function that runs the command line in a world of its own."""

    def call(
        *arguments: str,
        terminal: bool = False,
        width: int = 80,
        environ: dict[str, str] | None = None,
        cache_directory: Path = cache,
        today: date | None = None,
        stdin: str = "",
    ) -> Result:
        out, err, read = io.StringIO(), io.StringIO(), io.StringIO(stdin)
        world = World(out, err, environ or {}, terminal, width, cache_directory, today, read)
        status = main(list(arguments), world)
        return Result(status, out.getvalue(), err.getvalue())

    return call


@pytest.fixture
def snapshot(request: pytest.FixtureRequest) -> Snapshot:
    """Return a comparison of a whole output with the file of that name in tests/snapshots."""
    update = bool(request.config.getoption("--update-snapshots"))

    def compare(name: str, text: str) -> None:
        path = HERE / "snapshots" / name
        if update:
            path.write_text(text, encoding="utf-8")
        assert path.is_file(), f"no snapshot {name}: run pytest --update-snapshots and read it"
        assert text == path.read_text(encoding="utf-8")

    return compare
