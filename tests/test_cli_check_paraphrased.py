"""``check``: what is said in other words, or of several years or members at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.clubs import clubs
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> tuple[Path, Path]:
    """Return a layer of clubs, and one of bodies with seats and parts."""
    bodies = [
        framework("court", "Court", seat="Marl", ended="2001-02-03"),
        framework("yard", "Yard", seat="Marl; later Albaville", ended="2001-02-03"),
        framework("gate", "Gate", seat="Marl; later Albaville"),
        framework("bench", "Bench", seat="Marl", part_of=["court"], established="1990-01-01"),
        framework("desk", "Desk", part_of=["bench"], ended="1999-02-03", members=[]),
        framework("pair", "Pair", members=[spell(who, "member", "1990/..") for who in TRIO[1:]]),
        framework("trio", "Trio", members=[spell(who, "member", "1990/..") for who in TRIO]),
    ]
    whole = {"subjects": ["trio"], "from": "1950", "to": "2010-06-30", "level": "complete"}
    return clubs(tmp_path / "clubs"), layer(
        tmp_path / "bodies", frameworks=bodies, coverage=[whole]
    )


TRIO = ("alba", "borea", "corda")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Corda's accession to the Club took place on 6 May 2000",
            "Corda joined the Club on 6 May 2000",
        ),
        ("Echo's entry into the Club was in 1992", "Echo joined the Club in 1992"),
        ("Originally, the Pact had 2 members", "The Pact had 2 founding members"),
        ("The Pact initially had two members", "The Pact had two founding members"),
        ("The Trio comprises 3 states", "The Trio has 3 members"),
        ("The Trio is made up of four countries", "The Trio has four members"),
        ("Anna Adler stepped down in May 1960", "Anna Adler left office in May 1960"),
        ("The Court's seat was in Marl", "The Court had its seat in Marl"),
        ("The Court's headquarters were in Marl", "The Court had its headquarters in Marl"),
        ("The Trio has about 10,000 members", "The Trio has 10,000 members"),
        ("The Court's Bench was established in 1990", "The Bench was established in 1990"),
    ],
)
def test_a_turn_of_phrase_is_read_as_what_it_says(
    run: Run, own: tuple[Path, Path], text: str, plain: str
) -> None:
    (found,) = computed(run, text, *own)
    assert [found] == computed(run, plain, *own)


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Alba joined the Club in 1990 and 1991",
            "Alba joined Club (1990); Alba joined Club (1991)",
            "contradicted",
            "Alba joined Club (1990): on record as a member from 1 February 1990."
            " Alba joined Club (1991): on record as a member from 1 February 1990.",
        ),
        (
            "The Trio consists of Alba, Borea and Corda.",
            "Alba, Borea and Corda are members of Trio (on 2010-06-30);"
            " Trio has 3 members (on 2010-06-30)",
            "supported",
            "Alba, Borea and Corda: on record as a member: since 1990."
            " Members on record: 3 on 2010-06-30.",
        ),
        *(
            (
                text,
                "Alba and Corda are members of Trio (on 2010-06-30);"
                " Alba and Corda are members of League (on 2010-06-30)",
                "supported",
                "Alba and Corda: on record as a member: since 1990."
                " Alba: on record as a member: since 1980. Corda: on record as a member:"
                " since 1981.",
            )
            for text in (
                "Alba and Corda are in the Trio and the League",
                "Alba and Corda belong to both the Trio and the League.",
            )
        ),
        (
            "The Trio comprises Alba and Corda",
            "Alba and Corda are members of Trio (on 2010-06-30);"
            " Trio has 2 members (on 2010-06-30)",
            "contradicted",
            "Alba and Corda: on record as a member: since 1990."
            " Members on record: 3 on 2010-06-30.",
        ),
    ],
)
def test_what_says_several_things_is_checked_in_each(
    run: Run, own: tuple[Path, Path], text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, *own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Court had its seat in Marl", "Court had its seat in Marl", "supported", "Marl."),
        (
            "The Yard had its seat in Albaville",
            "Yard had its seat in Albaville",
            "supported",
            "Marl; later Albaville.",
        ),
        (
            "The Yard had its seat in Marl",
            "Yard had its seat in Marl",
            "supported",
            "Marl; later Albaville.",
        ),
        (
            "The Gate has its seat in Marl",
            "Gate has its seat in Marl (on 2010-06-30)",
            "contradicted",
            "Marl; later Albaville.",
        ),
        (
            "The Court has its seat in Marl",
            "Court has its seat in Marl (on 2010-06-30)",
            "outdated",
            "Marl. Ended 3 February 2001.",
        ),
        (
            "The Bench is based in Marl",
            "Bench has its seat in Marl (on 2010-06-30)",
            "supported",
            "Marl.",
        ),
    ],
)
def test_the_seat_of_what_has_ended(
    run: Run, own: tuple[Path, Path], text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, *own)
    assert in_short(found) == (statement, verdict, f"Seat on record: {correction}")


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Bench is part of the Court", "Bench is part of Court", "supported", "Court"),
        ("The Desk was a Court agency", "Desk was part of Court", "supported", "Bench"),
        ("The Desk is a body of the Court", "Desk is part of Court", "outdated", "Bench"),
    ],
)
def test_a_part(
    run: Run, own: tuple[Path, Path], text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, *own)
    assert in_short(found) == (statement, verdict, f"On record as part of {correction}.")


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "The Trio has more members than the Club",
            "Trio has more members than Club (on 2010-06-30)",
            "supported",
            "Members on record: 3 of Trio, 2 of Club.",
        ),
        (
            "The Club has as many members as the Trio",
            "Club has as many members as Trio (on 2010-06-30)",
            "contradicted",
            "Members on record: 2 of Club, 3 of Trio.",
        ),
        (
            "The Club had fewer members than the Trio in 2001",
            "Club has fewer members than Trio (2001)",
            "contradicted",
            "Members on record: 3 of Club, 3 of Trio.",
        ),
        (
            "In 2001 the Club had more members than the Trio",
            "Club has more members than Trio (2001)",
            "contradicted",
            "Members on record: 3 of Club, 3 of Trio.",
        ),
        (
            "The Pair has fewer members than the Trio",  # of which more may be
            "Pair has fewer members than Trio (on 2010-06-30)",
            "unverifiable",
            "Members on record: 2 of Pair, 3 of Trio.",
        ),
    ],
)
def test_which_has_more_members(
    run: Run, own: tuple[Path, Path], text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, *own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Corda was the last to join the Club",
            "Corda joined Club last",
            "supported",
            "Corda (6 May 2000)",
        ),
        (
            "Echo was the last country to join the Club",
            "Echo joined Club last",
            "contradicted",
            "Corda (6 May 2000)",
        ),
        (
            "Corda was the first to leave the Pact",
            "Corda left POA first",
            "supported",
            "Corda (31 March 2008)",
        ),
        (
            "Alba is the newest member of the Club",
            "Alba joined Club last of those who belong to it",
            "supported",
            "Alba (1 February 1990)",
        ),
        (  # who left is no member
            "Corda is the newest member of the Club",
            "Corda joined Club last of those who belong to it",
            "contradicted",
            "Alba (1 February 1990)",
        ),
    ],
)
def test_who_came_last(
    run: Run, own: tuple[Path, Path], text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, *own)
    assert in_short(found) == (statement, verdict, f"On record: {correction}.")


@pytest.mark.parametrize(
    "text",
    [
        "The Trio consists of Alba, Borea and others",
        "The Trio consists of friends",
        "The Court had its seat in Marl in 1990",  # where it was then is not on record
        "The Bench had its seat in Marl",  # nor where it was before
        "The Bench is part of the Club",
        "Echo was the newest member of the Club",  # when
        "Alba was the first member of the Club",
        "The Court has more members than the Club",
        "In 2001 Alba had more members than the Club",
        "Was the Pact of Alba, signed in 1951, still in force?",
        "Alba and Echo joined the Club in 1990 and 1991",  # in turn
        "Alba and Corda are in the Trio and the rain",
    ],
)
def test_what_is_not_read(run: Run, own: tuple[Path, Path], text: str) -> None:
    assert computed(run, text, *own) == []
