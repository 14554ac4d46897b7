"""What is typed becomes a Query: names, alternatives, dates, lists; every refusal whole."""

from __future__ import annotations

from typing import Any

import pytest

from alliancecli.catalogue import Catalogue
from alliancecli.dates import MAX_DAY, MIN_DAY, parse
from alliancecli.errors import AllianceError, DateError, UnknownNameError, UsageError
from alliancecli.query import EVERYTHING, Query
from alliancecli.when import Span


def span(first: str | None, last: str | None) -> Span:
    return Span(
        MIN_DAY if first is None else parse(first).earliest,
        MAX_DAY if last is None else parse(last).latest,
    )


def test_nothing_typed_is_everything(catalogue: Catalogue) -> None:
    assert catalogue.query() == EVERYTHING
    assert catalogue.query("framework") == EVERYTHING


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ({"actor": ["atlantis"]}, Query(actors=(("atlantis",),))),
        ({"actor": ["LES, Türkiye"]}, Query(actors=(("league", "turkey"),))),
        ({"actor": ["LES", "TUR"]}, Query(actors=(("league",), ("turkey",)))),
        (
            {"actor": ["LES,900", "TUR"]},
            Query(actors=(("league", "atlantis"), ("turkey",))),
        ),
        ({"framework": ["les,league-treaty"]}, Query(frameworks=(("league", "league-treaty"),))),
        ({"topic": ["defense", "cyber"]}, Query(topics=(("defence",), ("cyber",)))),
        ({"region": ["Europe,Caucasus"]}, Query(regions=(("europe", "caucasus"),))),
        (
            {"kind": ["Signature", "incident,EXERCISE"]},
            Query(kinds=("signature", "incident", "exercise")),
        ),
        ({"kind": ["incident,incident", "incident"]}, Query(kinds=("incident",))),
        ({"role": ["organiser", "target"]}, Query(roles=("organiser", "target"))),
        ({"role": ["organizer"]}, Query(roles=("organiser",))),
        ({"text": ["a, b", "c"]}, Query(text=("a, b", "c"))),
        (
            {"actor": ["atlantis"], "with_predecessors": True, "expand": True},
            Query(actors=(("atlantis",),), with_predecessors=True, expand=True),
        ),
        ({"sort": "title", "reverse": True}, Query(sort="title", reverse=True)),
        ({"limit": 0}, Query(limit=0)),
        ({"limit": 10**30}, Query(limit=2**63 - 1)),
        ({"month_day": "--04-01"}, Query(month_day=(4, 1))),
        ({"month_day": "1 April"}, Query(month_day=(4, 1))),
        ({"start": "1990"}, Query(spans=((span("1990", None),),))),
        ({"end": "May 1990"}, Query(spans=((span(None, "1990-05"),),))),
        ({"start": "1990", "end": "1995"}, Query(spans=((span("1990", "1995"),),))),
        (
            {"start": "1990-05-05", "end": "1990-05-05"},
            Query(spans=((span("1990-05-05", "1990-05-05"),),)),
        ),
        ({"start": "nineties"}, Query(spans=((span("1990", None),),))),
        ({"end": "Nineties"}, Query(spans=((span(None, "1999"),),))),
        ({"on": "2014-04-01"}, Query(spans=((span("2014-04-01", "2014-04-01"),),))),
        ({"on": "nineties"}, Query(spans=((span("1990", "1999"),),))),
        ({"period": ["Nineties..2002"]}, Query(spans=((span("1990", "2002"),),))),
        ({"period": ["nineties.."]}, Query(spans=((span("1990", None),),))),
        ({"period": ["1990s"]}, Query(spans=((span("1990", "1999"),),))),
        ({"period": ["after 2014"]}, Query(spans=((span("2014-04-02", None),),))),
        (
            {"period": ["nineties, 2014", "1995..2020"]},
            Query(
                spans=(
                    (span("1990", "1999"), span("2014", "2014")),
                    (span("1995", "2020"),),
                )
            ),
        ),
        (
            {"period": ["last 10 years"]},
            Query(spans=((span("2015-01-01", "2024-12-31"),),)),
        ),
        ({"period": ["[1990,1995]"]}, Query(spans=((span("1990", "1995"),),))),
        ({"period": ["May 28, 2002"]}, Query(spans=((span("2002-05-28", "2002-05-28"),),))),
        (
            {"start": "1990", "on": "1995", "period": ["1990s"]},
            Query(spans=((span("1990", "1999"),), (span("1990", None),), (span("1995", "1995"),))),
        ),
    ],
)
def test_what_was_typed_for_events(
    catalogue: Catalogue, typed: dict[str, Any], query: Query
) -> None:
    assert catalogue.query("event", **typed) == query


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ({"kind": ["treaty"]}, Query(kinds=("treaty",))),
        ({"role": ["Founding member"]}, Query(roles=("founding-member",))),
        (
            {"status": ["Active,suspended"]},
            Query(statuses=("active", "suspended"), status_day=parse("2024-12-31").latest),
        ),
        (
            {"status": ["active"], "on": "2014-03"},
            Query(
                statuses=("active",),
                status_day=parse("2014-03-31").latest,  # its state then, whatever its life
            ),
        ),
        (
            {"status": ["active"], "on": "2050"},
            Query(
                statuses=("active",),
                status_day=parse("2024-12-31").latest,
            ),
        ),
    ],
)
def test_what_was_typed_for_frameworks(
    catalogue: Catalogue, typed: dict[str, Any], query: Query
) -> None:
    assert catalogue.query("framework", **typed) == query


