"""One record of a store as its JSON shape."""

from __future__ import annotations

import json
from typing import Any

from alliancecli.store import Connection


def framework(connection: Connection, id: str) -> dict[str, Any]:
    """Return the framework with this id, which is on record."""
    (text,) = connection.execute(
        "SELECT json FROM record WHERE kind = 'framework' AND id = ?", (id,)
    ).fetchone()
    found: dict[str, Any] = json.loads(text)
    return found
