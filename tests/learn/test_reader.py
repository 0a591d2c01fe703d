"""Learning the weights of the reader, on a handful of sentences."""

from fractions import Fraction

import numpy as np
import pytest

from factcheck.learn import channel, gold
from factcheck.learn.reader import from_gold, of_gold, probabilities
from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import candidates, within_reach
from factcheck.reader.links import links_of
from factcheck.reader.statements import statements

TEXT = "Sales rose 12% to £1.9m from £1.7m. Costs fell 5% to £0.95m from £1.0m. It has 31 shops and 14% of the trade."
CLAIMS = (
    gold.Claim("percent_change", Fraction(1700000), Fraction(1900000), Fraction(12), "up"),
    gold.Claim("percent_change", Fraction(1000000), Fraction(950000), Fraction(5), "down"),
)


def test_what_was_learned_gives_right_candidates_more_than_it_gave_before() -> None:
    names: dict[tuple[str, str], int] = {}
    problem = from_gold([gold.Row("one", TEXT, CLAIMS)], [links_of(())], names)
    assert problem.target.sum() > 0
    before = np.zeros(len(names))
    after = of_gold(problem, before)
    right = problem.target > 0
    assert probabilities(problem, after)[right].sum() > probabilities(problem, before)[right].sum()
    assert probabilities(problem, after)[~right].sum() < probabilities(problem, before)[~right].sum()


def test_probabilities_of_a_statement_are_no_more_than_one() -> None:
    names: dict[tuple[str, str], int] = {}
    problem = from_gold([gold.Row("one", TEXT, CLAIMS)], [links_of(())], names)
    weights = np.linspace(-2, 2, len(names))
    assert (np.add.reduceat(probabilities(problem, weights), problem.starts) <= 1 + 1e-9).all()


@pytest.mark.parametrize(
    ("text", "fits"),
    [("Sales rose 12% to £1.9m from £1.7m.", True), ("Sales rose 25% to £1.9m from £1.7m.", False)],
)
def test_the_channel_says_whether_figures_fit(text: str, fits: bool) -> None:
    analysis = analyse(text)
    percent = next(statements(analysis))
    found = candidates(analysis, percent, within_reach(analysis, percent))
    pair = next(c for c in found if c.frame.code == "percent" and str(c.before.quantity) == "£1.7m")
    fit = channel.fit(percent, pair)
    assert fit.fits is fits
    assert 0 < fit.chance < 1
