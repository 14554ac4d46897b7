"""What a person may type as a date: read as typed, refused where it reads two ways."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancecli import when
from alliancecli.dates import iso_day, parse
from alliancecli.errors import DateError

AS_OF = parse("2025-12-31")
TRY = "try 2002-05-28, 'May 2002', 1990s, 1991..2002, 2014.. or 'last 10 years'"
AS_KNOWN = "without one the answer is as of 2025-12-31, the data date; else type the day"
NO_FORM = "it does not follow EDTF"
NO_TIME = "a time of day is not kept"
NO_YEAR = "it has no year, and none is filled in"
ONE_RANGE = "a period has one '..'"
TWO_DIGITS = "write year-month-day with two digits each"


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2002-05-28", "2002-05-28", "2002-05-28"),
        ("2002-05", "2002-05-01", "2002-05-31"),
        ("2002", "2002-01-01", "2002-12-31"),
        ("1997-05~", "1997-05-01", "1997-05-31"),
        ("1992/1994", "1992-01-01", "1994-12-31"),
        ("[1992,1994]", "1992-01-01", "1994-12-31"),
        ("201x", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-xx-xx", "2004-01-01", "2004-12-31"),
        ("y17000/Y18000", "Y17000-01-01", "Y18000-12-31"),
        ("../1991-07", None, "1991-07-31"),
        ("1991-12/..", "1991-12-01", None),
        ("{1990..1992}", "1990-01-01", "1992-12-31"),
        ("2001-24", "2001-12-01", "2002-02-28"),
        ("-0044", "-0044-01-01", "-0044-12-31"),
        ("1990s", "1990-01-01", "1999-12-31"),
        ("1991..2002", "1991-01-01", "2002-12-31"),
        ("May 2002..2004-03", "2002-05-01", "2004-03-31"),
        ("1991 .. 2002", "1991-01-01", "2002-12-31"),
        ("2002-05-28..28 May 2002", "2002-05-28", "2002-05-28"),
        ("1990s..2000s", "1990-01-01", "2009-12-31"),
        ("13/02/2003..2004", "2003-02-13", "2004-12-31"),
        ("2020..last 2 days", "2020-01-01", "2025-12-31"),
        ("2014..", "2014-01-01", None),
        ("..1991", None, "1991-12-31"),
        ("28 May 2002", "2002-05-28", "2002-05-28"),
        ("May 28, 2002", "2002-05-28", "2002-05-28"),
        ("28th of May 2002", "2002-05-28", "2002-05-28"),
        ("1st January 1999", "1999-01-01", "1999-01-01"),
        ("2002 May 28", "2002-05-28", "2002-05-28"),
        ("May 2002", "2002-05-01", "2002-05-31"),
        ("may of 2002", "2002-05-01", "2002-05-31"),
        ("Oct. 2002", "2002-10-01", "2002-10-31"),
        ("29 feb 2004", "2004-02-29", "2004-02-29"),
        ("  SEPT  2004 ", "2004-09-01", "2004-09-30"),
        ("2004 February", "2004-02-01", "2004-02-29"),
        ("13/02/2003", "2003-02-13", "2003-02-13"),
        ("02/13/2003", "2003-02-13", "2003-02-13"),
        ("02.02.2003", "2003-02-02", "2003-02-02"),
        ("28–05–2002", "2002-05-28", "2002-05-28"),
        ("2002/05/28", "2002-05-28", "2002-05-28"),
        ("2002/5/8..2003.1.09", "2002-05-08", "2003-01-09"),
        ("Q1 2002", "2002-01-01", "2002-03-31"),
        ("q3 of 2002", "2002-07-01", "2002-09-30"),
        ("2002-Q4", "2002-10-01", "2002-12-31"),
        ("2002q2..2003 Q1", "2002-04-01", "2003-03-31"),
        ("Q2/2002", "2002-04-01", "2002-06-30"),
        ("spring 2002", "2002-03-01", "2002-05-31"),
        ("Fall of 2002", "2002-09-01", "2002-11-30"),
        ("winter 2001", "2001-12-01", "2002-02-28"),
        ("last 10 years", "2016-01-01", "2025-12-31"),
        ("the last year", "2025-01-01", "2025-12-31"),
        ("last 2 decades", "2006-01-01", "2025-12-31"),
        ("last month", "2025-12-01", "2025-12-31"),
        ("last 2 weeks", "2025-12-18", "2025-12-31"),
        ("last 3 days", "2025-12-29", "2025-12-31"),
    ],
)
def test_read(typed: str, first: str | None, last: str | None) -> None:
    span = when.read(typed, AS_OF)
    assert (iso_day(span.first), iso_day(span.last)) == (first, last)


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        (
            "01/02/2003",
            "'01/02/2003' reads two ways: 2003-01-02 or 2003-02-01",
            "write year-month-day",
        ),
        ("1.2.2003", "'1.2.2003' reads two ways: 2003-01-02 or 2003-02-01", "write year-month-day"),
        ("31/02/2003", "cannot read the date '31/02/2003' (no such day)", TRY),
        ("30 February 2002", "cannot read the date '30 February 2002' (no such day)", TRY),
        ("28 May", f"cannot read the date '28 May' ({NO_YEAR})", TRY),
        (
            "1900-02-29",
            "cannot read the date '1900-02-29' (there is no such day in February 1900)",
            TRY,
        ),
        ("10 o'clock 2002", "cannot read the date '10 o'clock 2002' (it has spaces in it)", TRY),
        (
            "2003..1999",
            "the period '2003..1999' ends before it begins",
            "write the earlier date first",
        ),
        (
            "3-4-2003..2005",
            "'3-4-2003' reads two ways: 2003-03-04 or 2003-04-03",
            "write year-month-day",
        ),
        ("2003..May", f"cannot read the date 'may' ({NO_YEAR})", TRY),
        ("May", f"cannot read the date 'May' ({NO_YEAR})", TRY),
        ("May 28", f"cannot read the date 'May 28' ({NO_YEAR})", TRY),
        ("28 May 02", f"cannot read the date '28 May 02' ({NO_YEAR})", TRY),
        ("5 May 0031", "cannot read the date '5 May 0031' (it has spaces in it)", TRY),
        ("May 0012", "cannot read the date 'May 0012' (it has spaces in it)", TRY),
        ("maybe", f"cannot read the date 'maybe' ({NO_FORM})", TRY),
        ("today", "'today' is not read as a date", AS_KNOWN),
        ("2014..Now", "'now' is not read as a date", AS_KNOWN),
        ("2002/13/01", "cannot read the date '2002/13/01' (there is no month 13)", TRY),
        ("2002/05.28", f"cannot read the date '2002/05.28' ({TWO_DIGITS})", TRY),
        ("Q5 2002", "cannot read the date 'Q5 2002' (it has spaces in it)", TRY),
        ("12:30", f"cannot read the date '12:30' ({NO_FORM})", TRY),
        ("cold(war", f"cannot read the date 'cold(war' ({NO_FORM})", TRY),
        ("１９９0s", f"cannot read the date '１９９0s' ({NO_FORM})", TRY),
        ("5/2002", f"cannot read the date '5/2002' ({NO_FORM})", TRY),
        ("01/02/03", "cannot read the date '01/02/03' (an interval has one slash)", TRY),
        ("28.5.02", f"cannot read the date '28.5.02' ({TWO_DIGITS})", TRY),
        ("04-04", f"cannot read the date '04-04' ({TWO_DIGITS})", TRY),
        ("2002-05-28t10:00", f"cannot read the date '2002-05-28t10:00' ({NO_TIME})", TRY),
        ("1992/1991", "cannot read the date '1992/1991' (the end lies before the start)", TRY),
        ("1991..1992..1993", f"cannot read the period '1991..1992..1993' ({ONE_RANGE})", TRY),
        ("..1991..", f"cannot read the period '..1991..' ({ONE_RANGE})", TRY),
        ("1990.." * 2000, f"cannot read the period '{'1990..' * 2000}' ({ONE_RANGE})", TRY),
        ("last 0 years", "'last 0 years' holds no day", TRY),
        ("..", "cannot read the period '..' (both ends are open)", TRY),
        ("last 9999 years", "'last 9999 years' reaches before the year 1", TRY),
        ("", "the date is empty", TRY),
        ("  ", "the date is empty", TRY),
    ],
)
def test_refused(typed: str, message: str, hint: str) -> None:
    with pytest.raises(DateError) as refused:
        when.read(typed, AS_OF)
    assert (refused.value.message, refused.value.hint) == (message, hint)


@pytest.mark.parametrize(
    ("as_of", "typed", "first"),
    [
        ("2000-06-15", "last 10 years", "1990-06-16"),
        ("2024-02-29", "last 10 years", "2014-03-01"),
        ("2024-03-31", "last month", "2024-03-01"),
        ("2024-02-29", "last day", "2024-02-29"),
        ("0011-01-01", "last decade", "0001-01-02"),
    ],
)
def test_the_last_years_are_counted_from_the_day_passed_in(
    as_of: str, typed: str, first: str
) -> None:
    span = when.read(typed, parse(as_of))
    assert (iso_day(span.first), iso_day(span.last)) == (first, as_of)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("04-04", (4, 4)),
        ("--12-31", (12, 31)),
        ("02-29", (2, 29)),
        ("4 April", (4, 4)),
        ("July 31", (7, 31)),
        (" 29th  FEB. ", (2, 29)),
    ],
)
def test_day_of_the_year(typed: str, day: tuple[int, int]) -> None:
    assert when.month_day(typed) == day


@pytest.mark.parametrize("typed", ["02-30", "11-31", "13-01", "00-10", "4/4", "", "April", "04-00"])
def test_no_day_of_the_year(typed: str) -> None:
    with pytest.raises(DateError) as refused:
        when.month_day(typed)
    assert refused.value.message == f"not a day of the year: '{typed}'"
    assert refused.value.hint == "write month-day, as 04-04, or '4 April'"


def test_a_day_that_no_year_has() -> None:
    with pytest.raises(DateError) as refused:
        when.month_day("31 April")
    assert refused.value.message == "cannot read the date '31 April' (no such day)"
    assert refused.value.hint == TRY


def test_a_span_meets_what_shares_a_day_with_it() -> None:
    span = when.Span(10, 20)
    pairs = [(5, 9), (5, 10), (12, 15), (20, 25), (21, 25)]
    assert [span.meets(*pair) for pair in pairs] == [False, True, True, True, False]


@given(st.dates())
def test_an_edtf_day_is_read_as_it_stands(day: object) -> None:
    date = parse(str(day))
    assert when.read(str(day), AS_OF) == when.Span(date.earliest, date.latest)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        span = when.read(text, AS_OF)
    except DateError as error:
        assert "\n" not in error.message or "\n" in text
    else:
        assert span.first <= span.last
