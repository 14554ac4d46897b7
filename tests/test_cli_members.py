"""``members``: who belonged on a day, ever, as what; to what an actor belonged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import PACTS, Run
from tests.records import framework, layer, spell

ATLANTIS = "league\tatlantis\tAtlantis\tfounding-member\t1990-05-05/..\n"
OBSERVER = "league\tgeorgia\tGeorgia\tobserver\t1991/1995-06-30\n"
MEMBER = "league\tgeorgia\tGeorgia\tmember\t1995-07-01/2010-12\n"
#: Türkiye was a partner from about 1994; until when is not known, so later days do not count it.
LEFT_OUT = "alliance: a spell whose end is not known left out (see --all)\n"
#: Some of those counted are no members.
ALSO = "alliance: {} in all: {}; --role chooses\n"
ALL_FOUR = ALSO.format(4, "1 founding-member, 1 member, 1 observer, 1 partner")
NOT_YET = "alliance: no members: the first on record begins on 1990-05-05 (none recorded)\n"
THREE = ALSO.format(3, "1 founding-member, 1 observer, 1 partner")
TWO = ALSO.format(2, "1 founding-member, 1 observer")
ONE = ALSO.format(3, "1 founding-member, 1 member, 1 observer")
IDS = '["atlantis", "georgia", "turkey", "georgia"]\n'
PARTNER = "league\tturkey\tTürkiye\tpartner\t1994~/\n"


@pytest.mark.parametrize(
    ("arguments", "out", "err"),
    [
        (("les",), ATLANTIS, LEFT_OUT),
        (("league", "--on", "1990-05-04"), "", NOT_YET),
        (("league", "--on", "1990-05-05"), ATLANTIS, ""),
        (("league", "--on", "1994-12-31"), ATLANTIS + OBSERVER + PARTNER, THREE),
        (("league", "--on", "1995-06-30"), ATLANTIS + OBSERVER, LEFT_OUT + TWO),
        (("league", "--on", "1995-07-01"), ATLANTIS + MEMBER, LEFT_OUT),
        (("league", "--on", "1995"), ATLANTIS + OBSERVER + MEMBER, LEFT_OUT + ONE),
        (("league", "--on", "1994..1995"), ATLANTIS + OBSERVER + PARTNER + MEMBER, ALL_FOUR),
        (("league", "--on", "2010-12-31"), ATLANTIS + MEMBER, LEFT_OUT),
        (("league", "--on", "2011-01-01"), ATLANTIS, LEFT_OUT),
        (("league", "--role", "founding-member"), ATLANTIS, ""),
        (
            ("league", "--from", "1994", "--to", "1995"),
            ATLANTIS + OBSERVER + PARTNER + MEMBER,
            ALL_FOUR,
        ),
        (("league", "--to", "May 1994"), ATLANTIS + OBSERVER + PARTNER, THREE),
        (
            ("league", "--from", "nineties", "--to", "1994"),
            ATLANTIS + OBSERVER + PARTNER,
            THREE,
        ),
        (("league", "--from", "2012"), ATLANTIS, LEFT_OUT),
        (("league", "--all"), ATLANTIS + OBSERVER + PARTNER + MEMBER, ALL_FOUR),
        (("league", "--all", "--count"), "4\n", ALL_FOUR),
        (("league", "--all", "--count", "--json"), "4\n", ALL_FOUR),
        (("league", "--all", "--ids", "-o", "json"), IDS, ""),
        (("league", "--all", "--count", "--role", "observer,partner"), "2\n", ""),
        (("league", "--all", "--role", "member,observer"), OBSERVER + MEMBER, ""),
        (("league-members", "--on", "2000"), ATLANTIS + MEMBER, ""),
        (("--actor", "georgia", "--all"), OBSERVER + MEMBER, ""),
        (("--actor", "georgia,turkey", "--all"), OBSERVER + PARTNER + MEMBER, ""),
        (("-a", "GEO", "--on", "nineties", "--role", "member"), MEMBER, ""),
    ],
)
def test_spells(run: Run, arguments: tuple[str, ...], out: str, err: str) -> None:
    assert run("members", *arguments) == (0, out, err)


@pytest.mark.parametrize(
    ("on", "out", "err"),
    [
        (
            "1989",
            "",
            "no members: of those on record it is not known since when they belonged"
            " (outside coverage)\n"
            "alliance: 2 spells whose beginning is not known left out (see --all)",
        ),
        (
            "1991",
            "club\tatlantis\tAtlantis\tmember\t1991?/..\n",
            "a spell whose beginning is not known left out (see --all)",
        ),
    ],
)
def test_who_belonged_by_a_year_is_not_said_to_begin_with_it(
    run: Run, tmp_path: Path, on: str, out: str, err: str
) -> None:
    members = [spell("atlantis", "member", "1991?/.."), spell("georgia", "member", "1995-02%/..")]
    own = layer(tmp_path / "own", frameworks=[framework("club", "Club", members=members)])
    said = run("members", "club", "--on", on, "--data", str(own))
    assert said == (0, out, f"alliance: {err}\n")


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        ((), 2, "name a framework, or an actor with --actor; as: alliance members nato"),
        (
            ("league", "-a", "georgia", "--by", "year"),
            2,
            "--by year is of a framework or of an actor; leave one out",
        ),
        (("league", "--all", "--on", "2000"), 2, "--all and --on exclude each other"),
        (
            ("league", "--from", "", "--to", "2000"),
            2,
            "the date is empty; write year-month-day, or leave the option out",
        ),
        (("league", "--all", "--to", "2000"), 2, "--all and --from, --to exclude each other"),
        (
            ("league", "--on", "1999", "--to", "2000"),
            2,
            "--on and --from, --to exclude each other",
        ),
        (
            ("league", "--from", "2001", "--to", "2000"),
            2,
            "the period '2001..2000' ends before it begins; write the earlier date first",
        ),
        (
            ("georgia",),
            2,
            "'georgia' is an actor, not a framework; try: alliance members --actor georgia",
        ),
        (
            ("leage",),
            3,
            "no record is called 'leage'; did you mean league?",
        ),
        (
            ("league", "--role", "king"),
            3,
            "no role is called 'king'; there are: founding-member, member, observer, partner",
        ),
    ],
)
def test_what_cannot_be_answered(
    run: Run, arguments: tuple[str, ...], status: int, err: str
) -> None:
    assert run("members", *arguments) == (status, "", f"alliance: {err}\n")


def test_a_framework_without_members(run: Run) -> None:
    answer = run("members", "league-treaty", "--all", "-e")
    assert answer == (
        1,
        "",
        "alliance: no members: none of 'league-treaty' on record (outside coverage)\n",
    )


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (
            "members league --role observer",
            "no members: none in these roles on record (none recorded)",
        ),
        ("members league --on 1989", NOT_YET[10:-1]),
        (
            "members -a georgia",
            "no members: the last on record ended on 2010-12-31 (outside coverage)",
        ),
        (
            "members -a georgia --on 1990",
            "no members: the first on record begins on 1991-01-01 (outside coverage)",
        ),
        (
            "members -a east-georgia --all",
            "no memberships of 'east-georgia' on record (outside coverage)",
        ),
    ],
)
def test_why_there_is_none(run: Run, arguments: str, why: str) -> None:
    assert run(*arguments.split()) == (0, "", f"alliance: {why}\n")


def test_beyond_the_data_date_the_answer_says_so(run: Run) -> None:
    note = "alliance: the record ends on 2024-12-31: the answer is as of that day\n"
    assert run("members", "league", "--on", "2030-01-01") == (0, ATLANTIS, note + LEFT_OUT)


def test_json_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    out = run("members", "league", "--on", "2000", "--json").out
    assert json.loads(out) == list(catalogue.members("league", on="2000"))
    assert [spell["actor"] for spell in json.loads(out)] == ["atlantis", "georgia"]


def test_table_on_a_terminal(run: Run) -> None:
    out, err = run("members", "league", "--all", terminal=True, environ={"NO_COLOR": "1"})[1:]
    assert err == ""
    of_today = run("members", "league", terminal=True, environ={"NO_COLOR": "1"})
    assert of_today.err == LEFT_OUT + "alliance: as of 2024-12-31, the data date\n"
    assert [line.split("  ")[0] for line in out.splitlines()[2:]] == [
        *("Atlantis", "Georgia", "Türkiye", "Georgia")
    ]


def test_ids_are_of_the_other_side(run: Run) -> None:
    assert run("members", "league", "--ids").out == "atlantis\n"
    assert run("members", "-a", "turkey", "--all", "--ids").out == "league\n"


@pytest.mark.usefixtures("pacts")
def test_before_a_beginning_that_is_not_known_nothing_is_said(run: Run, tmp_path: Path) -> None:
    record = (PACTS / "record.yaml").read_text("utf-8")
    own = record[record.index("- id: pact\n") : record.index("- id: promise\n")]
    own = own.replace('"1993-05-01/.."', '"/2009"').replace('"1952/.."', '"19XX/.."')
    own = own.replace(
        'role: founding-member, date: "1952-01-01/.."', 'role: depositary, date: "1952-01-01/.."'
    )
    (tmp_path / "own.yaml").write_text(f"frameworks:\n{own}", "utf-8")

    def ids(day: str) -> list[str]:
        return run("members", "pact", "--on", day, "--ids", "--data", str(tmp_path)).out.split()

    assert ids("1940-01-01") == []
    assert ids("1951-02-28") == []
    assert ids("1951-03-01") == ["borea"]
    assert ids("2008-12-31") == ["borea"]
    assert ids("2009-01-01") == ["borea", "echo"]
    done = run("members", "pact", "--on", "1995-01-01", "--data", str(tmp_path))
    assert done.out == "pact\tborea\tBorea\tfounding-member\t19XX/..\n"
    assert done.err == "alliance: a spell whose beginning is not known left out (see --all)\n"


@pytest.mark.usefixtures("pacts")
def test_where_no_end_is_known_it_is_said(run: Run, tmp_path: Path) -> None:
    record = (PACTS / "record.yaml").read_text("utf-8")
    own = record[record.index("- id: truce\n") : record.index("\nevents:")]
    ended = '  - {state: terminated, date: "1970-01-01", sources: [{id: gazette}]}\n'
    own = own.replace(ended, "").replace("/1970-01-01", "/").replace('  ended: "1970-01-01"\n', "")
    (tmp_path / "own.yaml").write_text(f"frameworks:\n{own}", "utf-8")
    result = run("members", "truce", "--on", "1965", "--data", str(tmp_path))
    why = "no members: of those on record it is not known how long they belonged"
    assert result.err.splitlines()[0] == f"alliance: {why} (outside coverage)"


def test_of_one_in_a_framework_its_own_spells(run: Run, catalogue: Catalogue) -> None:
    everybody = json.loads(run("members", "league", "--all", "--json").out)
    mine = json.loads(run("members", "league", "-a", "georgia", "--all", "--json").out)
    assert mine == [row for row in everybody if row["actor"] == "georgia"] != []
    assert run("members", "league", "-a", "georgia", "--all", "--ids").out == "georgia\n" * len(
        mine
    )
    rows = catalogue.members("league", actor="georgia", every=True)
    assert [json.loads(text) for text in rows.texts] == mine
    err = "alliance: no membership of 'nobody' in 'league' then on record (none recorded)\n"
    said = run("members", "league", "-a", "east-georgia")
    assert (said.status, said.out) == (0, "")
    assert said.err == err.replace("nobody", "east-georgia")
