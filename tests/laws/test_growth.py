"""The law of growth: a text of four times the length takes four times the work, whatever it repeats.

Work is counted, in calls of functions: no clock is asked. `python -m tests.benchmarks exponents` measures the time.
"""

import sys
from collections import Counter
from types import CodeType, FrameType
from typing import Any

import pytest

from factcheck.prose import FORMS
from factcheck.reader.declared import known_definitions, wordings
from tests.hostile import FAMILIES, Family

TIMES = 4
MOST = 1.7
"""How much more than `TIMES` the work may grow: up to its longest, a sentence costs what grows with its square."""

MOST_OF_ONE = 2.0
"""The same for a single function: what looks into the sentences around finds fewer at the ends of a short text."""

FEW = 200
"""So many calls of a function are none."""

TOLD = [*(row.example for row in wordings()), *(row.example for row in known_definitions())]
EXAMPLES = [f"{example} " for example in dict.fromkeys(TOLD)]
"""Each once: several wordings have the same."""


def calls(family: Family, size: int) -> Counter[CodeType | str]:
    """How often each function is called to read and check a document of that size."""
    text = family.text(size)
    counted: Counter[CodeType | str] = Counter()

    def count(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            counted[frame.f_code] += 1
        elif event == "c_call":
            counted[argument.__qualname__] += 1

    sys.setprofile(count)
    try:
        family.read(text)
    finally:
        sys.setprofile(None)
    return counted


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is loaded for the first text is no work of another."""
    for form in FORMS:
        Family(form, "Sales rose 5% to 21, from 20. ").read("Sales rose 5% to 21, from 20. ")


@pytest.mark.parametrize("name", FAMILIES)
def test_work_grows_with_the_length(name: str) -> None:
    """Short texts may be one sentence: where they do not tell, longer ones do."""
    assert any(grown(FAMILIES[name], size) < MOST * TIMES for size in (1500, 6000))


def grown(family: Family, size: int) -> float:
    """How many times the work of a text one takes that is longer by `TIMES`."""
    return calls(family, size * TIMES).total() / calls(family, size).total()


@pytest.mark.parametrize("example", EXAMPLES)
def test_no_wording_looks_through_the_whole_text(example: str) -> None:
    """A text that says the same again and again calls no function more often than it is longer.

    Some rules look through the few thousand characters around: where short texts do not tell, longer ones do.
    """
    family = Family("text", example)
    assert any(most_grown(family, size) < MOST_OF_ONE * TIMES for size in (750, 4000))


def most_grown(family: Family, size: int) -> float:
    """How many times as often the function is called that grows the most, in a text that is longer by `TIMES`."""
    few, many = calls(family, size), calls(family, size * TIMES)
    return max(many[name] / (few[name] + FEW) for name in many)
