"""Grow the forests of `factcheck.reader`: `python -m factcheck.learn.forest`.

Two sources, one model (boosted trees over the features of candidates):

- *Gold*: claims that were written down by reading. A candidate is right where a claim has its figures.
- *Raw text*, without labels, as a noisy channel (distant supervision): the figures of a right reading fit nearly
  always, those of another hardly ever. The forest of the gold says how likely each candidate is, how well its figures
  fit makes that nearly certain or impossible, and the forest is grown again from both. Arithmetic is used here only,
  never when a text is read.

Nothing is drawn at random but by a fixed seed, and the same texts give the same bytes on one machine.
"""

import argparse
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from itertools import groupby
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray

from factcheck.learn import channel, gold
from factcheck.learn.corpus import SETS, SHARDS, raw, shards, text_of
from factcheck.learn.folds import fold_of
from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import Candidate
from factcheck.reader.decode import group_of
from factcheck.reader.features import FEATURES, OPERANDS, VERSION, Surroundings, described
from factcheck.reader.forest import LEAF, LEAST, Forest, Node, Stage, likely, weighed
from factcheck.reader.joint import Weighed, joint
from factcheck.reader.statements import Statement

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TARGET = ROOT / "factcheck" / "reader" / "forest.json"

OF_RAW = 0.3
"""What a document of raw text counts beside one of the gold."""

SURE, UNSURE = 0.9, 0.1
"""A statement of raw text is learned from where its best reading is at least so likely, or at most."""

FITTED_RIGHT = 0.93
"""How often the figures of a right reading fit (measured on gold)."""

SKIPPED = 4
"""Of the statements of the gold without any claim every so many is kept, with the weight of all."""

BINNED: dict[str, Any] = {"verbosity": -1, "max_bin": 64}
GROWN: dict[str, Any] = {
    **BINNED,
    "objective": "binary",
    "learning_rate": 0.1,
    "num_leaves": 24,
    "min_data_in_leaf": 25,
    "lambda_l2": 5.0,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
}
TREES = {"stated": 170, "direction": 90, "total": 90}
SIEVE: dict[str, Any] = GROWN | {
    "learning_rate": 0.2,
    "num_leaves": 16,
    "lambda_l2": 10.0,
    "min_sum_hessian_in_leaf": 3.0,
    "max_delta_step": 3.0,
}
AGAIN: dict[str, Any] = GROWN | {
    "learning_rate": 0.06,
    "num_leaves": 12,
    "min_data_in_leaf": 30,
    "feature_fraction": 0.5,
}
TREES_AGAIN = 120
"""How the candidates are weighed again that are the likeliest of their statements."""

OF_OPERANDS, SIEVED = 12, 16
"""So few trees tell most figures that are no operand, and most candidates that are wrong; the forest is grown from the
others alone."""

IN_OPERANDS, IN_SIEVE, IN_TREES = (4,), (4, 8), (12, 20, 32, 48, 64)
GATED = 0.005
"""After so many trees a candidate is given up that has less than nearly all have that are kept; these are lost."""

LOST_OPERANDS, LOST = 0.02, 0.05
"""The share of the right candidates that the sieves may give up: those that the forest would not find likely either."""

Ints = NDArray[np.int8]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Places = NDArray[np.int32]
Ints64 = NDArray[np.int64]


class Problem(NamedTuple):
    """Candidates with their features; which are right; what each counts; and where it stands.

    A place is the number of the document (below 0 for raw text) and its fold, then of the statement, its figure and
    both operands, as in `joint.Weighed`.
    """

    features: Ints
    right: Bools
    weight: Floats
    place: Places

    @property
    def fold(self) -> Places:
        """The fold of each candidate's document."""
        return self.place[:, 1]

    @property
    def statements(self) -> Ints64:
        """A number for the statement of each candidate."""
        return self.place[:, 0].astype(np.int64) << STATEMENTS | self.place[:, 2]

    def of(self, kept: Bools | Ints64) -> "Problem":
        """The candidates that are kept."""
        return Problem(self.features[kept], self.right[kept], self.weight[kept], self.place[kept])

    def and_(self, other: "Problem") -> "Problem":
        """Both together."""
        return Problem(
            np.concatenate([self.features, other.features]),
            np.concatenate([self.right, other.right]),
            np.concatenate([self.weight, other.weight]),
            np.concatenate([self.place, other.place]),
        )

    def counted(self) -> "Problem":
        """Those that are learned from: of the statements without any claim every so many, with the weight of all."""
        _, number = np.unique(self.statements, return_inverse=True)
        some = np.bincount(number, self.right) > 0
        has = some[number]
        found = self.of(has | (number % SKIPPED == 0))
        return found._replace(weight=found.weight * np.where(has[has | (number % SKIPPED == 0)], 1, SKIPPED))


