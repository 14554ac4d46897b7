"""Citation formats: whole references, types, dates, names, and what other programs read back."""

from __future__ import annotations

import io
import json
from typing import Any

import pybtex.database
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from hypothesis import strategies as st

from alliancecli.catalogue import Catalogue
from alliancecli.export import bibliography, bibtex, csl, reference, ris

_NOTHING = dict.fromkeys(
    ("author", "publisher", "issued", "URL", "container-title", "volume", "page", "number")
)


def source(id: str = "s", type: str = "webpage", title: str = "T", **fields: Any) -> dict[str, Any]:
    """Return a source in the shape of the contract."""
    named = {name.replace("_", "-"): value for name, value in fields.items()}
    return {**_NOTHING, "id": id, "type": type, "title": title, "accessed": None, **named}


#: A source with everything, and with what the formats read as their own.
STUDY = source(
    "study",
    "article-journal",
    "Braces {a}, 100% of $5 & #1_x ~ ^ \\input{y}\nER  - ",
    author="A. Able, B. Baker and C. Clark",
    publisher="Öffentlich & Co.",
    container_title="Journal*",
    volume="22",
    number="3",
    page="86-90",
    issued="2000-10",
    URL="https://example.org/a_b%20c#d",
    accessed="2026-11-26",
)
EDITED = source(
    "edited", "chapter", "Why?", author="D. Dee (editor)", container_title="Book", issued="1997-05~"
)


def test_lines_to_read() -> None:
    assert "".join(reference.pieces("text", [STUDY, EDITED])) == (
        "A. Able, B. Baker and C. Clark. Braces {a}, 100% of $5 & #1_x ~ ^ \\input{y} ER  - ."
        " Journal* 22 (3), 86-90. Öffentlich & Co., October 2000. https://example.org/a_b%20c#d\n"
        "D. Dee (editor). Why? Book. about May 1997.\n"
    )
    assert "".join(reference.pieces("md", [STUDY, EDITED])) == (
        "- A. Able, B. Baker and C. Clark."
        " *Braces {a}, 100% of $5 & \\#1\\_x ~ ^ \\\\input{y} ER  - *."
        " Journal\\* 22 (3), 86-90. Öffentlich & Co., October 2000. <https://example.org/a_b%20c#d>\n"
        "- D. Dee (editor). *Why?* Book. about May 1997.\n"
    )


def test_bibtex() -> None:
    assert "".join(bibtex.pieces([STUDY, EDITED])) == (
        "@article{study,\n"
        "  author = {A. Able and B. Baker and C. Clark},\n"
        "  title = {{Braces {\\textbraceleft}a{\\textbraceright}, 100\\% of \\$5 \\& \\#1\\_x"
        " {\\textasciitilde} {\\textasciicircum}"
        " {\\textbackslash}input{\\textbraceleft}y{\\textbraceright} ER  - }},\n"
        "  journal = {Journal*},\n"
        "  publisher = {Öffentlich \\& Co.},\n"
        "  volume = {22},\n"
        "  number = {3},\n"
        "  pages = {86--90},\n"
        "  year = {2000},\n"
        "  month = oct,\n"
        "  url = {https://example.org/a_b%20c#d},\n"
        "  urldate = {2026-11-26}\n"
        "}\n"
        "\n"
        "@incollection{edited,\n"
        "  editor = {D. Dee},\n"
        "  title = {{Why?}},\n"
        "  booktitle = {Book},\n"
        "  year = {about May 1997}\n"
        "}\n"
    )


def test_ris() -> None:
    assert "".join(ris.pieces([STUDY, EDITED])) == (
        "TY  - JOUR\r\nID  - study\r\nAU  - A. Able\r\nAU  - B. Baker\r\nAU  - C. Clark\r\n"
        "TI  - Braces {a}, 100% of $5 & #1_x ~ ^ \\input{y} ER  - \r\nT2  - Journal*\r\n"
        "VL  - 22\r\nIS  - 3\r\nSP  - 86\r\nEP  - 90\r\nPB  - Öffentlich & Co.\r\nPY  - 2000\r\n"
        "DA  - 2000/10//\r\nUR  - https://example.org/a_b%20c#d\r\nY2  - 2026/11/26/\r\n"
        "ER  - \r\n\r\n"
        "TY  - CHAP\r\nID  - edited\r\nED  - D. Dee\r\nTI  - Why?\r\nT2  - Book\r\n"
        "DA  - about May 1997\r\nER  - \r\n\r\n"
    )


def test_csl() -> None:
    assert json.loads("".join(csl.pieces([STUDY, EDITED]))) == [
        {
            "id": "study",
            "type": "article-journal",
            "title": "Braces {a}, 100% of $5 & #1_x ~ ^ \\input{y} ER  - ",
            "container-title": "Journal*",
            "publisher": "Öffentlich & Co.",
            "volume": "22",
            "number": "3",
            "page": "86-90",
            "URL": "https://example.org/a_b%20c#d",
            "author": [{"literal": "A. Able"}, {"literal": "B. Baker"}, {"literal": "C. Clark"}],
            "issued": {"date-parts": [[2000, 10]]},
            "accessed": {"date-parts": [[2026, 11, 26]]},
        },
        {
            "id": "edited",
            "type": "chapter",
            "title": "Why?",
            "container-title": "Book",
            "editor": [{"literal": "D. Dee"}],
            "issued": {"date-parts": [[1997, 5]], "circa": True},
        },
    ]
    assert "".join(csl.pieces([])) == "[]\n"


