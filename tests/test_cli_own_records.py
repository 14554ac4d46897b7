"""--data and ALLIANCE_DATA lay directories over the shipped record, the last one on top."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import actor, event, layer

SIGNED = "treaty-signed-1989"


def lines(*ids: str) -> str:
    return "".join(f"{id}\n" for id in ids)


def test_added_to_the_shipped_ones(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("own-1990", "1990")])
    both = (0, lines("own-1990"), "")
    assert run("timeline", "--ids", "--on", "1990", "--data", str(own)) == both
    environ = {"ALLIANCE_DATA": str(own)}
    assert run("timeline", "--ids", "--on", "1990", environ=environ) == both
    assert run("timeline", "--ids", "--on", "1990").out == ""


def test_a_shipped_record_is_replaced_by_id(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event(SIGNED, "1990", title="Other")])
    shown = run("timeline", "--fields", "date,title", "-n", "1", "--data", str(own))
    assert shown == (0, "1990\tOther\n", "")


def test_several_directories(run: Run, tmp_path: Path) -> None:
    first = layer(tmp_path / "a", events=[event("x", "1950", title="First")])
    second = layer(tmp_path / "b", events=[event("x", "1950", title="Second"), event("y", "1951")])
    third = layer(
        tmp_path / "c", actors=[actor("z", "Z")], events=[event("x", "1950", title="Third")]
    )
    titles = ("timeline", "--fields", "title", "--to", "1951")
    named = ("--data", str(first), "--data", str(second))
    assert run(*titles, *named).out == "Second\nEvent y\n"
    listed = {"ALLIANCE_DATA": os.pathsep.join(["", str(second), str(third)])}
    assert run(*titles, environ=listed).out == "Third\nEvent y\n"
    assert run(*titles, "--data", str(first), environ=listed).out == "First\nEvent y\n"


def test_a_group_is_written_as_it_is_spelled(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("x", "1950", place="Žilina")])
    grouped = ("timeline", "--on", "1950", "--group-by", "place", "--fields", "id")
    named = ("--data", str(own))
    counted = '{"group": "Žilina", "count": 1'
    assert run(*grouped, *named, "-o", "jsonl").out == '{"group": "Žilina", "id": "x"}\n'
    assert run(*grouped, *named, "--json").out == f'[\n{counted}, "records": [{{"id": "x"}}]}}\n]\n'
    assert run(*grouped, *named, "--count", "-o", "jsonl").out == f"{counted}}}\n"


def test_a_missing_directory(run: Run, tmp_path: Path) -> None:
    absent = tmp_path / "absent"
    assert run("timeline", "--data", str(absent)) == (
        1,
        "",
        f"alliance: cannot read {absent}: No such file or directory; name a directory\n",
    )


def test_an_empty_directory(run: Run, tmp_path: Path) -> None:
    assert run("timeline", "--data", str(tmp_path)) == (
        1,
        "",
        f"alliance: no records in {tmp_path}; records are *.yaml files, as events.yaml\n",
    )


def test_years_of_more_or_less_than_four_digits_are_grouped(run: Run, tmp_path: Path) -> None:
    """As years, not as words: in their order, and none cut to four characters."""
    far = ["Y17000", "1703", "0007", "-0500", "-0505", "-0044", "Y-12000", "../1800"]
    own = layer(tmp_path / "own", events=[event(f"e{n}", date) for n, date in enumerate(far)])
    asked = ("timeline", "--text", "about", "--count", "--data", str(own), "--group-by")
    assert run(*asked, "decade").out == (
        "(no date)\t1\n-12000s\t1\n-0500s\t2\n-0040s\t1\n0000s\t1\n1700s\t1\n1990s\t1\n17000s\t1\n"
    )
    assert run(*asked, "year").out == (
        "(no date)\t1\n-12000\t1\n-0505\t1\n-0500\t1\n-0044\t1\n0007\t1\n1703\t1\n"
        "1997\t1\n17000\t1\n"
    )
    counted = run("stats", "--by", "decade", "--text", "about", "--data", str(own)).out
    assert counted == run(*asked, "decade").out


#: What is no file of records though it is called one, how it is made, and what is said of it.
NO_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "dangling": (lambda path: path.symlink_to("nowhere"), "No such file or directory"),
    "looping": (lambda path: path.symlink_to(path), "Too many levels of symbolic links"),
    "directory": (Path.mkdir, "Is a directory"),
    "pipe": (os.mkfifo, "Not a file"),
}


@pytest.mark.parametrize("what", NO_FILES)
def test_what_is_no_file(run: Run, tmp_path: Path, what: str) -> None:
    own = layer(tmp_path / "own", events=[event("x", "1950")])
    make, said = NO_FILES[what]
    make(own / "events.yaml")
    refused = (1, "", f"alliance: cannot read {own}/events.yaml: {said}\n")
    assert run("validate", str(own)) == refused
    assert run("timeline", "--data", str(own)) == refused


def test_records_with_errors(run: Run, tmp_path: Path) -> None:
    wrong = [event("x", "1950-13"), event("y", kind="nonsense")]
    own = layer(tmp_path / "own", events=wrong)
    assert run("timeline", "--data", str(own)) == (
        1,
        "",
        f"alliance: {own}/own.yaml:3: error: x date: not a date: '1950-13' (there is no month"
        f" 13) [bad-date] (and 1 more); see all: alliance validate {own}\n",
    )


def test_a_figure_that_is_too_great_to_be_exact(run: Run, tmp_path: Path) -> None:
    """It is written as one that is rounded, without digits that nobody typed."""
    great = {"what": "personnel", "value": "9" * 26, "sources": [{"id": "gazette"}]}
    own = layer(tmp_path / "own", events=[event("x", figures=[great])])
    asked = ("list", "events", "--min", "personnel=1300", "--sort", "personnel", "-o", "tsv")
    shown = run(*asked, "--fields", "id,personnel", "--data", str(own))
    assert shown == (0, "id\tpersonnel\nx\t1e+26\n", "")
