"""How ratings look."""

from factcheck.rate import RATINGS
from factcheck.report.ratings import LOOKS


def test_every_rating_has_a_look_of_its_own() -> None:
    """Symbols and words differ, so that no colour is needed to tell them apart."""
    assert set(LOOKS) == set(RATINGS)
    assert len({look.symbol for look in LOOKS.values()}) == len(RATINGS)
    assert len({look.summary for look in LOOKS.values()}) == len(RATINGS)


def test_what_alarms_is_louder_than_what_does_not() -> None:
    assert {name: look.level for name, look in LOOKS.items()} == {
        "wrong": "error",
        "misrounded": "warning",
        "stretched": "note",
        "correct": None,
        "consistent": None,
        "unchecked": None,
    }
