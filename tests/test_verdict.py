"""A verdict: what is computed, and what would make the claim true."""

import sys
from collections.abc import Mapping
from fractions import Fraction
from typing import Any, cast
from unittest import mock

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from factcheck import DEFAULT_POLICY, ClaimError, check, read, solve
from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange, PointChange, Rate, Share, Span, Total, Trend
from factcheck.quantity import Quantity
from factcheck.verdict import Verdict
from tests.kinds.given import ARITHMETIC
from tests.laws.sources import own
from tests.makers import count, rounded

WRONG = check(PercentChange(before=236, after=311, percent="24"))


def test_a_verdict_tells_what_the_operands_imply() -> None:
    assert WRONG.rating == "wrong"
    assert WRONG.label == "REFUTES"
    assert WRONG.is_alarm
    assert WRONG.computed == Fraction(7500, 236)
    assert str(WRONG.implied) == "[1875/59, 1875/59]"
    assert WRONG.reason is None
    assert WRONG.assumption is None
    assert WRONG.suggestion == "32"
    assert [match.code for match in WRONG.diagnoses] == ["new-base"]


def test_what_is_right_has_no_suggestion_diagnosis_or_alternative() -> None:
    verdict = check(PercentChange(before=80, after=100, percent="25"))
    assert (verdict.suggestion, verdict.diagnoses, dict(verdict.alternatives), verdict.notes) == (None, (), {}, ())
    assert verdict.corrections == ()


def test_an_assumption_is_named() -> None:
    verdict = check(PercentChange(before="95,000", after="104,000", percent="10.6"))
    assert verdict.assumption == "the figures are rounded to the nearest 1,000"


@given(st.integers(1, 500), st.integers(1, 500), st.integers(-99, 300))
def test_each_alternative_makes_the_claim_true_if_the_others_stand(before: int, after: int, percent: int) -> None:
    claim = PercentChange(before=count(before), after=count(after), percent=rounded(str(percent)))
    alternatives: Mapping[str, Fraction] = check(claim).alternatives
    for role, value in alternatives.items():
        if value > 0:
            assert check(claim.replaced({role: Quantity.whole(value)})).computed == percent


def test_there_are_no_alternatives_to_a_range_an_implied_level_or_a_word() -> None:
    for claim in (
        PercentChange(before=100, after=150, percent="between 10 and 20 pct"),
        Trend(before=3, after=2, direction="up"),
        PercentChange(percent="-120"),
    ):
        verdict = check(claim)
        assert verdict.is_alarm
        assert verdict.alternatives == {}


def test_the_base_of_an_impossible_fall_has_no_alternative() -> None:
    verdict = check(
        PercentChange(
            before=10,
            after=0,
            percent="-100",
        )
    )
    assert verdict.rating == "correct"
    odd = check(PercentChange(before=10, after=5, percent="-100"))
    assert set(odd.alternatives) == {"after"}


@pytest.mark.parametrize("claim", ARITHMETIC, ids=lambda claim: str(claim.code))
def test_solving_for_a_role_gives_a_set_that_holds_the_true_value(claim: Claim) -> None:
    values = {name: q.value for name, q in claim.variables().items()}
    assert isinstance(claim.figure, Quantity)
    values[claim.stated] = claim.figure.value
    for role, value in values.items():
        assert value in solve(claim, role)


def test_solving_takes_rounding_and_hedges_into_account() -> None:
    assert str(solve(PercentChange(after=99, percent="21"), "before")) == "[2200/27, 19800/241]"
    assert solve(PercentChange(after=99, percent="more than 21"), "before").low == 0
    assert str(solve(Multiple(before=100, factor="doubled"), "after")) == "[180, 220]"


