"""The list of diagnoses: offered, at most two, the most specific first."""

from types import ModuleType

import pytest

from factcheck import DEFAULT_POLICY, check, parse
from factcheck.diagnoses import DIAGNOSES, Diagnosis, diagnose, excused
from factcheck.kinds import AbsoluteChange, PercentChange, Total
from factcheck.quantity import Quantity
from factcheck.rate import rate
from tests.diagnoses.matching import matched
from tests.makers import count

CODES = """cut-off rounded-up new-base reversed direction ratio-as-increase increase-as-ratio times-more
points-as-percent percent-as-points scale digit other-pair annualised cumulative impossible per-base missing-part"""


def test_every_code_of_the_specification_is_there_once() -> None:
    assert sorted(row.code for row in DIAGNOSES) == sorted(CODES.split())


@pytest.mark.parametrize("row", DIAGNOSES, ids=lambda row: str(row.code))
def test_each_has_a_sentence_and_a_page_with_example_reason_and_source(row: Diagnosis) -> None:
    assert row.sentence.endswith(".")
    assert isinstance(row, ModuleType)
    page = str(row.__doc__)
    for part in ("What it looks like:", "Why it is wrong:", "Source:"):
        assert part in page


def test_no_more_than_two_are_offered_and_none_of_what_is_right() -> None:
    series = tuple(parse(value) for value in ("100", "110", "121", "133"))
    figures = tuple(figure for figure in series if isinstance(figure, Quantity))
    claim = PercentChange(before=figures[0], after=figures[-1], percent="10")
    verdict = check(claim, series=figures)
    assert [match.code for match in verdict.diagnoses] == ["annualised", "other-pair"]
    assert all(match.message.startswith("matches ") for match in verdict.diagnoses)
    assert check(PercentChange(before=100, after=133, percent="33")).diagnoses == ()


def test_of_three_that_match_the_two_most_specific_are_offered() -> None:
    """From 100 by 150 to 200, 50 per cent is of the new figure, in each of two years, and of the first pair."""
    figures = tuple(count(value) for value in (100, 150, 200))
    claim = PercentChange(before=figures[0], after=figures[-1], percent="50")
    assert all(matched(code, claim, figures) for code in ("new-base", "annualised", "other-pair"))
    assert [match.code for match in check(claim, series=figures).diagnoses] == ["new-base", "annualised"]


def test_a_digit_of_two_explains_only_what_nothing_else_does() -> None:
    def codes(percent: str) -> list[str]:
        return [match.code for match in check(PercentChange(before=246, after=318, percent=percent)).diagnoses]

    assert (codes("23"), codes("39")) == (["new-base"], ["digit"])


def test_a_power_of_ten_explains_only_what_nothing_else_does() -> None:
    """1.5 points called per cent are near a tenth of the 14.7 per cent; 1.5 for 15 per cent has only its scale."""

    def codes(before: str, after: str) -> list[str]:
        claim = PercentChange(before=before, after=after, percent="1.5 per cent")
        return [match.code for match in check(claim).diagnoses]

    assert matched("scale", PercentChange(before="10.2", after="11.7", percent="1.5 per cent")) is not None
    assert (codes("10.2%", "11.7%"), codes("10.2", "11.7")) == (["points-as-percent"], ["scale"])


def test_what_is_misrounded_needs_no_further_story() -> None:
    found = diagnose(rate(PercentChange(before=37, after=62, percent="67.5"), DEFAULT_POLICY), DEFAULT_POLICY)
    assert [match.code for match in found] == ["cut-off"]


def test_the_plain_examples_of_the_specification() -> None:
    assert check(PercentChange(before=125_313, after=700_000, percent="over 580 pct")).diagnoses == ()
    assert check(Total(parts=[185, 266, 265, 226, 212], total="1,366")).diagnoses[0].code == "missing-part"


def test_a_policy_excuses_only_points() -> None:
    assert (
        excused(rate(PercentChange(before="31%", after="39%", percent="8"), DEFAULT_POLICY), DEFAULT_POLICY) is not None
    )
    assert excused(rate(AbsoluteChange(before=5000, after=4400, change=600), DEFAULT_POLICY), DEFAULT_POLICY) is None
