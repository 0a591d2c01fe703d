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
    EVERYTHING,
    LOST,
    SIEVED,
    SKIPPED,
    TREES,
    Grown,
    Problem,
    Trees,
    grown_from,
    ngrams_of,
    of_gold,
    of_joint,
    sieves_of,
    written,
)
from factcheck.reader.analysis import analyse
from factcheck.reader.features import FEATURES, Surroundings
from factcheck.reader.forest import Stage, is_kept, likely, read_forests, weighed
from factcheck.reader.joint import BEST, JOINT

TEXT = "Sales rose 12% to £1.9m from £1.7m. Costs fell 5% to £0.95m from £1.0m. It has 31 shops and 14% of the trade."
CLAIMS = (
    gold.Claim("percent_change", Fraction(1700000), Fraction(1900000), Fraction(12), "up"),
    gold.Claim("percent_change", Fraction(1000000), Fraction(950000), Fraction(5), "down"),
)
ROW = gold.Row("one", TEXT, CLAIMS)
SIZE, IN_STATEMENT, IN_DOCUMENT = 2000, 10, 4


def problem(seed: int = 1, noise: float = 0.0) -> Problem:
    """Candidates that are right where their third feature is above 4 and their eighth is not; of some it is not so."""
    drawn = np.random.default_rng(seed)
    numbers = drawn.integers(-8, 12, (SIZE, FEATURES)).astype(np.int8)
    right = (numbers[:, 2] > 4) & (numbers[:, 7] <= 4) ^ (drawn.random(SIZE) < noise)
    document, statement = np.divmod(np.arange(SIZE) // IN_STATEMENT, IN_DOCUMENT)
    place = [document, document % FOLDS, statement, statement, np.arange(SIZE), np.arange(SIZE) + 1]
    return Problem(numbers, right, np.ones(SIZE), np.stack(place, axis=1).astype(np.int32))


@pytest.fixture(scope="module")
def trees() -> Trees:
    sieves, _ = sieves_of(problem(), SIEVED, (4,))
    return Trees(sieves[EVERYTHING], sieves[EVERYTHING], {-1: -32, 7: 64}, grown_from(problem(noise=0.05), "direction"))


def test_what_tells_the_right_candidates_is_learned(trees: Trees) -> None:
    """Of others than those that were learned from; to call none of them right would be right of 77 in 100."""
    other, forest = problem(seed=2), trees.forest()
    every = [tuple(map(int, numbers)) for numbers in other.features]
    kept = [weighed(forest, numbers) if is_kept(forest, numbers) else None for numbers in every]
    probabilities = np.array([0 if total is None else likely(total) for total in kept])
    assert ((probabilities > 0.5) == other.right).mean() > 0.88


def test_the_sieve_leaves_most_right_candidates_and_few_others(trees: Trees) -> None:
    found, forest = problem(seed=2), trees.forest()
    kept = np.array([is_kept(forest, tuple(map(int, numbers))) for numbers in found.features])
    assert kept[found.right].mean() > 1 - 2 * LOST
    assert kept[~found.right].mean() < 0.5


def test_what_a_sieve_leaves_is_told_by_trees_that_have_not_seen_it() -> None:
    found = problem()
    sieves, left = sieves_of(found, SIEVED, (4,))
    for fold in range(FOLDS):
        own = np.flatnonzero(found.fold == fold)
        forest = Trees(sieves[fold], sieves[fold], {}, Grown(sieves[fold].booster, {})).forest()
        assert [is_kept(forest, tuple(map(int, found.features[at]))) for at in own[:50]] == left[own[:50]].tolist()


def test_a_forest_has_no_more_trees_than_it_may(trees: Trees) -> None:
    forest = trees.forest()
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
    told, none = problem(), Grown(None, {})
    held_out = {
        fold: {"stated": Trees(none, none, {}, grown_from(told.of(told.fold != fold).counted(), "stated"))}
        for fold in range(FOLDS)
    }
    found = of_joint({"stated": told}, held_out)
    assert found.features.shape[1] == JOINT + FEATURES
    _, counts = np.unique(found.place[:, :3], axis=0, return_counts=True)
    assert counts.max() <= BEST
    assert found.right.mean() > 2 * told.right.mean()


def test_the_same_candidates_give_the_same_bytes(trees: Trees) -> None:
    again = trees._replace(trees=grown_from(problem(noise=0.05), "direction"))
    assert json.dumps(written(again.forest())) == json.dumps(written(trees.forest()))


def test_a_forest_is_read_as_it_was_written(trees: Trees) -> None:
    forest = trees.forest()
    assert read_forests(json.dumps({"forests": {"one": written(forest)}})) == {"one": forest}


def test_the_gold_says_which_candidates_are_right() -> None:
    told = of_gold([ROW])
    assert set(told) == set(TREES)
    stated = told["stated"]
    assert stated.right.sum() == len(CLAIMS)
    assert stated.features.shape == (len(stated.right), FEATURES)
    assert set(stated.fold) == {fold_of("one")}


def test_the_parts_of_a_total_are_its_operands() -> None:
    text = "It has 41 yachts and 12 tugs, and 7 of them are old. That is 53 boats in all."
    row = gold.Row("two", text, (), ((Fraction(53), (Fraction(12), Fraction(41))),))
    around = Surroundings(analyse(text))
    told = {
        each.figure.last.value: row.operands(each, around.analysis.mentions)
        for each in around.statements
        if each.form == "total" and each.figure is not None
    }
    assert told == {41: set(), 12: set(), 7: set(), 53: {0, 1}}


def test_each_candidate_has_the_ngrams_of_its_own_figures() -> None:
    stated = of_gold([ROW])["stated"]
    found = ngrams_of([ROW], stated, "stated")
    assert found.shape[0] == len(stated.right)
    rows = {tuple(found[at].indices) for at in range(found.shape[0])}
    assert len(rows) == found.shape[0]
    assert all(rows)
