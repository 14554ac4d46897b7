"""The cache: as many compiled records as are kept, those that were last used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from alliancecli.catalogue import load
from alliancecli.store import open as opening
from alliancecli.store.open import open_store
from tests.records import event, layer


@pytest.fixture
def layers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return five directories of records, where three compiled ones are kept."""
    monkeypatch.setattr(opening, "_KEPT", 3)
    return [layer(tmp_path / f"own{n}", events=[event(f"e{n}")]) for n in range(5)]


def opened(own: Path, cache: Path, use: int) -> Path:
    """Open the record with a directory, say when that was, and return its store."""
    with load([own], cache=cache) as catalogue:
        assert f"e{own.name[-1]}" in list(catalogue.ids("events"))
        path = Path(catalogue.origin)
    os.utime(path, ns=(use, use))
    return path


def kept(cache: Path) -> tuple[set[str], set[str]]:
    """Return the digests of the stores in a cache, and those that its stamps name."""
    named = {path.read_text("utf-8").splitlines()[1] for path in cache.glob("*.stamp")}
    return {path.stem for path in cache.glob("*.sqlite")}, named


def test_the_stores_that_were_last_used_are_kept(layers: list[Path], tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first, second, third = (opened(own, cache, use) for use, own in enumerate(layers[:3], 1))
    assert kept(cache) == ({first.stem, second.stem, third.stem},) * 2
    assert opened(layers[0], cache, 4) == first
    fourth = opened(layers[3], cache, 5)
    assert kept(cache) == ({first.stem, third.stem, fourth.stem},) * 2
    fifth = opened(layers[4], cache, 6)
    assert kept(cache) == ({first.stem, fourth.stem, fifth.stem},) * 2


def test_opening_a_store_is_a_use_of_it(layers: list[Path], tmp_path: Path) -> None:
    path = opened(layers[0], tmp_path / "cache", 1)
    load([layers[0]], cache=tmp_path / "cache").close()
    assert path.stat().st_mtime_ns > 1


def test_the_one_just_written_is_kept_whatever_the_clock_says(
    layers: list[Path], tmp_path: Path
) -> None:
    cache, later = tmp_path / "cache", 2**62
    for own in layers[:3]:
        opened(own, cache, later)
    fourth = opened(layers[3], cache, 1)
    assert fourth.stem in kept(cache)[0]
    assert len(kept(cache)[0]) == 3


def test_a_store_in_use_answers_on(layers: list[Path], tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    store = open_store((layers[0],), cache)
    os.utime(store.origin, ns=(1, 1))
    for use, own in enumerate(layers[1:], 2):
        opened(own, cache, use)
    assert not Path(store.origin).exists()
    asked = "SELECT count(*) FROM record WHERE kind = 'event' AND id = 'e0'"
    assert store.connection.execute(asked).fetchone() == (1,)
    store.connection.close()


def test_what_cannot_be_removed_stays(
    layers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    cache = tmp_path / "cache"
    stores = {opened(own, cache, use).stem for use, own in enumerate(layers, 1)}
    assert kept(cache) == (stores, stores)


def test_removed_by_another_run_as_soon_as_it_is_written(
    layers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "_forget", Path.unlink)
    store = open_store((layers[0],), tmp_path / "cache")
    assert store.origin == "memory"
    asked = "SELECT count(*) FROM record WHERE kind = 'event' AND id = 'e0'"
    assert store.connection.execute(asked).fetchone() == (1,)
    store.connection.close()
