"""``check``: the first and the last holder of an office, who came next when, and who resigned."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import Record, actor, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


def _office(id: str, name: str, *members: Record) -> Record:
    return framework(id, name, kind="office", part_of=["pact"], members=[*members])


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with two offices, of which one is over, and persons of whom one held both."""
    persons = [
        actor(f"p-{one}", f"{one.title()} Person", kind="person") for one in ("ada", "ben", "cy")
    ]
    return layer(
        tmp_path / "own",
        actors=persons,
        frameworks=[
            _office(
                "warden",
                "Warden of the Pact",
                spell("p-ada", "holder", "1990-01-01/1995-10-20"),
                spell("p-ben", "holder", "1995-12-05/.."),
            ),
            _office("envoy", "Envoy of the Pact", spell("p-cy", "holder", "1990/1992")),
            _office("clerk", "Clerk of the Pact", spell("p-cy", "holder", "1993/1994")),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Who was the first Warden of the Pact?",
            "Ada Person was the first Warden of the Pact",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995);"
            " the list may not be complete.",
        ),
        (
            "Who was the last Warden of the Pact?",
            "Ben Person is the last Warden of the Pact",
            "supported",
            "On record as the holder: Ben Person (since 5 December 1995);"
            " the list may not be complete.",
        ),
        (
            "Warden of the Pact in 1992",
            "Ada Person was Warden of the Pact (1992)",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995).",
        ),
        (
            "Who preceded Ben Person?",
            "Ada Person was Warden of the Pact next before Ben Person",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995),"
            " Ben Person (since 5 December 1995).",
        ),
        (
            "Ben Person succeeded Ada Person in 1995",
            "Ben Person was Warden of the Pact next after Ada Person (1995)",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995),"
            " Ben Person (since 5 December 1995).",
        ),
        (
            "Ben Person succeeded Ada Person in 1996",
            "Ben Person was Warden of the Pact next after Ada Person (1996)",
            "contradicted",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995),"
            " Ben Person (since 5 December 1995).",
        ),
        (
            "Ada Person was succeeded by Ben Person",
            "Ben Person was Warden of the Pact next after Ada Person",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995),"
            " Ben Person (since 5 December 1995).",
        ),
        (
            "Ben Person was preceded by Ada Person",
            "Ada Person was Warden of the Pact next before Ben Person",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995),"
            " Ben Person (since 5 December 1995).",
        ),
        (
            "Who was succeeded by Ben Person?",
            "Ada Person was Warden of the Pact next before Ben Person",
            "supported",
            "On record as the holder: Ada Person (1 January 1990 to 20 October 1995),"
            " Ben Person (since 5 December 1995).",
        ),
        (
            "Ada Person resigned in 1995",
            "Ada Person ceased to be Warden of the Pact (1995)",
            "unverifiable",  # he may have died
            "On record as the holder until 20 October 1995. Why it ended is not on record.",
        ),
        (
            "Ada Person left office in 1996",
            "Ada Person ceased to be Warden of the Pact (1996)",
            "contradicted",
            "On record as the holder until 20 October 1995.",
        ),
        (
            "Ben Person is the current Warden of the Pact",
            "Ben Person is Warden of the Pact (on 2010-06-30)",
            "supported",
            "On record as the holder: since 5 December 1995.",
        ),
        (
            "Ada Person is the current Warden of the Pact",
            "Ada Person is Warden of the Pact (on 2010-06-30)",
            "outdated",
            "On record as the holder: 1 January 1990 to 20 October 1995.",
        ),
    ],
)
def test_holders(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Who was the last Clerk of the Pact?",  # others may have come after him
        "Who was the first happy Warden of the Pact?",
        "Cy Person resigned in 1992",  # from which of two
        "Happy Warden of the Pact in 1992",
        "Who preceded Cy Person?",
        "Ben Person was succeeded by Ada Person",
    ],
)
def test_what_is_not_known(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []


@pytest.mark.parametrize(
    ("text", "statement", "verdict"),
    [
        ("Ada Person was the first Warden of the Pact", "Ada Person was the first", "supported"),
        ("Ben Person was the first Warden of the Pact", "Ben Person was the first", "contradicted"),
        ("Ben Person is the last Warden of the Pact", "Ben Person is the last", "supported"),
        (
            "Cy Person was the very first Warden of the Pact",
            "Cy Person was the first",
            "contradicted",
        ),
        ("Ada Person was the last Warden of the Pact", None, ""),  # the one before may be meant
        ("Ada Person was the first happy Warden of the Pact", None, ""),
        ("Ada Person was the first Warden of the Pact in 1990", None, ""),
    ],
)
def test_who_was_the_first(
    run: Run, own: Path, tmp_path: Path, text: str, statement: str | None, verdict: str
) -> None:
    vouched = {"members": ["warden"], "from": "1950", "to": "2010-06-30"}
    more = layer(tmp_path / "more", coverage=[vouched | {"level": "complete"}])
    found = computed(run, text, own, more)
    if statement is None:
        assert found == []
        return
    last = "is the last" in text
    days = "Ben Person (since 5 December 1995)"
    if not last:
        days = "Ada Person (1 January 1990 to 20 October 1995)"
    told = f"On record as the holder: {days}."
    assert in_short(found[0]) == (f"{statement} Warden of the Pact", verdict, told)
    if verdict == "contradicted":  # another may be missing from the list
        assert computed(run, text, own)[0]["verdict"] == "unverifiable"


def test_members_and_a_year_ask_who_they_were(run: Run) -> None:
    (found,) = computed(run, "Pact of Alba members 1985")
    (asked,) = computed(run, "Who were the members of the Pact of Alba in 1985?")
    assert in_short(found) == in_short(asked)
