"""Which figures are held against a statement: the parts of a total stand before it, after it, or around it."""

from fractions import Fraction

import pytest

from factcheck.reader.analysis import Mention, analyse
from factcheck.reader.candidates import candidates, within_reach
from factcheck.reader.statements import statements


@pytest.mark.parametrize(
    "text",
    [
        "The harbour has 41 yachts and 12 tugs, 53 boats in all.",
        "There are 53 boats in the harbour: 41 yachts and 12 tugs.",
        "Besides 41 yachts there were 53 boats in all, counting 12 tugs.",
    ],
)
def test_the_parts_of_a_total_stand_before_it_after_it_or_around_it(text: str) -> None:
    analysis = analyse(text)
    (total,) = (each for each in statements(analysis) if each.form == "total" and _value(each.figure) == 53)
    found = candidates(total, within_reach(analysis, total))
    assert [_value(part) for part in next(found).parts] == [41, 12]
    assert next(found, None) is None


def _value(figure: Mention | None) -> Fraction | None:
    return None if figure is None else figure.last.value
