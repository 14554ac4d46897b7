"""The chronology: dates in their column, and no line wider than the terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from alliancecli import dates
from alliancecli.render.chronology import short
from tests.conftest import Run, Snapshot
from tests.records import actor, event, layer

WIDTHS = (20, 60, 80, 200)


@pytest.fixture
def wordy(tmp_path: Path) -> Path:
    """Lay long titles, names and dates over the small record."""
    words = "About many things that went on for long and in many places"
    return layer(
        tmp_path / "own",
        actors=[
            actor("long-name", "Confederation of the Far and Distant Islands in the Sea"),
            actor("longer", "Incorporated Territories of the Outermost Known Ocean, Reunited"),
        ],
        events=[
            event("about-1994", "1994~/", title=words, summary=f"{words}. {words}."),
            event(
                "month-to-month",
                "1995-03-30/1996-11-02",
                actors=[{"id": "long-name"}, {"id": "longer"}, {"id": "atlantis"}],
            ),
            event("either", "[1990-05-01,1991-06-02]", title=words),
            event("century", "19XX"),
        ],
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("more", [(), ("--group-by", "actor")])
def test_no_line_is_wider_than_the_terminal(
    run: Run, wordy: Path, width: int, more: tuple[str, ...]
) -> None:
    arguments = ("timeline", "--sources", "--color", "never", "--data", str(wordy), *more)
    result = run(*arguments, terminal=True, width=width)
    wide = [line for line in result.out.split("\n") if len(line) > width]
    assert result.status == 0
    assert [line for line in wide if " " in line.strip()] == []
    assert all(len(line.strip()) > 10 for line in wide), "one long word on a line of its own"
    assert not wide or width == 20


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_is_lost_at_any_width(run: Run, wordy: Path, width: int) -> None:
    arguments = ("timeline", "--sources", "--color", "never", "--data", str(wordy))
    result = run(*arguments, terminal=True, width=width)
    whole = run(*arguments, "-o", "chronology")
    assert result.out.split() == whole.out.split()


@pytest.mark.parametrize("width", WIDTHS)
def test_wrapped(run: Run, snapshot: Snapshot, wordy: Path, width: int) -> None:
    arguments = ("timeline", "--sources", "--color", "never", "--data", str(wordy))
    result = run(*arguments, "--to", "1997", terminal=True, width=width)
    snapshot(f"chronology.{width}.txt", result.out)


def test_a_name_broken_over_lines_is_painted_on_each(run: Run, wordy: Path) -> None:
    arguments = ("timeline", "-a", "long-name", "--data", str(wordy))
    out = run(*arguments, terminal=True, width=20).out
    assert "\n    \x1b[36mConfederation\x1b[0m \x1b[36mof\x1b[0m\n    \x1b[36mthe\x1b[0m " in out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1997-05-27", "27 May"),
        ("1997-05", "May"),
        ("1997-05~", "about May"),
        ("1997-09?", "Sep?"),
        ("1997-09%", "about Sep?"),
        ("1997", "1997"),
        ("1997~", "about 1997"),
        ("1997-22", "summer"),
        ("199X", "1990s"),
        ("1997-05-XX", "May 1997 (day not known)"),
        ("1997-05-27/1997-05-28", "27–28 May"),
        ("1997-05-27/1997-06-02", "27 May–2 Jun"),
        ("1997-05/1997-06", "May–Jun"),
        ("1997-05-27/1998-06-02", "27 May to 2 June 1998"),
        ("1997/1998", "to 1998"),
        ("1997/1997-06", "to June 1997"),
        ("1997-05/1997", "May to 1997"),
        ("1997-05-27/..", "since 27 May 1997"),
        ("../1997", "until 1997"),
        ("1997-05~/1998", "about May 1997 to 1998"),
        ("[1997,1999]", "1997 or 1999"),
    ],
)
def test_a_date_beside_its_year(text: str, words: str) -> None:
    assert short(dates.parse(text)) == words


def test_other_records_stand_in_the_order_of_their_dates(run: Run) -> None:
    out = run("list", "frameworks", "-o", "chronology").out
    assert [line for line in out.split("\n") if line[:1].isdigit()] == ["1989", "1990"]


def test_records_without_a_date_come_last(run: Run) -> None:
    out = run("list", "actors", "-o", "chronology").out
    assert [line for line in out.split("\n") if line[:1].strip()] == [
        "1900",
        "1950",
        "date not known",
    ]


@pytest.mark.parametrize("what", ["coverage", "terms", "topics", "periods", "sources", "claims"])
def test_every_list_has_a_chronology(run: Run, what: str) -> None:
    result = run("list", what, "-o", "chronology")
    assert (result.status, result.err) == (0, "")
    assert result.out


def test_no_line_ends_in_a_space(run: Run) -> None:
    chronology, card = ("timeline", "-o", "chronology"), ("show", "league", "-o", "card")
    for arguments in (chronology, card, ("list", "coverage", "-o", "card")):
        out = run(*arguments).out
        assert [line for line in out.split("\n") if line != line.rstrip()] == []
