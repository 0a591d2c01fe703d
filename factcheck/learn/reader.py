"""Learn the weights of `factcheck.reader`: `python -m factcheck.learn.reader`.

Two sources, one model (a softmax over the candidates of a statement and "none"):

- *Raw text*, without labels, as a noisy channel (distant supervision): a percentage that was read right fits its levels
  nearly always, another pair hardly ever. Expectation maximisation: the posterior of each candidate is the word model's
  probability times how well the figures fit; the word model is then fitted to the posterior. Arithmetic is used here
  only, never when a text is read.
- *Gold*: claims that were written down by reading. The weights are fitted to it with a Gaussian prior that is centred
  on the weights of the raw text.

Nothing is drawn at random but by a fixed seed, and the same texts give the same bytes on one machine.
"""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from factcheck.learn import channel, gold
from factcheck.learn.corpus import SETS, SHARDS, shards, text_of
from factcheck.learn.folds import FOLDS, fold_of
from factcheck.reader.analysis import Analysis, analyse
from factcheck.reader.candidates import Candidate, candidates, within_reach
from factcheck.reader.evidence import VERSION, Evidence, Links, Surroundings, parts
from factcheck.reader.links import links_of
from factcheck.reader.model import THOUSAND, Model, Weights
from factcheck.reader.read import united
from factcheck.reader.statements import Statement, bases, statements
from factcheck.reading import Reading

__all__ = ["main", "of_fold"]

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TARGET = ROOT / "factcheck" / "reader" / "weights.json"

SEED = 1
SAMPLED = 0.12
"""Of the statements of raw text that no pair fits, so many are kept, with the weight of all."""

FITTED_RIGHT = 0.93
"""How often the figures of a right reading fit (measured on gold)."""

PRIOR = 0.3
"""What raw text is taken to state of a claim before anything is learned."""

ROUNDS = 4
OF_RAW, OF_GOLD = 2.0, 0.8
"""One over the variance of the Gaussian priors."""

LEAST_SHARE = 1e-9
"""A right candidate has some share however unlikely the present model thinks it."""

TELLING = 0.02
"""Figures that fit by chance more often than this show no pair."""

SELDOM = 3
"""Evidence that is seen more seldom, over both sources, has no weight."""

LEAST = 150
"""A weight of fewer thousandths is left out: it costs more in the file than it is worth."""

THRESHOLDS = {
    "percent": 600,
    "implied": 500,
    "share": 800,
    "points": 650,
    "factor": 650,
    "amount": 500,
    "direction": 650,
}
"""The least probability of a reading, in thousandths, by frame."""

Array = NDArray[np.float64]
Names = dict[tuple[str, str], int]
"""The number of each evidence, by its prefix and its name."""


class Problem(NamedTuple):
    """Statements with their candidates, as matrices: candidates x parts, and parts x evidence.

    `starts` is where the candidates of each statement begin; `target` is what is known of each candidate: in gold
    whether it is right, in raw text the ratio of the likelihoods of its fit. `weight` is that of each statement, and
    `fold` the fold of its document.
    """

    shared: csr_matrix
    evidence: csr_matrix
    starts: NDArray[np.int64]
    target: Array
    weight: Array
    fold: NDArray[np.int64]

    def of(self, kept: NDArray[np.bool_]) -> "Problem":
        """The statements that are kept."""
        sizes = np.diff(np.append(self.starts, self.shared.shape[0]))
        rows = np.repeat(kept, sizes)
        starts = np.concatenate([[0], np.cumsum(sizes[kept])[:-1]]).astype(np.int64)
        return Problem(self.shared[rows], self.evidence, starts, self.target[rows], self.weight[kept], self.fold[kept])


