"""Each row of the table in docs/hedges.md, at its boundaries."""

from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.errors import FactcheckError, UnknownCodeError
from factcheck.hedges import DEFAULT_POLICY, Policy, Zones
from factcheck.interval import Interval
from factcheck.kinds import PercentChange, Trend
from factcheck.quantity import Quantity, Range
from tests.makers import count, intervals, positive, rounded

TINY = Fraction(1, 10**6)
# hedge: fine from, to, then wide from, to, in per cent of 200; an end with a bracket turned outwards is left out.
TABLE = {
    "almost": ("[-7.5, 0)", "[-15, 0)"),
    "nearly": ("[-7.5, 0)", "[-15, 0)"),
    "close to": ("[-7.5, 0)", "[-15, 0)"),
    "approaching": ("[-7.5, 0)", "[-15, 0)"),
    "just under": ("[-5, 0)", "[-12, 0)"),
    "just shy of": ("[-5, 0)", "[-12, 0)"),
    "just over": ("(0, 5]", "(0, 12]"),
    "about": ("[-7.5, 7.5]", "[-15, 15]"),
    "around": ("[-7.5, 7.5]", "[-15, 15]"),
    "roughly": ("[-7.5, 7.5]", "[-15, 15]"),
    "some": ("[-7.5, 7.5]", "[-15, 15]"),
    "an estimated": ("[-7.5, 7.5]", "[-15, 15]"),
    "more than": ("(0, 25]", "(0, inf)"),
    "over": ("(0, 25]", "(0, inf)"),
    "in excess of": ("(0, 25]", "(0, inf)"),
    "upwards of": ("(0, 25]", "(0, inf)"),
    "at least": ("[0, 25]", "[0, inf)"),
    "less than": ("[-25, 0)", "[-100, 0)"),
    "fewer than": ("[-25, 0)", "[-100, 0)"),
    "under": ("[-25, 0)", "[-100, 0)"),
    "up to": ("[-10, 0]", "[-100, 0]"),
    "as many as": ("[-10, 0]", "[-100, 0]"),
    "at most": ("[-10, 0]", "[-100, 0]"),
}


def held(zones: Zones, value: Fraction) -> str:
    assert zones.wide is not None
    return "fine" if value in zones.fine else "wide" if value in zones.wide else "wrong"


@pytest.mark.parametrize("hedge", TABLE)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_hedge_allows_what_the_table_says_up_to_the_boundary(hedge: str, sign: int) -> None:
    figure = rounded("200", hedge=hedge)
    zones = DEFAULT_POLICY.zones(figure if sign > 0 else -figure)
    for which, written in enumerate(TABLE[hedge]):
        for place, end in enumerate(written[1:-1].split(",")):
            if "inf" in end:
                assert held(zones, sign * Fraction(10**9)) == "wide"
                continue
            edge, outward = 200 + 2 * Fraction(end.strip()), (-1, 1)[place]
            opened = written[-place] == (")" if place else "(")
            names = ("fine", "wide")[: which + 1]
            assert (held(zones, sign * edge) in names) is not opened
            assert held(zones, sign * (edge + outward * TINY)) not in names
            assert held(zones, sign * (edge - outward * TINY)) in names


def test_half_a_unit_is_allowed_where_it_is_wider() -> None:
    zones = DEFAULT_POLICY.zones(rounded("5", hedge="nearly"))
    assert held(zones, Fraction("4.5")) == "fine"
    assert held(zones, Fraction(5)) == "wrong"
    assert DEFAULT_POLICY.zones(rounded("0", hedge="about")).fine.high == Fraction(1, 2)
    ratio = Quantity("one in five", Fraction(20), Fraction(0), style="ratio", hedge="nearly")
    assert DEFAULT_POLICY.zones(ratio).fine.low == Fraction(200, 11)
    assert DEFAULT_POLICY.zones(-ratio).fine.high == -Fraction(200, 11)
    assert DEFAULT_POLICY.zones(
        Quantity("one in five", Fraction(20), Fraction(0), style="ratio", hedge="about")
    ).fine.high == Fraction(200, 9)


