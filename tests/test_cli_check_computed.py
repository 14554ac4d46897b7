"""``check``: what the record computes of a plain statement, and what it leaves alone."""

from __future__ import annotations

import pytest

from tests.asking import computed
from tests.conftest import Run

pytestmark = pytest.mark.usefixtures("pacts")


@pytest.mark.parametrize(
    ("statement", "verdict", "correction"),
    [
        ("The Pact of Alba has two members", "supported", "Members on record: 2 on 2010-06-30."),
        ("POA has 3 members", "outdated", "Members on record: 2 on 2010-06-30."),
        ("POA has twenty-two members", "contradicted", "Members on record: 2 on 2010-06-30."),
        ("POA has 7 members.", "contradicted", "Members on record: 2 on 2010-06-30."),
        ("POA had 3 members in 2001", "supported", "Members on record: 3 on 2001-12-31."),
        (
            "POA had 3 member states in 1999",
            "imprecise",
            "Members on record: 2 from 1999-01-01; 3 from 1999-06-15.",
        ),
        (
            "POA had 2 members on 15 June 1999",
            "contradicted",
            "Members on record: 3 on 1999-06-15.",
        ),
        (
            "POA had 2 countries at the end of 2008",
            "supported",
            "Members on record: 2 on 2008-12-31.",
        ),
        ("POA has one partner", None, None),
        (
            "Anna Adler was Chair of the Pact in 1960",
            "supported",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
        (
            "Anna Adler is the Chair of the Pact",
            "outdated",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
        (
            "Bert Braun was Chair of the Pact on 31 July 1960",
            "supported",
            "On record as the holder: 1 May 1960 to 31 July 1960.",
        ),
        (
            "Anna Adler was Chair of the Pact in June 1960",
            "contradicted",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
        (
            "Alba was Chair of the Pact on 2 May 1960",
            "contradicted",
            "On record as the holder: Bert Braun (acting, 1 May 1960 to 31 July 1960).",
        ),
        (
            "Alba was Chair of the Pact in 1951",
            "contradicted",
            "On record as the holder: nobody.",
        ),
        ("Carl Conrad is Chair of the Pact", None, None),
        ("POA has 2 partners", "contradicted", "Partners on record: 1 on 2010-06-30."),
        ("Corda joined the POA in 1999", "supported", "On record as a member from 15 June 1999."),
        (
            "Corda joined the POA on 14 June 1999",
            "contradicted",
            "On record as a member from 15 June 1999.",
        ),
        ("Borea acceded to POA in 1952", "supported", "On record as a member from 1952."),
        (
            "The Pact-Echo Council was established in 1995",
            "supported",
            "On record: established 3 February 1995.",
        ),
        (
            "The Pact-Echo Council was adopted in 1995",
            "supported",
            "On record: established 3 February 1995.",
        ),
        (
            "The Pact of Alba was signed in 1952",
            "contradicted",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (
            "The Pact of Alba took effect in 1952",
            "supported",
            "On record: signed 1 March 1951, in force 1 January 1952.",
        ),
        (
            "The truce of Delta ended in 1970",
            "supported",
            "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970.",
        ),
        ("POA has more than one member", None, None),
        ("POA has more than 1 member", "supported", "Members on record: 2 on 2010-06-30."),
        ("POA has at least three members", "contradicted", "Members on record: 2 on 2010-06-30."),
        ("POA has fewer than 3 members", "supported", "Members on record: 2 on 2010-06-30."),
        ("POA has at most 2 members", "supported", "Members on record: 2 on 2010-06-30."),
        ("POA has no more than 1 member", "contradicted", "Members on record: 2 on 2010-06-30."),
        (
            "POA had over 2 members in 1999",
            "imprecise",
            "Members on record: 2 from 1999-01-01; 3 from 1999-06-15.",
        ),
        (
            "POA has two founding members",
            "supported",
            "Founding members on record: 2 on 1952-01-01.",
        ),
        (
            "The Pact-Echo Council has 5 members",
            "contradicted",
            "Members on record: 2 on 2010-06-30.",
        ),
        (
            "The truce of Delta had 2 parties",
            "supported",
            "Members on record: 2 from 1960-05-01 to 1970-01-01.",
        ),
        ("The Pact of Alba is in force", "supported", "On record: active since 1 January 1952."),
        (
            "The Truce of Delta is in force",
            "outdated",
            "On record: terminated since 1 January 1970.",
        ),
        (
            "The Promise of Borea is in force",
            "unverifiable",
            "On record: signed since 1 June 1975.",
        ),
        (
            "The Truce of Delta expired",
            "supported",
            "On record: signed 1 May 1960, in force 1 May 1960, ended 1 January 1970.",
        ),
        (
            "The Pact of Alba ended in 2001",
            "contradicted",
            "On record: active since 1 January 1952, without an end.",
        ),
        ("Corda joined POA", "supported", "On record as a member from 15 June 1999."),
        ("Delta joined POA in 1960", "contradicted", "On no day on record as a member."),
        ("Delta left POA", "contradicted", "On no day on record as a member."),
        (  # what else it was is told too
            "Echo is part of the POA",
            "contradicted",
            "On no day on record as a member. On record as a partner: since 1 May 1993.",
        ),
        (
            "Echo became a dialogue partner of POA in 1993",
            "supported",
            "On record as a dialogue partner from 1 May 1993.",
        ),
        (
            "Corda participates in POA",
            "outdated",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        ("POA includes Alba", "supported", "On record as a member: since 1 January 1952."),
        ("Borea took part in POA", None, None),
        (
            "Echo joined the POA as a partner in 1994",
            "contradicted",
            "On record as a partner from 1 May 1993.",
        ),
        (
            "Anna Adler became Chair of the Pact in 1953",
            "contradicted",
            "On record as the holder from 1 January 1952.",
        ),
        (
            "The Pact of Alba was in force in 2001",
            "supported",
            "On record: active since 1 January 1952.",
        ),
        (
            "The truce of Delta was in force in 1970",
            "contradicted",
            "On record: terminated since 1 January 1970.",
        ),
        (
            "The Pact of Alba was in force in 1951",
            "contradicted",
            "On record: signed since 1 March 1951.",
        ),
        ("Corda left the POA in 2008", "supported", "On record as a member until 31 March 2008."),
        ("Corda left the POA", "supported", "On record as a member until 31 March 2008."),
        (
            "Corda left the POA in 2005",
            "contradicted",
            "On record as a member until 31 March 2008.",
        ),
        (
            "Alba left the POA",
            "contradicted",
            "On record as a member: since 1 January 1952, without an end.",
        ),
        ("Alba is a member of POA", "supported", "On record as a member: since 1 January 1952."),
        (
            "Corda is a member of POA",
            "outdated",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        (
            "Corda was a member of POA in 1999",
            "imprecise",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        (
            "Corda was a member of POA in 1990",
            "contradicted",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        (
            "Alba was a founding member of POA",
            "supported",
            "On record as a founding member: since 1 January 1952.",
        ),
        ("Delta is a member of POA", "contradicted", "On no day on record as a member."),
        (
            "Delta is a member of the Pact-Echo Council",
            "contradicted",
            "On no day on record as a member.",
        ),
        (
            "Corda was once a member of POA",
            "supported",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        ("Delta was a member of POA", "contradicted", "On no day on record as a member."),
        ("Is Alba in POA?", "supported", "On record as a member: since 1 January 1952."),
        (
            "Was Corda in the POA in 2000?",
            "supported",
            "On record as a member: 15 June 1999 to 31 March 2008.",
        ),
        ("Alba left the truce of Delta", None, None),
        (
            "Borea was a party to the Promise",
            "imprecise",
            "On record as a signatory: 1 June 1975 to 31 December 1990.",
        ),
        (
            "Echo was a party to the truce of Delta",
            "imprecise",
            'Not itself on record; as its predecessor Delta "the old":'
            " 1 May 1960 to 1 January 1970.",
        ),
        (
            "Echo was a party to the truce of Delta in 1965",
            "imprecise",
            'Not itself on record; as its predecessor Delta "the old":'
            " 1 May 1960 to 1 January 1970.",
        ),
        (
            "Echo is a party to the truce of Delta",
            "contradicted",
            "On no day on record as a member.",
        ),
        ("Echo is a partner of POA", "supported", "On record as a partner: since 1 May 1993."),
        ("Echo is an observer of POA", None, None),
        (
            "Anna Adler was the Chair of the Pact",
            "supported",
            "On record as the holder: 1 January 1952 to 1 May 1960.",
        ),
    ],
)
def test_computed(run: Run, statement: str, verdict: str | None, correction: str | None) -> None:
    found = [(one["verdict"], one["correction"]) for one in computed(run, statement)]
    assert found == ([(verdict, correction)] if verdict else [])


@pytest.mark.parametrize(
    "statement",
    [
        "POA has only 2 members",
        "POA has 2 members and 1 partner and 3 observers",
        "Truce of Delta and POA have 2 members",
        "POA had 2 members on 31 February 2000",
        "Echo signed in 1999",
        "POA has 2 large members",
        "POA has 2.5 members",
        "POA had 2 members in the 1950s",
        "POA has 2 members in 2050",
        "The Pact of Alba was signed in Albaville in 1951",
    ],
)
def test_what_is_not_plain_is_not_computed(run: Run, statement: str) -> None:
    assert computed(run, statement) == []
