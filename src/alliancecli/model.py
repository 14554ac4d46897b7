"""The records: frozen values, each field with its form (``forms``) and one line of meaning.

An absent single value is None, an absent list is (). Texts are the data's own; dates are
``dates.Date``. Nothing here reads files or knows where a record came from.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

from alliancecli.dates import MAX_DAY, MIN_DAY, Date
from alliancecli.forms import edtf, many, one, ref, refs, term, terms, text, texts

_T = TypeVar("_T")


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: type[_T]) -> type[_T]:
    """Make a class a record: a frozen, slotted dataclass of keyword fields."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


@record
class Citation:
    """A source, and where in it the statement stands."""

    id: str = ref("source", doc="the source", required=True)
    locator: str | None = text("page, article, section or version of the page")


@record
class Code:
    """A code of an actor in one system, while it held."""

    system: str = text("cow, gw, iso3 or iso3166_3", required=True)
    code: str = text("the code", required=True)
    date: Date | None = edtf("when the system gave it (interval)")


@record
class Expansion:
    """Whom a group stands for on a day: the members of a framework, or of them the named actors."""

    framework: str = ref("framework", doc="the framework whose members are meant", required=True)
    roles: tuple[str, ...] = terms("role", "roles that count; empty: all that make a member")
    actors: tuple[str, ...] = refs("actor", doc="if given, only these of the members")


@record
class Actor:
    """One legal person, organisation or group that acts."""

    id: str = text("slug, never reused", required=True)
    name: str = text("usual English name", required=True)
    official_name: str | None = text("full official name")
    kind: str = term("actor-kind", "what it is", required=True)
    aliases: tuple[str, ...] = texts("other names and spellings")
    adjectives: tuple[str, ...] = texts("what its people and its things are called: Russian")
    iso3: str | None = text("ISO 3166-1 alpha-3")
    iso3166_3: str | None = text("ISO 3166-3 alpha-4, for former states")
    cow: str | None = text("latest Correlates of War country code")
    gw: str | None = text("latest Gleditsch-Ward number")
    codes: tuple[Code, ...] = many(Code, "every code with its dates, where a system gave several")
    wikidata: str | None = text("Wikidata item")
    existed: Date | None = edtf("existence as a legal person (interval)")
    predecessors: tuple[str, ...] = refs("actor", doc="whom it followed")
    successors: tuple[str, ...] = refs("actor", doc="who followed it")
    regions: tuple[str, ...] = refs("region", doc="where it lies")
    expands_to: tuple[Expansion, ...] = many(Expansion, "for a group: whom it stands for")


@record
class Figure:
    """A number with unit, qualifier, as-of date and source."""

    what: str = text("what is counted", required=True)
    value: str = text("the number, digits only", required=True)
    unit: str | None = text("persons, ships, states, percent of GDP …")
    qualifier: str | None = text("about, more than, up to, estimated …")
    as_of: Date | None = edtf("the date to which the number applies")
    sources: tuple[Citation, ...] = many(Citation, "where it was read", required=True)


@record
class Position:
    """What one side says, attributed."""

    actor: str = ref("actor", "framework", doc="whose account", required=True)
    says: str = text("the account, in the catalogue's words", required=True)
    sources: tuple[Citation, ...] = many(Citation, "where it was read", required=True)


@record
class Participation:
    """An actor in an event, and as what."""

    id: str = ref("actor", "framework", doc="who", required=True)
    role: str | None = term("event-role", "as what")


@record
class Status:
    """A change of status."""

    state: str = term("state", "the state from then on", required=True)
    date: Date = edtf("when it began", required=True)
    note: str | None = text("why, and what good sources say otherwise")
    sources: tuple[Citation, ...] = many(Citation, "where it was read", required=True)


@record
class Spell:
    """A membership spell; several actors may share one entry."""

    actor: str | None = ref("actor", "framework", doc="who")
    actors: tuple[str, ...] = refs("actor", "framework", doc="who, where several share the spell")
    role: str = term("role", "as what", required=True)
    date: Date = edtf("from when to when (interval; ../ open end)", required=True)
    note: str | None = text("which date it is, and what good sources say otherwise")
    sources: tuple[Citation, ...] = many(Citation, "where it was read", required=True)


@record
class Membership:
    """One actor in one framework for one spell."""

    framework: str
    actor: str
    role: str
    date: Date
    note: str | None
    sources: tuple[Citation, ...]


@record
class Provision:
    """The gist of an article."""

    article: str = text("number of the article", required=True)
    gist: str = text("what it says, in the catalogue's words", required=True)


@record
class Unts:
    """Place in the treaty series of the United Nations, or of the League of Nations before it."""

    volume: str | None = text("volume")
    page: str | None = text("first page")
    registration: str | None = text("registration number")
    series: str | None = text("LNTS for the League of Nations Treaty Series; else it is UNTS")


@record
class Publication:
    """Place in another treaty series: that of a state, or of another organisation."""

    series: str = term("treaty-series", "which one", required=True)
    volume: str | None = text("volume")
    number: str | None = text("number of the treaty")
    year: str | None = text("year, where its numbers begin anew each year")
    page: str | None = text("first page")