STATEMENTS, MENTIONS = 20, 16
"""A document has no more statements, and no more figures, than two to the power of this."""


class Builder:
    """Collects candidates into a problem."""

    def __init__(self) -> None:
        self.features = bytearray()
        self.right: list[bool] = []
        self.weight: list[float] = []
        self.place: list[tuple[int, ...]] = []

    def add(
        self,
        found: Sequence[tuple[Candidate, Sequence[int]]],
        right: Sequence[bool],
        weight: float,
        place: tuple[int, ...],
    ) -> None:
        """Add the candidates of a statement: `place` is that of the statement, up to its figure."""
        for candidate, numbers in found:
            self.features += np.array(numbers, dtype=np.int8).tobytes()
            self.place.append((*place, candidate.first.number, candidate.second.number))
        self.right += right
        self.weight += [weight] * len(found)

    def made(self) -> Problem:
        """The problem, once all is added."""
        return Problem(
            np.frombuffer(bytes(self.features), dtype=np.int8).reshape(-1, FEATURES),
            np.array(self.right, dtype=bool),
            np.array(self.weight),
            np.array(self.place, dtype=np.int32).reshape(-1, 6),
        )


def of_gold(rows: Sequence[gold.Row]) -> dict[str, Problem]:
    """The statements of the gold."""
    with Pool() as pool:
        parts = pool.map(_of_rows, [(number, rows[number::PARTS]) for number in range(PARTS)])
    return {group: reduce(Problem.and_, (part[group] for part in parts)) for group in TREES}


PARTS = 8
"""In so many parts the gold is taken apart, side by side."""


def _of_rows(part: tuple[int, Sequence[gold.Row]]) -> dict[str, Problem]:
    builders, (first, rows) = {group: Builder() for group in TREES}, part
    for number, row in enumerate(rows):
        for at, (statement, found) in enumerate(_candidates(row.text)):
            right = [row.has(statement, each) for each, _ in found]
            figure = -1 if statement.figure is None else statement.figure.number
            place = PARTS * number + first, fold_of(row.id), at, figure
            builders[group_of(statement.form)].add(found, right, 1.0, place)
    return {group: builder.made() for group, builder in builders.items()}


def of_raw(texts: Iterable[str], forest: Forest) -> Problem:
    """The statements of raw text that are nearly certain one way or the other."""
    builder = Builder()
    for number, text in enumerate(texts):
        for at, (statement, found) in enumerate(_candidates(text)):
            if group_of(statement.form) != "stated":
                continue
            right = _right(statement, found, forest)
            if right is not None:
                builder.add(found, right, OF_RAW, (-1 - number, -1, at, -1))
    return builder.made()


def _right(statement: Statement, found: Sequence[tuple[Candidate, Sequence[int]]], forest: Forest) -> list[bool] | None:
    """Which candidate of raw text is right, if any; `None` if that is uncertain."""
    best, most = -1, 0.0
    for at, (candidate, numbers) in enumerate(found):
        if not all(forest.is_operand(tuple(numbers[i] for i in columns)) for columns in OPERANDS):
            continue
        total = weighed(forest, tuple(numbers))
        if total is None:
            continue
        probability, fit = likely(total), channel.fit(statement, candidate)
        ratio = FITTED_RIGHT / fit.chance if fit.fits else (1 - FITTED_RIGHT) / (1 - fit.chance)
        odds = min(probability / max(1 - probability, 1e-9), 1e6) * ratio
        posterior = odds / (1 + odds)
        if posterior > most:
            best, most = at, posterior
    if UNSURE < most < SURE:
        return None
    return [at == best and most >= SURE for at in range(len(found))]


def _candidates(text: str) -> Iterator[tuple[Statement, list[tuple[Candidate, Sequence[int]]]]]:
    around = Surroundings(analyse(text))
    for statement in around.statements:
        found: list[tuple[Candidate, Sequence[int]]] = list(described(around, statement))
        if found:
            yield statement, found


