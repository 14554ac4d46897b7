"""Where the record comes from and goes to: the package, one's own records, a cache or memory."""

from __future__ import annotations

import multiprocessing
import os
import shutil
from multiprocessing.synchronize import Barrier
from pathlib import Path

import platformdirs
import pytest

from alliancecli.catalogue import Catalogue, load
from alliancecli.errors import DataError, StoreError
from alliancecli.store import compile as compiling
from alliancecli.store import open as opening
from tests.conftest import SMALL
from tests.records import actor, event, layer

SECONDS = 60


@pytest.fixture
def own_cache(tmp_path: Path) -> Path:
    """Return a cache directory of the test alone; it is not there yet."""
    return tmp_path / "cache"


@pytest.fixture
def packaged(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a compiled store that stands where an installed package has it."""
    path = tmp_path / "catalogue.sqlite"
    with load(cache=cache) as catalogue:
        shutil.copy(catalogue.origin, path)
    monkeypatch.setattr(opening, "_PACKAGED", path)
    return path


def forbid_compiling(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the test fail if anything is compiled."""

    def fill(*_: object) -> None:
        pytest.fail("compiled")

    monkeypatch.setattr(compiling, "fill", fill)


def whole(catalogue: Catalogue) -> str:
    """Return everything in a catalogue, and close it."""
    with catalogue:
        return "".join(catalogue.export())


def test_the_packaged_store_is_opened_as_it_is(
    packaged: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid_compiling(monkeypatch)
    with load(cache=own_cache) as catalogue:
        assert (catalogue.origin, catalogue.notes) == (str(packaged), ())
        assert catalogue.count("events") == 5
    assert not own_cache.exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"no database" * 100, "file is not a database"),
        (b"", "no such table: meta"),
    ],
)
def test_a_damaged_packaged_store_is_compiled_anew_with_a_note(
    packaged: Path, own_cache: Path, content: bytes, why: str
) -> None:
    packaged.write_bytes(content)
    note = f"the installed record is damaged ({why}); compiled anew from its data"
    for _ in range(2):
        with load(cache=own_cache) as catalogue:
            assert catalogue.notes == (note,)
            assert Path(catalogue.origin).parent == own_cache
            assert catalogue.count("events") == 5


def test_a_truncated_packaged_store_is_noticed(packaged: Path, own_cache: Path) -> None:
    packaged.write_bytes(packaged.read_bytes()[:-1])
    with load(cache=own_cache) as catalogue:
        assert catalogue.notes == (
            "the installed record is damaged (it is cut short); compiled anew from its data",
        )


