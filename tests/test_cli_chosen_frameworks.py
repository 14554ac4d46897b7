"""Frameworks chosen by what they owe and are, wherever frameworks can be chosen."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from alliancecli.catalogue import Catalogue
from alliancecli.errors import UsageError
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

PACT = "pact\talba\tAlba\tfounding-member\t1952-01-01/..\n"
TRUCE = "truce\talba\tAlba\tparty\t1960-05-01/1970-01-01\n"
TYING = "there are: defense, offense, neutrality, nonaggression, consultation"
LISTED = "there are: consultation, defense, nonaggression"


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ("--obligation defense", ["pact", "promise"]),
        ("--obligation defence", ["pact", "promise"]),
        ("--obligation defense,nonaggression", ["pact", "promise", "truce"]),
        ("--obligation defense --obligation consultation", ["pact"]),
        ("--obligation defense --scope bilateral", ["promise"]),
        ("--scope bilateral", ["council", "promise", "truce"]),
        ("--legal political,informal", ["council", "guard"]),
        ("--obligation defense --status active --on 1960-01-01", ["pact"]),
    ],
)
def test_listed(run: Run, arguments: str, ids: list[str]) -> None:
    out = "".join(f"{id}\n" for id in ids)
    assert run("list", "frameworks", *arguments.split(), "--ids") == (0, out, "")


def test_an_obligation_that_is_covered_has_none_on_record(run: Run) -> None:
    """The manifest covers promises of defence; of what else is owed it says nothing."""
    none = run("list", "frameworks", "--obligation", "defense", "--legal", "political")
    assert none == (0, "", "alliance: no frameworks: none recorded\n")
    outside = run("list", "frameworks", "--obligation", "nonaggression", "--legal", "political")
    assert outside == (0, "", "alliance: no frameworks: outside coverage\n")


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        ("--all --obligation defense", PACT),
        ("--all --obligation nonaggression,defense", PACT + TRUCE),
        ("--all --kind treaty", TRUCE),
        ("--on 1965 --scope bilateral", TRUCE),
        ("--on 1965 --legal treaty --scope multilateral", PACT),
        ("--by year --from 1960 --to 1962 --obligation nonaggression", "truce\t0\t1\t1\n"),
    ],
)
def test_those_of_an_actor(run: Run, arguments: str, out: str) -> None:
    assert run("members", "--actor", "alba", *arguments.split()) == (0, out, "")


def test_the_json_of_an_actor_is_the_answer_of_the_library(run: Run, catalogue: Catalogue) -> None:
    among = catalogue.query("framework", obligation="defense")
    rows = list(catalogue.members(actor="alba", every=True, among=among))
    asked = ("members", "-a", "alba", "--all", "--obligation", "defense", "--json")
    assert json.loads(run(*asked).out) == rows
    assert [row["framework"] for row in rows] == ["pact"]


def test_spells_left_out_are_those_of_the_chosen(run: Run, tmp_path: Path) -> None:
    club = framework("club", "Club", members=[spell("alba", "member", "1980/")])
    own = layer(tmp_path / "own", frameworks=[club])
    asked = ("members", "--actor", "alba", "--on", "1985", "--data", str(own))
    assert run(*asked) == (
        0,
        PACT,
        "alliance: a spell whose end is not known left out (see --all)\n",
    )
    assert run(*asked, "--obligation", "defense") == (0, PACT, "")


@pytest.mark.parametrize(
    ("arguments", "status", "err"),
    [
        (
            "members pact --kind alliance",
            2,
            "--kind, --topic, --region, --obligation, --scope, --legal choose frameworks of an"
            " actor; leave the framework out",
        ),
        (
            "members --actor echo --obligation nonaggression",
            0,
            "no membership of 'echo' in such a framework then on record (outside coverage)",
        ),
        (
            "members --actor corda --obligation defense --on 1985",
            0,
            "no membership of 'corda' in such a framework then on record (none recorded)",
        ),
        ("list frameworks --obligation love", 3, f"no obligation is called 'love'; {LISTED}"),
        (
            "list frameworks --scope regional",
            3,
            "no scope is called 'regional'; there are: bilateral, multilateral",
        ),
        (
            "graph --obligation cooperation",
            3,
            f"no obligation that ties is called 'cooperation'; {TYING}",
        ),
        (
            "graph --on 1965 --obligation defense,nonaggression -f pact --scope bilateral",
            0,
            "no ties on record on 1965-12-31 (outside coverage)",
        ),
        ("panel --obligation love", 3, f"no obligation that ties is called 'love'; {TYING}"),
        (
            "graph -a alba -a borea",
            2,
            "--actor is given 2 times; a comma means or; of two: --path, alliance between",
        ),
        (
            "members -a alba -a borea",
            2,
            "--actor is given 2 times; a comma means or; of two: alliance between",
        ),
        (
            "panel --actor echo --from 1960 --to 1961 --unit membership",
            0,
            "none of these actors has a code of cow in 1960 to 1961: there is no row",
        ),
    ],
)
def test_what_there_is_not(run: Run, arguments: str, status: int, err: str) -> None:
    found = run(*arguments.split())
    assert (found.status, found.err) == (status, f"alliance: {err}\n")


def test_a_framework_is_named_or_chosen(catalogue: Catalogue) -> None:
    among = catalogue.query("framework", scope="bilateral")
    with pytest.raises(UsageError, match="named or chosen, not both"):
        catalogue.members("pact", actor="alba", among=among)


def test_ties_by_the_chosen(run: Run) -> None:
    asked = ("graph", "--on", "1965", "--obligation", "defense,nonaggression")
    truce = "alba\tdelta\tnonaggression\ttruce\ttrue\n"
    assert run(*asked).out == "alba\tborea\tdefense\tpact\ttrue\n" + truce
    assert run(*asked, "--scope", "bilateral") == (0, truce, "")
    assert run(*asked, "--kind", "treaty", "-f", "truce") == (0, truce, "")


def test_words_of_lists_in_any_spelling(run: Run) -> None:
    asked = ("graph", "--on", "1965", "-o", "tsv", "--obligation")
    assert run(*asked, "Defence,non-aggression") == run(*asked, "defense,nonaggression")
    table = ("panel", "--from", "1960", "--to", "1960", "--obligation")
    spelled = run(*table, "Defence", "--unit", "State-Year", "--codes", "COW")
    assert spelled == run(*table, "defense", "--unit", "state-year")


@pytest.mark.parametrize(
    "command", ["panel -a", "graph -a", "members -a", "graph --path alba"], ids=str.split
)
def test_a_group_is_no_actor(run: Run, tmp_path: Path, command: str) -> None:
    members = [{"framework": "pact", "roles": ["member"]}]
    own = layer(
        tmp_path / "own",
        actors=[actor("those", "Those", kind="group", expands_to=members)],
        terms=[{"list": "actor-kind", "id": "group", "name": "Group"}],
    )
    assert run(*command.split(), "those", "--data", str(own)) == (
        2,
        "",
        "alliance: 'those' is a group; name its members: alliance members those\n",
    )


def test_statuses_and_references_of_the_chosen(run: Run) -> None:
    out = "council\t\t\t1995-02-03\t\npromise\t\t\t1975-06-01\t\n"
    out += "truce\tactive\t1960-05-01\t1970-01-01\t\n"
    assert run("status", "--scope", "bilateral", "--on", "1965") == (0, out, "")
    assert run("cite", "--obligation", "nonaggression", "--ids") == (0, "gazette\n", "")


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (
            "-a corda --from 1999 --to 1999 --rule any",
            "ccode1,ccode2,iso1,iso2,year,defense\n10,30,ALA,COR,1999,1\n10,31,ALA,COR,1999,1\n"
            "20,30,BOR,COR,1999,1\n20,31,BOR,COR,1999,1\n",
        ),
        (
            "--actor alba,corda --unit state-year --from 1960 --to 1960",
            "ccode,iso,year,defense\n10,ALA,1960,1\n31,COR,1960,0\n",
        ),
        (
            "-a alba -a borea --unit directed-dyad-year --codes iso3 --from 1953 --to 1953",
            "iso1,iso2,year,defense\nALA,BOR,1953,1\nBOR,ALA,1953,1\n",
        ),
    ],
)
def test_rows_of_an_actor(run: Run, arguments: str, out: str) -> None:
    assert run("panel", "--obligation", "defense", *arguments.split()).out == out


def test_of_one_state_repeating_means_or(run: Run) -> None:
    asked = "panel --unit state-year --from 1960 --to 1960 --obligation defense"
    two = run(*asked.split(), "-a", "alba", "-a", "corda")
    assert two == run(*asked.split(), "-a", "alba,corda")
    assert two.out == "ccode,iso,year,defense\n10,ALA,1960,1\n31,COR,1960,0\n"


def test_spells_of_an_actor_by_year(run: Run) -> None:
    asked = "panel --unit membership --from 1999 --to 1999 -f pact --actor alba"
    head = "framework,ccode,iso,actor,year,role\n"
    assert run(*asked.split()).out == head + "pact,10,ALA,alba,1999,founding-member\n"


def test_rows_of_an_actor_and_of_whom_it_continues(run: Run, tmp_path: Path) -> None:
    own = layer(
        tmp_path / "own",
        actors=[
            actor("realm", "Realm", cow="910", existed="1900/1990"),
            actor("heir", "Heir", cow="910", existed="1991/..", predecessors=["realm"]),
        ],
    )
    asked = "panel -a heir --unit state-year --from 1990 --to 1991 --obligation defense --data"
    head, of_the_heir = "ccode,iso,year,defense\n", "910,NA,1991,0\n"
    assert run(*asked.split(), str(own)).out == head + of_the_heir
    both = run(*asked.split(), str(own), "--with-predecessors").out
    assert both == head + "910,NA,1990,0\n" + of_the_heir


@pytest.mark.parametrize(
    "arguments",
    [
        "panel --with-predecessors",
        "timeline --with-predecessors",
        "list frameworks --expand",
        "search pact --expand",
        "cite --with-predecessors",
    ],
)
def test_what_widens_actors_needs_one(run: Run, arguments: str) -> None:
    option = "--expand" if "--expand" in arguments else "--with-predecessors"
    err = f"alliance: {option} widens --actor; name one, or leave it out\n"
    assert run(*arguments.split()) == (2, "", err)


@pytest.mark.parametrize(
    ("arguments", "out"),
    [
        (
            "--from 1995 --to 2003",
            "1995-02-03\t2001\t1\t1\t0\t0\tPact-Echo Council: active\n"
            "2001\t\t1\t0\t1\t0\tPact-Echo Council: suspended\n",
        ),
        (
            "--from 1995 --kind meeting",
            "1995-02-03\t2001\t1\t1\t0\t0\tPact-Echo Council: active\n"
            "2001\t2004-04-05\t0\t0\t0\t0\tPact-Echo Council: suspended\n"
            "2004-04-05\t\t0\t0\t0\t0\tPact-Echo Council: active\n",
        ),
    ],
)
def test_events_of_two_are_narrowed_and_phases_stand(run: Run, arguments: str, out: str) -> None:
    assert run("between", "pact", "echo", *arguments.split()) == (0, out, "")


def test_whatever_selects_events_narrows_those_of_two(catalogue: Catalogue) -> None:
    every = catalogue.between("pact", "echo")["events"]
    of_the_council = catalogue.between("pact", "echo", framework="council")["events"]
    assert of_the_council == [one for one in every if "council" in one["frameworks"]] != every


def test_of_two_without_such_events_the_answer_is_empty(run: Run) -> None:
    asked = ("between", "pact", "echo", "--text", "nothing", "-e")
    said = "no such events that name both, 2 frameworks in common: outside coverage"
    assert (run(*asked).status, run(*asked).err) == (1, f"alliance: {said}\n")
    assert run(*asked[:3], "-e").status == 0


def test_days_of_two_that_end_before_they_begin(run: Run) -> None:
    assert run("between", "pact", "echo", "--from", "2003", "--to", "1995") == (
        2,
        "",
        "alliance: --from 2003 lies after --to 1995; write the earlier date first\n",
    )
