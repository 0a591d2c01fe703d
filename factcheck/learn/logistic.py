"""Logistic regression over named evidence, in plain Python: same rows, same bytes, on any machine.

A row is a mapping from names to values; a name that is absent is 0. Fitted by Newton's method with a Gaussian prior
on the weights, which keeps rare names near the mean of the prior.
"""

from collections.abc import Mapping, Sequence
from math import exp, log

__all__ = ["Row", "fit", "logit", "sigmoid"]

Row = Mapping[str, float]

CLOSE = 1e-9
STEPS = 60


def sigmoid(odds: float) -> float:
    """The probability of log odds.

    >>> sigmoid(0.0)
    0.5
    """
    return 1 / (1 + exp(-odds)) if odds >= 0 else exp(odds) / (1 + exp(odds))


def logit(probability: float) -> float:
    """The log odds of a probability.

    >>> logit(0.5)
    0.0
    """
    return log(probability / (1 - probability))


def fit(
    rows: Sequence[Row],
    labels: Sequence[bool],
    *,
    variance: Mapping[str, float],
    weights: Sequence[float] | None = None,
) -> dict[str, float]:
    """The weights that make the labels most likely, the prior included.

    `variance` has the names to be fitted, each with the variance of its prior around 0; `weights` say how much each
    row counts.

    >>> rows = [{"1": 1, "x": 1}, {"1": 1, "x": 1}, {"1": 1}, {"1": 1}]
    >>> found = fit(rows, [True, True, False, False], variance={"1": 9.0, "x": 9.0})
    >>> found["1"] < 0 < found["x"]
    True
    """
    names = sorted(variance)
    index = {name: i for i, name in enumerate(names)}
    sparse = [[(index[name], value) for name, value in sorted(row.items()) if name in index] for row in rows]
    counts = [1.0] * len(rows) if weights is None else list(weights)
    beta = [0.0] * len(names)
    for _ in range(STEPS):
        gradient = [-beta[i] / variance[name] for i, name in enumerate(names)]
        curve = [[0.0] * (i + 1) for i in range(len(names))]
        for i, name in enumerate(names):
            curve[i][i] = 1 / variance[name]
        for row, label, count in zip(sparse, labels, counts, strict=True):
            p = sigmoid(sum(beta[i] * value for i, value in row))
            slope, bend = count * (label - p), count * p * (1 - p)
            for k, (i, value) in enumerate(row):
                gradient[i] += slope * value
                for j, other in row[: k + 1]:
                    curve[i][j] += bend * value * other
        step = _solve(curve, gradient)
        longest = max(map(abs, step))
        shrink = min(1.0, 4 / longest) if longest else 1.0
        beta = [b + shrink * s for b, s in zip(beta, step, strict=True)]
        if longest < CLOSE:
            break
    return dict(zip(names, beta, strict=True))


def _solve(lower: list[list[float]], right: list[float]) -> list[float]:
    """The solution of a positive definite system, given by its lower half (Cholesky)."""
    n = len(right)
    root = [[0.0] * (i + 1) for i in range(n)]
    for i in range(n):
        for j in range(i + 1):
            rest = lower[i][j] - sum(root[i][k] * root[j][k] for k in range(j))
            root[i][j] = rest**0.5 if i == j else rest / root[j][j]
    half = [0.0] * n
    for i in range(n):
        half[i] = (right[i] - sum(root[i][k] * half[k] for k in range(i))) / root[i][i]
    found = [0.0] * n
    for i in reversed(range(n)):
        found[i] = (half[i] - sum(root[k][i] * found[k] for k in range(i + 1, n))) / root[i][i]
    return found
