"""``export`` of events: calendars, TimelineJS and Mermaid, and what other programs read back."""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancecli import __version__
from alliancecli.export import ics, mermaid, timelinejs
from tests.conftest import Run
from tests.records import event, layer

GAZETTE = {"g": {"title": "A & <b>", "URL": 'https://example.org/a?b=1&c="2"'}}


def made(date: str = "1997-05-27", title: str = "T", **fields: Any) -> dict[str, Any]:
    """Return an event in the shape of the contract, as far as the formats read it."""
    own = {"id": "e", "date": date, "title": title, "summary": "S.", "kind": "summit"}
    rest: dict[str, Any] = {"place": None, "sources": [], "checked": "2024-12-01"}
    return {**own, **rest, **fields}


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1997-05-27", date(1997, 5, 27), date(1997, 5, 27)),
        ("1997-05-27/1997-05-30", date(1997, 5, 27), date(1997, 5, 30)),
        ("1997-05-27/1997-06", date(1997, 5, 27), date(1997, 5, 27)),
        ("1997-05-27/..", date(1997, 5, 27), date(1997, 5, 27)),
        ("1997-05-27/", date(1997, 5, 27), date(1997, 5, 27)),
        ("9999-12-31", date.max, date.max),
        ("1997-05", None, None),
        ("1997-05/1997-05-30", None, None),
        ("1997-05-27~", None, None),
        ("1997-05-XX", None, None),
        ("../1997-05-27", None, None),
        ("[1997-05-27,1997-05-28]", None, None),
        ("-0044-03-15", None, None),
        ("Y12000", None, None),
    ],
)
def test_a_calendar_has_what_is_known_to_the_day(
    text: str, first: date | None, last: date | None
) -> None:
    assert ics.days(text) == (None if first is None else (first, last))


