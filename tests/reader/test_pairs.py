"""Changes within a sentence: whatever tells a pair of levels goes with whatever states their change."""

from fractions import Fraction
from typing import Any

import pytest

from factcheck.quantity import Quantity
from factcheck.reader.analysis import analyse
from factcheck.reader.declared import declared

PAIRS = [
    "The yard built 520 boats, against 400 last year",
    "The yard built 520 boats, compared with 400 in May",
    "The yard built 520 boats instead of 400",
    "The yard built 520 boats (last year: 400)",
    "The yard built 520 boats (400 in 2019)",
    "The yard went from 400 boats to 520",
    "The yard built 520 boats where it had built 400",
    "The yard built 520 boats after 400 in May",
    "The yard built 520 boats in 2021 and 400 in 2019",
    "In 2019 the yard had 400 boats and in 2021 it had 520",
    "The yard had 400 boats in May and now has 520",
    "There were 400 boats and there are 520 now",
]
"""Each with its older level, 400, and its newer one, 520, in whatever order."""

STATEMENTS = [
    (", a rise of 30 per cent", "percent_change", 30),
    (" – an increase of 30 per cent", "percent_change", 30),
    (": a 30 per cent rise", "percent_change", 30),
    (", which is a jump of 30 per cent", "percent_change", 30),
    (" (a 30 per cent increase)", "percent_change", 30),
    (", or 30 per cent more", "percent_change", 30),
    (", so output grew by 30 per cent", "percent_change", 30),
    (", a rise of 120", "absolute_change", 120),
    (", or 120 more", "absolute_change", 120),
    (", 1.3 times as many", "multiple", Fraction(13, 10)),
    (" – half as many again", "percent_change", 50),
]
"""What is said of a pair, with its kind and the figure that it states."""


def changes(text: str) -> list[tuple[str, Any, Any, Any]]:
    found = []
    for _, reading in declared(analyse(text)):
        claim = reading.claim
        before, after = getattr(claim, "before", None), getattr(claim, "after", None)
        assert isinstance(before, Quantity)
        assert isinstance(after, Quantity)
        figure = claim.figure
        found.append((claim.code, before.value, after.value, figure.value if isinstance(figure, Quantity) else None))
    return found


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize(("statement", "kind", "figure"), STATEMENTS, ids=[each[0] for each in STATEMENTS])
def test_a_pair_goes_with_a_statement(pair: str, statement: str, kind: str, figure: Any) -> None:
    assert changes(f"{pair}{statement}.") == [(kind, 400, 520, figure)]


@pytest.mark.parametrize("pair", PAIRS)
@pytest.mark.parametrize("other", [", and it spent £30m", ", 30 of them blue", ", with 30 per cent of its staff"])
def test_another_figure_behind_a_pair_states_no_change(pair: str, other: str) -> None:
    assert changes(f"{pair}{other}.") == []