class Grown(NamedTuple):
    """Boosted trees, and how much they must give at some of them, by their number, for a candidate to be weighed on."""

    booster: Any
    gates: Mapping[int, float]

    def totals(self, features: Ints) -> Floats:
        """What the trees give, -inf for candidates that are given up."""
        found: Floats = self.booster.predict(features, raw_score=True)
        for count, least in self.gates.items():
            found[self.booster.predict(features, raw_score=True, num_iteration=count) < least] = -np.inf
        return found

    def stages(self) -> list[Stage]:
        """The same for the reader."""
        trees = [_tree(each["tree_structure"]) for each in self.booster.dump_model()["tree_info"]]
        ends = {min(count, len(trees)): least for count, least in self.gates.items()}
        starts = [0, *ends]
        return [
            Stage(trees[start:stop], round(1000 * least))
            for start, (stop, least) in zip(starts, ends.items(), strict=False)
        ]


class Trees(NamedTuple):
    """What a forest is made from: trees for the operands, a sieve, and trees for what both leave."""

    operands: Grown | None
    sieve: Grown
    trees: Grown

    def totals(self, features: Ints) -> Floats:
        """What a forest gives, -inf for candidates that are given up."""
        found = np.full(len(features), -np.inf)
        kept = np.arange(len(features))
        if self.operands is not None:
            kept = kept[_are_operands(self.operands, features)]
        kept = kept[np.isfinite(self.sieve.totals(features[kept]))]
        found[kept] = self.trees.totals(features[kept])
        return found

    def forest(self) -> Forest:
        """The same for the reader."""
        return Forest(*([] if each is None else each.stages() for each in self))


def grown_from(problem: Problem, group: str) -> Trees:
    """The trees that a problem gives: those of totals have all parts to weigh, and no single operands."""
    if group == "total":
        return Trees(None, *_sieved(problem, group))
    operands = _operands(problem)
    return Trees(operands, *_sieved(problem.of(_are_operands(operands, problem.features)), group))


def _are_operands(grown: Grown, features: Ints) -> Bools:
    """Whether both figures of each candidate may be operands."""
    one, other = (np.isfinite(grown.totals(features[:, own])) for own in OPERANDS)
    return one & other


def _operands(problem: Problem) -> Grown:
    """Trees that tell which figures may be operands of a statement."""
    statements = problem.statements << MENTIONS
    keys = np.concatenate([statements | problem.place[:, at] for at in (4, 5)])
    _, first, which = np.unique(keys, return_index=True, return_inverse=True)
    features = np.concatenate([problem.features[:, columns] for columns in OPERANDS])[first]
    right = np.bincount(which, np.tile(problem.right, 2)) > 0
    booster = _boosted(features, right, np.tile(problem.weight, 2)[first], SIEVE, OF_OPERANDS)
    kept = problem.features[problem.right]
    odds = {count: _less_likely(booster, kept, count) for count in (*IN_OPERANDS, OF_OPERANDS)}
    lost = {count: LOST_OPERANDS if count == OF_OPERANDS else GATED for count in odds}
    return Grown(booster, {count: float(np.quantile(found, lost[count])) for count, found in odds.items()})


def _less_likely(booster: Any, features: Ints, count: int) -> Floats:
    """What some first trees give for the operand of each candidate that is the less likely one."""
    one, other = (booster.predict(features[:, own], raw_score=True, num_iteration=count) for own in OPERANDS)
    found: Floats = np.minimum(one, other)
    return found


def _sieved(problem: Problem, group: str) -> tuple[Grown, Grown]:
    """A sieve, and trees for what it leaves."""
    booster = _boosted_by(problem, SIEVE, SIEVED)
    odds = booster.predict(problem.features, raw_score=True)
    least = float(np.quantile(odds[problem.right], LOST))
    left = problem.of(odds >= least)
    sieve = Grown(booster, _gates(booster, left, IN_SIEVE) | {SIEVED: least})
    booster = _boosted_by(left, GROWN, TREES[group])
    kept = left.of(booster.predict(left.features, raw_score=True) >= LEAST / 1000)
    return sieve, Grown(booster, _gates(booster, kept, IN_TREES) | {TREES[group]: LEAST / 1000})


def _gates(booster: Any, kept: Problem, counts: Sequence[int]) -> dict[int, float]:
    """How much some first trees must give: hardly any candidate is lost by it that all of them would keep."""
    return {
        count: float(np.quantile(booster.predict(kept.features, raw_score=True, num_iteration=count), GATED))
        for count in counts
    }


def _boosted_by(problem: Problem, how: Mapping[str, Any], trees: int) -> Any:
    return _boosted(problem.features, problem.right, problem.weight, how, trees)


