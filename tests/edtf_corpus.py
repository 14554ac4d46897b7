"""EDTF expressions by feature of the specification, and where two other readers differ from ours.

The text is the Library of Congress's of 2019-02-04 (loc.gov/standards/datetime); headings are its
own and its examples are in. Every difference from ``edtf`` 5.0 and ``edtf_validate`` 2.0 has an
argument; ``test_dates_edtf`` fails for one that is not listed and for a listed one that is gone.
"""

from __future__ import annotations

CORPUS: dict[str, str] = {
    "level 0: date": """
        1985-04-12 1985-04 1985 0000 0001 9999 9999-12 9999-12-31 0000-02-29 2000-02-29 2004-02-29
        2023-12-31 0001-01-01""",
    "level 0: date and time": """
        1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04
        1985-04-12T23:20:30+04:30""",
    "level 0: time interval": """
        1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005
        2005/2006-02 2004/2004 2004/2004-06""",
    "level 1: letter-prefixed calendar year": """
        Y170000002 Y-170000002 Y17000 Y-17000 Y999999999 Y1234567890 Y17000-05 Y17000-05-27
        Y17000/Y18000""",
    "level 1: seasons": """
        2001-21 2001-22 2001-23 2001-24 2003-24 2001-21/2001-23 2000-24/2001-01 2001-24/2002-21""",
    "level 1: qualification of a date (complete)": """
        1984? 2004-06~ 2004-06-11% 1984~ 1984% 2004-06? 2004-06-11~ -0044? 2001-21~ 2001-24?""",
    "level 1: unspecified digit(s) from the right": """
        201X 20XX 2004-XX 1985-04-XX 1985-XX-XX 000X -004X -00XX 201X? 20XX~ 2004-XX~
        201X/202X 20XX/.. 2004-06-XX/2004-07-03""",
    "level 1: extended interval": """
        1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/
        /1985-04-12 /1985-04 /1985 1984~/2004-06 1984/2004-06~ 1984?/2004% 1984-06?/2004-08?
        1984-06-02?/2004-08-08~ 1984?/.. ../2001-21 ../.. /.. ../ /""",
    "level 1: negative calendar year": """
        -1985 -0001 -9999 -0044-03 -0044-03-15 -0004-02-29 -0043/-0027 -0043/0014""",
    "level 2: exponential year": "Y-17E7 Y17E8",
    "level 2: significant digits": "1950S2 Y171010000S3 Y3388E2S3",
    "level 2: sub-year groupings": "2001-25 2001-34 2001-41",
    "level 2: set representation": """
        [1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1760-01,1760-02,1760-12..]
        [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} [..1983,1985..]
        {1667..1670,1672} [1985-04-12..1985-05-01] [1667?,1668] [199X,2001] [-0044,-0043]
        [1990] {1990} {2001-21,2001-22}""",
    "level 2: qualification (group)": "2004-06-11% 2004-06~-11 2004?-06-11 ~2004-06-11?",
    "level 2: qualification (individual component)": """
        ?2004-06-~11 2004-%06-11 ?2004-06 2004-?06 2004-06-%11 ?2004-?06-?11 %2004-06-11
        ~1984 2001-~21 2004-~06-XX 2004-?XX 2004-06-~01/2004-06-~20""",
    "level 2: unspecified digit": """
        156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 1985-XX-15 1XXX XXXX""",
    "impossible days": """
        1985-02-29 1900-02-29 2004-02-30 1985-04-31 2004-06-31 2004-13 2004-00 2004-01-00 2004-01-32
        2004-20 2001-21-05 -0000 -0000-01 2005/2004 1985-04-12/1985-04-11 1985/1984-12
        [1990..1985]""",
    "not EDTF": """
        199 12004 +2004 2004-6 2004-1-01 04-05-06 20040611 2004.06.11 2004/06/11 1990-W05 1990-123
        199x y17000 Y1985 Y00012 1984?~ ?1984? X 1990// 1990/1991/1992 1990..1992 ..1990 1990..
        [1990 1990] [1990} [] {} [..] [1990,] [,1990] [1990,,1991] [1990,..1992] [1990..,1992]
        [1990..1992-05] [1990-01..1992] [1990/1991] [1990..1991..1992] 1985-04-12/P1Y uuuu unknown
        open/1990 May-1997 1997-05-27~?""",
}


def _each(texts: str, argument: str) -> dict[str, str]:
    return dict.fromkeys(texts.split(), argument)


