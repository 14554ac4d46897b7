"""``check``: an office by its title and its body, its head, all who have held it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import Record, framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")

ALL = (
    "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960),"
    " Bert Braun (acting, 1 May 1960 to 31 July 1960),"
    " Carl Conrad (from 1 August 1960, end unknown)."
)
NOW = "On record as the holder: Carl Conrad (since 1 May 2001)."


def _office(id: str, name: str, whole: str, **fields: object) -> Record:
    members = [
        spell("anna-adler", "holder", "1999-01-01/2001-05-01"),
        spell("carl-conrad", "holder", "2001-05-01/.."),
    ]
    own = {"kind": "office", "part_of": [whole], "members": members}
    return framework(id, name, **{**own, **fields})


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with the offices of a union, of its staff, and of one without a head."""
    deputy = [spell("bert-braun", "holder", "2000-01-01/..")]
    over = [
        {"state": state, "date": day, "sources": [{"id": "gazette"}]}
        for state, day in (("active", "1990-01-01"), ("terminated", "1995-01-01"))
    ]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework("union", "Union"),
            framework("staff", "Union Secretariat", kind="council", part_of=["union"]),
            _office("first-post", "Secretary General of the Union", "staff"),
            _office(
                "second-post", "Deputy Secretary General of the Union", "staff", members=deputy
            ),
            framework("league", "League"),
            _office("warden", "Warden of the League", "league"),
            _office("under-warden", "Under Secretary General of the League", "league"),
            framework("twins", "Twins", aliases=["Twin Union"]),
            _office("first-chair", "Chair of the Twins", "twins"),
            _office("other-chair", "Chair of the Twin Union", "twins"),
            _office("first-head", "Director General of the Twins", "twins"),
            _office("other-head", "Director General of the Twin Union", "twins"),
            framework("bureau", "Bureau"),
            _office("bureau-post", "Director of the Bureau", "bureau"),
            framework("yard", "Yard"),
            _office("yard-post", "Executive Secretary", "yard"),
            framework("fleet", "Fleet"),
            framework("crew", "Fleet International Staff", part_of=["fleet"]),
            _office("fleet-post", "Secretary General of the Fleet", "crew"),
            framework("brigade", "Brigade", members=deputy),
            framework("council", "Commanders of the Brigade", part_of=["brigade"], members=deputy),
            framework("office-of-rights", "Office of Rights", part_of=["union"]),
            _office("rights-post", "Director of the Office of Rights", "union"),
            _office("league-post", "Director General of the League", "league"),
            _office("union-post", "Director General of the Union", "union"),
            framework("drill-force", "Drill Force", organiser="pact"),
            framework("old-drill", "Old Drill", organiser="pact", status=over, ended="1995-01-01"),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "correction"),
    [
        (
            "Who is the Union's secretary general?",
            "Carl Conrad is Secretary General of the Union (on 2010-06-30)",
            NOW,
        ),
        (
            "Who was the secretary general of the Union in 2000?",
            "Anna Adler was Secretary General of the Union (2000)",
            "On record as the holder: Anna Adler (1 January 1999 to 1 May 2001).",
        ),
        (
            "Who is the Union's deputy secretary general?",  # whose title has the other's
            "Bert Braun is Deputy Secretary General of the Union (on 2010-06-30)",
            "On record as the holder: Bert Braun (since 1 January 2000).",
        ),
        (
            "Carl Conrad is the Union's secretary general",
            "Carl Conrad is Secretary General of the Union (on 2010-06-30)",
            "On record as the holder: since 1 May 2001.",
        ),
        (
            "Who leads the Union?",
            "Carl Conrad is Secretary General of the Union (on 2010-06-30)",
            NOW,
        ),
        (
            "Who chairs the Pact of Alba in 1955?",
            "Anna Adler was Chair of the Pact (1955)",
            "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960).",
        ),
        (
            "Who heads the League?",
            "Carl Conrad is Director General of the League (on 2010-06-30)",
            NOW,
        ),
        (
            "Who leads the Drill Force?",
            "POA leads Drill Force",
            "On record as leading or planning it: Pact of Alba.",
        ),
        (
            "Who led the Old Drill?",
            "POA led Old Drill",
            "On record as leading or planning it: Pact of Alba.",
        ),
        (  # whose office says no body
            "Who heads the Yard?",
            "Carl Conrad is Executive Secretary (on 2010-06-30)",
            NOW,
        ),
        (
            "Who heads the Bureau?",
            "Carl Conrad is Director of the Bureau (on 2010-06-30)",
            NOW,
        ),
        (
            "Who leads the Fleet?",
            "Carl Conrad is Secretary General of the Fleet (on 2010-06-30)",
            NOW,
        ),
        (  # whose title has the word itself
            "Who is the League's under-secretary-general?",
            "Carl Conrad is Under Secretary General of the League (on 2010-06-30)",
            NOW,
        ),
        (
            "Who has been Chair of the Pact in 1955?",
            "Anna Adler was Chair of the Pact (1955)",
            "On record as the holder: Anna Adler (1 January 1952 to 1 May 1960).",
        ),
        (
            "Who created the Pact of Alba?",
            "POA had 2 founding members",
            "Founding members on record: Alba, Borea.",
        ),
    ],
)
def test_by_its_title(run: Run, own: Path, text: str, statement: str, correction: str) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, "supported", correction)
    assert found["sources"]


