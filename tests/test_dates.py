"""Reading, writing and ordering dates: whole outputs, whole refusals."""

from __future__ import annotations

import random
from datetime import date as civil_date

import pytest

from alliancecli import dates
from alliancecli.errors import DateError, UsageError

HINT = "dates are EDTF: 1997-05-27, 1997-05~, 1992/1994"

#: text, earliest, latest, precision, qualifier, display
READ: list[tuple[str, str | None, str | None, str, str, str]] = [
    ("1949-04-04", "1949-04-04", "1949-04-04", "day", "", "4 April 1949"),
    ("2004-02-29", "2004-02-29", "2004-02-29", "day", "", "29 February 2004"),
    ("9999-12-31", "9999-12-31", "9999-12-31", "day", "", "31 December 9999"),
    ("0000-02-29", "0000-02-29", "0000-02-29", "day", "", "29 February 1 BC"),
    ("1997-05-27?", "1997-05-27", "1997-05-27", "day", "?", "27 May 1997 (uncertain)"),
    ("1997-05-27%", "1997-05-27", "1997-05-27", "day", "%", "about 27 May 1997 (uncertain)"),
    ("2004-06-~11", "2004-06-11", "2004-06-11", "day", "~", "about 11 June 2004"),
    ("?2004-06-~11", "2004-06-11", "2004-06-11", "day", "%", "about 11 June 2004 (uncertain)"),
    ("?2004-?06-?11", "2004-06-11", "2004-06-11", "day", "?", "11 June 2004 (uncertain)"),
    ("-0044-03-15", "-0044-03-15", "-0044-03-15", "day", "", "15 March 45 BC"),
    ("Y12000-05-27", "Y12000-05-27", "Y12000-05-27", "day", "", "27 May 12000"),
    ("1997-05", "1997-05-01", "1997-05-31", "month", "", "May 1997"),
    ("1997-05~", "1997-05-01", "1997-05-31", "month", "~", "about May 1997"),
    ("1900-02", "1900-02-01", "1900-02-28", "month", "", "February 1900"),
    ("2000-02", "2000-02-01", "2000-02-29", "month", "", "February 2000"),
    ("1991-12", "1991-12-01", "1991-12-31", "month", "", "December 1991"),
    ("9999-12", "9999-12-01", "9999-12-31", "month", "", "December 9999"),
    ("1997-05-XX", "1997-05-01", "1997-05-31", "month", "", "May 1997 (day not known)"),
    ("2001-21", "2001-03-01", "2001-05-31", "season", "", "spring 2001"),
    ("2001-22~", "2001-06-01", "2001-08-31", "season", "~", "about summer 2001"),
    ("2001-23", "2001-09-01", "2001-11-30", "season", "", "autumn 2001"),
    ("2001-24", "2001-12-01", "2002-02-28", "season", "", "winter 2001"),
    ("2003-24", "2003-12-01", "2004-02-29", "season", "", "winter 2003"),
    ("1949", "1949-01-01", "1949-12-31", "year", "", "1949"),
    ("0000", "0000-01-01", "0000-12-31", "year", "", "1 BC"),
    ("-0043", "-0043-01-01", "-0043-12-31", "year", "", "44 BC"),
    ("0043?", "0043-01-01", "0043-12-31", "year", "?", "43 (uncertain)"),
    ("1949-XX", "1949-01-01", "1949-12-31", "year", "", "1949 (month not known)"),
    ("1949-XX-XX", "1949-01-01", "1949-12-31", "year", "", "1949 (month and day not known)"),
    ("Y17000", "Y17000-01-01", "Y17000-12-31", "year", "", "17000"),
    ("Y-17000", "Y-17000-01-01", "Y-17000-12-31", "year", "", "17001 BC"),
    ("Y999999999", "Y999999999-01-01", "Y999999999-12-31", "year", "", "999999999"),
    ("199X", "1990-01-01", "1999-12-31", "decade", "", "1990s"),
    ("199X~", "1990-01-01", "1999-12-31", "decade", "~", "about 1990s"),
    ("-004X", "-0049-01-01", "-0040-12-31", "decade", "", "50 BC to 41 BC"),
    ("19XX", "1900-01-01", "1999-12-31", "century", "", "1900 to 1999"),
    ("-01XX", "-0199-01-01", "-0100-12-31", "century", "", "200 BC to 101 BC"),
    ("1992/1994", "1992-01-01", "1994-12-31", "interval", "", "1992 to 1994"),
    ("2004/2004-06", "2004-01-01", "2004-06-30", "interval", "", "2004 to June 2004"),
    ("2004-12/2004", "2004-12-01", "2004-12-31", "interval", "", "December 2004 to 2004"),
    ("1949-04-04/..", "1949-04-04", None, "interval", "", "since 4 April 1949"),
    ("1949-04-04/", "1949-04-04", None, "interval", "", "from 4 April 1949, end unknown"),
    ("../1991-07~", None, "1991-07-31", "interval", "~", "until about July 1991"),
    ("/1991", None, "1991-12-31", "interval", "", "until 1991, start unknown"),
    ("1984~/1985~", "1984-01-01", "1985-12-31", "interval", "~", "about 1984 to about 1985"),
    ("1984~/1985?", "1984-01-01", "1985-12-31", "interval", "%", "about 1984 to 1985 (uncertain)"),
    ("000X/001X", "0000-01-01", "0019-12-31", "interval", "", "0000s to 0010s"),
    ("[1667,1670..1672]", "1667-01-01", "1672-12-31", "interval", "", "1667 or 1670 to 1672"),
    ("{1960,1961-12}", "1960-01-01", "1961-12-31", "interval", "", "1960 and December 1961"),
    ("[1670..1672]", "1670-01-01", "1672-12-31", "interval", "", "between 1670 and 1672"),
    ("{1670..1672}", "1670-01-01", "1672-12-31", "interval", "", "1670 to 1672"),
    ("[1961,1960]", "1960-01-01", "1961-12-31", "interval", "", "1961 or 1960"),
    ("[..1984,1990]", None, "1990-12-31", "interval", "", "1984 or earlier or 1990"),
    ("{1980,1990..}", "1980-01-01", None, "interval", "", "1980 and 1990 or later"),
    ("[..1983,1985..]", None, None, "interval", "", "1983 or earlier or 1985 or later"),
    ("[1990~,1992]", "1990-01-01", "1992-12-31", "interval", "~", "about 1990 or 1992"),
    (
        "{1990?,1992~}",
        "1990-01-01",
        "1992-12-31",
        "interval",
        "%",
        "1990 (uncertain) and about 1992",
    ),
]

