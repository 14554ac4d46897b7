"""Small records and queries over them, generated: dates of every precision, trees, spells."""

from __future__ import annotations

from hypothesis import strategies as st

from alliancecli import dates
from alliancecli.builder import Records
from alliancecli.errors import DateError
from alliancecli.model import Actor, Event, Expansion, Framework, Participation, Spell, Status
from alliancecli.query import Query
from alliancecli.vocabulary import Catalogue, Region, Topic
from alliancecli.when import Span

STATES = ("alpha-land", "beta-land", "gamma-land", "new-alpha", "newest-alpha")
GROUPS = ("of-club", "guests-of-club", "beta-in-pact")
FRAMEWORKS = ("club", "pact", "club-office")
TOPICS = ("war", "peace", "trade", "talks")
REGIONS = ("north", "south", "far-north")
KINDS = ("incident", "exercise", "summit")
MEMBER_ROLES = ("member", "founding-member", "participant", "observer", "guest")
EVENT_ROLES = ("initiator", "target")
STATUSES = ("active", "suspended", "dissolved")
TITLE_WORDS = ("storm", "stormy", "harbour", "bridge")
SUMMARY_WORDS = ("quiet", "quietly", "river", "tower")

_YEARS = st.integers(1988, 1996)
_MONTHS = st.integers(1, 12)
_DAYS = st.builds("{:04}-{:02}-{:02}".format, _YEARS, _MONTHS, st.integers(1, 28))
_SHORT = st.one_of(
    _DAYS,
    st.builds("{:04}-{:02}".format, _YEARS, _MONTHS),
    st.builds("{:04}".format, _YEARS),
)
_SINGLE = st.one_of(
    _SHORT,
    st.builds("{:04}-{:02}".format, _YEARS, st.integers(21, 24)),
    st.builds("{}{}".format, _SHORT, st.sampled_from("?~%")),
    st.sampled_from(["198X", "199X", "19XX", "1990-XX", "1991-05-XX"]),
)


def _interval(one: str, other: str) -> str:
    first, last = sorted((one, other), key=lambda text: dates.parse(text).earliest)
    try:
        dates.parse(f"{first}/{last}")
    except DateError:
        return first  # the year after its own month
    return f"{first}/{last}"


_INTERVAL = st.one_of(
    st.builds(_interval, _SHORT, _SHORT),
    st.builds("{}{}".format, _SHORT, st.sampled_from(["/", "/.."])),
    st.builds("{}{}".format, st.sampled_from(["/", "../"]), _SHORT),
)
DATES = st.one_of(_SINGLE, _INTERVAL, st.sampled_from(["[1989,1995]", "{1990..1992}"])).map(
    dates.parse
)


def _some(values: tuple[str, ...], most: int = 2) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


def _words(values: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=3).map(" ".join)


_PART = st.builds(
    Participation,
    id=st.sampled_from((*STATES, *GROUPS, *FRAMEWORKS)),
    role=st.none() | st.sampled_from(EVENT_ROLES),
)
_EVENT = st.builds(
    Event,
    id=st.uuids().map(lambda uuid: f"e{uuid.hex[:6]}"),
    date=DATES,
    title=_words(TITLE_WORDS),
    summary=_words(SUMMARY_WORDS),
    kind=st.sampled_from(KINDS),
    actors=st.lists(_PART, max_size=3, unique_by=lambda part: part.id).map(tuple),
    frameworks=_some(FRAMEWORKS),
    topics=_some(TOPICS),
    regions=_some(REGIONS),
    confidence=st.just("high"),
    checked=st.just(dates.parse("2024")),
)
_SPELL = st.builds(
    Spell, actor=st.sampled_from(STATES), role=st.sampled_from(MEMBER_ROLES), date=DATES
)
_STATUS = st.builds(Status, state=st.sampled_from(STATUSES), date=_SINGLE.map(dates.parse))


def _oldest_first(steps: list[Status]) -> tuple[Status, ...]:
    return tuple(sorted(steps, key=lambda step: step.date.earliest))


def _framework(id: str) -> st.SearchStrategy[Framework]:
    return st.builds(
        Framework,
        id=st.just(id),
        name=st.just(f"The {id}"),
        kind=st.sampled_from(("alliance", "treaty")),
        legal=st.just("treaty"),
        scope=st.just("multilateral"),
        part_of=st.just(("club",) if id == "club-office" else ()),
        ended=st.none() | _DAYS.map(dates.parse),
        status=st.lists(_STATUS, max_size=3).map(_oldest_first),
        members=st.lists(_SPELL, max_size=4).map(tuple),
        topics=_some(TOPICS),
        regions=_some(REGIONS),
        summary=_words(SUMMARY_WORDS),
        confidence=st.just("high"),
        checked=st.just(dates.parse("2024")),
    )


