"""alliance list: every list, narrowed as a timeline is, and by status."""

from __future__ import annotations

import json

import pytest

from alliancecli.catalogue import LISTS, Catalogue
from tests.conftest import Run

_LISTS = f"there are: {', '.join(LISTS)}"


@pytest.mark.parametrize("what", LISTS)
def test_every_list_is_its_records(run: Run, catalogue: Catalogue, what: str) -> None:
    rows = list(catalogue.list(what))
    assert rows
    result = run("list", what, "--json")
    assert (result.status, json.loads(result.out), result.err) == (0, rows, "")
    assert run("list", what, "--count") == (0, f"{len(rows)}\n", "")
    assert len(run("list", what).out.splitlines()) == len(rows)
    assert len(run("list", what, "--ids").out.splitlines()) == len(rows)


def test_frameworks_are_listed_where_nothing_is_named(run: Run) -> None:
    assert run("list") == run("list", "frameworks")
    assert run("list") == (
        0,
        "league\tLeague of Example States\talliance\tsuspended\t1990-05-05\t\n"
        "league-treaty\tTreaty of Example\ttreaty\tactive\t\t\n",
        "",
    )


def test_on_a_terminal_a_table(run: Run) -> None:
    shown = run("list", "periods", "--color", "never", terminal=True)
    assert shown == (
        0,
        "id           name         from         to     summary\n"
        "─────────────────────────────────────────────────────────\n"
        "after-2014   After 2014   2 Apr 2014          It goes on.\n"
        "nineties     Nineties     1990         1999   Ten years.\n",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ("frameworks -k treaty", ["league-treaty"]),
        ("frameworks --status suspended", ["league"]),
        ("frameworks --status active --on 2000", ["league", "league-treaty"]),
        ("frameworks --status active,suspended --status signed", ["league", "league-treaty"]),
        ("frameworks -a georgia --role member", ["league"]),
        ("frameworks -t cyber", ["league"]),
        ("frameworks --reverse", ["league-treaty", "league"]),
        ("frameworks -q assists", ["league"]),
        ("actors -k state -n 2", ["atlantis", "east-georgia"]),
        ("actors --on 1960", ["atlantis", "east-georgia", "georgia", "league-members", "turkey"]),
        ("actors --on 1995", ["atlantis", "georgia", "league-members", "turkey"]),
        ("actors --on 1899", ["georgia", "league-members", "turkey"]),
        ("events -k incident", ["incident-2008"]),
        ("sources -k secondary", ["herald"]),
        ("sources -a turkey", ["gazette", "herald"]),
        ("sources --on 1997-05", ["gazette", "herald"]),
        ("sources -t cyber -k secondary", ["herald"]),
        ("sources -f league-treaty", ["gazette"]),
        ("sources --sort cited", ["herald", "gazette"]),
        ("sources --status suspended", ["gazette", "herald"]),
        ("frameworks --status-changed 1990", ["league", "league-treaty"]),
        ("frameworks --status-changed 1989-12,2014", ["league", "league-treaty"]),
        ("frameworks --status-changed 2013..2014", ["league"]),
        ("frameworks --min staff=120", ["league"]),
        ("frameworks --max staff=120 --min staff=1_0", ["league"]),
        ("events --min personnel=1200", ["league-exercise-1997"]),
        ("frameworks --min members=1", ["league"]),
        ("frameworks --max members=0", ["league-treaty"]),
        ("actors --min frameworks=1", ["atlantis"]),
        ("sources --min cited=5", ["gazette"]),
        ("sources --max cited=5 -t cyber", ["herald"]),
        ("events --min duration=6", ["incident-2008", "talks-since-2020"]),
        ("frameworks --sort members --reverse", ["league", "league-treaty"]),
        ("frameworks --sort duration", ["league", "league-treaty"]),
        ("frameworks --sort staff --reverse", ["league", "league-treaty"]),
        ("actors --sort frameworks --reverse -n 1", ["atlantis"]),
        ("events --sort duration --reverse -n 1", ["talks-since-2020"]),
        ("coverage", ["league/1989"]),
        ("regions", ["caucasus", "europe"]),
        ("topics --sort title", ["cyber", "defence"]),
    ],
)
def test_narrowed(run: Run, arguments: str, ids: list[str]) -> None:
    assert run("list", *arguments.split(), "--ids") == (0, "".join(f"{id}\n" for id in ids), "")


