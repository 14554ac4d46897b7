"""``check``: those who act for a state, by its adjective; how many of them were expelled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, event, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a state and its adjective, and its expulsions by others."""
    terms = [
        {"list": "event-kind", "id": "expulsion", "name": "Expulsion"},
        {"list": "event-kind", "id": "suspension", "name": "Suspension"},
        *({"list": "event-role", "id": role, "name": role} for role in ("initiator", "target")),
    ]
    dorn = {"id": "dorn", "role": "target"}
    by_alba = [{"id": "alba", "role": "initiator"}, dorn]
    by_two = [{"id": "borea", "role": "initiator"}, *by_alba]
    six = {"what": "diplomats expelled", "value": "6", "sources": [{"id": "gazette"}]}
    out = {"kind": "expulsion"}
    return layer(
        tmp_path / "own",
        actors=[actor("dorn", "Dorn", adjectives=["Dornish", "Old Dornish"])],
        events=[
            event("a", "2001-01-01", title="Alba expels 23 of Dorn", actors=by_alba, **out),
            event(
                "b", "2002-01-01", title="Alba expels some", actors=by_alba, figures=[six], **out
            ),
            event("c", "2003-01-01", title="Alba expels more", actors=by_alba, **out),
            event("e", "2005-01-01", title="Alba halts", actors=by_alba, kind="suspension"),
            event("d", "2004-01-01", title="Two expel nine of Dorn", actors=by_two, **out),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba expelled 23 Dornish diplomats in 2001",
            "Alba expelled 23 diplomats of Dorn (2001)",
            "supported",
            "On record: Alba expels 23 of Dorn (1 January 2001).",
        ),
        (
            "Alba expelled six Old Dornish envoys in 2002",
            "Alba expelled six diplomats of Dorn (2002)",
            "supported",
            "On record: Alba expels some (1 January 2002).",
        ),
        (
            "23 Dornish diplomats were expelled by Alba",
            "23 diplomats of Dorn were expelled by Alba",
            "supported",
            "On record: Alba expels 23 of Dorn (1 January 2001).",
        ),
        (
            "Alba expelled 22 Dornish diplomats in 2001",
            "Alba expelled 22 diplomats of Dorn (2001)",
            "imprecise",
            "On record: Alba expels 23 of Dorn (1 January 2001).",
        ),
        (  # how many is not on record
            "Alba expelled 22 Dornish diplomats in 2003",
            "Alba expelled 22 diplomats of Dorn (2003)",
            "unverifiable",
            "On record: Alba expels more (1 January 2003).",
        ),
        (  # nine in all: how many of them by whom is not said
            "Alba expelled four Dornish diplomats in 2004",
            "Alba expelled four diplomats of Dorn (2004)",
            "unverifiable",
            "On record: Two expel nine of Dorn (1 January 2004).",
        ),
        (  # itself it was not
            "Alba expelled Dorn in 2001",
            "Alba expelled Dorn (2001)",
            "imprecise",
            "On record: Alba expels 23 of Dorn (1 January 2001).",
        ),
        (
            "Dorn was expelled from Alba",
            "Dorn was expelled from Alba",
            "contradicted",
            "On record: Alba expels 23 of Dorn (1 January 2001); Alba expels some (1 January 2002);"
            " Alba expels more (1 January 2003); 1 more.",
        ),
        (
            "When did Alba expel Dornish diplomats?",
            "Alba expelled diplomats of Dorn",
            "supported",
            "On record: Alba expels 23 of Dorn (1 January 2001); Alba expels some (1 January 2002);"
            " Alba expels more (1 January 2003); 1 more.",
        ),
    ],
)
def test_who_was_expelled(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Alba suspended Dorn",  # in a treaty of both
        "Alba expelled more than 20 Dornish diplomats in 2001",
        "Alba expelled 23 Dornish dogs in 2001",
        "Alba expelled 23 Dornish in 2001",
        "Alba invaded 23 Dornish diplomats in 2001",
    ],
)
def test_what_is_not_read(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


def test_an_adjective_is_on_record_and_names_those_who_act(run: Run, own: Path) -> None:
    shown = run("show", "dornish troops", "--json", "--data", str(own))
    assert json.loads(shown.out)["adjectives"] == ["Dornish", "Old Dornish"]
    assert run("show", "dornish", "--data", str(own)).status == 3