@record
class Framework:
    """An alliance, treaty, body, partnership, operation, exercise series …"""

    id: str = text("slug, never reused", required=True)
    name: str = text("proper title in English", required=True)
    abbreviation: str | None = text("usual abbreviation")
    aliases: tuple[str, ...] = texts("other names and spellings")
    kind: str = term("framework-kind", "what it is", required=True)
    legal: str = term("legal", "legal nature", required=True)
    scope: str = term("scope", "two parties or more", required=True)
    part_of: tuple[str, ...] = refs("framework", doc="what it belongs to")
    predecessors: tuple[str, ...] = refs("framework", doc="what it replaced")
    successors: tuple[str, ...] = refs("framework", doc="what replaced it")
    signed_with: tuple[str, ...] = refs("framework", doc="signed on the same day by the same")
    founded_by: str | None = ref("framework", "event", doc="the instrument that founded it")
    obligations: tuple[str, ...] = terms("obligation", "what the parties owe, by the text")
    decision_rule: str | None = term("decision-rule", "how it decides")
    signed: Date | None = edtf("signature")
    in_force: Date | None = edtf("entry into force")
    established: Date | None = edtf("establishment of a body, start of an operation")
    ended: Date | None = edtf("end")
    status: tuple[Status, ...] = many(Status, "history of its status, oldest first")
    members: tuple[Spell, ...] = many(Spell, "who belonged, as what, from when to when")
    organiser: str | None = ref("actor", "framework", doc="who leads or plans it")
    mandate: str | None = text("resolution or decision it rests on")
    basis: str | None = text("legal or political basis")
    seat: str | None = text("headquarters")
    topics: tuple[str, ...] = refs("topic", doc="topics")
    regions: tuple[str, ...] = refs("region", doc="regions")
    summary: str = text("two or three sentences, at most 600 characters", required=True)
    objectives: str | None = text("what it is for")
    decision_making: str | None = text("how it decides, in words")
    contributions: str | None = text("what members provide")
    challenges: str | None = text("difficulties, attributed")
    provisions: tuple[Provision, ...] = many(Provision, "articles that matter")
    figures: tuple[Figure, ...] = many(Figure, "numbers")
    unts: Unts | None = one(Unts, "place in the treaty series")
    published: tuple[Publication, ...] = many(Publication, "place in other treaty series")
    note: str | None = text("what the record leaves open: a text or an end that was not read")
    sources: tuple[Citation, ...] = many(Citation, "where it was read", required=True)
    confidence: str = term("confidence", "how sure", required=True)
    checked: Date = edtf("day the source was last read", required=True)

    def life(self) -> tuple[int, int]:
        """Return its first and last possible day, open where the record has none."""
        begun = [self.signed, self.established, self.in_force, *(step.date for step in self.status)]
        first = min((date.earliest for date in begun if date is not None), default=MIN_DAY)
        return first, self.ended.latest if self.ended else MAX_DAY

    def memberships(self) -> Iterator[Membership]:
        """Yield one membership per actor and spell, in the order of the record."""
        for spell in self.members:
            for actor in (spell.actor,) if spell.actor else spell.actors:
                yield Membership(
                    framework=self.id,
                    actor=actor,
                    role=spell.role,
                    date=spell.date,
                    note=spell.note,
                    sources=spell.sources,
                )


@record
class Event:
    """Something that happened on a date."""

    id: str = text("slug with the year where needed, never reused", required=True)
    date: Date = edtf("when, as precisely as the source says", required=True)
    title: str = text("headline in the present tense", required=True)
    aliases: tuple[str, ...] = texts("names that readers arrive with")
    summary: str = text("two or three sentences, at most 600 characters", required=True)
    kind: str = term("event-kind", "what kind of step", required=True)
    actors: tuple[Participation, ...] = many(Participation, "who took part", required=True)
    frameworks: tuple[str, ...] = refs("framework", doc="under or about which framework")
    topics: tuple[str, ...] = refs("topic", doc="topics")
    regions: tuple[str, ...] = refs("region", doc="regions")
    place: str | None = text("town, or sea area")
    basis: str | None = text("resolution, article or document")
    figures: tuple[Figure, ...] = many(Figure, "numbers")
    positions: tuple[Position, ...] = many(Position, "accounts that conflict, or are one side's")
    note: str | None = text("another date or account that a good source has, and which")
    sources: tuple[Citation, ...] = many(Citation, "where it was read", required=True)
    confidence: str = term("confidence", "how sure", required=True)
    checked: Date = edtf("day the source was last read", required=True)
    outside_life: str | None = text("'yes' where it lies outside its framework's life by nature")


@record
class Source:
    """Something that was read, in CSL terms."""

    id: str = text("slug", required=True)
    type: str = text("CSL type", required=True)
    title: str = text("title", required=True)
    author: str | None = text("author")
    publisher: str | None = text("publisher")
    issued: Date | None = edtf("date of issue")
    URL: str | None = text("canonical address")
    container_title: str | None = text("journal, newspaper, series", key="container-title")
    volume: str | None = text("volume")
    page: str | None = text("pages")
    number: str | None = text("number")
    tier: str = term("source-tier", "primary, official or secondary", required=True)
    accessed: Date | None = edtf("when it was read")
