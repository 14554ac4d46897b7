"""``check``: what is on record of one is nothing of another, of a part nothing of the whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import claim, event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with statements on Alba, events, a house with no day but that of its force."""
    alba = {"actors": [{"id": "alba"}]}
    return layer(
        tmp_path / "own",
        claims=[
            claim("isle", "Alba annexed the island of Marl in 2001.", verdict="supported"),
            claim("army", "Alba is a member of the Pact of Alba.", verdict="supported"),
        ],
        frameworks=[
            framework("house", "House", signed="1990-02-03", in_force="1991-01-01"),
            framework("team", "Team", kind="council", established="1980-01-01"),
        ],
        events=[
            event("port", "2003-04-05", title="Alba seizes the port", **alba),
            event("asks", "2004-05-06", title="Alba asks for an end of the Long Feud", **alba),
            event("feud", "1999-05-06", title="Echo attacks Delta", **alba)
            | {"aliases": ["Long Feud"]},
            event("met", "1985-05-06", title="Team meets", kind="meeting", frameworks=["team"])
            | {"actors": [{"id": "team"}]},
        ],
    )


def _statements(run: Run, own: Path, text: str) -> list[str]:
    return [
        one["statement"] for one in json.loads(run("check", text, "--json", "--data", str(own)).out)
    ]


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Alba annexed the island of Marl in 2001", True),
        ("Elbonia annexed the island of Marl in 2001", False),  # nobody is called so
        ("\N{UNICORN FACE} annexed the island of Marl in 2001", False),
        ("Alba annexed the island of Marl in 2001 \N{UNICORN FACE}", False),
    ],
)
def test_it_is_said_of_somebody_else(run: Run, own: Path, text: str, *, is_found: bool) -> None:
    assert bool(_statements(run, own, text)) is is_found


@pytest.mark.parametrize(
    "text",
    [
        "Alba seized the port in 2003 and left it in 2004",  # two dates
        "Alba seized the port in 2003 and Corda agreed",  # two clauses
        "When did the Long Feud end?",  # it is only asked for, and its first day is no end
        "Alba has no ships and is a member of the Pact",  # a likeness of half of it
    ],
)
def test_a_part_bears_out_no_whole(run: Run, own: Path, text: str) -> None:
    assert _statements(run, own, text) == []


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("The House was set up in 1991", "House: established (1991)", "supported"),
        ("The House was founded in 1992", "House: founded (1992)", "contradicted"),
        (
            "The last meeting of the Team was in 1985",
            "The last meeting on record of Team (1985)",
            "unverifiable",
        ),
        (
            "The last meeting of the Team was in 1990",
            "The last meeting on record of Team (1990)",
            "unverifiable",
        ),
    ],
)
def test_founded_by_its_force_and_met_at_least_then(
    run: Run, own: Path, text: str, statement: str, verdict: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found)[:2] == (statement, verdict)


@pytest.mark.parametrize(
    "text",
    [
        "The House was followed by the Team",  # which is older, and no successor
        "The Team was followed by the House",  # which is younger, and no successor
        "The Team has -5 members",
        "Alba has one treaty ally",  # which is not to be one of NATO
    ],
)
def test_what_is_not_computed(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


def test_a_text_that_is_too_long_is_refused(run: Run) -> None:
    found = run("check", "x" * 1001)
    assert (found.status, found.out) == (2, "")
    assert found.err == (
        "alliance: a statement has at most 1,000 characters; this has 1,001;"
        " as: alliance check 'NATO has 30 members'\n"
    )


def test_a_byte_order_mark_is_no_part_of_a_statement(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "statements.txt"
    file.write_text("\ufeffThe Pact of Alba was signed in 1951\n", encoding="utf-8")
    (found,) = json.loads(run("check", "--file", str(file), "--json").out)
    assert (found["asked"], found["verdict"]) == (
        "The Pact of Alba was signed in 1951",
        "supported",
    )


def test_no_name_is_longer_than_all_on_record(run: Run) -> None:
    found = run("show", "x" * 401)
    assert (found.status, found.out) == (3, "")
    assert found.err == (
        f"alliance: no record is called '{'x' * 60}…'; no name has more than 400 characters\n"
    )
