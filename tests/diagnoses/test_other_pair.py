"""Figures of another pair of the series."""

import pytest

from factcheck.claim import Claim
from factcheck.kinds import Multiple, PercentChange, Share
from tests.diagnoses.matching import matched
from tests.makers import count


@pytest.mark.parametrize(
    "claim",
    [
        PercentChange(before=185, after=212, percent="44"),
        Share(part=60, whole=80, percent="35"),
    ],
)
def test_it_does_not_match(claim: Claim) -> None:
    assert matched("other-pair", claim) is None


SERIES = tuple(count(value) for value in (185, 266, 265, 226, 212))


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        (
            PercentChange(before=SERIES[0], after=SERIES[-1], percent="44"),
            "matches if another pair is meant: 185 to 266 is a rise of 43.78%; the printed figures give 15%",
        ),
        (
            PercentChange(before=SERIES[0], after=SERIES[-1], percent="-14.7"),
            "matches if another pair is meant: 265 to 226 is a fall of 14.72%; the printed figures give 14.6%",
        ),
        (PercentChange(before=SERIES[0], after=SERIES[-1], percent="-15"), None),
        (PercentChange(before=SERIES[0], after=SERIES[-1], percent="99"), None),
        (PercentChange(before=SERIES[0], after=SERIES[-1], percent="about 44"), None),
    ],
)
def test_a_coarse_figure_is_only_looked_for_beside_the_same_levels(claim: Claim, told: str | None) -> None:
    assert matched("other-pair", claim, SERIES) == told


def test_pairs_without_a_base_are_passed_over() -> None:
    zeros = (count(0), count(10), count(15))
    claim = Multiple(before=zeros[1], after=zeros[1], factor="1.5")
    assert matched("other-pair", claim, zeros) is not None
