"""``stats``: counts of the selected events, bars on a terminal, cross tables."""

from __future__ import annotations

import json

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ((), "1989\t1\n1997\t1\n2008\t1\n2014\t1\n2020\t1\n"),
        (("--by", "decade"), "1980s\t1\n1990s\t1\n2000s\t1\n2010s\t1\n2020s\t1\n"),
        # what is no time stands most frequent first, then by label
        (("--by", "topic"), "defence\t4\ncyber\t2\n"),
        (("--by", "topic", "-n", "1"), "defence\t4\n"),
        (("--by", "topic", "--reverse"), "cyber\t2\ndefence\t4\n"),
        (("--by", "topic", "--sort", "topic"), "cyber\t2\ndefence\t4\n"),
        (("--by", "region"), "(none)\t3\ncaucasus\t1\neurope\t1\n"),
        (("--by", "framework", "-a", "league"), "league\t2\n"),
        (
            ("--by", "actor", "--by", "kind", "-a", "georgia"),
            "atlantis\tincident\t1\ngeorgia\tincident\t1\ngeorgia\tnegotiation\t1\n"
            "turkey\tnegotiation\t1\n",
        ),
        (("--by", "kind", "-o", "csv", "-t", "cyber"), "kind,count\nexercise,1\nincident,1\n"),
        (
            ("--by", "decade", "--by", "topic", "-o", "md", "--to", "2010"),
            "| decade | cyber | defence |\n| --- | --- | --- |\n"
            "| 1980s | 0 | 1 |\n| 1990s | 1 | 0 |\n| 2000s | 1 | 1 |\n",
        ),
        # order and limit are those of the counts
        (("--limit", "2"), "1989\t1\n1997\t1\n"),
        (("--reverse", "-n", "2"), "2020\t1\n2014\t1\n"),
        (("--by", "region", "--sort", "count"), "caucasus\t1\neurope\t1\n(none)\t3\n"),
        (
            ("--by", "topic", "--sort", "count", "--reverse", "-n", "1", "--json"),
            '[\n{"topic": "defence", "count": 4}\n]\n',
        ),
        (("--by", "topic", "--sort", "topic", "--reverse"), "defence\t4\ncyber\t2\n"),
        (("-n", "0"), ""),
        (
            (
                "--by",
                "decade",
                "--by",
                "topic",
                "-o",
                "md",
                "--sort",
                "count",
                "--reverse",
                "-n",
                "2",
            ),
            "| decade | cyber | defence |\n| --- | --- | --- |\n| 2000s | 1 | 1 |\n"
            "| 1980s | 0 | 1 |\n",
        ),
    ],
)
def test_counts(run: Run, arguments: tuple[str, ...], out: str) -> None:
    assert run("stats", *arguments) == (0, out, "")


def test_bars_on_a_terminal(run: Run) -> None:
    arguments = ("stats", "--by", "topic", "--color", "never")
    assert run(*arguments, terminal=True, width=30).out == (
        "defence  4  " + "█" * 18 + "\n" + "  cyber  2  " + "█" * 9 + "\n"
    )
    painted = run("stats", "--by", "topic", terminal=True, width=30).out
    assert painted.endswith("  cyber  2  \x1b[36m█████████\x1b[0m\n")


def test_cross_table_on_a_terminal(run: Run) -> None:
    out = run("stats", "--by", "decade", "--by", "topic", terminal=True, width=60).out
    assert [line.split() for line in out.splitlines()[2:4]] == [
        ["1980s", "0", "1"],
        ["1990s", "1", "0"],
    ]


def test_json_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    query = catalogue.query(actor=["georgia"])
    answer = list(catalogue.stats(("actor", "kind"), query))
    out = run("stats", "--by", "actor", "--by", "kind", "-a", "georgia", "--json").out
    assert json.loads(out) == answer
    assert answer[0] == {"actor": "atlantis", "kind": "incident", "count": 1}


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        (
            ("--by", "frob"),
            2,
            "cannot count by 'frob'; count by year, decade, actor, framework, topic, kind, region,"
            " place, precision, confidence",
        ),
        (
            ("--by", "year", "--by", "year"),
            2,
            "--by is given once, or twice for a cross table of two fields",
        ),
        (
            ("-o", "chronology"),
            2,
            "stats has no format 'chronology'; formats: text, bars, table,"
            " json, jsonl, csv, tsv, md, yaml",
        ),
        (("--sort", "title"), 2, "cannot sort counts by 'title'; sort by count, year"),
        (
            ("--by", "year", "--by", "topic", "--sort", "topic", "-o", "md"),
            2,
            "cannot sort counts by 'topic'; sort by count, year",
        ),
        (("-p", "1066"), 0, "no events: outside coverage"),
        (("-p", "2000", "-f", "league"), 0, "no events: none recorded"),
    ],
)
def test_what_is_not_counted(run: Run, arguments: tuple[str, ...], status: int, err: str) -> None:
    assert run("stats", *arguments) == (status, "", f"alliance: {err}\n")