def test_a_calendar() -> None:
    events = [
        made(
            "1997-05-27/1997-05-30",
            "Talks; in, \\ Rome\nBEGIN:VEVENT",
            place="Rome, Italy",
            sources=[{"id": "g"}, {"id": "nowhere"}],
        ),
        made("1997-05"),
        made("9999-12-31", checked=None),
    ]
    text = "".join(ics.pieces("Mine", events, GAZETTE))
    assert re.sub(r"\r\n ", "", text) == (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
        f"PRODID:-//alliance//{__version__}//EN\r\nX-WR-CALNAME:Mine\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:Talks\\; in\\, \\\\ Rome BEGIN:VEVENT\r\n"
        "DTSTART;VALUE=DATE:19970527\r\nDTEND;VALUE=DATE:19970531\r\n"
        "DTSTAMP:20241201T000000Z\r\nUID:e@alliance\r\nCATEGORIES:summit\r\n"
        'DESCRIPTION:S.\\n27 May 1997 to 30 May 1997\\nhttps://example.org/a?b=1&c="2"\r\n'
        "LOCATION:Rome\\, Italy\r\nTRANSP:TRANSPARENT\r\n"
        'URL:https://example.org/a?b=1&c="2"\r\nEND:VEVENT\r\n'
        "BEGIN:VEVENT\r\nSUMMARY:T\r\nDTSTART;VALUE=DATE:99991231\r\n"
        "DTSTAMP:99991231T000000Z\r\nUID:e@alliance\r\nCATEGORIES:summit\r\n"
        "DESCRIPTION:S.\\n31 December 9999\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_a_calendar_has_its_name_as_text() -> None:
    """What separates values in the format is escaped in the name too."""
    text = "".join(ics.pieces("A; #, \\n\n", [], {}))
    assert text == (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//alliance//{__version__}//EN\r\n"
        "X-WR-CALNAME:A\\; #\\, \\\\n \r\nEND:VCALENDAR\r\n"
    )


def test_a_timelinejs_document() -> None:
    events = [made(title="<script>", summary="a & b", sources=[{"id": "g"}, {"id": "nowhere"}])]
    assert json.loads("".join(timelinejs.pieces("<i>", events, GAZETTE))) == {
        "title": {"text": {"headline": "&lt;i&gt;"}},
        "events": [
            {
                "unique_id": "e",
                "start_date": {"year": 1997, "month": 5, "day": 27},
                "display_date": "27 May 1997",
                "text": {
                    "headline": "&lt;script&gt;",
                    "text": "<p>a &amp; b</p>"
                    '<p><a href="https://example.org/a?b=1&amp;c=&quot;2&quot;">'
                    "A &amp; &lt;b&gt;</a></p>",
                },
            }
        ],
    }
    assert json.loads("".join(timelinejs.pieces("T", [], {}))) == {
        "title": {"text": {"headline": "T"}},
        "events": [],
    }


@pytest.mark.parametrize(
    ("text", "start", "end", "shown"),
    [
        ("1997", [1997], None, "1997"),
        ("1997-05", [1997, 5], None, "May 1997"),
        ("1997-05~", [1997, 5], None, "about May 1997"),
        ("1997-05-27/1997-05-30", [1997, 5, 27], [1997, 5, 30], "27 May 1997 to 30 May 1997"),
        ("1997-05-27/..", [1997, 5, 27], None, "since 27 May 1997"),
        ("../1997-05-27", [1997, 5, 27], None, "until 27 May 1997"),
        ("199X", [1990, 1, 1], [1999, 12, 31], "1990s"),
        ("[1997,1999]", [1997, 1, 1], [1999, 12, 31], "1997 or 1999"),
    ],
)
def test_a_slide_is_placed_and_says_its_date(
    text: str, start: list[int], end: list[int] | None, shown: str
) -> None:
    (slide,) = json.loads("".join(timelinejs.pieces("T", [made(text)], {})))["events"]
    names = ("year", "month", "day")
    assert slide["start_date"] == dict(zip(names, start, strict=False))
    assert slide.get("end_date") == (end and dict(zip(names, end, strict=False)))
    assert slide["display_date"] == shown


def test_a_mermaid_timeline() -> None:
    close = [made("1997-05-27", "Founding: #1; <b>"), made("2007~", "Later")]
    assert "".join(mermaid.pieces("NATO: x", close)) == (
        "timeline\n    title NATO \u2013 x\n"
        "    27 May 1997 : Founding \u2013 \u21161, \u2039b\u203a\n    about 2007 : Later\n"
    )
    far = [made("../1989-11-09", "A"), made("1997", "B"), made("1998/..", "C"), made("2008", "D")]
    assert "".join(mermaid.pieces("T", far)) == (
        "timeline\n    title T\n    section 1980s\n    until 9 November 1989 : A\n"
        "    section 1990s\n    1997 : B\n    since 1998 : C\n    section 2000s\n    2008 : D\n"
    )
    assert "".join(mermaid.pieces("T", [])) == "timeline\n    title T\n"


_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


@given(title=_TEXTS, summary=_TEXTS, place=_TEXTS)
def test_whatever_an_event_says_it_stays_one(title: str, summary: str, place: str) -> None:
    events = [made(title=title, summary=summary, place=place), made(id="f")]
    calendar = icalendar.Calendar.from_ical("".join(ics.pieces(title, events, {})))
    assert [str(entry["uid"]) for entry in calendar.walk("VEVENT")] == ["e@alliance", "f@alliance"]
    slides = json.loads("".join(timelinejs.pieces(title, events, {})))["events"]
    assert "<" not in slides[0]["text"]["headline"]
    lines = "".join(mermaid.pieces(title, events)).splitlines()
    assert len(lines) == 4
    assert [line.count(":") for line in lines] == [0, 0, 1, 1]


def test_the_command(run: Run, tmp_path: Path) -> None:
    mine = ("export", "-f", "league", "--title", "League")
    left = "alliance: an event is not known to the day, and in no calendar\n"
    result = run(*mine, "-o", "ics")
    assert (result.status, result.err) == (0, left)
    calendar = icalendar.Calendar.from_ical(result.out)
    uids = [str(entry["uid"]).split("@")[0] for entry in calendar.walk("VEVENT")]
    ids = run("timeline", "-f", "league", "--ids").out.split()
    assert uids == [id for id in ids if id != "league-exercise-1997"]
    result = run(*mine, "-o", "timelinejs")
    assert [slide["unique_id"] for slide in json.loads(result.out)["events"]] == ids
    assert result.err == ""
    assert run(*mine, "-o", "mermaid").out.startswith("timeline\n    title League\n")
    assert run("export", "-o", "mermaid").out.startswith("timeline\n    title Small record\n")
    path = tmp_path / "league.ics"
    said = f"{left}alliance: written: {path}\n"
    assert run(*mine, "-o", "ics", "--out", str(path)) == (0, "", said)
    assert path.read_bytes().decode("utf-8") == run(*mine, "-o", "ics").out


def test_how_many_are_in_no_calendar(run: Run, tmp_path: Path) -> None:
    own = layer(tmp_path / "own", events=[event("a", "1950"), event("b", "1951-05")])
    result = run("export", "-o", "ics", "--to", "1960", "--data", str(own))
    said = "alliance: 2 events are not known to the day, and in no calendar\n"
    assert (result.status, result.err) == (0, said)
    assert "VEVENT" not in result.out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (
            ("-a", "turkey"),
            2,
            "-o json is the whole catalogue; for a selection: alliance timeline --json",
        ),
        (
            ("--title", "x"),
            2,
            "-o json is the whole catalogue; for a selection: alliance timeline --json",
        ),
        (
            ("-o", "csv"),
            2,
            "export has no format 'csv'; formats: json, html, ics, timelinejs, mermaid",
        ),
        (("-o", "mermaid", "--on", "1900", "-e"), 1, "no events: outside coverage"),
    ],
)
def test_what_cannot_be(run: Run, arguments: tuple[str, ...], status: int, said: str) -> None:
    result = run("export", *arguments)
    assert (result.status, result.err) == (status, f"alliance: {said}\n")


def test_without_icalendar(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "icalendar", None)
    said = "ics needs icalendar; install it with: pip install 'alliancecli[calendar]'"
    assert run("export", "-o", "ics") == (2, "", f"alliance: {said}\n")
    assert run("export", "-o", "mermaid").status == 0