@pytest.mark.parametrize(
    ("claim", "role", "told"),
    [
        (PercentChange(after=99, percent="21"), "base", "give one of before, after, percent"),
        (PercentChange(percent="21"), "before", "give a single figure for after"),
        (PercentChange(after=99, percent="-100"), "before", "could be zero"),
        (Trend(before=3, after=2, direction="up"), "before", "cannot be solved"),
        (Span(start="2017/18", end="2020/21", length=3), "length", "cannot be solved"),
        (Rate(count=84, population=1500, rate="56", per=1000), "per", "give one of count, population, rate"),
        (Total(parts=[1, 2], total=3), "parts", "parts[0], parts[1], total"),
    ],
)
def test_what_cannot_be_solved_says_what_would(claim: Claim, role: str, told: str) -> None:
    with pytest.raises(ClaimError) as caught:
        solve(claim, role)
    assert told in str(caught.value)


def test_a_claim_can_be_left_unchecked_for_a_reason_in_the_text() -> None:
    verdict = WRONG.unchecked("two readings remain")
    assert (verdict.rating, verdict.reason) == ("unchecked", "two readings remain")
    assert verdict.message == "Not checked: two readings remain."
    assert isinstance(verdict, Verdict)


@given(st.sampled_from(list(own().values())), st.integers(-99, 99))
def test_a_verdict_is_moved_with_its_claim_and_its_words_are_made_once(text: str, by: int) -> None:
    for reading in read(text):
        verdict = check(reading.claim, series=reading.series)
        moved = verdict.moved(by)
        there = check(reading.claim.moved(by), series=tuple(quantity.moved(by) for quantity in reading.series))
        assert moved == there
        for words in ("message", "diagnoses", "alternatives", "suggestion", "assumption", "notes"):
            assert getattr(moved, words) == getattr(there, words)
            assert getattr(moved, words) is getattr(verdict, words) or not verdict.is_alarm


def test_what_is_left_unchecked_has_words_of_its_own() -> None:
    assert WRONG.message != WRONG.unchecked("two readings remain").message


def test_a_policy_can_allow_points_to_be_called_per_cent() -> None:
    loose = evolve(DEFAULT_POLICY, points_as_percent=False)
    claim = PercentChange(before="31%", after="39%", percent="8 per cent")
    assert check(claim).rating == "wrong"
    verdict = check(claim, policy=loose)
    assert verdict.rating == "unchecked"
    assert verdict.computed == Fraction(800, 31)
    assert "per cent may mean percentage points here" in str(verdict.reason)
    assert check(PercentChange(before="31%", after="39%", percent="9 per cent"), policy=loose).rating == "wrong"
    assert check(PointChange(before="31%", after="39%", points="8 points"), policy=loose).rating == "correct"


def test_a_check_does_without_sympy_unless_algebra_is_asked_for() -> None:
    import subprocess

    claim = "factcheck.Share(part=1, whole=3, percent='33')"
    code = f"import sys, factcheck; factcheck.check({claim}).message; print('sympy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
    assert str(Share().equation) == "Eq(100*part - percent*whole, 0)"


def test_the_stated_role_is_solved_for_without_a_stated_figure() -> None:
    assert str(solve(PercentChange(before=80, after=100), "percent")) == "[25, 25]"
    ranged = PercentChange(before=80, after=100, percent="between 20 and 30 pct")
    assert str(solve(ranged, "percent")) == "[25, 25]"


@pytest.mark.parametrize(
    ("claim", "loose"),
    [
        (PercentChange(before="£4m", after="£5m", percent="23"), False),  # 25 as printed: two units away
        (PercentChange(before="£4m", after="£5m", percent="22"), True),
        (PercentChange(before="£8m", after="£9m", percent="10"), False),  # 12.5 may be rounded to 12
        (PercentChange(before="£4m", after="£5m", percent="25"), False),
        (PercentChange(before="£4m", after="£5m", percent="90"), False),  # wrong
        (PercentChange(before="£4m", after="£5m", percent="about 20"), False),  # hedged
        (PercentChange(before="95,000", after="104,000", percent="10.6"), True),  # 9.47 as printed
        (PercentChange(before="£4m", after="£5m", percent=Fraction(20)), False),  # a value has no last digit
        (Total(parts=["7,012", "5,001"], total="12,000"), False),  # rounded to thousands it is what they give
        (Total(parts=["7,012", "5,000"], total="12,052"), True),
        (Trend(before="£1.2bn", after="£1.2bn", direction="up"), False),  # no figure is stated
    ],
)
def test_a_figure_far_from_what_the_printed_ones_round_to_is_loosely_consistent(claim: Claim, loose: bool) -> None:
    assert check(claim).is_loose is loose


