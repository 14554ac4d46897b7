"""Spells as the questions read them: sure where every reading of a date agrees, else possible."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancecli import dates
from alliancecli.answers.matrix import mark
from alliancecli.answers.ties import Bond, Spell, spell
from alliancecli.catalogue import Catalogue
from alliancecli.errors import DateError

YEARS = st.integers(1990, 1992)
MONTHS = st.integers(1, 12)
DAYS = st.integers(1, 28)
#: A date of any precision within three years.
ENDS = st.one_of(
    st.builds("{:04}".format, YEARS),
    st.builds("{:04}-{:02}".format, YEARS, MONTHS),
    st.builds("{:04}-{:02}-{:02}".format, YEARS, MONTHS, DAYS),
)


def readings(text: str) -> list[int]:
    """Return the first and the last day that a date may mean."""
    date = dates.parse(text)
    return [date.earliest, date.latest]


@given(ENDS, ENDS, st.integers(-10, 1200))
def test_sure_is_what_every_reading_says(start: str, end: str, offset: int) -> None:
    if dates.parse(start).earliest > dates.parse(end).latest:
        start, end = end, start
    try:
        date = dates.parse(f"{start}/{end}")
    except DateError:
        return
    day = dates.day_number(1990, 1, 1) + offset
    held = [one <= day <= other for one, other in product(readings(start), readings(end))]
    found = spell(date)
    assert found.on(day, day, sure=True) == all(held)
    assert found.on(day, day, sure=False) == any(held)
    assert mark([date], day) == (1 if all(held) else None if any(held) else 0)


@given(ENDS, st.integers(-10, 1200))
def test_open_and_unknown_ends(start: str, offset: int) -> None:
    day = dates.day_number(1990, 1, 1) + offset
    first, last = readings(start)
    still = spell(dates.parse(f"{start}/.."))
    assert still.on(day, day, sure=True) == (day >= last)
    assert still.on(day, day, sure=False) == (day >= first)
    before = spell(dates.parse(f"../{start}"))
    assert before.on(day, day, sure=True) == (day <= first)
    assert before.on(day, day, sure=False) == (day <= last)
    since_when = spell(dates.parse(f"/{start}"))
    assert since_when.on(day, day, sure=True) == (first == last == day)
    assert since_when.on(day, day, sure=False) == (day <= last)
    unknown = spell(dates.parse(f"{start}/"))
    assert unknown.on(day, day, sure=True) == (first == last == day)
    assert unknown.on(day, day, sure=False) == (day >= first)


SPELLS = st.tuples(*[st.integers(0, 20)] * 4).map(lambda days: Spell(*days))


@given(SPELLS, SPELLS, st.integers(0, 20))
def test_what_meets_is_what_both_have(one: Spell, other: Spell, day: int) -> None:
    met = one.meet(other)
    for sure in (True, False):
        both = one.on(day, day, sure) and other.on(day, day, sure)
        if sure and met is None:
            continue
        assert (met is not None and met.on(day, day, sure)) == both


#: Days of belonging whose sure ones, if there are any, lie within the possible ones.
WITHIN = (
    st.tuples(*[st.integers(0, 20)] * 4).map(sorted).map(lambda d: Spell(d[0], d[3], d[1], d[2]))
)
UNSURE = WITHIN.map(lambda one: one._replace(sure_first=one.sure_last, sure_last=one.sure_first))
MEMBERS = st.dictionaries(st.sampled_from("abcd"), st.lists(WITHIN | UNSURE, max_size=2).map(tuple))


def _there(members: dict[str, tuple[Spell, ...]], day: int, sure: bool) -> list[str]:
    """Return who belongs on a day, surely or possibly."""
    return sorted(one for one in members if any(days.on(day, day, sure) for days in members[one]))


@given(MEMBERS, st.integers(0, 20), st.integers(0, 6))
def test_a_pair_is_tied_where_both_belong_on_one_of_the_days(
    members: dict[str, tuple[Spell, ...]], first: int, length: int
) -> None:
    last = first + length
    bond = Bond("pact", ("defense",), members)
    for test, sure in ((Spell.possible, False), (Spell.certain, True)):
        expected = {
            pair
            for day in range(first, last + 1)
            for pair in combinations(_there(members, day, sure), 2)
        }
        assert list(bond.pairs(first, last, test)) == sorted(expected)


@pytest.mark.usefixtures("pacts")
def test_the_panel_says_what_the_matrix_says(catalogue: Catalogue) -> None:
    """Two states are allied on a 1 January exactly where both surely belong to the one alliance."""
    matrix = {row["iso3"]: row for row in catalogue.members_by_year("pact", start="1946")}
    columns, rows, _ = catalogue.panel(codes="iso3", start="1946", obligations=["defense"])
    assert columns == ("iso1", "iso2", "year", "defense")
    seen = 0
    for one, other, year, defense in rows:
        marks = [matrix.get(str(iso), {}).get(str(year), 0) for iso in (one, other)]
        covered = 1950 <= int(year or 0) <= 2005
        expected = 1 if marks == [1, 1] else None if 0 not in marks or not covered else 0
        assert defense == expected, (one, other, year)
        seen += 1
    assert seen == 1 * 4 + 3 * 41 + 6 * 20
