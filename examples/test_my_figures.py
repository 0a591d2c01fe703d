"""Property tests of one's own with factcheck's claims: `pytest examples/test_my_figures.py`.

Say that your program writes sentences about changes. Hypothesis makes the claims, and factcheck says whether what you
print of them is true.
"""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck import PercentChange, check

counts = st.integers(min_value=50, max_value=1_000_000)


def percent_as_we_print_it(before: int, after: int) -> str:
    """The program under test: a change in per cent, to one decimal place."""
    return f"{round(Fraction(100 * (after - before), before) * 10) / 10:.1f}"


@given(before=counts, after=counts)
def test_what_we_print_is_right(before: int, after: int) -> None:
    """What the program prints of two levels agrees with them."""
    claim = PercentChange(before=before, after=after, percent=percent_as_we_print_it(before, after))
    assert check(claim).rating == "correct"


@given(st.from_type(PercentChange))
def test_every_claim_gets_a_verdict(claim: PercentChange) -> None:
    """Hypothesis knows the kinds of claim by themselves, through an entry point of the package."""
    assert check(claim).message
