"""Trees are walked as they say, and the forests of the package are small whole numbers that say where they are from."""

import json
from pathlib import Path
from typing import Any
from zlib import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reader.features import FEATURES, VERSION
from factcheck.reader.forest import LEAF, LEAST, Forest, Node, Stage, grown, is_kept, likely, weighed
from factcheck.reader.joint import JOINT
from factcheck.reader.ngrams import BUCKETS

PATH = Path(__file__).resolve().parents[2] / "factcheck" / "reader" / "forest.json"
MADE = json.loads(PATH.read_text(encoding="utf-8"))
GROUPS = ("stated", "direction", "total", "joint")

FEW = 6
"""So many features do to walk a tree."""

small = st.integers(-128, 127)
leaves = st.integers(-3000, 3000).map(lambda number: (LEAF, number, None, None))
trees: st.SearchStrategy[Node] = st.recursive(
    leaves, lambda nodes: st.tuples(st.integers(0, FEW - 1), small, nodes, nodes), max_leaves=12
)
stages = st.lists(st.builds(Stage, st.lists(trees, max_size=3), st.integers(-9000, 9000)), max_size=3)
candidates = st.tuples(*([small] * FEW))

NEVER = -(10**9)


def leaf(number: int) -> Node:
    """A tree that asks nothing."""
    return LEAF, number, None, None


def answer(node: Node, numbers: tuple[int, ...]) -> int:
    """What a tree answers, by its definition."""
    feature, most, left, right = node
    if left is None or right is None:
        return most
    return answer(left if numbers[feature] <= most else right, numbers)


def outcome(found: list[Stage], numbers: tuple[int, ...]) -> int | None:
    """What stages give, by their definition: the sum of all trees, if the sum up to every stage is enough."""
    sums = [sum(answer(tree, numbers) for stage in found[: at + 1] for tree in stage.trees) for at in range(len(found))]
    return (
        (*sums, 0)[len(sums) - 1] if all(each >= stage.least for each, stage in zip(sums, found, strict=True)) else None
    )


@given(stages, stages, candidates)
def test_trees_are_added_up_as_long_as_they_give_enough(
    sieve: list[Stage], trees: list[Stage], numbers: tuple[int, ...]
) -> None:
    forest = Forest([], sieve, trees, {})
    assert is_kept(forest, numbers) is (outcome(sieve, numbers) is not None)
    assert weighed(forest, numbers) == outcome(trees, numbers)


@given(stages.filter(bool), candidates)
def test_operands_are_weighed_likewise(operands: list[Stage], numbers: tuple[int, ...]) -> None:
    weigh = Forest(operands, [], [], {}).of_operands
    assert weigh is not None
    assert weigh(numbers) == outcome(operands, numbers)


@pytest.mark.parametrize(("first", "kept"), [(-101, False), (-100, True), (-99, True)])
def test_what_is_exactly_enough_is_kept(first: int, kept: bool) -> None:
    """Though later trees would have made more of it."""
    stages = [Stage([leaf(first)], -100), Stage([leaf(5000)], NEVER)]
    assert is_kept(Forest([], stages, [], {}), ()) is kept
    assert weighed(Forest([], [], stages, {}), ()) == (first + 5000 if kept else None)


@pytest.mark.parametrize(("number", "total"), [(1, -7), (2, -7), (3, 7)])
def test_a_number_goes_left_up_to_the_greatest_that_does(number: int, total: int) -> None:
    assert weighed(Forest([], [], [Stage([(0, 2, leaf(-7), leaf(7))], NEVER)], {}), (number,)) == total


@given(st.integers(-30000, 30000), st.integers(-30000, 30000))
def test_more_log_odds_are_likelier(one: int, other: int) -> None:
    assert (likely(one) <= likely(other)) is (one <= other) or likely(one) == likely(other)
    assert likely(one) + likely(-one) == pytest.approx(1)


def nodes(made: Any) -> Any:
    """Every node of a tree as it is written."""
    yield made
    if isinstance(made, list):
        yield from nodes(made[2])
        yield from nodes(made[3])


@pytest.mark.parametrize("group", GROUPS)
def test_a_forest_of_the_package_has_whole_numbers_and_asks_for_features_that_there_are(group: str) -> None:
    stages = [stage for name in ("operands", "sieve", "trees") for stage in MADE["forests"][group][name]]
    assert all(type(least) is int for least, _ in stages)
    assert stages[-1][0] == LEAST
    for node in (node for _, trees in stages for tree in trees for node in nodes(tree)):
        if isinstance(node, list):
            feature, most, _, _ = node
            assert type(feature) is int
            assert type(most) is int
            assert 0 <= feature < FEATURES + 1 + (JOINT if group == "joint" else 0)
        else:
            assert type(node) is int


@pytest.mark.parametrize("group", GROUPS)
def test_the_ngrams_of_a_forest_are_hashes_with_whole_numbers(group: str) -> None:
    weights = grown()[group].ngrams
    assert bool(weights) is (group in ("stated", "total"))
    assert all(-1 <= each < BUCKETS and type(weight) is int for each, weight in weights.items())
    assert not weights or -1 in weights


def test_the_package_has_these_forests_and_they_are_small() -> None:
    assert set(MADE["forests"]) == set(grown()) == set(GROUPS)
    assert len(compress(PATH.read_bytes())) <= 500_000, "what they take in the wheel"


def test_the_forests_say_what_they_were_made_from() -> None:
    provenance = MADE["provenance"]
    assert provenance["features"] == VERSION
    assert {"00.jsonl", "23.jsonl", "modern.jsonl", "own.jsonl", "shards.jsonl"} <= set(provenance["read"])
