"""How ratings are called."""

from factcheck.rate import RATINGS
from factcheck.report.ratings import RATED


def test_every_rating_has_a_word_and_a_meaning_of_its_own() -> None:
    assert set(RATED) == set(RATINGS)
    assert len({row.word for row in RATED.values()}) == len(RATINGS)
    assert len({row.meaning for row in RATED.values()}) == len(RATINGS)