def test_a_verdict_is_the_same_whatever_was_asked_of_it() -> None:
    asked, other = (check(PercentChange(before=82, after=99, percent="24")) for _ in range(2))
    assert asked.message
    assert asked == other
    assert repr(asked) == "<Verdict wrong: 82 to 99 is a rise of 20.73%, not 24%.>"


def test_only_an_alarm_without_a_correction_says_why_there_is_none() -> None:
    assert check(Trend(before=61, after=37, direction="up")).uncorrected
    for percent in ("24", "21"):  # corrected, and right
        assert check(PercentChange(before=82, after=99, percent=percent)).uncorrected is None


def test_what_only_a_text_can_give_is_null_in_the_json_of_a_verdict() -> None:
    told = check(PercentChange(before=82, after=99, percent="24")).to_dict()
    absent = {name for name, value in told.items() if value is None}
    of_text = {"tier", "confidence", "certainty", "start", "end", "quote", "question", "fingerprint", "suppressed"}
    assert absent == of_text | {"uncorrected", "assumption", "reason"}
    assert (told["quoted"], told["candidates"]) == (False, [])


def test_a_verdict_prints_its_rating_and_its_message_and_says_once_that_it_is_unchecked() -> None:
    wrong, unchecked = check(PercentChange(before=82, after=99, percent="24")), check(PercentChange(percent="24"))
    assert str(wrong) == f"wrong: {wrong.message}"
    assert str(unchecked) == unchecked.message
    assert unchecked.message.startswith("Not checked")


def test_ipython_shows_a_verdict_on_one_line() -> None:
    printer = mock.Mock()
    verdict = check(PercentChange(before=82, after=99, percent="24"))
    verdict._repr_pretty_(printer, cycle=False)
    printer.text.assert_called_once_with(repr(verdict))


def test_what_the_operands_imply_is_told_whole_in_json() -> None:
    rounded = check(PercentChange(before="£4m", after="£5m", percent="20")).to_dict()
    ends = {"value": "25", "low": "0", "high": "400/7", "low_open": False, "high_open": False}
    assert rounded["computed"] == ends
    nothing = dict.fromkeys(("value", "low", "high")) | {"low_open": False, "high_open": False}
    assert check(PercentChange(percent="20")).to_dict()["computed"] == nothing


def test_check_and_solve_take_a_policy_and_nothing_else_for_one() -> None:
    with pytest.raises(TypeError, match="policy takes a Policy, not 'published'"):
        check(PercentChange(before=82, after=99, percent="21"), policy="published")  # type: ignore[arg-type]  # on purpose
    with pytest.raises(TypeError, match="policy takes a Policy, not 'published'"):
        solve(PercentChange(before=82, percent="21"), "after", policy="published")  # type: ignore[arg-type]  # on purpose


def test_a_series_takes_what_a_role_takes() -> None:
    claim = Trend(before=185, after=212, direction="up")
    numbers: list[Any] = [185, 266, "265", 226.0, 212]
    figures = [Quantity.whole(value) for value in (185, 266, 265, 226, 212)]
    assert [n.code for n in check(claim, series=numbers).notes] == ["hidden-turn"]
    assert [n.code for n in check(claim, series=figures).notes] == ["hidden-turn"]
    with pytest.raises(ClaimError, match=r"check\(\): series takes a list of figures without a gap"):
        check(claim, series=[185, None, 212])
    with pytest.raises(ClaimError, match=r"check\(\): series takes a list of figures"):
        check(claim, series=cast(Any, "185"))
