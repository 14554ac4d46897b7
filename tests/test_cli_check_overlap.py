"""``check``: who belongs to one framework and to another, of what has ended and of its heirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import Record, framework, layer, spell

TODAY = "2010-06-30"

pytestmark = pytest.mark.usefixtures("pacts")


def _ended(id: str, name: str, members: list[Record]) -> Record:
    over = {"state": "terminated", "date": "1989-01-02", "sources": [{"id": "gazette"}]}
    status = [{**over, "state": "active", "date": "1950"}, over]
    return framework(id, name, members=members, ended="1989-01-02") | {"status": status}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a league and a pool that ended, and a club and a ring that did not."""
    league = [spell("delta", "member", "1950/1989-01-02"), spell("alba", "member", "1950/1970")]
    pool = [spell("corda", "member", "1950/1989-01-02"), spell("alba", "member", "1960/1970")]
    return layer(
        tmp_path / "own",
        frameworks=[
            _ended("league", "League", league),
            _ended("pool", "Pool", pool),
            framework("club", "Club", members=[spell("alba", "member", "1990/..")]),
            framework("ring", "Ring", members=[spell("echo", "member", "1991/..")]),
            framework("void", "Void"),
        ],
        coverage=[
            {"subjects": ["league"], "from": "1950", "to": "2010-06-30", "level": "complete"}
        ],
    )


IN_RING = (
    "1 that belonged to League, or succeeded a member, is in Ring (on 2010-06-30)",
    'On record: Echo (as Delta "the old").',
)
IN_CLUB = (
    "1 that belonged to League, or succeeded a member, is in Club (on 2010-06-30)",
    "On record: Alba.",
)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Which former League members joined the Ring?", IN_RING),
        ("Which Ring members were in the League?", IN_RING),
        ("Which Club members were in the League?", IN_CLUB),
        (
            "Which League members were in the Pool?",
            (
                "At least 1 belonged to League and Pool, or succeeded a member",
                "On record: Alba. The list may not be complete.",
            ),
        ),
    ],
)
def test_of_what_has_ended(run: Run, own: Path, text: str, told: tuple[str, str]) -> None:
    (answer,) = computed(run, text, own)
    assert (answer["statement"], answer["correction"]) == told
    assert answer["verdict"] == "supported"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Which former Pool members are in the Ring?",
            (
                "0 that belonged to Pool, or succeeded a member, are in Ring (on 2010-06-30)",
                "On record: none. The list may not be complete.",
            ),
        ),
        (
            "Which Club members are in the Ring?",
            (
                "0 of the 1 members of Club are also in Ring (on 2010-06-30)",
                "On record: none. The list of Ring may not be complete.",
            ),
        ),
    ],
)
def test_none_of_a_list_that_may_be_longer(
    run: Run, own: Path, text: str, told: tuple[str, str]
) -> None:
    (answer,) = computed(run, text, own)
    assert (answer["statement"], answer["correction"]) == told
    assert answer["verdict"] == "unverifiable"


@pytest.mark.parametrize(
    "text",
    [
        "Which former League members are not in the Club?",
        "Which Club members were in the League in 2000?",  # it had ended by then
        "Which League members are in the Void?",  # nobody is on record there
    ],
)
def test_no_answer(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.fixture
def vows(tmp_path: Path) -> Path:
    """Return a layer with a club, a vow of which all parties are on record, and a hope."""
    vow = [spell("alba", "party", "1991/.."), spell("borea", "signatory", "1990/..")]
    club = [spell(one, "member", "1990/..") for one in ("alba", "borea", "corda")]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("club", "Club", members=club),
            framework("vow", "Vow", kind="treaty", members=vow),
            framework("hope", "Hope", kind="treaty", members=[spell("echo", "party", "1991/..")]),
        ],
        coverage=[{"subjects": ["vow"], "from": "1950", "to": "2010-06-30", "level": "complete"}],
        terms=[{"list": "role", "id": "signatory", "name": "Signatory"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Which Club members signed the Vow?",
            f"2 of the 3 members of Club signed Vow or became parties to it (on {TODAY})",
            "supported",
            "On record: Alba, Borea.",
        ),
        (
            "Which members of the Club have ratified the Vow?",
            f"1 of the 3 members of Club ratified Vow or became parties to it (on {TODAY})",
            "supported",
            "On record: Alba.",
        ),
        (
            "Which Club members signed the Hope?",
            f"0 of the 3 members of Club signed Hope or became parties to it (on {TODAY})",
            "unverifiable",
            "On record: none. The list may not be complete.",
        ),
    ],
)
def test_who_of_them_signed(
    run: Run, vows: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, vows)
    assert in_short(found) == (statement, verdict, correction)


def test_on_what_day_they_signed_is_not_told(run: Run, vows: Path) -> None:
    assert computed(run, "Which Club members signed the Vow in 1990?", vows) == []
