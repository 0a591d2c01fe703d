"""Sentences as they were read, with what they take from the one before."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.told import Told, tell


def told(text: str) -> tuple[Told, ...]:
    return tell(document(text)).told


def test_each_sentence_knows_its_number_and_its_paragraph() -> None:
    assert [(t.number, t.paragraph) for t in told("It is. So be it.\n\nYes.")] == [(0, 0), (1, 0), (2, 1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That’s a drop of 18%.", True),
        ("That is a drop of 18%.", True),
        ("It fell by 18%.", True),
        ("This number has fallen to 5.", True),
        ("They said it fell to 5.", False),
        ("Thefts fell to 5.", False),
        ("The figure has fallen to 5.", True),
        ("Police said the total has fallen to 5.", True),
        ("The number of thefts has fallen to 5.", False),
        ("Police said on Monday in York that the total has fallen to 5.", False),
    ],
)
def test_a_sentence_points_back_by_its_first_word(text: str, expected: bool) -> None:
    assert told(text)[0].points_back is expected


@pytest.mark.parametrize(
    ("text", "future", "basis"),
    [
        ("Thefts will fall 5%.", True, False),
        ("Thefts are expected to fall 5%.", True, False),
        ("Thefts fell 5%.", False, False),
        ("Sales fell 5% on a like-for-like basis.", False, True),
    ],
)
def test_a_sentence_tells_of_what_is_to_come_or_of_another_basis(text: str, future: bool, basis: bool) -> None:
    assert (told(text)[0].is_future, told(text)[0].has_basis) == (future, basis)


def test_the_periods_of_a_sentence() -> None:
    assert [p.printed for p in told("Thefts rose in May 2018, and in 2019/20.")[0].periods] == ["May 2018", "2019/20"]
    assert told("Thefts rose.")[0].periods == []


def test_names_and_measures_are_those_of_the_sentence_before_where_it_gives_none() -> None:
    first, second, third = told("Thefts in Leeds rose. They fell later. Fires in York fell.")
    assert (second.names, second.measures) == (first.names, first.measures) == ({"leeds"}, {"theft"})
    assert (third.names, third.measures) == ({"york"}, {"fire"})


def test_a_name_inside_one_sentence_is_known_at_the_head_of_another() -> None:
    assert told("Thefts fell. Leeds saw it.")[1].names == frozenset()
    assert told("Thefts in Leeds fell. Leeds saw it.")[1].names == {"leeds"}


def test_an_aside_hands_on_the_names_before_it() -> None:
    """ "READ MORE: ..." tells of another story; what follows goes on with this one."""
    first, aside, last = told("Thefts in Leeds rose.\n\nREAD MORE: York Man Jailed\n\nIt was 5.")
    assert first.names == aside.names == last.names == {"leeds"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Leeds it rose. In Leeds it fell.", True),
        ("In Leeds it rose. In York it fell.", False),
        ("In Leeds it rose. In Leeds and York it fell.", True),
        ("It rose. In York it fell.", True),
        ("In York it rose. Nationally it fell.", False),
    ],
)
def test_two_sentences_can_be_of_one_place_unless_their_names_contradict(text: str, expected: bool) -> None:
    one, other = told(text)
    assert one.may_be_of(other) is expected
    assert other.may_be_of(one) is expected


MAINS = [
    ("There were 82 thefts in 2018.", ["82 thefts"]),
    ("Thefts rose to 99 from 82.", ["99"]),
    ("Thefts rose 20% to 99.", ["99"]),
    ("Thefts rose by 17 to 99.", ["99"]),
    ("There were 82 thefts (or 7%) and 2 fires.", ["82 thefts", "2 fires"]),
    ("The rate was 5%, up 2 points.", ["5%"]),
    ("Thefts reached the previous record of 82 thefts.", []),
]


@pytest.mark.parametrize(("text", "expected"), MAINS)
def test_main_levels_are_what_the_sentence_says_something_was(text: str, expected: list[str]) -> None:
    assert [str(level.quantity) for level in told(text)[0].mains()] == expected


def test_a_statement_of_a_sentence_that_points_back_is_about_what_was_told_before() -> None:
    first, second = told("Police saw 24 thefts. That’s a rise of 20%.")
    assert second.about(second.changes[0]) == first.measures == {"theft"}
    (third,) = told("Fires led to a rise in thefts of 20%.")
    assert third.about(third.changes[0]) == {"fire", "theft"}


def test_an_empty_text_has_no_sentences() -> None:
    assert not told("")
