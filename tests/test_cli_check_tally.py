"""``check``: how many belonged, and to what day, where a spell is not exact or its end unknown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


def _ended(id: str, name: str, members: list[dict[str, Any]]) -> dict[str, Any]:
    steps = [("active", "1990-01-01"), ("terminated", "2001-01-01")]
    status = [{"state": s, "date": day, "sources": [{"id": "gazette"}]} for s, day in steps]
    return framework(id, name, members=members, status=status, ended="2001-01-01")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with what has ended: known to the day, to the year, and not wholly known."""
    exact = [
        spell("alba", "member", "1990-01-01/2001-01-01"),
        spell("borea", "member", "1990-01-01/1995-02-03"),
        spell("corda", "member", "1992-03-04/2001-01-01"),
    ]
    yearly = [exact[0], spell("borea", "member", "1991/1995"), spell("corda", "member", "1992-03/")]
    force = [spell("alba", "contributor", "1999-01-01/.."), spell("echo", "contributor", "2001/")]
    by_year = [spell("alba", "member", "1990-01-01/.."), spell("borea", "member", "2000?/..")]
    counted = {"what": "members", "value": "5", "as_of": "2009", "sources": [{"id": "gazette"}]}
    vouched = {"from": "1950", "to": TODAY, "level": "complete"}
    return layer(
        tmp_path / "own",
        frameworks=[
            _ended("exact", "Exact League", exact),
            _ended("yearly", "Yearly League", yearly),
            _ended("whole", "Whole League", yearly[:2]),
            framework("union", "Union", members=by_year, figures=[counted]),
            framework("patrol", "Patrol", kind="operation", members=force[1:]),
            framework("force", "Force", kind="operation", members=force),
        ],
        terms=[
            {"list": "framework-kind", "id": "operation", "name": "Operation"},
            {"list": "role", "id": "contributor", "name": "Contributor"},
        ],
        coverage=[{"subjects": ["yearly"], **vouched}],
    )


@pytest.mark.parametrize(
    ("said", "statement", "verdict", "correction"),
    [
        (  # it ended in the year that is asked about
            "How many members did the Exact League have in 2001?",
            "Exact League had at least 2 members (2001)",
            "supported",
            "Members on record: 2 from 2001-01-01; 0 from 2001-01-02."
            " The list may not be complete.",
        ),
        (  # of what has ended, every number of its life
            "How many members did the Exact League have?",
            "Exact League had at least 2 members (on 2001-01-01)",
            "supported",
            "Members on record: 2 from 1990-01-01; 3 from 1992-03-04; 2 from 1995-02-04. The list"
            " may not be complete.",
        ),
        (  # where they are not known to the day, that of the last alone
            "How many members did the Yearly League have?",
            "Yearly League had at least 1 member (on 2001-01-01)",
            "supported",
            "Members on record: 1 on 2001-01-01; of 1 more it is not known.",
        ),
        (
            "How many members did the Yearly League have in 1991?",
            "Yearly League had 2 members (1991)",
            "supported",
            "Members on record: 2 on 1991-12-31.",
        ),
        (  # no more exact than the dates of who came and went
            "How many members did the Whole League have since 1990?",
            "Whole League has 0 members (since 1990)",
            "supported",
            "Members on record: 1 from 1990-01-01; 2 from 1991; 1 from 1996; 0 from 2001-01-02;"
            " ended 1 January 2001. The list may not be complete.",
        ),
        (
            "Who were the members of the Yearly League?",
            "Yearly League had 3 members in all",
            "supported",
            "Members on record: Alba (1 January 1990 to 1 January 2001); Borea (1991 to 1995);"
            " Corda (from March 1992, end unknown).",
        ),
        (
            "Which countries take part in the Force?",
            f"Force has at least 1 member (on {TODAY})",
            "supported",
            "Members on record: Alba. Whether these belonged too is not known: Echo.",
        ),
        (
            "Which countries took part in the Force?",
            "Force had at least 2 members in all",
            "supported",
            "Members on record: Alba (since 1 January 1999); Echo (from 2001, end unknown)."
            " The list may not be complete.",
        ),
        (
            "Who belonged to the Yearly League in 1994?",
            "Yearly League had at least 2 members (1994)",
            "supported",
            "Members on record: Alba, Borea. Whether these belonged too is not known: Corda.",
        ),
        (  # who belonged by a year may have belonged before
            "How many members did the Union have in 1999?",
            "Union had at least 1 member (1999)",
            "supported",
            "Members on record: 1 on 1999-12-31; of 1 more it is not known.",
        ),
        (
            "The Union had 2 members in 1999",
            "Union had 2 members (1999)",
            "unverifiable",
            "Members on record: 1 on 1999-12-31; of 1 more it is not known.",
        ),
        (  # a later source counts more than the list has
            "How many members does the Union have?",
            f"Union has at least 2 members (on {TODAY})",
            "supported",
            "Members on record: 2 on 2010-06-30; a source of 2009 counts 5.",
        ),
        (  # none but after the end
            "The Exact League had fewer than 2 members",
            "Exact League had fewer than 2 members",
            "contradicted",
            "Members on record: 2 from 1990-01-01; 3 from 1992-03-04; 2 from 1995-02-04.",
        ),
        (
            "Who takes part in the Patrol?",
            "Patrol had at least 1 member in all",
            "supported",
            "Members on record: Echo (from 2001, end unknown). The list may not be complete.",
        ),
        (
            "The Yearly League had 2 members in 1993",
            "Yearly League had 2 members (1993)",
            "unverifiable",
            "Members on record: 2 on 1993-12-31; of 1 more it is not known.",
        ),
        (
            "The Force has 1 participating country",
            f"Force has 1 member (on {TODAY})",
            "unverifiable",
            "Members on record: 1 on 2010-06-30; of 1 more it is not known.",
        ),
        (
            "The Force has at least 1 member",
            f"Force has at least 1 member (on {TODAY})",
            "supported",
            "Members on record: 1 on 2010-06-30; of 1 more it is not known.",
        ),
        (  # the manifest vouches for the list, but the end of a spell is not known
            "The Yearly League has 3 members in 1994",
            "Yearly League had 3 members (1994)",
            "unverifiable",
            "Members on record: 2 on 1994-12-31; of 1 more it is not known.",
        ),
        (
            "The Exact League had 9 members",
            "Exact League had 9 members",
            "unverifiable",
            "Members on record: 2 from 1990-01-01; 3 from 1992-03-04; 2 from 1995-02-04;"
            " the list may not be complete.",
        ),
    ],
)
def test_how_many(
    run: Run, own: Path, said: str, statement: str, verdict: str, correction: str
) -> None:
    found = [
        [one[k] for k in ("statement", "verdict", "correction")] for one in computed(run, said, own)
    ]
    assert found == [[statement, verdict, correction]]


