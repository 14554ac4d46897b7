"""``check``: the shape of its answer, looked up by its words, or not on record."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from alliancecli.statements.check import THRESHOLD
from alliancecli.statements.reading.denial import negated
from alliancecli.statements.reading.wording import Likeness
from alliancecli.words import bag
from tests.conftest import Run
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")

ON = "2010-06-30"


def test_the_whole_answer(run: Run, catalogue: Catalogue) -> None:
    (answer,) = json.loads(run("check", "POA has 3 members", "--json").out)
    assert [answer] == catalogue.check("POA has 3 members")
    assert answer == {
        "statement": f"POA has 3 members (on {ON})",
        "verdict": "outdated",
        "correction": "Members on record: 2 on 2010-06-30.",
        "as_of": ON,
        "matched_by": "computed",
        "sources": [{"id": "gazette", "locator": "page 9"}],
        "id": None,
        "score": 1.0,
    }


@pytest.mark.parametrize(
    ("statement", "id", "by"),
    [
        ("The truce still binds Delta.", "truce-binds", "statement"),
        ("is Delta bound by the truce?", "truce-binds", "alias"),
        ("oldest alliance", "pact-is-old", "alias"),
        ("POA: oldest of all alliances", "pact-is-old", "statement"),
        ("The Pact of Alba has its own navy", "pact-navy", "statement"),
    ],
)
def test_looked_up_by_its_words(run: Run, statement: str, id: str, by: str) -> None:
    (answer, *_) = json.loads(run("check", statement, "--json").out)
    assert (answer["id"], answer["matched_by"]) == (id, by)
    assert answer["score"] >= THRESHOLD


@pytest.mark.parametrize(
    "statement",
    [
        "The truce does not bind Delta",
        "Borea is bound by the truce",
        "The truce still binds Corda.",
        "Guard is the oldest alliance of all",
        "The truce still binds Delta in 1999.",
        "The truce still binds Delta after it left.",
        "Truce and Delta swim",
    ],
)
def test_denials_and_other_names_are_other_statements(run: Run, statement: str) -> None:
    answers = json.loads(run("check", statement, "--json").out)
    assert [one["id"] for one in answers] == []


def test_a_double_denial_is_none() -> None:
    assert negated("It is not true")
    assert not negated("It is not true that nobody left")
    assert not negated("It is true")


def test_the_very_words_come_before_what_is_computed(run: Run) -> None:
    answers = json.loads(run("check", "The Pact of Alba has nine members", "--json").out)
    assert [(one["id"], one["matched_by"], one["verdict"]) for one in answers][:2] == [
        ("pact-of-nine", "statement", "unverifiable"),
        (None, "computed", "contradicted"),
    ]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("guard", "'Guard' is on record (exercise series)"),
        ("POA", "'Pact of Alba' is on record (alliance)"),
        ("Guard 98", "'Guard 98' is on record (exercise, 1998)"),
        ("When was Guard 98 held?", "'Guard 98' is on record (exercise, 1998)"),
        ("What is the Pact of Alba?", "'Pact of Alba' is on record (alliance)"),
        ("What does the Guard do?", "'Guard' is on record (exercise series)"),
        ("What did Guard 98 decide?", "'Guard 98' is on record (exercise, 1998)"),
        ("Who were the Nineties", "'Nineties' is on record (period, 1990 to 1999)"),
        ("Is Guard 98 real?", "'Guard 98' is on record (exercise, 1998)"),
        ("Was Guard 98 a real exercise?", "'Guard 98' is on record (exercise, 1998)"),
        ("Did Guard 98 really take place?", "'Guard 98' is on record (exercise, 1998)"),
        ("Does Exercise Guard 98 exist?", "'Guard 98' is on record (exercise, 1998)"),
        ("Is there a Guard 98?", "'Guard 98' is on record (exercise, 1998)"),
        ("When did the Nineties end?", "'Nineties' is on record (period, 1990 to 1999)"),
        ("When did Guard 98 finish", "'Guard 98' is on record (exercise, 1998)"),
        ("Promise of Borea of 1975", "'Promise of Borea' is on record (treaty)"),
        ("the Truce of Delta (1960)", "'Truce of Delta' is on record (treaty)"),
        ("What was the Truce of Delta of 1960?", "'Truce of Delta' is on record (treaty)"),
        ("nineties", "'Nineties' is on record (period, 1990 to 1999)"),
    ],
)
def test_a_name_is_real_if_a_record_has_it(run: Run, name: str, said: str) -> None:
    (answer, *_) = json.loads(run("check", name, "--json").out)
    assert (answer["statement"], answer["verdict"], answer["matched_by"]) == (
        said,
        "supported",
        "name",
    )


def test_a_treaty_of_another_year_is_another(run: Run) -> None:
    assert json.loads(run("check", "Truce of Delta of 1961", "--json").out) == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Who cut the copper cable?", "; see alliance show cable"),  # few have a cable
        ("Where did ferries strike lamps near islands?", "; see alliance show ferry"),
        ("ferries strike in 2003", "; see alliance show ferry"),
        ("ferries strike in 2004", ""),
        ("Where did ferries sail?", ""),  # one word is not enough, and all have ferries
        ("oppe", ""),
        ("Which whales sing?", ""),
        ("Who cut the copper cable of Alba?", ""),  # it names a record, and nothing of it fits
    ],
)
def test_events_with_the_words_are_where_to_read_on(
    run: Run, tmp_path: Path, text: str, hint: str
) -> None:
    alba = {"actors": [{"id": "alba"}]}
    ferries = [
        event(f"harbour-{year}", str(year), title=f"Ferries stay in port {year}", **alba)
        for year in range(1990, 1998)
    ]
    ferry = "Ferries hit a lamp and strike an island near the coast"
    own = layer(
        tmp_path / "own",
        events=[
            event("cable", "2001", title="A copper cable is damaged", summary="At sea.", **alba),
            event("ferry", "2003", title="Ferries collide", summary=f"{ferry}.", **alba),
            *ferries,
        ],
    )
    said = f"alliance: no such statement on record{hint}\n"
    assert run("check", text, "--data", str(own)) == (0, "", said)


@pytest.mark.parametrize(
    ("statement", "status"),
    [
        ("POA has 2 members", 0),
        ("POA has 3 members", 1),
        ("POA has 7 members", 1),
        ("POA had 3 members in 1999", 0),
        ("The Pact of Alba has its own navy", 1),
        ("oldest alliance", 0),
        ("guard", 0),
    ],
)
def test_exit_status_says_wrong(run: Run, statement: str, status: int) -> None:
    assert run("check", statement, "-e").status == status
    assert run("check", statement).status == 0


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ("", ["pact-is-old", "pact-navy", "pact-of-nine", "truce-binds"]),
        ("--verdict outdated,no-evidence", ["pact-navy", "truce-binds"]),
        (
            "--verdict outdated --verdict unverifiable",
            ["pact-is-old", "pact-of-nine", "truce-binds"],
        ),
        ("--subject POA", ["pact-is-old", "pact-navy", "pact-of-nine"]),
        ("--subject pact --subject guard", ["pact-navy"]),
        ("--subject truce,guard", ["pact-navy", "truce-binds"]),
    ],
)
def test_every_statement_on_record(
    run: Run, catalogue: Catalogue, arguments: str, ids: list[str]
) -> None:
    typed = ("check", "--list", *arguments.split())
    assert run(*typed, "--ids").out.splitlines() == ids
    claims = [claim for claim in catalogue.list("claims") if claim["id"] in ids]
    assert json.loads(run(*typed, "--json").out) == claims
    assert run(*typed, "-o", "csv").out.count("\n") == len(ids) + 1


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        (
            (),
            2,
            "give a statement or a name, or --list, or --file;"
            " as: alliance check 'NATO has 30 members'",
        ),
        (
            ("x", "--list"),
            2,
            "give a statement or a name, or --list, or --file;"
            " as: alliance check 'NATO has 30 members'",
        ),
        (
            ("POA has 30 members", "Alba is in POA"),
            2,
            "give one statement; several are one a line of --file;"
            " as: alliance check 'NATO has 30 members'",
        ),
        (("x", "--verdict", "outdated"), 2, "--verdict and --subject choose among --list"),
        (
            ("--list", "--verdict", "wrong"),
            3,
            "no verdict is called 'wrong'; there are: contradicted, no-evidence, outdated,"
            " supported, unverifiable",
        ),
    ],
)
def test_what_cannot_be_answered(
    run: Run, arguments: tuple[str, ...], status: int, err: str
) -> None:
    assert run("check", *arguments) == (status, "", f"alliance: {err}\n")


def test_what_is_computed_has_no_id(run: Run) -> None:
    said = "alliance: no ids: what is answered is computed, no statement on record\n"
    assert run("check", "--ids", "The Truce of Delta was signed in 1960") == (0, "", said)


def test_likeness_is_symmetric_in_nothing_but_bounded() -> None:
    words = [frozenset(text.split()) for text in ("a b c", "a b", "c 30", "c 32", "x")]
    like = Likeness(words)
    assert like.of(words[0], words[0]) == 1
    assert like.of(words[0], words[4]) == 0
    assert like.of(words[1], words[0]) > like.of(words[0], words[1])
    assert like.of(words[2], words[3]) < like.of(words[2], frozenset(("c",)))


def test_words_without_fillers_and_plurals() -> None:
    known = {"pact of alba": ("framework", "pact"), "30": ("actor", "corda")}
    text = "The Pact of Alba has 30 ships, and its allies were in Countries"
    assert bag(text, known) == {"=pact", "30", "ship", "ally", "country"}


def test_ids_are_those_of_claims(run: Run) -> None:
    assert run("check", "POA has 3 members", "--ids").out == ""
    assert run("check", "The truce still binds Delta.", "--ids").out == "truce-binds\n"


def test_a_limit_holds_for_the_list(run: Run) -> None:
    everything = run("check", "--list", "--ids").out.splitlines()
    assert run("check", "--list", "-n", "2", "--ids").out.splitlines() == everything[:2]
    assert len(everything) > 2


def test_on_a_terminal_the_sources_have_their_addresses(run: Run) -> None:
    asked = ("check", "The truce still binds Delta", "-n", "1", "--color", "never")
    assert run(*asked, terminal=True, width=60).out == (
        "The truce still binds Delta.\n"
        "check truce-binds\n"
        "\n"
        "   verdict  outdated\n"
        "correction  It ended on 1970-01-01.\n"
        "     as of  30 June 2010\n"
        "\n"
        "Sources\n"
        "    Gazette, Alba\n"
        "    https://example.org/g\n"
    )
