"""The noun that a number counts."""

import pytest

from factcheck.figures.counted import is_plural, noun_behind
from factcheck.tokens import tokenise


@pytest.mark.parametrize(
    ("text", "noun", "stop"),
    [
        ("offences", "offences", 1),
        ("offences reported to police", "offences", 1),
        ("recorded crimes", "crimes", 2),
        ("recorded sexual offences against children", "offences", 3),
        ("child abuse image offenses were", "offenses", 4),
        ("people", "people", 1),
        ("British soldiers", "soldiers", 2),
        ("MPs", "mps", 1),
        ("long-stay patients", "patients", 4),
        ("-year period", "year", 2),
        ("year bond", "year", 1),
    ],
)
def test_the_first_plural_of_the_group(text: str, noun: str, stop: int) -> None:
    tokens = tokenise("5" + text if text.startswith("-") else "5 " + text)
    assert noun_behind(tokens, 1) == (noun, stop + 1)


@pytest.mark.parametrize(
    "text", ["", ", up from", "in the county", "was", "reported to police", "up 5", "-old", "per cent"]
)
def test_no_noun(text: str) -> None:
    tokens = tokenise("5" + text if text.startswith("-") else "5 " + text)
    assert noun_behind(tokens, 1) is None


def test_one_counts_a_singular() -> None:
    assert noun_behind(tokenise("1 new case"), 1, one=True) == ("case", 3)
    assert noun_behind(tokenise("1 death recorded"), 1, one=True) == ("death", 2)


@pytest.mark.parametrize(
    ("text", "plural"),
    [("crimes", True), ("women", True), ("loss", False), ("was", False), ("bus", False), ("basis", False)],
)
def test_plurals(text: str, plural: bool) -> None:
    assert is_plural(text) is plural
