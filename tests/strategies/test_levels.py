"""Operands: the true value is one that an honest writer could have printed so."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.rounding import CONVENTIONS
from factcheck.strategies.levels import LEVELS, Level, in_families, levels

HONEST = ("half-up", "half-down")
drawn = st.integers(1, 4).flatmap(lambda number: levels(in_families(*LEVELS, "percent"), number))


@given(drawn)
def test_the_true_value_rounds_to_what_is_printed(found: list[Level]) -> None:
    """Up or down at a tie: both are done."""
    for level in found:
        unit = level.figure.step * level.granule
        assert level.figure.value in {CONVENTIONS[name].round(level.true, unit) for name in HONEST}


@given(drawn)
def test_counts_are_whole_and_levels_of_one_claim_are_printed_alike(found: list[Level]) -> None:
    assert all(level.true.denominator == 1 for level in found if level.form.counts)
    assert len({(level.form, level.granule, level.figure.step) for level in found}) == 1


@given(drawn)
def test_rounded_levels_keep_two_significant_digits(found: list[Level]) -> None:
    assert all(level.granule == 1 or level.figure.value >= 10 * level.granule for level in found)


@given(drawn)
def test_one_more_is_printed_one_unit_higher(found: list[Level]) -> None:
    more = found[0].one_more()
    assert more.figure.value - found[0].figure.value == found[0].granule * found[0].figure.step
    assert more.true - found[0].true == more.figure.value - found[0].figure.value


def test_a_newsroom_has_its_own_style() -> None:
    assert {form.desk for form in in_families("money", desk="agency")} == {"agency"}
    assert "sign" in [form.name for form in in_families("percent", desk="british")]
    assert "pct" not in [form.name for form in in_families("percent", desk="british")]
