"""Questions which states of a region belong to a framework, or do not: European members of NATO."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from alliancecli import dates
from alliancecli.answers import systems
from alliancecli.answers.coverage import complete
from alliancecli.query import closure
from alliancecli.statements.members.tally import MEMBERS, who_belongs
from alliancecli.statements.offices.holders import is_office
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.reading.wording import NOW, asks_who
from alliancecli.statements.telling import MAYBE_MORE, full_name, name
from alliancecli.store import Connection
from alliancecli.words import FILLERS, PLACE

#: Words for who is of a region, and the words that the ids of regions have.
_OF = {
    "european": "europe",
    "asian": "asia",
    "african": "africa",
    "american": "america",
    "gulf": "persian-gulf",
    "balkan": "balkans",
    "eastern": "east",
}
#: So many words at most are the name of a region: states of the western balkans.
_LONGEST = 2
#: Regions that are lists of states, or of those on a shore: others are flanks, and Asia has its
#: Middle East apart.
_OF_STATES = frozenset(
    (
        *("europe", "northern-europe", "baltic-states", "balkans", "western-balkans"),
        *("africa", "latin-america", "middle-east", "central-asia", "south-caucasus"),
        *("south-asia", "southeast-asia", "east-asia", "oceania"),
        *("nordic", "arctic", "black-sea", "mediterranean", "persian-gulf"),
    )
)
#: Days of which the last is not the one that is meant.
_SPANS = ("since ", "after ", "before ")
_NOT = "not"
#: The systems of which a state has a code, and what they are called: on the data date, before it.
_TODAY = (("cow", "iso3"), "COW or ISO 3166-1")
_THEN = (("cow",), "COW")
_PLAIN = FILLERS | NOW | MEMBERS | frozenset(("belong", "belongs", "part", "many"))


class _Region(NamedTuple):
    """A region that a statement names: its id and name, the words of it, the place of the first."""

    id: str
    name: str
    words: frozenset[str]
    at: int


def compute(connection: Connection, said: Statement, as_of: dates.Date) -> Iterator[Computed]:
    """Compute who of a region belongs to one framework on the last of the days asked about.

    Who does not is of the states with a code of the Correlates of War then, or of ISO 3166-1 on the
    data date, and only where the manifest vouches for the list. A state may be in several regions.
    """
    frameworks, words = said.named("framework"), {*said.words}
    if len(frameworks) != 1 or said.named("actor", PLACE):
        return
    region = _region(connection, said)
    if region is None or words - region.words - _PLAIN or said.words.count(_NOT) > 1:
        return
    if not asks_who(words) or "out" in words or said.date.startswith(_SPANS):
        return
    day = said.days(as_of).last
    there, cited, open_ones = who_belongs(connection, frameworks[0], day)
    whole = complete(connection, frameworks[0]) and not open_ones
    if not there or is_office(connection, frameworks[0]):
        return
    of, body = _of_region(connection, region.id), name(connection, frameworks[0])
    lead, every, where = "On record", there, f"in the region {region.name}"
    of_whom = f"members of {body}"
    if _NOT not in words:
        found = there & of
    elif _NOT in said.words[: region.at] and _is_next(said, region):
        found, where = there - of, f"not {where}"
    elif whole:
        lists, called = _TODAY if day == as_of.latest else _THEN
        every = systems.coded(connection, lists, day) & of
        found, where = every - there, f"not in {body}"
        of_whom = f"states of the region {region.name}"
        lead = f"Of those with a code of {called}"
    else:
        return
    names = ", ".join(sorted(full_name(connection, who) for who in found))
    yield Computed(
        f"{'' if whole else 'At least '}{len(found)} of the {len(every)} {of_whom}"
        f" {_be(len(found), over=day < as_of.earliest)} {where}{said.then(as_of)}",
        "supported" if found or whole else "unverifiable",
        f"{lead}: {names or 'none'}.{'' if whole else MAYBE_MORE}",
        dates.iso_day(day) or "",
        cited,
    )


def _be(number: int, *, over: bool) -> str:
    """Return "is" or "are", or the past of it."""
    return ("was" if over else "is") if number == 1 else ("were" if over else "are")


def _is_next(said: Statement, region: _Region) -> bool:
    """Return whether it is the region, and not the framework, that follows "not"."""
    after = said.parts[said.parts.index(_NOT) :]
    names = [part for part in after if part in region.words or not isinstance(part, str)]
    return isinstance(names[0], str)


def _region(connection: Connection, said: Statement) -> _Region | None:
    """Return the one region that is named, the longest name first: Central Asia, not Asia."""
    words = said.words
    for size in range(_LONGEST, 0, -1):
        for at in range(len(words) - size + 1):
            phrase = words[at : at + size]
            plain = "-".join(_OF.get(word, word) for word in phrase)
            row = connection.execute(
                "SELECT id, title FROM record WHERE kind = 'region' AND id = ?", (plain,)
            ).fetchone()
            if row is not None and plain in _OF_STATES:
                id, title = row
                return _Region(id, title, frozenset(phrase), at)
    return None


def _of_region(connection: Connection, region: str) -> set[str]:
    """Return the actors of a region and of the regions within it."""
    within = closure(connection, "region", (region,))
    rows = connection.execute(
        "SELECT DISTINCT r.id FROM record r, json_each(r.json, '$.regions') region"
        f" WHERE r.kind = 'actor' AND region.value IN ({', '.join('?' * len(within))})",
        within,
    )
    return {id for (id,) in rows}
