"""Grow the forests of `factcheck.reader`: `python -m factcheck.learn.forest`.

They are learned from claims that were written down by reading: a candidate is right where a claim has its figures. What
a later step learns from was made by earlier ones that have not seen the same document, as all that is read later is
unseen.

1. Sieves: a few trees give up most figures as operands of a statement, and then most pairs of them.
2. What the n-grams around the figures of the others weigh.
3. Trees over all features, that weight among them.
4. Trees that weigh the likeliest candidates of each statement again, beside each other.

Nothing is drawn at random but by a fixed seed, and the same texts give the same bytes on one machine.
"""

import argparse
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby, pairwise
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import lightgbm
import numpy as np
from numpy.typing import NDArray

from factcheck.learn import gold, ngrams
from factcheck.learn.corpus import ALL_SHARDS, SETS, shards
from factcheck.learn.folds import FOLDS, fold_of
from factcheck.learn.held_out import HELD_OUT
from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import Candidate, candidates, within_reach
from factcheck.reader.decode import group_of
from factcheck.reader.features import (
    CODES,
    FEATURES,
    OPERAND,
    VERSION,
    Numbers,
    Surroundings,
    described,
    operands,
)
from factcheck.reader.forest import LEAF, LEAST, Forest, Forests, Node, Stage
from factcheck.reader.joint import Weighed, joint
from factcheck.reader.ngrams import Ngrams, Phrases, Weights
from factcheck.reader.statements import Statement

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TARGET = ROOT / "factcheck" / "reader" / "forest.json"

SKIPPED = 4
"""Of the statements of the gold without any claim every so many is kept, with the weight of all."""

BINNED: dict[str, Any] = {"verbosity": -1, "max_bin": 64}
GROWN: dict[str, Any] = {
    **BINNED,
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 48,
    "min_data_in_leaf": 15,
    "lambda_l2": 3.0,
    "feature_fraction": 0.4,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "seed": 1,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
}
TREES = {"stated": 400, "direction": 160, "total": 160}
SIEVE: dict[str, Any] = GROWN | {
    "learning_rate": 0.2,
    "num_leaves": 16,
    "min_data_in_leaf": 25,
    "lambda_l2": 10.0,
    "min_sum_hessian_in_leaf": 3.0,
    "max_delta_step": 3.0,
}
AGAIN: dict[str, Any] = GROWN | {
    "learning_rate": 0.04,
    "num_leaves": 31,
    "feature_fraction": 0.3,
}
TREES_AGAIN = 300
"""How the candidates are weighed again that are the likeliest of their statements."""

OF_OPERANDS, SIEVED = 60, 32
"""So few trees tell most figures that are no operand, and most candidates that are wrong; the forest is grown from the
others alone."""

IN_OPERANDS, IN_SIEVE, IN_TREES = (4, 10, 24), (4, 8, 16), (13, 22, 35, 53, 72, 112)
GATED = 0.005
"""After so many trees a candidate is given up that has less than nearly all have that are kept; these are lost."""

LEAST_OPERAND = {"stated": -4.5, "direction": -4.5, "total": -5.5}
"""A figure is no operand that has less, in log odds."""

LOST = 0.08
"""The share of the right candidates that the sieve gives up; all of them are unlikely, as trees go that have not seen
them."""

T = TypeVar("T")
Ints = NDArray[np.int8]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Places = NDArray[np.int32]
Ints64 = NDArray[np.int64]


