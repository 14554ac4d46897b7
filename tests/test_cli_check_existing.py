"""``check``: whether something existed then, and that nobody joined or left it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

TRUCE = "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970."
PROMISE = "On record: signed 1 June 1975."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Did the Truce of Delta exist in 1955?",
            "Truce of Delta existed (1955)",
            "contradicted",
            TRUCE,
        ),
        (
            "The Truce of Delta existed in 1965",
            "Truce of Delta existed (1965)",
            "supported",
            TRUCE,
        ),
        (
            "Was there a Truce of Delta in 1970?",
            "Truce of Delta existed (1970)",
            "supported",
            TRUCE,
        ),
        (
            "Was the Truce of Delta active in 1980?",
            "Truce of Delta was active (1980)",
            "contradicted",
            TRUCE,
        ),
        (
            "Did the Promise of Borea exist in 1970?",
            "Promise of Borea existed (1970)",
            "contradicted",
            PROMISE,
        ),
        (
            "Did the Promise of Borea exist in 1980?",
            "Promise of Borea existed (1980)",
            "unverifiable",
            PROMISE,
        ),
        ("Did the Truce of Delta ever exist?", "Truce of Delta existed", "supported", TRUCE),
        (
            "Did the Pact of Alba exist in 2000?",
            "POA existed (2000)",
            "supported",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
    ],
)
def test_what_existed(run: Run, text: str, statement: str, verdict: str, correction: str) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]


@pytest.mark.parametrize(
    ("ended", "day", "verdict"),
    [
        ("1980", "1 May 1980", "unverifiable"),
        ("1980", "1979", "supported"),
        ("1980-05-02", "1 May 1980", "supported"),
        ("1980-04-30", "1 May 1980", "contradicted"),
        ("1980", "1 May 1970", "unverifiable"),  # it began in that year
        ("1980", "1970", "supported"),
    ],
)
def test_of_an_end_that_is_not_known_to_the_day(
    run: Run, tmp_path: Path, ended: str, day: str, verdict: str
) -> None:
    status = [
        {"state": "active", "date": "1970", "sources": [{"id": "gazette"}]},
        {"state": "terminated", "date": ended, "sources": [{"id": "gazette"}]},
    ]
    entente = framework("entente", "Entente", established="1970", ended=ended, status=status)
    own = layer(tmp_path / "own", frameworks=[entente])
    (found,) = computed(run, f"The Entente existed on {day}", own)
    assert found["verdict"] == verdict


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Did the Entente exist in 1983?",
            "Entente existed (1983)",
            "imprecise",
            "On record: established 1980. It was suspended then.",
        ),
        (
            "Was the Entente active in 1983?",
            "Entente was active (1983)",
            "contradicted",
            "On record: established 1980. It was suspended then.",
        ),
        (
            "Was the Entente active in 1985?",
            "Entente was active (1985)",
            "supported",
            "On record: established 1980.",
        ),
        (
            "Was the Draft active in 1985?",  # it was never in force
            "Draft was active (1985)",
            "unverifiable",
            "On record: signed 1980, ended 1990.",
        ),
    ],
)
def test_what_was_at_work_then(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    def steps(*told: tuple[str, str]) -> list[dict[str, object]]:
        return [{"state": s, "date": d, "sources": [{"id": "gazette"}]} for s, d in told]

    status = steps(("active", "1980"), ("suspended", "1982"), ("active", "1985-06-01"))
    draft = {"signed": "1980", "ended": "1990"}
    never = steps(("signed", "1980"), ("terminated", "1990"))
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("draft", "Draft", status=never, **draft),
            framework("entente", "Entente", established="1980", status=status),
        ],
    )
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


def test_what_it_came_after_is_told(run: Run, tmp_path: Path) -> None:
    entente = framework("entente", "Entente", established="1980", predecessors=["truce"])
    own = layer(tmp_path / "own", frameworks=[entente])
    (found,) = computed(run, "Did the Entente exist in 1965?", own)
    told = (found["verdict"], found["correction"])
    assert told == (
        "contradicted",
        "On record: established 1980. It came after Truce of Delta.",
    )


@pytest.mark.parametrize(
    "text", ["Is the Entente active?", "Is the Entente in force?", "Did the Entente exist in 1995?"]
)
def test_whether_it_still_holds_is_not_known(run: Run, tmp_path: Path, text: str) -> None:
    members = [spell("alba", "member", "1981/"), spell("borea", "member", "1981/")]
    entente = framework("entente", "Entente", established="1980", members=members)
    (found,) = computed(run, text, layer(tmp_path / "own", frameworks=[entente]))
    assert found["verdict"] == "unverifiable"


@pytest.mark.parametrize("text", ["Did the Void exist in 1990?", "How long did the Void last?"])
def test_of_what_has_no_beginning_on_record(run: Run, tmp_path: Path, text: str) -> None:
    own = layer(tmp_path / "own", frameworks=[framework("void", "Void")])
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "No country has left the Club",
            "Nobody left Club",
            "contradicted",
            "On record: Borea (4 March 2001); Corda (8 July 2003).",
        ),
        (
            "No state joined the Club after 2005",
            "Nobody joined Club (after 2005)",
            "supported",
            "On record: none.",
        ),
        (
            "No state joined the Club in 2000",
            "Nobody joined Club (2000)",
            "contradicted",
            "On record: Corda (6 May 2000).",
        ),
    ],
)
def test_that_nobody_came_or_went(
    run: Run, tmp_path: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, clubs(tmp_path / "own"))
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "No country has left the Crowd",  # whose list may not be complete
        "No country has joined the League last",
        "Did the Promise of Borea ever exist?",  # it was only signed
        "Did the Truce of Delta exist with 3 members in 1965?",
        "Did the Council exist in the Truce of Delta in 1965?",
    ],
)
def test_what_is_not_read_so(run: Run, tmp_path: Path, text: str) -> None:
    assert computed(run, text, clubs(tmp_path / "own")) == []


FORCE = "On record: active from 1 May 1960; terminated from 1 January 1970."


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Was the Truce of Delta ever in force?",
            "Truce of Delta was in force",
            "supported",
            FORCE,
        ),
        (
            "When was the Truce of Delta in force?",
            "Truce of Delta was in force",
            "supported",
            FORCE,
        ),
        (
            "The Truce of Delta was never in force",
            "It is not so that Truce of Delta was in force",
            "contradicted",
            FORCE,
        ),
        (
            "The Truce of Delta was in force in 1965",
            "Truce of Delta was in force (1965)",
            "supported",
            "On record: active since 1 May 1960.",
        ),
        (
            "The Truce of Delta has been in force since 1960",
            "Truce of Delta is in force (on 2010-06-30)",
            "outdated",
            "On record: terminated since 1 January 1970.",
        ),
        (
            "The Pact of Alba has been in force since 1952",
            "Pact of Alba: in force (1952)",
            "supported",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (  # which was never in force
            "Was the Promise of Borea in force?",
            "Promise of Borea was in force",
            "unverifiable",
            "On record: signed since 1 June 1975.",
        ),
    ],
)
def test_what_was_in_force(
    run: Run, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text)
    assert in_short(found) == (statement, verdict, correction)
    assert found["sources"]
