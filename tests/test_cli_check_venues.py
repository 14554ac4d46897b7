"""``check``: what a framework held in a place or in a country, how often, the last of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with three summits of the pact, two of them in Alba, and a drill."""
    terms = [{"list": "event-kind", "id": kind, "name": kind} for kind in ("exercise", "summit")]
    terms += [{"list": "event-role", "id": "host", "name": "host"}]
    summit = {"kind": "summit", "frameworks": ["pact"]}
    alba = [{"id": "alba", "role": "host"}, {"id": "borea"}]
    corda = [{"id": "corda", "role": "host"}, {"id": "alba"}]
    return layer(
        tmp_path / "own",
        events=[
            event("one", "1953-01-01", title="First summit", place="Port", actors=alba, **summit),
            event("two", "1999-01-01", title="Second summit", place="Hill", actors=alba, **summit),
            event("three", "2004-01-01", title="Third summit", place="Bay", actors=corda, **summit),
            event(
                "drill", "2005", title="Drill", kind="exercise", frameworks=["pact"], actors=corda
            ),
        ],
        terms=terms,
    )


TWO = "On record: First summit (1 January 1953); Second summit (1 January 1999)."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Which POA summits were held in Alba?",
            "On record: 2 summits of POA (host: Alba)",
            "supported",
            TWO,
        ),
        (
            "How many POA summits has Alba hosted?",
            "On record: 2 summits of POA (host: Alba)",
            "supported",
            TWO,
        ),
        (
            "How many POA summits were held in the Alba since 1990?",
            "On record: 1 summit of POA (host: Alba) (since 1990)",
            "supported",
            "On record: Second summit (1 January 1999).",
        ),
        (
            "When did Alba host a POA summit?",
            "On record: 2 summits of POA (host: Alba)",
            "supported",
            TWO,
        ),
        (
            "Which POA exercises did Corda host?",
            "On record: 1 exercise of POA (host: Corda)",
            "supported",
            "On record: Drill (2005).",
        ),
        (
            "When was the last POA summit in Alba?",
            "The last summit on record of POA (host: Alba)",
            "supported",
            "On record: Second summit (1 January 1999).",
        ),
        (
            "When was the last POA summit in Port?",
            "The last summit on record of POA in Port",
            "supported",
            "On record: First summit (1 January 1953).",
        ),
        (
            "The last POA summit in Alba was in 2004",
            "The last summit on record of POA (host: Alba) (2004)",
            "contradicted",
            "On record: Second summit (1 January 1999).",
        ),
        (
            "Which summits did Corda host?",
            "On record: 1 summit of Corda",
            "supported",
            "On record: Third summit (1 January 2004).",
        ),
    ],
)
def test_what_was_held_there(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Which summits did POA and Alba hold?",
        "Which POA summits were held with Alba?",
        "Which POA summits were held in Borea?",  # it took part
        "When was the last POA summit in Alba and Corda?",
        "How many POA summits were held in Port and Hill?",
    ],
)
def test_what_is_not_read(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
