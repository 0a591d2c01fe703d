"""The working in one line."""

import pytest

from factcheck import AbsoluteChange, Approximation, Multiple, PercentChange, Share, Total, check
from factcheck.claim import Claim


@pytest.mark.parametrize(
    ("claim", "line"),
    [
        (PercentChange(before=82, after=99, percent="21"), "(99 - 82) / 82 = 20.73%, rounds to 21%"),
        (PercentChange(before=82, after=99, percent="nearly 21%"), "(99 - 82) / 82 = 20.73%"),
        (PercentChange(before=200, after=205, percent="2"), "(205 - 200) / 200 = 2.5%, can be rounded to 2%"),
        (PercentChange(before=200, after=205, percent="3"), "(205 - 200) / 200 = 2.5%, can be rounded to 3%"),
        (PercentChange(before=200, after=195, percent="-2"), "(195 - 200) / 200 = -2.5%, can be rounded to -2%"),
        (PercentChange(before=200, after=241, percent="24"), "(241 - 200) / 200 = 20.5%, rounds to 21%"),
        (Multiple(before=1000, after=1976, factor="198%"), "1,976 / 1,000 = 1.976 times, rounds to 198%"),
        (Multiple(before=100, after=200, factor="200%"), "200 / 100 = 2 times"),
        (Share(part=41, whole=287, percent="one in seven"), "41 / 287 = 14.29%"),
        (Total(parts=[1, 2], total=3), "1 + 2 = 3"),
        (PercentChange(before=82, percent="21"), None),
        (PercentChange(before="about 82", after=99, percent="21"), None),
        (AbsoluteChange(before="£18.6m", after="£13.2m", change="-£54m"), "£13.2m - £18.6m = -£5.4m"),
        (Approximation(exact=99, rough="almost 100"), None),
    ],
)
def test_the_working_is_shown_where_there_is_one(claim: Claim, line: str | None) -> None:
    assert check(claim).working == line
