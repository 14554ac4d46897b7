"""``check``: how long somebody belonged or held an office, and who did longest."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run
from tests.records import Record, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "How long has Alba been in the Club?",
            "Alba has been a member of Club for 20 years, 5 months",
            "On record: since 1 February 1990.",
        ),
        (
            "How long was Borea a member of the Club?",
            "Borea was a member of Club for 11 years, 1 month",
            "On record: 1 February 1990 to 4 March 2001.",
        ),
        (
            "How long has Echo been a partner of the Pact of Alba?",
            "Echo has been a partner of POA for 17 years, 2 months",
            "On record: since 1 May 1993.",
        ),
        (
            "How long was Anna Adler Chair of the Pact?",
            "Anna Adler was Chair of the Pact for 8 years, 4 months",
            "On record: 1 January 1952 to 1 May 1960.",
        ),
        (
            "How long did Anna Adler serve as Chair of the Pact?",
            "Anna Adler was Chair of the Pact for 8 years, 4 months",
            "On record: 1 January 1952 to 1 May 1960.",
        ),
    ],
)
def test_how_long(run: Run, tmp_path: Path, text: str, statement: str, correction: str) -> None:
    (found,) = computed(run, text, clubs(tmp_path / "own"))
    assert in_short(found) == (statement, "supported", correction)
    assert found["sources"]


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2000-01-01/2000-01-20", "20 days"),
        ("2000-01-01/2000-01-01", "1 day"),
        ("2000-01-31/2000-03-01", "1 month"),
        ("2000-01-01/2000-12-31", "1 year"),  # both ends are counted
        ("2000-01/2001-03", "about 1 year, 1 month"),
    ],
)
def test_short_times(run: Run, tmp_path: Path, date: str, told: str) -> None:
    own = layer(tmp_path / "own", frameworks=[_office(("anna-adler", date))])
    (found,) = computed(run, "How long was Anna Adler Warden of the Keys?", own)
    assert found["statement"] == f"Anna Adler was Warden of the Keys for {told}"


def test_twice(run: Run, tmp_path: Path) -> None:
    terms = [("anna-adler", "2000-01-01/2000-01-20"), ("anna-adler", "2001-01-01/2001-01-20")]
    own = layer(tmp_path / "own", frameworks=[_office(*terms)])
    (found,) = computed(run, "How long was Anna Adler Warden of the Keys?", own)
    assert found["statement"] == "Anna Adler was Warden of the Keys for about 1 month"


def _office(*terms: tuple[str, str]) -> Record:
    members = [spell(who, "holder", date) for who, date in terms]
    kind = {"kind": "office"}
    return framework("warden", "Warden of the Keys", members=members, **kind)


LONGEST = [
    ("anna-adler", "2000-01-01/2003-01-01"),
    ("bert-braun", "2003-01-01/2004-01-01"),
    ("carl-conrad", "2004-01/.."),
]


@pytest.mark.parametrize(
    ("text", "terms", "statement", "correction"),
    [
        (
            "Who was Warden of the Keys longest?",
            LONGEST,
            "Carl Conrad was Warden of the Keys for the longest time",
            "On record: Carl Conrad, about 6 years, 5 months (since January 2004); Anna Adler,"
            " 3 years (1 January 2000 to 1 January 2003); Bert Braun, 1 year"
            " (1 January 2003 to 1 January 2004).",
        ),
        (  # of those who have left it
            "Who had the shortest term as Warden of the Keys?",
            [*LONGEST[:2], ("carl-conrad", "2010-06-01/..")],
            "Bert Braun was Warden of the Keys for the shortest time",
            "On record: Bert Braun, 1 year (1 January 2003 to 1 January 2004); Anna Adler,"
            " 3 years (1 January 2000 to 1 January 2003).",
        ),
        (
            "Which Warden of the Keys served longest?",
            [("anna-adler", "2001-01-01/2002-01-01"), ("bert-braun", "2002-01-01/2003-01-04")],
            "Bert Braun was Warden of the Keys for the longest time",
            "On record: Bert Braun, 1 year (1 January 2002 to 4 January 2003); Anna Adler, 1 year"
            " (1 January 2001 to 1 January 2002).",
        ),
        (
            "Who served longest as Warden of the Keys?",
            [("anna-adler", "2001-01-01/2002-01-01"), ("bert-braun", "2002-01-01/2003-01-03")],
            "Bert Braun and Anna Adler were each Warden of the Keys for the longest time",
            "On record: Bert Braun, 1 year (1 January 2002 to 3 January 2003); Anna Adler, 1 year"
            " (1 January 2001 to 1 January 2002).",
        ),
    ],
)
def test_who_longest(
    run: Run,
    tmp_path: Path,
    text: str,
    terms: list[tuple[str, str]],
    statement: str,
    correction: str,
) -> None:
    own = layer(tmp_path / "own", frameworks=[_office(*terms)])
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Who was Chair of the Pact longest?", []),  # of one the end is not known
        ("Who was Warden of the Keys longest in 2001?", LONGEST),
        ("Who was Warden of the Keys and the tower longest?", LONGEST),
        ("Who was Warden of the Keys longest, and who shortest?", LONGEST),  # two questions
        (  # the months leave it open
            "Who was Warden of the Keys longest?",
            [("anna-adler", "2000-01/2001-01"), ("bert-braun", "2001-01/2002-01")],
        ),
        (  # a year is too little
            "How long was Anna Adler Warden of the Keys?",
            [("anna-adler", "2000/2001-01")],
        ),
        (
            "Who was Warden of the Keys for the shortest time?",
            [("anna-adler", "2000-01/2001-01"), ("bert-braun", "2001-01/2002-01")],
        ),
        (  # he may have been there before
            "How long was Anna Adler Warden of the Keys?",
            [("anna-adler", "2000-01-01?/2001-01-01")],
        ),
        ("How long was Anna Adler Warden of the Keys in 2000?", LONGEST),
        ("Who was Warden of the Keys for the shortest time?", LONGEST[2:]),  # nobody has left it
        ("How long was Carl Conrad Chair of the Pact?", []),
        ("How long was Anna Adler Warden of the ships?", LONGEST),
    ],
)
def test_what_is_not_known(
    run: Run, tmp_path: Path, text: str, terms: list[tuple[str, str]]
) -> None:
    own = layer(tmp_path / "own", frameworks=[_office(*terms)] if terms else [])
    assert computed(run, text, own) == []


def test_who_commands_it_and_how_old_it_is(run: Run, tmp_path: Path) -> None:
    terms = [spell("anna-adler", "holder", "2000-01-01/2005-01-01")]
    terms += [spell("bert-braun", "holder", "2005-01-01/..")]
    office = {"kind": "office", "part_of": ["guard"]}
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("comguard", "Commander of the Guard", members=terms, **office),
            framework("keeper", "Keeper of the Guard", members=terms, **office),
        ],
    )
    asked = {
        "Who commands the Guard?": "Bert Braun is Commander of the Guard (on 2010-06-30)",
        "Who commanded the Guard in 2001?": "Anna Adler was Commander of the Guard (2001)",
        "How old is the Guard?": "Guard has lasted since 1960",
    }
    for text, statement in asked.items():
        (found,) = computed(run, text, own)
        assert (found["statement"], found["verdict"]) == (statement, "supported")
    assert computed(run, "Who commands the Pact of Alba?", own) == []