class Builder:
    """Collects statements with their candidates into a problem."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.evidence: list[int] = []
        self.evidence_ends = [0]
        self.parts: list[int] = []
        self.parts_ends = [0]
        self.starts: list[int] = []
        self.target: list[float] = []
        self.weight: list[float] = []
        self.fold: list[int] = []

    def add(
        self,
        evidence: Evidence,
        found: Sequence[Candidate],
        target: Sequence[float],
        weight: float,
        fold: int,
        source: str = "",
    ) -> None:
        """Add the candidates of a statement; of how many there are claims in a source is learned apart for each."""
        self.starts.append(len(self.parts_ends) - 1)
        self.weight.append(weight)
        self.fold.append(fold)
        self.target += target
        kept: dict[tuple[tuple[str, ...], tuple[object, ...]], int] = {}
        for candidate in found:
            for part in parts(evidence, candidate):
                key = part.prefixes, part.key
                row = kept.get(key)
                if row is None:
                    row = kept[key] = len(self.evidence_ends) - 1
                    self.evidence += [self._id(p, name) for name in part.names() for p in part.prefixes]
                    self.evidence_ends.append(len(self.evidence))
                self.parts.append(row)
            if source:
                self.parts.append(len(self.evidence_ends) - 1)
                self.evidence.append(self._id(f"{candidate.frame.code} in", source))
                self.evidence_ends.append(len(self.evidence))
            self.parts_ends.append(len(self.parts))

    def _id(self, prefix: str, name: str) -> int:
        return self.names.setdefault((prefix, name), len(self.names))

    def made(self) -> Problem:
        """The problem, once all is added."""
        return Problem(
            _ones(self.parts, self.parts_ends, len(self.evidence_ends) - 1),
            _ones(self.evidence, self.evidence_ends, len(self.names)),
            np.array(self.starts),
            np.array(self.target),
            np.array(self.weight),
            np.array(self.fold),
        )


def _ones(columns: list[int], ends: list[int], width: int) -> csr_matrix:
    ones = np.ones(len(columns), dtype=np.float32)
    return csr_matrix((ones, np.array(columns, dtype=np.int32), np.array(ends)), shape=(len(ends) - 1, width))


class OfLinks(NamedTuple):
    """The bases of the gold; `documents` holds the candidates of each document, in the order of the problem's rows."""

    problem: Problem
    documents: list[list[Candidate]]


def links_of_gold(rows: Sequence[gold.Row], names: Names) -> OfLinks:
    """The bases of the gold; a candidate's target is 1 where a claim of change has its levels."""
    builder, documents = Builder(names), list[list[Candidate]]()
    for row in rows:
        documents.append([])
        for base, evidence, found in _candidates(analyse(row.text), bases, None):
            builder.add(evidence, found, _targets(row, base, found), 1.0, fold_of(row.id), row.source)
            documents[-1] += found
    return OfLinks(builder.made(), documents)


def from_gold(rows: Sequence[gold.Row], links: Sequence[Links], names: Names) -> Problem:
    """The stated figures of the gold; a candidate's target is 1 where a claim has its figures."""
    builder = Builder(names)
    for row, of_row in zip(rows, links, strict=True):
        for statement, evidence, found in _candidates(analyse(row.text), statements, of_row):
            builder.add(evidence, found, _targets(row, statement, found), 1.0, fold_of(row.id), row.source)
    return builder.made()


def _targets(row: gold.Row, statement: Statement, found: Sequence[Candidate]) -> list[float]:
    return [float(any(claim.is_(statement, each) for claim in row.claims)) for each in found]


class Pairs(NamedTuple):
    """Bases of raw text whose newer level a percentage shows, if it was read right.

    A candidate's target is 1 where it has that level and the way of the percentage. `shown_by` is the row of the
    candidate, among those of the percentages, that shows it.
    """

    problem: Problem
    shown_by: NDArray[np.int64]


