"""``members --by year``: the matrix of 1 Januaries, as numbers and as strips."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        # Borea joined on some day of 1952; Corda from 1999-06-15 to 2008-03-31
        (
            "pact --from 1951 --to 1953",
            "actor,name,iso3,cow,1951,1952,1953\nalba,Alba,ALA,10,0,1,1\nborea,Borea,BOR,20,0,,1\n",
        ),
        (
            "POA --from 1999 --to 2000",
            "actor,name,iso3,cow,1999,2000\nalba,Alba,ALA,10,1,1\nborea,Borea,BOR,20,1,1\n"
            "corda,Corda,COR,30,0,1\n",
        ),
        (
            "pact --from 2008 --to 2009",
            "actor,name,iso3,cow,2008,2009\nalba,Alba,ALA,10,1,1\nborea,Borea,BOR,20,1,1\n"
            "corda,Corda,COR,30,1,0\n",
        ),
        ("pact --role partner --to 1994", "actor,name,iso3,cow,1994\necho,Echo,ECH,,1\n"),
        ("truce", "actor,name,iso3,cow," + ",".join(map(str, range(1961, 2011))) + "\n"),
        (
            "-a alba --from 1969 --to 1971",
            "framework,1969,1970,1971\npact,1,1,1\ntruce,1,1,0\n",
        ),
    ],
)
def test_each_first_of_january(run: Run, arguments: str, out: str) -> None:
    result = run("members", *arguments.split(), "--by", "year", "-o", "csv")
    assert (result.status, result.out[: len(out)], result.err) == (0, out, "")


def test_before_an_uncertain_beginning_nothing_is_known(run: Run, tmp_path: Path) -> None:
    members = [spell("corda", "member", "1990?/.."), spell("alba", "member", "1990-01-01/..")]
    own = layer(
        tmp_path / "own", frameworks=[framework("club", "Club", kind="council", members=members)]
    )
    years = ("--by", "year", "--from", "1989", "--to", "1991", "-o", "csv", "--data", str(own))
    assert run("members", "club", *years).out == (
        "actor,name,iso3,cow,1989,1990,1991\nalba,Alba,ALA,10,0,1,1\ncorda,Corda,COR,30,,,1\n"
    )


def test_without_bounds_from_the_first_to_the_data_date(run: Run) -> None:
    (alba, *_) = json.loads(run("members", "pact", "--by", "year", "--json").out)
    assert [*alba][4:] == [str(year) for year in range(1952, 2011)]


def test_json_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    out = run("members", "pact", "--by", "year", "--from", "1951", "--to", "1953", "--json").out
    rows = json.loads(out)
    assert rows == catalogue.members_by_year("pact", start="1951", end="1953")
    assert rows[1] == {
        "actor": "borea",
        "name": "Borea",
        "iso3": "BOR",
        "cow": "20",
        "1951": 0,
        "1952": None,
        "1953": 1,
    }
    assert run("members", "pact", "--by", "year", "--ids").out == "alba\nborea\ncorda\n"
    assert run("members", "pact", "--by", "year", "--count").out == "3\n"


def test_strips_on_a_terminal(run: Run) -> None:
    typed = ("members", "pact", "--by", "year", "--from", "1948", "--to", "1962")
    assert run(*typed, terminal=True, width=80, environ={"NO_COLOR": "1"}).out == (
        "         1950      1960\n Alba  ····███████████\nBorea  ····▒██████████\n"
    )
    long = ("members", "pact", "--by", "year")
    out = run(*long, terminal=True, width=30, environ={"NO_COLOR": "1"}).out
    assert out.splitlines() == [
        "               1960      1970",
        " Alba  ███████████████████████",
        "Borea  ▒██████████████████████",
        "Corda  ·······················",
        "",
        "            1980      1990",
        " Alba  ███████████████████████",
        "Borea  ███████████████████████",
        "Corda  ·······················",
        "",
        "         2000      2010",
        " Alba  █████████████",
        "Borea  █████████████",
        "Corda  ··█████████··",
    ]


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        ("pact --by decade", 2, "members are not shown by 'decade'; try --by year"),
        (
            "pact --by year --on 2000",
            2,
            "--by year shows every 1 January; bound it with --from and --to",
        ),
        (
            "pact --by year --all",
            2,
            "--by year shows every 1 January; bound it with --from and --to",
        ),
        (
            "pact --by year --from 2000 --to 1990",
            2,
            "the years end before they begin; write the earlier one first",
        ),
        ("guard --by year", 0, "no members: none on a 1 January of these years"),
        ("pact --by year --to 1940", 0, "no members: none on a 1 January of these years"),
        (
            "pact --by year -o chronology",
            2,
            "no such answer in format 'chronology'; formats: "
            "text, table, json, jsonl, csv, tsv, md, yaml",
        ),
    ],
)
def test_what_is_not_a_matrix(run: Run, arguments: str, status: int, err: str) -> None:
    assert run("members", *arguments.split()) == (status, "", f"alliance: {err}\n")


def test_a_bound_beyond_the_data_date_is_said(run: Run) -> None:
    result = run("members", "pact", "--by", "year", "--from", "2009", "--to", "2020", "-o", "csv")
    assert result.err == "alliance: the record ends on 2010-06-30: the answer is as of that day\n"
    assert result.out.splitlines()[0] == "actor,name,iso3,cow,2009,2010"
