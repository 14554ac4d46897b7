"""Treaties: what they oblige to, and whether one stands on record twice."""

from __future__ import annotations

from alliancecli.builder import Records
from alliancecli.expansions import MEMBER_ROLES
from alliancecli.findings import WARNING
from alliancecli.model import Framework

#: Kinds of frameworks that bind their parties to something.
_BINDING = frozenset(("alliance", "treaty"))
_PARTIES = frozenset((*MEMBER_ROLES, "signatory"))


def obligations_stated(records: Records) -> None:
    """Report a treaty with parties and no obligation: where it has none, ``none`` says so."""
    for key, record in records.by_kind["framework"].items():
        if record.kind in _BINDING and not record.obligations:
            message = "a treaty says what it obliges to; where the text was not read, what it is"
            message += " described as, or 'none'"
            records.report(
                ("framework", key), "obligations", "no-obligations", message, level=WARNING
            )


def recorded_once(records: Records) -> None:
    """Report two treaties with the same parties and day of signature.

    Instruments that were signed together name each other in ``signed_with``; an organisation and
    the treaty that founded it are two records.
    """
    seen: dict[tuple[str, frozenset[str]], list[Framework]] = {}
    for key in sorted(records.by_kind["framework"]):
        record = records.by_kind["framework"][key]
        parties = frozenset(spell.actor for spell in record.memberships() if spell.role in _PARTIES)
        if record.signed is None or record.signed.rank or not parties:
            continue
        others = seen.setdefault((record.signed.text, parties), [])
        for other in others:
            if not _belong_together(record, other):
                message = f"'{other.id}' has the same parties and was signed on the same day"
                message += " (signed_with names what was signed together)"
                where = ("framework", key)
                records.report(where, "signed", "recorded-twice", message, level=WARNING)
        others.append(record)


def _belong_together(one: Framework, other: Framework) -> bool:
    named = {*one.signed_with, *one.part_of, *one.predecessors, *one.successors, one.founded_by}
    return other.id in named or one.id in {*other.signed_with, *other.part_of, other.founded_by}
