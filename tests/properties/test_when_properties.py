"""Properties of typed dates: EDTF reads as EDTF, a day reads however it is worded, no other error.

Pieces of real wordings are thrown together as well as random text, for random text seldom gets
past the first pattern.
"""

from __future__ import annotations

from calendar import month_abbr, month_name

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancecli import dates, when
from alliancecli.errors import DateError
from tests.properties.edtf_texts import Civil, Written, civils, texts

AS_OF = dates.parse("2025-12-31")
OTHER_DAY = dates.parse("1999-02-03")
_SIGNS = "0123456789-/.,:?~%XxYT[]{}( \n\x00"
_WORDS = ".. – May sept. 2002 28 th of 1990s last the 10 years day decades -0000 0012 １９９７"
PIECES = st.sampled_from([*_SIGNS, *_WORDS.split()])
TYPED = st.one_of(
    st.text(),
    st.lists(PIECES, max_size=8).map("".join),
    st.lists(PIECES, max_size=6).map(" ".join),
)
#: The years that a worded date may have.
CIVILS = civils(st.integers(1000, 9999))


def _span(date: dates.Date) -> when.Span:
    return when.Span(date.earliest, date.latest)


@given(texts())
def test_edtf_is_read_as_edtf_whatever_the_case(written: Written) -> None:
    expected = _span(dates.parse(written.text))
    assert when.read(written.text, AS_OF) == expected
    assert when.read(f" {written.text.lower()} ", AS_OF) == expected


@given(TYPED)
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        span = when.read(text, AS_OF)
    except DateError as error:
        assert error.message
        assert error.hint
    else:
        assert dates.MIN_DAY <= span.first <= span.last <= dates.MAX_DAY


@given(TYPED)
def test_any_text_is_a_day_of_the_year_or_refused(text: str) -> None:
    try:
        month, day = when.month_day(text)
    except DateError as error:
        assert error.message
        assert error.hint
    else:
        assert dates.parse(f"2000-{month:02}-{day:02}").rank == 0


@given(TYPED)
def test_only_the_last_years_depend_on_the_day_passed_in(text: str) -> None:
    try:
        spans = {when.read(text, as_of) for as_of in (AS_OF, OTHER_DAY)}
    except DateError:
        return
    assert len(spans) == 1 or "last" in text.casefold()


@given(CIVILS, st.sampled_from([month_name, month_abbr]))
def test_a_day_is_the_same_however_it_is_worded(civil: Civil, names: list[str]) -> None:
    year, month, day = civil
    number, name = dates.day_number(year, month, day), names[month]
    worded = [
        f"{day} {name} {year}",
        f"{day:02} {name.upper()}, {year}",
        f"{day}th of {name} {year}",
        f"{name} {day}, {year}",
        f"{year} {name} {day}",
    ]
    assert {when.read(text, AS_OF) for text in worded} == {when.Span(number, number)}
    assert {when.month_day(text) for text in (f"{day} {name}", f"{month:02}-{day:02}")} == {
        (month, day)
    }


@given(CIVILS, st.sampled_from([month_name, month_abbr]))
def test_a_month_is_the_whole_month(civil: Civil, names: list[str]) -> None:
    year, month, _ = civil
    expected = _span(dates.parse(f"{year}-{month:02}"))
    for text in (f"{names[month]} {year}", f"{names[month]}, {year}", f"{year} {names[month]}"):
        assert when.read(text, AS_OF) == expected


@given(CIVILS, st.sampled_from("/.-"))
def test_a_numeric_day_is_read_when_it_reads_one_way_only(civil: Civil, mark: str) -> None:
    year, month, day = civil
    text = f"{day:02}{mark}{month:02}{mark}{year}"
    if day > 12 or day == month:
        number = dates.day_number(year, month, day)
        assert when.read(text, AS_OF) == when.Span(number, number)
        return
    with pytest.raises(DateError) as refusal:
        when.read(text, AS_OF)
    readings = sorted([f"{year}-{month:02}-{day:02}", f"{year}-{day:02}-{month:02}"])
    assert refusal.value.message == f"'{text}' reads two ways: {' or '.join(readings)}"


@given(CIVILS, CIVILS)
def test_a_range_runs_from_its_first_day_to_its_last(one: Civil, other: Civil) -> None:
    left, right = (f"{year}-{month:02}" for year, month, _ in (one, other))
    first, last = dates.parse(left).earliest, dates.parse(right).latest
    assert when.read(f"{left}..", AS_OF) == when.Span(first, dates.MAX_DAY)
    assert when.read(f"..{right}", AS_OF) == when.Span(dates.MIN_DAY, last)
    if first <= last:
        assert when.read(f"{left}..{right}", AS_OF) == when.Span(first, last)
        return
    with pytest.raises(DateError, match="ends before it begins"):
        when.read(f"{left}..{right}", AS_OF)


@given(
    CIVILS, st.integers(1, 90), st.sampled_from([("day", 1, 1), ("week", 7, 7), ("month", 28, 31)])
)
def test_the_last_days_end_with_the_day_passed_in(
    civil: Civil, count: int, unit: tuple[str, int, int]
) -> None:
    number = dates.day_number(*civil)
    as_of = dates.Date(number, number, 0, "", "")
    name, least, most = unit
    span = when.read(f"last {count} {name}s", as_of)
    assert span.last == number
    assert count * least <= span.last - span.first + 1 <= count * most
    assert when.read(f"the last {count} {name}s", as_of) == span


@given(CIVILS, st.integers(1, 90))
def test_a_decade_is_ten_years(civil: Civil, count: int) -> None:
    number = dates.day_number(*civil)
    as_of = dates.Date(number, number, 0, "", "")
    assert when.read(f"last {count} decades", as_of) == when.read(f"last {count}0 years", as_of)
