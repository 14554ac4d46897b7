"""Records that order the others: topics, regions, periods, controlled lists, claims, coverage."""

from __future__ import annotations

from alliancecli.dates import Date
from alliancecli.forms import edtf, many, one, ref, refs, term, terms, text, texts
from alliancecli.model import Citation, record


@record
class Topic:
    """A theme that runs through events and frameworks."""

    id: str = text("slug", required=True)
    name: str = text("name", required=True)
    aliases: tuple[str, ...] = texts("other names")
    parent: str | None = ref("topic", doc="the wider topic")
    summary: str = text("what it covers", required=True)


@record
class Region:
    """A part of the world."""

    id: str = text("slug", required=True)
    name: str = text("name", required=True)
    aliases: tuple[str, ...] = texts("other names")
    parent: str | None = ref("region", doc="the wider region")
    summary: str = text("what it covers", required=True)


@record
class Period:
    """A named span of time."""

    id: str = text("slug", required=True)
    name: str = text("name", required=True)
    aliases: tuple[str, ...] = texts("other names")
    summary: str = text("where the convention comes from", required=True)
    start: Date = edtf("first day", required=True, key="from")
    end: Date | None = edtf("last day; absent where it goes on", key="to")


@record
class Crosswalk:
    """The nearest category of other schemes; absent where a scheme has none."""

    atop: str | None = text("obligation in ATOP")
    cow: str | None = text("type of the COW formal alliances")
    plover: str | None = text("event category in PLOVER")


@record
class Term:
    """A value of a controlled list."""

    list: str = text("which list", required=True)
    id: str = text("the value", required=True)
    name: str = text("name", required=True)
    summary: str | None = text("meaning")
    crosswalk: Crosswalk | None = one(Crosswalk, "nearest category of other schemes")


@record
class Claim:
    """A statement that people repeat, with a verdict."""

    id: str = text("slug", required=True)
    statement: str = text("the statement", required=True)
    aliases: tuple[str, ...] = texts("other wordings")
    verdict: str = term("verdict", "what the record says of it", required=True)
    correction: str | None = text("what is right, with dates")
    subjects: tuple[str, ...] = refs("framework", "event", "actor", "topic", doc="about what")
    as_of: Date | None = edtf("day to which the verdict applies")
    sources: tuple[Citation, ...] = many(Citation, "where it was read")


@record
class Coverage:
    """From when to when the record means to be complete on its subjects, taken together.

    An entry has subjects; or obligations, of which it says from when on a panel may print zeros; or
    frameworks whose list of members it vouches for, and no more of them than that.
    """

    subjects: tuple[str, ...] = refs("framework", "topic", "actor", "region", doc="about what")
    obligations: tuple[str, ...] = terms("obligation", "obligations that treaties are recorded for")
    members: tuple[str, ...] = refs("framework", doc="frameworks of which it is the members")
    start: Date = edtf("from", required=True, key="from")
    end: Date = edtf("to", required=True, key="to")
    level: str = term("coverage-level", "complete, substantial or selective", required=True)
    note: str | None = text("what it means")


@record
class Catalogue:
    """What the catalogue says of itself."""

    title: str = text("title", required=True)
    version: str = text("version of the data", required=True)
    as_of: Date = edtf("data date: facts after it are unknown", required=True)
