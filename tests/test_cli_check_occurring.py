"""``check``: when an event took place, began or ended, by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.asking import computed, in_short
from tests.conftest import Run
from tests.records import event, layer

pytestmark = pytest.mark.usefixtures("pacts")

TALKS = "On record: Leaders meet at Marl (3 May 2001 to 5 May 2001)."
WAR = "On record: Delta attacks Alba (2 February 1980)."
FAIR = "On record: Fair of Marl (June 2003)."


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Return a layer with a meeting, the editions of an exercise, an attack that begins a war."""
    alba = {"actors": [{"id": "alba"}]}
    return layer(
        tmp_path / "own",
        events=[
            event(
                "talks",
                "2001-05-03/2001-05-05",
                title="Leaders meet at Marl",
                kind="meeting",
                **alba,
            )
            | {"aliases": ["Marl talks"]},
            event("sword-1", "1995-09", title="Iron Sword 1995", kind="exercise", **alba),
            event(
                "sword-2", "1997-10-02/1997-10-09", title="Iron Sword 1997", kind="exercise", **alba
            ),
            event("war", "1980-02-02", title="Delta attacks Alba", kind="attack", **alba)
            | {"aliases": ["Long War"]},
            event("raid", "1981-02-02/1981-02-09", title="Alba raids Delta", kind="attack", **alba)
            | {"aliases": ["Long Raid"]},
            event("accord", "2005-07-06", title="Accord of Marl", kind="signature", **alba),
            event("seized", "2006-07-06", title="Marl seized", kind="meeting", **alba),
            event("port", "2007-03-04", title="Leaders meet in Port Borea", kind="meeting", **alba)
            | {"aliases": ["Port Borea meeting"], "place": "Port Borea, Borea"},
            event("port-2", "2009-03-04", title="Ministers dine", kind="meeting", **alba)
            | {"place": "Port Borea"},
            event("port-4", "2006-03-04", title="A meeting ends", kind="signature", **alba)
            | {"place": "Port Borea"},
            event("port-3", "2008-03-04", title="A ship sinks", kind="incident", **alba)
            | {"place": "Port Borea"},
            event("fair", "2003-06", title="Fair of Marl", kind="meeting", **alba),
            event("row", "2004-07/2004-08-15", title="Row of Marl", kind="meeting", **alba),
        ],
        terms=[{"list": "event-kind", "id": "attack", "name": "Attack"}],
    )


