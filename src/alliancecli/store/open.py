"""Finding, opening and, where needed, rebuilding the compiled record.

An installed package carries its store and opens it as it is. A working copy, and a reader's own
records (``--data``), are compiled once into the user cache directory: the store is named after the
digest of what it was compiled from, a small stamp file says for which files (path, size, mtime)
that digest holds, and both are written aside and renamed, so that two processes may start at once.
Of the stores only those that were last used are kept, as each set of directories, and each state of
them, has its own. Where the cache cannot be written the record is compiled in memory.
"""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from alliancecli import __version__
from alliancecli.errors import DataError, StoreError
from alliancecli.store.version import SCHEMA_VERSION

_PACKAGE = Path(__file__).parent.parent
_PACKAGED = _PACKAGE / "catalogue.sqlite"
#: The YAML in an installed package, else in the working copy around it.
_DATA = (_PACKAGE / "data", _PACKAGE.parent.parent / "data")
#: So many stores are kept in the cache, the one just written included.
_KEPT = 8


class Store(NamedTuple):
    """An open, read-only store; ``notes`` are lines for stderr about how it came to be."""

    connection: sqlite3.Connection
    origin: str
    notes: tuple[str, ...] = ()


def open_store(extra: tuple[Path, ...] = (), cache: Path | None = None) -> Store:
    """Open the store of the shipped record, with the reader's own directories laid over it.

    ``cache`` overrides the user cache directory. Raises DataError for records that cannot be
    used and StoreError where there is neither a store nor data to build one from.
    """
    notes: list[str] = []
    if not extra and _PACKAGED.is_file():
        try:
            return Store(_connect(_PACKAGED), str(_PACKAGED))
        except sqlite3.DatabaseError as error:
            notes.append(f"the installed record is damaged ({error}); compiled anew from its data")
    return _compiled(extra, cache, notes)


def data_directory() -> Path:
    """Return the directory of the shipped YAML; raise StoreError where there is none."""
    for directory in _DATA:
        if directory.is_dir():
            return directory
    raise StoreError(f"the record is missing: {_PACKAGED} and {_DATA[0]}", "reinstall alliancecli")


def _compiled(extra: tuple[Path, ...], cache: Path | None, notes: list[str]) -> Store:
    layers = [files_of(directory) for directory in (data_directory(), *extra)]
    stamp = _stamp(layers)
    directory = cache if cache is not None else _cache_directory()
    if directory is not None:
        stamp_file = directory / f"{_key(layers)}.stamp"
        digest = _known_digest(stamp_file, stamp) or digest_of(layers)
        path = directory / f"{digest}.sqlite"
        try:
            store = Store(_connect(path), str(path), tuple(notes))
            _write(stamp_file, f"{stamp}\n{digest}\n")
            with suppress(OSError):
                os.utime(path)  # its last use, by which stores are kept
            return store
        except (sqlite3.DatabaseError, OSError):
            pass  # not there yet, damaged, or not to be read: built below
    connection = _build(layers)
    if directory is not None and _save(connection, path, stamp_file, f"{stamp}\n{digest}\n"):
        with suppress(sqlite3.DatabaseError, OSError):  # another run may have removed it already
            saved = Store(_connect(path), str(path), tuple(notes))
            connection.close()
            return saved
    connection.execute("PRAGMA query_only = ON")
    return Store(connection, "memory", tuple(notes))


def files_of(directory: Path) -> list[Path]:
    """Return the YAML files of a directory of records, sorted; raise DataError for none."""
    try:
        yaml = [path for path in directory.iterdir() if path.suffix == ".yaml"]
    except OSError as error:
        raise DataError(f"cannot read {directory}: {error.strerror}", "name a directory") from error
    found = sorted(path for path in yaml if path.name[0] != ".")  # hidden: an editor's lock
    if not found:
        raise DataError(f"no records in {directory}", "records are *.yaml files, as events.yaml")
    for path in found:
        status_of(path)
    return found


def status_of(path: Path) -> os.stat_result:
    """Return the status of a file of records; raise DataError for what is none, as a pipe."""
    try:
        found = path.stat()
    except OSError as error:
        raise DataError(f"cannot read {path}: {error.strerror}") from error
    if not stat.S_ISREG(found.st_mode):
        what = "Is a directory" if stat.S_ISDIR(found.st_mode) else "Not a file"
        raise DataError(f"cannot read {path}: {what}")
    return found


