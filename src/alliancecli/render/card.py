"""The card: one record laid out for reading, with everything that is on record about it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from alliancecli import dates
from alliancecli.answers.rows import MARK_END, MARK_START, Rows
from alliancecli.cells import cell, clean
from alliancecli.errors import DateError
from alliancecli.render import Answer, View
from alliancecli.render.chronology import render as chronology
from alliancecli.render.style import Painter, flow, visible, wrap

_ATTACHED = ("memberships", "events", "frameworks", "references", "cited_by", "status_history")
_LINES = ("sources", "provisions", "figures", "positions", "checked", "confidence", "summary")
_HEAD = ("record", "id", "name", "title", "statement", "abbreviation")
#: Said elsewhere on the card: bounds by the date, roles beside the actors.
_IMPLIED = ("earliest", "latest", "precision", "roles")
#: Of an answer to a statement what is said to programs only.
_HOW = ("matched_by", "score")
_DATES = frozenset(
    (
        *("date", "signed", "in_force", "established", "ended", "existed", "from", "to"),
        *("issued", "accessed", "as_of"),
    )
)
_LABELS = {"in_force": "in force", "iso3": "ISO 3166-1", "iso3166_3": "ISO 3166-3", "cow": "COW"}
_LABELS |= {"gw": "Gleditsch-Ward", "unts": "treaty series", "published": "published in"}
_LABELS |= {"cited_by": "cited by"}
_UNMARKED = str.maketrans("", "", MARK_START + MARK_END)
_NAMED = (
    *("actors", "frameworks", "part_of", "predecessors", "successors", "founded_by", "organiser"),
    *("topics", "regions", "parent", "subjects"),
)


def render(answer: Answer, view: View) -> Iterator[str]:
    """Yield one card a record, with the chosen fields below its name where fields are chosen."""
    card = _Card(view)
    implied = (*_IMPLIED, *(_HOW if answer.kind == "check" else ()))
    implied = implied if answer.fields is None else ()
    gap = ""
    for label, rows in answer.parts():
        if label is not None:
            yield f"{gap}{card.painter.paint('bold', f'== {clean(label)} ==')}\n"
            gap = "\n"
        for row in rows:
            chosen = row if answer.fields is None else {key: row.get(key) for key in answer.fields}
            named = {"record": answer.kind} | {key: row[key] for key in _HEAD if key in row}
            yield gap + "\n".join(card.lines(named | chosen, implied)) + "\n"
            gap = "\n"


def _place(one: dict[str, str | None]) -> str:
    """Return the place in a treaty series as it is cited: UNTS 34, p. 243, no. 541."""
    series = (one["series"] or "unts").replace("-", " ").upper()
    number, year = one.get("registration") or one.get("number"), one.get("year")
    within = number and year and f"{number} ({year})"
    marked = (("p.", one["page"]), ("no.", within or number))
    told = [
        f"{series} {one['volume'] or ''}".rstrip(),
        *(f"{m} {part}" for m, part in marked if part),
    ]
    return clean(", ".join(told))


class _Card:
    def __init__(self, view: View) -> None:
        self.view = view
        self.painter = Painter(view.color)
        self.names = view.names

    def lines(self, row: dict[str, Any], implied: tuple[str, ...]) -> Iterator[str]:
        yield from self._head(row)
        elsewhere = {*_HEAD, *_LINES, *_ATTACHED, *implied}
        if all(isinstance(id, str) for id in row.get("frameworks") or ()):
            elsewhere.discard("frameworks")
        if "references" not in row and not self.view.references:
            elsewhere.discard("sources")
        values = {
            _LABELS.get(key, key.replace("_", " ").replace("-", " ")): self._value(key, value, row)
            for key, value in row.items()
            if key not in elsewhere and value is not None
        }
        attributes = [(label, value) for label, value in values.items() if value.strip()]
        column = max((len(label) for label, _ in attributes), default=0)
        if attributes:
            yield ""
        for label, value in attributes:
            yield from self._attribute(label, column, value)
        yield from self._sections(row)

    def _head(self, row: dict[str, Any]) -> Iterator[str]:
        names = (row.get(key) for key in ("name", "title", "statement", "id"))
        name = clean(next((name for name in names if name), ""))
        short = f" ({clean(row['abbreviation'])})" if row.get("abbreviation") else ""
        for line in wrap(name + short, self.view.width):
            yield self.painter.paint("bold", line)
        yield self.painter.paint("dim", clean(f"{row['record']} {row.get('id') or ''}".rstrip()))
        if row.get("summary"):
            yield ""
            yield from wrap(clean(row["summary"]), self.view.width)

    def _attribute(self, label: str, column: int, value: str) -> Iterator[str]:
        indent = " " * (column + 2)
        first, *others = wrap(value, self.view.width, indent)
        yield self.painter.paint("dim", label.rjust(column)) + "  " + first.strip()
        yield from others

    def _value(self, key: str, value: Any, row: dict[str, Any]) -> str:
        if key == "actors":
            roles = row.get("roles") or {}
            shown = (
                f"{self._name(id)} ({clean(roles[id])})" if roles.get(id) else self._name(id)
                for id in value
            )
            return ", ".join(shown)
        if key in _NAMED:
            return ", ".join(
                self._name(id) for id in (value if isinstance(value, list) else [value])
            )
        if key == "unts":
            return _place(value)
        if key == "published":
            return "; ".join(map(_place, value))
        return _date(value) if key in _DATES else cell(value).translate(_UNMARKED)

    def _name(self, id: str) -> str:
        return clean(self.names.get(id, id))

    def _sections(self, row: dict[str, Any]) -> Iterator[str]:
        if row.get("status_history"):
            yield from self._heading("Status")
            for step in row["status_history"]:
                note = f": {step['note']}" if step["note"] else ""
                yield from self._item(f"{_date(step['date'])}  {step['state']}{note}")
        if row.get("memberships"):
            yield from self._memberships(row)
        for key, heading in (
            ("provisions", "Provisions"),
            ("figures", "Figures"),
            ("positions", "Positions"),
        ):
            if row.get(key):
                yield from self._heading(heading)
                for item in row[key]:
                    as_of = f" (as of {_date(item['as_of'])})" if item.get("as_of") else ""
                    who = {"actor": self._name(item["actor"])} if "actor" in item else {}
                    yield from self._item(cell(item | who) + as_of)
        if row.get("frameworks") and isinstance(row["frameworks"][0], dict):
            yield from self._heading(f"Frameworks ({len(row['frameworks'])})")
            for item in row["frameworks"]:
                yield from self._item(f"{cell(item['name'])} ‹{item['id']}›")
        if row.get("events"):
            yield from self._events(row["events"])
        yield from self._sources(row)

    def _heading(self, text: str) -> Iterator[str]:
        yield ""
        yield self.painter.paint("year", text)

    def _item(self, text: str) -> Iterator[str]:
        yield from wrap(clean(text), self.view.width, "    ")

    def _memberships(self, row: dict[str, Any]) -> Iterator[str]:
        by_actor = row["record"] == "actor"
        yield from self._heading("Memberships" if by_actor else "Members")
        groups: dict[tuple[str, str], list[str]] = {}
        for spell in row["memberships"]:
            who = self._name(spell["framework"]) if by_actor else cell(spell["name"])
            groups.setdefault((spell["role"], _date(spell["date"])), []).append(who)
        for (role, date), names in groups.items():
            tags = self.painter.tags("framework" if by_actor else "actor", names)
            head = f"{clean(role)}, {date}: "
            line = "    " + head + ", ".join(tags)
            if self.view.width is None or visible(line) <= self.view.width:
                yield line
            else:
                yield from self._item(head.rstrip())
                yield from flow(tags, ",", self.view.width, "      ")

    def _events(self, events: list[dict[str, Any]]) -> Iterator[str]:
        yield from self._heading(f"Events ({len(events)})")
        brief = Rows([])
        brief.texts = [_brief(event) for event in events]
        text = "".join(chronology(Answer("event", brief), self.view._replace(sources=False)))
        yield from text.rstrip("\n").split("\n")

    def _sources(self, row: dict[str, Any]) -> Iterator[str]:
        every = row.get("sources") or ()
        given = (self.view.references.get(cited["id"]) for cited in every)
        references = row.get("references") or [source for source in given if source]
        if references:
            yield from self._heading("Sources")
            locators = {cited["id"]: cited["locator"] for cited in every}
            for source in references:
                words = (
                    source["title"],
                    source["publisher"] or source["author"],
                    locators.get(source["id"]),
                )
                yield from self._item(", ".join(word for word in words if word))
                if source["URL"]:
                    yield "    " + self.painter.paint("address", clean(source["URL"]))
        if row.get("cited_by"):
            yield from self._heading(f"Cited by ({len(row['cited_by'])})")
            for id in row["cited_by"]:
                yield from self._item(id)
        sure = [f"confidence {row['confidence']}"] if row.get("confidence") else []
        sure += [f"checked {_date(row['checked'])}"] if row.get("checked") else []
        if sure:
            yield ""
            yield self.painter.paint("dim", clean(", ".join(sure)))


def _brief(event: dict[str, Any]) -> str:
    from json import dumps

    return dumps({key: event[key] for key in ("id", "date", "title")})


def _date(text: str) -> str:
    try:
        return dates.display(dates.parse(text))
    except DateError:
        return clean(text)
