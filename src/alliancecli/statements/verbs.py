"""Verbs: about the days of a framework, and of what somebody does, with their forms."""

from __future__ import annotations

#: Verbs, as they stand after folding, and the date of a framework that they are about.
DATED = {
    **dict.fromkeys(
        (
            *("founded", "established", "created", "formed", "launched", "adopted", "issued"),
            *("begin", "start", "began", "started", "deployed"),
        ),
        ("established", "signed"),
    ),
    **dict.fromkeys(("signed", "concluded"), ("signed",)),
    **dict.fromkeys(("force", "effect"), ("in_force",)),
    **dict.fromkeys(
        ("dissolved", "disbanded", "ended", "terminated", "expired", "end", "expire", "dissolve"),
        ("ended",),
    ),
}
FORCE = frozenset(("force", "effect"))
#: The verbs in other forms, as a statement is to have them.
STATED = {
    **dict.fromkeys(("begin", "began", "start", "started"), "begun"),
    "end": "ended",
    "expire": "expired",
    "dissolve": "dissolved",
    **dict.fromkeys(("force", "effect"), "in force"),
}
#: What somebody does, and the forms of it: he does, he did, and doing.
FORMS = {
    "annex": ("annexes", "annexed", "annexing"),
    "apply": ("applies", "applied"),
    "attack": ("attacks", "attacked", "attacking"),
    "block": ("blocks", "blocked"),
    "bomb": ("bombs", "bombed"),
    "defend": ("defends", "defended"),
    "denounce": ("denounces", "denounced"),
    "exclude": ("excludes", "excluded"),
    "expel": ("expels", "expelled"),
    "freeze": ("freezes", "froze"),
    "guarantee": ("guarantees", "guaranteed"),
    "invade": ("invades", "invaded", "invading"),
    "invite": ("invites", "invited"),
    "invoke": ("invokes", "invoked"),
    "lead": ("leads", "led"),
    "leave": ("leaves", "left"),
    "occupy": ("occupies", "occupied"),
    "ratify": ("ratifies", "ratified"),
    "readmit": ("readmits", "readmitted"),
    "recognize": ("recognizes", "recognized"),
    "resume": ("resumes", "resumed"),
    "revoke": ("revokes", "revoked"),
    "sanction": ("sanctions", "sanctioned"),
    "send": ("sends", "sent"),
    "suspend": ("suspends", "suspended"),
    "threaten": ("threatens", "threatened"),
    "veto": ("vetoes", "vetoed"),
    "withdraw": ("withdraws", "withdrew"),
}
