"""``check``: the first and the last of a row, who hosted one, how often a series was held."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed
from tests.conftest import Run
from tests.records import event, framework, layer

pytestmark = pytest.mark.usefixtures("pacts")

TODAY = "2010-06-30"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with two summits of the pact, of which one has hosts, and two exercises."""
    summit = {"kind": "summit", "frameworks": ["pact"], "actors": [{"id": "alba"}]}
    hosts = [{"id": "alba", "role": "host"}, {"id": "borea", "role": "host"}, {"id": "echo"}]
    talks = {"kind": "consultation", "frameworks": ["council"], "actors": [{"id": "council"}]}
    drill = {"kind": "exercise", "frameworks": ["guard"], "actors": [{"id": "alba"}]}
    force = {"kind": "operation", "organiser": "pact"}
    return layer(
        tmp_path / "own",
        events=[
            event("first", "1953-01-01", title="First summit", **summit),
            event("second", "2004-01-01", title="Second summit", **{**summit, "actors": hosts}),
            event("talks", "2002-03", title="The Council confers", **talks),
            event("line-2001", "2001", title="Line 01", **{**drill, "frameworks": ["line"]}),
            event("guard-2001", "2001-05", title="Guard 01", **drill),
        ],
        frameworks=[
            framework("line", "Line", kind="exercise-series", established="2001"),
            framework("bridge", "Bridge", established="1993-02-01", ended="1995-03", **force),
            framework("patrol", "Patrol", established="1999-05-01", **force),
        ],
        terms=[
            {"list": "framework-kind", "id": "operation", "name": "Operation"},
            {"list": "framework-kind", "id": "exercise-series", "name": "Exercise series"},
            {"list": "event-kind", "id": "summit", "name": "Summit"},
            {"list": "event-kind", "id": "consultation", "name": "Consultation"},
            {"list": "event-role", "id": "host", "name": "Host"},
        ],
    )


@pytest.mark.parametrize(
    ("question", "statement", "correction"),
    [
        (
            "When was the last summit of POA?",
            "The last summit on record of POA",
            "Second summit (1 January 2004)",
        ),
        (
            "When was the first POA summit?",
            "The first summit on record of POA",
            "First summit (1 January 1953)",
        ),
        (
            "What was the first POA summit?",
            "The first summit on record of POA",
            "First summit (1 January 1953)",
        ),
        (
            "What was the first operation of POA?",
            "The first operation on record of POA",
            "Bridge (from 1 February 1993 to March 1995)",
        ),
        (  # one that began then
            "What was the first operation of POA after 1994?",
            "The first operation on record of POA (after 1994)",
            "Patrol (from 1 May 1999)",
        ),
        (
            "Which was POA's latest mission?",
            "The last operation on record of POA",
            "Patrol (from 1 May 1999)",
        ),
        (
            "When was the last POA summit before 2000?",
            "The last summit on record of POA (before 2000)",
            "First summit (1 January 1953)",
        ),
        (
            "When did the Pact-Echo Council last meet?",
            "The last meeting on record of Pact-Echo Council",
            "The Council confers (March 2002)",
        ),
        (  # an alliance meets in its councils
            "Which was the last meeting of POA?",
            "The last meeting on record of POA",
            "The Council confers (March 2002)",
        ),
        ("When was the last Guard?", "The last exercise on record of Guard", "Guard 01 (May 2001)"),
        (
            "When was the first edition of Guard held?",
            "The first exercise on record of Guard",
            "Guard 98 (1998). The series goes back to 1960",
        ),
        (
            "When was the first edition of the Line?",
            "The first exercise on record of Line",
            "Line 01 (2001)",
        ),
        (
            "How many times was Guard held?",
            "On record: 2 exercises of Guard",
            "Guard 98 (1998); Guard 01 (May 2001)",
        ),
        (
            "Which country hosted the last POA summit?",
            "On record with a host: 1 summit of POA",
            "Alba and Borea (Second summit, 1 January 2004)",
        ),
        (
            "Who hosted the POA summit in 2004?",
            "On record with a host: 1 summit of POA (2004)",
            "Alba and Borea (Second summit, 1 January 2004)",
        ),
    ],
)
def test_one_of_a_row(run: Run, own: Path, question: str, statement: str, correction: str) -> None:
    (found,) = computed(run, question, own)
    told = [found[key] for key in ("statement", "verdict", "correction", "as_of")]
    picked = statement.startswith("The ") and "POA" not in statement
    more = " Others may not be on record." if picked else ""  # the manifest covers POA
    assert told == [statement, "supported", f"On record: {correction}.{more}", TODAY]
    assert {source["id"] for source in found["sources"]} == {"gazette"}


@pytest.mark.parametrize(
    "question",
    [
        "When was the last great summit of POA?",  # what is great is not read
        "When was the last POA summit in 1999?",
        "When was the first meeting of the Pact-Echo Council?",  # it may be no event of a meeting
        "When was the last POA?",  # an alliance is no series
        "Who hosted the POA summit in 1953?",  # no host is on record
        "Who hosted the last summit or meeting of POA?",
        "When was the last POA summit with Alba?",
        "How many times did POA meet Echo?",
        "How many times was POA held?",
        "When did Guard end in 2001?",  # one of the series did
        "When was Guard founded in 1960?",
    ],
)
def test_what_is_not_read(run: Run, own: Path, question: str) -> None:
    assert computed(run, question, own) == []