def _actors() -> dict[str, Actor]:
    before = {"new-alpha": ("alpha-land",), "newest-alpha": ("new-alpha",)}
    stands_for = {
        "of-club": (Expansion(framework="club"),),
        "guests-of-club": (Expansion(framework="club", roles=("guest", "observer")),),
        "beta-in-pact": (Expansion(framework="pact", actors=("beta-land",)),),
    }
    return {
        id: Actor(
            id=id,
            name=f"Land {id}",
            kind="group" if id in stands_for else "state",
            predecessors=before.get(id, ()),
            expands_to=stands_for.get(id, ()),
        )
        for id in (*STATES, *stands_for)
    }


@st.composite
def records(draw: st.DrawFn) -> Records:
    """Draw a whole record, checked for nothing."""
    result = Records()
    by_kind = result.by_kind
    by_kind["actor"] = dict(_actors())
    by_kind["framework"] = {id: draw(_framework(id)) for id in FRAMEWORKS}
    events = draw(st.lists(_EVENT, max_size=8, unique_by=lambda event: event.id))
    by_kind["event"] = {event.id: event for event in events}
    for kind, cls, ids in (("topic", Topic, TOPICS), ("region", Region, REGIONS)):
        for place, id in enumerate(ids):
            parent = draw(st.none() | st.sampled_from(ids[:place])) if place else None
            by_kind[kind][id] = cls(id=id, name=id, parent=parent, summary=id)
    by_kind["catalogue"]["catalogue"] = Catalogue(
        title="Generated", version="1", as_of=dates.parse("1996-12-31")
    )
    return result


def _alternatives(values: tuple[str, ...]) -> st.SearchStrategy[tuple[tuple[str, ...], ...]]:
    group = st.lists(st.sampled_from(values), min_size=1, max_size=2).map(tuple)
    return st.lists(group, min_size=1, max_size=2).map(tuple)


_SPAN = st.builds(
    lambda one, other: Span(min(one.earliest, other.earliest), max(one.latest, other.latest)),
    DATES,
    DATES,
)
_SPANS = st.lists(_SPAN, min_size=1, max_size=2).map(tuple)
_TYPED_WORD = st.sampled_from(
    [*TITLE_WORDS, *SUMMARY_WORDS, "storm*", "quiet*", "STORM", '"quiet river"', '"storm bridge"']
)
#: Every field of a query, and what it may hold.
FIELDS: dict[str, st.SearchStrategy[object]] = {
    "actors": _alternatives((*STATES, *GROUPS, *FRAMEWORKS)),
    "frameworks": _alternatives(FRAMEWORKS),
    "topics": _alternatives(TOPICS),
    "regions": _alternatives(REGIONS),
    "kinds": st.lists(st.sampled_from((*KINDS, "treaty")), min_size=1, max_size=2).map(tuple),
    "spans": st.lists(_SPANS, min_size=1, max_size=2).map(tuple),
    "text": st.lists(_TYPED_WORD, min_size=1, max_size=2).map(tuple),
    "roles": st.lists(
        st.sampled_from((*EVENT_ROLES, "member", "guest")), min_size=1, max_size=2
    ).map(tuple),
    "statuses": st.lists(st.sampled_from(STATUSES), min_size=1, max_size=2).map(tuple),
    "status_day": _DAYS.map(lambda text: dates.parse(text).earliest),
    "month_day": st.tuples(_MONTHS, st.integers(1, 28)),
    "with_predecessors": st.just(True),
    "expand": st.just(True),
    "sort": st.sampled_from(["order", "date", "id", "title", "kind"]),
    "reverse": st.just(True),
    "limit": st.integers(0, 4),
}


@st.composite
def queries(draw: st.DrawFn, *fields: str) -> Query:
    """Draw a query of these fields; of no fields, one of up to four of any."""
    some = st.lists(st.sampled_from(sorted(FIELDS)), max_size=4, unique=True)
    names = fields or tuple(draw(some))
    chosen = {name: draw(FIELDS[name]) for name in names}
    return Query(**chosen)  # type: ignore[arg-type]
