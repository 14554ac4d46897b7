"""``check``: what one belongs to, joined and left, whose ally it is, what two signed, summits."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with organisations, treaties of two, and summits of the Pact."""
    status = [{"state": "signed", "date": "1948-02-03", "sources": [{"id": "gazette"}]}]
    two = {"kind": "treaty", "scope": "bilateral"}
    members = [
        spell("alba", "member", "1980/.."),
        spell("corda", "member", "1982-03-04/1990-05-06"),
    ]
    other = [spell("corda", "member", "1995-06-07/..")]
    union = {"frameworks": ["union"]}
    leaders = {"kind": "summit", "frameworks": ["pact"], "actors": [{"id": "pact"}]}
    alba_corda = [spell("alba", "party", "1991-02-03/.."), spell("corda", "party", "1991-02-03/..")]
    pledged = [spell("delta", "signatory", "1948-02-03/1990-12-31")]
    pledged += [spell("alba", "signatory", "1948-02-03/..")]
    ended = [{"state": "terminated", "date": "2001-01-01", "sources": [{"id": "gazette"}]}]
    signed = [{"id": one, "role": "signatory"} for one in ("alba", "borea", "corda", "echo")]
    signatories = [
        spell("delta", "signatory", "1980-02-03/1990-12-31"),
        spell("corda", "signatory", "1980-02-03/.."),
        spell("nobody", "signatory", "1981/.."),  # later
    ]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("union", "Union", kind="organization", members=members),
            framework("bank", "Bank", kind="organization", members=other),
            framework(
                "amity",
                "Treaty of Friendship",
                signed="1991-02-03",
                in_force="1992-05-06",
                members=alba_corda,
                **two,
            ),
            framework(
                "old",
                "Treaty of Trade",
                signed="1985-04-05",
                ended="2001-01-01",
                members=alba_corda,
                **two,
            )
            | {"status": [*framework("x", "X")["status"], *ended]},
            framework(
                "pledge",
                "Pledge",
                signed="1948-02-03",
                obligations=["defense"],
                members=pledged,
                **two,
            )
            | {"status": status},
            framework(
                "charter", "Charter", kind="treaty", signed="1980-02-03", members=signatories
            ),
        ],
        events=[
            event("charter-signed", "1980-02-03", kind="signature", actors=signed)
            | {"frameworks": ["charter"]},
            event("union-meets", "2001-02-03", place="Port Borea", **leaders | union),
            event("first", "1990-03-04/1990-03-05", place="Port Borea", **leaders),
            event("second", "2005-04-06", place="Albaville", **leaders),
            event("third", "2005-05-07", **leaders),  # its place is not known
        ],
        terms=[
            {"list": "framework-kind", "id": "organization", "name": "Organization"},
            {"list": "event-kind", "id": "summit", "name": "Summit"},
        ],
    )


