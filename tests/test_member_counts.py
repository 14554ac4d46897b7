"""How many belong: one number, whichever command is asked, and whoever is counted as a member."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import Record, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

#: Framework -> its spells, by what makes a member of it.
MEMBERS: dict[str, list[Record]] = {
    # members, and those outside
    "club": [
        spell("alba", "member", "1980-01-01/.."),
        spell("borea", "founding-member", "1980-01-01/2000-12-31"),
        spell("corda", "participant", "1980-01-01/.."),
        spell("echo", "observer", "1991-01-01/.."),
    ],
    # no member: those who take part, without those outside
    "forum": [
        spell("alba", "participant", "1980-01-01/.."),
        spell("borea", "contributor", "1980-01-01/.."),
        spell("corda", "partner", "1980-01-01/.."),
        spell("echo", "dialogue-partner", "1991-01-01/.."),
        spell("echo", "guest", "1991-01-01/.."),
        spell("delta", "associate", "1980-01-01/1990-12-31"),
    ],
    # guarantors are no list without whom they guarantee
    "pledge": [
        spell("alba", "participant", "1980-01-01/.."),
        spell("borea", "guarantor", "1980-01-01/.."),
        spell("corda", "observer", "1980-01-01/.."),
    ],
    # nobody is in: those outside are all there is
    "watch": [
        spell("alba", "observer", "1980-01-01/.."),
        spell("corda", "depositary", "1980-01-01/.."),
    ],
    "empty": [],
}


@pytest.fixture
def own(tmp_path: Path) -> Iterator[str]:
    """Lay the frameworks over the pacts."""
    roles = (
        *("participant", "contributor", "observer", "dialogue-partner", "guest", "associate"),
        "guarantor",
    )
    found = [
        framework(id, id.title(), kind="council", established="1980-01-01", members=members)
        for id, members in MEMBERS.items()
    ]
    terms = [{"list": "role", "id": role, "name": role} for role in roles]
    yield str(layer(tmp_path / "own", frameworks=found, terms=terms))


@pytest.mark.parametrize(
    ("id", "number"), [("club", 1), ("forum", 2), ("pledge", 2), ("watch", 2), ("empty", 0)]
)
def test_three_ways_to_ask_have_one_answer(run: Run, own: str, id: str, number: int) -> None:
    """``list --sort members``, ``check`` and ``compare`` on the data date."""
    listed = run("list", "frameworks", "--sort", "members", "--json", "--data", own).out
    compared = run("compare", id, "pact", "--json", "--data", own).out
    (values,) = (
        one["values"]
        for one in json.loads(compared)["attributes"]
        if one["attribute"] == "number of members"
    )
    plural = "member" if number == 1 else "members"
    told = [
        answer["statement"].replace("at least ", "")  # a list that is not vouched for
        for answer in computed(run, f"How many members does the {id.title()} have?", Path(own))
    ]
    assert {row["id"]: row["members"] for row in json.loads(listed)}[id] == number
    assert values == {id: str(number) if number else None, "pact": "2"}
    assert told == ([f"{id.title()} has {number} {plural} (on 2010-06-30)"] if number else [])


def test_whoever_counts_is_found_by_the_number(run: Run, own: str) -> None:
    chosen = ("--ids", "--data", own)
    assert run("list", "frameworks", "--min", "members=2", *chosen) == (
        *(0, "council\nforum\npact\npledge\nwatch\n"),
        "",
    )
    ranked = ("--sort", "frameworks", "--fields", "id,frameworks", "--data", own)
    assert run("list", "actors", "-k", "state", *ranked).out == (
        "delta\t0\ncorda\t1\necho\t1\nborea\t3\nalba\t5\n"
    )


def test_a_number_contradicts_nobody_who_left_out_the_partners(run: Run, own: str) -> None:
    (answer,) = computed(run, "The Forum has 2 members.", Path(own))
    assert (answer["verdict"], answer["correction"]) == (
        "supported",
        "Members on record: 2 on 2010-06-30.",
    )


def test_a_span_is_compared_on_its_last_day(run: Run, own: str) -> None:
    """Borea left the Club in 2000; the status is that of the last day as well."""
    out = run("compare", "club", "pact", "--on", "1999..2005", "--json", "--data", own).out
    answer = json.loads(out)
    values = {one["attribute"]: one["values"] for one in answer["attributes"]}
    assert answer["on"] == "2005-12-31"
    assert values["number of members"] == {"club": "1", "pact": "3"}
    assert values["members"] == {"club": "Alba", "pact": "Alba, Borea, Corda"}
    assert values["other roles"] == {"club": "observer: 1; participant: 1", "pact": "partner: 1"}