@pytest.mark.parametrize(
    ("text", "statement", "verdict", "correction"),
    [
        ("The Marl talks were in 2001", "Marl talks took place (2001)", "supported", TALKS),
        (
            "The Marl talks were held in May 2001.",
            "Marl talks took place (May 2001)",
            "supported",
            TALKS,
        ),
        (
            "Marl talks took place on 4 May 2001",
            "Marl talks took place (4 May 2001)",
            "supported",
            TALKS,
        ),
        (
            "Marl talks took place on 6 May 2001",
            "Marl talks took place (6 May 2001)",
            "contradicted",
            TALKS,
        ),
        ("The Marl talks were in 2002", "Marl talks took place (2002)", "contradicted", TALKS),
        ("Were the Marl talks in 2001?", "Marl talks took place (2001)", "supported", TALKS),
        (
            "Did the Marl talks take place in 2002?",
            "Marl talks took place (2002)",
            "contradicted",
            TALKS,
        ),
        ("The Marl talks began on 3 May 2001", "Marl talks began (3 May 2001)", "supported", TALKS),
        (
            "The Marl talks started on 4 May 2001",
            "Marl talks began (4 May 2001)",
            "contradicted",
            TALKS,
        ),
        ("The Marl talks ended on 5 May 2001", "Marl talks ended (5 May 2001)", "supported", TALKS),
        (
            "The Marl talks took place from 3 to 5 May 2001",
            "Marl talks took place (3 May 2001 to 5 May 2001)",
            "supported",
            TALKS,
        ),
        (
            "The Marl talks took place from May 3 to May 6, 2001",
            "Marl talks took place (May 3 2001 to May 6, 2001)",
            "imprecise",
            TALKS,
        ),
        (
            "The Marl talks took place from 3 to 5 May 2002",
            "Marl talks took place (3 May 2002 to 5 May 2002)",
            "contradicted",
            TALKS,
        ),
        (
            "The Accord of Marl was signed on 6 July 2005",
            "Accord of Marl was signed (6 July 2005)",
            "supported",
            "On record: Accord of Marl (6 July 2005).",
        ),
        (
            "Was the Accord of Marl adopted in 2006?",
            "Accord of Marl was adopted (2006)",
            "contradicted",
            "On record: Accord of Marl (6 July 2005).",
        ),
        (
            "The Marl talks were not in 2002",
            "It is not so that Marl talks took place (2002)",
            "supported",
            TALKS,
        ),
        (
            "The Marl talks were held on 3-5 May 2001",
            "Marl talks took place (3 May 2001 to 5 May 2001)",
            "supported",
            TALKS,
        ),
        (
            "The Marl talks were held on 3 and 4 May, 2001",
            "Marl talks took place (3 May 2001 to 4 May 2001)",
            "imprecise",
            TALKS,
        ),
        (
            "The Marl talks were on May 4th 2001",
            "Marl talks took place (May 4 2001)",
            "supported",
            TALKS,
        ),
        (
            "The Marl talks were on 4th May, 2001",
            "Marl talks took place (4 May 2001)",
            "supported",
            TALKS,
        ),
        (  # nor is the first attack the end of it
            "The Long War ended in February 1980",
            "Long War ended (February 1980)",
            "unverifiable",
            WAR,
        ),
        (  # one of several days may be a part of more as well
            "The Long Raid began in January 1981",
            "Long Raid began (January 1981)",
            "unverifiable",
            "On record: Alba raids Delta (2 February 1981 to 9 February 1981).",
        ),
        (
            "The Long Raid ended on 9 February 1981",
            "Long Raid ended (9 February 1981)",
            "supported",
            "On record: Alba raids Delta (2 February 1981 to 9 February 1981).",
        ),
        (  # a body that takes part in it may stand before it
            "Alba's Marl talks were in 2001",
            "Alba's Marl talks took place (2001)",
            "supported",
            TALKS,
        ),
        (
            "The Alba Marl talks were in 2001",
            "Alba Marl talks took place (2001)",
            "supported",
            TALKS,
        ),
        (
            "The Port Borea meeting was in 2007",
            "Port Borea meeting took place (2007)",
            "supported",
            "On record: Leaders meet in Port Borea (4 March 2007).",
        ),
        (  # any that was there
            "The Port Borea meeting was in 2009",
            "Port Borea meeting took place (2009)",
            "supported",
            "On record: Ministers dine (4 March 2009).",
        ),
        (  # by its title
            "The Port Borea meeting was in 2006",
            "Port Borea meeting took place (2006)",
            "supported",
            "On record: A meeting ends (4 March 2006).",
        ),
        (  # there may have been another
            "The Port Borea meeting was in 2008",
            "Port Borea meeting took place (2008)",
            "unverifiable",
            "On record: Leaders meet in Port Borea (4 March 2007).",
        ),
        (  # that of a body is that one
            "Alba's Port Borea meeting was in 2008",
            "Alba's Port Borea meeting took place (2008)",
            "contradicted",
            "On record: Leaders meet in Port Borea (4 March 2007).",
        ),
        (  # one of a row
            "Iron Sword was held in 1997",
            "Iron Sword took place (1997)",
            "supported",
            "On record: Iron Sword 1997 (2 October 1997 to 9 October 1997).",
        ),
        (
            "Iron Sword 1997 was held in October 1997",
            "Iron Sword 1997 took place (October 1997)",
            "supported",
            "On record: Iron Sword 1997 (2 October 1997 to 9 October 1997).",
        ),
        (  # its words in another order, and of no year
            "The Sword of Iron was held in 1996",
            "Sword of Iron took place (1996)",
            "unverifiable",
            "On record: Iron Sword 1995 (September 1995);"
            " Iron Sword 1997 (2 October 1997 to 9 October 1997).",
        ),
        (
            "Iron Sword was held in 1996",  # there may have been one
            "Iron Sword took place (1996)",
            "unverifiable",
            "On record: Iron Sword 1997 (2 October 1997 to 9 October 1997);"
            " Iron Sword 1995 (September 1995).",
        ),
        (  # a month is no day
            "The Fair of Marl was on 3 June 2003",
            "Fair of Marl took place (3 June 2003)",
            "unverifiable",
            FAIR,
        ),
        (
            "The Fair of Marl was in June 2003",
            "Fair of Marl took place (June 2003)",
            "supported",
            FAIR,
        ),
        (
            "The Row of Marl was on 1 August 2004",  # within it, whatever its first day
            "Row of Marl took place (1 August 2004)",
            "supported",
            "On record: Row of Marl (July 2004 to 15 August 2004).",
        ),
        (
            "The Row of Marl took place from 3 July to 15 August 2004",
            "Row of Marl took place (3 July 2004 to 15 August 2004)",
            "unverifiable",
            "On record: Row of Marl (July 2004 to 15 August 2004).",
        ),
        (  # its first attack is not all of a war
            "The Long War ended in 1985",
            "Long War ended (1985)",
            "unverifiable",
            WAR,
        ),
        ("The Long War began in 1980", "Long War began (1980)", "supported", WAR),
        # it began no later than with what is called so
        ("The Long War began in 1981", "Long War began (1981)", "contradicted", WAR),
        ("The Long War began in 1979", "Long War began (1979)", "unverifiable", WAR),
        ("The Long War took place in 1981", "Long War took place (1981)", "unverifiable", WAR),
    ],
)
def test_when_it_was(
    run: Run, own: Path, text: str, statement: str, verdict: str, correction: str
) -> None:
    (found,) = computed(run, text, own)
    assert in_short(found) == (statement, verdict, correction)


@pytest.mark.parametrize(
    "text",
    [
        "The Marl talks were about 2001",
        "Was Marl seized in 2006?",  # which is another verb
        "The Marl talks were held",
        "The Borea talks were in 2001",
        "Borea's Marl talks were in 2001",  # which was not there
        "In 2001 the Marl talks were held in the year",
    ],
)
def test_what_is_no_statement_of_a_day(run: Run, own: Path, text: str) -> None:
    assert computed(run, text, own) == []
