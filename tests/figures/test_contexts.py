"""Numbers that the words around them show to be no quantities."""

import pytest

from factcheck.figures import contexts
from factcheck.tokens import tokenise


@pytest.mark.parametrize(
    ("rule", "text", "at", "stop"),
    [
        (contexts.age, "aged 15", 1, 2),
        (contexts.age, "aged 10 to 15", 1, 4),
        (contexts.age, "aged ten and under", 1, 2),
        (contexts.age, "the age of 18", 3, 4),
        (contexts.age, "15-year-old", 0, 5),
        (contexts.age, "18 to 30-year-olds", 0, 7),
        (contexts.age, "ten years of age", 0, 4),
        (contexts.apposition, "Mary Dunn, 45, of Poole", 3, 4),
        (contexts.apposition, "Dunn, 45, who ran", 2, 3),
        (contexts.reference, "section 12", 1, 2),
        (contexts.reference, "No. 5", 2, 3),
        (contexts.reference, "Channel 4", 1, 2),
        (contexts.reference, "#5", 1, 2),
        (contexts.named, "FTSE 100", 1, 2),
        (contexts.named, "S&P 500", 3, 4),
        (contexts.service, "call 101", 1, 2),
        (contexts.service, "emergency line, 101", 3, 4),
        (contexts.service, "calls to 999", 2, 3),
        (contexts.address, "10 Market Street", 0, 3),
        (contexts.numbered_item, "1. Act", 0, 2),
        (contexts.numbered_item, "Notes: 1.", 2, 4),
        (contexts.pronoun, "one of the", 0, 1),
        (contexts.pronoun, "no one knew", 1, 2),
        (contexts.pronoun, "one another", 0, 1),
        (contexts.spelt_name, "the Big Three", 2, 3),
        (contexts.spelt_name, "visit Seven Sisters", 1, 2),
    ],
)
def test_contexts(rule: object, text: str, at: int, stop: int) -> None:
    assert callable(rule)
    assert rule(tokenise(text), at) == stop


@pytest.mark.parametrize(
    ("rule", "text", "at"),
    [
        (contexts.age, "15 years", 0),
        (contexts.age, "99 crimes", 0),
        (contexts.age, "five people in two years", 0),
        (contexts.age, "aged 1,500", 1),
        (contexts.apposition, "Dorset, 45, up", 2),
        (contexts.apposition, "Mary Dunn, 450, of Poole", 3),
        (contexts.address, "10 Big Red Boats", 0),
        (contexts.reference, "of 12", 1),
        (contexts.reference, "channel 4", 1),
        (contexts.named, "the 100", 1),
        (contexts.service, "see 101", 1),
        (contexts.service, "fell to 999", 2),
        (contexts.service, "calls to 998", 2),
        (contexts.address, "10 crimes", 0),
        (contexts.numbered_item, "1.5 crimes", 0),
        (contexts.pronoun, "one in five", 0),
        (contexts.pronoun, "one million", 0),
        (contexts.pronoun, "one crime", 0),
        (contexts.pronoun, "minus one", 1),
        (contexts.spelt_name, "Seven people", 0),
    ],
)
def test_figures_stand_in_other_contexts(rule: object, text: str, at: int) -> None:
    assert callable(rule)
    assert rule(tokenise(text), at) is None
