"""How ratings look."""

from factcheck.rate import RATINGS
from factcheck.report.ratings import LOOKS


def test_every_rating_has_a_look_of_its_own() -> None:
    """Symbols and words differ, so that no colour is needed to tell them apart."""
    assert set(LOOKS) == set(RATINGS)
    assert len({look.symbol for look in LOOKS.values()}) == len(RATINGS)
    assert len({look.summary for look in LOOKS.values()}) == len(RATINGS)
