"""``check``: questions, and the statement that the record supports as the answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import claim, event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


@pytest.mark.parametrize(
    ("question", "statement", "correction", "as_of"),
    [
        (
            "How many members does POA have?",
            f"POA has 2 members (on {TODAY})",
            f"Members on record: 2 on {TODAY}.",
            TODAY,
        ),
        (
            "How many member states did the Pact of Alba have in 1999?",
            "POA had 3 members (1999)",
            "Members on record: 2 from 1999-01-01; 3 from 1999-06-15.",
            "1999-12-31",
        ),
        (  # before anybody belonged to it
            "How many members did POA have in 1948?",
            "POA had 0 members (1948)",
            "Members on record: 0 on 1948-12-31; signed 1 March 1951, in force 1 January 1952.",
            "1948-12-31",
        ),
        (
            "How many partners does POA have",
            f"POA has 1 partner (on {TODAY})",
            f"Partners on record: 1 on {TODAY}.",
            TODAY,
        ),
        (
            "Which states are partners of POA?",
            f"POA has 1 partner (on {TODAY})",
            "Partners on record: Echo.",
            TODAY,
        ),
        (
            "Who are the members of POA?",
            f"POA has 2 members (on {TODAY})",
            "Members on record: Alba, Borea.",
            TODAY,
        ),
        (
            "Who are POA?",
            f"POA has 2 members (on {TODAY})",
            "Members on record: Alba, Borea.",
            TODAY,
        ),
        (
            "Who is in POA?",
            f"POA has 2 members (on {TODAY})",
            "Members on record: Alba, Borea.",
            TODAY,
        ),
        (
            "Which countries were members of POA in 2000?",
            "POA had 3 members (2000)",
            "Members on record: Alba, Borea, Corda.",
            "2000-12-31",
        ),
        (
            "Who were the parties to the truce?",  # ever, as it has ended
            "Truce of Delta had 2 members in all",
            "Members on record: Alba (1 May 1960 to 1 January 1970);"
            ' Delta "the old" (1 May 1960 to 1 January 1970).',
            "1970-01-01",
        ),
        (
            "Who was in the truce?",
            "Truce of Delta had 2 members in all",
            "Members on record: Alba (1 May 1960 to 1 January 1970);"
            ' Delta "the old" (1 May 1960 to 1 January 1970).',
            "1970-01-01",
        ),
        (
            "Who was Chair of the Pact in 1955?",
            "Anna Adler was Chair of the Pact (1955)",
            "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960).",
            "1955-12-31",
        ),
        (
            "Where is the seat of POA?",
            f"POA has its seat in Albaville (on {TODAY})",
            "Seat on record: Albaville.",
            TODAY,
        ),
        (
            "Where is POA?",
            f"POA has its seat in Albaville (on {TODAY})",
            "Seat on record: Albaville.",
            TODAY,
        ),
        (
            "Where was the Charter signed?",
            "Charter was signed in Port Borea",
            "On record: signed in Port Borea, 3 February 1980.",
            TODAY,
        ),
        (
            "When did Corda join POA?",
            "Corda joined POA",
            "On record as a member from 15 June 1999.",
            TODAY,
        ),
        (
            "When did Corda leave POA?",
            "Corda left POA",
            "On record as a member until 31 March 2008.",
            TODAY,
        ),
        (
            "When was the Pact of Alba signed?",
            "Pact of Alba: signed",
            "On record: signed 1 March 1951, in force 1 January 1952.",
            TODAY,
        ),
        (
            "When did the truce end?",
            "Truce of Delta: ended",
            "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970.",
            TODAY,
        ),
        (
            "When did POA enter into force?",
            "Pact of Alba: in force",
            "On record: signed 1 March 1951, in force 1 January 1952.",
            TODAY,
        ),
        (
            "Does the Pact of Alba still exist?",
            f"POA is active (on {TODAY})",
            "On record: active since 1 January 1952.",
            TODAY,
        ),
        (
            "When did Alba suspend POA?",
            "Alba suspended POA",
            "On record: Alba halts its part (3 February 2001).",
            TODAY,
        ),
        (
            "Was Alba suspended by POA?",
            "Alba was suspended by POA",
            "On record: The Pact halts Alba (1 July 2002).",
            TODAY,
        ),
    ],
)
def test_a_question_is_answered_with_the_statement(
    run: Run, own: Path, question: str, statement: str, correction: str, as_of: str
) -> None:
    (first, *_) = json.loads(run("check", question, "--json", "--data", str(own)).out)
    found = [first[key] for key in ("statement", "verdict", "correction", "as_of", "matched_by")]
    assert found == [statement, "supported", correction, as_of, "computed"]
    assert first["sources"]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with what some questions ask for."""
    terms = [{"list": "event-kind", "id": "suspension", "name": "Suspension"}]
    terms += [
        {"list": "event-role", "id": role, "name": role.title()} for role in ("initiator", "target")
    ]
    alba = [{"id": "alba", "role": "initiator"}]
    pact = [{"id": "pact", "role": "initiator"}, {"id": "alba", "role": "target"}]
    halted = {"kind": "suspension", "frameworks": ["pact"]}
    signed = {"kind": "signature", "frameworks": ["charter"], "place": "Port Borea"}
    actors = [{"id": "alba", "role": "signatory"}]
    return layer(
        tmp_path / "own",
        frameworks=[framework("charter", "Charter", kind="treaty", signed="1980-02-03")],
        events=[
            event("halt", "2001-02-03", title="Alba halts its part", actors=alba, **halted),
            event("halted", "2002-07-01", title="The Pact halts Alba", actors=pact, **halted),
            event("charter-signed", "1980-02-03", actors=actors, **signed),
        ],
        terms=terms,
    )


