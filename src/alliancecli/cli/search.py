"""``alliance search``: full text, ranked, the matched words marked."""

from __future__ import annotations

from typing import Annotated, Any

from typer import Argument, Option

from alliancecli.answers.rows import Rows
from alliancecli.cli.emit import Extra, emit
from alliancecli.cli.options import DATA, OUTPUT, SELECTION, Options, with_options
from alliancecli.cli.world import Outcome, current
from alliancecli.errors import UsageError
from alliancecli.resolve import KINDS

#: So many words at most are named without which there are hits.
_MOST = 3
#: So many are shown for reading where no limit is typed.
_SCREENFUL = 20
#: The best come first: nothing else to sort by.
_SELECTION = {name: SELECTION[name] for name in SELECTION if name not in ("sort", "reverse")}


@with_options(_SELECTION, OUTPUT, DATA)
def command(
    words: Annotated[list[str], Argument(help='Words, "a phrase", prefix*.')],
    record: Annotated[
        list[str], Option("--record", help="Only records of this kind: event, framework, actor …")
    ] = [],  # noqa: B006 -- Typer copies it
    *,
    options: Options,
) -> Outcome:
    """Full text over titles, names and summaries, best first."""
    catalogue = options.catalogue()
    kinds = tuple(part for value in record for part in value.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise UsageError(f"no kind of record is called '{kind}'", f"kinds: {', '.join(KINDS)}")
    of = kinds[0] if kinds in (("framework",), ("actor",)) else "event"  # whose kinds -k means
    query = catalogue.query(of, **options.typed())
    text = " ".join(words)
    rows = catalogue.search(text, query, kinds)
    verdict = None if len(rows) or query.limit == 0 else catalogue.coverage(query)
    notes: list[str] = []
    if verdict:
        notes.append(f"no record has these words: {verdict}")
        fewer = catalogue.search_without(text, query, kinds)[:_MOST]
        told = ", ".join(f"{hits} without '{word}'" for word, hits in fewer)
        notes += [f"hits: {told}"] if told else []
        near = ", ".join(catalogue.words_near(text))
        notes += [f"did you mean {near}?"] if near else []
    elif query.limit is None and _for_reading(options.values) and len(rows) > _SCREENFUL:
        notes.append(f"the best {_SCREENFUL} of {len(rows)} hits; all: -n {len(rows)}")
        rows = Rows(rows.texts[:_SCREENFUL])
    extra = Extra(verdict=verdict)
    return emit(catalogue, "hit", rows, options, reading="hits", notes=tuple(notes), extra=extra)


def _for_reading(values: dict[str, Any]) -> bool:
    """Return whether the answer is for the eye: on a terminal, no format or number asked for."""
    asked = ("format", "json", "fields", "ids", "count", "group_by", "envelope")
    return current().terminal and not any(values[name] for name in asked)
