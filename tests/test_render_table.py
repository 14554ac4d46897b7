"""Tables: nothing is cut, whatever the width; where columns do not fit, records are stacked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import actor, event, framework, layer, spell

_LABEL = re.compile(r"^\w+:(?: |$)")


def table(run: Run, *arguments: str, width: int) -> str:
    result = run(*arguments, "-o", "table", "--color", "never", terminal=True, width=width)
    assert (result.status, result.err) == (0, "")
    return result.out


@pytest.mark.parametrize(("what", "least"), [("actors", 65), ("frameworks", 73)])
def test_columns_fold_as_long_as_each_has_some_room(run: Run, what: str, least: int) -> None:
    folded = table(run, "list", what, width=least)
    assert folded.split("\n")[1] == "─" * least
    stacked = table(run, "list", what, width=least - 1)
    assert "─" not in stacked
    assert stacked.startswith("id: ")


def test_short_values_are_never_broken(run: Run) -> None:
    """Nor are ids, which are there to be copied."""
    assert table(run, "list", "frameworks", width=73) == (
        "id              name           kind       status      established   ended\n"
        "─────────────────────────────────────────────────────────────────────────\n"
        "league          League of      alliance   suspended   5 May 1990\n"
        "                Example\n"
        "                States\n"
        "league-treaty   Treaty of      treaty     active\n"
        "                Example\n"
    )


def test_ids_are_whole_where_they_can_be(run: Run, tmp_path: Path) -> None:
    """That is where the others keep sixteen letters; else they are folded, or records stacked."""
    id, title = "x" * 30, "Four words of it"
    own = ("--data", str(layer(tmp_path / "own", events=[event(id, "1950", title=title)])))
    shown = ("timeline", "--on", "1950", *own, "--fields", "id,title")
    assert table(run, *shown, width=49).split("\n")[2] == f"{id}   {title}"
    assert table(run, *shown, width=48).split("\n")[2:4] == [
        f"{'x' * 29}   Four words of it",
        "x",
    ]
    assert table(run, *shown, width=39).split("\n")[2:5] == [
        f"{'x' * 20}   Four words of it",
        f"{'x' * 10}",
        "",
    ]
    assert table(run, *shown, width=38) == f"id: {id}\ntitle: {title}\n"


def test_stacked(run: Run) -> None:
    assert table(run, "search", "networks", width=20) == (
        "record: topic\nid: cyber\ntitle: Cyber\n  defence\nsnippet: Defence\n  of networks.\n"
    )
    assert table(run, "list", "frameworks", width=30) == (
        "id: league\n"
        "name: League of Example\n"
        "  States\n"
        "kind: alliance\n"
        "status: suspended\n"
        "established: 5 May 1990\n"
        "\n"
        "id: league-treaty\n"
        "name: Treaty of Example\n"
        "kind: treaty\n"
        "status: active\n"
    )


@pytest.mark.parametrize("width", [1, 20, 40, 60, 80, 200])
@pytest.mark.parametrize("what", ["frameworks", "actors", "sources", "claims", "terms", "coverage"])
def test_nothing_is_cut(run: Run, what: str, width: int) -> None:
    wide = table(run, "list", what, width=500)
    letters = sorted(char for line in wide.split("\n")[2:] for char in line if char.isalnum())
    narrow = table(run, "list", what, width=width)
    assert "…" not in narrow
    lines = narrow.split("\n")
    values = lines[2:] if "─" in narrow else [_LABEL.sub("", line) for line in lines]
    assert sorted(char for line in values for char in line if char.isalnum()) == letters


def test_of_many_rows_plain_columns_are_made(run: Run, tmp_path: Path) -> None:
    events = [event(f"e{number:03}", "1950") for number in range(201)]
    own = layer(tmp_path / "own", events=events)
    shown = ("timeline", "--on", "1950", "--data", str(own), "--fields", "id,date")
    assert "─" in table(run, *shown, "-n", "200", width=80)
    assert table(run, *shown, width=80) == "id    date\n" + "".join(
        f"e{number:03}  1950\n" for number in range(201)
    )


def test_off_a_terminal_columns_are_as_wide_as_they_are(run: Run) -> None:
    assert run("list", "sources", "-o", "table").out == (
        "id       title            publisher                 issued      tier       URL\n"
        "gazette  Example Gazette  League of Example States  6 May 1990  primary   "
        " https://example.org/gazette\n"
        "herald   Example Herald   Herald                                secondary "
        " https://example.org/herald?a=1&b=2\n"
    )


def test_spells_of_several_frameworks_say_of_which_each_is(run: Run, tmp_path: Path) -> None:
    note = {"note": "By a list."}
    spells = [
        spell("utopia", "member", "2001/..") | note,
        spell("turkey", "member", "2002/..") | note,
    ]
    club = framework("club", "Club", members=spells)
    ring = framework("ring", "Ring", members=[spell("utopia", "member", "2003/..") | note])
    states = [actor("utopia", "Utopia")]
    own = ("--data", str(layer(tmp_path / "own", actors=states, frameworks=[club, ring])))
    of_utopia = table(run, "members", "--actor", "utopia", "--all", *own, width=70)
    assert of_utopia == (
        "framework   role     start   end   note\n"
        "─────────────────────────────────────────────\n"
        "club        member   2001          By a list.\n"
        "ring        member   2003          ″\n"
    )
    of_club = table(run, "members", "club", "--all", *own, width=70)
    assert of_club == (
        "name      role     start   end   note\n"
        "───────────────────────────────────────────\n"
        "Utopia    member   2001          By a list.\n"
        "Türkiye   member   2002          ″\n"
    )