_DATE_HINT = "try 2002-05-28, 'May 2002', 1990s, 1991..2002, 2014.. or 'last 10 years'"
_LISTS = {
    "event-kind": "exercise, incident, negotiation, signature, suspension",
    "event-role": "initiator, organiser, participant, signatory, target",
    "state": "active, signed, suspended",
}


@pytest.mark.parametrize(
    ("typed", "kind", "message", "hint"),
    [
        (
            {"actor": ["league,nobody"]},
            UnknownNameError,
            "no record is called 'nobody'",
            "try: alliance search",
        ),
        (
            {"framework": ["atlantis"]},
            UnknownNameError,
            "no framework is called 'atlantis'",
            "try: alliance search",
        ),
        (
            {"topic": ["cybr"]},
            UnknownNameError,
            "no topic is called 'cybr'",
            "did you mean cyber?",
        ),
        (
            {"region": ["league"]},
            UnknownNameError,
            "no region is called 'league'",
            "try: alliance search",
        ),
        ({"actor": ["league,"]}, UsageError, "a name is missing beside the comma in 'league,'", ""),
        ({"actor": [","]}, UsageError, "a name is missing beside the comma in ','", ""),
        (
            {"kind": ["incident,,x"]},
            UsageError,
            "a name is missing beside the comma in 'incident,,x'",
            "",
        ),
        (
            {"kind": ["treaty"]},
            UnknownNameError,
            "no event-kind is called 'treaty'",
            f"there are: {_LISTS['event-kind']}",
        ),
        (
            {"kind": ["incidents"]},
            UnknownNameError,
            "no event-kind is called 'incidents'",
            "did you mean incident?",
        ),
        (
            {"role": ["founding-member"]},
            UnknownNameError,
            "no event-role is called 'founding-member'",
            f"there are: {_LISTS['event-role']}",
        ),
        ({"limit": -1}, UsageError, "--limit -1: a number of records is not negative", ""),
        (
            {"start": "1995", "end": "1990"},
            DateError,
            "--from 1995 lies after --to 1990",
            "write the earlier date first",
        ),
        (
            {"on": "01/02/2003"},
            DateError,
            "'01/02/2003' reads two ways: 2003-01-02 or 2003-02-01",
            "write year-month-day",
        ),
        (
            {"start": "soon"},
            DateError,
            "cannot read the date 'soon' (it does not follow EDTF)",
            _DATE_HINT,
        ),
        (
            {"end": "ninties"},
            DateError,
            "cannot read the date 'ninties' (it does not follow EDTF)",
            "did you mean nineties?",
        ),
        ({"period": [""]}, UsageError, "a name is missing beside the comma in ''", ""),
        ({"on": ""}, DateError, "the date is empty", _DATE_HINT),
        (
            {"period": ["[1990,1995"]},
            DateError,
            "cannot read the date '[1990,1995' (a set is closed by its own bracket)",
            _DATE_HINT,
        ),
        (
            {"period": ["1990s,May"]},
            DateError,
            "cannot read the date 'May' (it has no year, and none is filled in)",
            _DATE_HINT,
        ),
        (
            {"month_day": "02-30"},
            DateError,
            "not a day of the year: '02-30'",
            "write month-day, as 04-04, or '4 April'",
        ),
    ],
)
def test_what_cannot_be_read_is_refused(
    catalogue: Catalogue,
    typed: dict[str, Any],
    kind: type[AllianceError],
    message: str,
    hint: str,
) -> None:
    with pytest.raises(AllianceError) as caught:
        catalogue.query("event", **typed)
    assert type(caught.value) is kind
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_a_kind_of_record_without_kinds_has_none(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError) as caught:
        catalogue.query("topic", kind=["state"])
    assert (caught.value.message, caught.value.hint) == (
        "--kind selects no topics",
        "topics are selected by --text",
    )


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("actor", "turkey,georgia"), ("framework", "league"), ("topic", "cyber")),
        *(("region", "europe"), ("kind", "exercise"), ("period", "1997"), ("text", "a league")),
        *(("role", "organiser"), ("minimum", "personnel=3"), ("maximum", "personnel=3")),
    ],
)
def test_a_text_by_itself_is_one_value(catalogue: Catalogue, option: str, value: str) -> None:
    assert catalogue.query(**{option: value}) == catalogue.query(**{option: [value]})


def test_a_state_that_is_none(catalogue: Catalogue) -> None:
    with pytest.raises(UnknownNameError) as caught:
        catalogue.query("framework", status=["asleep"])
    assert (caught.value.message, caught.value.hint) == (
        "no state is called 'asleep'",
        f"there are: {_LISTS['state']}",
    )


def test_a_sort_is_refused_when_it_is_used(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError) as caught:
        catalogue.timeline(catalogue.query(sort="size"))
    assert (caught.value.message, caught.value.hint) == (
        "cannot sort by 'size'",
        "sort by date, id, title, kind, duration, personnel",
    )
