"""Points that were called per cent."""

import pytest

from factcheck import check, parse
from factcheck.claim import Claim
from factcheck.kinds import PercentChange, PointChange
from tests.diagnoses.matching import matched


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before="31%", after="39%", percent="8 per cent"),
            "matches if percentage points are meant: 31% to 39% is a rise of 8 points; the printed figures give 26%",
        ),
        (
            PercentChange(before="39%", after="31%", percent="-8"),
            "matches if percentage points are meant: 39% to 31% is a fall of 8 points; the printed figures give 21%",
        ),
        (
            PercentChange(before="44%", after="over 74%", percent="around 30 per cent"),
            "matches if percentage points are meant: 44% to 74% is a rise of 30 points",
        ),
        (
            PercentChange(before="35.1%", after="30%", percent=-parse("more than 5%")),
            (
                "matches if percentage points are meant: 35.1% to 30% is a fall of 5.1 points; "
                "the printed figures give 15%"
            ),
        ),
    ],
)
def test_it_matches(claim: Claim, told: str) -> None:
    assert matched("points-as-percent", claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=31, after=39, percent="8 per cent"),
        PercentChange(before="31%", after="39%", percent="9 per cent"),
        PointChange(before="31%", after="39%", points="9"),
        PercentChange(before="31%", after="39%", percent="between 7 and 9 pct"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("points-as-percent", claim) is None


@pytest.mark.parametrize(
    ("claim", "texts"),
    [
        (
            PercentChange(before="12%", after="15%", percent="three per cent"),
            ("three percentage points", "25 per cent"),
        ),
        (PercentChange(before="12%", after="15%", percent="3%"), ("3 percentage points", "25%")),
        (
            PercentChange(before="12.0%", after="13.0%", percent="one percent"),
            ("one percentage point", "eight percent"),
        ),
        (PercentChange(before="12%", after="15%", percent="about 3 pct"), ("about 3 percentage points", "25 pct")),
        (PercentChange(before="44%", after="over 74%", percent="30 per cent"), ("30 percentage points",)),
        (PointChange(before="16%", after="20%", points="25 points"), ("25 per cent", "4 points")),
        (PointChange(before="16%", after="20%", points="twenty-five percentage points"), ("twenty-five per cent",)),
        (PercentChange(before="12.0%", after="15.0%", percent="29%"), ("25%",)),
        (PercentChange(before="12%", after="15%", percent="25%"), ()),
    ],
)
def test_the_word_is_corrected_first_and_then_the_figure(claim: Claim, texts: tuple[str, ...]) -> None:
    verdict = check(claim)
    assert verdict.corrections == texts
    assert verdict.suggestion == (texts[0] if texts else None)
