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
    "signed": ("signed",),
    "concluded": ("signed", "in_force"),
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
    "request": ("requests", "requested"),
    "resume": ("resumes", "resumed"),
    "revoke": ("revokes", "revoked"),
    "sanction": ("sanctions", "sanctioned"),
    "send": ("sends", "sent"),
    "suspend": ("suspends", "suspended"),
    "threaten": ("threatens", "threatened"),
    "veto": ("vetoes", "vetoed"),
    "withdraw": ("withdraws", "withdrew"),
}
LEAVING = ("withdrew", "left", "quit", "denounced")
#: Verbs, as they stand after folding, and the kinds of event that tell of them; () are all kinds,
#: where a role tells it.
DEEDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("invoked", "requested"), ("invocation", "consultation")),
    **dict.fromkeys(("suspended", "froze"), ("suspension",)),
    "resumed": ("resumption",),
    **dict.fromkeys(LEAVING, ("withdrawal", "denunciation", "termination")),
    "ratified": ("ratification",),
    "revoked": ("withdrawal", "denunciation"),
    "expelled": ("expulsion",),
    "annexed": ("annexation",),
    "recognized": ("recognition",),
    **dict.fromkeys(("invaded", "attacked", "bombed"), ("attack",)),
    "sanctioned": ("sanction",),
    **dict.fromkeys(("invited", "applied"), ()),
}
#: The forms in which questions have them: did it withdraw.
ASKED = {verb: did for verb, (_, did, *_) in FORMS.items() if did in DEEDS}
#: Roles of who does it, and of whom it is done to.
DOES = {
    "applied": ("applicant",),
    "invited": ("initiator", "participant", "organiser"),
    **dict.fromkeys(LEAVING, ("initiator", "member")),
}
DONE = {"invited": ("invitee",), "recognized": ("target",)}
#: What is done to somebody: he is the target, where the event has one.
AIMED = frozenset(("invaded", "attacked", "bombed", "sanctioned", "expelled", "annexed"))
#: What is done to a membership or a treaty.
HALTED = frozenset(("suspended", "froze", "resumed"))
#: Verbs that are less than the kind of their events: letters of which these have some in the title.
TITLED = {
    "invaded": ("inva",),
    "bombed": ("bomb",),
    "invited": ("invit",),
    "applied": ("appl",),
    "revoked": ("revok",),
}
#: Pasts that do not begin as their verbs do, and short ones that an ending hides.
IRREGULAR = {
    "became": "become",
    "began": "beg",
    "begun": "beg",
    "broke": "break",
    "brought": "bring",
    "built": "build",
    "chose": "choos",
    "drew": "draw",
    "ended": "end",
    "fell": "fall",
    "flew": "flies",
    "fought": "fight",
    "gave": "give",
    "held": "hold",
    "led": "lead",
    "left": "leave",
    "lost": "lose",
    "met": "meet",
    "ran": "run",
    "sank": "sink",
    "sent": "send",
    "shot": "shoot",
    "spoke": "speak",
    "struck": "strik",
    "taken": "take",
    "took": "take",
    "withdrew": "withd",
    "won": "win",
    "wrote": "write",
    "went": "go",
}
