"""``check``: what was there before a framework, who founded it, who goes on in another role."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import framework, layer, spell

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a union after a league, a body of an older treaty, and a ban.

    The body's treaty is older than it by years, the union's by a month.
    """
    source = [{"id": "gazette"}]
    since = [{"state": "active", "date": "1990-01-01", "sources": source}]
    asleep = [
        *since,
        {"state": "suspended", "date": "2000-05-06", "sources": source},
    ]
    return layer(
        tmp_path / "own",
        frameworks=[
            framework(
                "league",
                "League",
                established="1960-01-01",
                ended="1990-01-01",
                members=[
                    spell("alba", "founding-member", "1960-01-01/1990-01-01"),
                    spell("borea", "member", "1970-02-03/1990-01-01"),
                ],
            ),
            framework("union-treaty", "Union Treaty", kind="treaty", signed="1989-12-01"),
            framework(
                "union",
                "Union",
                established="1990-01-01",
                founded_by="union-treaty",
                predecessors=["league", "union-treaty"],
                members=[
                    spell("alba", "founding-member", "1990-01-01/2000-01-01"),
                    spell("borea", "founding-member", "1990-01-01/.."),
                    spell("corda", "member", "1995-01-01/.."),
                ],
            ),
            framework(
                "bond",
                "Bond Treaty",
                kind="treaty",
                signed="1970-01-01",
                in_force="1970-02-03",
                members=[
                    spell("alba", "party", "1970-02-03/.."),
                    spell("corda", "party", "1971/.."),
                ],
            ),
            framework(
                "bond-body",
                "Bond Body",
                established="1990-01-01",
                founded_by="bond",
                predecessors=["bond"],
                members=[
                    spell("alba", "member", "1990-01-01/.."),
                    spell("corda", "member", "1990/.."),
                ],
            ),
            framework(
                "ban",
                "Ban Treaty",
                kind="treaty",
                members=[
                    spell("alba", "party", "1991-01-01/1999-12-31"),
                    spell("alba", "signatory", "2000-01-01/.."),
                    spell("borea", "party", "1991-01-01/1999-12-31"),
                    spell("borea", "signatory", "1990-01-01/1990-12-31"),
                    spell("corda", "partner", "1991-01-01/1996-05-06"),
                    spell("echo", "party", "1991-01-01/1995-01-01"),
                    spell("echo", "partner", "1995-01-01/2001-02-03"),
                ],
            ),
            framework(
                "old-body",
                "Old Body",
                established="1970",
                members=[spell("corda", "member", "/1990")],
            ),
            framework(
                "heir-body",
                "Heir Body",
                established="1990-01-01",
                predecessors=["old-body"],
                members=[spell("corda", "member", "1990-01-01/..")],
            ),
            framework(
                "line",
                "Line",
                established="1980-01-01",
                members=[
                    spell("delta", "member", "1980-01-01/1990-12-31"),
                    spell("echo", "member", "1991-01-01/.."),
                ],
            ),
            framework("asleep", "Asleep Treaty", kind="treaty", status=asleep),
            framework("idle", "Idle Forum", kind="alliance", legal="political", status=asleep),
        ],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        (  # what it replaced had him then
            "Alba was a member of the Union in 1980",
            "Alba was a member of Union (1980)",
            "imprecise",
            "On record as a member: 1 January 1990 to 1 January 2000. In League, which it replaced:"
            " 1 January 1960 to 1 January 1990.",
        ),
        (
            "Borea was a member of the Union in 1965",  # not yet in either
            "Borea was a member of Union (1965)",
            "contradicted",
            "On record as a member: since 1 January 1990.",
        ),
        (
            "Alba was a member of the Union in 2005",  # nor after it
            "Alba was a member of Union (2005)",
            "contradicted",
            "On record as a member: 1 January 1990 to 1 January 2000.",
        ),
        (
            "Corda was a member of the Union in 1980",  # who came later
            "Corda was a member of Union (1980)",
            "contradicted",
            "On record as a member: since 1 January 1995.",
        ),
        (  # whose beginning in it is not known
            "Corda was a member of the Heir Body in 1980",
            "Corda was a member of Heir Body (1980)",
            "unverifiable",
            "On record as a member: since 1 January 1990.",
        ),
        (  # as a predecessor
            "Echo was a member of the Line in 1985",
            "Echo was a member of Line (1985)",
            "imprecise",
            'On record as a member: since 1 January 1991. As its predecessor Delta "the old":'
            " 1 January 1980 to 31 December 1990.",
        ),
        (  # the treaty that founded it was there for long
            "Alba was a member of the Bond Body in 1980",
            "Alba was a member of Bond Body (1980)",
            "imprecise",
            "On record as a member: since 1 January 1990. In Bond Treaty, out of which it came:"
            " since 3 February 1970.",
        ),
        (
            "Alba joined the Bond Body in 1970",
            "Alba joined Bond Body (1970)",
            "imprecise",
            "On record as a member from 1 January 1990. In Bond Treaty, out of which it came,"
            " from 3 February 1970.",
        ),
        (
            "How many members did the Union have in 1980?",
            "Union had 0 members (1980)",
            "supported",
            "Members on record: 0 on 1980-12-31; established 1 January 1990; League, which came"
            " before it, had 2. The list may not be complete.",
        ),
        (
            "The Union had 2 members in 1980",
            "Union had 2 members (1980)",
            "imprecise",
            "Members on record: 0 on 1980-12-31; League, which came before it, had 2.",
        ),
        (
            "The Union had 1 member in 1965",
            "Union had 1 member (1965)",
            "imprecise",
            "Members on record: 0 on 1965-12-31; League, which came before it, had 1.",
        ),
        (
            "The Union had 2 members from 1985 to 1995",
            "Union had 2 members (1985 to 1995)",
            "imprecise",
            "Members on record: 0 from 1985-12-31; 2 from 1990-01-01; 3 from 1995-01-01; League,"
            " which came before it, had 2.",
        ),
        (
            "The Union had fewer than 2 members in 1980",
            "Union had fewer than 2 members (1980)",
            "supported",
            "Members on record: 0 on 1980-12-31.",
        ),
        (
            "Who founded the Union?",  # Alba too, who left
            "Union had at least 2 founding members",
            "supported",
            "Founding members on record: Alba, Borea. The list may not be complete.",
        ),
        (
            "How many founding members did the Union have?",
            "Union had at least 2 founding members",
            "supported",
            "Founding members on record: Alba, Borea. The list may not be complete.",
        ),
        (
            "Who were the founding members of the Union in 2005?",
            "Union had at least 1 founding member (2005)",
            "supported",
            "Founding members on record: Borea. The list may not be complete.",
        ),
        (
            "Which states have ever been in the Union?",
            "Union had at least 3 members in all",
            "supported",
            "Members on record: Alba (1 January 1990 to 1 January 2000); Borea (since 1 January"
            " 1990); Corda (since 1 January 1995). The list may not be complete.",
        ),
        (
            "POA has 2 members since 2009",
            "POA has 2 members (since 2009)",
            "supported",
            "Members on record: 2 on 2010-06-30.",
        ),
        (
            "POA has had 2 members since March 2008",
            "POA has 2 members (since March 2008)",
            "contradicted",
            "Members on record: 3 from 2008-03-31; 2 from 2008-04-01.",
        ),
        (  # a signatory still
            "Alba left the Ban Treaty",
            "Alba left Ban Treaty",
            "imprecise",
            "On record as a member until 31 December 1999. On record as a signatory: since 1"
            " January 2000.",
        ),
        (
            "Borea left the Ban Treaty",
            "Borea left Ban Treaty",
            "supported",
            "On record as a member until 31 December 1999.",
        ),
        (
            "Echo left the Ban Treaty in 2001",  # in another role
            "Echo left Ban Treaty (2001)",
            "imprecise",
            "On record as a member until 1 January 1995. On record as a partner: 1 January 1995 to"
            " 3 February 2001.",
        ),
        (
            "Corda left the Ban Treaty in 1996",
            "Corda left Ban Treaty (1996)",
            "unverifiable",
            "Not on record as a member; the list may not be complete. On record as a partner: 1"
            " January 1991 to 6 May 1996.",
        ),
        (
            "The Asleep Treaty is in force",
            "Asleep Treaty is in force (on 2010-06-30)",
            "imprecise",
            "On record: suspended since 6 May 2000.",
        ),
        (  # the year is that of its name
            "The Bond Treaty of 1970 is in force",
            "Bond Treaty is in force (on 2010-06-30)",
            "supported",
            "On record: active since 1 January 1990.",
        ),
        (
            "The Asleep Treaty was in force in 2005",
            "Asleep Treaty was in force (2005)",
            "imprecise",
            "On record: suspended since 6 May 2000.",
        ),
        (  # of what binds nobody in law that is not said
            "The Idle Forum was in force in 2005",
            "Idle Forum was in force (2005)",
            "contradicted",
            "On record: suspended since 6 May 2000.",
        ),
    ],
)
def test_before_and_beside(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)
