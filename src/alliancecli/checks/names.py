"""Ids and names that must tell records apart."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from alliancecli.builder import Records
from alliancecli.findings import WARNING
from alliancecli.fold import fold, names_of

_NAMED = ("actor", "framework", "event", "topic", "region", "period", "claim")
_CODES = {"iso3": "[A-Z]{3}", "iso3166_3": "[A-Z]{4}", "cow": "[0-9]{1,3}", "gw": "[0-9]{1,3}"}


def ids_differ(records: Records) -> None:
    """Report an id that two kinds use, at either record: one of them may be a reader's own."""
    seen: dict[str, str] = {}
    for kind in (*_NAMED, "source"):
        for key in records.by_kind[kind]:
            if key in seen:
                for one, other in ((kind, seen[key]), (seen[key], kind)):
                    message = f"the id '{key}' is that of a record of kind {other} as well"
                    records.report((one, key), "id", "duplicate-id", message)
            seen.setdefault(key, kind)


def names_differ(records: Records) -> None:
    """Report a name or alias, folded, that two records of one kind share.

    Abbreviations and titles of events may be shared in the world: a reader is then asked which.
    """
    for kind in _NAMED:
        owners: dict[str, list[str]] = defaultdict(list)
        for key, record in records.by_kind[kind].items():
            own = (getattr(record, "name", None), *getattr(record, "aliases", ()))
            for folded in {fold(name) for name in own if name}:
                owners[folded].append(key)
        for folded, keys in owners.items():
            for key in keys[1:]:
                message = f"the name '{folded}' is also that of '{keys[0]}'"
                where = (kind, key)
                records.report(where, "aliases", "duplicate-alias", message, level=WARNING)


def events_named_apart(records: Records) -> None:
    """Report an alias of an event, folded, that names a record of another kind as well.

    An option tells kinds apart, but events are found by their alias only where every kind is
    looked through: neither record would be.
    """
    owners: dict[str, str] = {}
    for kind in ("framework", "actor", "topic", "region", "period"):
        for key, record in records.by_kind[kind].items():
            for name in (key, *names_of(record)):
                owners.setdefault(fold(name), f"{kind} '{key}'")
    for key, event in records.by_kind["event"].items():
        for alias in event.aliases:
            if fold(alias) in owners:
                message = f"the name '{alias}' is also that of the {owners[fold(alias)]}"
                where = ("event", key)
                records.report(where, "aliases", "duplicate-alias", message, level=WARNING)


def names_once(records: Records) -> None:
    """Report an alias that says again what the id, the name or another alias says."""
    for kind in _NAMED:
        for key, record in records.by_kind[kind].items():
            seen = {key} - {getattr(record, "name", None)}
            for name in names_of(record)[1:]:
                if name in seen:
                    message = f"the name '{name}' stands twice"
                    records.report((kind, key), "aliases", "repeated-name", message, level=WARNING)
                seen.add(name)


def codes_well_formed(records: Records) -> None:
    """Report an ISO, COW or Gleditsch-Ward code that has not the form of one."""
    for key, actor in records.by_kind["actor"].items():
        for system, pattern in _CODES.items():
            code = getattr(actor, system)
            if code is not None and not re.fullmatch(pattern, code):
                message = f"'{code}' is not a code of {system}"
                records.report(("actor", key), system, "bad-code", message)


def actors_once(records: Records) -> None:
    """Report an actor that an event names twice: one role of it would be lost."""
    for key, event in records.by_kind["event"].items():
        counts = Counter(part.id for part in event.actors)
        for actor in sorted(id for id, count in counts.items() if count > 1):
            message = f"'{actor}' is named {counts[actor]} times; one entry, with its main role"
            where = ("event", key)
            records.report(where, "actors", "repeated-actor", message, level=WARNING)
