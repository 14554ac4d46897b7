"""Rules over the whole record: a table of small functions, each reporting its findings.

The forms of single fields are checked by ``builder``; a rule here sees records whose types hold.
"""

from __future__ import annotations

from collections.abc import Callable

from alliancecli.builder import Records
from alliancecli.checks import lives, names, order, references, sources, texts, treaties
from alliancecli.findings import ERROR, Finding

Rule = Callable[[Records], None]

RULES: tuple[Rule, ...] = (
    references.ids_exist,
    references.terms_exist,
    references.pairs_agree,
    references.no_cycles,
    names.ids_differ,
    names.names_differ,
    names.events_named_apart,
    names.names_once,
    names.codes_well_formed,
    names.actors_once,
    order.ends_follow_starts,
    order.status_in_order,
    order.spells_apart,
    order.spell_names_actor,
    lives.actors_exist,
    lives.events_in_framework_life,
    lives.nothing_after_data_date,
    treaties.obligations_stated,
    treaties.recorded_once,
    sources.cited_somewhere,
    sources.have_address,
    texts.summaries_fit,
    texts.figures_are_numbers,
    texts.disputes_have_positions,
    texts.file_in_order,
)


def run(records: Records) -> list[Finding]:
    """Apply every rule and return all findings, those of the builder included, sorted."""
    for rule in RULES:
        rule(records)
    return sorted(set(records.findings))


def errors(findings: list[Finding]) -> list[Finding]:
    """Return the findings that make the records unusable."""
    return [finding for finding in findings if finding.level == ERROR]
