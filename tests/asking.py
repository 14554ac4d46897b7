"""What ``check`` computes of a statement, for its tests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.conftest import Run


def computed(run: Run, text: str, *own: Path | None) -> list[dict[str, Any]]:
    """Return the answers to a statement that are computed from the record and layers over it."""
    data = [typed for one in own if one for typed in ("--data", str(one))]
    answers = json.loads(run("check", text, "--json", *data).out)
    return [one for one in answers if one["matched_by"] == "computed"]


def in_short(answer: dict[str, Any]) -> tuple[str, str, str]:
    """Return the statement of an answer, its verdict and its correction."""
    return answer["statement"], answer["verdict"], answer["correction"]
