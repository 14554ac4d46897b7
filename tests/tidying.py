"""The script scripts/tidy_records.py as a module, working on a directory of the test's own."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parent.parent / "scripts" / "tidy_records.py"

Tidy = Callable[..., int]


def tidy_in(root: Path, monkeypatch: pytest.MonkeyPatch) -> Tidy:
    """Return the script's main, for drafts by name, over ``root``/data."""
    spec = importlib.util.spec_from_file_location("tidy_records", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr(sys, "path", [*sys.path])  # the script adds to it
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", root)

    def tidy(*drafts: str | Path) -> int:
        status = module.main([str(draft) for draft in drafts])
        assert isinstance(status, int)
        return status

    return tidy