NO_FORM = "it does not follow EDTF"
TWO_DIGITS = "write year-month-day with two digits each"
PART = "a part of the set is empty or reversed"
OPEN_PART = "only the first or the last part of a set is open"
BRACKET = "a set is closed by its own bracket"
SAME = "both sides of '..' have the same precision"
BACKWARDS = "the end lies before the start"

#: text, the part of it that the message names, why
REFUSED = [
    ("", "", "it is empty"),
    ("2004-02-30", "2004-02-30", "there is no such day in February 2004"),
    ("1900-02-29", "1900-02-29", "there is no such day in February 1900"),
    ("1997-04-31~", "1997-04-31~", "there is no such day in April 1997"),
    ("1997-05-00", "1997-05-00", "there is no such day in May 1997"),
    ("1997-13", "1997-13", "there is no month 13"),
    ("1997-00-01", "1997-00-01", "there is no month 00"),
    ("1997-21-05", "1997-21-05", "there is no month 21"),
    ("1997-25", "1997-25", "there is no month 25"),
    ("1997-XX-05", "1997-XX-05", "a day needs a month"),
    ("199X-05", "199X-05", "a year with X takes no month"),
    ("-0000", "-0000", "there is no year -0000"),
    ("-0000-05", "-0000-05", "there is no year -0000"),
    ("~1984", "~1984", "put the qualifier of a lone year behind it: 1984~"),
    ("1992/1991", "1992/1991", BACKWARDS),
    ("1997-05-27/1997-05-26", "1997-05-27/1997-05-26", BACKWARDS),
    ("2004/2003-12", "2004/2003-12", BACKWARDS),
    ("000X/-000X", "000X/-000X", BACKWARDS),
    ("1990/1991/1992", "1990/1991/1992", "an interval has one slash"),
    ("../..", "../..", "an interval needs at least one date"),
    ("/..", "/..", "an interval needs at least one date"),
    ("/", "/", "an interval needs at least one date"),
    ("1990-13/1991", "1990-13", "there is no month 13"),
    ("1990/[1991,1992]", "[1991,1992]", NO_FORM),
    ("1990/91", "91", NO_FORM),
    ("[1990", "[1990", BRACKET),
    ("[1990}", "[1990}", BRACKET),
    ("[]", "[]", BRACKET),
    ("{", "{", BRACKET),
    ("[..]", "[..]", PART),
    ("[1990,]", "[1990,]", PART),
    ("[1990,,1992]", "[1990,,1992]", PART),
    ("[1992..1990]", "[1992..1990]", PART),
    ("[1990,..1992]", "[1990,..1992]", OPEN_PART),
    ("{1990..,1992}", "{1990..,1992}", OPEN_PART),
    ("[1990..1992-05]", "[1990..1992-05]", SAME),
    ("[1990-01-01..1992]", "[1990-01-01..1992]", SAME),
    ("[1990, 1992]", " 1992", "it has spaces in it"),
    ("[1990,1992-13]", "1992-13", "there is no month 13"),
    ("[1990..1991..1992]", "1991..1992", NO_FORM),
    ("1997 -05", "1997 -05", "it has spaces in it"),
    ("1997-05-27\n", "1997-05-27\n", "it has spaces in it"),
    ("1997-05-27T12:30", "1997-05-27T12:30", "a time of day is not kept"),
    ("Y1234567890", "Y1234567890", "a year has nine digits at most"),
    ("Y-1234567890", "Y-1234567890", "a year has nine digits at most"),
    ("1997-5-27", "1997-5-27", TWO_DIGITS),
    ("27.05.1997", "27.05.1997", TWO_DIGITS),
    ("97-05", "97-05", TWO_DIGITS),
    ("Y1997", "Y1997", NO_FORM),
    ("Y01997", "Y01997", NO_FORM),
    ("1997?~", "1997?~", NO_FORM),
    ("1997-05~-27", "1997-05~-27", NO_FORM),
    ("19970527", "19970527", NO_FORM),
    ("1990..1992", "1990..1992", NO_FORM),
    ("199x", "199x", NO_FORM),
    ("１９９７", "１９９７", NO_FORM),
    ("NATO", "NATO", NO_FORM),
    ("1997-W22", "1997-W22", NO_FORM),
    ("1997-W22-2", "1997-W22-2", NO_FORM),
]