#: Where both other readers differ from ours, for one and the same reason.
_BOTH_DIFFER = {
    **_each(
        CORPUS["level 0: date and time"],
        "'Date and Time' (Level 0) is left out on purpose: nothing on record has a time of day, and"
        " one that slipped in would be dropped in silence by bounds that are days.",
    ),
    **_each(
        "Y1234567890 Y17E8",
        "'Letter-prefixed calendar year' sets no ceiling; ours is nine digits, as in its examples,"
        " so that every day lies between MIN_DAY and MAX_DAY.",
    ),
    **_each(
        "Y17000-05 Y17000-05-27",
        "'Letter-prefixed calendar year' speaks of years alone; a month and a day are taken too,"
        " for iso_day must write the bounds of such a year and parse must read them back.",
    ),
    **_each(
        "Y17000/Y18000",
        "'Time Interval' lets either end be a date and a Y year is a date by its own heading; the"
        " grammars of the others only know it standing alone.",
    ),
    **_each(
        "20XX/..",
        "'Extended Interval' leaves either end open for any date and 'Unspecified digit(s) from the"
        " right' is Level 1 as well; the others take X in an interval with two closed ends only.",
    ),
    **_each(
        "../..",
        "'Extended Interval' opens 'the start or end date'; with no date at either end the record"
        " would say nothing, so it is refused.",
    ),
    **_each(
        "Y-17E7 1950S2 Y171010000S3 Y3388E2S3",
        "'Exponential year' and 'Significant digits' are Level 2, of which the contract takes sets"
        " and qualifiers left of a component only.",
    ),
    **_each(
        CORPUS["level 2: sub-year groupings"],
        "'Sub-year groupings' 25 to 41 are Level 2, of which the contract takes sets and qualifiers"
        " left of a component only.",
    ),
    **_each(
        "[1990] {1990}",
        "'Set representation' separates members by commas and asks for no second member: a list of"
        " one is a list.",
    ),
    **_each(
        "{2001-21,2001-22}",
        "'Set representation' does not narrow what an element may be and 'Seasons' makes a season"
        " a year-and-month string, so it may be a member.",
    ),
    **_each(
        "2004-06~-11 2004?-06-11",
        "'Qualification', group: a qualifier right of a component is Level 2 and not taken; the"
        " same is said with qualifiers left of each component, which is.",
    ),
    **_each(
        "~1984",
        "'Qualification', individual component: left of a lone year it says what 1984~ says at"
        " Level 1; one spelling is kept, and the message names it.",
    ),
    **_each(
        "2001-~21",
        "'Qualification', individual component: applies to any component, and 'Seasons' puts 21"
        " in place of the month component.",
    ),
    **_each(
        "2004-~06-XX 2004-?XX",
        "'Qualification', individual component: applies to any component, and a day not specified"
        " (Level 1) does not keep the month beside it from being qualified.",
    ),
    **_each(
        "156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1985-XX-15 1XXX XXXX",
        "'Unspecified Digit' anywhere but at the right is Level 2, which the contract leaves out:"
        " its days are not one run, and two bounds would claim days that it excludes.",
    ),
    **_each(
        "1985-02-29 1900-02-29",
        "'Date' is the complete calendar date of ISO 8601-1, where only leap years have a 29"
        " February; the grammars of the others give it to every year.",
    ),
    **_each(
        "[1990..1985]",
        "'Set representation': '..' is all values between two, inclusive, and from 1990 on to 1985"
        " there are none.",
    ),
}

#: Where ``edtf`` reads other bounds, or refuses what is taken here, or takes what is refused.
EDTF_DIFFERS = {
    **_BOTH_DIFFER,
    **_each(
        "2001-24 2003-24",
        "'Seasons' fixes no months; edtf ends winter with its year on 31 December, ours is the"
        " meteorological one and runs on through February, three months like the others.",
    ),
    **_each(
        "2001-21~ 2001-24?",
        "'Qualification of a date (complete)' puts the character at the end of the date string and"
        " a season is one; edtf_validate takes it, edtf does not.",
    ),
    **_each(
        "1985-04-12/ 1985-04/ 1985/ /1985-04-12 /1985-04 /1985",
        "'Extended Interval': an empty end is unknown; edtf guesses ten years for it, here any day"
        " is possible, for a guess would drop records from answers.",
    ),
    **_each(
        "~2004-06-11?",
        "'Qualification' gives both kinds without barring them together: left of the year and at"
        " the end of the whole; edtf_validate takes it, edtf does not.",
    ),
    **_each(
        "2005/2004 1985-04-12/1985-04-11 1985/1984-12",
        "'Time Interval' is of ISO 8601-1, where the start is not after the end; edtf does not"
        " compare them, edtf_validate does.",
    ),
}

#: Where ``edtf_validate`` refuses what is taken here, or takes what is refused.
VALIDATE_DIFFERS = {
    **_BOTH_DIFFER,
    **_each(
        "201X? 20XX~ 2004-XX~",
        "'Qualification of a date (complete)' puts the character at the end of any date string,"
        " and one with X at its right is Level 1 as well; edtf takes it, edtf_validate does not.",
    ),
    **_each(
        "/.. ../",
        "'Extended Interval' opens 'the start or end date'; with no date at either end the record"
        " would say nothing, so it is refused (edtf stumbles over it).",
    ),
    **_each(
        "1984-1X",
        "'Unspecified Digit' anywhere but at the right of the year is Level 2, which the contract"
        " leaves out (edtf stumbles over it).",
    ),
}
