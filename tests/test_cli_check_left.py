"""``check``: which treaties somebody left, those of two that ended with it among them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def _treaty(id: str, ended: str, **fields: Any) -> dict[str, Any]:
    members = [
        spell("alba", "party", f"1970-01-01/{ended}"),
        spell("corda", "party", f"1970-01-01/{ended}"),
    ]
    own = {"kind": "treaty", "scope": "bilateral", "signed": "1970-01-01", "ended": ended}
    return framework(id, f"{id.title()} Treaty", **own, members=members) | fields


def _left(id: str, date: str, of: str, title: str, kind: str = "withdrawal", **roles: str) -> Any:
    actors = [{"id": actor, "role": role} for actor, role in roles.items()]
    return event(id, date, title=title, kind=kind, actors=actors, frameworks=[of])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with treaties of two that ended, and what is told of their ends."""
    by_alba = {"alba": "initiator", "corda": "target"}
    kinds = ("withdrawal", "termination")
    return layer(
        tmp_path / "own",
        frameworks=[
            _treaty("first", "1980-02-03"),
            _treaty("second", "1985-06-07"),
            _treaty("third", "1990-01-01"),
            _treaty("fourth", "1991-01-01"),
            _treaty("fifth", "1992-01-01", scope="multilateral"),
            _treaty("sixth", "1993-01-01", kind="alliance"),
            _treaty("seventh", "1995-06-07"),
        ],
        events=[
            _left("l1", "1980-02-03", "first", "Alba leaves the first", **by_alba),
            _left("l2", "1985-06-07", "second", "The second ends", "termination", **by_alba),
            _left("l3", "1990-01-01", "third", "Alba announces to leave the third", **by_alba),
            _left("l4", "1990-12-31", "fourth", "Alba leaves the fourth", **by_alba),
            _left("l5", "1992-01-01", "fifth", "Alba leaves the fifth", **by_alba),
            _left("l6", "1993-01-01", "sixth", "Alba leaves the sixth", **by_alba),
            _left("l7", "1995-06-07", "seventh", "It ends", corda="initiator", alba="target"),
        ],
        terms=[
            *({"list": "event-kind", "id": kind, "name": kind.title()} for kind in kinds),
            *({"list": "event-role", "id": role, "name": role} for role in ("initiator", "target")),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (  # neither one that was announced, nor of another day, nor of more than two, nor no treaty
            "Which treaties did Alba leave?",
            "Alba left at least 2 treaties",
            "On record: First Treaty (3 February 1980); Second Treaty (7 June 1985).",
        ),
        (
            "Which treaties did Alba leave before 1984?",
            "Alba left at least 1 treaty (before 1984)",
            "On record: First Treaty (3 February 1980).",
        ),
        (
            "Which treaties did Corda leave?",
            "Corda left at least 1 treaty",
            "On record: Seventh Treaty (7 June 1995).",
        ),
    ],
)
def test_what_ended_with_it(
    run: Run, own: Path, text: str, statement: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)


def test_a_date_before_by_is_told_behind(run: Run, own: Path) -> None:
    (found,) = computed(run, "The First Treaty was left in 1980 by Alba", own)
    assert found["statement"] == "First Treaty was left by Alba (1980)"


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("How many states signed the Pledge?", "Alba and Corda signed Pledge"),
        ("How many states ratified the Pledge?", "Pledge has 2 members (on 2010-06-30)"),
        ("How many states ratified the Vow?", "Vow has at least 1 member (on 2010-06-30)"),
    ],
)
def test_how_many_signed_or_ratified(run: Run, tmp_path: Path, text: str, statement: str) -> None:
    both = [spell(one, "party", "1991-02-03/..") for one in ("alba", "corda")]
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework(
                "pledge", "Pledge", kind="treaty", scope="bilateral", signed="1991", members=both
            ),
            framework("vow", "Vow", kind="treaty", members=[spell("alba", "ratifier", "1991/..")]),
        ],
        terms=[{"list": "role", "id": "ratifier", "name": "Ratifier"}],
    )
    (found,) = computed(run, text, own)
    assert (found["statement"], found["verdict"]) == (statement, "supported")


@pytest.mark.parametrize(
    ("text", "verdict", "correction"),
    [
        (
            "Alba left the Circle in 1999",
            "imprecise",
            "On record as a member until 5 June 2001."
            " Alba gives notice of leaving the Circle: 4 June 1999.",
        ),
        (  # another's notice is none of its own
            "Alba left the Circle in 1998",
            "contradicted",
            "On record as a member until 5 June 2001.",
        ),
        (  # nor did one leave that gave notice and is still in
            "Corda left the Circle in 1998",
            "contradicted",
            "On record as a member: since 1990, without an end.",
        ),
        ("Alba left the Circle in 2001", "supported", "On record as a member until 5 June 2001."),
    ],
)
def test_notice_of_leaving(
    run: Run, tmp_path: Path, text: str, verdict: str, correction: str
) -> None:
    members = [spell("alba", "member", "1990/2001-06-05"), spell("corda", "member", "1990/..")]
    title = "{} gives notice of leaving the Circle".format
    notice = {"kind": "denunciation"}
    own = layer(
        tmp_path / "own",
        frameworks=[framework("circle", "Circle", members=members)],
        events=[
            _left("n1", "1998-06-04", "circle", title("Corda"), **notice, corda="initiator"),
            _left("n2", "1999-06-04", "circle", title("Alba"), **notice, alba="initiator"),
        ],
        terms=[
            {"list": "event-kind", "id": "denunciation", "name": "Denunciation"},
            {"list": "event-role", "id": "initiator", "name": "Initiator"},
        ],
    )
    (found,) = computed(run, text, own)
    assert (found["verdict"], found["correction"]) == (verdict, correction)