@pytest.mark.parametrize(
    ("kind", "entry", "field", "tag"),
    [
        ("webpage", "misc", "howpublished", "ELEC"),
        ("treaty", "misc", "howpublished", "GEN"),
        ("book", "book", "publisher", "BOOK"),
        ("report", "techreport", "institution", "RPRT"),
        ("thesis", "phdthesis", "school", "THES"),
        ("pamphlet", "booklet", "howpublished", "PAMP"),
        ("article-newspaper", "article", "journal", "NEWS"),
        ("entry-encyclopedia", "misc", "howpublished", "ENCYC"),
        ("press-release", "misc", "howpublished", "GEN"),
    ],
)
def test_types(kind: str, entry: str, field: str, tag: str) -> None:
    made = source(type=kind, publisher="P")
    assert "".join(bibtex.pieces([made])) == (
        f"@{entry}{{s,\n  key = {{P}},\n  title = {{{{T}}}},\n  {field} = {{P}}\n}}\n"
    )
    tagged = "T2" if field == "journal" else "PB"
    assert "".join(ris.pieces([made])) == (
        f"TY  - {tag}\r\nID  - s\r\nTI  - T\r\n{tagged}  - P\r\nER  - \r\n\r\n"
    )
    (item,) = json.loads("".join(csl.pieces([made])))
    home = "container-title" if field == "journal" else "publisher"
    genre = {"genre": "press release"} if kind == "press-release" else {}
    type = "document" if genre else kind
    assert item == {"id": "s", "type": type, **genre, "title": "T", home: "P"}


@pytest.mark.parametrize(
    ("issued", "year", "lines", "item"),
    [
        (
            "1997-05-27",
            "year = {1997},\n  month = may,\n  date = {1997-05-27}",
            ["PY  - 1997", "DA  - 1997/05/27/"],
            [[1997, 5, 27]],
        ),
        ("1997", "year = {1997}", ["PY  - 1997", "DA  - 1997///"], [[1997]]),
        ("1997-XX", "year = {1997 (month not known)}", ["DA  - 1997 (month not known)"], None),
        ("199X", "year = {1990s}", ["DA  - 1990s"], None),
        ("1997-21", "year = {spring 1997}", ["DA  - spring 1997"], None),
        ("1997/1998", "year = {1997 to 1998}", ["DA  - 1997 to 1998"], [[1997], [1998]]),
        ("1997/..", "year = {since 1997}", ["DA  - since 1997"], None),
        ("[1997,1999]", "year = {1997 or 1999}", ["DA  - 1997 or 1999"], None),
        ("Y12000", "year = {12000}", ["DA  - 12000"], None),
    ],
)
def test_no_digit_is_made_up(
    issued: str, year: str, lines: list[str], item: list[list[int]] | None
) -> None:
    made = source(issued=issued)
    assert "".join(bibtex.pieces([made])) == (
        f"@misc{{s,\n  key = {{T}},\n  title = {{{{T}}}},\n  {year}\n}}\n"
    )
    assert "".join(ris.pieces([made])).split("\r\n")[3:-3] == lines
    (found,) = json.loads("".join(csl.pieces([made])))
    literal = {"literal": lines[0].removeprefix("DA  - ")}
    assert found["issued"] == (literal if item is None else {"date-parts": item})


@pytest.mark.parametrize(
    ("author", "names"),
    [
        (None, ((), ())),
        ("A. Able", (("A. Able",), ())),
        ("A. Able and B. Baker", (("A. Able", "B. Baker"), ())),
        ("A, B, and C", (("A", "B", "C"), ())),
        ("Sandy Anders", (("Sandy Anders",), ())),
        ("A and B (editors)", ((), ("A", "B"))),
    ],
)
def test_names(author: str | None, names: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    assert bibliography.named(author) == names


_TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)


@given(title=_TEXTS, publisher=_TEXTS)
def test_whatever_a_source_says_it_stays_one_reference(title: str, publisher: str) -> None:
    made = [source("a", title=title, publisher=publisher), source("b", title="B")]
    read = pybtex.database.parse_string("".join(bibtex.pieces(made)), "bibtex")
    assert list(read.entries) == ["a", "b"]
    assert list(read.entries["b"].fields.items()) == [("key", "B"), ("title", "{B}")]
    text = "".join(ris.pieces(made))
    assert [entry["id"] for entry in rispy.load(io.StringIO(text, newline=""))] == ["a", "b"]
    assert len("".join(reference.pieces("text", made)).splitlines()) == 2
    assert len("".join(reference.pieces("md", made)).splitlines()) == 2


@pytest.mark.shipped
def test_sources_on_record_are_read_back(catalogue: Catalogue) -> None:
    ids = [row["id"] for row in catalogue.list("sources")][::20]
    rows = [row for row in catalogue.list("sources") if row["id"] in set(ids)]
    read = pybtex.database.parse_string("".join(bibtex.pieces(rows)), "bibtex")
    assert list(read.entries) == ids
    listed = rispy.load(io.StringIO("".join(ris.pieces(rows)), newline=""))
    assert [(entry["id"], entry["title"]) for entry in listed] == [
        (row["id"], row["title"]) for row in rows
    ]
    items = CiteProcJSON(json.loads("".join(csl.pieces(rows))))
    assert sorted(items) == sorted(ids)
