"""``check``: where an event took place, and whose it was, by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")

HOST = {"id": "alba", "role": "host"}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with talks, meetings of Alba and of Corda, and the editions of a drill."""
    guest = {"id": "echo", "role": "participant"}
    roles = ("host", "participant", "observer")
    alban = {"kind": "meeting", "actors": [HOST]}
    drill = {"kind": "exercise", "actors": [{"id": "borea", "role": "organiser"}, guest]}
    joint = [{"id": "alba", "role": "participant"}, guest]
    return layer(
        tmp_path / "own",
        events=[
            event("talks", "2001-05-03", title="Marl talks", place="Marl", **alban),
            event("fair", "2002-05-03", title="Fair of Hill", place="Hill, Alba", **alban),
            event("bay", "2003", title="Bay day", place="Bay", kind="meeting", actors=[guest])
            | {"actors": [{"id": "corda", "role": "host"}]},
            event("one", "1995-09", title="Iron Sword 1995", place="Alba", **drill),
            event("two", "1997-10", title="Iron Sword 1997", place="Borea", **drill),
            event("three", "1999-10", title="Tin Sword 1999", kind="exercise", actors=joint),
            event(
                "sea", "2005", title="Sea battle", place="Open sea", kind="meeting", actors=[guest]
            ),
            event("seen", "2004", title="Lead Sword 2004", kind="exercise")
            | {"actors": [*drill["actors"], {"id": "corda", "role": "observer"}]},
        ],
        terms=[{"list": "event-role", "id": one, "name": one} for one in roles],
    )


MARL = "On record: Marl, Marl talks (3 May 2001)."
FIRST = "Alba, Iron Sword 1995 (September 1995)"
SECOND = "Borea, Iron Sword 1997 (October 1997)"
SWORDS = f"On record: {SECOND}; {FIRST}."


@pytest.mark.parametrize(
    ("text", "verdict", "correction"),
    [
        ("The Marl talks were held in Marl", "supported", MARL),
        ("The Marl talks took place in Alba", "supported", MARL),
        ("The Marl talks took place in Alba in 2001", "supported", MARL),
        ("The Marl talks were hosted by Alba", "supported", MARL),
        ("The Marl talks took place in Corda", "contradicted", MARL),
        ("The Marl talks were held in Bay", "contradicted", MARL),
        ("The Marl talks were held in Hill", "unverifiable", MARL),  # Hill may be a part of Marl
        (
            "The Sea battle took place in Alba",
            "unverifiable",
            "On record: Open sea, Sea battle (2005).",
        ),
        ("Iron Sword was held in Borea", "supported", f"On record: {SECOND}."),
        ("Iron Sword was held in Corda", "unverifiable", SWORDS),  # there may be another edition
        ("Iron Sword 1995 was held in Corda", "contradicted", f"On record: {FIRST}."),
    ],
)
def test_where_an_event_was(run: Run, own: Path, text: str, verdict: str, correction: str) -> None:
    (found,) = computed(run, text, own)
    said = text.removeprefix("The ").removesuffix(" in 2001")
    assert in_short(found) == (said, verdict, correction)


@pytest.mark.parametrize(
    ("text", "verdict", "owners"),
    [
        (
            "Iron Sword 1995 was organised by Borea",
            "supported",
            "Borea, Iron Sword 1995 (September 1995)",
        ),
        ("Iron Sword 1995 was an exercise", None, ""),
        ("Iron Sword 1995 was a secret exercise", None, ""),
        (
            "Iron Sword 1995 was an Alban exercise",
            "contradicted",
            "Borea, Iron Sword 1995 (September 1995)",
        ),
        (
            "Iron Sword 1995 was led by Echo",
            "unverifiable",
            "Borea, Iron Sword 1995 (September 1995)",
        ),
        (
            "Tin Sword 1999 was an Alban naval exercise",
            "supported",
            "Alba and Echo, Tin Sword 1999 (October 1999)",
        ),
        ("Lead Sword 2004 was organised by Corda", "contradicted", "Borea, Lead Sword 2004 (2004)"),
        ("The Marl talks were organised by Alba", "supported", "Alba, Marl talks (3 May 2001)"),
    ],
)
def test_whose_an_event_was(
    run: Run, own: Path, text: str, verdict: str | None, owners: str
) -> None:
    found = [in_short(one)[1:] for one in computed(run, text, own)]
    assert found == ([(verdict, f"On record: {owners}.")] if verdict else [])
