"""What n-grams weigh: those that tell right candidates weigh much, and the reader adds them up likewise."""

import numpy as np
import pytest

pytest.importorskip("scipy")

from hypothesis import given
from hypothesis import strategies as st

from factcheck.learn.ngrams import FEWEST, features, fitted, rows
from factcheck.reader.ngrams import BUCKETS, Ngrams, weigh

SIZE = 400
hashes = st.integers(0, BUCKETS - 1)


def candidates(seed: int) -> tuple[list[Ngrams], np.ndarray]:
    """Candidates that are right where they have the n-gram 5; 6 and 7 say nothing."""
    drawn = np.random.default_rng(seed).random((SIZE, 3)) < 0.4
    return [frozenset(number for number, has in zip((5, 6, 7), row, strict=True) if has) for row in drawn], drawn[:, 0]


def test_what_tells_the_right_candidates_weighs_the_most() -> None:
    found, right = candidates(seed=1)
    weights = fitted(rows(found), right, np.arange(SIZE, dtype=np.int32), np.ones(SIZE))
    assert weights[5] > 2 * max(abs(weights.get(6, 0)), abs(weights.get(7, 0)))
    other, is_right = candidates(seed=2)
    assert all((weigh(weights, each) > 0) is bool(so) for each, so in zip(other, is_right, strict=True))


@pytest.mark.parametrize(("documents", "known"), [(FEWEST - 1, False), (FEWEST, True)])
def test_an_ngram_in_few_documents_weighs_nothing(documents: int, known: bool) -> None:
    found, right = candidates(seed=1)
    weights = fitted(rows(found), right, np.arange(SIZE, dtype=np.int32) % documents, np.ones(SIZE))
    assert (5 in weights) is known


@given(
    st.lists(st.frozensets(hashes, max_size=4), min_size=1, max_size=5),
    st.dictionaries(hashes, st.integers(-200, 200), max_size=6),
    st.integers(-200, 200),
)
def test_many_candidates_weigh_what_each_does(found: list[Ngrams], weights: dict[int, int], constant: int) -> None:
    every = {-1: constant} | weights
    assert features(rows(found), every).tolist() == [weigh(every, each) for each in found]
