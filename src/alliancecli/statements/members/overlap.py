"""Questions who belongs to one framework and to another as well, or not to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from alliancecli import dates
from alliancecli.answers.coverage import complete
from alliancecli.statements.members import formerly
from alliancecli.statements.members.entering import JOINED
from alliancecli.statements.members.standing import last_day
from alliancecli.statements.members.tally import spells, who_belongs
from alliancecli.statements.offices.holders import is_office
from alliancecli.statements.reading.statement import Computed, Statement
from alliancecli.statements.telling import MAYBE_MORE, full_name, name
from alliancecli.statements.treaties.instruments import SIGNED
from alliancecli.store import Connection, records

#: Words that take those out who belong to what follows.
_WITHOUT = frozenset(("not", "outside", "non"))
#: The roles of who signed an instrument or ratified it, or became a party otherwise.
_BOUND = {"signed": ("signatory", "party", "ratifier"), "ratified": ("party", "ratifier")}
#: What such a question has beside names and words for members.
BESIDE = _WITHOUT | frozenset(("belong", "belongs", "belonged"))


class Sides(NamedTuple):
    """Whose members are asked about, in what else they are, or not, and whether former ones are."""

    first: str
    second: str
    out: bool = False
    former: bool = False


def compute(
    connection: Connection, frameworks: list[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who belongs to one framework and, or but not, to another, as it is said.

    Who does not belong is said of the one that follows "not" or the like, and former members are
    those of the one that follows the word.
    """
    first, second = frameworks
    if any(is_office(connection, one) for one in frameworks) or "out" in said.words:
        return
    out = [at for at, part in enumerate(said.parts) if part in _WITHOUT]
    former = [at for at, part in enumerate(said.parts) if part in formerly.FORMER]
    after = next(at for at, part in enumerate(said.parts) if part[0] == "framework")
    if len(out) > 1 or (out and former) or (out and JOINED & {*said.words}):
        return
    if any(at < after for at in out) or any(at > after for at in former):
        first, second = second, first
    yield from both(connection, Sides(first, second, bool(out), bool(former)), said, as_of)


def signed(
    connection: Connection, frameworks: list[str], said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield which members of the first framework signed the second, or ratified it.

    Those who are members today, whenever they did; nothing is told of a date. Who became a party
    may have signed or not.
    """
    if said.span is not None:
        return
    first, second = frameworks
    verb = "ratified" if SIGNED.isdisjoint(said.words) else "signed"
    here, cited, _ = who_belongs(connection, first, as_of.latest)
    bound = {who for *_, who in spells(connection, second, _BOUND[verb])}
    if not here or not bound:
        return
    names = sorted(full_name(connection, who) for who in here & bound)
    whole = complete(connection, second)
    text = f"{len(names)} of the {len(here)} members of {name(connection, first)}"
    yield Computed(
        f"{'' if whole or not names else 'At least '}{text} {verb} {name(connection, second)}"
        f" or became parties to it (on {as_of})",
        "supported" if whole or names else "unverifiable",
        f"On record: {', '.join(names) or 'none'}.{'' if whole else MAYBE_MORE}",
        as_of.text,
        [*cited, *records.framework(connection, second)["sources"]],
    )


def both(
    connection: Connection, sides: Sides, said: Statement, as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who belongs to the first and, or but not, to the second, by name.

    That is on the last of the days asked about; of what has ended, who ever belonged and who
    succeeded them. Nothing where the record has no members of either.
    """
    first, second, out, former = sides
    day = said.days(as_of).last
    gone = [one for one in (first, second) if last_day(connection, one) < day]
    if gone and said.span is None:
        if not out and (first in gone or not former):
            yield from _after(connection, (first, second), gone, as_of)
        return
    if former:
        left, cited = formerly.gone(connection, first, day)
        here = {*left}
    else:
        here, cited, _ = who_belongs(connection, first, day)
    there, other, open_ones = who_belongs(connection, second, day)
    if not here or not there:
        return
    chosen = here - there - {second} if out else here & there
    names = sorted(full_name(connection, who) for who in chosen)
    whole = complete(connection, second) and not open_ones & here
    were = "former members" if former else "members"
    text = f"{len(chosen)} of the {len(here)} {were} of {name(connection, first)}"
    verb = "is" if len(chosen) == 1 else "are"
    least = "" if whole or out or not chosen else "At least "
    more = "" if whole else f" The list of {name(connection, second)} may not be complete."
    yield Computed(
        f"{least}{text} {verb} {'not' if out else 'also'} in {name(connection, second)}"
        f"{said.then(as_of)}",
        "supported" if whole or (chosen and not out) else "unverifiable",
        f"On record: {', '.join(names) or 'none'}.{more}",
        dates.iso_day(day) or "",
        [*cited, *other],
    )


def _after(
    connection: Connection, two: Sequence[str], gone: Sequence[str], as_of: dates.Date
) -> Iterator[Computed]:
    """Yield who belongs to both, of what is ``gone`` all who ever did and their successors."""
    sides = [
        _ever(connection, one)
        if one in gone
        else dict.fromkeys(who_belongs(connection, one, as_of.latest)[0], "")
        for one in two
    ]
    if not all(sides):
        return
    chosen = {who: sides[0][who] or sides[1][who] for who in sides[0].keys() & sides[1].keys()}
    told = sorted(
        f"{full_name(connection, who)}{f' (as {full_name(connection, was)})' if was else ''}"
        for who, was in chosen.items()
    )
    more = "" if all(complete(connection, one) for one in gone) else MAYBE_MORE
    least = "At least " if more and chosen else ""
    now = [name(connection, one) for one in two if one not in gone]
    verb = "is" if len(chosen) == 1 else "are"
    that, where = ("that ", f", {verb} in {now[0]} (on {as_of})") if now else ("", "")
    ended = " and ".join(name(connection, one) for one in gone)
    yield Computed(
        f"{least}{len(chosen)} {that}belonged to {ended}, or succeeded a member{where}",
        "supported" if chosen or not more else "unverifiable",
        f"On record: {', '.join(told) or 'none'}.{more}",
        as_of.text,
        [source for one in two for source in records.framework(connection, one)["sources"]],
    )


def _ever(connection: Connection, framework: str) -> dict[str, str]:
    """Return who ever belonged, and who succeeded one of them with the name of that one."""
    every = {who for *_, who in spells(connection, framework)}
    found = dict.fromkeys(every, "")
    for who in sorted(every):
        for later in _successors(connection, who):
            found.setdefault(later, who)
    return found


def _successors(connection: Connection, actor: str) -> list[str]:
    rows = connection.execute(
        "SELECT parent FROM link WHERE relation = 'predecessor' AND child = ? ORDER BY parent",
        (actor,),
    )
    return [later for (later,) in rows]
