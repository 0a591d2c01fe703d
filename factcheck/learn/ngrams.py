"""What the n-grams of `factcheck.reader.ngrams` weigh: logistic regression with a Gaussian prior, pruned.

An n-gram must be in several documents, and only those are kept that move the most candidates the farthest.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.optimize import fmin_l_bfgs_b

from factcheck.reader.ngrams import BUCKETS, MOST, TENTHS, THIRTY_SECONDTHS, Ngrams, Weights

__all__ = ["features", "fitted", "rows"]

FEWEST = 10
"""An n-gram in fewer documents than this gets no weight."""

KEPT = 60_000
"""So many n-grams keep their weights."""

PRECISION, STEPS = 10.0, 40
"""The precision of the prior of each weight around 0, and how many steps are taken at most."""

Rows = Any
"""A sparse matrix of ones: a row for each candidate, a column for each hash of an n-gram."""


def rows(found: Sequence[Ngrams]) -> Rows:
    """The n-grams of some candidates as a matrix."""
    ends = np.cumsum([0, *map(len, found)])
    columns = np.fromiter((each for ngrams in found for each in sorted(ngrams)), dtype=np.int32, count=ends[-1])
    return sparse.csr_matrix((np.ones(len(columns), dtype=np.float32), columns, ends), shape=(len(found), BUCKETS))


def fitted(found: Rows, right: NDArray[np.bool_], documents: NDArray[np.int32], counts: NDArray[np.float64]) -> Weights:
    """The weights that make the right candidates likely, and no others.

    Args:
        found: the n-grams of the candidates.
        right: which of them are right.
        documents: a number for the document of each.
        counts: how much each counts.
    """
    columns = np.flatnonzero(_documents_of_each(found, documents) >= FEWEST)
    told = sparse.hstack([found[:, columns], np.ones((len(right), 1))]).tocsr().astype(np.float64)
    weights = _fit(told, right, counts)
    moved = np.abs(weights[:-1]) * np.sqrt(np.asarray(told[:, :-1].sum(axis=0)).ravel())
    best = np.sort(np.argsort(-moved, kind="stable")[:KEPT])
    scaled = np.round(weights * THIRTY_SECONDTHS).astype(int)
    pairs = zip(columns[best].tolist(), scaled[best].tolist(), strict=True)
    return {-1: int(scaled[-1])} | {column: weight for column, weight in pairs if weight}


def _documents_of_each(found: Rows, documents: NDArray[np.int32]) -> NDArray[np.int64]:
    """In how many documents each n-gram is."""
    _, number = np.unique(documents, return_inverse=True)
    is_of = sparse.csr_matrix((np.ones(len(number)), (number, np.arange(len(number)))))
    return np.bincount((is_of @ found).indices, minlength=BUCKETS)


def _fit(told: Rows, right: NDArray[np.bool_], counts: NDArray[np.float64]) -> NDArray[np.float64]:
    columns, labels = told.T.tocsr(), right.astype(np.float64)

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        odds = told @ weights
        held = np.append(weights[:-1], 0.0)  # the constant has no prior
        value = counts @ (np.logaddexp(0, odds) - labels * odds) + PRECISION / 2 * (held @ held)
        return value, columns @ (counts * (1 / (1 + np.exp(-odds)) - labels)) + PRECISION * held

    found: NDArray[np.float64] = fmin_l_bfgs_b(loss, np.zeros(told.shape[1]), maxiter=STEPS, m=7)[0]
    return found


def features(found: Rows, weights: Weights) -> NDArray[np.int8]:
    """What `factcheck.reader.ngrams.weigh` gives, of many candidates."""
    every = np.zeros(BUCKETS, dtype=np.int64)
    for column, weight in weights.items():
        if column >= 0:
            every[column] = weight
    total = np.asarray(found.astype(np.int64) @ every) + weights.get(-1, 0)
    tenths: NDArray[np.int8] = np.clip(total * TENTHS // THIRTY_SECONDTHS, -MOST, MOST).astype(np.int8)
    return tenths
