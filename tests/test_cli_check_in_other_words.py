"""``check``: to meet, to take part, to be one of, to be set up and in operation: said otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a council that met twice, of which the record is whole, and a venture."""
    members = [spell("alba", "member", "1994-05-06/..")]
    met = {"kind": "meeting", "actors": [{"id": "board"}], "frameworks": ["board"]}
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("board", "Board", kind="council", established="1990-01-01"),
            framework("venture", "Venture", kind="initiative", members=members),
        ],
        events=[
            event("one", "1995-03-04", title="Board meets", **met),
            event("two", "1999-03-04", title="Board meets again", **met),
        ],
        coverage=[
            {"subjects": ["board", "venture"], "from": "1990", "to": TODAY, "level": "complete"}
        ],
        terms=[{"list": "framework-kind", "id": "initiative", "name": "Initiative"}],
    )


FIRST, SECOND = "Board meets (4 March 1995)", "Board meets again (4 March 1999)"


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Board met in 1995", "Board held a meeting (1995)", "supported", FIRST),
        ("Did the Board meet in 1999?", "Board held a meeting (1999)", "supported", SECOND),
        (
            "The Board met in 1997",  # no list of meetings is sure to be whole
            "Board held a meeting (1997)",
            "unverifiable",
            f"{FIRST}; {SECOND}",
        ),
        (
            "The last meeting of the Board was in 1999",
            "The last meeting on record of Board (1999)",
            "unverifiable",
            SECOND,
        ),
        (
            "The last meeting of the Board was in 1995",
            "The last meeting on record of Board (1995)",
            "contradicted",
            SECOND,
        ),
    ],
)
def test_a_body_met(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    near = " before and after" if "1997" in text else ""
    assert in_short(found) == (statement, verdict, f"On record{near}: {correction}.")


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba takes part in the Venture",
            f"Alba is a member of Venture (on {TODAY})",
            "supported",
            "On record as a member: since 6 May 1994.",
        ),
        (
            "Corda takes part in the Venture",
            f"Corda is a member of Venture (on {TODAY})",
            "contradicted",
            "On no day on record as a member.",
        ),
        (
            "Corda is one of the Venture",
            f"Corda is a member of Venture (on {TODAY})",
            "contradicted",
            "On no day on record as a member.",
        ),
        ("The Board was set up in 1990", "Board: established (1990)", "supported", None),
        ("The Board was set up in 1991", "Board: established (1991)", "contradicted", None),
        ("The Pact is still in operation", f"POA is active (on {TODAY})", "supported", None),
    ],
)
def test_said_in_other_words(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str | None
) -> None:
    (found,) = computed(run, text, own)
    told = found["correction"] if correction is None else correction
    assert in_short(found) == (statement, verdict, told)
