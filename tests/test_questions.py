"""The 32 questions of product.md, each by one command on the shipped record.

Every row states the command, what its answer must hold, and sources on which the answer rests: each
must be cited by the records that answer, with an address.
"""

from __future__ import annotations

import json
from typing import NamedTuple

import pytest

from alliancecli.catalogue import Catalogue
from tests.conftest import Run

pytestmark = pytest.mark.shipped


class Question(NamedTuple):
    """A question, its command, texts that its answer holds, sources that it rests on."""

    number: str
    command: str
    answer: tuple[str, ...]
    sources: tuple[str, ...] = ()


QUESTIONS = (
    # student
    Question(
        "1 when was NATO founded, when did the treaty enter into force",
        "show north-atlantic-treaty --fields signed,in_force,sources",
        ("signed\t1949-04-04", "in_force\t1949-08-24"),
        ("nato-1st5years-annex-a", "cvce-signature-north-atlantic-treaty"),
    ),
    Question("2 how many members now", "members nato --count", ("32",)),
    Question("2 how many at the end of 2015", "members nato --on 2015-12-31 --count", ("28",)),
    Question(
        "3 in what order did they join",
        "members nato --all --fields start,actor",
        (
            "1949-08-24\tbelgium\n1949-08-24\tcanada",
            "1952-02-18\tgreece\n1952-02-18\tturkey\n1955-05-06\tgermany\n1982-05-30\tspain",
            "1999-03-12\tczechia",
            "2017-06-05\tmontenegro\n2020-03-27\tnorth-macedonia\n2023-04-04\tfinland\n"
            "2024-03-07\tsweden\n",
        ),
    ),
    Question(
        "4 what does Article 5 say, has it been invoked",
        "show article-5",
        (
            "provisions\t5: Attack on one is attack on all; each party takes the action it deems"
            " necessary",
            "event\t2001-09-12\tarticle-5-invoked-2001\t",
        ),
        ("nato-terrorism-five", "nato-update-2001-e1002a"),
    ),
    Question(
        "5 NATO and Russia on counter-terrorism, and when did it stop",
        "status nrc-action-plan-terrorism",
        ("state\tsuspended\n", "since\t2014-04-01\n"),
    ),
    Question(
        "6 how do NATO, the SCO and the CSTO differ",
        "compare nato sco csto",
        (
            "number of members\t32\t10\t6\t≠",
            "obligations\tdefense, nonaggression, consultation\tnonaggression, cooperation\t"
            "defense, nonaggression, consultation\t≠",
        ),
    ),
    Question(
        "7 is ASEAN a military alliance",
        "check 'ASEAN is a military alliance' -n 1 --fields verdict",
        ("contradicted",),
    ),
    Question(
        "8 what replaced the US-Japan treaty of 1951",
        "show us-japan-security-treaty-1951 --fields successors,ended,sources",
        ("successors\tus-japan-security-treaty\n", "ended\t1960-06-23"),
    ),
    # analyst
    Question(
        "9 the state of NATO-Russia channels on a date",
        "status --topic nato-russia --kind council,body --on 2020-01-01 --fields framework,state",
        (
            "nato-information-office-moscow\tactive",
            "nato-military-liaison-mission-moscow\tactive",
            "nrc\tsuspended",
            "nrc-working-groups\tsuspended",
            "pjc\tsuperseded",
        ),
    ),
    Question(
        "10 frameworks whose status changed in 2014",
        "list frameworks --status-changed 2014 --ids",
        ("nrc\n", "standex\n", "vigilant-skies\n"),
    ),
    Question(
        "11 exercises above 30,000 personnel",
        "timeline -k exercise --min personnel=30001 --sort personnel --reverse"
        " --fields id,personnel",
        ("vostok-2018\t300000\n", "reforger-1988\t125000\n", "steadfast-defender-2024\t90000\n"),
    ),
    Question(
        "12 which non-members contributed to ISAF",
        "members isaf --all --role contributor --ids",
        ("australia\n", "georgia\n", "new-zealand\n", "sweden\n", "jordan\n"),
    ),
    Question(
        "13 how Finland's and Sweden's status evolved",
        "members --actor finland,sweden --all --fields framework,actor,role,date",
        (
            "pfp\tfinland\tpartner\t1994-05-09/2023-04-04\n",
            "nato\tfinland\tmember\t2023-04-04/..\nnato\tsweden\tmember\t2024-03-07/..\n",
        ),
    ),
    Question(
        "14 which bodies decide by consensus and which vote",
        "list frameworks --group-by decision_rule --fields id",
        ("consensus\tnac\n", "consensus\tosce\n", "qualified-majority\trio-treaty\n"),
    ),
    Question(
        "15 milestones of NATO cyber policy",
        "timeline -a nato -t cyber -k policy,decision --fields date,title,sources",
        (
            "2008-01\tNATO adopts its first policy on cyber defence",
            "2016-07-08\tNATO recognises cyberspace as a domain of operations",
        ),
    ),
    Question(
        "16 incidents in the Baltic and Black Seas 2014-2022, and whose accounts conflict",
        "timeline -k incident -r baltic-sea,black-sea -p 2014..2022 --fields date,title,positions",
        (
            "2021-06-23\tHMS Defender sails through waters off Crimea",
            "united-kingdom: ",
            "russia: ",
        ),
    ),
    Question(
        "17 what came before and after the Defence Planning Committee",
        "show dpc --fields established,successors,ended,summary",
        ("successors\tnac\n", "ended\t2010-06\n"),
    ),
    # journalist
    Question(
        "18 is a named exercise real",
        "check 'Operation Noble Guardian' -n 1 --fields verdict,matched_by",
        ("no-evidence\talias",),
    ),
    Question(
        '19 "NATO has 30 members": right',
        "check 'NATO has 30 members' -n 1 --fields verdict,correction",
        ("outdated\tMembers on record: 32 on ",),
    ),
    Question(
        "20 exactly when was cooperation suspended, and where is the source",
        "timeline -a nato -a russia -k suspension -p 2014 --sources",
        ("2014-04-01\tnrc-practical-cooperation-suspended-2014\t",),
        ("nato-topics-50090",),
    ),
    Question(
        "21 what happened on this day",
        "timeline --month-day 04-04 --fields date,title",
        (
            "1949-04-04\tTwelve states sign the North Atlantic Treaty\n",
            "2023-04-04\tFinland becomes the 31st member of NATO\n",
        ),
    ),
    Question(
        "22 proper title of the UK-France treaty",
        "show lancaster-house --fields name,signed",
        (
            "name\tTreaty between the United Kingdom of Great Britain and Northern Ireland and the"
            " French Republic for Defence and Security Co-operation\n",
        ),
    ),
    Question(
        "23 what replaced the NATO-Ukraine Commission",
        "show nato-ukraine-commission --fields successors",
        ("successors\tnato-ukraine-council\n",),
    ),
    Question("24 how current is this data", "info", ("as_of\t2026-",)),
    # scripter
    Question("25 all events as JSON, one a line", "timeline -o jsonl", ('{"id": "',)),
    Question(
        "25 or CSV with chosen columns",
        "timeline -o csv --fields date,title,sources",
        ("date,title,sources\n",),
    ),
    Question("26 only the ids", "timeline --ids", ("rome-summit-nrc-established-2002\n",)),
    Question("27 events per year naming Russia", "stats -a russia", ("\n2014\t",)),
    Question(
        "28 the members of NATO on each 1 January as a matrix",
        "members nato --by year -o csv",
        (
            "actor,name,iso3,cow,1950,1951,1952,1953,",
            "greece,Greece,GRC,350,0,0,0,1,",
        ),
    ),
    Question('29 resolve "turkiye" to an id', "show turkiye --ids", ("turkey\n",)),
    Question("30 was a framework in force on a date", "status nrc --on 2005-01-01 -q", ()),
    Question(
        "31 all source addresses, deduplicated",
        "list sources --fields URL",
        ("https://www.nato.int/cps/en/natohq/topics_50090.htm\n",),
    ),
    Question(
        "32 known false statements as rows",
        "check --list --verdict contradicted -o csv",
        ("id,statement,aliases,verdict,correction,subjects,as_of,sources\n",),
    ),
)


