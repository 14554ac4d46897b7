"""Microseconds a parse of the forms of date that the record has.

python -m benchmarks.dates
"""

from __future__ import annotations

import timeit
from functools import partial

from alliancecli.dates import parse

FORMS = {
    "day": "1997-05-27",
    "month": "1997-05",
    "year": "1997",
    "qualified month": "1997-05~",
    "interval": "1992-03/1994",
    "open interval": "2002-05-28/..",
    "set": "[1667,1668,1670..1672]",
}
TIMES = 50_000


def main() -> None:
    """Print the best of five runs for each form."""
    for name, text in FORMS.items():
        best = min(timeit.repeat(partial(parse, text), number=TIMES, repeat=5))
        print(f"{name:16} {text:24} {best / TIMES * 1e6:6.2f} µs")


if __name__ == "__main__":
    main()
