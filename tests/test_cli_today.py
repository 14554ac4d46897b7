"""``--today``, and ``--envelope``: what an answer in JSON says of itself."""

from __future__ import annotations

import json
from datetime import date

from tests.conftest import Run


def test_on_this_day_of_the_year(run: Run) -> None:
    same = run("timeline", "--month-day", "04-01")
    assert run("timeline", "--today", today=date(2031, 4, 1)) == same
    assert same.out.startswith("2014-04-01\tleague-suspended-2014\t")
    nothing = run("timeline", "--today", today=date(2031, 4, 2))
    assert nothing == (0, "", "alliance: no events: outside coverage\n")
    both = run("timeline", "--today", "--month-day", "04-01")
    assert both == (2, "", "alliance: --today and --month-day exclude each other\n")


def test_an_envelope_says_the_data_date_and_what_nothing_means(run: Run) -> None:
    rows = json.loads(run("timeline", "-k", "incident", "--json").out)
    assert json.loads(run("timeline", "-k", "incident", "--json", "--envelope").out) == {
        "as_of": "2024-12-31",
        "count": 1,
        "coverage": None,
        "records": rows,
    }
    empty = run("timeline", "-f", "league", "-k", "incident", "--json", "--envelope")
    assert json.loads(empty.out) == {
        "as_of": "2024-12-31",
        "count": 0,
        "coverage": "none recorded",
        "records": [],
    }
    outside = run("search", "unheard", "--json", "--envelope")
    assert json.loads(outside.out)["coverage"] == "outside coverage"
    grouped = run("timeline", "--json", "--envelope", "--group-by", "kind")
    assert [one["group"] for one in json.loads(grouped.out)["records"]] == [
        *("exercise", "incident", "negotiation", "signature", "suspension")
    ]
    refused = run("timeline", "--envelope")
    assert refused == (2, "", "alliance: --envelope is for JSON; add --json\n")
