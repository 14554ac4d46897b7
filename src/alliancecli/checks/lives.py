"""Actors that must exist, and frameworks that must live, when something is said of them."""

from __future__ import annotations

from alliancecli.builder import Records
from alliancecli.dates import overlaps
from alliancecli.findings import WARNING

#: Kinds of events that by nature lie before a framework begins.
BEFORE = frozenset(
    (
        *("proposal", "negotiation", "signature", "ratification", "accession", "agreement"),
        *("decision", "declaration", "summit", "meeting", "statement", "establishment"),
        *("policy", "partnership-step", "consultation"),
    )
)


def actors_exist(records: Records) -> None:
    """Report an actor that takes part or belongs outside its existence."""
    lives = {key: actor.existed for key, actor in records.by_kind["actor"].items() if actor.existed}
    said = [
        (("event", key), "actors", part.id, event.date)
        for key, event in records.by_kind["event"].items()
        for part in event.actors
    ]
    said += [
        (("framework", key), "members", spell.actor, spell.date)
        for key, framework in records.by_kind["framework"].items()
        for spell in framework.memberships()
    ]
    for where, field, actor, date in said:
        if actor in lives and not overlaps(date, lives[actor]):
            message = f"'{actor}' existed {lives[actor]}, not on {date}"
            records.report(where, field, "actor-outside-existence", message, level=WARNING)


def events_in_framework_life(records: Records) -> None:
    """Report an event outside the life of its framework, unless marked or preparatory."""
    for key, event in records.by_kind["event"].items():
        if event.outside_life == "yes":
            continue
        for id in event.frameworks:
            framework = records.by_kind["framework"].get(id)
            if framework is None:
                continue
            first, last = framework.life()
            if event.date.latest < first and event.kind not in BEFORE:
                message = (
                    f"'{id}' began later; mark the event with outside_life: yes if that is meant"
                )
                records.report(("event", key), "frameworks", "outside-life", message, level=WARNING)
            if event.date.earliest > last:
                message = (
                    f"'{id}' had ended; mark the event with outside_life: yes if that is meant"
                )
                records.report(("event", key), "frameworks", "outside-life", message, level=WARNING)


def nothing_after_data_date(records: Records) -> None:
    """Report an event, a status or a spell after the data date: it is unknown, not on record."""
    catalogue = records.by_kind["catalogue"].get("catalogue")
    if catalogue is None:
        return
    last = catalogue.as_of.latest
    for key, event in records.by_kind["event"].items():
        if event.date.earliest > last:
            message = f"{event.date} lies after the data date {catalogue.as_of}"
            records.report(("event", key), "date", "after-data-date", message, level=WARNING)
    for key, framework in records.by_kind["framework"].items():
        for step in framework.status:
            if step.date.earliest > last:
                message = f"{step.state} {step.date} lies after the data date {catalogue.as_of}"
                where = ("framework", key)
                records.report(where, "status", "after-data-date", message, level=WARNING)
        for spell in framework.memberships():
            if spell.date.earliest > last:
                message = f"{spell.actor} {spell.date} lies after the data date {catalogue.as_of}"
                where = ("framework", key)
                records.report(where, "members", "after-data-date", message, level=WARNING)
