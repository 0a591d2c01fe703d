"""Growing the forests of the reader: a small problem is learned, the same each time, and written as it is walked."""

import json
from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest

pytest.importorskip("lightgbm")

from factcheck.learn import gold
from factcheck.learn.folds import FOLDS, fold_of
from factcheck.learn.forest import (
    LOST,
    OF_RAW,
    SIEVED,
    SKIPPED,
    TREES,
    Problem,
    grown_from,
    of_gold,
    of_joint,
    of_raw,
    written,
)
from factcheck.reader.features import FEATURES
from factcheck.reader.forest import Forest, Stage, likely, weighed
from factcheck.reader.joint import BEST, JOINT

TEXT = "Sales rose 12% to £1.9m from £1.7m. Costs fell 5% to £0.95m from £1.0m. It has 31 shops and 14% of the trade."
CLAIMS = (
    gold.Claim("percent_change", Fraction(1700000), Fraction(1900000), Fraction(12), "up"),
    gold.Claim("percent_change", Fraction(1000000), Fraction(950000), Fraction(5), "down"),
)
ROW = gold.Row("one", TEXT, CLAIMS)
SIZE, IN_STATEMENT, IN_DOCUMENT = 2000, 10, 4
MISFIT = TEXT.replace("12%", "47%").replace("5%", "63%")

EVEN = Forest([], [], [])
"""To this forest every candidate is as likely as not."""


def problem(seed: int = 1) -> Problem:
    """Candidates that are right where their third feature is above 4 and their eighth is not."""
    numbers = np.random.default_rng(seed).integers(-8, 12, (SIZE, FEATURES)).astype(np.int8)
    right = (numbers[:, 2] > 4) & (numbers[:, 7] <= 4)
    document, statement = np.divmod(np.arange(SIZE) // IN_STATEMENT, IN_DOCUMENT)
    place = [document, document % FOLDS, statement, statement, np.arange(SIZE), np.arange(SIZE) + 1]
    return Problem(numbers, right, np.ones(SIZE), np.stack(place, axis=1).astype(np.int32))


@pytest.fixture(scope="module")
def forest() -> Forest:
    return grown_from(problem(), "direction").forest()


def test_what_tells_the_right_candidates_is_learned(forest: Forest) -> None:
    """Of others than those that were learned from; to call none of them right would be right of 77 in 100."""
    other = problem(seed=2)
    kept = [weighed(forest, tuple(map(int, numbers))) for numbers in other.features]
    probabilities = np.array([0 if total is None else likely(total) for total in kept])
    assert ((probabilities > 0.5) == other.right).mean() > 0.88


def test_the_sieve_hardly_loses_a_right_candidate(forest: Forest) -> None:
    found = problem()
    lost = sum(weighed(forest, tuple(map(int, numbers))) is None for numbers in found.features[found.right])
    assert lost <= 2 * LOST * found.right.sum() + 2


def test_a_forest_has_no_more_trees_than_it_may(forest: Forest) -> None:
    assert 0 < trees_in(forest.sieve) <= SIEVED
    assert 0 < trees_in(forest.trees) <= TREES["direction"]


def trees_in(stages: Sequence[Stage]) -> int:
    return sum(len(stage.trees) for stage in stages)


def test_of_the_statements_without_a_claim_some_count_for_all() -> None:
    found = problem()
    counted = found.counted()
    statements, kept = (np.unique(each.place[:, :3], axis=0) for each in (found, counted))
    some = np.unique(found.place[found.right][:, :3], axis=0)
    assert len(some) < len(kept) < len(statements)
    assert counted.right.sum() == found.right.sum()
    assert set(counted.weight) == {1, SKIPPED}
    assert (counted.weight[counted.right] == 1).all()


def test_the_likeliest_of_each_statement_are_weighed_again_by_forests_that_have_not_seen_them() -> None:
    """Wrong ones are mostly given up by then."""
    told = problem()
    held_out = {fold: {"stated": grown_from(told.of(told.fold != fold).counted(), "stated")} for fold in range(FOLDS)}
    found = of_joint({"stated": told}, held_out)
    assert found.features.shape[1] == JOINT + FEATURES
    _, counts = np.unique(found.place[:, :3], axis=0, return_counts=True)
    assert counts.max() <= BEST
    assert found.right.mean() > 2 * told.right.mean()


def test_the_same_candidates_give_the_same_bytes(forest: Forest) -> None:
    assert json.dumps(written(grown_from(problem(), "direction").forest())) == json.dumps(written(forest))


def test_the_gold_says_which_candidates_are_right() -> None:
    told = of_gold([ROW])
    assert set(told) == set(TREES)
    stated = told["stated"]
    assert stated.right.sum() == len(CLAIMS)
    assert stated.features.shape == (len(stated.right), FEATURES)
    assert set(stated.fold) == {fold_of("one")}


def test_raw_text_is_learned_from_where_figures_fit() -> None:
    """Of candidates that are as likely as not one is right if it fits, and none where none does."""
    one, other = of_raw([TEXT], EVEN), of_raw([MISFIT], EVEN)
    assert one.right.sum() > other.right.sum()
    assert set(one.weight) == {OF_RAW}
    assert set(one.fold) == {-1}
    assert (one.place[:, 0] < 0).all()
