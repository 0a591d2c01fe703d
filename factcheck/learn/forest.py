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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby
from multiprocessing import Pool
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from numpy.typing import NDArray

from factcheck.learn import channel, gold
from factcheck.learn.corpus import SETS, SHARDS, raw, shards, text_of
from factcheck.learn.folds import FOLDS, fold_of
from factcheck.learn.held_out import HELD_OUT
from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import Candidate, candidates
from factcheck.reader.decode import group_of
from factcheck.reader.features import FEATURES, OPERAND, VERSION, Numbers, Surroundings, described, operands
from factcheck.reader.forest import LEAF, LEAST, Forest, Forests, Node, Stage, likely, weighed
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
    "learning_rate": 0.04,
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
TREES = {"stated": 500, "direction": 200, "total": 200}
SIEVE: dict[str, Any] = GROWN | {
    "learning_rate": 0.2,
    "num_leaves": 16,
    "min_data_in_leaf": 25,
    "lambda_l2": 10.0,
    "min_sum_hessian_in_leaf": 3.0,
    "max_delta_step": 3.0,
}
AGAIN: dict[str, Any] = GROWN | {
    "learning_rate": 0.03,
    "num_leaves": 31,
    "feature_fraction": 0.3,
}
TREES_AGAIN = 400
"""How the candidates are weighed again that are the likeliest of their statements."""

OF_OPERANDS, SIEVED = 24, 16
"""So few trees tell most figures that are no operand, and most candidates that are wrong; the forest is grown from the
others alone."""

IN_OPERANDS, IN_SIEVE, IN_TREES = (4, 10), (4, 8), (16, 28, 44, 66, 90, 140)
GATED = 0.005
"""After so many trees a candidate is given up that has less than nearly all have that are kept; these are lost."""

LEAST_OPERAND = -3500
"""A figure is no operand that has fewer thousandths of log odds."""

LOST = 0.01
"""The share of the right candidates that the sieve may give up, of those that it was learned from."""

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


Sieves = Mapping[str, "Grown"]
"""Trees that tell the operands of the statements of a group."""

Described = Sequence[tuple[Candidate, Numbers]]


def operands_of_gold(rows: Sequence[gold.Row]) -> dict[str, Problem]:
    """The figures within reach of each statement of the gold; those of a candidate that a claim has are right."""
    return _by_part(_operands_of_rows, [(number, rows[number::PARTS]) for number in range(PARTS)])


