"""The compiled record: compiled once, reused, rebuilt where it must be, never written to."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from alliancecli import dates
from alliancecli.catalogue import load
from alliancecli.errors import DataError, StoreError
from alliancecli.store import compile as compiling
from alliancecli.store import open as opening
from alliancecli.store.open import open_store
from alliancecli.store.version import SCHEMA_VERSION
from tests.conftest import SMALL

EVENTS = [
    *("treaty-signed-1989", "league-exercise-1997", "incident-2008", "league-suspended-2014"),
    "talks-since-2020",
]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the small record, in the place of the shipped one."""
    directory = tmp_path / "data"
    directory.mkdir()
    shutil.copy(SMALL / "record.yaml", directory)
    monkeypatch.setattr(opening, "_DATA", (directory,))
    return directory


@pytest.fixture
def own_cache(tmp_path: Path) -> Path:
    """Return a cache directory of the test alone; it is not there yet."""
    return tmp_path / "cache of é %20?#" / "alliance"


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows by the digest of every record compiled."""
    return spied(monkeypatch, compiling, "fill", lambda arguments: arguments[2]["digest"])


@pytest.fixture
def digested(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows whenever files are read for their digest."""
    return spied(monkeypatch, opening, "digest_of", lambda arguments: str(arguments[0][0][0]))


def spied(
    monkeypatch: pytest.MonkeyPatch, module: object, name: str, note: Callable[..., str]
) -> list[str]:
    """Let a function leave a note of each call."""
    seen: list[str] = []
    function = getattr(module, name)

    def spy(*arguments: object) -> object:
        seen.append(note(arguments))
        return function(*arguments)

    monkeypatch.setattr(module, name, spy)
    return seen


def events(cache: Path, *extra: Path) -> list[str]:
    """Open the record and return the ids of its events."""
    with load(extra, cache=cache) as catalogue:
        return list(catalogue.ids("events"))


def suffixes(cache: Path) -> list[str]:
    """Return the endings of the files in a cache directory, sorted."""
    return sorted(path.suffix for path in cache.iterdir())


def change(data: Path, old: str, new: str) -> None:
    """Change the small record."""
    path = data / "record.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def touch(path: Path) -> None:
    """Give a file another time without changing it."""
    os.utime(path, ns=(1, 1))


@pytest.mark.usefixtures("data")
def test_compiled_once_and_reused(
    own_cache: Path, compiled: list[str], digested: list[str]
) -> None:
    assert events(own_cache) == EVENTS
    assert (len(compiled), len(digested)) == (1, 2)
    assert events(own_cache) == EVENTS
    assert (len(compiled), len(digested)) == (1, 2)
    assert suffixes(own_cache) == [".sqlite", ".stamp"]


def test_named_after_the_digest_of_the_files(data: Path, own_cache: Path) -> None:
    digest = opening.digest_of([[data / "record.yaml"]])
    store = open_store((), own_cache)
    assert store.origin == str(own_cache / f"{digest}.sqlite")
    assert store.notes == ()
    rows = dict(store.connection.execute("SELECT key, value FROM meta"))
    store.connection.close()
    assert rows == {
        "as_of": "2024-12-31",
        "digest": digest,
        "last_day": str(dates.parse("2024-12-31").latest),
        "schema": SCHEMA_VERSION,
        "title": "Small record",
        "version": "1",
    }


def test_compiled_anew_when_the_content_changes(
    data: Path, own_cache: Path, compiled: list[str]
) -> None:
    events(own_cache)
    change(data, "incident-2008", "incident-2009")
    assert "incident-2009" in events(own_cache)
    assert len(set(compiled)) == 2
    assert suffixes(own_cache) == [".sqlite", ".stamp"], "the store of the old content is gone"


def test_compiled_anew_when_a_file_comes_or_goes(
    data: Path, own_cache: Path, compiled: list[str]
) -> None:
    events(own_cache)
    more = data / "sources.yaml"
    more.write_text("sources: []\n", encoding="utf-8")
    events(own_cache)
    assert len(compiled) == 2
    more.unlink()
    assert events(own_cache) == EVENTS
    assert len(compiled) == 2, "the first store is still there"


def test_not_compiled_anew_when_a_file_is_only_touched(
    data: Path, own_cache: Path, compiled: list[str], digested: list[str]
) -> None:
    events(own_cache)
    touch(data / "record.yaml")
    events(own_cache)
    assert (len(compiled), len(digested)) == (1, 3)
    events(own_cache)
    assert (len(compiled), len(digested)) == (1, 3), "the new time has been noted"


@pytest.mark.usefixtures("data")
def test_a_stamp_that_holds_is_not_written_again(own_cache: Path) -> None:
    events(own_cache)
    (stamp,) = own_cache.glob("*.stamp")
    touch(stamp)
    events(own_cache)
    assert stamp.stat().st_mtime_ns == 1