def test_an_unhedged_word_means_roughly() -> None:
    doubled = Quantity("doubled", Fraction(2), Fraction(0), style="vague")
    assert str(DEFAULT_POLICY.zones(doubled).fine) == "[19/10, 21/10]"
    assert str(DEFAULT_POLICY.zones(doubled).wide) == "[9/5, 11/5]"


def test_what_is_not_hedged_has_a_zone_beside_it_if_it_is_rounded() -> None:
    assert str(DEFAULT_POLICY.zones(rounded("67.5")).near) == "(337/5, 338/5)"
    assert DEFAULT_POLICY.zones(count(67)).near is None
    assert DEFAULT_POLICY.zones(Quantity("one in five", Fraction(20), Fraction(0), style="ratio")).wide is None


def test_a_range_stands_for_all_between_its_ends() -> None:
    assert str(DEFAULT_POLICY.zones(Range(rounded("34.1"), rounded("41.5"))).fine) == "[681/20, 831/20]"


def test_an_operand_reaches_to_the_outer_limit_of_its_hedge() -> None:
    assert DEFAULT_POLICY.outer(rounded("80", hedge="more than")).high is None
    assert str(DEFAULT_POLICY.outer(rounded("80", hedge="about"))) == "[68, 92]"
    assert DEFAULT_POLICY.outer(rounded("80")) == rounded("80").meant


@given(positive, st.sampled_from(sorted(DEFAULT_POLICY.groups)))
def test_no_hedge_carries_a_figure_across_zero(value: Fraction, hedge: str) -> None:
    for sign in (1, -1):
        outer = DEFAULT_POLICY.outer(Quantity("x", sign * value, Fraction(1, 20), hedge=hedge))
        low = outer.low if sign > 0 else None if outer.high is None else -outer.high
        assert low is not None
        assert low >= 0


def test_an_unknown_hedge_is_read_as_about() -> None:
    assert DEFAULT_POLICY.group(rounded("80", hedge="a touch around")) == "about"
    assert DEFAULT_POLICY.group(rounded("80")) is None


def test_a_newsroom_can_replace_a_limit() -> None:
    strict = DEFAULT_POLICY.with_limits("almost", fine="[-3, 0)", wide="(-inf, 0)")
    zones = strict.zones(rounded("200", hedge="nearly"))
    assert zones.fine.low == 194
    assert str(zones.wide) == "[0, 200)"
    assert isinstance(strict, Policy)


@given(intervals())
def test_limits_are_read_in_the_notation_in_which_intervals_are_printed(limits: Interval) -> None:
    policy = DEFAULT_POLICY.with_limits("almost", fine=str(limits), wide=str(limits))
    assert policy.limits["almost"] == (limits, limits)


NO_BRACKETS = ["{-3, 0}", "[-3, 0}", "{-3, 0]", "]-3, 0[", "-3, 0", "", "["]
NO_ENDS = ["[x, 0)", "[-3; 0)", "[1, 2, 3]", "[1/0, 2]", "[inf, 0]", "[0, -inf)", "[0, info)", 5]


@pytest.mark.parametrize("written", [*NO_BRACKETS, *NO_ENDS])
def test_limits_that_are_no_interval_are_refused(written: str) -> None:
    with pytest.raises(FactcheckError, match="is not an interval"):
        DEFAULT_POLICY.with_limits("almost", fine=written, wide="[-5, 0)")


def test_an_unknown_group_is_refused() -> None:
    with pytest.raises(FactcheckError, match="not a group of hedges"):
        DEFAULT_POLICY.with_limits("perhaps", fine="[0, 1]", wide="[0, 2]")


