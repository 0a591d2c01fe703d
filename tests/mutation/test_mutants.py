"""The mutants are what they are said to be, and the list of those that change nothing is of today's code."""

import ast
from pathlib import Path

import pytest

from tests.mutation.__main__ import EQUIVALENT, equivalents, python_files
from tests.mutation.mutants import mutants
from tests.mutation.plan import PLAN

MODULES = sorted({name for target in PLAN.values() for name in target.modules})


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("y = x < 2", ["y = (x <= 2)", "y = (x >= 2)", "y = x < (3)"]),
        ("y = -x", ["y = (x)"]),
        ("y = a and not b", ["y = (a or not b)", "y = a and (b)"]),
        ("y = a + b if c else d", ["y = (d if c else a + b)", "y = (a - b) if c else d"]),
        ("if x:\n    f(x)\n", ["if (not x):\n    f(x)\n", "if x:\n    pass\n"]),
        ("def f(x: int = 0) -> int:\n    return x", ["def f(x: int = (1)) -> int:\n    return x"]),
        ("y = 'naïve' if min(a) else True", ["y = (True if min(a) else 'naïve')", "y = 'naïve' if (max(a)) else True"]),
        ("for x in y:\n    continue", ["for x in y:\n    break"]),
    ],
)
def test_each_change_is_made_where_it_stands(text: str, changed: list[str]) -> None:
    assert [mutant.applied(text) for mutant in mutants(text)][: len(changed)] == changed


@pytest.mark.parametrize(
    "text",
    [
        '"""A docstring of 2 < 3."""',
        "__all__ = ['a']",
        "assert x < 2",
        "f'{x + 1}'",
        "x: Literal[1] = y",
        "@f(1)\nclass A(B[2]): ...",
    ],
)
def test_what_is_no_part_of_the_arithmetic_is_left_alone(text: str) -> None:
    assert not mutants(text)


@pytest.mark.parametrize("name", MODULES)
def test_every_mutant_of_the_core_is_another_program(root: Path, name: str) -> None:
    for path in python_files(root / "factcheck" / name):
        text = path.read_text(encoding="utf-8")
        same = ast.dump(ast.parse(text))
        assert not [each for each in mutants(text) if ast.dump(ast.parse(each.applied(text))) == same]


@pytest.mark.parametrize(("module", "line", "was", "now"), sorted(equivalents()))
def test_what_is_known_to_change_nothing_can_still_be_changed(
    root: Path, module: str, line: str, was: str, now: str
) -> None:
    text = (root / module).read_text(encoding="utf-8")
    lines = [each.strip() for each in text.splitlines()]
    assert (line, was, now) in {(lines[each.line - 1], each.was, each.now) for each in mutants(text)}


def test_every_mutant_that_changes_nothing_has_its_reason() -> None:
    text = EQUIVALENT.read_text(encoding="utf-8")
    assert text.count("reason = ") == text.count("[[mutant]]") == len(equivalents())


@pytest.mark.parametrize("name", PLAN)
def test_the_plan_names_what_is_there(root: Path, name: str) -> None:
    missing = [path for path in PLAN[name].tests if not (root / path).exists()]
    assert not missing
