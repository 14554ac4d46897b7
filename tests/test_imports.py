"""What an answer costs in imports: a reading in JSON loads none of what it does not need."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import alliancecli
from alliancecli.catalogue import load
from tests.conftest import SMALL

PROGRAM = """
import io, json, sys
from pathlib import Path
from alliancecli.__main__ import main
from alliancecli.store import open as opening
from alliancecli.cli.world import World

packaged, data, cache, *arguments = sys.argv[1:]
opening._PACKAGED, opening._DATA = Path(packaged), (Path(data),)
out, err = io.StringIO(), io.StringIO()
status = main(arguments, World(out, err, {}, False, 80, Path(cache)))
print(json.dumps([status, out.getvalue(), err.getvalue(), sorted(sys.modules)]))
"""
#: Slow to import, and of no use where an answer is the JSON text that is stored.
FORBIDDEN = frozenset(
    (
        *("rich", "yaml", "dateutil", "importlib.metadata", "importlib.resources", "pydantic"),
        *("alliancecli.loader", "alliancecli.builder", "alliancecli.model", "alliancecli.checks"),
        *("hashlib", "asyncio", "unittest"),
    )
)


def loaded(packaged: Path, cache: Path, *arguments: str) -> tuple[str, set[str]]:
    """Run a command in an interpreter of its own; return stdout and the modules loaded."""
    environ = {**os.environ, "PYTHONPATH": str(Path(alliancecli.__file__).parent.parent)}
    values = (str(packaged), str(SMALL), str(cache), *arguments)
    ran = subprocess.run(
        [sys.executable, "-c", PROGRAM, *values],
        capture_output=True,
        text=True,
        check=True,
        env=environ,
    )
    status, out, err, modules = json.loads(ran.stdout)
    assert (status, err) == (0, "")
    return out, set(modules)


@pytest.fixture
def compiled(cache: Path) -> Path:
    """Return the compiled small record."""
    with load(cache=cache) as catalogue:
        assert catalogue.origin != "memory"
        return Path(catalogue.origin)


@pytest.mark.parametrize(
    "arguments",
    [
        ("timeline", "--json"),
        ("timeline", "--actor", "Turkey", "--from", "1990", "-o", "jsonl"),
        ("list", "frameworks", "--json"),
        ("show", "league", "--json"),
        ("search", "league", "--json"),
        ("timeline",),
    ],
    ids=" ".join,
)
def test_an_answer_from_the_packaged_store(
    compiled: Path, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    out, modules = loaded(compiled, tmp_path / "none", *arguments)
    assert out
    assert modules & FORBIDDEN == set()
    assert not (tmp_path / "none").exists()


def test_an_answer_from_a_warm_cache(compiled: Path, tmp_path: Path) -> None:
    out, modules = loaded(tmp_path / "none.sqlite", compiled.parent, "timeline", "--json")
    assert len(json.loads(out)) == 5
    assert modules & FORBIDDEN == set()
    assert "platformdirs" not in modules


def test_the_measure_sees_what_is_loaded(tmp_path: Path) -> None:
    _, modules = loaded(tmp_path / "none.sqlite", tmp_path, "timeline", "--json")
    assert {"yaml", "alliancecli.loader", "alliancecli.model", "hashlib"} <= modules


def test_importing_the_package_imports_nothing_else() -> None:
    program = "import sys; before = set(sys.modules); import alliancecli;"
    program += "print(*sorted(set(sys.modules) - before))"
    environ = {**os.environ, "PYTHONPATH": str(Path(alliancecli.__file__).parent.parent)}
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=environ
    )
    assert set(ran.stdout.split()) - {"__future__"} == {"alliancecli"}
