"""Validation of files: the shipped record by itself, one's own as they would be used."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from alliancecli.errors import DataError, UsageError
from alliancecli.store import open as opening
from alliancecli.store.open import files_of
from alliancecli.validation import validate
from tests.conftest import SMALL

MORE = (
    "topics:\n- {id: cyber, name: Cyber, summary: S.}\n- {id: more, name: M, summary: S., a: b}\n"
)
DOUBLE = "error: cyber id: duplicate id 'cyber' (first in {}:2) [duplicate-id]"
UNKNOWN = "error: more a: unknown field 'a'; fields are id, name, aliases, parent, summary"


@pytest.fixture(autouse=True)
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put two files with findings in the place of the shipped record, and work beside them."""
    monkeypatch.chdir(tmp_path)
    Path("data").mkdir()
    shutil.copy(SMALL / "record.yaml", "data/record.yaml")
    Path("data/a.yaml").write_text(MORE, encoding="utf-8")
    monkeypatch.setattr(opening, "_DATA", (Path("data"),))


def found(*paths: str) -> list[str]:
    """Return the findings about files."""
    return [str(finding) for finding in validate([Path(path) for path in paths])]


def test_the_shipped_record() -> None:
    assert found() == [
        f"data/a.yaml:3: {UNKNOWN} [unknown-field]",
        f"data/record.yaml:131: {DOUBLE.format('data/a.yaml')}",
    ]
    assert found("data") == found()


def test_a_shipped_file_is_checked_in_its_layer() -> None:
    assert found("data/record.yaml") == [f"data/record.yaml:131: {DOUBLE.format('data/a.yaml')}"]
    assert found(str(Path("data").resolve())) == found()


def test_own_records_override_and_only_they_are_told_of() -> None:
    Path("own").mkdir()
    Path("own/own.yaml").write_text(
        "topics:\n- {id: cyber, name: Mine, parent: defence, summary: S., b: c}\n",
        encoding="utf-8",
    )
    expected = UNKNOWN.replace("more a", "cyber b").replace("'a'", "'b'")
    assert found("own") == [f"own/own.yaml:2: {expected} [unknown-field]"]
    assert found("own/own.yaml") == found("own")


def test_what_is_not_there() -> None:
    with pytest.raises(UsageError, match=r"^no such file: gone\.yaml$"):
        validate([Path("gone.yaml")])


def test_the_files_of_a_directory(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", ".hidden.yaml", "notes.txt", "c.yml"):
        (tmp_path / name).touch()
    assert files_of(tmp_path) == [tmp_path / "a.yaml", tmp_path / "b.yaml"]


def test_a_directory_without_records(tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        files_of(tmp_path / "gone")
    assert str(caught.value) == f"cannot read {tmp_path / 'gone'}: No such file or directory"
    with pytest.raises(DataError) as caught:
        files_of(tmp_path)
    assert str(caught.value) == f"no records in {tmp_path}"
