"""``panel``: states, dyads and memberships by year, worked out by hand on tests/pacts."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pandas
import pytest
from pyarrow import parquet

from alliancecli.catalogue import Catalogue
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

HEAD = "ccode1,ccode2,iso1,iso2,year,defense,offense,neutrality,nonaggression,consultation\n"
NOTE = "{}: NA where none is on record: the record is not complete in it"


def notes(*obligations: str) -> str:
    return "".join(f"alliance: {NOTE.format(one)}\n" for one in obligations)


#: The obligation of each pair with Delta where Corda and Delta may be bound.
MAY = (("0", "10", "40"), ("0", "20", "40"), ("NA", "31", "40"))
ALL_NOTES = notes("offense", "neutrality", "nonaggression", "consultation")


def test_dyads_by_default(run: Run) -> None:
    """The borders of 1952 and 1953: Borea joined on some day of 1952."""
    assert run("panel", "--from", "1952", "--to", "1953") == (
        0,
        HEAD + "10,20,ALA,BOR,1952,NA,NA,NA,NA,NA\n"
        "10,31,ALA,COR,1952,0,NA,NA,NA,NA\n"
        "10,40,ALA,NA,1952,0,NA,NA,NA,NA\n"
        "20,31,BOR,COR,1952,0,NA,NA,NA,NA\n"
        "20,40,BOR,NA,1952,0,NA,NA,NA,NA\n"
        "31,40,COR,NA,1952,0,NA,NA,NA,NA\n"
        "10,20,ALA,BOR,1953,1,NA,NA,NA,1\n"
        "10,31,ALA,COR,1953,0,NA,NA,NA,NA\n"
        "10,40,ALA,NA,1953,0,NA,NA,NA,NA\n"
        "20,31,BOR,COR,1953,0,NA,NA,NA,NA\n"
        "20,40,BOR,NA,1953,0,NA,NA,NA,NA\n"
        "31,40,COR,NA,1953,0,NA,NA,NA,NA\n",
        ALL_NOTES,
    )


@pytest.mark.parametrize(
    ("arguments", "rows"),
    [
        # Corda joined on 1999-06-15: not on 1 January, but on a day of 1999; its code changed then
        ("--from 1999 --to 1999", ["10,20,1", "10,31,0", "20,31,0"]),
        (
            "--from 1999 --to 1999 --rule any",
            ["10,20,1", *("10,30,1", "10,31,1"), *("20,30,1", "20,31,1")],
        ),
        ("--from 2008 --to 2008", ["10,20,1", "10,30,1", "20,30,1"]),
        ("--from 2009 --to 2009", ["10,20,1", "10,30,NA", "20,30,NA"]),
    ],
)
def test_start_of_year_or_any_time(run: Run, arguments: str, rows: list[str]) -> None:
    out = run("panel", "--obligation", "defense", *arguments.split()).out
    lines = [line.split(",") for line in out.splitlines()[1:]]
    found = [f"{one},{other},{value}" for one, other, *_, value in lines]
    assert found == rows


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (
            "--unit state-year --codes gw --from 2005 --to 2006 --obligation defense",
            "gwcode,iso,year,defense\n11,ALA,2005,0\n11,ALA,2006,NA\n",
        ),
        (
            "--unit state-year --from 1960 --to 1961 --obligation nonaggression,defense",
            "ccode,iso,year,defense,nonaggression\n10,ALA,1960,1,NA\n20,BOR,1960,1,NA\n"
            "31,COR,1960,0,NA\n40,NA,1960,0,NA\n10,ALA,1961,1,1\n20,BOR,1961,1,NA\n"
            "31,COR,1961,0,NA\n40,NA,1961,0,1\n",
        ),
        (
            "--unit directed-dyad-year --codes iso3 --from 1946 --to 1946 --obligation defense",
            "iso1,iso2,year,defense\nALA,BOR,1946,NA\nBOR,ALA,1946,NA\n",
        ),
        (
            "--unit membership --from 1999 --to 2000 -f pact",
            "framework,ccode,iso,actor,year,role\n"
            "pact,10,ALA,alba,1999,founding-member\npact,20,BOR,borea,1999,founding-member\n"
            "pact,10,ALA,alba,2000,founding-member\npact,20,BOR,borea,2000,founding-member\n"
            "pact,30,COR,corda,2000,member\n",
        ),
        (
            "--unit dyad-year --framework POA --codes iso3 --from 2007 --to 2007"
            " --obligation consultation -o tsv",
            "iso1\tiso2\tyear\tconsultation\nALA\tBOR\t2007\t1\nALA\tCOR\t2007\t1\n"
            "ALA\tECH\t2007\t0\nBOR\tCOR\t2007\t1\nBOR\tECH\t2007\t0\nCOR\tECH\t2007\t0\n",
        ),
    ],
)
def test_units(run: Run, arguments: str, out: str) -> None:
    assert run("panel", *arguments.split()).out == out


@pytest.mark.parametrize(
    ("arguments", "cell"),
    [
        # signed in 1975, no entry into force on record: it may have come
        ("--from 1975 --to 1975", "0"),
        ("--from 1976 --to 1976", "NA"),
        ("--from 1975 --to 1975 --since signature", "0"),
        ("--from 1975 --to 1975 --since signature --rule any", "1"),
        ("--from 1976 --to 1976 --since signature", "1"),
    ],
)
def test_a_treaty_of_which_only_the_signature_is_known(run: Run, arguments: str, cell: str) -> None:
    out = run("panel", "--obligation", "defense", *arguments.split()).out
    cells = {tuple(line.split(",")[:2]): line.split(",")[-1] for line in out.splitlines()}
    assert (cells["20", "40"], cells["10", "20"]) == (cell, "1")


@pytest.mark.parametrize("members", [[], [spell("corda", "party", "1960-01-01/..")]])
def test_a_treaty_of_an_organisation_without_parties_on_record_may_bind_its_members(
    run: Run, tmp_path: Path, members: list[dict[str, str]]
) -> None:
    status = [{"state": "active", "date": "1960-01-01", "sources": [{"id": "gazette"}]}]
    both = [spell("corda", "member", "1955-01-01/.."), spell("delta", "member", "1955-01-01/..")]
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("union", "Union", kind="council", members=both),
            framework(
                "union-pact",
                "Pact of the Union",
                kind="treaty",
                part_of=["union"],
                obligations=["defense"],
                status=status,
                members=members,
            ),
        ],
    )
    typed = ("panel", "--obligation", "defense", "--from", "1959", "--to", "1961")
    cells = [line.split(",") for line in run(*typed, "--data", str(own)).out.splitlines()]
    assert [(*cell[4:], *cell[:2]) for cell in cells if "40" in cell[:2]] == [
        *(("1959", "0", code, "40") for code in ("10", "20", "31")),
        *(("1960", value, *pair) for value, *pair in MAY),
        *(("1961", value, *pair) for value, *pair in MAY),
    ]


def test_since_signature_an_alliance_ties_before_its_force(run: Run) -> None:
    """The Pact was signed in 1951; its members have spells from 1952 on only."""
    typed = ("panel", "--from", "1952", "--to", "1952", "--obligation", "defense", "--rule", "any")
    assert run(*typed, "--since", "signature").out == run(*typed).out


def test_gwcodes_need_states_in_that_list(run: Run) -> None:
    """One state has a Gleditsch-Ward number: no dyads, a header all the same."""
    out = run("panel", "--codes", "gw", "--from", "2000", "--to", "2000").out
    assert out == HEAD.replace("ccode", "gwcode")


def test_json_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    typed = ("panel", "--from", "1959", "--to", "1961", "--obligation", "nonaggression")
    columns, rows, said = catalogue.panel(start="1959", end="1961", obligations=["nonaggression"])
    expected = [dict(zip(columns, row, strict=True)) for row in rows]
    result = run(*typed, "--json")
    assert json.loads(result.out) == expected
    assert result.err == "".join(f"alliance: {note}\n" for note in said)
    assert [json.loads(line) for line in run(*typed, "-o", "jsonl").out.splitlines()] == expected
    assert [row["nonaggression"] for row in expected if row["iso2"] is None] == [
        *(None, None, None),
        *(None, None, None),
        *(1, None, None),
    ]


def test_an_empty_table_is_valid(run: Run) -> None:
    empty = ("panel", "--from", "1890", "--to", "1890")
    assert run(*empty).out == HEAD
    assert run(*empty, "--json").out == "[]\n"


def test_joined_in_pandas(run: Run) -> None:
    """The table joins with another by its codes and year, NA as missing."""
    text = run("panel", "--from", "1953", "--to", "1953").out
    panel = pandas.read_csv(io.StringIO(text))
    power = pandas.DataFrame({"ccode1": [10], "ccode2": [20], "year": [1953], "trade": [7.5]})
    joined = panel.merge(power, on=["ccode1", "ccode2", "year"], how="left")
    assert len(joined) == len(panel) == 6
    (row,) = joined[joined["trade"].notna()].to_dict("records")
    assert (row["defense"], row["consultation"], row["trade"]) == (1, 1, 7.5)
    assert joined["offense"].isna().all()


def test_parquet_holds_what_csv_holds(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "panel.parquet"
    typed = ("panel", "--from", "1952", "--to", "2000")
    assert run(*typed, "-o", "parquet", "--out", str(path)) == (
        *(0, ""),
        f"{ALL_NOTES}alliance: written: {path}\n",
    )
    rows = list(csv.DictReader(io.StringIO(run(*typed).out)))
    stored = parquet.read_table(path).to_pylist()
    written = [
        {name: "NA" if cell is None else str(cell) for name, cell in row.items()} for row in stored
    ]
    assert written == rows
    assert list(tmp_path.iterdir()) == [path]


def test_out_writes_the_same_text(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    typed = ("panel", "--from", "1952", "--to", "1953")
    assert run(*typed, "--out", str(path)) == (
        *(0, ""),
        f"{ALL_NOTES}alliance: written: {path}\n",
    )
    assert path.read_text("utf-8") == run(*typed).out


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        (
            "--unit year",
            2,
            "no unit is called 'year'; there are: "
            "state-year, dyad-year, directed-dyad-year, membership",
        ),
        ("--codes fips", 2, "no code system is called 'fips'; there are: cow, gw, iso3"),
        ("--rule end", 2, "no rule is called 'end'; there are: start, any"),
        ("--since peace", 2, "no beginning is called 'peace'; there are: force, signature"),
        (
            "--obligation peace",
            3,
            "no obligation that ties is called 'peace'; there are: "
            "defense, offense, neutrality, nonaggression, consultation",
        ),
        (
            "--from 2000 --to 1990",
            2,
            "the years 2000 to 1990 hold no year; write the earlier one first",
        ),
        ("-f league", 3, "no framework is called 'league'; try: alliance search"),
        ("-o parquet", 2, "parquet is a binary format; name a file: --out panel.parquet"),
        ("-o table", 2, "panel has no format 'table'; formats: csv, tsv, json, jsonl, parquet"),
        (
            "--out /dev/null/panel.csv",
            2,
            "cannot write /dev/null/panel.csv: Not a directory",
        ),
        (
            "-o parquet --out /dev/null/panel.parquet",
            2,
            "cannot write /dev/null/panel.parquet: Not a directory",
        ),
    ],
)
def test_what_cannot_be_answered(run: Run, arguments: str, status: int, err: str) -> None:
    result = run("panel", *arguments.split())
    assert (result.status, result.out, result.err) == (status, "", f"alliance: {err}\n")


def test_out_writes_what_a_link_leads_to_and_no_special_file(run: Run, tmp_path: Path) -> None:
    target, link, pipe = (tmp_path / name for name in ("panel.csv", "link.csv", "pipe"))
    target.write_text("old", "utf-8")
    link.symlink_to(target)
    os.mkfifo(pipe)
    assert run("panel", "-f", "pact", "--out", str(link)).err == f"alliance: written: {link}\n"
    assert link.is_symlink()
    assert target.read_text("utf-8").startswith("ccode1,ccode2,")
    refused = f"alliance: cannot write {pipe}: it is no plain file; name a file\n"
    assert run("panel", "-f", "pact", "--out", str(pipe)) == (2, "", refused)
    assert pipe.is_fifo()
