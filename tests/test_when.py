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
        ("1990s", "1990-01-01", "1999-12-31"),
        ("1991..2002", "1991-01-01", "2002-12-31"),
        ("May 2002..2004-03", "2002-05-01", "2004-03-31"),
        ("2014..", "2014-01-01", None),
        ("..1991", None, "1991-12-31"),
        ("28 May 2002", "2002-05-28", "2002-05-28"),
        ("May 28, 2002", "2002-05-28", "2002-05-28"),
        ("1st January 1999", "1999-01-01", "1999-01-01"),
        ("  SEPT  2004 ", "2004-09-01", "2004-09-30"),
        ("2004 February", "2004-02-01", "2004-02-29"),
        ("13/02/2003", "2003-02-13", "2003-02-13"),
        ("02.02.2003", "2003-02-02", "2003-02-02"),
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
        ("28 May", "cannot read the date '28 May' (it has no year, and none is filled in)", TRY),
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


def test_nothing_is_counted_from_today() -> None:
    span = when.read("last 10 years", parse("2000-06-15"))
    assert (iso_day(span.first), iso_day(span.last)) == ("1990-06-16", "2000-06-15")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("04-04", (4, 4)),
        ("--12-31", (12, 31)),
        ("02-29", (2, 29)),
        ("4 April", (4, 4)),
        ("July 31", (7, 31)),
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