def from_raw(texts: Iterable[str], names: Names) -> tuple[Problem, Pairs]:
    """The statements of raw text whose figures can fit, and the pairs that they show.

    A candidate's target is a ratio of likelihoods: how much likelier its fit is where it is right than where another
    reading is.
    """
    builder, chance, pairs, shown_by = Builder(names), Random(SEED), Builder(names), list[int]()
    for text in texts:
        shown: dict[int, tuple[int, int, str]] = {}
        analysis = analyse(text)
        for statement, evidence, found in _candidates(analysis, statements, None):
            fits = [channel.fit(statement, each) for each in found]
            some = any(fit.fits for fit in fits)
            if some or chance.random() < SAMPLED:
                ratios = [
                    FITTED_RIGHT / fit.chance if fit.fits else (1 - FITTED_RIGHT) / (1 - fit.chance) for fit in fits
                ]
                first = len(builder.parts_ends) - 1
                builder.add(evidence, found, ratios, 1.0 if some else 1 / SAMPLED, 0)
                for at, (each, fit) in enumerate(zip(found, fits, strict=True)):
                    if fit.fits and fit.chance < TELLING and each.frame.shares and each.cue is not None:
                        shown.setdefault(each.before.number, (first + at, each.after.number, each.cue.way))
                        shown.setdefault(each.after.number, (first + at, -1, each.cue.way))
        for statement, evidence, found in _candidates(analysis, bases, None) if shown else ():
            row, after, way = shown.get(statement.figure.number, (-1, -1, ""))
            if row >= 0:
                target = [float(c.after.number == after and c.cue is not None and c.cue.way == way) for c in found]
                pairs.add(evidence, found, target, 1.0, 0)
                shown_by.append(row)
    return builder.made(), Pairs(pairs.made(), np.array(shown_by))


def _candidates(
    analysis: Analysis, of: Callable[[Analysis], Iterator[Statement]], links: Links | None
) -> Iterator[tuple[Statement, Evidence, list[Candidate]]]:
    around = Surroundings(analysis)
    for statement in of(analysis):
        reachable = within_reach(analysis, statement)
        found = list(candidates(analysis, statement, reachable))
        if found:
            yield statement, Evidence(around, statement, reachable, links), found


def probabilities(problem: Problem, weights: Array) -> Array:
    """What a model gives each candidate: a softmax over those of its statement and "none"."""
    return _softmax(problem, weights)[0]


def fitted(problem: Problem, wanted: Array, centre: Array, tightness: float, steps: int) -> Array:
    """The weights of which the probabilities come nearest to those that are wanted.

    In gold several candidates may be right (a figure stands twice): their wanted probability is then one together,
    and `wanted` holds what share each has under the present model, so it is fitted in rounds by the caller.
    """
    used = np.unique(problem.evidence.indices)
    evidence = problem.evidence[:, used].tocsr()
    narrow = problem._replace(evidence=evidence)
    across, down = evidence.T.tocsr(), problem.shared.T.tocsr()
    sizes = np.diff(np.append(problem.starts, len(wanted)))
    weight = np.repeat(problem.weight, sizes)
    base = centre[used]

    def loss(weights: Array) -> tuple[float, Array]:
        found, partition, scores = _softmax(narrow, weights)
        slope = weight * (found - wanted)
        away = weights - base
        total = problem.weight @ partition - (weight * wanted) @ scores + tightness / 2 * (away @ away)
        return float(total), (across @ (down @ slope.astype(np.float32))).astype(float) + tightness * away

    best = minimize(loss, base, jac=True, method="L-BFGS-B", options={"maxiter": steps, "maxcor": 8})
    found = centre.copy()
    found[used] = best.x
    return found


def _softmax(problem: Problem, weights: Array) -> tuple[Array, Array, Array]:
    """Probabilities, the logarithms of the sums, and the log odds."""
    scores = (problem.shared @ (problem.evidence @ weights.astype(np.float32))).astype(float)
    sizes = np.diff(np.append(problem.starts, len(scores)))
    top = np.maximum(np.maximum.reduceat(scores, problem.starts), 0)
    powers = np.exp(scores - np.repeat(top, sizes))
    sums = np.add.reduceat(powers, problem.starts) + np.exp(-top)
    return powers / np.repeat(sums, sizes), np.log(sums) + top, scores


