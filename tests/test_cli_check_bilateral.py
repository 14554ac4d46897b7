"""``check``: who signed treaties with one, what replaced the one of a year, who came from what."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def _treaty(id: str, name: str, signed: str, parties: str, **fields: Any) -> dict[str, Any]:
    members = [spell(one, "party", f"{signed}/..") for one in parties.split()]
    two = {"kind": "treaty", "scope": "bilateral", "signed": signed, "members": members}
    return framework(id, name, **two, **fields)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with treaties of Golf, a league that ended and a club that did not."""
    over = {"state": "terminated", "date": "1989-01-02", "sources": [{"id": "gazette"}]}
    members = [spell("delta", "member", "1950/1989-01-02"), spell("alba", "member", "1950/1970")]
    league = framework("league", "League", members=members, ended="1989-01-02")
    league["status"] = [{**over, "state": "active", "date": "1950"}, over]
    ended = _treaty("tie", "Friendship Treaty", "1971", "golf foxtrot") | {"status": [over]}
    listed = [spell("alba", "party", "1991-02-03/.."), spell("echo", "party", "1990-02-03/..")]
    squad = [
        spell("alba", "member", "1980/.."),
        spell("echo", "member", "1995-02-03?/.."),
        spell("golf", "member", "1995/1996"),
        spell("corda", "member", "2020/.."),
    ]
    today = "2010-06-30"
    return layer(
        tmp_path / "own",
        actors=[actor("foxtrot", "Foxtrot", existed="1900/1999"), actor("golf", "Golf")],
        frameworks=[
            _treaty("first", "Security Pact", "1960-02-03", "alba golf", successors=["next"]),
            _treaty("next", "Treaty of Security", "1980-03-04", "alba golf", predecessors=["first"])
            | {"obligations": ["defense"]},
            _treaty("aid", "Mutual Defence Aid Treaty", "1982-03-04", "alba golf"),
            _treaty("trade", "Trade Treaty", "1960-05-06", "alba golf"),
            ended,
            # the state that went on in the place of a party did not sign
            _treaty("old", "Friendship Pact of Delta", "1950-02-03", "golf delta echo"),
            league,
            framework("club", "Club", members=[spell("alba", "member", "1990/..")]),
            framework(
                "host", "Host", members=[spell("alba", "member", "1990/..")], founded_by="list"
            ),
            framework(
                "squad",
                "Squad",
                organiser="host",
                members=squad,
            ),
            framework(
                "camp", "Camp", organiser="club", members=[spell("golf", "member", "1995/..")]
            ),
            framework("ring", "Ring", members=[spell("echo", "member", "1991/..")]),
            framework("list", "List", kind="treaty", signed="1990-01-02", members=listed),
        ],
        coverage=[
            {"subjects": [one], "from": "1950", "to": today, "level": "complete"}
            for one in ("list", "league", "host", "camp")
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "Who has signed treaties with Golf?",
            "3 signed 6 bilateral treaties with Golf",
            'On record: Delta "the old" (3 February 1950); Alba (3 February 1960); Alba'
            " (6 May 1960); Foxtrot (1971); Alba (4 March 1980); Alba (4 March 1982).",
        ),
        (
            "Which states have security treaties with Golf?",
            "1 signed 3 bilateral security treaties with Golf",
            "On record: Alba (3 February 1960); Alba (4 March 1980); Alba (4 March 1982).",
        ),
        (
            "Which countries signed a mutual defence treaty with Golf?",  # its text owes it
            "1 signed 1 bilateral mutual defense treaty with Golf",
            "On record: Alba (4 March 1980).",
        ),
        (
            "Who signed friendship treaties with Golf in 1950?",
            "1 signed 1 bilateral friendship treaty with Golf (1950)",
            'On record: Delta "the old" (3 February 1950).',
        ),
        (
            "Which states have friendship treaties with Golf in force?",
            "1 signed 1 bilateral friendship treaty with Golf in force (on 2010-06-30)",
            'On record: Delta "the old" (3 February 1950).',
        ),
        (
            "What replaced the security treaty of Alba and Golf of 1960?",
            "Security Pact was replaced by Treaty of Security",
            "On record: Treaty of Security (signed 4 March 1980).",
        ),
        (
            "What replaced the Security Pact of 1960?",
            "Security Pact was replaced by Treaty of Security",
            "On record: Treaty of Security (signed 4 March 1980).",
        ),
        (
            "Which former League members joined the Ring?",
            "1 that belonged to League, or succeeded a member, is in Ring (on 2010-06-30)",
            'On record: Echo (as Delta "the old").',
        ),
        (
            "Which Club members were in the League?",
            "1 that belonged to League, or succeeded a member, is in Club (on 2010-06-30)",
            "On record: Alba.",
        ),
        (
            "Which non-members belong to the Squad?",  # Alba came before it was in the Host
            "At least 4 that belonged to Squad were not in Host then",
            "On record: Alba (since 1980), Corda (since 2020), Echo (since 3 February 1995 or"
            " before), Golf (1995 to 1996). The list may not be complete.",
        ),
        (
            "Which non-Host countries take part in the Camp?",
            "1 that belonged to Camp was not in Host then",
            "On record: Golf (since 1995).",
        ),
        (
            "When was the Host signed?",  # its charter was
            "List: signed",
            "On record: signed 2 January 1990.",
        ),
        (
            "In what order did they join the List?",
            "Alba and Echo joined List",
            "On record: Echo (3 February 1990); Alba (3 February 1991).",
        ),
        (
            "Who has signed the List?",  # no signature is on record, the parties are
            "List has 2 members (on 2010-06-30)",
            "Members on record: Alba, Echo.",
        ),
    ],
)
def test_answer(run: Run, own: Path, text: str, statement: str, correction: str) -> None:
    (first,) = computed(run, text, own)
    assert (first["statement"], first["correction"]) == (statement, correction)
    assert first["verdict"] == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "Who has signed neutrality treaties with Golf?",  # none
        "Who has signed treaties of tea with Golf?",
        "Which non-members belong to the Camp?",  # its organiser has a list that may not be whole
        "Which non-members belong to the Club?",
        "What replaced the treaty of Alba and Golf of 1960?",  # two of that year
        "What replaced the Security Pact of 1961?",
        "What replaced the chairman of the Security Pact of 1960?",
        "What replaced the trade pact of Alba and Borea of 1960?",
        "Which former League members are not in the Club?",
    ],
)
def test_no_answer(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