def of_gold(rows: Sequence[gold.Row], sieves: Mapping[int, Sieves] | None = None) -> dict[str, Problem]:
    """The candidates of the statements of the gold, of operands that trees tell which have not seen the document.

    Args:
        rows: the documents.
        sieves: of each fold the trees that have not seen its documents; without, every operand counts.
    """
    weigh = {
        fold: {group: Forest(each.stages(), [], []) for group, each in sieve.items()}
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
    builders, (first, rows) = {group: Builder(OPERAND) for group in SIEVED_BY_OPERANDS}, part
    for number, row in enumerate(rows):
        around = Surroundings(analyse(row.text))
        for at, statement in enumerate(around.statements):
            found = operands(around, statement)
            if not found or group_of(statement.form) not in builders:
                continue
            paired = [*candidates(statement, [mention for mention, _ in found])]
            right = {
                mention.number
                for each, is_right in zip(paired, row.right(statement, paired), strict=True)
                if is_right
                for mention in (each.first, each.second)
            }
            place = PARTS * number + first, fold_of(row.id), at, _figure(statement)
            builders[group_of(statement.form)].add(
                (numbers for _, numbers in found),
                [mention.number in right for mention, _ in found],
                1.0,
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
            _add(builders[group_of(statement.form)], found, right, 1.0, place)
    return {group: builder.made() for group, builder in builders.items()}


def _add(builder: Builder, found: Described, right: Sequence[bool], weight: float, place: tuple[int, ...]) -> None:
    places = ((*place, candidate.first.number, candidate.second.number) for candidate, _ in found)
    builder.add((numbers for _, numbers in found), right, weight, places)


def of_raw(texts: Sequence[str], forest: Forest) -> Problem:
    """The statements of raw text that are nearly certain one way or the other."""
    parts = [(number, texts[number::PARTS], forest) for number in range(PARTS)]
    return _by_part(_of_texts, parts)["stated"]


def _of_texts(part: tuple[int, Sequence[str], Forest]) -> dict[str, Problem]:
    builder, (first, texts, forest) = Builder(), part
    for number, text in enumerate(texts):
        for at, (statement, found) in _candidates(text, {"stated": forest}):
            right = _right(statement, found, forest) if group_of(statement.form) == "stated" else None
            if right is not None:
                _add(builder, found, right, OF_RAW, (-1 - PARTS * number - first, -1, at, -1))
    return {"stated": builder.made()}


def _right(statement: Statement, found: Described, forest: Forest) -> list[bool] | None:
    """Which candidate of raw text is right, if any; `None` if that is uncertain."""
    best, most = -1, 0.0
    for at, (candidate, numbers) in enumerate(found):
        total = weighed(forest, numbers)
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
    """What a forest is made from: trees for the operands, a sieve, and trees for what both leave."""

    operands: Grown | None
    sieve: Grown
    trees: Grown

    def totals(self, features: Ints) -> Floats:
        """What a forest gives, -inf for candidates that are given up; their operands have been told already."""
        found = np.full(len(features), -np.inf)
        kept = np.flatnonzero(np.isfinite(self.sieve.totals(features)))
        found[kept] = self.trees.totals(features[kept])
        return found

    def forest(self) -> Forest:
        """The same for the reader."""
        return Forest(*([] if each is None else each.stages() for each in self))


SIEVED_BY_OPERANDS = ("stated", "direction")
"""The groups whose operands are told one by one: of a total all parts are weighed together."""


def sieve_of(operands: Problem) -> Grown:
    """Trees that tell which figures may be operands of a statement."""
    counted = operands.counted()
    booster = _boosted_by(counted, SIEVE, OF_OPERANDS)
    kept = counted.of(booster.predict(counted.features, raw_score=True) >= LEAST_OPERAND / 1000)
    return Grown(booster, _gates(booster, kept, IN_OPERANDS) | {OF_OPERANDS: LEAST_OPERAND / 1000})


def grown_from(problem: Problem, group: str, operands: Grown | None = None) -> Trees:
    """The trees that a problem gives, after those of its operands."""
    return Trees(operands, *_sieved(problem, group))


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
    data = lightgbm.Dataset(problem.features, problem.right, weight=problem.weight, params=BINNED)
    return lightgbm.train(dict(how), data, trees)


class Sources(NamedTuple):
    """What is learned from: the sieves of each fold and of everything (-1), the gold by group, and raw text."""

    sieves: Mapping[int, Sieves]
    told: Mapping[str, Problem]
    raw: Problem


EVERYTHING = -1
"""The fold of no document."""


def grown_on(read: Sources, without: int = EVERYTHING) -> dict[str, Trees]:
    """The trees of each group, from everything or from all documents but those of a fold."""
    kept = {group: problem.of(problem.fold != without) for group, problem in read.told.items()}
    return {
        group: grown_from(_learned_from(problem, read.raw, group), group, read.sieves[without].get(group))
        for group, problem in kept.items()
    }


def of_joint(told: Mapping[str, Problem], held_out: Mapping[int, Mapping[str, Trees]]) -> Problem:
    """The likeliest candidates of each statement, weighed by forests that have not seen their document."""
    totals = {group: np.full(len(problem.right), -np.inf) for group, problem in told.items()}
    for fold, trees in held_out.items():
        for group, problem in told.items():
            totals[group][problem.fold == fold] = trees[group].totals(problem.features[problem.fold == fold])
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


def sources(shared: Path = SHARED) -> Sources:
    """The problems of the gold and of raw text, with what tells their operands."""
    rows = list(gold.rows(shared))
    sieves = _sieves(operands_of_gold(rows))
    told = of_gold(rows, sieves)
    annotated = {row.id.partition("#")[0] for row in rows}
    first = grown_from(told["stated"].counted(), "stated", sieves[EVERYTHING]["stated"]).forest()
    return Sources(sieves, told, of_raw([*_texts(shared, annotated)], first))


def _sieves(operands: Mapping[str, Problem]) -> dict[int, dict[str, Grown]]:
    return {
        fold: {group: sieve_of(problem.of(problem.fold != fold)) for group, problem in operands.items()}
        for fold in (EVERYTHING, *range(FOLDS))
    }


def _texts(shared: Path, without: set[str]) -> Iterator[str]:
    """The raw text, without the documents that are annotated."""
    return (text_of(row) for row in raw(shared) if row["id"].partition("#")[0] not in without)


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
    return {group: found.forest() for group, found in trees.items()} | {"joint": Forest([], [], joint.stages())}


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
    parser.add_argument("--held-out", type=Path, default=HELD_OUT, help="the folder for the forests of each fold")
    given = parser.parse_args(arguments)
    grown, held_out = forests(sources(given.shared))
    annotated = [*(given.shared / "eval" / f"{name}.jsonl" for name in SETS), *sorted(gold.ANNOTATED.glob("*.jsonl"))]
    read = [*shards(given.shared, SHARDS), *annotated]
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
