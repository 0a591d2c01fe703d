"""A claim as it was read."""

from factcheck.kinds import PercentChange
from factcheck.reading.reading import Reading


def test_readings_of_one_place_and_claim_are_equal() -> None:
    """So they can be counted and compared, between two versions of an article as well."""
    one, other = (Reading(PercentChange(percent=20), 0, 5, "up 20", (0, 6)) for _ in range(2))
    assert one == other
