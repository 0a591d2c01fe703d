"""Changes told apart from their levels: what each text states, and that neither a digit nor another text decides it.

The texts stand in `apart.txt`, each with its claims: a claim a line, its kind and its figures by role. Of claims that
are told in one place the other tables speak; here only those that this reading adds.
"""

import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Quantity, Reading, read
from factcheck.reader.apart import APART

BLOCKS = Path(__file__).with_name("apart.txt").read_text(encoding="utf-8").strip().split("\n\n")
TEXTS = {
    text.replace("\\n", "\n"): [claim.strip() for claim in claims]
    for block in BLOCKS
    if not block.startswith("#")
    for text, *claims in [block.split("\n")]
}
TOLD = {text: claims for text, claims in TEXTS.items() if claims}
YEAR_OR_FIGURE = re.compile(r"\b(?:19|20)\d\d\b|\d")

texts = st.sampled_from(list(TEXTS))


def apart(text: str) -> list[Reading]:
    """What is read of a text, of the changes told apart from their levels."""
    return [reading for reading in read(text) if APART in reading.evidence]


def line(reading: Reading) -> str:
    """A claim as the table has it."""
    claim: Any = reading.claim
    return f"{claim.code} before={claim.before.value} after={claim.after.value} {claim.stated}={claim.figure.value}"


def paired(text: str) -> list[tuple[str, list[int | None]]]:
    """Every claim of a text: its kind, and where its figures stand."""
    return [
        (reading.claim.code, [each.start for each in figures if isinstance(each, Quantity)])
        for reading in read(text)
        for figures in [(*reading.claim.operands().values(), reading.claim.figure)]
    ]


@pytest.mark.parametrize(("text", "claims"), TEXTS.items(), ids=list(TEXTS))
def test_a_text_states_its_claims(text: str, claims: list[str]) -> None:
    assert [*map(line, apart(text))] == claims


@settings(max_examples=200)
@given(texts, st.data())
def test_no_digit_decides_which_figures_belong_together(text: str, data: st.DataObject) -> None:
    """Every digit of every figure can be another; 0 and 1 are left out, for "1 boat" and "0.5" are other words."""

    def other(match: re.Match[str]) -> str:
        return match[0] if len(match[0]) > 1 else str(data.draw(st.integers(2, 9)))

    assert paired(YEAR_OR_FIGURE.sub(other, text)) == paired(text)


@settings(max_examples=100)
@given(texts, texts)
def test_a_text_states_the_same_beside_another(one: str, two: str) -> None:
    """With a sentence between them that no clause of the second can take up."""
    alone = [*map(line, apart(one)), *map(line, apart(two))]
    assert [
        *map(line, apart(f"{one}\n\nThe council met in Bute. It heard both sides. It rose at noon.\n\n{two}"))
    ] == alone


@pytest.mark.parametrize(("text", "claims"), TOLD.items(), ids=list(TOLD))
def test_a_change_is_told_as_well_over_two_paragraphs(text: str, claims: list[str]) -> None:
    assert [*map(line, apart(re.sub(r"(?<=[.”]) (?=[A-Z“])", "\n\n", text, count=1)))] == claims
