"""alliance search: words over every kind of record, best first."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.resolve import KINDS
from tests.conftest import Run
from tests.records import event, layer


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ("networks", ["cyber"]),
        ("defence", ["defence", "cyber", "league"]),
        ("DEFENSE", ["defence", "cyber", "league"]),
        ("defence organisation", ["league"]),
        ("defense organization", ["league"]),
        ("turkiye", ["turkey", "talks-since-2020", "league-exercise-1997"]),
        ("platonia", ["atlantis"]),
        ("suspen*", ["league-suspended-2014", "league-active"]),
        ("defence --record topic", ["defence", "cyber"]),
        ("defence --record topic,framework", ["defence", "cyber", "league"]),
        ("defence --record topic --record framework", ["defence", "cyber", "league"]),
        ("defence -n 1", ["defence"]),
        ("league --on 2014-04-01 --record event", ["league-suspended-2014"]),
        ("league -k exercise", ["league-exercise-1997"]),
        ("league -a turkey --record event,framework", ["league", "league-exercise-1997"]),
        ("league -f league", ["league-suspended-2014", "league-exercise-1997"]),
        ("league -q brackets", ["league-exercise-1997"]),
        ("league -q brackets,dispute", ["league-suspended-2014", "league-exercise-1997"]),
        ("league --record framework -k alliance", ["league"]),
    ],
)
def test_what_is_found(run: Run, arguments: str, ids: list[str]) -> None:
    result = run("search", *arguments.split(), "--ids")
    assert (result.status, result.out.split(), result.err) == (0, ids, "")


def test_an_event_is_found_by_what_its_frameworks_and_actors_are_called_for_short(
    run: Run, tmp_path: Path
) -> None:
    states = [
        {"id": "grand-isle", "name": "Grand Isle", "kind": "state", "aliases": ["GRI", "Isle"]}
    ]
    met = event("met", frameworks=["league"], actors=[{"id": "grand-isle"}])
    own = layer(tmp_path / "own", actors=states, events=[met])
    for text, found in [("LES GRI", ["met"]), ("Grand LES", ["met"]), ("Isle LES -k summit", [])]:
        out = run("search", *text.split(), "--record", "event", "--ids", "--data", str(own)).out
        assert out.split() == found


@pytest.mark.parametrize(
    ("arguments", "hits"),
    [
        ("league exercise xyzzy", ["1 without 'xyzzy'"]),
        ("league brackets dispute", ["1 without 'brackets', 1 without 'dispute'"]),
        ("defence organisation networks", ["1 without 'organisation', 1 without 'networks'"]),
        ('defence "no such phrase"', ["3 without '\"no such phrase\"'"]),
        ("xyzzy", []),  # nothing is left of one word
        ("xyzzy plugh", []),
        ("- xyzzy ,", []),
    ],
)
def test_without_which_word_there_are_hits(run: Run, arguments: str, hits: list[str]) -> None:
    told = "".join(f"alliance: hits: {one}\n" for one in hits)
    result = run("search", *(arguments.split() if '"' not in arguments else [arguments]))
    assert (result.status, result.out) == (0, "")
    assert result.err == f"alliance: no record has these words: outside coverage\n{told}"


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("leage", "league"),
        ("leauge Bracketts", "league, brackets"),
        ("DÉFENSE", None),  # it is on record, folded
        ("exercice", "exercise"),
        ('"leage"', None),
        ("leage*", None),
        ("lea", None),
        ("lxgx", None),
    ],
)
def test_a_word_that_comes_near(run: Run, words: str, meant: str | None) -> None:
    lines = run("search", words).err.splitlines()
    told = [line for line in lines if "did you mean" in line]
    assert told == ([f"alliance: did you mean {meant}?"] if meant else [])


def test_a_phrase(run: Run) -> None:
    assert run("search", '"sign the treaty"', "--ids").out == "treaty-signed-1989\n"
    assert run("search", '"treaty the sign"', "--ids").out == ""


def test_a_hit(run: Run) -> None:
    (hit,) = json.loads(run("search", "tallinn", "--record", "event", "--json").out)
    assert hit.pop("score") > 0
    assert hit == {
        "record": "event",
        "id": "treaty-signed-1989",
        "title": "Example states sign the treaty",
        "date": "1989-12-01",
        "snippet": "Two states signed the treaty in ⟦Tallinn⟧.",
    }


def test_json_is_not_escaped(run: Run) -> None:
    assert '"snippet": "⟦turkey⟧ · Türkiye' in run("search", "turkey", "-n", "1", "--json").out


def test_better_matches_come_first(run: Run) -> None:
    hits = json.loads(run("search", "league", "--json").out)
    assert hits[0]["id"] == "league"  # it has the very name
    scores = [hit["score"] for hit in hits[1:]]
    assert scores == sorted(scores, reverse=True)
    assert hits[0]["score"] < scores[0]


def test_in_a_pipe_the_words_are_not_marked(run: Run) -> None:
    assert run("search", "networks") == (
        0,
        "topic\tcyber\t\tCyber defence\tDefence of networks.\n",
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "status", "out", "said"),
    [
        (("unheard",), 0, "", "no record has these words: outside coverage"),
        (("unheard", "-e"), 1, "", "no record has these words: outside coverage"),
        (
            ("unheard", "-f", "league", "--json"),
            0,
            "[]\n",
            "no record has these words: none recorded",
        ),
        ((), 2, "", "Missing argument 'words'; see alliance search --help"),
        (("?!",), 2, "", "no word to search for in '?!'; type at least one word"),
        (
            ("x", "--record", "war"),
            2,
            "",
            f"no kind of record is called 'war'; kinds: {', '.join(KINDS)}",
        ),
        (("x", "-a", "nobody"), 3, "", "no record is called 'nobody'; try: alliance search"),
        (("x", "--status", "active"), 2, "", None),
    ],
)
def test_empty_answers_and_refusals(
    run: Run, arguments: tuple[str, ...], status: int, out: str, said: str | None
) -> None:
    result = run("search", *arguments)
    assert (result.status, result.out) == (status, out)
    if said is not None:
        assert result.err == f"alliance: {said}\n"


@pytest.mark.parametrize(
    "typed", ['"', "AND", "x OR", "NEAR(", "a:b", "(", "*", "^x", "-x", "日本"]
)
def test_nothing_typed_breaks_it(run: Run, typed: str) -> None:
    result = run("search", "--", typed)
    assert result.status in (0, 2)
    assert result.err.count("\n") <= 1


def test_grouped_by_year(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("open", "../1985", title="League")])
    counted = run(
        "search", "league", "--record", "event", "--count", "--group-by", "year", "--data", str(own)
    )
    assert counted.out == "(no date)\t1\n1989\t1\n1997\t1\n2014\t1\n"


@pytest.mark.parametrize("option", [("--sort", "id"), ("--reverse",)])
def test_the_best_come_first_and_nothing_else_sorts(run: Run, option: tuple[str, ...]) -> None:
    answer = run("search", "league", *option)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(f"alliance: No such option: {option[0]}")


def test_a_word_said_many_times_is_said_once(run: Run) -> None:
    assert run("search", *["league"] * 400, "--ids").out == run("search", "league", "--ids").out


def test_hits_for_reading(run: Run) -> None:
    result = run("search", "defence", terminal=True, width=40, environ={"NO_COLOR": "1"})
    assert result == (
        0,
        "Defence\n"
        "  topic · defence\n"
        "  Everything about defence.\n"
        "\n"
        "Cyber defence\n"
        "  topic · cyber\n"
        "  Defence of networks.\n"
        "\n"
        "League of Example States\n"
        "  framework · league\n"
        "  league · League of Example States ·\n"
        "  LES · Défence-Organisation\n",
        "",
    )
    grouped = run("search", "networks", "--group-by", "record", terminal=True, width=80)
    assert grouped.out == (
        "\x1b[1m== topic ==\x1b[0m\n"
        "\n"
        "\x1b[1mCyber\x1b[0m \x1b[1mdefence\x1b[0m\n"
        "  \x1b[2mtopic\x1b[0m · \x1b[2mcyber\x1b[0m\n"
        "  Defence of \x1b[1;4mnetworks\x1b[0m.\n"
    )


def test_words_that_match_side_by_side_are_each_marked(run: Run) -> None:
    out = run("search", '"sign the treaty"', terminal=True, width=80).out
    marked = " ".join(f"\x1b[1;4m{word}\x1b[0m" for word in ("sign", "the", "treaty"))
    plain = " ".join(f"\x1b[1m{word}\x1b[0m" for word in ("Example", "states"))
    assert out.splitlines()[0] == f"{plain} {marked}"


def test_a_screenful_is_shown_where_no_limit_is_typed(run: Run, tmp_path: Path) -> None:
    drills = [event(f"drill-{n}", title=f"Drill {n:02}") for n in range(25)]
    own = ("--data", str(layer(tmp_path / "own", events=drills)))
    many = ("search", "drill", *own)
    shown = run(*many, terminal=True, width=80)
    assert shown.out.count("Drill") == 20
    assert shown.err == "alliance: the best 20 of 25 hits; all: -n 25\n"
    for more in (("-n", "25"), ("--fields", "id"), ("-o", "table"), ("--group-by", "record")):
        result = run(*many, *more, terminal=True, width=80)
        assert (result.out.lower().count("drill") >= 25, result.err) == (True, "")
    assert len(run(*many).out.splitlines()) == 25  # in a pipe nothing is left out
