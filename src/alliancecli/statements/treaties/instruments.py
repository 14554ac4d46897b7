"""What is signed: the words for it, what it is about, and the instruments of two parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from alliancecli import dates
from alliancecli.answers.state import ENDED
from alliancecli.fold import fold
from alliancecli.statements.members.standing import shared_by
from alliancecli.statements.reading.statement import Statement
from alliancecli.statements.reading.wording import NOW, PAST
from alliancecli.store import Connection, records
from alliancecli.words import FILLERS

#: Verbs of who signs.
SIGNED = frozenset(("signed", "sign", "signs", "concluded"))
#: Words for what is signed.
INSTRUMENT = frozenset(
    (
        *("treaty", "treaties", "pact", "pacts", "agreement", "agreements", "accord", "accords"),
        *("alliance", "alliances", "convention", "conventions"),
    )
)
#: Words for what an instrument is about, as folding leaves them, and what bears it out: words of
#: its name, "=" obligations.
ABOUT = {
    "defense": ("=defense", "defense"),
    **dict.fromkeys(("alliance", "alliances"), ("=defense", "alliance")),
    "mutual": ("=defense", "mutual", "assistance"),
    "assistance": ("=defense", "defense", "assistance"),
    **dict.fromkeys(("aggression", "nonaggression"), ("=nonaggression", "aggression")),
    "military": ("military", "=defense", "defense"),
    "security": ("security", "=defense", "defense"),
    **{word: (word, f"={word}") for word in ("neutrality", "consultation", "cooperation")},
    "friendship": ("friendship", "friendly"),
    **{word: (word,) for word in ("partnership", "strategic")},
}
#: The words among those that a reader writes otherwise than folding leaves them.
_TOLD = {
    **dict.fromkeys(("aggression", "nonaggression"), "non-aggression"),
    "defense": "defence",
}
#: Words for what binds in law; an agreement may be political.
BINDING = frozenset(("treaty", "treaties", "convention", "conventions"))
#: Words of such a statement, beside names.
PLAIN = (
    FILLERS
    | PAST
    | SIGNED
    | INSTRUMENT
    | ABOUT.keys()
    | frozenset(("non", "new", "bilateral", "each", "other", "together", "another"))
)
_HAS = frozenset(("has", "have"))


class Sought(NamedTuple):
    """Instruments that are asked for: by what word, about what, in force or not ended today."""

    word: str
    about: list[str]
    in_force: bool
    lasts: bool

    @property
    def told(self) -> list[str]:
        """What they are about, as an answer has it before the word for them."""
        return [_TOLD.get(word, word) for word in self.about if word != self.word]

    def has(self, record: dict[str, Any]) -> bool:
        """Return whether an instrument is of that sort: a treaty binds in law."""
        if self.lasts and record["status"] in ENDED:
            return False
        return fits(record, self.about, binding=self.word in BINDING)

    def when(self, said: Statement, as_of: dates.Date) -> str:
        """Return the days of the instruments, as they end an answer."""
        if self.in_force:
            return f" in force (on {as_of})"
        return f", not ended on {as_of}" if self.lasts else said.when


def sought(said: Statement) -> Sought | None:
    """Return what instruments of two parties a question asks for; None if for something else."""
    words = set(said.words)
    in_force = {"in", "force"} <= words or bool(words & NOW)
    sort = next((word for word in said.words if word in INSTRUMENT), None)
    if sort is None or words - PLAIN - NOW - {"force", "exist", "exists", "many"}:
        return None
    about = [word for word in said.words if word in ABOUT]
    has = bool(words & _HAS) and not words & (SIGNED | {"did"})  # who has one, not who signed one
    return Sought(sort, about, in_force, has and said.span is None)


def fits(record: dict[str, Any], words: Sequence[str], *, binding: bool) -> bool:
    """Return whether an instrument is about all that is said; mutual defence is owed by its text.

    An agreement on mutual defence assistance is another thing; so is, where what is ``binding`` is
    meant, one that binds in politics only.
    """
    if binding and record["legal"] != "treaty":
        return False
    if "mutual" in words and "assistance" not in words and "defense" not in record["obligations"]:
        return False
    return all(_is_about(record, word) for word in words)


def _is_about(record: dict[str, Any], word: str) -> bool:
    """Return whether an instrument is about what a word of a statement says."""
    said = {*fold(record["name"]).split(), *(f"={owed}" for owed in record["obligations"])}
    return any(one in said for one in ABOUT[word])


def within(day: str, said: Statement) -> bool:
    """Return whether a date may be one of the days asked about; False where none are."""
    date = dates.parse(day)
    return said.span is not None and said.span.meets(date.earliest, date.latest)


def of_both(connection: Connection, pair: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """Yield the bilateral instruments to which both belong in whatever role, by id."""
    for id in shared_by(connection, *pair):
        record = records.framework(connection, id)
        if record["scope"] == "bilateral" and record["signed"]:
            yield record
