"""Claims whose stated figure is still to be given: the operands of each kind, printed, and what they truly are."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from attrs import evolve
from hypothesis import assume
from hypothesis import strategies as st

from factcheck.claim import Claim, Implied
from factcheck.kinds import (
    AbsoluteChange,
    Approximation,
    Mean,
    Multiple,
    PercentChange,
    PointChange,
    Rate,
    Share,
    Threshold,
    Total,
    Trend,
)
from factcheck.strategies.forms import Form, forms, spelt_count
from factcheck.strategies.levels import LEVELS, in_families, levels

__all__ = ["DRAFTS", "Draft"]


class Draft(NamedTuple):
    """A claim whose stated figure is still to be given, what its operands truly are, and how to print it."""

    claim: Claim
    true: Mapping[str, Fraction]
    forms: Sequence[Form] = ()
    granule: int = 1

    def value(self) -> Fraction:
        """What the true values of the operands give for the stated role."""
        found = self.claim.solved(self.claim.stated, self.true)
        assert found is not None
        return found


Drafter = Callable[[str], st.SearchStrategy[Draft]]


def _two_levels(kind: type[Claim], rows: Sequence[Form], stated: Sequence[Form] = ()) -> Drafter:
    """Before and after of one form; the stated figure in the forms given, or in theirs."""

    @st.composite
    def drafts(draw: st.DrawFn, desk: str) -> Draft:
        before, after = draw(levels(rows, 2, desk))
        if kind.arithmetic and before.true == after.true:
            after = after.one_more()
        claim = kind(before=before.figure, after=after.figure)
        true = {"before": before.true, "after": after.true}
        return Draft(claim, true, stated or (before.form,), before.granule)

    return drafts


@st.composite
def _shares(draw: st.DrawFn, desk: str) -> Draft:
    two = draw(levels(in_families("count", "money", "measure"), 2, desk))
    part, whole = sorted(two, key=lambda level: (level.true, level.figure.value))
    claim = Share(part=part.figure, whole=whole.figure)
    return Draft(claim, {"part": part.true, "whole": whole.true}, in_families("percent"))


@st.composite
def _totals(draw: st.DrawFn, desk: str) -> Draft:
    parts = draw(levels(in_families("count", "money", "measure"), draw(st.integers(2, 5)), desk))
    claim = Total(parts=[part.figure for part in parts])
    true = {f"parts[{i}]": part.true for i, part in enumerate(parts)}
    return Draft(claim, true, (parts[0].form,), parts[0].granule)


@st.composite
def _means(draw: st.DrawFn, desk: str) -> Draft:
    (total,) = draw(levels(in_families("count", "money", "measure"), 1, desk))
    count = spelt_count(draw(st.integers(2, 60)))
    # the mean of a count of things is not a whole number
    stated = evolve(total.form, counts=False, places=max(total.form.places, 1))
    return Draft(Mean(total=total.figure, count=count), {"total": total.true, "count": count.value}, (stated,))


@st.composite
def _rates(draw: st.DrawFn, desk: str) -> Draft:
    two = draw(levels(in_families("count"), 2, desk))
    count, population = sorted(two, key=lambda level: (level.true, level.figure.value))
    per = draw(st.sampled_from((100, 1000, 10_000, 100_000)))
    claim = Rate(count=count.figure, population=population.figure, per=per)
    return Draft(claim, {"count": count.true, "population": population.true}, (forms()["index"],))


_percents_of_two = _two_levels(PercentChange, in_families(*LEVELS), in_families("percent"))


@st.composite
def _percents(draw: st.DrawFn, desk: str) -> Draft:
    """A percentage change; now and then its base is not printed, but the change is."""
    if draw(st.integers(0, 4)) < 4:
        return draw(_percents_of_two(desk))
    after, change = draw(levels(in_families("count", "money", "measure"), 2, desk))
    # the change is the smaller of the two, so that the base stays above zero when it is a rise
    if change.true > after.true / 2:
        after, change = change, after
    sign = draw(st.sampled_from((-1, 1) if 4 * change.true < after.true else (-1,)))
    moved = evolve(change.figure, value=sign * change.figure.value)
    base = Implied(AbsoluteChange(after=after.figure, change=moved), "before")
    true = {"after": after.true, "before.change": sign * change.true}
    return Draft(PercentChange(before=base, after=after.figure), true, in_families("percent"))


@st.composite
def _thresholds(draw: st.DrawFn, desk: str) -> Draft:
    """A value and a bound, which is a line and therefore exact; what is on the line is on neither side."""
    (value,) = draw(levels(in_families(*LEVELS), 1, desk))
    bound = value.form.quantity(draw(st.integers(1, 99)) * 10 ** draw(st.integers(0, 3)) * value.form.scale)
    assume(value.true != bound.value)
    true = {"value": value.true, "bound": bound.value}
    return Draft(Threshold(value=value.figure, bound=bound), true)


@st.composite
def _approximations(draw: st.DrawFn, desk: str) -> Draft:
    (exact,) = draw(levels(in_families("count", "money", "measure", "percent"), 1, desk))
    return Draft(Approximation(exact=exact.figure), {"exact": exact.true}, (exact.form,), exact.granule)


DRAFTS: Mapping[type[Claim], Drafter] = {
    PercentChange: _percents,
    AbsoluteChange: _two_levels(AbsoluteChange, in_families(*LEVELS)),
    PointChange: _two_levels(PointChange, in_families("percent"), in_families("points")),
    Multiple: _two_levels(Multiple, in_families(*LEVELS), in_families("times")),
    Share: _shares,
    Total: _totals,
    Mean: _means,
    Rate: _rates,
    Trend: _two_levels(Trend, in_families(*LEVELS, "percent")),
    Threshold: _thresholds,
    Approximation: _approximations,
}
"""How the operands of each kind are drawn, by the style of a newsroom."""
