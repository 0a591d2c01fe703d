"""Totals without a part, or with one twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import PercentChange, Total
from tests.diagnoses.matching import matched
from tests.makers import count


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            Total(parts=["£9.4m", "£6.1m", "£3.2m", "£1.6m"], total="£18.7m"),
            "matches if £1.6m is left out; the printed figures give £20.3m",
        ),
        (
            Total(parts=[185, 266, 265, 226, 212], total="1,366"),
            "matches if 212 is counted twice; the printed figures give 1,154",
        ),
        (
            Total(parts=["£9.4m", "£6.1m", "£3.2m", "£1.6m"], total="£18.8m"),  # 18.7 as printed: each is rounded
            "matches if £1.6m is left out; the printed figures give £20.3m",
        ),
        (
            Total(parts=["£9.4m", "£6.1m", "£3.2m", "£1.6m"], total="£21.7m"),  # 21.9 as printed
            "matches if £1.6m is counted twice; the printed figures give £20.3m",
        ),
        (
            Total(parts=["£94m", "£61m", "£3.2m"], total="£64.2m"),
            "matches if £94m is left out; the printed figures give £158.2m",
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("missing-part", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        Total(parts=[185, 266, 265, 226, 212], total="1,200"),
        Total(total="1,200"),
        PercentChange(before=82, after=99, percent="24"),
        Total(parts=[185, 0], total=189),
        Total(parts=["more than 80", 20], total="80"),
        Total(parts=["about 80", 20], total="200"),
        Total(parts=[1, 2], total="between 7 and 9"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("missing-part", claim) is None


@given(st.lists(st.integers(1, 5000), min_size=3, max_size=6), st.data())
def test_whichever_part_is_left_out_or_doubled_is_found(parts: list[int], data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(parts))
    for times in (-1, 1):
        claim = Total(parts=[count(each) for each in parts], total=sum(parts) + times * part)
        assert matched("missing-part", claim) is not None