def _boosted(features: Ints, right: Bools, weight: Floats, how: Mapping[str, Any], trees: int) -> Any:
    return lightgbm.train(dict(how), lightgbm.Dataset(features, right, weight=weight, params=BINNED), trees)


def of_joint(told: Mapping[str, Problem], raw: Problem) -> Problem:
    """The likeliest candidates of each statement, weighed by forests that have not seen their document."""
    totals = {group: np.full(len(problem.right), -np.inf) for group, problem in told.items()}
    for fold in np.unique(told["stated"].fold):
        for group, problem in told.items():
            trees = grown_from(_learned_from(problem.of(problem.fold != fold), raw, group), group)
            totals[group][problem.fold == fold] = trees.totals(problem.features[problem.fold == fold])
    together = reduce(Problem.and_, told.values())
    odds = np.concatenate([totals[group] for group in told])
    kept = np.flatnonzero(np.isfinite(odds))
    together, total = together.of(kept), np.round(1000 * odds[kept]).astype(int).tolist()
    order = np.lexsort((together.place[:, 2], together.place[:, 0]))
    chosen: list[int] = []
    numbers: list[tuple[int, ...]] = []
    for _, each in groupby(order.tolist(), key=lambda at: int(together.place[at, 0])):
        rows = [*each]
        for at, found in joint([_weighed(together.place[row], total[row]) for row in rows]):
            chosen.append(rows[at])
            numbers.append(found)
    problem = together.of(np.array(chosen))
    return problem._replace(features=np.concatenate([np.array(numbers, dtype=np.int8), problem.features], axis=1))


def _weighed(place: Places, total: int) -> Weighed:
    statement, figure, first, second = place[2:].tolist()
    return Weighed(statement, figure, first, second, total)


def _learned_from(problem: Problem, raw: Problem, group: str) -> Problem:
    """What a forest of a group learns from: what counts of the gold, and of figures raw text."""
    counted = problem.counted()
    return counted.and_(raw) if group == "stated" else counted


def _tree(made: Any) -> Node:
    if "leaf_value" in made:
        return LEAF, round(made["leaf_value"] * 1000), None, None
    assert made["decision_type"] == "<="
    return (
        made["split_feature"],
        int(np.floor(made["threshold"])),
        _tree(made["left_child"]),
        _tree(made["right_child"]),
    )


@cache
def sources(shared: Path = SHARED) -> tuple[dict[str, Problem], Problem]:
    """The problems of the gold and of raw text."""
    rows = list(gold.rows(shared))
    told = of_gold(rows)
    annotated = {row.id.partition("#")[0] for row in rows}
    return told, of_raw(_texts(shared, annotated), grown_from(told["stated"].counted(), "stated").forest())


def _texts(shared: Path, without: set[str]) -> Iterator[str]:
    """The raw text, without the documents that are annotated."""
    return (text_of(row) for row in raw(shared) if row["id"].partition("#")[0] not in without)


def forests(told: Mapping[str, Problem], raw: Problem, fold: int | None = None) -> dict[str, Forest]:
    """The forests of everything, or of what is not of a fold."""
    kept = {group: problem if fold is None else problem.of(problem.fold != fold) for group, problem in told.items()}
    found = {group: grown_from(_learned_from(problem, raw, group), group).forest() for group, problem in kept.items()}
    again = Grown(_boosted_by(of_joint(kept, raw), AGAIN, TREES_AGAIN), {TREES_AGAIN: LEAST / 1000})
    return found | {"joint": Forest([], [], again.stages())}


def written(forest: Forest) -> dict[str, Any]:
    """A forest as JSON."""
    return {
        name: [[least, [*map(_plain, trees)]] for trees, least in stages] for name, stages in forest._asdict().items()
    }


def _plain(node: Node) -> Any:
    """A tree as JSON: a leaf is its number."""
    feature, most, left, right = node
    return most if left is None or right is None else [feature, most, _plain(left), _plain(right)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Learn from everything, and write the forests."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the texts")
    parser.add_argument("--target", type=Path, default=TARGET, help="the file to write")
    given = parser.parse_args(arguments)
    grown = forests(*sources(given.shared))
    annotated = [*(given.shared / "eval" / f"{name}.jsonl" for name in SETS), *sorted(gold.ANNOTATED.glob("*.jsonl"))]
    read = [*shards(given.shared, SHARDS), *annotated]
    made = {
        "provenance": {
            "features": VERSION,
            "read": {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in read},
        },
        "forests": {group: written(forest) for group, forest in grown.items()},
    }
    given.target.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
    print(f"{given.target}: {given.target.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
