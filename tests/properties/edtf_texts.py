"""Strategies for EDTF texts of every form that ``dates`` reads, with days that must lie in them.

A text is made from days, not from random characters: a form is chosen that holds the day, so that
what the bounds must enclose is known without asking the code under test.
"""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple

from hypothesis import strategies as st

from alliancecli.dates import day_number

Civil = tuple[int, int, int]


class Written(NamedTuple):
    """An EDTF text and the numbers of days that lie within it."""

    text: str
    days: tuple[int, ...]


FORMS = ("day", "month", "month-XX", "season", "year", "year-XX", "year-XX-XX", "decade", "century")
YEARS = st.one_of(
    st.integers(1900, 2100),
    st.integers(-120, 120),
    st.integers(-9999, 9999),
    st.integers(-999_999_998, 999_999_999),
)
QUALIFIERS = st.sampled_from(["", "", "", "?", "~", "%"])


@st.composite
def civils(draw: st.DrawFn, years: st.SearchStrategy[int] = YEARS) -> Civil:
    """Draw a day that exists."""
    year, month = draw(years), draw(st.integers(1, 12))
    return year, month, draw(st.integers(1, monthrange(2000 + year % 400, month)[1]))


@st.composite
def singles(draw: st.DrawFn, civil: Civil | None = None, form: str | None = None) -> Written:
    """Draw one date: day, month, season, year, decade or century, qualified or not."""
    year, month, day = civil or draw(civils())
    chosen = form or draw(st.sampled_from(FORMS))
    if chosen in ("decade", "century") and abs(year) > 9999:
        chosen = "year"
    parts = _components((year, month, day), chosen)
    before = [draw(QUALIFIERS) if len(parts) > 1 else "" for _ in parts]
    text = "-".join(flag + part for flag, part in zip(before, parts, strict=True))
    return Written(text + draw(QUALIFIERS), (day_number(year, month, day),))


@st.composite
def intervals(draw: st.DrawFn) -> Written:
    """Draw an interval: two dates in order, or one and an end that is open or unknown."""
    start, end = sorted([draw(civils()), draw(civils())])
    one, other = draw(singles(start)), draw(singles(end))
    missing = draw(st.sampled_from(["..", ""]))
    return draw(
        st.sampled_from(
            [
                Written(f"{one.text}/{other.text}", one.days + other.days),
                Written(f"{one.text}/{missing}", one.days),
                Written(f"{missing}/{other.text}", other.days),
            ]
        )
    )


@st.composite
def sets(draw: st.DrawFn) -> Written:
    """Draw a set: dates and runs of dates, the first open before or the last open after."""
    items = draw(st.lists(st.one_of(singles(), runs()), min_size=1, max_size=4))
    texts = [item.text for item in items]
    if ".." not in texts[0] and draw(st.booleans()):
        texts[0] = ".." + texts[0]
    if ".." not in texts[-1] and draw(st.booleans()):
        texts[-1] += ".."
    opening, closing = draw(st.sampled_from([("[", "]"), ("{", "}")]))
    days = tuple(day for item in items for day in item.days)
    return Written(opening + ",".join(texts) + closing, days)


@st.composite
def runs(draw: st.DrawFn) -> Written:
    """Draw the part of a set that stands for all dates between two of the same precision."""
    form = draw(st.sampled_from(FORMS))
    years = st.integers(-9998, 9999)
    start, end = sorted([draw(civils(years)), draw(civils(years))])
    one, other = draw(singles(start, form)), draw(singles(end, form))
    return Written(f"{one.text}..{other.text}", one.days + other.days)


def texts() -> st.SearchStrategy[Written]:
    """Return a strategy of EDTF texts of every form."""
    return st.one_of(singles(), intervals(), sets())


def _components(civil: Civil, form: str) -> list[str]:
    year, month, day = civil
    if form == "season":
        season_year = year - (month < 3)
        return [_year(season_year), str(21 + (month - 3) % 12 // 3)]
    if form in ("decade", "century"):
        places = 1 if form == "decade" else 2
        return [_year(year)[:-places] + "X" * places]
    return {
        "day": [_year(year), f"{month:02}", f"{day:02}"],
        "month": [_year(year), f"{month:02}"],
        "month-XX": [_year(year), f"{month:02}", "XX"],
        "year": [_year(year)],
        "year-XX": [_year(year), "XX"],
        "year-XX-XX": [_year(year), "XX", "XX"],
    }[form]


def _year(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' if year < 0 else ''}{abs(year):04}"
