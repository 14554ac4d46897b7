"""``check``: who signed treaties with one, what replaced the one of a year, what founded a body."""

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
    """Return a layer with treaties of Golf, and a body that the List founded."""
    over = {"state": "terminated", "date": "1989-01-02", "sources": [{"id": "gazette"}]}
    ended = _treaty("tie", "Friendship Treaty", "1971", "golf foxtrot") | {"status": [over]}
    listed = [spell("alba", "party", "1991-02-03/.."), spell("echo", "party", "1990-02-03/..")]
    many = [spell(one, "party", "1985-01-02/..") for one in ("alba", "borea", "golf")]
    return layer(
        tmp_path / "own",
        actors=[actor("foxtrot", "Foxtrot", existed="1900/1999"), actor("golf", "Golf")],
        frameworks=[
            _treaty("first", "Security Pact", "1960-02-03", "alba golf", successors=["next"]),
            _treaty("next", "Treaty of Security", "1980-03-04", "alba golf", predecessors=["first"])
            | {"obligations": ["defense"]},
            _treaty("aid", "Mutual Defence Aid Treaty", "1982-03-04", "alba golf"),
            _treaty("trade", "Trade Treaty", "1960-05-06", "alba golf"),
            _treaty("vow", "Security Vow", "1961-05-06", "alba golf") | {"legal": "political"},
            _treaty("creed", "Creed", "1963-05-06", "alba golf") | {"legal": "political"},
            ended,
            _treaty("tie-2", "Second Friendship Treaty", "1972", "borea foxtrot"),
            _treaty("zone", "Zone Treaty", "1971", "golf borea")
            | {"obligations": ["nonaggression"]},
            # the state that went on in the place of a party did not sign
            _treaty("old", "Friendship Pact of Delta", "1950-02-03", "delta golf echo"),
            framework("many", "Many Treaty", kind="treaty", signed="1985-01-02", members=many),
            framework("host", "Host", founded_by="list"),
            framework("court", "Court", founded_by="list", signed="1992-03-04"),
            framework("crowd", "Crowd", members=[spell("alba", "member", "1990/..")]),
            framework("body", "Body", established="1970-01-02", successors=["heir"]),
            framework("heir", "Heir", established="1975", predecessors=["body"]),
            framework("list", "List", kind="treaty", signed="1990-01-02", members=listed),
        ],
        coverage=[{"subjects": ["list"], "from": "1950", "to": "2010-06-30", "level": "complete"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "Who has signed treaties with Golf?",
            "4 signed 7 bilateral treaties with Golf",
            'On record: Delta "the old" (3 February 1950); Alba (3 February 1960); Alba'
            " (6 May 1960); Borea (1971); Foxtrot (1971); Alba (4 March 1980);"
            " Alba (4 March 1982).",
        ),
        (
            "Who has signed treaties with Echo?",  # Delta went before it
            "1 signed 1 bilateral treaty with Echo",
            'On record: Golf (3 February 1950). Those of Delta "the old" are not counted.',
        ),
        (
            "Which countries signed mutual assistance treaties with Golf?",  # whatever it owes
            "1 signed 2 bilateral mutual assistance treaties with Golf",
            "On record: Alba (4 March 1980); Alba (4 March 1982).",
        ),
        (  # an agreement may be political, a treaty is not
            "Which states have security agreements with Golf?",
            "1 signed 4 bilateral security agreements with Golf, not ended on 2010-06-30",
            "On record: Alba (3 February 1960); Alba (6 May 1961); Alba (4 March 1980);"
            " Alba (4 March 1982).",
        ),
        (
            "Which states have treaties with Foxtrot?",  # of 1971 and ended, as the other is not
            "1 signed 1 bilateral treaty with Foxtrot, not ended on 2010-06-30",
            "On record: Borea (1972).",
        ),
        (  # what it is about is not said twice, and a name alone makes no alliance
            "Who signed alliances with Golf?",
            "1 signed 1 bilateral alliance with Golf",
            "On record: Alba (4 March 1980).",
        ),
        (
            "Who signed non-aggression treaties with Golf?",
            "1 signed 1 bilateral non-aggression treaty with Golf",
            "On record: Borea (1971).",
        ),
        (
            "Which states have security treaties with Golf?",
            "1 signed 3 bilateral security treaties with Golf, not ended on 2010-06-30",
            "On record: Alba (3 February 1960); Alba (4 March 1980); Alba (4 March 1982).",
        ),
        (
            "Which countries signed a mutual defence treaty with Golf?",  # its text owes it
            "1 signed 1 bilateral mutual defence treaty with Golf",
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
            "What replaced the Body of 1970?",
            "Body was replaced by Heir",
            "On record: Heir (established 1975).",
        ),
        (
            "When was the Court signed?",  # by itself, whatever it was founded by
            "Court: signed",
            "On record: signed 4 March 1992.",
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
        "What replaced the treaty of Alba and Golf of 1960?",  # two of that year
        "What replaced the Security Pact of 1961?",
        "What replaced the chairman of the Security Pact of 1960?",
        "What replaced the trade pact of Alba and Borea of 1960?",
        "What replaced the Security Pact and the Treaty of Security of 1960?",
        "What replaced the Security Pact of Alba and Golf of 1960?",
        "What replaced the Security Pact of Alba?",
        "When was the Host founded?",  # its charter was signed, it was not
        "Who has signed the most treaties with Golf?",
        "Which treaties did Golf sign?",  # with whom is not asked
        "Who has signed the List in 1995?",
        "Who has signed the Crowd?",  # it has members and no parties
    ],
)
def test_no_answer(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Alba and Golf signed a security agreement in 1961", "supported"),
        ("Alba and Golf signed a security treaty in 1961", "imprecise"),  # it binds not in law
    ],
)
def test_what_is_no_treaty(run: Run, own: Path, text: str, verdict: str) -> None:
    (answer,) = computed(run, text, own)
    assert (answer["verdict"], answer["correction"]) == (
        verdict,
        "On record: Security Vow, signed 6 May 1961.",
    )
