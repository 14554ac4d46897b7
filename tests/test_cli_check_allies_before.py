"""``check``: allies by pacts of unknown end, and of the state that went before."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def test_beside_a_pact_of_unknown_end_there_are_at_least_so_many(run: Run, tmp_path: Path) -> None:
    owed = {"obligations": ["defense"], "kind": "treaty", "scope": "bilateral"}
    lost = [spell("alba", "party", "1990-02-03/"), spell("corda", "party", "1990-02-03/")]
    held = [spell("echo", "party", "1990-02-03/.."), spell("corda", "party", "1990-02-03/..")]
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("lost", "Lost Pact", signed="1990-01-01", members=lost, **owed),
            framework("kept", "Kept Pact", signed="1990-01-01", members=held, **owed),
        ],
    )
    more = "On record, bound to mutual defence: Kept Pact (Echo). Until when is not on record:"
    for question, statement in (
        ("With whom is Corda allied?", "Corda has at least 1 ally (on 2010-06-30)"),
        ("How many alliances does Corda have?", "Corda belongs to at least 1 alliance"),
    ):
        (found,) = computed(run, question, own)
        assert found["statement"].startswith(statement)
        assert (found["verdict"], found["correction"]) == ("supported", f"{more} Lost Pact.")


@pytest.mark.parametrize(
    ("date", "steps"),
    [
        ("1980/", ["active"]),  # coarse, and of unknown end
        ("1980-02-03/", ["signed"]),  # only signed
    ],
)
def test_what_may_bind_leaves_open_that_nobody_does(
    run: Run, tmp_path: Path, date: str, steps: list[str]
) -> None:
    owed = {"obligations": ["defense"], "kind": "treaty", "scope": "bilateral"}
    pact = framework(
        "pact-of-two",
        "Pact of Two",
        signed=date.removesuffix("/"),
        members=[spell("alba", "party", date), spell("corda", "party", date)],
        status=[
            {"state": state, "date": date.removesuffix("/"), "sources": [{"id": "gazette"}]}
            for state in steps
        ],
        **owed,
    )
    own = layer(tmp_path / "own", frameworks=[pact])
    (found,) = computed(run, "With whom was Corda allied in 1985?", own)
    assert in_short(found) == (
        "Corda had no ally by treaty (1985)",
        "unverifiable",
        "No treaty of mutual defence with it is on record as in force then."
        " Until when is not on record: Pact of Two.",
    )


def test_a_state_goes_on_from_the_one_that_had_its_code(run: Run, tmp_path: Path) -> None:
    """Of two predecessors the one with the code; of two without it nobody is meant."""
    owed = {"obligations": ["defense"], "kind": "treaty"}
    before = {"predecessors": ["east", "west"]}
    own = layer(
        tmp_path / "own",
        actors=[
            actor("east", "East", cow="901", existed="1900/1980"),
            actor("west", "West", cow="902", existed="1900/1980"),
            actor("whole", "Whole", cow="902", existed="1981/..", **before),
            actor("mixed", "Mixed", cow="903", existed="1981/..", **before),
        ],
        frameworks=[
            framework(
                f"{side}-pact",
                f"{side.title()} Pact",
                members=[
                    spell(side, "party", "1950/1970"),
                    spell(other, "party", "1950/1970"),
                ],
                status=[
                    {"state": "active", "date": "1950", "sources": [{"id": "gazette"}]},
                    {"state": "terminated", "date": "1970", "sources": [{"id": "gazette"}]},
                ],
                ended="1970",
                established="1950",
                **owed,
            )
            for side, other in (("east", "alba"), ("west", "borea"))
        ],
    )
    (found,) = computed(run, "With whom was Whole allied in 1960?", own)
    assert in_short(found) == (
        "West had 1 ally (1960)",
        "supported",
        "On record, bound to mutual defence: West Pact (Borea).",
    )
    assert computed(run, "With whom was Mixed allied in 1960?", own) == []
    none = "No treaty of mutual defence with it is on record as in force then."
    (found,) = computed(run, "With whom was Whole allied in 1975?", own)
    assert in_short(found) == ("West had no ally by treaty (1975)", "supported", none)
    (found,) = computed(run, "With whom was Whole allied in 1890?", own)
    assert in_short(found) == (
        "Whole had no ally by treaty (1890)",
        "imprecise",
        f"{none} Whole did not exist then: on record since 1981.",
    )


def test_who_has_no_alliance_has_none(run: Run) -> None:
    (found,) = computed(run, "Which alliances does Nobody belong to?")
    assert found["statement"] == "Nobody has no ally by treaty (on 2010-06-30)"
