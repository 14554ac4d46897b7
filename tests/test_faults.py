"""When pipes, disks, streams, signals, locales or caches fail: one line at most, never a trace."""

from __future__ import annotations

import io
import json
import os
import pty
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from alliancecli.__main__ import main
from alliancecli.cli.world import World
from tests.conftest import Run
from tests.process import alliance, command, environment
from tests.records import event, layer

COMMANDS = [
    ("--version",),
    ("--help",),
    ("timeline", "--help"),
    ("timeline",),
    ("timeline", "--json"),
    ("show", "league"),
    ("search", "league"),
    ("info", "--schema", "event"),
    ("export",),
]
_FULL = "alliance: cannot write the answer: No space left on device\n"
_CLOSED = "alliance: cannot write the answer: standard output is closed\n"
_NOWHERE = "/dev/null/nowhere"


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """Lay events of some megabytes over the small record: more than any pipe holds."""
    events = [event(f"e{number}", summary="long " * 100) for number in range(3000)]
    return layer(tmp_path / "own", events=events)


@pytest.mark.parametrize("arguments", COMMANDS)
def test_nobody_reads(cache: Path, arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as stdout:
        assert alliance(*arguments, cache=cache, stdout=stdout) == (141, b"", "")


@pytest.mark.parametrize(
    ("name", "first"),
    [("text", b"1989-12-01\ttreaty-signed-1989\t"), ("json", b"["), ("yaml", b"- ")],
)
def test_the_reader_goes_away(cache: Path, many: Path, name: str, first: bytes) -> None:
    started = command("timeline", "-o", name, "--data", str(many))
    pipe = subprocess.PIPE
    with subprocess.Popen(started, env=environment(cache), stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(first)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", COMMANDS)
def test_a_full_disk(cache: Path, arguments: tuple[str, ...]) -> None:
    assert alliance(*arguments, cache=cache, shell=">/dev/full") == (1, b"", _FULL)


@pytest.mark.parametrize("arguments", COMMANDS)
def test_stdout_is_closed(cache: Path, arguments: tuple[str, ...]) -> None:
    assert alliance(*arguments, cache=cache, shell=">&-") == (1, b"", _CLOSED)


@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full"])
def test_stderr_is_gone(cache: Path, stderr: str) -> None:
    whole = alliance("timeline", cache=cache)
    assert whole[0] == 0
    assert alliance("timeline", cache=cache, shell=stderr) == whole
    assert alliance("timeline", "-a", "nobody", cache=cache, shell=stderr) == (3, b"", "")
    assert alliance("timeline", "--on", "1950", "-e", cache=cache, shell=stderr) == (1, b"", "")


def test_everything_is_closed(cache: Path) -> None:
    assert alliance("timeline", cache=cache, shell=">&- 2>&- <&-") == (1, b"", "")


def test_a_refusal_needs_no_stdout(cache: Path) -> None:
    status, _, said = alliance("timeline", "-a", "leage", cache=cache, shell=">&-")
    assert (status, said) == (3, "alliance: no record is called 'leage'; did you mean league?\n")


def test_interrupted_while_nobody_reads_on(cache: Path, many: Path) -> None:
    alliance("info", "--data", str(many), cache=cache)  # compiled, so that it writes at once
    started = command("export", "--data", str(many))
    pipe = subprocess.PIPE
    with subprocess.Popen(started, env=environment(cache), stdout=pipe, stderr=pipe) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1) == b"{"  # it writes, and the pipe is too small for the rest
        process.send_signal(signal.SIGINT)
        assert process.stderr.read() == b""
        assert process.wait() == 130


def test_interrupted_while_computing(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Typer makes a status of an interrupt, which is not to be lost: the answer is not whole."""

    def interrupted(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("alliancecli.validation.validate", interrupted)
    stdout, stderr = io.StringIO(), io.StringIO()
    assert main(["validate"], World(stdout, stderr, {}, False, 80, cache)) == 130
    assert (stdout.getvalue(), stderr.getvalue()) == ("", "")


class _Interrupting(io.StringIO):
    def write(self, text: str) -> int:
        raise KeyboardInterrupt


def test_interrupted_while_writing(cache: Path) -> None:
    stderr = io.StringIO()
    assert main(["timeline"], World(_Interrupting(), stderr, {}, False, 80, cache)) == 130
    assert stderr.getvalue() == ""


@pytest.mark.parametrize(
    "environ",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:replace"},
        {"LC_ALL": "C.UTF-8"},
    ],
)
@pytest.mark.parametrize("format", ["text", "json", "chronology", "yaml", "csv"])
def test_output_is_utf_8_in_any_locale(cache: Path, environ: dict[str, str], format: str) -> None:
    status, out, said = alliance("timeline", "-o", format, cache=cache, environ=environ)
    assert (status, said) == (0, "")
    assert "Türkiye" in out.decode("utf-8")
    assert b"\r" not in out


def test_a_note_is_written_in_any_locale(cache: Path) -> None:
    found = alliance("show", "nobodyé", cache=cache, environ={"PYTHONIOENCODING": "ascii"})
    said = "alliance: no record is called 'nobody\\xe9'; try: alliance search\n"
    assert found == (3, b"", said)


@pytest.mark.parametrize(
    "arguments",
    [
        *((b"timeline", b"-a", b"\xff"), (b"timeline", b"-q", b"\xff")),
        *((b"search", b"\xff"), (b"search", b"league", b"\xff"), (b"show", b"\xff")),
        (b"check", b"\xff"),
    ],
)
def test_an_argument_that_is_no_text(cache: Path, arguments: tuple[bytes, ...]) -> None:
    found = alliance(*arguments, cache=cache, environ={"LC_ALL": "C.UTF-8"})
    assert found == (2, b"", "alliance: an argument is not valid UTF-8\n")


@pytest.mark.parametrize("place", [_NOWHERE, "{}/not/there/yet"])
def test_a_cache_that_cannot_be_or_is_not_yet(cache: Path, tmp_path: Path, place: str) -> None:
    directory = Path(place.format(tmp_path))
    assert alliance("timeline", cache=directory) == alliance("timeline", cache=cache)
    store = json.loads(alliance("info", "--json", cache=directory)[1])["store"]
    assert (store == "memory") == (place == _NOWHERE)


def test_without_a_home(cache: Path) -> None:
    started = command("timeline")
    environ = environment(Path(_NOWHERE))
    del environ["HOME"]
    done = subprocess.run(started, env=environ, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.decode()) == alliance("timeline", cache=cache)


class TestADamagedStore:
    """The store in the cache is rebuilt where that is seen on opening, else reported in a line."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Path:
        info = alliance("info", "--json", cache=tmp_path)[1]
        return Path(json.loads(info)["store"])

    @pytest.mark.parametrize("damage", ["emptied", "cut", "overwritten", "removed"])
    def test_it_is_rebuilt(self, cache: Path, tmp_path: Path, store: Path, damage: str) -> None:
        whole = store.read_bytes()
        store.unlink()
        if damage != "removed":
            bad = {"emptied": b"", "cut": whole[:-4096], "overwritten": b"no store" * 999}
            store.write_bytes(bad[damage])
        assert alliance("timeline", cache=tmp_path) == alliance("timeline", cache=cache)
        assert store.stat().st_size == len(whole)

    def test_damage_within_is_reported(self, tmp_path: Path, store: Path) -> None:
        with closing(sqlite3.connect(store)) as opened:
            statement = "SELECT rootpage FROM sqlite_schema WHERE name = 'record'"
            (page,) = opened.execute(statement).fetchone()
        whole = store.read_bytes()
        store.unlink()
        bad = b"\xff" * 4096  # of the table of the records, which opening does not read
        store.write_bytes(whole[: (page - 1) * 4096] + bad + whole[page * 4096 :])
        status, out, said = alliance("timeline", "--json", cache=tmp_path)
        assert (status, out) == (1, b"")
        assert said == (
            "alliance: the compiled record is damaged (database disk image is malformed); delete"
            " the store that `alliance info` names, or reinstall\n"
        )


@pytest.mark.parametrize(
    "arguments",
    [("export",), ("timeline", "--json"), ("search", "league", "--json"), ("show", "league")],
)
def test_the_same_bytes_every_time(cache: Path, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    first = alliance(*arguments, cache=cache, environ={"PYTHONHASHSEED": "0"})
    assert first[0] == 0
    for seed, other in (("4711", cache), ("1", tmp_path), ("2", Path(_NOWHERE))):
        assert alliance(*arguments, cache=other, environ={"PYTHONHASHSEED": seed}) == first


@pytest.mark.parametrize("arguments", COMMANDS)
@pytest.mark.parametrize("width", [1, 20])
def test_a_narrow_terminal(run: Run, arguments: tuple[str, ...], width: int) -> None:
    result = run(*arguments, terminal=True, width=width)
    assert (result.status, result.err) == (0, "")
    assert result.out


def test_a_real_terminal(cache: Path) -> None:
    ours, theirs = pty.openpty()
    environ = environment(cache, {"TERM": "xterm", "COLUMNS": "40", "LC_ALL": "C.UTF-8"})
    with subprocess.Popen(
        command("timeline", "-k", "exercise"), env=environ, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        seen = b""
        try:
            while piece := os.read(ours, 4096):
                seen += piece
        except OSError:
            pass  # the other end is closed
    os.close(ours)
    assert process.returncode == 0
    assert seen.decode("utf-8").replace("\r\n", "\n") == (
        "\x1b[1;34m1997\x1b[0m\n"
        "  \x1b[1mabout May\x1b[0m  \x1b[1mThe League holds exercise\x1b[0m\n"
        "             \x1b[1m[Red] Example\x1b[0m\n"
        "             \x1b[36mLES\x1b[0m · \x1b[36mTürkiye\x1b[0m · \x1b[2mexercise\x1b[0m\n"
        "             About 1,200 persons took\n"
        "             part; nothing in brackets\n"
        "             is markup.\n"
    )
