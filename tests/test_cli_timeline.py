"""alliance timeline: every option, what it says, how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.render import FORMATS
from alliancecli.render.columns import FIELDS
from tests.conftest import Run
from tests.records import layer

SIGNED, EXERCISE, INCIDENT, SUSPENDED, TALKS = EVENTS = [
    "treaty-signed-1989",
    "league-exercise-1997",
    "incident-2008",
    "league-suspended-2014",
    "talks-since-2020",
]
FIELD_LIST = "\n".join((*FIELDS["event"], ""))


def lines(*ids: str) -> str:
    return "".join(f"{id}\n" for id in ids)


def test_in_a_pipe_one_event_a_line(run: Run) -> None:
    assert run("timeline", "-f", "league") == (
        0,
        "1997-05~\tleague-exercise-1997\tThe League holds exercise [Red] Example\texercise\t"
        "league; turkey\tleague\n"
        "2014-04-01\tleague-suspended-2014\tThe League suspends its work\tsuspension\t"
        "league; atlantis\tleague\n",
        "",
    )


def test_on_a_terminal_a_chronology(run: Run) -> None:
    shown = run("timeline", "-k", "suspension", terminal=True, environ={"NO_COLOR": "1"})
    assert shown == (
        0,
        "2014\n"
        "  1 Apr  The League suspends its work\n"
        "         LES · Atlantis · suspension\n"
        "         The council suspended the work of the League after a dispute.\n",
        "",
    )


def test_on_a_terminal_chosen_fields_are_a_table(run: Run) -> None:
    shown = run("timeline", "-k", "suspension", "--fields", "date,id", terminal=True)
    assert shown == run(
        "timeline", "-k", "suspension", "--fields", "date,id", "-o", "table", terminal=True
    )
    assert "league-suspended-2014" in shown.out


SORTS = "date, id, title, kind, duration, personnel"


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ("--actor LES", [EXERCISE, SUSPENDED]),
        ("-a turkey,atlantis", [SIGNED, EXERCISE, INCIDENT, SUSPENDED, TALKS]),
        ("-a georgia -a atlantis", [INCIDENT]),
        ("--framework les", [EXERCISE, SUSPENDED]),
        ("-f league-treaty", [SIGNED]),
        ("--topic cyber", [EXERCISE, INCIDENT]),
        ("-t cyber -t defence", [EXERCISE, INCIDENT]),
        ("--kind incident,signature", [SIGNED, INCIDENT]),
        ("-k incident -k signature", [SIGNED, INCIDENT]),
        ("--region europe", [SIGNED, INCIDENT]),
        ("-r caucasus", [INCIDENT]),
        ("--period nineties", [EXERCISE]),
        ("-p 1990s,2014", [EXERCISE, SUSPENDED]),
        ("--from 2014", [SUSPENDED, TALKS]),
        ("--to 1997-05-01", [SIGNED, EXERCISE]),
        ("--on 2008-08-09", [INCIDENT]),
        ("--on nineties", [EXERCISE]),
        ("--text treaty", [SIGNED]),
        ("-q work -q dispute", [SUSPENDED]),
        ("--role organiser", [EXERCISE]),
        ("--month-day 12-01", [SIGNED]),
        ("-a georgia --with-predecessors", [SIGNED, INCIDENT, TALKS]),
        ("-a league --expand", [EXERCISE, INCIDENT, SUSPENDED]),
        ("--sort title", [SIGNED, INCIDENT, TALKS, EXERCISE, SUSPENDED]),
        ("--reverse", EVENTS[::-1]),
        ("--limit 1", [SIGNED]),
        ("-n 2 --reverse", [TALKS, SUSPENDED]),
    ],
)
def test_selection(run: Run, arguments: str, ids: list[str]) -> None:
    assert run("timeline", "--ids", *arguments.split()) == (0, lines(*ids), "")
    assert run("timeline", "--count", *arguments.split()) == (0, f"{len(ids)}\n", "")


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ("--ids --json -n 2", '["treaty-signed-1989", "league-exercise-1997"]\n'),
        ("--count --json", "5\n"),
        ("--count --group-by decade", "1980s\t1\n1990s\t1\n2000s\t1\n2010s\t1\n2020s\t1\n"),
        (
            "--count --group-by topic --json",
            '[{"group": "cyber", "count": 2}, {"group": "defence", "count": 4}]\n',
        ),
        (
            "--count --group-by topics -o jsonl",
            '{"group": "cyber", "count": 2}\n{"group": "defence", "count": 4}\n',
        ),
        ("--count --group-by place", "(none)\t4\nTallinn\t1\n"),
        ("--count --group-by source", "gazette\t3\nherald\t3\n"),
        ("--count --group-by figures", "(none)\t4\npersonnel\t1\n"),
        ("--fields id,place -k signature", "treaty-signed-1989\tTallinn\n"),
        ("--fields place,,id -k signature", "Tallinn\ttreaty-signed-1989\n"),
        ("--fields id -o csv -n 1", "id\ntreaty-signed-1989\n"),
        (
            "--fields id,date --json -n 1",
            '[\n{"id": "treaty-signed-1989", "date": "1989-12-01"}\n]\n',
        ),
        ("--json --on 1950 -f league-treaty", "[]\n"),
    ],
)
def test_output(run: Run, arguments: str, out: str) -> None:
    result = run("timeline", *arguments.split())
    assert (result.status, result.out) == (0, out)


def test_fields_may_be_spaced(run: Run) -> None:
    spaced = run("timeline", "--fields", " id, ,place ", "-n", "1")
    assert spaced.out == "treaty-signed-1989\tTallinn\n"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--fields",),
        ("--fields", "-n", "1"),
        ("--fields", ""),
        ("--fields", ","),
        ("--fields", "--json"),
    ],
)
def test_bare_fields_are_listed(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("timeline", *arguments) == (0, FIELD_LIST, "")


@pytest.mark.parametrize("flag", ["-e", "--exit-status"])
def test_an_empty_answer_is_a_failure_where_asked(run: Run, flag: str) -> None:
    empty = ("timeline", "-f", "league", "--on", "1999")
    said = "alliance: no events: none recorded\n"
    assert run(*empty) == (0, "", said)
    assert run(*empty, flag) == (1, "", said)
    assert run(*empty, flag, "--count") == (1, "0\n", said)
    assert run(*empty, flag, "--json") == (1, "[]\n", said)
    assert run("timeline", "-f", "league", flag, "--ids") == (0, lines(EXERCISE, SUSPENDED), "")


class TestWhatAnEmptyAnswerMeans:
    """The small record covers the League from 1989 to the data date, 2024-12-31."""

    @pytest.mark.parametrize(
        ("arguments", "verdict"),
        [
            ("-f league -k incident", "none recorded"),
            ("-a league -k incident", "none recorded"),
            ("-f league --on 1999", "none recorded"),
            ("-f league --from 2015", "none recorded"),
            ("-f league -k incident --from 1989", "none recorded"),
            ("-f league -k incident --from 1988-12-31", "outside coverage"),
            ("-f league -a turkey -k incident", "none recorded"),
            ("-f league -p 1998,1999", "none recorded"),
            ("-f league --from 2015 --to 2030", "outside coverage"),
            ("-f league --on 1950", "outside coverage"),
            ("-f league -p 1950,1999", "outside coverage"),
            ("-f league-treaty --on 1999", "outside coverage"),
            ("-a league,atlantis --on 1999", "outside coverage"),
            ("--on 1999", "outside coverage"),
        ],
    )
    def test_by_the_manifest(self, run: Run, arguments: str, verdict: str) -> None:
        found = run("timeline", *arguments.split())
        assert found == (0, "", f"alliance: no events: {verdict}\n")

    @pytest.mark.parametrize(
        ("actors", "level", "verdict"),
        [
            ("-a atlantis -a turkey", "complete", "none recorded"),
            ("-a atlantis", "complete", "outside coverage"),
            ("-a atlantis,turkey", "complete", "outside coverage"),
            ("-a atlantis -a turkey", "selective", "outside coverage"),
        ],
    )
    def test_a_pair_is_covered_together(
        self, run: Run, tmp_path: Path, actors: str, level: str, verdict: str
    ) -> None:
        pair = {"subjects": ["atlantis", "turkey"], "from": "1900", "to": "2024", "level": level}
        terms = [{"list": "coverage-level", "id": "selective", "name": "Selective"}]
        own = layer(tmp_path / "own", coverage=[pair], terms=terms)
        found = run("timeline", "--on", "1950", "--data", str(own), *actors.split())
        assert found == (0, "", f"alliance: no events: {verdict}\n")


_FIELDS = f"fields: {', '.join(FIELDS['event'])}"
_DATES = "try 2002-05-28, 'May 2002', 1990s, 1991..2002, 2014.. or 'last 10 years'"
_KINDS = "exercise, incident, negotiation, signature, suspension"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("--bogus",), 2, "No such option: --bogus; see alliance timeline --help"),
        (
            ("--limit", "x"),
            2,
            "Invalid value for '--limit' / '-n': 'x' is not a valid int; see alliance timeline"
            " --help",
        ),
        (("extra",), 2, "Got unexpected extra argument(s) (extra); see alliance timeline --help"),
        (("--actor",), 2, "Option '--actor' requires an argument; see alliance timeline --help"),
        (("-n", "-1"), 2, "--limit -1: a number of records is not negative"),
        (
            ("--sort", "size"),
            2,
            "cannot sort by 'size'; sort by date, id, title, kind, duration, personnel",
        ),
        (("-o", "ics"), 2, "no such answer in format 'ics'; see alliance export"),
        (("-o", "bibtex"), 2, "no such answer in format 'bibtex'; see alliance cite"),
        (("-o", "xml"), 2, f"no such answer in format 'xml'; formats: {', '.join(FORMATS)}"),
        (("--json", "-o", "csv"), 2, "--json and -o csv exclude each other"),
        (("--count", "--ids"), 2, "--count and --ids exclude each other"),
        (("--json", "--ids", "--envelope"), 2, "--ids and --envelope exclude each other"),
        (("--fields", "id,nope"), 2, f"no field is called 'nope'; {_FIELDS}"),
        (
            ("--fields", "id", "-o", "chronology"),
            2,
            "a chronology has no fields to choose; use -o table",
        ),
        (
            ("--group-by", "nope"),
            2,
            f"cannot group by 'nope'; group by year, decade, {', '.join(FIELDS['event'])}",
        ),
        (("--color", "red"), 2, "--color red: auto, always or never"),
        (("-q", "?!"), 2, "no word to search for in '?!'; type at least one word"),
        (
            ("--on", "tomorrow"),
            2,
            f"cannot read the date 'tomorrow' (it does not follow EDTF); {_DATES}",
        ),
        (
            ("--from", "01/02/2003"),
            2,
            "'01/02/2003' reads two ways: 2003-01-02 or 2003-02-01; write year-month-day",
        ),
        (
            ("--month-day", "13-01"),
            2,
            "not a day of the year: '13-01'; write month-day, as 04-04, or '4 April'",
        ),
        (("-a", "gorgia"), 3, "no record is called 'gorgia'; did you mean georgia?"),
        (("-a", "gor\x1b[31mgia"), 3, "no record is called 'gor [31mgia'; try: alliance search"),
        (("-k", "war"), 3, f"no event-kind is called 'war'; there are: {_KINDS}"),
    ],
)
def test_refusals(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    assert run("timeline", *arguments) == (status, "", f"alliance: {said}\n")


def test_json_is_one_document_a_record_a_line(run: Run) -> None:
    out = run("timeline", "--json").out
    assert [row["id"] for row in json.loads(out)] == EVENTS
    assert [line[:8] for line in out.splitlines()] == ["[", *['{"id": "'] * 5, "]"]
    assert out == run("timeline", "-o", "json").out


def test_sources_are_a_last_column_in_plain_text(run: Run) -> None:
    out = run("timeline", "-k", "incident", "--sources").out
    assert out == run("timeline", "-k", "incident").out.rstrip("\n") + "\tgazette; herald\n"
    chosen = run("timeline", "-k", "incident", "--sources", "--fields", "id,sources").out
    assert chosen == "incident-2008\tgazette; herald\n"


def test_a_format_of_other_answers_is_refused(run: Run) -> None:
    formats = "table, chronology, card, text, json, jsonl, csv, tsv, md, yaml"
    for format in ("bars", "strips"):
        err = f"alliance: no such answer in format '{format}'; formats: {formats}\n"
        assert run("timeline", "-o", format) == (2, "", err)
