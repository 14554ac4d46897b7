"""``check``: when something happened, by the title of an event; what was decided at a meeting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with events that are told by their titles alone."""
    alba = [{"id": "alba"}]
    both = [{"id": "alba"}, {"id": "delta"}]
    pact = {"frameworks": ["pact"]}
    return layer(
        tmp_path / "own",
        events=[
            event("island", "1991-02-03", title="Alba takes over the Isle of Marl", actors=alba),
            event("visit", "1992-03-04", title="Chair Braun visits the Isle of Marl", actors=both),
            event("raid", "1993-04-05", title="Delta raids a port of Alba", actors=both),
            event("freeze", "1994-05-06", title="The Pact is frozen by Alba", actors=alba, **pact),
            event("meet", "1995-06-07", title="The Pact announces ships", actors=alba, **pact),
            event("navy", "1996-07-08", title="A navy of the Pact announced", actors=alba, **pact),
            event("quay", "1998-09-10", title="A quay falls", actors=alba)
            | {"aliases": ["Alba sinks a quay"]},
            event(
                "sink",
                "1999-01-02",
                title="Leaders sink the navy",
                actors=alba,
                aliases=["Marl talks 1999"],
            ),
            event(
                "grief",
                "1998-08-10",
                title="Alba mourns the Marl summit",
                actors=alba,
                aliases=["Marl talks 1998"],
            ),
            event(
                "jet",
                "2002-03-04",
                title="A jet of Alba fires on a ship of Delta",
                actors=both,
                summary="Near the Isle of Marl, at night.",
            ),
            event(
                "plan", "2003-04-05", title="Alba proposes that Delta closes a port", actors=both
            ),
            event("quarrel", "2004-05-06", title="Alban raids on Delta begin", actors=both),
            event("patrol", "2005-06-07", title="Alban ships patrol a strait", actors=alba),
            event("charter", "2001-02-03", title="Delta drafts the Pact", actors=alba, **pact),
            event(
                "cape",
                "1999-10-11",
                title="Alba raids a camp at Cape Marl",
                actors=alba,
                place="Cape Marl",
            ),
            event(
                "top",
                "1997-08-09",
                title="Leaders settle the navy",
                actors=alba,
                aliases=["Marl summit"],
            ),
            *(
                event(f"drill-{n}", f"199{n}", title=f"Drill {n} of the guard", actors=alba)
                for n in range(4)
            ),
        ],
    )


TALKS = "'Leaders meet at Marl' is on record (incident, 4 March 1972)"


def _found(run: Run, own: Path, text: str) -> list[str]:
    answers = json.loads(run("check", text, "--json", "--data", str(own)).out)
    return [one["statement"] for one in answers]


def test_a_name_with_its_words_in_another_order(run: Run, tmp_path: Path) -> None:
    alba = [{"id": "alba"}]
    own = layer(tmp_path, events=[event("marl-congress-1822", "1822-10-20", actors=alba)])
    told = ["'Event marl-congress-1822' is on record (incident, 20 October 1822)"]
    for text in (
        "Congress of Marl",
        "Is the Congress of Marl real?",
        "When was the Congress of Marl?",
    ):
        assert _found(run, own, text) == told
    assert _found(run, own, "Congress of Marl 1823") == []


QUAY = "'A quay falls' is on record (incident, 10 September 1998)"
RAID = "'Delta raids a port of Alba' is on record (incident, 5 April 1993)"
JET = "'A jet of Alba fires on a ship of Delta' is on record (incident, 4 March 2002)"
PLAN = "'Alba proposes that Delta closes a port' is on record (incident, 5 April 2003)"
PATROL = "'Alban ships patrol a strait' is on record (incident, 7 June 2005)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Alba invades Delta", ["'Alba invades Delta' is on record (incident, 3 February 1971)"]),
        ("Delta invades Alba", []),
        ("Delta invades Alba in 1971", []),  # by its id neither
        ("Alba defends Borea against Delta", []),
        ("Marl talks of Alba and Delta 1972", [TALKS]),
        ("Talks of Delta and Alba at Marl 1972", [TALKS]),  # who stands beside whom says nothing
        ("Delta Alba Marl talks", [TALKS]),
    ],
)
def test_what_somebody_does_has_its_order(
    run: Run, tmp_path: Path, text: str, found: list[str]
) -> None:
    actors = [{"id": "alba"}, {"id": "delta"}]
    own = layer(
        tmp_path,
        events=[
            event(
                "alba-invades-delta-1971", "1971-02-03", title="Alba invades Delta", actors=actors
            ),
            event(
                "marl-talks-1972",
                "1972-03-04",
                title="Leaders meet at Marl",
                aliases=["Marl talks of Alba and Delta 1972"],
                actors=actors,
            ),
        ],
    )
    assert _found(run, own, text) == found