def of_raw(problem: Problem, pairs: Pairs, width: int) -> Array:
    """The weights that raw text gives, by expectation maximisation."""
    sizes = np.diff(np.append(problem.starts, len(problem.target)))
    weights, found = np.zeros(width), PRIOR / np.repeat(sizes, sizes)
    for step in range(ROUNDS):
        wanted = _posterior(problem, found)
        last = step == ROUNDS - 1
        weights = fitted(problem, wanted, np.zeros(width), OF_RAW, 80 if last else 40)
        found = probabilities(problem, weights)
    return _with_pairs(weights, pairs, _posterior(problem, found))


def _with_pairs(weights: Array, pairs: Pairs, posterior: Array) -> Array:
    """The weights of raw text with what the pairs say of directions: each counts as far as its percentage is right."""
    problem = pairs.problem._replace(weight=posterior[pairs.shown_by])
    for _ in range(2):
        weights = fitted(problem, _shared_out(problem, weights), weights, OF_RAW, 40)
    return weights


def _shared_out(problem: Problem, weights: Array) -> Array:
    """What is wanted of each candidate where several are right together: its share under the present model."""
    right = problem.target * np.maximum(probabilities(problem, weights), LEAST_SHARE)
    sizes = np.diff(np.append(problem.starts, len(right)))
    sums = np.repeat(np.add.reduceat(right, problem.starts), sizes)
    shares: Array = np.divide(right, sums, out=np.zeros_like(right), where=sums > 0)
    return shares


def _posterior(problem: Problem, found: Array) -> Array:
    """The probability of each candidate once it is known which of them fit."""
    sizes = np.diff(np.append(problem.starts, len(found)))
    joint = found * problem.target
    none = 1 - np.add.reduceat(found, problem.starts)
    posterior: Array = joint / np.repeat(np.add.reduceat(joint, problem.starts) + none, sizes)
    return posterior


def of_gold(problem: Problem, centre: Array) -> Array:
    """The weights that gold gives, from those of raw text."""
    weights = centre
    for _ in range(3):
        weights = fitted(problem, _shared_out(problem, weights), centre, OF_GOLD, 40)
    return weights


class Sources(NamedTuple):
    """Everything to learn from, taken apart once, and the names of the evidence.

    `gold` has as evidence how surely each pair is linked by weights that have not seen its document.
    """

    raw: Array
    links: Problem
    gold: Problem
    names: tuple[tuple[str, str], ...]


@cache
def sources(shared: Path = SHARED, numbers: Sequence[int] = tuple(SHARDS)) -> Sources:
    """The weights of raw text, and the gold as problems."""
    names: Names = {}
    rows = list(gold.rows(shared))
    annotated = {row.id.partition("#")[0] for row in rows}
    raw, pairs = from_raw(_texts(shared, numbers, annotated), names)
    of_links = links_of_gold(rows, names)
    first = [_widened(each, len(names)) for each in (raw, pairs.problem, of_links.problem)]
    seen = sum((_counts(each, len(names)) for each in first), start=np.zeros(len(names)))
    raw, of_pairs, links = (_without(each, seen < SELDOM) for each in first)
    weights = of_raw(raw, Pairs(of_pairs, pairs.shown_by), len(names))
    problem = from_gold(rows, list(_unseen(links, of_links.documents, rows, weights)), names)
    problem = _without(problem, _counts(problem, len(names)) + _padded(seen, names) < SELDOM)
    return Sources(_padded(weights, names), _widened(links, len(names)), problem, tuple(names))


