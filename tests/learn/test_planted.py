"""Slips that are planted: what they change, and that those that are found are known to be true alarms."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from factcheck import Finding
from factcheck.findings import reviewed
from factcheck.learn.gold import Claim, Row
from factcheck.learn.planted import known, slipped
from factcheck.prose import Prose

TEXT = "Sales rose 11.8% to £1.9m from £1.7m. Costs fell 19% to £0.95m from £1.0m."
SALES = Claim("percent_change", Fraction(1700000), Fraction(1900000), Fraction("11.8"), "up")
COSTS = Claim("percent_change", Fraction(1000000), Fraction(950000), Fraction(19), "down")


def found(text: str) -> Sequence[Finding]:
    return reviewed(Prose.plain(text), guesses=True).findings


def alarms(*claims: Claim, name: str = "one") -> list[tuple[str, str, bool]]:
    """The base and the figure that is stated in each alarm of the text, and whether it is known to be true."""
    known_alarms = known(Row(name, TEXT, claims), found(TEXT), found)
    return [
        (str(alarm.finding.claim.operands()["before"]), str(alarm.finding.claim.figure), alarm.true)
        for alarm in known_alarms
    ]


def test_a_slip_is_planted_where_a_claim_is_right_and_found_again() -> None:
    slips = [slip for seed in range(40) for slip in alarms(SALES, COSTS, name=f"seed {seed}")]
    assert all(true for *_, true in slips)
    assert ("£1.7m", "11.8%", True) not in slips
    assert {base for base, *_ in slips} == {"£1.7m", "£1.9m"}  # the levels are exchanged by a few
    assert {figure for base, figure, _ in slips if base == "£1.9m"} == {"11.8%"}


def test_a_figure_that_does_not_fit_where_no_claim_was_written_down_is_misread() -> None:
    assert alarms() == [("£1.0m", "19%", False)]


@given(st.from_regex(r"[1-9][0-9]{0,2}(,[0-9]{3})?(\.[0-9]{1,2})?( per cent|%|m)?", fullmatch=True), st.integers())
def test_a_slip_leaves_what_is_beside_the_digits(figure: str, seed: int) -> None:
    written = slipped(figure, Random(seed))
    if written is not None:
        assert written != figure
        assert written.lstrip("0123456789.,") == figure.lstrip("0123456789.,")
        assert written == slipped(figure, Random(seed))


@given(st.sampled_from(["a third", "Two-thirds", "half", "doubled", "four times", "one in five"]), st.integers())
def test_another_word_stands_for_a_figure_in_words(figure: str, seed: int) -> None:
    written = slipped(figure, Random(seed))
    assert written is not None
    assert written != figure


def test_what_has_no_slip_is_left_out() -> None:
    assert slipped("hardly any", Random(1)) is None