@pytest.mark.parametrize(
    ("question", "verdict", "correction"),
    [
        ("Does the truce still exist?", "outdated", "On record: terminated since 1 January 1970."),
        ("Is the Pact-Echo Council active?", "supported", "On record: active since 5 April 2004."),
        ("Is the Promise of Borea active?", "imprecise", "On record: signed since 1 June 1975."),
        ("Is the Frozen Club active?", "imprecise", "On record: suspended since 1 January 1995."),
        (
            "When was the Pact of Alba dissolved?",
            "supported",
            "On record: active since 1 January 1952, without an end.",
        ),
        (
            "When did the Pact of Alba end?",
            "supported",
            "On record: active since 1 January 1952, without an end.",
        ),
        (  # of what is to come nothing is on record
            "When does the Pact of Alba end?",
            "contradicted",
            "On record: active since 1 January 1952, without an end.",
        ),
    ],
)
def test_whether_something_exists(
    run: Run, tmp_path: Path, question: str, verdict: str, correction: str
) -> None:
    frozen = [{"state": "suspended", "date": "1995-01-01", "sources": [{"id": "gazette"}]}]
    club = framework("frozen", "Frozen Club", kind="council", status=frozen)
    own = layer(tmp_path / "own", frameworks=[club])
    (first, *_) = json.loads(run("check", question, "--json", "--data", str(own)).out)
    assert (first["verdict"], first["correction"]) == (verdict, correction)


@pytest.mark.parametrize(
    "question",
    [
        "Who founded the truce?",
        "Where does POA keep its ships?",
        "How many ships does POA have?",
        "How many members do POA and the truce have?",
        "How many observers does POA have?",
        "Who holds the Guard?",
        "Where is the Guard based?",
        "Who was Chair of the Pact in 1940?",
    ],
)
def test_what_the_record_cannot_answer(run: Run, question: str) -> None:
    assert computed(run, question) == []


def test_a_question_is_answered_before_statements_in_its_words(run: Run, tmp_path: Path) -> None:
    """What asks goes first to what is computed; what is only said, to the very words."""
    words = ["When was the Truce of Delta dissolved?", "The Truce of Delta was dissolved"]
    own = layer(tmp_path / "own", claims=[claim("lasting", "The truce lasts.", aliases=words)])
    for said, by in zip(words, (["computed", "alias"], ["alias", "computed"]), strict=True):
        answers = json.loads(run("check", said, "--json", "--data", str(own)).out)
        assert [one["matched_by"] for one in answers[:2]] == by


def test_who_belonged_by_an_unknown_end_is_not_counted(run: Run, tmp_path: Path) -> None:
    members = [spell("alba", "member", "1990/"), spell("borea", "member", "1991/..")]
    own = layer(
        tmp_path / "own", frameworks=[framework("club", "Club", kind="council", members=members)]
    )
    said = ("check", "Who are the members of the Club?", "--json", "--data", str(own))
    (answer, *_) = json.loads(run(*said).out)
    assert answer["statement"] == f"Club has at least 1 member (on {TODAY})"
    told = "Members on record: Borea. Whether these belonged too is not known: Alba."
    assert answer["correction"] == told