def test_a_rank_is_a_field_more(run: Run) -> None:
    ranked = ("list", "frameworks", "--sort", "members", "--reverse")
    assert run(*ranked, "--fields", "id,members").out == "league\t1\nleague-treaty\t0\n"
    assert run(*ranked, "-n", "1").out.rstrip("\n").split("\t")[-1] == "1"
    assert json.loads(run(*ranked, "--json").out)[0]["members"] == 1
    assert run(*ranked, "-o", "csv").out.splitlines()[0].endswith(",checked,members")
    bounded = ("list", "frameworks", "--min", "members=1")
    assert run(*bounded, "--fields", "id,members").out == "league\t1\n"
    assert run(*bounded).out.rstrip("\n").split("\t")[-1] == "1"
    (row,) = json.loads(run(*bounded, "--max", "staff=500", "--json").out)
    assert (row["members"], row["staff"]) == (1, 120)
    assert list(row)[-2:] == ["members", "staff"]
    figures = json.loads(run("list", "frameworks", "--sort", "staff", "--json").out)
    assert [row["staff"] for row in figures] == [120, None]
    durations = run("list", "events", "--sort", "duration", "--fields", "id,duration", "-n", "4")
    assert durations.out == (
        "treaty-signed-1989\t1\nleague-suspended-2014\t1\n"
        "incident-2008\t6\ntalks-since-2020\t1827\n"
    )


def test_sources_with_how_often_they_are_cited(run: Run) -> None:
    assert run("list", "sources", "--sort", "cited", "--fields", "id,cited").out == (
        "herald\t4\ngazette\t6\n"
    )


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ("frameworks --on 1900", 0, "no frameworks: outside coverage"),
        ("frameworks -f league", 0, "no frameworks: none recorded"),
        ("frameworks --status-changed 1991..2013", 0, "no frameworks: outside coverage"),
        ("frameworks --min staff=121", 0, "no frameworks: outside coverage"),
        (
            "events --max personnel=many",
            2,
            "--max personnel=many: not a figure and a number; as: personnel=30000",
        ),
        (
            "events --min 30",
            2,
            "--min 30: not a figure and a number; as: personnel=30000",
        ),
        ("events --min staff=1", 2, "no event has a figure 'staff'; figures: duration, personnel"),
        ("actors --min staff=1", 2, "no actor has a figure 'staff'; figures: frameworks"),
        (
            "actors --sort staff",
            2,
            "cannot sort by 'staff'; sort by date, id, title, kind, frameworks",
        ),
        ("frameworks --on 1900 -e", 1, "no frameworks: outside coverage"),
        ("nonsense", 3, f"no list is called 'nonsense'; {_LISTS}"),
        ("framework", 3, f"no list is called 'framework'; {_LISTS}"),
        (
            "frameworks --status gone",
            3,
            "no state is called 'gone'; there are: active, signed, suspended",
        ),
        (
            "frameworks -k incident",
            3,
            "no framework-kind is called 'incident'; there are: alliance, treaty",
        ),
        ("actors topics", 2, "Got unexpected extra argument(s) (topics); see alliance list --help"),
    ],
)
def test_empty_answers_and_refusals(run: Run, arguments: str, status: int, said: str) -> None:
    assert run("list", *arguments.split()) == (status, "", f"alliance: {said}\n")


LEAGUE = "league\tLeague of Example States\talliance\tsuspended\t1990-05-05\t\n"
TREATY = "league-treaty\tTreaty of Example\ttreaty\tactive\t\t\n"
SHOWN = (
    "alliance: the status shown is that of 2024-12-31; of that day: alliance status NAME"
    " --on '{}'\n"
)


@pytest.mark.parametrize(
    ("arguments", "out", "day"),
    [
        ("--on 2000", LEAGUE + TREATY, "2000"),
        ("--status active --on 2000-01-01", LEAGUE + TREATY, "2000-01-01"),
        ("--on 2000 --fields id,status", "league\tsuspended\nleague-treaty\tactive\n", "2000"),
        ("--on 2000 --count --group-by status", "active\t1\nsuspended\t1\n", "2000"),
        ("--on 2000 --fields id", "league\nleague-treaty\n", ""),
        ("--on 2000 --ids", "league\nleague-treaty\n", ""),
        ("--on 2000 --count", "2\n", ""),
        ("--on 2024-12-31", LEAGUE + TREATY, ""),
        ("--from 2000 --to 2000", LEAGUE + TREATY, ""),
    ],
)
def test_a_status_beside_another_day_says_of_which_it_is(
    run: Run, arguments: str, out: str, day: str
) -> None:
    """``status`` of the shape is that of the data date, whatever day the frameworks are of."""
    result = run("list", "frameworks", *arguments.split())
    assert result == (0, out, SHOWN.format(day) if day else "")


@pytest.mark.parametrize(
    ("by", "out"),
    [
        ("year", "1989\t1\n1990\t1\n"),
        ("decade", "1980s\t1\n1990s\t1\n"),
        ("kind", "alliance\t1\ntreaty\t1\n"),
        ("obligation", "consultation\t1\ndefense\t2\n"),
        ("unts", "(none)\t1\n12\t1\n"),
    ],
)
def test_grouped(run: Run, by: str, out: str) -> None:
    assert run("list", "frameworks", "--count", "--group-by", by) == (0, out, "")


def test_grouped_by_year_without_a_date(run: Run) -> None:
    by_decade = run("list", "actors", "--count", "--group-by", "decade")
    assert by_decade.out == "(no date)\t3\n1900s\t1\n1950s\t1\n"