def arguments(command: str) -> list[str]:
    """Return the words of a command; what stands in quotes is one."""
    import shlex

    return shlex.split(command)


@pytest.mark.parametrize("question", QUESTIONS, ids=[one.number for one in QUESTIONS])
def test_one_command_answers(run: Run, catalogue: Catalogue, question: Question) -> None:
    result = run(*arguments(question.command))
    assert result.status == 0
    for text in question.answer:
        assert text in result.out
    if question.sources:
        cited = run(*arguments(question.command), "--json").out
        addresses = {row["id"]: row["URL"] for row in catalogue.list("sources")}
        for source in question.sources:
            assert f'"id": "{source}"' in cited
            assert addresses[source]


def test_every_question_has_its_row() -> None:
    assert {int(one.number.split()[0]) for one in QUESTIONS} == set(range(1, 33))


def test_no_address_twice(run: Run) -> None:
    addresses = [
        line for line in run("list", "sources", "--fields", "URL").out.splitlines() if line
    ]
    assert len(addresses) == len(set(addresses))


def test_each_line_of_all_events_is_json(run: Run) -> None:
    lines = run("timeline", "-o", "jsonl").out.splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == len(lines) > 2000


def test_it_was_not_in_force_before(run: Run) -> None:
    assert run("status", "nrc", "--on", "2002-05-27", "-q").status == 1


@pytest.mark.parametrize(
    ("statement", "verdict"),
    [
        ("The UN has 193 members", "supported"),
        ("The Baghdad Pact had 5 members in 1956", "supported"),
        ("The Antarctic Treaty has 191 parties", "contradicted"),
        ("The Outer Space Treaty has 191 parties", "unverifiable"),
        ("New START was in force in 2015", "supported"),
        ("The North Atlantic Treaty is in force", "supported"),
        ("Finland was a member of NATO in 2020", "contradicted"),
        ("Armenia is a member of the CSTO", "supported"),
        ("Albania left the Warsaw Pact in 1968", "supported"),
        ("Kazakhstan left the CSTO", "contradicted"),
        ("Japan is a member of NATO", "contradicted"),
    ],
)
def test_check_of_plain_statements(run: Run, statement: str, verdict: str) -> None:
    (first, *_) = json.loads(run("check", statement, "--json").out)
    assert (first["matched_by"], first["verdict"]) == ("computed", verdict)


@pytest.mark.parametrize(
    "statement",
    [
        "NATO headquarters was in Brussels in 1955",
        "NATO had 16 members in the 1980s",
    ],
)
def test_check_does_not_answer_another_statement(run: Run, statement: str) -> None:
    assert json.loads(run("check", statement, "--json").out) == []


def test_what_has_no_days_has_no_duration(run: Run) -> None:
    out = run("timeline", "--sort", "duration", "--fields", "date,duration", "--json").out
    coarse = [event for event in json.loads(out) if len(event["date"]) == len("1949")]
    assert len(coarse) > 10
    assert {event["duration"] for event in coarse} == {None}
