"""The tables of words can be read and hold together."""

from fractions import Fraction
from importlib.resources import files

import pytest

from factcheck.tokens import tokenise
from factcheck.words import table

TABLES = sorted(
    file.name.removesuffix(".toml") for file in files("factcheck.words").iterdir() if file.name.endswith(".toml")
)


@pytest.mark.parametrize("name", TABLES)
def test_every_table_can_be_read_and_not_written(name: str) -> None:
    rows = table(name)
    assert rows
    with pytest.raises(TypeError):
        rows["new"] = {}  # type: ignore[index]
    with pytest.raises(TypeError):
        next(iter(rows.values()))["new"] = ()  # type: ignore[index]


def test_a_table_is_read_once() -> None:
    assert table("scales") is table("scales")


def test_there_is_no_table_of_another_name() -> None:
    with pytest.raises(FileNotFoundError):
        table("nonsense")


def test_scales_and_denominators_are_whole_and_above_zero() -> None:
    for rows in (table("scales")["plain"], table("scales")["letters"], table("numbers")["denominators"]):
        assert all(isinstance(value, int) and value > 1 for value in rows.values())


def test_the_worth_of_a_unit_is_a_fraction() -> None:
    assert all(Fraction(row.get("scale", "1")) > 0 for row in table("units").values())


def test_currencies_have_codes_of_three_capitals() -> None:
    assert all(len(code) == 3 and code.isupper() for code in table("currencies"))


@pytest.mark.parametrize("column", ["words", "signs", "cents"])
def test_no_word_stands_for_two_currencies(column: str) -> None:
    found: dict[str, str] = {}
    for code, row in table("currencies").items():
        for word in row.get(column, ()):
            assert found.setdefault(word, code) == code, f"{word!r} is {found[word]} and {code}"


def test_no_word_stands_for_two_units() -> None:
    found: dict[str, str] = {}
    for name, row in table("units").items():
        for word in row["words"]:
            assert found.setdefault(word, name) == name, f"{word!r} is {found[word]} and {name}"


@pytest.mark.parametrize("name", ["hedges", "units", "currencies"])
def test_words_are_in_lower_case_and_make_tokens(name: str) -> None:
    for row in table(name).values():
        for word in row["words"]:
            assert word == word.lower()
            assert tokenise(word)
