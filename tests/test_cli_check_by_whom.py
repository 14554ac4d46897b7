"""``check``: what was done by nobody named, by several each for himself, on a coarse day."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.deeds import deed
from tests.records import layer

pytestmark = pytest.mark.usefixtures("pacts")

CALLS = "On record: Alba calls (2 January 1999); Borea calls (May 1999)."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer in which two call on the pact, each by itself, and one of them once more."""
    alba, borea = ("alba", "initiator"), ("borea", "initiator")
    events = [
        deed("a", "1999-01-02", "invocation", "Alba calls", alba, frameworks=["pact"]),
        deed("b", "1999-05", "invocation", "Borea calls", borea, frameworks=["pact"]),
        deed("c", "2001-01-01/2001-02-01", "invocation", "Alba calls", alba, frameworks=["pact"]),
    ]
    terms = [{"list": "event-kind", "id": "invocation", "name": "Invocation"}]
    terms += [{"list": "event-role", "id": "initiator", "name": "Initiator"}]
    return layer(tmp_path / "own", events=events, terms=terms)


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "The Pact was invoked on 2 January 1999",
            "POA was invoked (2 January 1999)",
            "supported",
            "On record: Alba calls (2 January 1999).",
        ),
        ("The Pact was invoked in 1999", "POA was invoked (1999)", "supported", CALLS),
        (  # on which day of May is not known
            "The Pact was invoked on 3 May 1999",
            "POA was invoked (3 May 1999)",
            "unverifiable",
            "On record: Borea calls (May 1999).",
        ),
        (  # while it went on
            "The Pact was invoked on 5 January 2001",
            "POA was invoked (5 January 2001)",
            "supported",
            "On record: Alba calls (1 January 2001 to 1 February 2001).",
        ),
        (
            "Alba and Borea invoked the Pact in 1999",
            "Alba and Borea invoked POA (1999)",
            "supported",
            CALLS,
        ),
        (
            "The Pact was invoked by Alba and Borea in 1999",
            "POA was invoked by Alba and Borea (1999)",
            "supported",
            CALLS,
        ),
    ],
)
def test_it_was_invoked(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (
        statement.replace("invoked POA", "invoked the POA"),
        verdict,
        correction,
    )


@pytest.mark.parametrize(
    "text",
    [
        "Alba and Borea invoked the Pact in 2001",  # Borea did not
        "Alba was invoked in 1999",
        "The Pact was invoked loudly in 1999",
    ],
)
def test_it_was_not(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
