"""``check``: that two have an instrument between them; which alliances there were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


def _treaty(id: str, name: str, state: str, *with_whom: str, **fields: Any) -> dict[str, Any]:
    members = [spell(one, "party", "1991-02-03/..") for one in ("alba", *with_whom)]
    steps = [{"state": state, "date": "1991-02-03", "sources": [{"id": "gazette"}]}]
    two = {"kind": "treaty", "scope": "bilateral", "signed": "1991-02-03", "members": members}
    return framework(id, name, **{**two, "status": steps, **fields})


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with treaties of Alba: in force, ended, only signed."""
    return layer(
        tmp_path / "own",
        actors=[actor("nova", "Nova", existed="1900/1999")],
        frameworks=[
            _treaty("amity", "Treaty of Friendly Relations", "active", "echo"),
            _treaty("peace", "Non-Aggression Treaty of Echo", "terminated", "echo"),
            _treaty("accord", "Security Accord", "signed", "corda", legal="political"),
            _treaty("vow", "Friendship Treaty of Corda", "signed", "corda"),
            _treaty("bond", "Friendly Alliance of Borea", "active", "borea"),
            _treaty("guard", "Defence Cooperation Pact of Nova", "active", "nova"),
            _treaty("crew", "Cooperation Agreement of Nova", "active", "nova"),
            _treaty("old", "Old Treaty", "active", "delta"),
            _treaty("trade", "Treaty of Trade", "terminated", "borea")
            | {"members": [spell(one, "party", "1991-02-03/..") for one in ("corda", "borea")]},
        ],
        terms=[{"list": "framework-kind", "id": "treaty", "name": "Treaty"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Does Alba have a friendship treaty with Echo?",
            "Alba and Echo have a friendship treaty",
            "supported",
            "On record: Treaty of Friendly Relations (signed 3 February 1991).",
        ),
        (
            "There is a treaty of friendship between Echo and Alba",
            "Echo and Alba have a friendship treaty",
            "supported",
            "On record: Treaty of Friendly Relations (signed 3 February 1991).",
        ),
        (
            "Is there a non-aggression treaty between Alba and Echo?",
            "Alba and Echo have a non-aggression treaty",
            "outdated",
            "On record: Non-Aggression Treaty of Echo (signed 3 February 1991).",
        ),
        (
            "Do Alba and Echo have treaties of friendship?",
            "Alba and Echo have a friendship treaty",
            "supported",
            "On record: Treaty of Friendly Relations (signed 3 February 1991).",
        ),
        (  # whose word is also what it is about
            "Alba and Borea have a friendship alliance",
            "Alba and Borea have a friendship alliance",
            "supported",
            "On record: Friendly Alliance of Borea (signed 3 February 1991).",
        ),
        (
            "Alba has a nonaggression treaty with Echo",
            "Alba and Echo have a non-aggression treaty",
            "outdated",
            "On record: Non-Aggression Treaty of Echo (signed 3 February 1991).",
        ),
        (
            "Alba has a defence agreement of cooperation with Nova",
            "Alba and Nova have a defence cooperation agreement",
            "outdated",
            "On record: Defence Cooperation Pact of Nova (signed 3 February 1991).",
        ),
        (
            "Alba and Echo have an agreement",  # of all kinds: what has ended is not told
            "Alba and Echo have an agreement",
            "supported",
            "On record: Treaty of Friendly Relations (signed 3 February 1991).",
        ),
        (  # which has gone
            "Alba has a cooperation agreement with Nova",
            "Alba and Nova have a cooperation agreement",
            "outdated",
            "On record: Cooperation Agreement of Nova (signed 3 February 1991);"
            " Defence Cooperation Pact of Nova (signed 3 February 1991).",
        ),
        (  # of what sort, is not said: there may be another
            "Alba has a treaty with Delta",
            'Alba and Delta "the old" have a treaty',
            "outdated",
            "On record: Old Treaty (signed 3 February 1991);"
            " Truce of Delta (signed 1 May 1960, in force 1 May 1960, ended 1 January 1970).",
        ),
        (
            "Corda has a treaty with Borea",
            "Corda and Borea have a treaty",
            "unverifiable",
            "On record: Treaty of Trade (signed 3 February 1991).",
        ),
        (  # an agreement need not bind in law
            "Corda has a security agreement with Alba",
            "Corda and Alba have a security agreement",
            "supported",
            "On record: Security Accord (signed 3 February 1991).",
        ),
        (  # a treaty must be in force
            "Corda has a friendship treaty with Alba",
            "Corda and Alba have a friendship treaty",
            "unverifiable",
            "On record: Friendship Treaty of Corda (signed 3 February 1991).",
        ),
        (
            "Corda does not have a security agreement with Alba",
            "It is not so that Corda and Alba have a security agreement",
            "contradicted",
            "On record: Security Accord (signed 3 February 1991).",
        ),
    ],
)
def test_what_two_have(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (f"{statement} (on {TODAY})", verdict, correction)
    assert found["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Does Borea have a friendship treaty with Echo?",  # perhaps in a larger framework
        "Alba and Alba have a treaty",
        "Alba had a friendship treaty with Echo",
        "Alba has a friendship treaty with Echo since 1991",
        "There was a treaty of friendship between Alba and Echo",
        "Did Alba have a friendship treaty with Echo?",
        "Does Alba have a friendship treaty with Echo in Albaville?",
        "Alba has ships and a treaty with Echo",
        "Alba, Corda and Echo have a treaty",
        "Alba has 2 treaties with Echo",
    ],
)
def test_what_is_not_read_so(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.fixture
def pacts_of_days(tmp_path: Path) -> Path:
    """Return a layer with pacts of defence, of which one is only signed."""
    owed = {"obligations": ["defense"]}
    long = [spell(one, "member", "1990-01-01/..") for one in ("alba", "echo")]
    short = [spell(one, "member", "1992-01-01/1994-12-31") for one in ("alba", "corda")]
    parted = [
        spell("alba", "member", "1992-01-01/1993-06-30"),
        spell("corda", "member", "1993-07-01/.."),
    ]
    signed = {"state": "signed", "date": "1991-02-03", "sources": [{"id": "gazette"}]}
    return layer(
        tmp_path / "days",
        frameworks=[
            framework("long", "Long Pact", members=long, **owed),
            framework("short", "Short Pact", members=short, **owed),
            framework("parted", "Parted Pact", members=parted, **owed),  # never two on one day
            framework(
                "vowed", "Vowed Pact", members=long, signed="1991-02-03", status=[signed], **owed
            ),
            framework("club", "Club", members=long),
            framework("calm", "Calm Pact", members=short, obligations=["consultation"]),
            framework("peace", "Peace Pact", members=short, obligations=["nonaggression"]),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "Which alliances existed in 1993?",
            "3 alliances bound their members to mutual defence (1993)",
            "On record: Long Pact; Pact of Alba; Short Pact. Of 1 more it is not known.",
        ),
        (
            "Which defence pacts exist today?",
            "2 pacts bind their members to mutual defence (on 2010-06-30)",
            "On record: Long Pact; Pact of Alba. Of 1 more it is not known.",
        ),
        (
            "How many alliances existed in 1995?",
            "2 alliances bound their members to mutual defence (1995)",
            "On record: Long Pact; Pact of Alba. Of 1 more it is not known.",
        ),
        (
            "Which alliances were there in 1989?",
            "1 alliance bound its members to mutual defence (1989)",
            "On record: Pact of Alba. Of 1 more it is not known.",  # the promise of Borea
        ),
        (
            "Which consultation treaties were in force in 1993?",
            "2 treaties bound their members to consultation (1993)",
            "On record: Calm Pact; Pact of Alba.",
        ),
        (
            "How many nonaggression pacts existed in 1994?",
            "1 pact bound its members to non-aggression (1994)",
            "On record: Peace Pact.",
        ),
        (
            "How many non-aggression pacts existed in 1994?",
            "1 pact bound its members to non-aggression (1994)",
            "On record: Peace Pact.",
        ),
        (
            "How many defence treaties did Corda have in 1993?",
            "Corda belonged to 1 treaty of defence (1993)",
            "On record, bound to mutual defence: Short Pact (Alba).",
        ),
        (
            "How many alliances did Corda have in 1993?",
            "Corda belonged to 1 alliance (1993)",
            "On record, bound to mutual defence: Short Pact (Alba).",
        ),
        (
            "With whom was Corda allied in 1993?",
            "Corda had 1 ally (1993)",
            "On record, bound to mutual defence: Short Pact (Alba).",
        ),
        (
            "Did the Short Pact include Corda in 1993?",
            "Corda was a member of Short Pact (1993)",
            "On record as a member: 1 January 1992 to 31 December 1994.",
        ),
    ],
)
def test_which_alliances_there_were(
    run: Run, pacts_of_days: Path, text: str, statement: str, correction: str
) -> None:
    (found,) = computed(run, text, pacts_of_days)
    assert in_short(found) == (statement, "supported", correction)
    assert found["sources"]


@pytest.mark.parametrize(
    "text",
    [
        "Which alliances are there?",  # of what days, is not said
        "Which alliances have existed since 1990?",
        "Which alliances existed after 1990?",
        "Which alliances existed in 1900?",
        "Which alliances are the best?",
        "Which organizations existed in 1993?",
        "Which alliances and treaties existed in 1993?",
        "Did alliances exist in 1993?",
        "Which consultation treaties are the best?",
        "Which non-aggression treaties were in force in 1995?",
        "How many treaties did Corda have in 1993?",
        "How many defence ministers did Corda have in 1993?",
    ],
)
def test_which_alliances_are_not_told(run: Run, pacts_of_days: Path, text: str) -> None:
    assert computed(run, text, pacts_of_days) == []
