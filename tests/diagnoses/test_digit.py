"""Wrong and exchanged digits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claim import Claim, Implied
from factcheck.diagnoses.digit import is_slip
from factcheck.kinds import AbsoluteChange, Mean, PercentChange, Share, Total, Trend
from tests.diagnoses.matching import matched
from tests.makers import count


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            AbsoluteChange(before=4727, after=4862, change=153),
            "matches if 153 is misprinted for 135: two digits are swapped",
        ),
        (
            Total(parts=[185, 266, 265, 226, 212], total="1,145"),
            "matches if 1,145 is misprinted for 1,154: two digits are swapped",
        ),
        (
            AbsoluteChange(before=4727, after=4862, change=90),
            "matches if 4,727 is misprinted for 4,772: two digits are swapped",
        ),
        (
            PercentChange(before=236, after=311, percent="31.2"),
            "matches if 31.2% is misprinted for 31.8%: one digit is wrong",
        ),
        (
            PercentChange(before=120, after=82, percent="-42"),
            "matches if 42% is misprinted for 32%: one digit is wrong",
        ),
        (
            PercentChange(before=82, after=99, percent="12"),
            "matches if 12% is misprinted for 21%: two digits are swapped",
        ),
        (Total(parts=[7, 1145], total=1161), "matches if 1,145 is misprinted for 1,154: two digits are swapped"),
        (
            AbsoluteChange(before="114.5", after=230, change="55.5"),
            "matches if 114.5 is misprinted for 174.5: one digit is wrong",
        ),
        (
            Mean(total=9840, count=102, mean="82.0"),  # several totals would do, and one count
            "matches if 102 is misprinted for 120: two digits are swapped",
        ),
        (Share(part=64, whole=155, percent="47.3"), "matches if 47.3% is misprinted for 41.3%: one digit is wrong"),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("digit", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=82, after=99, percent="4"),
        PercentChange(before=82, after=99, percent="34"),
        PercentChange(before=4727, after=4862, percent="-100"),
        PercentChange(before=82, after=99, percent="about 26"),
        Trend(before=3, after=2, direction="up"),
        PercentChange(before=4727, after=4862, percent="9"),
        PercentChange(before=4727, after=4862, percent="over 9"),
        PercentChange(before="about 4,727", after=4862, percent="90"),
        Total(parts=["more than 185", "266"], total="100"),
        PercentChange(before=Implied(AbsoluteChange(after=477, change=-73), "before"), after=477, percent="-5"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("digit", claim) is None


@given(st.integers(100, 99_999), st.data())
def test_every_single_slip_is_found(value: int, data: st.DataObject) -> None:
    text = str(value)
    at = data.draw(st.integers(1, len(text) - 1))
    digit = data.draw(st.sampled_from([d for d in "0123456789" if d != text[at]]))
    changed = text[:at] + digit + text[at + 1 :]
    exchanged = text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
    for slip in (changed, exchanged):
        assert is_slip(text, slip) == is_slip(slip, text) == (slip != text)
        if slip != text and slip[0] != "0":
            claim = Total(parts=[count(value - 7), count(7)], total=count(int(slip)))
            assert matched("digit", claim) is not None
