"""Properties of dates: reading keeps the text, bounds hold what they must, the order is total."""

from __future__ import annotations

import re
from itertools import permutations

from hypothesis import example, given
from hypothesis import strategies as st

from alliancecli import dates
from alliancecli.errors import DateError
from tests.properties.edtf_texts import Written, intervals, sets, texts

DAYS = st.integers(-(10**7), 10**7)
#: Year and day of a date; months are written out and seasons have names.
_NUMBERS = re.compile(r"(Y?-?\d[\dX]+)(?:-[?~%]?(?:\d\d|XX)(?:-[?~%]?(\d\d|XX))?)?")
_EDTF_LIKE = st.text(alphabet="0123456789-X?~%/.[]{},Y T", max_size=24)


@given(texts())
def test_the_text_is_kept_and_read_again_as_the_same_date(written: Written) -> None:
    date = dates.parse(written.text)
    assert (date.text, str(date)) == (written.text, written.text)
    assert dates.parse(str(date)) == date


@given(texts())
def test_the_bounds_enclose_every_day_written(written: Written) -> None:
    date = dates.parse(written.text)
    assert dates.MIN_DAY <= date.earliest <= min(written.days)
    assert max(written.days) <= date.latest <= dates.MAX_DAY


@given(intervals())
def test_an_interval_runs_from_the_first_day_of_its_start_to_the_last_of_its_end(
    written: Written,
) -> None:
    interval = dates.parse(written.text)
    start, end = written.text.split("/")
    first = dates.MIN_DAY if start in ("", "..") else dates.parse(start).earliest
    last = dates.MAX_DAY if end in ("", "..") else dates.parse(end).latest
    assert (interval.earliest, interval.latest, interval.precision) == (first, last, "interval")


@given(sets())
def test_a_set_runs_from_its_first_possible_day_to_its_last(written: Written) -> None:
    whole, inner = dates.parse(written.text), written.text[1:-1]
    parts = [dates.parse(part) for part in re.split(r",|\.\.", inner) if part]
    first = dates.MIN_DAY if inner.startswith("..") else min(part.earliest for part in parts)
    last = dates.MAX_DAY if inner.endswith("..") else max(part.latest for part in parts)
    assert (whole.earliest, whole.latest, whole.precision) == (first, last, "interval")


@given(texts())
def test_the_qualifier_is_what_is_written_and_both_when_they_differ(written: Written) -> None:
    marks = set(re.findall(r"[?~%]", written.text))
    expected = "%" if len(marks) > 1 else "".join(marks)
    assert dates.parse(written.text).qualifier == expected


@given(texts(), texts(), texts())
def test_the_order_is_total_antisymmetric_and_transitive(
    one: Written, two: Written, three: Written
) -> None:
    triple = [dates.parse(written.text) for written in (one, two, three)]
    for a, b, c in permutations(triple):
        assert (a < b) + (a.text == b.text) + (a > b) == 1
        assert (a < b) == (b > a)
        assert not (a <= b <= a) or a == b
        assert not (a <= b <= c) or a <= c
        assert a.earliest <= b.earliest or a > b


@given(texts(), texts())
def test_overlaps_is_symmetric_and_is_what_the_bounds_say(one: Written, two: Written) -> None:
    a, b = dates.parse(one.text), dates.parse(two.text)
    common = max(a.earliest, b.earliest) <= min(a.latest, b.latest)
    assert dates.overlaps(a, b) == dates.overlaps(b, a) == common
    assert dates.overlaps(a, a)


@given(DAYS)
@example(0)
@example(1)
@example(dates.day_number(9999, 12, 31))
@example(dates.day_number(-9999, 1, 1))
def test_numbers_civil_days_and_texts_are_inverses(number: int) -> None:
    text = dates.iso_day(number)
    assert text is not None
    assert dates.day_number(*dates.civil(number)) == number
    assert dates.parse(text) == dates.Date(number, number, 0, text, "")


@given(DAYS)
def test_the_next_day_is_the_next_of_the_month_or_the_first_of_another(number: int) -> None:
    (year, month, day), (next_year, next_month, next_day) = map(dates.civil, (number, number + 1))
    assert (next_year, next_month, next_day) in {
        (year, month, day + 1),
        (year, month + 1, 1),
        (year + 1, 1, 1),
    }
    assert day >= 28 or next_month == month


@given(texts())
def test_words_hold_no_number_that_the_text_lacks(written: Written) -> None:
    """A decade is its own first and last year, and a year BC counts from one, not from zero."""
    found = [part for match in _NUMBERS.findall(written.text) for part in match if part]
    values = {abs(int(part.replace("X", fill).lstrip("Y"))) for part in found for fill in "09"}
    words = dates.display(dates.parse(written.text))
    for number, before_christ in re.findall(r"(\d+)( BC)?", words):
        assert int(number) - bool(before_christ) in values


@given(texts())
def test_words_hold_no_sign_of_the_notation(written: Written) -> None:
    assert not set("[]{}/?~%XY-") & set(dates.display(dates.parse(written.text)))


@given(st.one_of(_EDTF_LIKE, st.text()))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        date = dates.parse(text)
    except DateError as error:
        assert error.message.startswith("not a date: '")
    else:
        assert (date.text, date.earliest <= date.latest) == (text, True)
        assert dates.display(date)
