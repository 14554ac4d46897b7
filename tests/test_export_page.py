"""``export -o html``: a chronology as one page, of which nothing that a record says is markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliancecli import __version__
from alliancecli.export import page
from tests.conftest import Run

ABOUT = page.About("A & <b>", "1 May 2020", "9.9", {"nato": "NATO", "un": 'U"N'})
SOURCE = {"author": "Ann", "title": "The <Paper>", "publisher": "Pub", "issued": "2001-05"}
NOTHING = dict.fromkeys(("container-title", "volume", "number", "page"))
PAPER = {**NOTHING, **SOURCE, "URL": "https://example.org/?a=1&b=2"}
TAGS = {"id": "e", "title": "T", "summary": "S.", "kind": "summit", "place": None}


def made(date: str = "1997-05-27", **fields: Any) -> dict[str, Any]:
    """Return an event in the shape of the contract."""
    lists: dict[str, list[Any]] = {
        name: [] for name in ("actors", "frameworks", "positions", "sources")
    }
    return {**TAGS, **lists, "date": date, **fields}


def body(events: list[dict[str, Any]], references: dict[str, dict[str, Any]] | None = None) -> str:
    """Return the page from its heading on, without its style."""
    text = "".join(page.pieces(ABOUT, events, references or {}))
    assert text.startswith("<!doctype html>\n<html lang")
    return text[text.index("<body>") :]


def test_a_page() -> None:
    says = {"actor": "un", "says": "No & <i>no</i>", "sources": [{"id": "other"}]}
    event = made(
        title="<script>",
        actors=["nato", "mars"],
        frameworks=["nato", "un"],
        place="Rome",
        positions=[says],
        sources=[{"id": "paper", "locator": 'page "4"'}, {"id": "other", "locator": None}],
    )
    assert body([event, made("1998~", id="f")], {"paper": PAPER}) == (
        "<body>\n<header>\n<h1>A &amp; &lt;b&gt;</h1>\n"
        '<p class="soft">2 events, 27 May 1997 to about 1998.'
        " Data as of 1 May 2020, alliance 9.9.</p>\n</header>\n<main>\n"
        '<section id="year_0">\n<h2>1997</h2>\n'
        '<article id="e">\n<p class="date">27 May 1997</p>\n<div>\n<h3>&lt;script&gt;</h3>\n'
        '<p>S. <sup><a href="#source_1" title="page &quot;4&quot;">1</a>,'
        ' <a href="#source_2">2</a></sup></p>\n'
        '<p class="says"><b>U&quot;N:</b> No &amp; &lt;i&gt;no&lt;/i&gt;'
        ' <sup><a href="#source_2">2</a></sup></p>\n'
        '<p class="soft">NATO · mars · U&quot;N · summit · Rome</p>\n</div>\n</article>\n'
        "</section>\n"
        '<section id="year_1">\n<h2>1998</h2>\n'
        '<article id="f">\n<p class="date">about 1998</p>\n<div>\n<h3>T</h3>\n<p>S.</p>\n'
        '<p class="soft">summit</p>\n</div>\n</article>\n</section>\n'
        "</main>\n<footer>\n<h2>Sources</h2>\n<ol>\n"
        '<li id="source_1">Ann, <a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">'
        "The &lt;Paper&gt;</a>, Pub, May 2001</li>\n"
        '<li id="source_2">other</li>\n</ol>\n</footer>\n</body>\n</html>\n'
    )


def test_of_many_years_there_are_links() -> None:
    text = body([made(date) for date in ("-0044", "1990", "1991", "1991-02", "../1992", "199X")])
    (links,) = re.findall(r"<nav.*?</nav>", text, re.DOTALL)
    labels = ("45 BC", "1990", "1991", "until 1992", "1990s")
    assert (
        links
        == '<nav aria-label="Years">\n'
        + "".join(f'<a href="#year_{at}">{label}</a>\n' for at, label in enumerate(labels))
        + "</nav>"
    )
    assert re.findall(r"<h2>(.*?)</h2>", text) == [*labels]
    assert "6 events, 45 BC to February 1991." in text  # of those whose beginning is known


def test_a_page_of_nothing() -> None:
    assert body([]) == (
        "<body>\n<header>\n<h1>A &amp; &lt;b&gt;</h1>\n"
        '<p class="soft">0 events. Data as of 1 May 2020, alliance 9.9.</p>\n</header>\n<main>\n'
        "<p>No events.</p>\n</main>\n<footer>\n</footer>\n</body>\n</html>\n"
    )


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "", "//x.org"])
def test_only_what_is_of_the_web_is_a_link(address: str) -> None:
    event = made(sources=[{"id": "paper", "locator": None}])
    text = body([event], {"paper": PAPER | {"URL": address}})
    assert '<li id="source_1">Ann, The &lt;Paper&gt;, Pub, May 2001</li>' in text


class _Tags(HTMLParser):
    """Collects the tags of a page, and fails where one is closed that is not open."""

    VOID = ("meta",)

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


_TEXT = st.text(st.sampled_from("<>&\"'/abc =!-\n\u202e\x1b"), max_size=20)


@given(_TEXT, _TEXT, _TEXT, _TEXT)
def test_whatever_a_record_says_the_tags_stay(title: str, says: str, where: str, url: str) -> None:
    def tags(title: str, says: str, where: str, url: str) -> list[str]:
        event = made(
            title=title,
            summary=says,
            place="x" + where,
            positions=[{"actor": where, "says": says, "sources": []}],
            sources=[{"id": "paper", "locator": where or "x"}],
        )
        parser = _Tags()
        references = {"paper": PAPER | {"URL": f"https://{url}", "title": title, "author": says}}
        parser.feed("".join(page.pieces(ABOUT, [event], references)))
        parser.close()
        assert parser.open == []
        return parser.seen

    assert tags(title, says, where, url) == tags("t", "s", "w", "u")


def test_the_command(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    result = run(
        "export", "-o", "html", "-f", "league", "--title", "Our <league>", "--out", str(file)
    )
    assert result == (0, "", f"alliance: written: {file}\n")
    text = file.read_text(encoding="utf-8")
    assert "<title>Our &lt;league&gt;</title>" in text
    assert (
        '<p class="soft">2 events, about May 1997 to 1 April 2014.'
        f" Data as of 31 December 2024, alliance {__version__}.</p>" in text
    )
    assert "Türkiye" in text  # by its name
    assert run("export", "-o", "html", "-f", "league", "--title", "Our <league>").out == text
    assert "<h1>Small record</h1>" in run("export", "-o", "html").out
    none = run("export", "-o", "html", "-p", "1066", "-e")
    assert (none.status, none.err) == (1, "alliance: no events: outside coverage\n")
    assert run("timeline", "-o", "html") == (
        2,
        "",
        "alliance: no such answer in format 'html'; see alliance export\n",
    )
