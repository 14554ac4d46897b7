"""``check``: that somebody led, commanded or chaired something, by its office or whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import Record, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

PACT = "On record as leading or planning it: Pact of Alba."
ALBA = "On record as leading or planning it: Alba."


def _office(id: str, name: str, whole: str) -> Record:
    members = [
        spell("anna-adler", "holder", "1999-01-01/2001-05-01"),
        spell("carl-conrad", "holder", "2001-05-01/.."),
    ]
    return framework(id, name, kind="office", part_of=[whole], members=members)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with an operation and its commander, a union with its head, two commanders."""
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("watch", "Watch", organiser="pact", part_of=["twins"]),
            framework("united-nations", "United Nations", abbreviation="UN"),
            _office("watch-commander", "Commander of the Watch", "watch"),
            framework("guard", "Guard", organiser="alba", ended="1999-05-01"),
            framework("union", "Union"),
            _office("union-head", "Secretary General of the Union", "union"),
            _office("union-chair", "Chair of the Union", "union"),
            framework("twins", "Twins"),
            _office("first", "Commander of the Twins", "twins"),
            _office("other", "Commander in Chief of the Twins", "twins"),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Anna Adler commanded the Watch in 2000",
            "Anna Adler was Commander of the Watch (2000)",
            "supported",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Anna Adler led the Watch in 2005",
            "Anna Adler was Commander of the Watch (2005)",
            "contradicted",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Anna Adler commanded the Watch",
            "Anna Adler was Commander of the Watch",
            "supported",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Anna Adler never led the Union",
            "It is not so that Anna Adler was Secretary General of the Union",
            "contradicted",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Carl Conrad leads the Union",
            "Carl Conrad is Secretary General of the Union (on 2010-06-30)",
            "supported",
            "On record as the holder: since 1 May 2001.",
        ),
        (
            "Anna Adler chaired the Union in 2000",
            "Anna Adler was Chair of the Union (2000)",
            "supported",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Who led the Watch in 2000?",
            "Anna Adler was Commander of the Watch (2000)",
            "supported",
            "On record as the holder: Anna Adler (1 January 1999 to 1 May 2001).",
        ),
        (
            "Who commands the Watch?",
            "Carl Conrad is Commander of the Watch (on 2010-06-30)",
            "supported",
            "On record as the holder: Carl Conrad (since 1 May 2001).",
        ),
        (  # without a day it is whose operation it is
            "Who leads the Watch?",
            "POA leads Watch",
            "supported",
            "On record as leading or planning it: Pact of Alba.",
        ),
        (
            "Who ran the Union in 2000?",
            "Anna Adler was Secretary General of the Union (2000)",
            "supported",
            "On record as the holder: Anna Adler (1 January 1999 to 1 May 2001).",
        ),
        ("The Pact of Alba leads the Watch", "POA leads Watch", "supported", PACT),
        ("The Watch is led by the Pact of Alba", "POA leads Watch", "supported", PACT),
        ("The Watch was led by the Pact of Alba", "POA led Watch", "supported", PACT),
        (
            "The Watch is not led by the Pact of Alba",
            "It is not so that POA leads Watch",
            "contradicted",
            PACT,
        ),
        ("Borea led the Watch", "Borea led Watch", "unverifiable", PACT),
        ("Alba led the Guard", "Alba led Guard", "supported", ALBA),
        ("Did Alba lead the Guard?", "Alba led Guard", "supported", ALBA),
        ("Alba leads the Guard", "Alba leads Guard", "outdated", f"{ALBA} Ended 1 May 1999."),
        # whose operation it is
        ("The Watch is a POA operation", "POA leads Watch", "supported", PACT),
        ("The Watch is a POA-led military mission", "POA leads Watch", "supported", PACT),
        ("The Guard was an Alba mission", "Alba led Guard", "supported", ALBA),
        ("The Guard is an Alba force", "Alba leads Guard", "outdated", f"{ALBA} Ended 1 May 1999."),
        ("The Watch is a Union operation", "Union leads Watch", "contradicted", PACT),
        ("The Watch is a Twins operation", "Twins leads Watch", "unverifiable", PACT),  # a part
        ("The Watch is a UN mission", "UN leads Watch", "unverifiable", PACT),  # its mandate
        ("The Watch is a Borea operation", "Borea leads Watch", "unverifiable", PACT),
        (
            "The Guard is a Union operation",
            "Union leads Guard",
            "unverifiable",
            f"{ALBA} Ended 1 May 1999.",
        ),
    ],
)
def test_who_led_it(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Alba commanded the Watch in 2000",  # a state holds no office
        "Anna Adler and Carl Conrad commanded the Watch",
        "Anna Adler commanded the Twins in 2000",  # which of the two
        "Anna Adler commanded the Union in 2000",
        "Who commanded the Twins in 2000?",
        "Anna Adler chaired the Watch in 2000",
        "The Pact of Alba led the Watch in 2000",  # of that there are no days
        "Alba commanded the Guard",
        "Alba led with the Guard",
        "Alba led the Union",  # whose that is is not on record
        "The Watch led Alba",
        "The Watch is a large POA operation",
        "The Watch is a POA operation in Borea",
    ],
)
def test_of_what_nothing_is_computed(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
