"""Our reader of EDTF beside two others, over a corpus: each difference is listed and argued."""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping
from time import struct_time

import pytest

from alliancecli import dates
from alliancecli.errors import DateError
from tests.edtf_corpus import CORPUS, EDTF_DIFFERS, VALIDATE_DIFFERS

with warnings.catch_warnings():
    # Both build their grammars on import with names that pyparsing has deprecated: theirs to
    # mend. Nothing is hidden after the import.
    warnings.filterwarnings("ignore", category=UserWarning, module="edtf")
    from edtf import EDTFParseException, parse_edtf
    from edtf_validate.valid_edtf import is_valid

EXPRESSIONS = sorted({text for texts in CORPUS.values() for text in texts.split()})

Civil = tuple[int, int, int]
#: The bounds of a date, None for an open end; None in place of both for a text that is refused.
Bounds = tuple[Civil | None, Civil | None] | None


def _ours(text: str) -> Bounds:
    try:
        date = dates.parse(text)
    except DateError:
        return None
    first = None if date.earliest == dates.MIN_DAY else dates.civil(date.earliest)
    last = None if date.latest == dates.MAX_DAY else dates.civil(date.latest)
    return first, last


def _edtf(text: str) -> Bounds:
    try:
        date = parse_edtf(text)
    except (EDTFParseException, TypeError, AttributeError):
        # TypeError and AttributeError are edtf 5.0's own stumbles over "/.." and "1984-1X"
        return None
    return _civil(date.lower_strict()), _civil(date.upper_strict())


def _civil(bound: struct_time | float) -> Civil | None:
    if isinstance(bound, float):
        assert math.isinf(bound)
        return None
    return bound[0], bound[1], bound[2]


def _hold(listed: Mapping[str, str], text: str, ours: object, theirs: object) -> None:
    if ours == theirs:
        assert text not in listed, f"{text}: listed as different, and is not: both say {ours}"
    else:
        assert text in listed, f"{text}: an unlisted difference, {ours} here, {theirs} there"


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_bounds_agree_with_edtf_but_for_the_listed(text: str) -> None:
    _hold(EDTF_DIFFERS, text, _ours(text), _edtf(text))


@pytest.mark.parametrize("text", EXPRESSIONS)
def test_validity_agrees_with_edtf_validate_but_for_the_listed(text: str) -> None:
    _hold(VALIDATE_DIFFERS, text, _ours(text) is not None, is_valid(text))


@pytest.mark.parametrize("listed", [EDTF_DIFFERS, VALIDATE_DIFFERS], ids=["edtf", "edtf_validate"])
def test_every_listed_difference_is_in_the_corpus_and_cites_a_heading(
    listed: Mapping[str, str],
) -> None:
    assert set(listed) <= set(EXPRESSIONS)
    assert [text for text, why in listed.items() if not why.startswith("'")] == []


def test_the_corpus_is_wide_enough_to_mean_something() -> None:
    taken = [text for text in EXPRESSIONS if _ours(text) is not None]
    assert (len(EXPRESSIONS) >= 200, len(taken) >= 100) == (True, True)


@pytest.mark.parametrize("name", [name for name in CORPUS if name[:7] in ("level 0", "level 1")])
def test_every_feature_of_levels_0_and_1_is_read_but_for_the_time_of_day(name: str) -> None:
    refused = {text for text in CORPUS[name].split() if _ours(text) is None}
    times = set(CORPUS["level 0: date and time"].split())
    assert refused <= times | {"Y1234567890", "../..", "/..", "../", "/"}