def _connect(path: Path) -> sqlite3.Connection:
    """Open read-only; raise DatabaseError for a store that is damaged or of another schema."""
    if not path.is_file():
        raise FileNotFoundError(path)
    address = f"file:{_quoted(path)}?mode=ro&immutable=1"
    connection = sqlite3.connect(address, uri=True)
    try:
        found = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        if found != (SCHEMA_VERSION,):
            raise sqlite3.DatabaseError(f"schema {found}, not {SCHEMA_VERSION}")
        if pages * size != path.stat().st_size:
            raise sqlite3.DatabaseError("it is cut short")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _quoted(path: Path) -> str:
    text = str(path.resolve())
    for char in "%?#":
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def _build(layers: list[list[Path]]) -> sqlite3.Connection:
    from alliancecli import builder, checks
    from alliancecli.store import compile

    records = builder.build(layers)
    wrong = checks.errors(checks.run(records))
    if wrong:
        more = f" (and {len(wrong) - 1} more)" if len(wrong) > 1 else ""
        directory = Path(wrong[0].file).parent
        raise DataError(f"{wrong[0]}{more}", f"see all: alliance validate {directory}")
    if "catalogue" not in records.by_kind["catalogue"]:
        raise DataError(f"no data date: {layers[0][0].parent} has no section 'catalogue'")
    connection = sqlite3.connect(":memory:")
    compile.fill(connection, records, {"digest": digest_of(layers)})
    return connection


def _save(connection: sqlite3.Connection, path: Path, stamp_file: Path, stamp: str) -> bool:
    """Write the store aside and rename it; False where the cache cannot be written."""
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        old = _known_digest(stamp_file)
        target = sqlite3.connect(aside)
        connection.backup(target)
        target.close()
        aside.replace(path)
        if old not in (None, path.stem):
            path.with_name(f"{old}.sqlite").unlink(missing_ok=True)
    except (OSError, sqlite3.Error):
        _discard(aside)
        return False
    _write(stamp_file, stamp)
    _forget(path)
    return True


def _forget(written: Path) -> None:
    """Remove the stores least recently used, beyond those kept, and the stamps that name them.

    Another run that reads one of them keeps it open, or compiles it anew; what cannot be removed
    stays.
    """
    used: list[tuple[int, Path]] = []
    for path in written.parent.glob("*.sqlite"):
        with suppress(OSError):
            used.append((path.stat().st_mtime_ns, path))
    others = [path for _, path in sorted(used, reverse=True) if path != written]
    gone = others[_KEPT - 1 :]
    for path in gone:
        _discard(path)
    digests = {path.stem for path in gone}
    for stamp_file in written.parent.glob("*.stamp") if gone else ():
        if _known_digest(stamp_file) in digests:
            _discard(stamp_file)


def _write(path: Path, text: str) -> None:
    """Write a small file aside and rename it, unless it says the same; failure costs speed only."""
    aside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        if path.is_file() and path.read_bytes() == text.encode():
            return
        aside.write_bytes(text.encode())
        aside.replace(path)
    except OSError:
        _discard(aside)


def _discard(aside: Path) -> None:
    with suppress(OSError):
        aside.unlink()


def _known_digest(stamp_file: Path, stamp: str | None = None) -> str | None:
    """Return the digest that a stamp file gives for a stamp, or for whatever stamp it holds."""
    try:
        lines = stamp_file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return None
    if len(lines) != 2 or stamp not in (None, lines[0]) or not lines[1].isalnum():
        return None
    return lines[1]


def _stamp(layers: list[list[Path]]) -> str:
    found = ((path, status_of(path)) for layer in layers for path in layer)
    return ";".join(f"{path}:{status.st_size}:{status.st_mtime_ns}" for path, status in found)


def _key(layers: list[list[Path]]) -> str:
    import zlib

    return f"{zlib.crc32(';'.join(str(path) for layer in layers for path in layer).encode()):08x}"


def digest_of(layers: list[list[Path]]) -> str:
    """Return the digest of what a store is compiled from: versions, file names and contents."""
    import hashlib

    digest = hashlib.sha256(f"{__version__} {SCHEMA_VERSION}".encode())
    for layer in layers:
        digest.update(b"\0layer")
        for path in layer:
            try:
                digest.update(b"\0" + path.name.encode() + b"\0" + path.read_bytes())
            except OSError as error:
                raise DataError(f"cannot read {path}: {error.strerror}") from error
    return digest.hexdigest()[:32]


def _cache_directory() -> Path | None:
    from platformdirs import user_cache_path

    try:
        return user_cache_path("alliance")
    except (OSError, RuntimeError):
        return None