def _unseen(
    links: Problem, documents: Sequence[Sequence[Candidate]], rows: Sequence[gold.Row], raw: Array
) -> Iterator[Links]:
    """How surely the pairs of each document are linked by weights that have not learned from it."""
    found = [probabilities(links, of_gold(links.of(links.fold != fold), raw)) for fold in range(FOLDS)]
    at = 0
    for row, every in zip(rows, documents, strict=True):
        own = found[fold_of(row.id)][at : at + len(every)]
        at += len(every)
        yield links_of(zip(every, own.tolist(), strict=True))


def _counts(problem: Problem, width: int) -> Array:
    """How often each evidence is seen."""
    return np.bincount(problem.evidence.indices, minlength=width).astype(float)


def _padded(values: Array, names: Names) -> Array:
    """Values by name, with nothing for the names that were met later."""
    return np.concatenate([values, np.zeros(len(names) - len(values))])


def _widened(problem: Problem, width: int) -> Problem:
    """The problem with a column for each name, those that were met later too."""
    old = problem.evidence
    shape = (old.shape[0], width)
    return problem._replace(evidence=csr_matrix((old.data, old.indices, old.indptr), shape=shape))


def _without(problem: Problem, seldom: NDArray[np.bool_]) -> Problem:
    """The problem without the evidence that is seen too seldom."""
    evidence = problem.evidence.copy()
    evidence.data[seldom[evidence.indices]] = 0
    evidence.eliminate_zeros()
    return problem._replace(evidence=evidence)


def _texts(shared: Path, numbers: Sequence[int], without: set[str]) -> Iterator[str]:
    """The raw text, without the documents that are annotated."""
    for path in _raw(shared, numbers):
        with path.open(encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if row["id"].partition("#")[0] not in without:
                    yield text_of(row)


def _raw(shared: Path, numbers: Sequence[int]) -> list[Path]:
    return [*shards(shared, numbers), shared / "corpus" / "news.jsonl"]


def of_fold(fold: int) -> Callable[[str], tuple[Reading, ...]]:
    """A reader that has learned from no gold of a fold, for `python -m tests.accuracy --folds`."""
    found = sources()
    model = model_of(found, found.links.of(found.links.fold != fold), found.gold.of(found.gold.fold != fold))
    return lambda text: united(analyse(text), model)


def model_of(found: Sources, links: Problem, problem: Problem) -> Model:
    """The model that these parts of the gold give."""
    of_links, of_problem = of_gold(links, found.raw), of_gold(problem, found.raw)
    return Model(_rounded(found.names, of_links), _rounded(found.names, of_problem), THRESHOLDS)


def _rounded(names: Sequence[tuple[str, str]], weights: Array) -> Weights:
    """The weights in thousandths, without those that are next to nothing."""
    thousandths = np.rint(weights * THOUSAND).astype(int)
    found: dict[str, dict[str, int]] = {}
    for i in sorted(np.flatnonzero(np.abs(thousandths) >= LEAST), key=lambda i: names[int(i)]):
        prefix, name = names[int(i)]
        found.setdefault(prefix, {})[name] = int(thousandths[i])
    return Weights(found)


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn from everything, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the texts")
    parser.add_argument("--target", type=Path, default=TARGET, help="the file to write")
    given = parser.parse_args(arguments)
    found = sources(given.shared)
    model = model_of(found, found.links, found.gold)
    annotated = [*(given.shared / "eval" / f"{name}.jsonl" for name in SETS), *sorted(gold.ANNOTATED.glob("*.jsonl"))]
    read = [*_raw(given.shared, tuple(SHARDS)), *annotated]
    made = {
        "provenance": {
            "evidence": VERSION,
            "seed": SEED,
            "read": {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in read},
        },
        "thresholds": THRESHOLDS,
        "links": model.links.by_prefix,
        "weights": model.weights.by_prefix,
    }
    given.target.write_text(json.dumps(made, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{model.links.count + model.weights.count} weights in {given.target}")


if __name__ == "__main__":
    main()