def test_who_held_what_the_office_replaced(run: Run, tmp_path: Path) -> None:
    held = [spell("anna-adler", "holder", "1990-01-01/1995-12-31")]
    later = [spell("carl-conrad", "holder", "1996-01-01/..")]
    own = layer(
        tmp_path / "own",
        frameworks=[
            _office("speaker", "Speaker of Ships", "pact", members=held, successors=["head"]),
            _office("head", "Head of Ships", "pact", predecessors=["speaker"], members=later),
        ],
    )
    told = (
        "On record as Speaker of Ships, which came before it: 1 January 1990 to 31 December 1995."
    )
    (found,) = computed(run, "Anna Adler was Head of Ships in 1993", own)
    assert in_short(found) == ("Anna Adler was Head of Ships (1993)", "imprecise", told)
    (found,) = computed(run, "Anna Adler was Head of Ships in 1999", own)
    assert found["verdict"] == "contradicted"
    (found,) = computed(run, "Bert Braun was Head of Ships in 1993", own)
    assert found["verdict"] == "contradicted"


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (
            "Carl Conrad has been the Union's secretary general since 2001",
            "Carl Conrad became Secretary General of the Union (2001)",
            "supported",
            "On record as the holder from 1 May 2001.",
        ),
        (
            "Carl Conrad has been the Union's secretary general since 2005",
            "Carl Conrad became Secretary General of the Union (2005)",
            "contradicted",
            "On record as the holder from 1 May 2001.",
        ),
        (
            "Anna Adler has been the Union's secretary general since 1999",
            "Anna Adler is Secretary General of the Union (on 2010-06-30)",
            "outdated",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Anna Adler has not been the Union's secretary general since 2001",
            "It is not so that Anna Adler is Secretary General of the Union (on 2010-06-30)",
            "supported",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
        (
            "Anna Adler has been the Union's secretary general",
            "Anna Adler was Secretary General of the Union",
            "supported",
            "On record as the holder: 1 January 1999 to 1 May 2001.",
        ),
    ],
)
def test_since_when(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "Who was Chair of the Pact?",
        "Who has been Chair of the Pact?",
        "Who have been the holders of the Chair of the Pact?",
        "How many people have been Chair of the Pact?",
        "How many chairs has the Pact of Alba had?",
        "Who chaired the Pact of Alba?",
        "List the holders of the Chair of the Pact",
    ],
)
def test_all_who_have_held_it(run: Run, text: str) -> None:
    (found,) = computed(run, text)
    number = "Chair of the Pact has had at least 2 holders (on 2010-06-30)"  # one only acted
    assert in_short(found) == (number, "supported", ALL)


def test_the_number_where_the_list_is_complete(run: Run, tmp_path: Path) -> None:
    whole = [{"subjects": ["first-post"], "from": "1999", "to": "2010-06-30", "level": "complete"}]
    own = layer(
        tmp_path / "own",
        frameworks=[
            framework("union", "Union"),
            _office("first-post", "Secretary General of the Union", "union"),
        ],
        coverage=whole,
    )
    (found,) = computed(run, "How many Secretaries General has the Union had?", own)
    assert found["statement"] == "Secretary General of the Union has had 2 holders (on 2010-06-30)"


@pytest.mark.parametrize(
    "text",
    [
        "Who leads the Drill League?",
        "Who chairs the Union?",  # its head is no chair
        "Who is the director of the Union?",  # of a part of it
        "Who is the under-secretary-general of the Union?",
        "Who was the vice secretary general of the Union?",
        "Which members of the Union have been Warden of the League?",
        "Which countries has the secretary general of the Union been from?",
        "Who leads the Twins?",  # which of the two?
        "Who chairs the Twins?",
        "Who led the Drill Force in 1999?",  # on what days it did, is not on record
        "Who commands the Brigade?",  # a council is no office
        "How many holders did the Chair of the Pact have in 1955?",
        "Who is chair in the Twins?",
        "Who is the secretary of the Union?",
        "Who sold ships to the Union's secretary general?",
        "Who is the secretary general of the Union and the League?",
    ],
)
def test_what_is_not_read_as_an_office(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
