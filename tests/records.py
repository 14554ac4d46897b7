"""Records that a test makes for itself, laid out as YAML, and the ids that a query finds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from alliancecli.catalogue import Catalogue

Record = dict[str, Any]

_SOURCED: Record = {"sources": [{"id": "gazette"}], "confidence": "high", "checked": "2024-12-01"}


def event(id: str, date: str = "2000-01-01", **fields: Any) -> Record:
    """Return an event of the small record's vocabulary."""
    own = {"id": id, "date": date, "title": f"Event {id}", "summary": f"About {id}."}
    return {**own, "kind": "incident", "actors": [{"id": "atlantis"}], **_SOURCED, **fields}


def actor(id: str, name: str, **fields: Any) -> Record:
    """Return a state."""
    return {"id": id, "name": name, "kind": "state", **fields}


def framework(id: str, name: str, **fields: Any) -> Record:
    """Return an alliance with a status."""
    own = {"id": id, "name": name, "kind": "alliance", "legal": "treaty", "scope": "multilateral"}
    status = [{"state": "active", "date": "1990-01-01", "sources": [{"id": "gazette"}]}]
    return {**own, "status": status, "summary": f"About {id}.", **_SOURCED, **fields}


def claim(id: str, statement: str, **fields: Any) -> Record:
    """Return a statement that is outdated."""
    own = {"id": id, "statement": statement, "verdict": "outdated", "correction": f"Not {id}."}
    return {**own, "as_of": "2024-12-31", "sources": [{"id": "gazette"}], **fields}


def spell(actor: str, role: str, date: str) -> Record:
    """Return a membership spell."""
    return {"actor": actor, "role": role, "date": date, "sources": [{"id": "gazette"}]}


def layer(directory: Path, **sections: list[Record]) -> Path:
    """Write the sections into a directory, to be laid over the small record, and return it."""
    directory.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(sections, allow_unicode=True, sort_keys=False)
    (directory / "own.yaml").write_text(text, encoding="utf-8")
    return directory


def ids(catalogue: Catalogue, what: str = "events", **typed: Any) -> list[str]:
    """Return the ids of what is typed, and see that counting agrees."""
    query = catalogue.query(what.removesuffix("s"), **typed)
    found = list(catalogue.ids(what, query))
    assert catalogue.count(what, query) == len(found)
    assert [row["id"] for row in catalogue.list(what, query)] == found
    return found
