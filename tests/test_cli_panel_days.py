"""``panel`` and ``graph`` over more than a day: ties of a common day; zeros that may be said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

WHOLE = [{"subjects": ["club"], "from": "1980", "to": "2010-06-30", "level": "complete"}]
OPEN = [{"subjects": ["club"], "from": "1980", "to": "2010-06-30", "level": "selective"}]
TIES = ("--obligation", "consultation", "-f", "club")
MISSING = (
    "alliance: club: members may be missing\n"
    "alliance: consultation: NA where none is on record: the record is not complete in it\n"
)


def club(path: Path, *members: dict[str, Any], coverage: list[dict[str, Any]] = WHOLE) -> str:
    """Lay a council with these members over the pacts, from 1980 on, and return where it is."""
    made = framework(
        "club",
        "Club",
        kind="council",
        obligations=["consultation"],
        established="1980-01-01",
        status=[{"state": "active", "date": "1980-01-01", "sources": [{"id": "gazette"}]}],
        members=list(members),
    )
    return str(layer(path / "own", frameworks=[made], coverage=coverage))


@pytest.fixture
def passing(tmp_path: Path) -> str:
    """Alba leaves in June, Borea comes in July, Corda is there in both; Echo in some of 1996."""
    return club(
        tmp_path,
        spell("alba", "member", "1980-01-01/1996-06-30"),
        spell("borea", "member", "1996-07-01/.."),
        spell("corda", "member", "1996-06-15/1996-08-15"),
        spell("echo", "member", "1996/.."),
    )


def test_ties_of_a_span_are_those_of_a_common_day(run: Run, passing: str) -> None:
    def ties(on: str) -> str:
        result = run("graph", *TIES, "--on", on, "--data", passing)
        assert (result.status, result.err) == (0, "")
        return result.out

    owed = "consultation\tclub"
    assert ties("1996") == (
        f"alba\tcorda\t{owed}\ttrue\nalba\techo\t{owed}\tfalse\nborea\tcorda\t{owed}\ttrue\n"
        f"borea\techo\t{owed}\ttrue\ncorda\techo\t{owed}\tfalse\n"
    )
    assert ties("1996-06-30") == (
        f"alba\tcorda\t{owed}\ttrue\nalba\techo\t{owed}\tfalse\ncorda\techo\t{owed}\tfalse\n"
    )


def test_any_day_of_a_year_is_a_common_one(run: Run, passing: str) -> None:
    typed = ("panel", *TIES, "--from", "1996", "--to", "1996", "--rule", "any")
    assert run(*typed, "--data", passing) == (
        0,
        "ccode1,ccode2,iso1,iso2,year,consultation\n"
        "10,20,ALA,BOR,1996,0\n10,31,ALA,COR,1996,1\n20,31,BOR,COR,1996,1\n",
        "",
    )
    state = ("--unit", "state-year", "--codes", "iso3", "--data", passing)
    assert run(*typed, *state).out == (
        "iso,year,consultation\nALA,1996,1\nBOR,1996,1\nCOR,1996,1\nECH,1996,1\n"
    )
    dyads = ("--unit", "directed-dyad-year", "--codes", "iso3", "--data", passing)
    assert run(*typed, *dyads).out == (
        "iso1,iso2,year,consultation\n"
        "ALA,BOR,1996,0\nALA,COR,1996,1\nALA,ECH,1996,NA\n"
        "BOR,ALA,1996,0\nBOR,COR,1996,1\nBOR,ECH,1996,1\n"
        "COR,ALA,1996,1\nCOR,BOR,1996,1\nCOR,ECH,1996,NA\n"
        "ECH,ALA,1996,NA\nECH,BOR,1996,1\nECH,COR,1996,NA\n"
    )


def test_no_zero_where_members_may_be_missing(run: Run, tmp_path: Path) -> None:
    """Delta is on record as a member of nothing: of what is not complete it may be one."""
    two = [spell("alba", "member", "1980-01-01/.."), spell("borea", "member", "1980-01-01/..")]
    head = "ccode,iso,year,consultation\n"
    typed = ("panel", *TIES, "--unit", "state-year", "--from", "1985", "--to", "1985", "--data")
    assert run(*typed, club(tmp_path / "whole", *two)) == (
        *(0, f"{head}10,ALA,1985,1\n20,BOR,1985,1\n31,COR,1985,0\n40,NA,1985,0\n"),
        "",
    )
    assert run(*typed, club(tmp_path / "open", *two, coverage=OPEN)) == (
        *(0, f"{head}10,ALA,1985,1\n20,BOR,1985,1\n31,COR,1985,NA\n40,NA,1985,NA\n"),
        MISSING,
    )


def test_of_an_incomplete_framework_the_years_of_the_obligation_still_count(run: Run) -> None:
    """Defense is covered from 1950 to 2005: who owes it by nothing owes it by no part either."""
    typed = ("panel", "--obligation", "defense", "-f", "guard,pact", "--unit", "state-year")
    result = run(*typed, "--codes", "gw", "--from", "2005", "--to", "2006")
    assert result == (
        *(0, "gwcode,iso,year,defense\n11,ALA,2005,0\n11,ALA,2006,NA\n"),
        "alliance: guard: members may be missing\n"
        "alliance: defense: zeros for 1950 to 2005, elsewhere NA where none is on record\n",
    )


@pytest.mark.parametrize(
    ("date", "years"),
    [
        ("1993-05-01/1995-02-01", [1993, 1994, 1995]),
        ("1993/1995", [1993, 1994, 1995]),
        ("1993/", [1993]),
        ("1993?/1995", [1993, 1994, 1995]),
        ("/1995", [1995]),
        ("../1994", [*range(1990, 1995)]),
        ("1996/..", [1996, 1997]),
    ],
)
def test_memberships_of_any_day_are_those_of_members(
    run: Run, tmp_path: Path, date: str, years: list[int]
) -> None:
    """An unknown end does not reach into every later year, nor an uncertain start backwards."""
    own = club(tmp_path, spell("alba", "member", date))
    typed = ("--unit", "membership", "-f", "club", "--rule", "any", "--from", "1990")
    found = run("panel", *typed, "--to", "1997", "--data", own)
    rows = "".join(f"club,10,ALA,alba,{year},member\n" for year in years)
    assert found == (0, f"framework,ccode,iso,actor,year,role\n{rows}", "")
    for year in range(1990, 1998):
        out = run("members", "club", "--on", str(year), "--count", "--data", own).out
        assert out == f"{int(year in years)}\n"


@pytest.mark.parametrize(
    ("arguments", "option"),
    [
        ("--obligation defense", "--obligation"),
        ("--since signature", "--since"),
        ("--obligation defense --since signature", "--obligation"),
    ],
)
def test_what_is_of_ties_is_not_of_memberships(run: Run, arguments: str, option: str) -> None:
    err = f"alliance: {option} is of ties, and a membership is none; leave it out\n"
    assert run("panel", "--unit", "membership", *arguments.split()) == (2, "", err)


@pytest.mark.parametrize(
    ("unit", "fields"),
    [
        ("state-year", "ccode,iso,year,defense"),
        ("membership", "framework,ccode,iso,actor,year,role"),
    ],
)
def test_years_without_any_state_are_told(run: Run, unit: str, fields: str) -> None:
    asked = () if unit == "membership" else ("--obligation", "defense")
    told = "alliance: no state has a code of cow in 1700 to 1701: there is no row\n"
    got = run("panel", "--from", "1700", "--to", "1701", "--unit", unit, *asked)
    assert got == (0, f"{fields}\n", told)


@pytest.mark.parametrize(
    ("year", "none"), [("1849", True), ("1850", False), ("1860", False), ("1861", True)]
)
def test_there_is_a_row_in_the_years_of_a_state(
    run: Run, tmp_path: Path, year: str, none: bool
) -> None:
    lone = actor("golf", "Golf", gw="70", existed="1850/1860")  # before all others
    own = str(layer(tmp_path / "own", actors=[lone]))
    asked = ("--unit", "state-year", "--codes", "gw", "--from", year, "--to", year)
    told = run("panel", *asked, "--obligation", "defense", "--data", own)
    rows, notes = ("", "there is no row") if none else (f"70,NA,{year},NA\n", "is on record")
    assert told.out == f"gwcode,iso,year,defense\n{rows}"
    assert notes in told.err


ENDS = "the panel ends in 2010, the year of the data date, and 2030 is after it; begin earlier"
BEGINS = (
    "the panel begins in 1945 where no --from is given, and 1800 is before it; give --from as well"
)


@pytest.mark.parametrize(
    ("arguments", "err"),
    [
        ("--from 2030", ENDS),
        ("--from 2030 --to 2031", ENDS),
        ("--to 1800", BEGINS),
        (
            "--from 2030 --to 1800",
            "the years 2030 to 1800 hold no year; write the earlier one first",
        ),
    ],
)
def test_years_of_which_none_is_left(run: Run, arguments: str, err: str) -> None:
    """No year is told that was not typed, or where it comes from is."""
    assert run("panel", *arguments.split()) == (2, "", f"alliance: {err}\n")


def test_a_code_without_a_date_holds_while_the_state_was_there(run: Run, tmp_path: Path) -> None:
    nova = actor("nova", "Nova", codes=[{"system": "cow", "code": "903"}], existed="2006/..")
    own = str(layer(tmp_path / "own", actors=[nova]))
    typed = ("panel", "--unit", "state-year", "--from", "2005", "--to", "2006", "--data", own)
    rows = [line for line in run(*typed).out.splitlines() if line.startswith("903,")]
    assert [row.split(",")[:3] for row in rows] == [["903", "NA", "2006"]]
