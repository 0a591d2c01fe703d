"""Where a claim stands, and the sentences around it."""

from factcheck.reading.document import document
from factcheck.reading.places import PARAGRAPHS, SENTENCES, Place, around
from factcheck.reading.told import Told, tell


def sentences(text: str) -> tuple[Told, ...]:
    return tell(document(text)).told


def test_a_place_is_about_what_its_statement_is_about() -> None:
    told = sentences("Thefts rose by 24 per cent.")
    assert Place(told[0], told[0].changes[0], told).measures == {"theft"}


def test_the_nearest_sentences_come_first_and_of_two_the_one_behind() -> None:
    told = sentences(" ".join(f"It was {n}." for n in range(5)))
    assert [one.number for one in around(told[2], told)] == [2, 3, 1, 4, 0]


def test_sentences_far_away_are_not_around() -> None:
    told = sentences(" ".join(f"It was {n}." for n in range(2 * SENTENCES + 3)))
    assert sorted(one.number for one in around(told[SENTENCES + 1], told)) == list(range(1, 2 * SENTENCES + 2))


def test_neither_are_those_of_distant_paragraphs() -> None:
    told = sentences("\n\n".join(f"It was {n}." for n in range(PARAGRAPHS + 2)))
    assert [one.number for one in around(told[0], told)] == list(range(PARAGRAPHS + 1))
    assert [one.number for one in around(told[0], told, 1)] == [0, 1]
