"""Names and measures: what a sentence and a statement are about."""

import pytest

from factcheck.reading.topics import inner_names, measure_of, measures_around, measures_in, names_in
from factcheck.words import table
from tests.statements import row_of


def test_the_words_of_a_row_are_one_measure() -> None:
    """A word that stands in two rows is of the later one; a word that is in none has no measure."""
    last = {word: row for row, words in table("measures")["measures"].items() for word in words}
    assert {word: measure_of(word) for word in last} == last
    assert measure_of("gnomes") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Offences and fires were counted.", {"crime", "fire"}),
        ("There were 82 sexual offences.", {"crime"}),
        ("Sales of bread increased.", {"sales"}),
        ("It rained.", set()),
        ("In 2018 it rained.", set()),
    ],
)
def test_the_measures_of_a_sentence_are_those_of_its_words_and_counted_nouns(text: str, expected: set[str]) -> None:
    assert measures_in(row_of(text)) == expected


AROUND = [
    # a verb is said of what stands before it, and of what stands behind if that is nothing
    ("Sales rose as profits fell.", "rose", False, {"sales"}),
    ("Sales rose as profits fell.", "fell", False, {"profit"}),
    ("It rose to 82 fires.", "rose", False, {"fire"}),
    # a noun is said of both
    ("The profit told of a rise in sales.", "rise", True, {"profit", "sales"}),
    # words that part clauses, stops and other words of change end the look
    ("Profit was good, but sales rose.", "rose", False, {"sales"}),
    ("Profit was good; sales rose.", "rose", False, {"sales"}),
    ("A rise in sales while profits fell.", "rise", True, {"sales"}),
]


@pytest.mark.parametrize(("text", "word", "noun", "expected"), AROUND)
def test_the_measures_of_a_statement_are_those_of_its_clause(
    text: str, word: str, noun: bool, expected: set[str]
) -> None:
    row = row_of(text)
    (place,) = [i for i, element in enumerate(row) if element.text == word]
    assert measures_around(row, place, noun) == expected


NAMES = [
    ("Thefts in Leeds rose.", {"leeds"}),
    ("Thefts rose in South Yorkshire.", {"south", "yorkshire"}),
    ("Thefts rose nationally.", {"nationwide"}),
    ("Across the country thefts rose nationwide.", {"nationwide"}),
    # a first word is a name only if it is known for one, or if another capital follows
    ("Thefts rose.", set()),
    ("Leeds saw thefts.", set()),
    ("Leeds City saw thefts.", {"leeds", "city"}),
    # who told it is no place, nor what stands in the list of words that are no names
    ("Thefts rose, Anna Lee said.", set()),
    ("Thefts rose, Leeds is told by Anna Lee.", {"leeds"}),
    ("Thefts rose, according to the figures.", set()),
    ("Figures by the Leeds Council show it.", set()),
    ("Anna, of York, said so.", {"york"}),
    ("Sir Anna Lee, head of Leeds, said so.", {"anna", "lee", "leeds"}),
    ("But The firm rose.", set()),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_the_names_of_a_sentence_without_those_that_told_it(text: str, expected: set[str]) -> None:
    assert names_in(text, 0, len(text)) == expected


def test_a_first_word_that_is_known_for_a_name_is_one() -> None:
    text = "Leeds saw thefts."
    assert names_in(text, 0, len(text), frozenset({"leeds"})) == {"leeds"}


def test_inner_names_are_the_capitals_behind_the_first_word() -> None:
    text = "Thefts in Leeds and The Hague rose 5% in May."
    assert inner_names(text) == {"leeds", "hague", "may"}


def test_an_empty_sentence_has_no_names() -> None:
    assert names_in("", 0, 0) == frozenset()
