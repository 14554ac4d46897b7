"""Clubs that some joined and left, for the tests of what is computed of members."""

from __future__ import annotations

from pathlib import Path

from tests.records import actor, claim, framework, layer, spell

TODAY = "2010-06-30"


def clubs(directory: Path) -> Path:
    """Write a club that some left, a league, a ring, and a group that stands for the club."""
    members = [
        spell("alba", "member", "1990-02-01/.."),
        spell("borea", "member", "1990-02-01/2001-03-04"),
        spell("corda", "member", "2000-05-06/2003-07-08"),
        spell("delta", "member", "1990-03-01/1990-12-31"),
        spell("echo", "member", "1991-01-01/.."),
    ]
    league = [spell("alba", "member", "1980/.."), spell("corda", "member", "1981/..")]
    two = {"scope": "bilateral"}
    unsure = [spell("alba", "member", "1990/"), spell("borea", "member", "1992-01-02/1995-03-04")]
    everyone = actor("club-members", "Club members", kind="group")
    everyone |= {"expands_to": [{"framework": "club"}], "aliases": ["members of the Club"]}
    kind = {"kind": "council"}
    return layer(
        directory,
        actors=[everyone],
        frameworks=[
            framework("club", "Club", members=members, **kind),
            framework("league", "League", members=league, **kind, **two),
            framework("ring", "Ring", members=unsure, **kind),
        ],
        claims=[claim("ships", "Alba has ships in the Club.")],
        coverage=[{"subjects": ["club"], "from": "1990", "to": TODAY, "level": "complete"}],
        terms=[
            {"list": "actor-kind", "id": "group", "name": "Group"},
            {"list": "verdict", "id": "imprecise", "name": "Imprecise"},
        ],
    )
