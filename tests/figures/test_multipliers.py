"""Words that multiply."""

from fractions import Fraction

import pytest

from factcheck.figures import multipliers
from factcheck.quantity import Quantity
from factcheck.tokens import tokenise


def read(text: str) -> list[Quantity]:
    found = [figure.quantity for figure in multipliers(tokenise(text), text)]
    assert all(isinstance(quantity, Quantity) for quantity in found)
    return [quantity for quantity in found if isinstance(quantity, Quantity)]


@pytest.mark.parametrize(
    ("text", "printed", "value", "hedge"),
    [
        ("It doubled.", "doubled", 2, None),
        ("It more than doubled.", "doubled", 2, "more than"),
        ("It nearly trebled to 9.", "trebled", 3, "nearly"),
        ("It halved.", "halved", Fraction(1, 2), None),
        ("It was cut in half.", "in half", Fraction(1, 2), None),
        ("Half as many came.", "Half", Fraction(1, 2), None),
        ("Twice as many came.", "Twice", 2, None),
        ("Three times as many came.", "Three times", 3, None),
        ("It is 2.5 times the size.", "2.5 times", Fraction(5, 2), None),
        ("A fourfold rise.", "fourfold", 4, None),
        ("A three-fold rise.", "three-fold", 3, None),
        ("A 10-fold rise.", "10-fold", 10, None),
        ("It is about twenty-five times higher.", "twenty-five times", 25, "about"),
    ],
)
def test_factors(text: str, printed: str, value: Fraction, hedge: str | None) -> None:
    (quantity,) = read(text)
    assert (quantity.printed, quantity.value, quantity.hedge, quantity.unit) == (printed, value, hedge, "times")
    assert quantity.start is not None
    assert text[quantity.start : quantity.end] == printed


@pytest.mark.parametrize(
    "text",
    [
        "He won it three times.",
        "A double room.",
        "The triple jump.",
        "Half of them.",
        "Twice in May.",
        "Many times the size.",
    ],
)
def test_other_words_multiply_nothing(text: str) -> None:
    assert read(text) == []


def test_words_are_vague_and_digits_are_not() -> None:
    assert [quantity.style for quantity in read("Doubled, then 2.5 times more.")] == ["vague", "digits"]