def test_the_digest_tells_layers_names_and_contents_apart(tmp_path: Path) -> None:
    one, two, other = (tmp_path / name for name in ("one", "two", "other"))
    for path, text in ((one, "a"), (two, "b"), (other, "a")):
        path.write_text(text, encoding="utf-8")
    layers = [[[one, two]], [[one], [two]], [[two, one]], [[one]], [[other]], [[one], [one]]]
    digests = [opening.digest_of(layer) for layer in layers]
    assert len(set(digests)) == len(layers)
    assert opening.digest_of([[one, two]]) == digests[0]


@pytest.mark.parametrize("damage", [b"\xff\xfe", b"", b"one line", b"a\nb/../c\n", b"a\nb\nc\n"])
@pytest.mark.usefixtures("data")
def test_a_damaged_stamp_costs_a_digest_only(
    own_cache: Path, compiled: list[str], digested: list[str], damage: bytes
) -> None:
    events(own_cache)
    (stamp,) = own_cache.glob("*.stamp")
    stamp.write_bytes(damage)
    assert events(own_cache) == EVENTS
    assert (len(compiled), len(digested)) == (1, 3)
    events(own_cache)
    assert len(digested) == 3, "the stamp has been written anew"


def test_a_damaged_stamp_does_not_keep_a_new_store_from_being_saved(
    data: Path, own_cache: Path, compiled: list[str]
) -> None:
    events(own_cache)
    (stamp,) = own_cache.glob("*.stamp")
    stamp.write_bytes(b"\xff")
    change(data, "incident-2008", "incident-2009")
    events(own_cache)
    events(own_cache)
    assert len(compiled) == 2


def foreign(path: Path) -> None:
    """Put a store of another schema in the place of a store."""
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.execute("INSERT INTO meta VALUES ('schema', '0')")
    connection.commit()
    connection.close()


def other_database(path: Path) -> None:
    """Put a database that is no store in the place of a store."""
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE other (key TEXT)")
    connection.close()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_bytes(b"no database" * 100),
    "empty": lambda path: path.write_bytes(b""),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "one byte short": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "gone": Path.unlink,
    "foreign schema": foreign,
    "other database": other_database,
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.usefixtures("data")
def test_a_damaged_store_is_rebuilt(own_cache: Path, compiled: list[str], damage: str) -> None:
    events(own_cache)
    (path,) = own_cache.glob("*.sqlite")
    DAMAGES[damage](path)
    assert events(own_cache) == EVENTS
    assert events(own_cache) == EVENTS
    assert len(compiled) == 2
    assert suffixes(own_cache) == [".sqlite", ".stamp"]


@pytest.mark.usefixtures("data")
def test_a_reader_cannot_write(own_cache: Path) -> None:
    for cache in (own_cache, own_cache / "not" / "there", SMALL / "record.yaml"):
        store = open_store((), cache)
        assert (store.origin == "memory") is (cache == SMALL / "record.yaml")
        with pytest.raises(sqlite3.OperationalError, match="attempt to write a readonly database"):
            store.connection.execute("DELETE FROM record")
        store.connection.close()


def test_missing_data(tmp_path: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    monkeypatch.setattr(opening, "_DATA", (gone, tmp_path / "gone too"))
    with pytest.raises(StoreError) as caught:
        load(cache=own_cache)
    assert caught.value.message == f"the record is missing: {tmp_path / 'none.sqlite'} and {gone}"
    assert caught.value.hint == "reinstall alliancecli"


def test_data_without_a_date(data: Path, own_cache: Path) -> None:
    change(data, "catalogue: {title", "# catalogue: {title")
    with pytest.raises(DataError) as caught:
        load(cache=own_cache)
    assert caught.value.message == f"no data date: {data} has no section 'catalogue'"
    assert not own_cache.exists()


def test_findings_of_level_error_keep_the_record_from_being_compiled(
    data: Path, own_cache: Path
) -> None:
    change(data, "kind: suspension", "kind: pause")
    change(data, "regions: [caucasus]\n  positions", "regions: [nowhere]\n  positions")
    with pytest.raises(DataError) as caught:
        load(cache=own_cache)
    assert caught.value.message == (
        f"{data}/record.yaml:95: error: incident-2008 regions: there is no region with the id "
        "'nowhere' [unknown-id] (and 1 more)"
    )
    assert caught.value.hint == f"see all: alliance validate {data}"


def test_warnings_do_not(data: Path, own_cache: Path) -> None:
    change(data, "confidence: disputed", "confidence: disputed\n  outside_life: yes")
    change(data, "  - {actor: georgia, says: They came first., sources: [{id: herald}]}\n", "")
    assert events(own_cache) == EVENTS