def test_up_to_a_date_is_no_bound_of_a_number(run: Run, own: Path) -> None:
    assert computed(run, "The Exact League had 25 members up to 1999", own) == []
    (answer,) = computed(run, "The Exact League had up to 3 members", own)
    assert answer["statement"] == "Exact League had at most 3 members"


def test_nothing_is_said_where_nobody_is_known_to_have_belonged(run: Run, own: Path) -> None:
    assert computed(run, "How many members did the Yearly League have in 2005?", own) == []


def test_nothing_is_said_of_what_has_no_list(run: Run, own: Path) -> None:
    assert computed(run, "The Guard has 3 members", own) == []


def test_allies_without_a_name_are_those_of_nato(run: Run, tmp_path: Path) -> None:
    members = [spell("alba", "member", "1981/.."), spell("borea", "member", "1981/..")]
    nato = framework("nato", "North Atlantic Treaty Organization", members=members)
    (found,) = computed(run, "There are 2 Allies", layer(tmp_path / "own", frameworks=[nato]))
    statement = "North Atlantic Treaty Organization has 2 members (on 2010-06-30)"
    assert (found["statement"], found["verdict"]) == (statement, "supported")
    assert computed(run, "There are 2 Allies") == []  # it is not on record there


def test_who_belonged_by_a_year_is_told_so(run: Run, own: Path) -> None:
    (answer,) = computed(run, "Borea was a member of the Union in 1995", own)
    told = [answer[key] for key in ("verdict", "correction")]
    assert told == ["unverifiable", "On record as a member: since 2000 or before."]


@pytest.mark.parametrize(
    ("said", "verdict", "correction"),
    [
        ("POA had 3 members", "supported", "Members on record: 3 from 1999-06-15 to 2008-03-31."),
        (
            "POA had fewer than 3 members",
            "supported",
            "Members on record: 2 from 1952 to 1999-06-14; 2 from 2008-04-01 on.",
        ),
        (
            "When did POA have 3 members?",
            "supported",
            "Members on record: 3 from 1999-06-15 to 2008-03-31.",
        ),
        (
            "Did POA have 3 members?",
            "supported",
            "Members on record: 3 from 1999-06-15 to 2008-03-31.",
        ),
        ("Did POA have 3 members in 2010?", "contradicted", "Members on record: 2 on 2010-06-30."),
        (
            "POA had 7 members",
            "contradicted",
            "Members on record: 2 on 2010-06-30; 7 on no day.",
        ),
        (
            "POA has never had 7 members",
            "supported",
            "Members on record: 2 on 2010-06-30; 7 on no day.",
        ),
        (
            "POA never had 3 members",
            "contradicted",
            "Members on record: 3 from 1999-06-15 to 2008-03-31.",
        ),
    ],
)
def test_of_the_past(run: Run, said: str, verdict: str, correction: str) -> None:
    (answer,) = computed(run, said)
    assert (answer["verdict"], answer["correction"]) == (verdict, correction)
