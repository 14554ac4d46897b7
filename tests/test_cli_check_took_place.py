"""``check``: that an operation took place, and that a treaty was concluded."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Operation Stork took place in 1995", "supported"),
        ("Did Operation Stork take place in 1996?", "supported"),
        ("Operation Stork occurred in 1997", "contradicted"),
    ],
)
def test_an_operation_took_place(run: Run, tmp_path: Path, text: str, verdict: str) -> None:
    days = {"established": "1995-03-04", "ended": "1996-05-06"}
    status = [
        {"date": days["established"], "state": "active", "sources": [{"id": "gazette"}]},
        {"date": days["ended"], "state": "terminated", "sources": [{"id": "gazette"}]},
    ]
    stork = framework("stork", "Operation Stork", kind="operation", status=status, **days)
    terms = [{"list": "framework-kind", "id": "operation", "name": "Operation"}]
    own = layer(tmp_path / "own", frameworks=[stork], terms=terms)
    (found,) = computed(run, text, own)
    told = "On record: established 4 March 1995, ended 6 May 1996."
    assert in_short(found) == (
        f"Operation Stork took place ({text[-5:].strip('? ')})",
        verdict,
        told,
    )


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Pact of Alba was concluded in 1951", "supported"),
        ("The Pact of Alba was concluded in 1952", "supported"),  # when it came into force
        ("The Pact of Alba was concluded in 1953", "contradicted"),
        ("The Pact of Alba was signed in 1952", "contradicted"),
    ],
)
def test_concluded_by_signature_or_force(run: Run, text: str, verdict: str) -> None:
    (found,) = computed(run, text)
    assert found["verdict"] == verdict