def test_a_damaged_packaged_store_without_data(
    packaged: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged.write_bytes(b"")
    monkeypatch.setattr(opening, "_DATA", (own_cache,))
    with pytest.raises(StoreError):
        load(cache=own_cache)


def test_own_records_are_laid_over_the_packaged_ones(
    packaged: Path, own_cache: Path, tmp_path: Path
) -> None:
    own = layer(
        tmp_path / "own",
        actors=[actor("atlantis", "New Atlantis", iso3="ATL")],
        events=[event("mine-2001", "2001-02-03", actors=[{"id": "atlantis"}, {"id": "turkey"}])],
    )
    with load([own], cache=own_cache) as catalogue:
        assert catalogue.notes == ()
        assert list(catalogue.ids("events")) == [
            *("treaty-signed-1989", "league-exercise-1997", "mine-2001", "incident-2008"),
            *("league-suspended-2014", "talks-since-2020"),
        ]
        (atlantis,) = catalogue.show("atlantis")
        assert atlantis["name"] == "New Atlantis"
        assert [one["id"] for one in atlantis["events"]] == [
            *("treaty-signed-1989", "mine-2001", "incident-2008", "league-suspended-2014"),
        ]
    with load(cache=own_cache) as catalogue:
        assert (catalogue.origin, catalogue.count("events")) == (str(packaged), 5)


def test_a_later_directory_lies_over_an_earlier_one(own_cache: Path, tmp_path: Path) -> None:
    one = layer(tmp_path / "one", events=[event("mine", title="One"), event("other")])
    two = layer(tmp_path / "two", events=[event("mine", title="Two")])
    for directories, title in (([one, two], "Two"), ([two, one], "One")):
        with load(directories, cache=own_cache) as catalogue:
            (mine,) = catalogue.show("mine")
            assert (mine["title"], catalogue.count("events")) == (title, 7)


def test_a_broken_own_file_is_named_and_the_shipped_record_still_answers(
    own_cache: Path, tmp_path: Path
) -> None:
    own = tmp_path / "own"
    own.mkdir()
    path = own / "events.yaml"
    path.write_text("events:\n- id: mine\n  date: soon\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load([own], cache=own_cache)
    assert caught.value.message == (
        f"{path}:2: error: mine actors: the field 'actors' is missing [missing-field] (and 7 more)"
    )
    assert caught.value.hint == f"see all: alliance validate {own}"
    with load(cache=own_cache) as catalogue:
        assert catalogue.count("events") == 5


def test_own_files_that_are_not_yaml(own_cache: Path, tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text("a: 1\nb: [\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load([tmp_path], cache=own_cache)
    assert caught.value.message == (
        f"{tmp_path}/own.yaml:3: error: not YAML: did not find expected node content [not-yaml]"
    )


def test_own_directories_without_records(own_cache: Path, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    with pytest.raises(DataError, match=f"^cannot read {gone}: No such file or directory$"):
        load([gone], cache=own_cache)
    gone.mkdir()
    (gone / "notes.txt").touch()
    (gone / ".events.yaml").touch()
    with pytest.raises(DataError, match=f"^no records in {gone}$"):
        load([gone], cache=own_cache)


def test_a_lock_of_an_editor_is_no_record(own_cache: Path, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("mine")])
    (own / ".#own.yaml").symlink_to("somebody@somewhere.1")
    with load([own], cache=own_cache) as catalogue:
        assert catalogue.count("events") == 6


def test_a_file_in_place_of_the_cache_leaves_memory(tmp_path: Path) -> None:
    for name in ("file", "file/below"):
        (tmp_path / "file").write_text("kept", encoding="utf-8")
        with load(cache=tmp_path / name) as catalogue:
            assert (catalogue.origin, catalogue.notes) == ("memory", ())
            assert catalogue.count("events") == 5
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


def test_a_cache_that_may_not_be_read_leaves_memory(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = own_cache / "inner"
    refusing = (Path.is_file, Path.is_dir, Path.mkdir, Path.unlink, Path.read_text)

    def refuse(name: str) -> None:
        original = getattr(Path, name)

        def guarded(path: Path, *values: object, **named: object) -> object:
            if own_cache in path.parents:
                raise PermissionError(13, "Permission denied", str(path))
            return original(path, *values, **named)

        monkeypatch.setattr(Path, name, guarded)

    for method in refusing:
        refuse(method.__name__)
    with load(cache=inner) as catalogue:
        assert (catalogue.origin, catalogue.count("events")) == ("memory", 5)


def test_a_directory_in_place_of_the_store_leaves_memory(own_cache: Path) -> None:
    with load(cache=own_cache) as catalogue:
        store = Path(catalogue.origin)
    store.unlink()
    store.mkdir()
    with load(cache=own_cache) as catalogue:
        assert (catalogue.origin, catalogue.count("events")) == ("memory", 5)
    assert sorted(path.suffix for path in own_cache.iterdir()) == [".sqlite", ".stamp"]


def test_a_store_that_cannot_be_written_leaves_memory(own_cache: Path) -> None:
    digest = opening.digest_of([[SMALL / "record.yaml"]])
    aside = own_cache / f"{digest}.sqlite.{os.getpid()}.tmp"
    aside.mkdir(parents=True)
    with load(cache=own_cache) as catalogue:
        assert (catalogue.origin, catalogue.count("events")) == ("memory", 5)
    assert list(own_cache.iterdir()) == [aside]


def test_a_stamp_that_cannot_be_written_leaves_nothing_behind(own_cache: Path) -> None:
    load(cache=own_cache).close()
    (stamp,) = own_cache.glob("*.stamp")
    stamp.unlink()
    stamp.mkdir()
    with load(cache=own_cache) as catalogue:
        assert (Path(catalogue.origin).parent, catalogue.count("events")) == (own_cache, 5)
    assert sorted(path.suffix for path in own_cache.iterdir()) == [".sqlite", ".stamp"]


def test_the_cache_is_that_of_the_user(own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_cache_path", own_cache.joinpath)
    with load() as catalogue:
        assert Path(catalogue.origin).parent == own_cache / "alliance"


@pytest.mark.parametrize("error", [RuntimeError("no home directory"), PermissionError(13, "no")])
def test_no_cache_for_a_user_without_a_home(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def homeless(_: str) -> Path:
        raise error

    monkeypatch.setattr(platformdirs, "user_cache_path", homeless)
    with load() as catalogue:
        assert (catalogue.origin, catalogue.count("events")) == ("memory", 5)


def test_in_memory_and_from_the_cache_the_record_is_the_same(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert whole(load(cache=tmp_path / "file")) == whole(load(cache=cache))


def test_two_that_compile_at_once_do_not_disturb_each_other(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill = compiling.fill
    inner: list[str] = []

    def interrupted(*arguments: object) -> None:
        monkeypatch.setattr(compiling, "fill", fill)
        inner.append(whole(load(cache=own_cache)))
        compiling.fill(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(compiling, "fill", interrupted)
    assert whole(load(cache=own_cache)) == inner[0]
    assert sorted(path.suffix for path in own_cache.iterdir()) == [".sqlite", ".stamp"]


def compile_together(barrier: Barrier, cache: Path, results: Path) -> None:
    """Open the small record as soon as the other process does; leave the answer in a file."""
    opening._DATA = (SMALL, SMALL)
    opening._PACKAGED = cache / "none.sqlite"
    barrier.wait(SECONDS)
    results.write_text(whole(load(cache=cache)), encoding="utf-8")


def test_two_processes_compile_at_once(own_cache: Path, cache: Path, tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    barrier = context.Barrier(2)
    results = [tmp_path / "one", tmp_path / "two"]
    processes = [
        context.Process(target=compile_together, args=(barrier, own_cache, result))
        for result in results
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join(SECONDS)
    assert [process.exitcode for process in processes] == [0, 0]
    expected = whole(load(cache=cache))
    assert [result.read_text(encoding="utf-8") for result in results] == [expected, expected]
    assert sorted(path.suffix for path in own_cache.iterdir()) == [".sqlite", ".stamp"]