ISLAND = ["'Alba takes over the Isle of Marl' is on record (incident, 3 February 1991)"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("When did Alba take over the Isle of Marl?", ISLAND),
        ("When did Alba take over the Isle of Marl in 1991?", ISLAND),
        ("When did Alba take over the Isle of Marl in 1992?", []),  # another year
        ("When will Alba take over the Isle of Marl?", []),
        ("When did Alba not take over the Isle of Marl?", []),
        ("When did Delta take over the Isle of Marl?", []),  # who else takes no part in it
        ("When did Alba take over the moon?", []),  # a word that the title has not
        ("When was the Isle of Marl taken?", ISLAND),
        ("When was the Isle of Marl given?", []),
        (
            "When did Braun visit Delta?",
            ["'Chair Braun visits the Isle of Marl' is on record (incident, 4 March 1992)"],
        ),
        ("When did Alba raid Delta?", []),  # it was the other way round
        (
            "When did Delta raid Alba?",
            ["'Delta raids a port of Alba' is on record (incident, 5 April 1993)"],
        ),
        (
            "When was the Pact frozen?",
            ["'The Pact is frozen by Alba' is on record (incident, 6 May 1994)"],
        ),
        (
            "When was the Pact announced?",  # not that it announces something itself
            ["'A navy of the Pact announced' is on record (incident, 8 July 1996)"],
        ),
        (
            "When did Alba sink a quay?",  # by another name of the event
            ["'A quay falls' is on record (incident, 10 September 1998)"],
        ),
        ("When was the Pact frozen by Delta?", []),  # who has no part in it
        (
            "When was the Pact drafted?",  # by whom is told before it
            ["'Delta drafts the Pact' is on record (incident, 3 February 2001)"],
        ),
        (
            "When did Alba raid a camp at Cape Marl?",  # a place of two words
            ["'Alba raids a camp at Cape Marl' is on record (incident, 11 October 1999)"],
        ),
        ("When did Alba raid a camp at Cape Echo?", []),
        ("When was Alba settled?", []),  # it only takes part where a navy is
        ("When was a drill of the guard?", []),  # four of them
        ("When was Braun?", []),
        ("Alba takes over the Isle of Marl in haste", []),  # no question, and no date
        ("Alba took over the Isle of Marl in 1991.", ISLAND),
        ("Alba took over the Isle of Marl in 1992.", ["Alba took over the Isle of Marl in 1992"]),
        ("Only Alba took over the Isle of Marl in 1991.", []),
        ("Alba almost took over the Isle of Marl in 1991.", []),
        ("Alba did not take over the Isle of Marl in 1991.", []),
        ("Delta took over the Isle of Marl in 1991.", []),
        ("Which isle was taken by Alba in 1991?", []),
        ("Delta raided Alba in April 1993", [RAID]),
        ("A quay fell in September 1998", [QUAY]),
        ("A quay fell in September 1999", ["A quay fell in September 1999"]),
        ("Alba raided Delta in April 1993", []),  # it was the other way round
        ("Delta raided a harbour of Alba in 1993", []),  # a word that is nowhere
        ("Alba fired on a ship at night in 2002", [JET]),  # a word of the summary
        ("Delta fired on a ship at night in 2002", []),
        ("Delta closed a port in 2003", []),  # it was only proposed
        ("Alba proposed to close a port in 2003", [PLAN]),
        ("Alba raided Delta in 2004", []),  # Alban raids are no deed of a verb
        ("Alba patrolled a strait in 2005", [PATROL]),  # its ships did
    ],
)
def test_what_happened_is_found_by_its_title(
    run: Run, own: Path, text: str, found: list[str]
) -> None:
    assert _found(run, own, text) == found


@pytest.mark.parametrize(
    "text",
    [
        "What was decided at the Marl summit?",
        "What were adopted in the Marl summit?",
        "What has been agreed on by the Marl summit?",
        "What have been announced at the Marl summit?",
        "What did Alba agree on at the Marl summit?",
        "What did the Guard adopt at the Marl summit?",
        "What was announced at the Marl summit in 1997?",
        "When was the Marl summit?",
        *(
            f"When was the Marl summit {done}?"
            for done in (
                *("signed", "concluded", "reached", "agreed", "adopted", "announced", "issued"),
                *("made", "opened", "launched", "proclaimed", "published"),
            )
        ),
    ],
)
def test_what_was_decided_is_told_by_the_meeting(run: Run, own: Path, text: str) -> None:
    told = "'Leaders settle the navy' is on record (incident, 9 August 1997)"
    assert _found(run, own, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "What was announced at the Marl summit in 1996?",
        "What was announced at the Marl summit in 1998?",
        "What is the Guard of 1990?",  # a year picks events, and no framework by its days
        "When was the Guard opened?",  # a framework is no event by its name
    ],
)
def test_of_another_year_or_kind_nothing_is_told(run: Run, own: Path, text: str) -> None:
    assert _found(run, own, text) == []


def test_the_year_may_be_in_the_name(run: Run, own: Path) -> None:
    told = ["'Leaders sink the navy' is on record (incident, 2 January 1999)"]
    assert _found(run, own, "What was decided at the Marl talks in 1999?") == told


@pytest.mark.parametrize("text", ["What was decided at the Marl talks?", "What was the Marl talks"])
def test_all_that_are_called_by_a_name_and_a_year(run: Run, own: Path, text: str) -> None:
    assert _found(run, own, text) == [
        "'Leaders sink the navy' is on record (incident, 2 January 1999)",
        "'Alba mourns the Marl summit' is on record (incident, 10 August 1998)",
    ]


def test_what_is_found_by_its_name_is_not_sought_in_other_titles(run: Run, own: Path) -> None:
    told = ["'Leaders settle the navy' is on record (incident, 9 August 1997)"]
    assert _found(run, own, "When was the Marl summit?") == told
    assert _found(run, own, "When was the Marl summit mourned?") == [
        "'Alba mourns the Marl summit' is on record (incident, 10 August 1998)"
    ]


def test_of_an_event_that_is_found_the_whole_answer_is_given(run: Run, own: Path) -> None:
    answers = json.loads(
        run("check", "When did Delta raid Alba?", "--json", "--data", str(own)).out
    )
    assert answers == [
        {
            "statement": "'Delta raids a port of Alba' is on record (incident, 5 April 1993)",
            "verdict": "supported",
            "correction": "About raid.",
            "as_of": "2010-06-30",
            "matched_by": "name",
            "sources": [{"id": "gazette", "locator": None}],
            "id": "raid",
            "score": 1.0,
        }
    ]