@pytest.mark.parametrize(
    ("printed", "fine"),
    [
        ("about 62.8", "[251/4, 1257/20]"),  # as printed
        ("some 385,022", "[770043/2, 770045/2]"),
        ("over 62.8", "(314/5, 629/10]"),  # its own side, within a tenth
        ("at least 62.8", "[314/5, 629/10]"),
        ("almost 62.8", "[627/10, 314/5)"),
        ("just under 62.8", "[627/10, 314/5)"),
        ("up to 62.8", "[627/10, 314/5]"),
        ("less than 385,022", "[385021, 385022)"),
        ("about 62.5", "[925/16, 1075/16]"),  # three digits, the last a 5: round, and widened
        ("about 62", "[1147/20, 1333/20]"),
    ],
)
@pytest.mark.parametrize("sign", [1, -1])
def test_a_hedge_widens_a_round_figure_only(printed: str, fine: str, sign: int) -> None:
    hedge, _, digits = printed.rpartition(" ")
    figure = rounded(digits, hedge=hedge)
    zones = DEFAULT_POLICY.zones(figure if sign > 0 else -figure)
    assert str(zones.fine if sign > 0 else -zones.fine) == fine
    assert (zones.wide is not None) is figure.is_round


@given(st.integers(101, 10**6), st.sampled_from(sorted(DEFAULT_POLICY.groups)))
def test_what_is_printed_to_the_last_digit_stands_for_itself_and_what_is_beside_it(value: int, hedge: str) -> None:
    figure = count(value)
    hedged = evolve(figure, hedge=hedge)
    assume(not hedged.is_round)
    for found in (DEFAULT_POLICY.zones(hedged).fine, DEFAULT_POLICY.outer(hedged)):
        assert found.low is not None
        assert found.high is not None
        assert value - 1 <= found.low <= value <= found.high <= value + 1
    about = DEFAULT_POLICY.groups[hedge] in ("about", "flat")
    assert (DEFAULT_POLICY.zones(hedged) == DEFAULT_POLICY.zones(figure)) is about
    assert (DEFAULT_POLICY.outer(hedged) == figure.meant) is about


def test_the_values_of_some_385022_are_those_of_385022() -> None:
    """And with "over", the figure as printed is the value that the operands imply."""
    for hedge in ("some", "over", "almost"):
        before = evolve(count(385_022), hedge=hedge)
        assert PercentChange(before=before, after=400_000, percent="3.9").point() == Fraction(1_497_800, 385_022)


def test_what_is_fine_lies_within_what_is_stretched() -> None:
    for fine, wide in (
        ("[-50, 50]", "[-10, 10]"),
        ("[-5, 11]", "[-10, 10]"),
        ("(0, inf)", "[-10, 10]"),
        ("[5, 6]", "[7, 8]"),
    ):
        with pytest.raises(
            FactcheckError, match=r"the fine limits of 'about'.*do not lie within its wide ones"
        ) as caught:
            DEFAULT_POLICY.with_limits("about", fine=fine, wide=wide)
        assert fine in str(caught.value).replace("+", "")
        assert wide in str(caught.value)
    same = DEFAULT_POLICY.with_limits("about", fine="[-10, 10]", wide="[-10, 10]")
    assert same.limits["about"].fine == same.limits["about"].wide


def test_a_name_that_is_not_known_is_an_unknown_code() -> None:
    wrong: Any = "Draft"
    with pytest.raises(UnknownCodeError, match=r"'Draft' is not a profile: did you mean draft\?"):
        DEFAULT_POLICY.with_profile(wrong)
    with pytest.raises(UnknownCodeError, match=r"'trnd' is not a kind of claim: did you mean trend\?"):
        DEFAULT_POLICY.without("trnd")
    with pytest.raises(UnknownCodeError, match=r"'abut' is not a group of hedges: did you mean about\?"):
        DEFAULT_POLICY.with_limits("abut", fine="[-5, 5]", wide="[-10, 10]")


def test_a_kind_is_switched_off_by_its_code() -> None:
    for wrong, told in ((Trend, "write 'trend'"), (3, "write 'trend'")):
        with pytest.raises(TypeError, match=f"takes codes of kinds, not .*: {told}"):
            DEFAULT_POLICY.without(cast(Any, wrong))