class Problem(NamedTuple):
    """Candidates with their features; which are right; what each counts; and where it stands.

    A place is the number of the document and its fold, then of the statement, its figure and
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

    def some(self) -> tuple[Ints64, Floats]:
        """The places of those that are learned from, and what each counts.

        Of the statements without any claim it is every so many, with the weight of all.
        """
        _, number = np.unique(self.statements, return_inverse=True)
        has = (np.bincount(number, self.right) > 0)[number]
        found = np.flatnonzero(has | (number % SKIPPED == 0))
        return found, self.weight[found] * np.where(has[found], 1, SKIPPED)

    def counted(self) -> "Problem":
        """Those that are learned from."""
        found, weight = self.some()
        return self.of(found)._replace(weight=weight)


STATEMENTS = 20
"""A document has no more statements than two to the power of this."""


class Builder:
    """Collects candidates, or operands, into a problem."""

    def __init__(self, features: int = FEATURES) -> None:
        self.width = features
        self.features = bytearray()
        self.right: list[bool] = []
        self.weight: list[float] = []
        self.place: list[tuple[int, ...]] = []

    def add(
        self, found: Iterable[Numbers], right: Sequence[bool], weight: float, places: Iterable[tuple[int, ...]]
    ) -> None:
        """Add the candidates of a statement, or its operands."""
        for numbers in found:
            self.features += np.array(numbers, dtype=np.int8).tobytes()
        self.place += places
        self.right += right
        self.weight += [weight] * len(right)

    def made(self) -> Problem:
        """The problem, once all is added."""
        return Problem(
            np.frombuffer(bytes(self.features), dtype=np.int8).reshape(-1, self.width),
            np.array(self.right, dtype=bool),
            np.array(self.weight),
            np.array(self.place, dtype=np.int32).reshape(-1, 6),
        )


Described = Sequence[tuple[Candidate, Numbers]]


def operands_of_gold(rows: Sequence[gold.Row]) -> dict[str, Problem]:
    """The figures within reach of each statement of the gold; those are right that are operands of a claim."""
    return _by_part(_operands_of_rows, [(number, rows[number::PARTS]) for number in range(PARTS)])


def of_gold(rows: Sequence[gold.Row], sieves: "ByFold | None" = None) -> dict[str, Problem]:
    """The candidates of the statements of the gold, of operands that trees tell which have not seen the document.

    Args:
        rows: the documents.
        sieves: of each fold the trees that have not seen its documents; without, every operand counts.
    """
    weigh = {
        fold: {group: Forest(each.stages(), [], [], {}) for group, each in sieve.items()}
        for fold, sieve in (sieves or {}).items()
    }
    return _by_part(_of_rows, [(number, rows[number::PARTS], weigh) for number in range(PARTS)])


PARTS = 8
"""In so many parts the gold is taken apart, side by side."""


def _by_part(of_part: Callable[[Any], Mapping[str, Problem]], parts: Sequence[Any]) -> dict[str, Problem]:
    with Pool() as pool:
        found = pool.map(of_part, parts)
    return {group: reduce(Problem.and_, (each[group] for each in found)) for group in found[0]}


def _operands_of_rows(part: tuple[int, Sequence[gold.Row]]) -> dict[str, Problem]:
    builders, (first, rows) = {group: Builder(OPERAND) for group in TREES}, part
    for number, row in enumerate(rows):
        around = Surroundings(analyse(row.text))
        for at, statement in enumerate(around.statements):
            found = operands(around, statement)
            if not found:
                continue
            right = row.operands(statement, [mention for mention, _ in found])
            place = PARTS * number + first, fold_of(row.id), at, _figure(statement)
            builders[group_of(statement.form)].add(
                (numbers for _, numbers in found),
                [mention.number in right for mention, _ in found],
                row.weight,
                ((*place, mention.number, mention.number) for mention, _ in found),
            )
    return {group: builder.made() for group, builder in builders.items()}


def _figure(statement: Statement) -> int:
    return -1 if statement.figure is None else statement.figure.number


def _of_rows(part: tuple[int, Sequence[gold.Row], Mapping[int, Mapping[str, Forest]]]) -> dict[str, Problem]:
    builders, (first, rows, sieves) = {group: Builder() for group in TREES}, part
    for number, row in enumerate(rows):
        fold = fold_of(row.id)
        for at, (statement, found) in _candidates(row.text, sieves.get(fold, {})):
            right = row.right(statement, [each for each, _ in found])
            place = PARTS * number + first, fold, at, _figure(statement)
            _add(builders[group_of(statement.form)], found, right, row.weight, place)
    return {group: builder.made() for group, builder in builders.items()}


def _add(builder: Builder, found: Described, right: Sequence[bool], weight: float, place: tuple[int, ...]) -> None:
    places = ((*place, candidate.first.number, candidate.second.number) for candidate, _ in found)
    builder.add((numbers for _, numbers in found), right, weight, places)


def _candidates(text: str, sieves: Mapping[str, Forest]) -> Iterator[tuple[int, tuple[Statement, Described]]]:
    """The statements of a text with their candidates, of operands that forests tell, where there are any."""
    around = Surroundings(analyse(text))
    for at, statement in enumerate(around.statements):
        sieve = sieves.get(group_of(statement.form))
        found = [*described(around, statement, None if sieve is None else sieve.of_operands)]
        if found:
            yield at, (statement, found)


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
    """What a forest is made from: trees for the operands, a sieve, n-grams, and trees for what is left."""

    operands: Grown
    sieve: Grown
    ngrams: Weights
    trees: Grown

    def forest(self) -> Forest:
        """The same for the reader."""
        return Forest(self.operands.stages(), self.sieve.stages(), self.trees.stages(), self.ngrams)


ByFold = Mapping[int, Mapping[str, Grown]]
"""For each fold, and for no document (EVERYTHING), the trees of each group that have not seen it."""

EVERYTHING = -1
"""The fold of no document."""


def sieves_of(
    problem: Problem, trees: int, counts: Sequence[int], least: float | None = None
) -> tuple[dict[int, Grown], Bools]:
    """A few trees for each fold, and which candidates those leave that have not seen them.

    Args:
        problem: the candidates, or operands.
        trees: how many trees there are.
        counts: after how many of them what has too little is given up.
        least: what is left must have so much; without, as much as nearly all that are right.
    """
    without = {fold: problem.of(problem.fold != fold).counted() for fold in (EVERYTHING, *range(FOLDS))}
    boosters = {fold: _boosted_by(each, SIEVE, trees) for fold, each in without.items()}

    def held_out(count: int) -> Floats:
        found = np.zeros(len(problem.right))
        for fold in range(FOLDS):
            own = problem.fold == fold
            if own.any():
                found[own] = boosters[fold].predict(problem.features[own], raw_score=True, num_iteration=count)
        return found

    odds = held_out(trees)
    enough = float(np.quantile(odds[problem.right], LOST)) if least is None else least
    left = odds >= enough
    first = {count: held_out(count) for count in counts}
    gates = {count: float(np.quantile(found[left], GATED)) for count, found in first.items()}
    for count, gate in gates.items():
        left &= first[count] >= gate
    return {fold: Grown(booster, gates | {trees: enough}) for fold, booster in boosters.items()}, left


def grown_from(problem: Problem, group: str) -> Grown:
    """The trees that a problem gives."""
    booster = _boosted_by(problem, GROWN, TREES[group])
    kept = problem.of(booster.predict(problem.features, raw_score=True) >= LEAST / 1000)
    return Grown(booster, _gates(booster, kept, IN_TREES) | {TREES[group]: LEAST / 1000})


def _gates(booster: Any, kept: Problem, counts: Sequence[int]) -> dict[int, float]:
    """How much some first trees must give: hardly any candidate is lost by it that all of them would keep."""
    return {
        count: float(np.quantile(booster.predict(kept.features, raw_score=True, num_iteration=count), GATED))
        for count in counts
    }


def _boosted_by(problem: Problem, how: Mapping[str, Any], trees: int) -> Any:
    data = lightgbm.Dataset(problem.features, problem.right, weight=problem.weight, params=BINNED)
    return lightgbm.train(dict(how), data, trees)


class Sources(NamedTuple):
    """What is learned from: the sieves and the n-grams of each fold and of everything, and the candidates by group.

    The last feature of a candidate is what its n-grams weigh.
    """

    operands: ByFold
    sieves: ByFold
    ngrams: Mapping[int, Mapping[str, Weights]]
    told: Mapping[str, Problem]


def grown_on(read: Sources, without: int = EVERYTHING) -> dict[str, Trees]:
    """The trees of each group, from everything or from all documents but those of a fold."""
    return {
        group: Trees(
            read.operands[without][group],
            read.sieves[without][group],
            read.ngrams[without].get(group, {}),
            grown_from(problem.of(problem.fold != without).counted(), group),
        )
        for group, problem in read.told.items()
    }


def of_joint(told: Mapping[str, Problem], held_out: Mapping[int, Mapping[str, Trees]]) -> Problem:
    """The likeliest candidates of each statement, weighed by forests that have not seen their document."""
    totals = {group: np.full(len(problem.right), -np.inf) for group, problem in told.items()}
    for fold, trees in held_out.items():
        for group, problem in told.items():
            own = problem.fold == fold
            totals[group][own] = trees[group].trees.totals(problem.features[own])
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


def sources(shared: Path = SHARED) -> Sources:
    """The candidates of the gold that are left by sieves which have not seen their documents, and these sieves."""
    rows = list(gold.rows(shared))
    operands = _by_fold(
        {
            group: sieves_of(problem, OF_OPERANDS, IN_OPERANDS, LEAST_OPERAND[group])[0]
            for group, problem in operands_of_gold(rows).items()
        }
    )
    paired = of_gold(rows, operands)
    found = {group: sieves_of(problem, SIEVED, IN_SIEVE) for group, problem in paired.items()}
    left = {group: paired[group].of(left) for group, (_, left) in found.items()}
    weights, told = _with_ngrams(rows, left)
    return Sources(operands, _by_fold({group: sieves for group, (sieves, _) in found.items()}), weights, told)


def _by_fold(by_group: Mapping[str, Mapping[int, T]]) -> dict[int, dict[str, T]]:
    return {fold: {group: by_fold[fold] for group, by_fold in by_group.items()} for fold in (EVERYTHING, *range(FOLDS))}


WORDED = ("stated", "total")
"""The groups whose candidates have n-grams: where no figure is stated there are none."""


def _with_ngrams(
    rows: Sequence[gold.Row], left: Mapping[str, Problem]
) -> tuple[dict[int, dict[str, Weights]], dict[str, Problem]]:
    """What n-grams weigh by fold and group, and the candidates with what theirs weigh where they were not learned."""
    weights: dict[str, dict[int, Weights]] = {}
    told: dict[str, Problem] = {}
    for group, problem in left.items():
        own = np.zeros(len(problem.right), dtype=np.int8)
        if group in WORDED:
            found = ngrams_of(rows, problem, group)
            weights[group] = _weights_of(found, problem)
            for fold in range(FOLDS):
                mine = np.flatnonzero(problem.fold == fold)
                own[mine] = ngrams.features(found[mine], weights[group][fold])
        told[group] = problem._replace(features=np.concatenate([problem.features, own[:, None]], axis=1))
    return _by_fold(weights), told


def _weights_of(found: ngrams.Rows, problem: Problem) -> dict[int, Weights]:
    """What n-grams weigh, by the fold whose documents were not learned from."""
    some, counts = problem.some()
    learned = found[some], problem.right[some], problem.place[some, 0], counts
    kept = {fold: problem.fold[some] != fold for fold in (EVERYTHING, *range(FOLDS))}
    with Pool() as pool:
        parts = ([each[others] for each in learned] for others in kept.values())
        return dict(zip(kept, pool.starmap(ngrams.fitted, parts), strict=True))


def ngrams_of(rows: Sequence[gold.Row], problem: Problem, group: str) -> ngrams.Rows:
    """The n-grams of candidates, in their order."""
    places: dict[int, dict[tuple[int, ...], int]] = {}
    codes = problem.features[:, 0].tolist()
    for at, (place, code) in enumerate(zip(problem.place.tolist(), codes, strict=True)):
        places.setdefault(place[0], {})[(place[2], code, *place[4:])] = at
    found: list[Ngrams] = [frozenset()] * len(codes)
    with Pool() as pool:
        parts = ((rows[document].text, wanted, group) for document, wanted in places.items())
        for one in pool.imap(_ngrams_of, parts, chunksize=16):
            for at, each in one:
                found[at] = each
    return ngrams.rows(found)


def _ngrams_of(part: tuple[str, Mapping[tuple[int, ...], int], str]) -> list[tuple[int, Ngrams]]:
    text, wanted, group = part
    around = Surroundings(analyse(text))
    phrases, numbers = Phrases(around.analysis), {number for number, *_ in wanted}
    found = list[tuple[int, Ngrams]]()
    for number, statement in enumerate(around.statements):
        if number not in numbers or group_of(statement.form) != group:
            continue
        for each in candidates(statement, within_reach(around.analysis, statement)):
            key = number, CODES.index(each.frame.code), each.first.number, each.second.number
            if key in wanted:
                found.append((wanted[key], phrases.of(statement, each)))
    return found


def forests(read: Sources) -> tuple[Forests, Sequence[Forests]]:
    """The forests of everything, and of each fold those that have not seen its documents."""
    held_out = {fold: grown_on(read, fold) for fold in range(FOLDS)}
    again = of_joint(read.told, held_out)
    return (
        _forests(grown_on(read), again),
        [_forests(trees, again.of(again.fold != fold)) for fold, trees in held_out.items()],
    )


def _forests(trees: Mapping[str, Trees], again: Problem) -> Forests:
    joint = Grown(_boosted_by(again, AGAIN, TREES_AGAIN), {TREES_AGAIN: LEAST / 1000})
    return {group: found.forest() for group, found in trees.items()} | {"joint": Forest([], [], joint.stages(), {})}


def written(forest: Forest) -> dict[str, Any]:
    """A forest as JSON; of the hash of each n-gram how far it is from the one before it."""
    *stages, weights = forest
    hashes = sorted(weights)
    return {
        name: [[least, [*map(_plain, trees)]] for trees, least in found]
        for name, found in zip(Forest._fields, stages, strict=False)
    } | {
        "ngrams": {
            "after": [one - before for before, one in pairwise((0, *hashes))],
            "weights": [weights[each] for each in hashes],
        }
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
    parser.add_argument("--held-out", type=Path, default=HELD_OUT, help="the folder for the forests of each fold")
    given = parser.parse_args(arguments)
    grown, held_out = forests(sources(given.shared))
    annotated = [*(given.shared / "eval" / f"{name}.jsonl" for name in SETS), *sorted(gold.ANNOTATED.glob("*.jsonl"))]
    read = [*shards(given.shared, ALL_SHARDS), *annotated]
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16] for path in read}
    given.held_out.mkdir(parents=True, exist_ok=True)
    for path, found in {
        given.target: grown,
        **{given.held_out / f"{fold}.json": found for fold, found in enumerate(held_out)},
    }.items():
        made = {
            "provenance": {"features": VERSION, "read": hashes},
            "forests": {group: written(forest) for group, forest in found.items()},
        }
        path.write_text(json.dumps(made, separators=(",", ":")) + "\n", encoding="utf-8")
        print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
