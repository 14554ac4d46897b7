"""What was done: the events on which statements of deeds are tested."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.records import event, layer

Record = dict[str, Any]


def deed(
    id: str, date: str, kind: str, title: str, *parts: tuple[str, str], **fields: Any
) -> Record:
    """Return an event in which actors have roles: ("alba", "initiator")."""
    actors = [{"id": actor, "role": role} for actor, role in parts]
    return event(id, date, kind=kind, title=title, actors=actors, **fields)


def deeds(directory: Path) -> Path:
    """Write a layer of deeds, with the terms that they need, and return it."""
    alba, borea, echo = ("alba", "initiator"), ("borea", "target"), ("echo", "target")
    kinds = (
        "suspension",
        "withdrawal",
        "invocation",
        "attack",
        "summit",
        "expulsion",
        "termination",
        "recognition",
    )
    roles = ("initiator", "target", "invitee", "applicant", "participant")
    terms = [{"list": "event-kind", "id": kind, "name": kind.title()} for kind in kinds]
    terms += [{"list": "event-role", "id": role, "name": role.title()} for role in roles]
    events = [
        deed(
            "halt-2001",
            "2001-02-03",
            "suspension",
            "Alba halts its part",
            alba,
            frameworks=["pact"],
        ),
        deed(
            "halt-2004", "2004-05", "suspension", "Alba halts it again", alba, frameworks=["pact"]
        ),
        deed("halt-2005", "2005", "suspension", "Alba halts it", alba, frameworks=["pact"]),
        deed("halt-2006", "2006", "suspension", "Alba halts all", alba, frameworks=["pact"]),
        deed("out-1965", "1965", "withdrawal", "Alba leaves the truce", alba, frameworks=["truce"]),
        deed(
            "says-1964",
            "1964",
            "withdrawal",
            "Alba announces that it leaves",
            alba,
            frameworks=["truce"],
        ),
        deed("end-1966", "1966", "termination", "The truce runs out", alba, frameworks=["truce"]),
        deed("call-1999", "1999-01-02", "invocation", "Alba calls", alba, frameworks=["pact"]),
        deed("raid-2000", "2000-01-01", "attack", "Alba invades Borea", alba, borea),
        deed("raid-2002", "2002-01-01", "attack", "Alba shells Borea", alba, borea),
        deed(
            "back-2003",
            "2003-01-01",
            "attack",
            "Borea retakes its port",
            ("borea", "initiator"),
            ("alba", "target"),
        ),
        deed(
            "raid-2004",
            "2004-01-01",
            "attack",
            "Alba shells a port",
            alba,
            borea,
            ("echo", "participant"),
            aliases=["Invasion of Borea"],
        ),
        deed(
            "raid-1970",
            "1970-01-01",
            "attack",
            "Delta shells Corda",
            ("delta", "initiator"),
            ("corda", "target"),
        ),
        deed("clash-2005", "2005-06-07", "attack", "They fight", alba, ("delta", "initiator")),
        deed("sent-home-2003", "2003-07-08", "expulsion", "Alba sends envoys home", alba, echo),
        deed(
            "knows-2009",
            "2009-03-04",
            "recognition",
            "Alba recognises Echo, once of Delta",
            alba,
            echo,
            ("delta", "participant"),
        ),
        deed(
            "asked-2007",
            "2007-09",
            "summit",
            "The Pact invites Echo",
            ("pact", "participant"),
            ("echo", "invitee"),
        ),
        deed(
            "asked-elsewhere-2008",
            "2008-09",
            "summit",
            "The Pact invites Corda to the talks",
            ("pact", "participant"),
            ("corda", "invitee"),
            frameworks=["council"],
        ),
        deed(
            "applied-2006",
            "2006-03-01",
            "summit",
            "Echo applies",
            ("echo", "applicant"),
            frameworks=["pact"],
        ),
        deed(
            "talks-2008", "2008", "summit", "Talks", ("pact", "participant"), ("borea", "invitee")
        ),
    ]
    return layer(directory, events=events, terms=terms)
