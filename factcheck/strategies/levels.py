"""Operands: what is printed, and the true value behind it.

What is printed is drawn first and the true value within its rounding, so that shrinking leaves round figures with
nothing behind them. A tie may have been rounded either way: half up, half down and half even are all honest.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.quantity import Quantity
from factcheck.strategies.forms import Form, forms

__all__ = ["LEVELS", "Level", "in_families", "levels"]

PARTS = 100
COARSE = (10, 100, 1000)
LEVELS = ("count", "money", "measure", "index")


class Level(NamedTuple):
    """An operand: the figure as printed, the value that the writer knew, and how it was printed.

    `granule` is what it was rounded to, in printed units.
    """

    figure: Quantity
    true: Fraction
    form: Form
    granule: int = 1

    def one_more(self) -> "Level":
        """The level one unit of its last digit, or of what it was rounded to, higher."""
        more = self.granule * self.figure.step
        figure = self.form.quantity(self.figure.value + more, self.form.places_of(self.figure.step))
        return self._replace(figure=figure, true=self.true + more)


def in_families(*families: str, desk: str = "any") -> tuple[Form, ...]:
    """The forms of some families; of one newsroom's style, if `desk` says so.

    >>> [form.name for form in in_families("points")]
    ['points', 'percentage-points', 'basis-points']
    """
    rows = forms().values()
    return tuple(f for f in rows if f.family in families and (desk == "any" or f.desk in ("any", desk)))


@st.composite
def levels(draw: st.DrawFn, rows: Sequence[Form], number: int, desk: str = "any") -> list[Level]:
    """So many operands of one form and one precision, each with its true value; also rounded to thousands.

    Trailing zeros may be rounding: then every operand is rounded to the same 10, 100 or 1,000 and keeps at least
    two significant digits. Whole amounts of money are rounded to the unit at most.
    """
    form = draw(st.sampled_from([row for row in rows if desk == "any" or row.desk in ("any", desk)]))
    # the same draws for every form, so that hypothesis can exchange one form for a simpler one
    places = min(draw(st.integers(0, 2)), form.places)
    granule = draw(st.sampled_from((1, *COARSE)))
    if places or form.scale != 1 or form.whole(places):
        granule = 1
    return [draw(_level(form, places, granule)) for _ in range(number)]


@st.composite
def _level(draw: st.DrawFn, form: Form, places: int, granule: int) -> Level:
    most = max(form.most * 10**places // granule, 10)
    # one of a thing has another noun
    number = draw(st.integers(10 if granule > 1 else 2 if form.counts and form.unit else 1, most))
    off = Fraction(draw(st.integers(-(PARTS // 2), PARTS // 2)), PARTS)
    return _printed(form, places, granule, number, off)


def _printed(form: Form, places: int, granule: int, number: int, off: Fraction) -> Level:
    """So many granules as printed, and the true value so much of a granule away; a whole one, if it is a count.

    A small whole amount of money is true as it stands.
    """
    unit = granule * form.step(places)
    figure = form.quantity(number * unit, places)
    if form.whole(places) and not figure.granules():
        off = Fraction(0)
    return Level(figure, figure.value + (int(off * granule) if form.counts else off * unit), form, granule)
