"""``check``: who belonged, where a beginning or an end is not known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Corda joined the Club in 1990", "unverifiable"),
        ("Corda joined the Club in 1985", "unverifiable"),
        ("Corda was a member of the Club in 1985", "unverifiable"),
        ("Corda was a member of the Club in 1995", "supported"),
        ("Corda is a member of the Club", "supported"),
        ("Alba joined the Club in 1991", "supported"),
        ("Alba was a member of the Club in 1990", "contradicted"),
        ("Borea was a member of the Club", "unverifiable"),
        ("The Club has 7 members", "unverifiable"),
    ],
)
def test_who_belonged_by_a_year_may_have_belonged_before(
    run: Run, tmp_path: Path, statement: str, verdict: str
) -> None:
    members = [spell("corda", "member", "1990?/.."), spell("alba", "member", "1991-02-01/..")]
    own = layer(
        tmp_path / "own", frameworks=[framework("club", "Club", kind="council", members=members)]
    )
    answer = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["verdict"] for one in answer] == [verdict]


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Corda was a member of the Club", "supported"),
        ("Corda was a member of the Club in 1990", "supported"),
        ("Corda was a member of the Club in 1995", "unverifiable"),
        ("Corda was a member of the Club in 1989", "contradicted"),
        ("Corda was a member of the Club in 2001", "contradicted"),
        ("Corda is a member of the Club", "outdated"),
        ("Corda left the Club in 1999", None),
    ],
)
def test_how_long_somebody_belonged_may_be_unknown(
    run: Run, tmp_path: Path, statement: str, verdict: str | None
) -> None:
    members = [spell("corda", "member", "1990/"), spell("alba", "member", "1991/1999")]
    club = framework("club", "Club", kind="council", members=members, ended="1999-12-31")
    club["status"].append(
        {"state": "terminated", "date": "1999-12-31", "sources": [{"id": "gazette"}]}
    )
    own = layer(tmp_path / "own", frameworks=[club])
    answer = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["verdict"] for one in answer] == ([verdict] if verdict else [])


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("Echo was a member of the Club", "imprecise"),
        ("Echo was a member of the Club in 1980", "imprecise"),
        ("Echo is a member of the Club", "unverifiable"),
    ],
)
def test_a_predecessor_is_not_said_to_have_stayed(
    run: Run, tmp_path: Path, statement: str, verdict: str
) -> None:
    members = [spell("delta", "member", "1980/"), spell("alba", "member", "1981/..")]
    own = layer(
        tmp_path / "own", frameworks=[framework("club", "Club", kind="council", members=members)]
    )
    answer = json.loads(run("check", statement, "--json", "--data", str(own)).out)
    assert [one["verdict"] for one in answer] == [verdict]


@pytest.mark.parametrize(
    ("number", "verdict", "correction"),
    [
        ("5", "imprecise", "Members on record: 1 on 2010-06-30; a list of 2009 counts 5."),
        ("6", "unverifiable", "Members on record: 1 on 2010-06-30; the list may not be complete."),
        ("1", "supported", "Members on record: 1 from 1981 on."),
        (  # the figure is of a later day
            *("5 in 2008", "unverifiable"),
            "Members on record: 1 on 2008-12-31; the list may not be complete.",
        ),
    ],
)
def test_a_number_that_a_source_counts(
    run: Run, tmp_path: Path, number: str, verdict: str, correction: str
) -> None:
    counted = {"what": "members", "value": "5", "as_of": "2009", "sources": [{"id": "gazette"}]}
    club = framework(
        "club", "Club", members=[spell("alba", "member", "1981/..")], figures=[counted]
    )
    own = layer(tmp_path / "own", frameworks=[club])
    number, _, when = number.partition(" ")
    said = ("check", f"The Club had {number} members {when}", "--json", "--data", str(own))
    (answer,) = json.loads(run(*said).out)
    assert (answer["verdict"], answer["correction"]) == (verdict, correction)


def test_the_manifest_may_vouch_for_the_members_alone(run: Run, tmp_path: Path) -> None:
    """A list of members that is complete does not make the events of the body complete."""
    club = framework("club", "Club", members=[spell("alba", "member", "1981/..")])
    vouched = {"members": ["club"], "from": "1980", "to": "2010-06-30", "level": "complete"}
    own = layer(tmp_path / "own", frameworks=[club], coverage=[vouched])
    said = ("check", "Borea is a member of the Club", "--json", "--data", str(own))
    (answer,) = json.loads(run(*said).out)
    assert (answer["verdict"], answer["correction"]) == (
        "contradicted",
        "On no day on record as a member.",
    )
    empty = run("timeline", "--framework", "club", "--data", str(own))
    assert (empty.status, empty.out) == (0, "")
    assert "outside coverage" in empty.err


@pytest.mark.parametrize(
    ("said", "statement", "verdict"),
    [
        (
            "Bert Braun was Keeper General in 1991",
            "Bert Braun was Keeper General of the Club (1991)",
            "supported",
        ),
        (
            "Bert Braun became Keeper General",
            "Bert Braun became Keeper General of the Club",
            "supported",
        ),
        (
            "Bert Braun was Deputy Keeper General in 1991",
            "Bert Braun was Deputy Keeper General of the Club (1991)",
            "contradicted",
        ),
        ("Carl Conrad was a general keeper", None, None),  # he held no such office
        ("Bert Braun was a general in 1991", None, None),  # of which office is not said
    ],
)
def test_an_office_is_meant_by_words_of_its_name(
    run: Run, tmp_path: Path, said: str, statement: str | None, verdict: str | None
) -> None:
    offices = [
        framework(id, name, kind="office", members=[spell("bert-braun", "holder", date)])
        for id, name, date in (
            ("office-one", "Keeper General of the Club", "1990-01-01/1995-01-01"),
            ("office-two", "Deputy Keeper General of the Club", "1985-01-01/1990-01-01"),
        )
    ]
    own = layer(tmp_path / "own", frameworks=offices)
    answers = json.loads(run("check", said, "--json", "--data", str(own)).out)
    found = [(one["statement"], one["verdict"]) for one in answers]
    assert found == ([(statement, verdict)] if statement else [])


def test_a_spell_of_unknown_beginning_leaves_open_when_one_joined(run: Run, tmp_path: Path) -> None:
    members = [spell("alba", "member", "/1995"), spell("alba", "member", "1999/..")]
    own = layer(tmp_path / "own", frameworks=[framework("club", "Club", members=members)])
    said = ("check", "Alba joined the Club in 1990", "--json", "--data", str(own))
    (answer,) = json.loads(run(*said).out)
    assert (answer["verdict"], answer["correction"]) == (
        "unverifiable",
        "On record as a member from 1999.",
    )


@pytest.mark.parametrize(
    ("said", "verdict", "correction"),
    [
        ("Alba was a member of the Club in 1980", "unverifiable", "until 1995, start unknown"),
        ("Alba was a member of the Club", "supported", "until 1995, start unknown"),
        ("Alba was a member of the Club in 1997", "contradicted", "until 1995, start unknown"),
        ("The Club had 2 members in 1990", "unverifiable", None),
        ("How many members did the Club have in 1990?", "supported", None),
        ("Who were the members of the Club in 1990?", "supported", "Members on record: Corda."),
    ],
)
def test_before_a_beginning_that_is_unknown_nobody_counts(
    run: Run, tmp_path: Path, said: str, verdict: str, correction: str | None
) -> None:
    members = [spell("alba", "member", "/1995"), spell("corda", "member", "1990-01-01/..")]
    own = layer(tmp_path / "own", frameworks=[framework("club", "Club", members=members)])
    (answer,) = json.loads(run("check", said, "--json", "--data", str(own)).out)
    told = correction or "Members on record: 1 on 1990-12-31"
    assert (answer["verdict"], told in answer["correction"]) == (verdict, True)


def test_a_group_is_not_one_member(run: Run, tmp_path: Path) -> None:
    """What is said of a group is said of each in it: nothing is computed of the group alone."""
    pact, truce = {"framework": "pact"}, {"framework": "truce"}
    groups = [
        actor("bloc", "Bloc", expands_to=[pact]),
        actor("pair", "Pair", expands_to=[pact, truce]),
    ]
    own = layer(tmp_path / "own", actors=groups)
    for said in ("Bloc joined POA", "Pair joined POA", "Pair is a member of POA"):
        assert json.loads(run("check", said, "--json", "--data", str(own)).out) == []


@pytest.mark.parametrize(
    ("said", "statement", "verdict"),
    [
        ("Did Corda belong to POA?", "Corda was a member of POA", "supported"),
        ("Did Corda ever belong to POA?", "Corda was a member of POA", "supported"),
        ("Was Nobody ever a member of POA?", "Nobody was a member of POA", "contradicted"),
        ("Does Corda belong to POA?", "Corda is a member of POA (on 2010-06-30)", "outdated"),
    ],
)
def test_who_ever_belonged(run: Run, said: str, statement: str, verdict: str) -> None:
    (answer, *_) = json.loads(run("check", said, "--json").out)
    assert (answer["statement"], answer["verdict"]) == (statement, verdict)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        ("Corda was a member of POA before 2008", "supported"),  # on one of those days
        ("Corda was a member of POA before 1999", "contradicted"),
        ("The Pact of Alba was in force before 1960", "supported"),
        ("The Pact of Alba was in force before 1951", "contradicted"),
        ("The Charter Treaty of 1951 is still in force", "supported"),  # the year is of its name
        ("The Charter Treaty was in force in 1951", "imprecise"),
    ],
)
def test_before_a_day_and_the_year_of_a_name(
    run: Run, tmp_path: Path, said: str, verdict: str
) -> None:
    status = [{"state": "active", "date": "1951-06-07", "sources": [{"id": "gazette"}]}]
    named = framework("charter", "Charter Treaty", kind="treaty", status=status)
    own = layer(tmp_path / "own", frameworks=[named])
    answers = json.loads(run("check", said, "--json", "--data", str(own)).out)
    found = [one["verdict"] for one in answers if one["matched_by"] == "computed"]
    assert found == [verdict]


def test_until_when_somebody_held_an_office_may_be_unknown(run: Run) -> None:
    """Carl Conrad took the chair on 1 August 1960; whether he held it a day longer is unknown."""
    said = ("check", "Who was Chair of the Pact in 1960?", "--json")
    (answer, *_) = json.loads(run(*said).out)
    assert answer["statement"] == (
        "Anna Adler, Bert Braun and Carl Conrad were Chair of the Pact (1960)"
    )
    answers = json.loads(run("check", "Who is Chair of the Pact?", "--json").out)
    assert [one["matched_by"] for one in answers] == ["name"]


def test_who_belongs_to_it(run: Run) -> None:
    (answer, *_) = json.loads(run("check", "Who belongs to POA?", "--json").out)
    assert answer["statement"] == "POA has 2 members (on 2010-06-30)"