@pytest.mark.parametrize(
    ("question", "statement", "verdict", "correction"),
    [
        (
            "Which organisations does Alba belong to?",
            f"Alba belongs to 2 organizations (on {TODAY})",
            "supported",
            "On record: Pact of Alba, Union.",
        ),
        (
            "Which organisations was Corda a member of in 1985?",
            "Corda belonged to 1 organization (1985)",
            "supported",
            "On record: Union.",
        ),
        (
            "Which organisations did Corda leave?",
            "Corda left at least 2 organizations",
            "supported",
            "On record: Union (6 May 1990); Pact of Alba (31 March 2008).",
        ),
        (
            "Which organisations did Corda join?",
            "Corda joined 3 organizations",
            "supported",
            "On record: Union (4 March 1982); Bank (7 June 1995); Pact of Alba (15 June 1999).",
        ),
        (
            "Which organisations did Corda join after 1996?",
            "Corda joined 1 organization (after 1996)",
            "supported",
            "On record: Pact of Alba (15 June 1999).",
        ),
        (
            "Which alliances is Borea a member of?",
            f"Borea belongs to 1 alliance (on {TODAY})",
            "supported",
            "On record, bound to mutual defence: Pact of Alba (Alba).",
        ),
        (
            "Who are the allies of Borea?",
            f"Borea has 1 ally (on {TODAY})",
            "supported",
            "On record, bound to mutual defence: Pact of Alba (Alba).",
        ),
        (
            "Which countries have a defence treaty with Alba?",
            f"Alba has 1 ally (on {TODAY})",
            "supported",
            "On record, bound to mutual defence: Pact of Alba (Borea).",
        ),
        (
            "Who were the allies of Echo in 1950?",  # its predecessor of then
            'Delta "the old" had 1 ally (1950)',
            "unverifiable",
            "Whether it bound then is not on record: Pledge (Alba)."
            " Echo did not exist then: on record since 1 January 1991.",
        ),
        (
            "Which treaties did Alba sign with Corda?",
            "Alba and Corda signed 2 treaties between them",
            "supported",
            "On record: Treaty of Trade (signed 5 April 1985, ended 1 January 2001);"
            " Treaty of Friendship (signed 3 February 1991, in force 6 May 1992).",
        ),
        (
            "What treaties are in force between Alba and Corda?",
            f"Alba and Corda signed 1 treaty between them in force (on {TODAY})",
            "supported",
            "On record: Treaty of Friendship (signed 3 February 1991, in force 6 May 1992).",
        ),
        (
            "Which friendship treaties did Alba sign with Corda before 1995?",
            "Alba and Corda signed 1 treaty between them (before 1995)",
            "supported",
            "On record: Treaty of Friendship (signed 3 February 1991, in force 6 May 1992).",
        ),
        (
            "Who signed the Charter?",
            "At least 5 signed Charter",  # by the event and its spells, for which nobody vouches
            "supported",
            'On record: Alba, Borea, Corda, Delta "the old", Echo (3 February 1980);'
            " the list may not be complete.",
        ),
        (
            "Which states signed the Treaty of Friendship in 1991?",
            "Alba and Corda signed Treaty of Friendship (1991)",
            "supported",
            "On record: Alba, Corda (3 February 1991).",
        ),
        (
            "Where was the 1990 POA summit?",
            "A summit of POA was in Port Borea (1990)",
            "supported",
            "On record: Port Borea, 4 March 1990 to 5 March 1990.",
        ),
        (
            "Where was the last summit of POA?",
            "The last summit of POA was in Albaville",
            "supported",
            "On record: Albaville, 6 April 2005.",
        ),
        (
            "Where was the first summit of POA?",
            "The first summit of POA was in Port Borea",
            "supported",
            "On record: Port Borea, 4 March 1990 to 5 March 1990.",
        ),
        (
            "The POA summit of 2005 was in Port Borea",
            "A summit of POA was in Port Borea (2005)",
            "contradicted",
            "On record: Albaville, 6 April 2005.",
        ),
        (
            "The Union summit of 2001 was in Albaville",  # there may have been another
            "A summit of Union was in Albaville (2001)",
            "unverifiable",
            "On record: Port Borea, 3 February 2001.",
        ),
        (
            "How long did the Truce of Delta last?",
            "Truce of Delta lasted from 1 May 1960 to 1 January 1970, 9 years, 8 months",
            "supported",
            "On record: terminated since 1 January 1970.",
        ),
        (
            "How long has POA existed?",
            "POA has lasted since 1 January 1952, 58 years, 6 months",
            "supported",
            "On record: active since 1 January 1952.",
        ),
        (
            "How long has POA been running?",
            "POA has lasted since 1 January 1952, 58 years, 6 months",
            "supported",
            "On record: active since 1 January 1952.",
        ),
    ],
)
def test_a_question_about_actors_is_answered(
    run: Run, own: Path, question: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, question, own)
    assert in_short(found) == (statement, verdict, correction)
    sources = found["sources"]
    assert sources
    assert isinstance(sources, list)
    assert len(sources) == len({str(one) for one in sources})


@pytest.mark.parametrize(
    "question",
    [
        "Which organisations does Alba lead?",
        "Which organisations does Alba not belong to?",
        "Which organisations will Corda join?",
        "Which treaties did Alba not sign with Corda?",
        "Which organisations did Alba leave?",
        "Which treaties did Alba break with Corda?",
        "Which treaties did Borea sign with Corda?",
        "Who signed the Treaty of Friendship in 1992?",
        "Where was the summit of POA?",  # there were several
        "Where was the 1991 POA summit?",
        "How long did the Promise of Borea last?",
        "How long is the Pact of Alba?",
        "Which forums does Alba belong to?",  # none
        "Which treaties did Alba join and leave?",
    ],
)
def test_what_the_record_cannot_answer(run: Run, own: Path, question: str) -> None:
    assert computed(run, question, own) == []


def test_after_an_unknown_end_nobody_is_an_ally(run: Run, tmp_path: Path) -> None:
    members = [spell("alba", "party", "1990-02-03/"), spell("corda", "party", "1990-02-03/")]
    bound = {"obligations": ["defense"], "members": members, "kind": "treaty"}
    own = layer(
        tmp_path / "own",
        frameworks=[framework("old", "Old Pact", signed="1990-01-01", scope="bilateral", **bound)],
    )
    (then,) = computed(run, "Who were the allies of Corda on 3 February 1990?", own)
    assert then["correction"] == "On record, bound to mutual defence: Old Pact (Alba)."
    (now,) = computed(run, "Who are the allies of Corda?", own)
    assert in_short(now) == (
        "Corda has no ally by treaty (on 2010-06-30)",
        "unverifiable",
        "No treaty of mutual defence with it is on record as in force then."
        " Until when is not on record: Old Pact.",
    )


def test_how_many_allies(run: Run, own: Path) -> None:
    (found,) = computed(run, "How many allies does Alba have?", own)
    assert found["statement"] == "Alba has 1 ally (on 2010-06-30)"


def test_the_treaty_that_founded_an_alliance_is_not_another(run: Run, tmp_path: Path) -> None:
    members = [spell("alba", "member", "1990/.."), spell("corda", "member", "1990/..")]
    bound = {"obligations": ["defense"], "members": members}
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("treaty", "Founding Treaty", signed="1990-01-01", **bound),
            framework("league", "League", founded_by="treaty", **bound),
        ],
    )
    (found,) = computed(run, "Which alliances does Corda belong to?", own)
    assert found["correction"] == "On record, bound to mutual defence: League (Alba)."