IN_ORDER = [
    "[..1949]",
    "../1991",
    "-0044-03-15",
    "0000",
    "19XX",
    "194X~",
    "1949-01-01",
    "1949-01",
    "1949-01~",
    "1949",
    "1949-XX",
    "1949?",
    "1949/1950",
    "1949/..",
    "1949-04-04",
    "1949-24",
    "1950",
    "Y17000",
]


@pytest.mark.parametrize(("text", "first", "last", "precision", "qualifier", "words"), READ)
def test_a_date_is_read_whole(
    text: str, first: str | None, last: str | None, precision: str, qualifier: str, words: str
) -> None:
    date = dates.parse(text)
    bounds = (dates.iso_day(date.earliest), dates.iso_day(date.latest))
    assert (*bounds, date.precision, date.qualifier) == (first, last, precision, qualifier)
    assert (dates.display(date), str(date), date.text) == (words, text, text)


@pytest.mark.parametrize(("text", "named", "why"), REFUSED)
def test_what_is_not_a_date_is_refused_with_the_reason(text: str, named: str, why: str) -> None:
    with pytest.raises(DateError) as refusal:
        dates.parse(text)
    assert (refusal.value.message, refusal.value.hint) == (f"not a date: '{named}' ({why})", HINT)


def test_a_refusal_is_a_usage_error() -> None:
    assert issubclass(DateError, UsageError)


def test_dates_sort_by_earliest_then_latest_then_precision_then_text() -> None:
    shuffled = [dates.parse(text) for text in IN_ORDER]
    random.Random(1949).shuffle(shuffled)
    assert [date.text for date in sorted(shuffled)] == IN_ORDER


def test_every_precision_is_read() -> None:
    assert tuple(dict.fromkeys(row[3] for row in READ)) == dates.PRECISIONS


def test_open_and_unknown_ends_have_the_same_days_and_stay_distinct() -> None:
    is_open, unknown = dates.parse("1949/.."), dates.parse("1949/")
    assert is_open[:3] == unknown[:3] == (civil_date(1949, 1, 1).toordinal(), dates.MAX_DAY, 6)
    assert is_open != unknown


def test_words_of_a_date_made_by_hand_are_its_text() -> None:
    assert dates.display(dates.Date(1, 1, 0, "some day", "")) == "some day"


def test_day_numbers_are_those_of_datetime() -> None:
    for number in (*range(1, civil_date.max.toordinal(), 61), civil_date.max.toordinal()):
        day = civil_date.fromordinal(number)
        assert dates.civil(number) == (day.year, day.month, day.day)
        assert dates.day_number(day.year, day.month, day.day) == number
        assert dates.iso_day(number) == day.isoformat()


def test_day_numbers_go_on_where_datetime_ends() -> None:
    assert dates.day_number(0, 12, 31) == 0
    assert dates.civil(0) == (0, 12, 31)
    assert dates.day_number(-4713, 11, 24) == -1721425  # Julian day number 0
    assert dates.iso_day(civil_date.max.toordinal() + 1) == "Y10000-01-01"
    assert dates.iso_day(dates.day_number(-10000, 1, 1)) == "Y-10000-01-01"


def test_an_open_end_has_no_day() -> None:
    assert (dates.iso_day(dates.MIN_DAY), dates.iso_day(dates.MAX_DAY)) == (None, None)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1949", "1949-12-31", True),
        ("1949", "1950-01-01", False),
        ("1949-24", "1950-02", True),
        ("1949/1991", "199X", True),
        ("../1948", "1949", False),
        ("1949/..", "Y17000", True),
        ("1949/..", "../1949-01-01", True),
        ("[1940,1960]", "1950", True),  # a set is held by its bounds
    ],
)
def test_dates_overlap_when_a_possible_day_is_common(one: str, other: str, expected: bool) -> None:
    here, there = dates.parse(one), dates.parse(other)
    assert (dates.overlaps(here, there), dates.overlaps(there, here)) == (expected, expected)
