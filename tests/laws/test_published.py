"""Published tables of tests that ask our question: can whole numbers give this mean, or this percentage?

GRIM (N. Brown and J. Heathers, "The GRIM test", Social Psychological and Personality Science 8, 2017) asks whether some
whole total over n gives a printed mean, or some whole part of n a printed percentage. That is `solve`, and a whole
number in what it gives. The figures are those that L. Jung's package scrutiny prints in its README and in its articles
on GRIM and GRIMMER, the example of The Economist ("Come again", 18 June 2016) and the die of Wikipedia's article.

GRIMMER (J. Anaya 2016; A. Allard 2018) begins with GRIM and goes on to the standard deviation, which no kind of claim
states: a mean that fails there alone passes here. statcheck (M. Nuijten et al., Behavior Research Methods 48, 2016)
asks for the p-value of a test statistic, which no kind of claim states either; nothing of it can be reproduced.
"""

from math import ceil

import pytest

from factcheck import Mean, Share, check, solve

GRIM = """
    5.27 43 no | 5.93 49 no | 3.48 20 no
    7.22 32 yes | 4.74 25 no | 5.23 29 no | 2.57 24 no | 6.77 27 no | 2.68 28 yes
    7.01 29 no | 7.38 26 yes | 3.14 27 no | 6.89 31 no | 5.00 25 yes | 0.24 28 no
    8.97 28 no | 2.61 28 yes | 7.26 28 no | 3.64 28 yes | 9.26 28 no | 10.46 28 yes | 7.39 28 yes
    5.90 40 yes | 5.71 40 no | 3.50 40 yes | 3.82 40 yes | 4.61 40 no | 5.24 40 no
    5.90 120 yes | 5.71 120 yes | 3.50 120 yes | 3.82 120 yes | 4.61 120 yes | 5.24 120 yes
    6.92 30 no | 3.48 30 no | 1.59 60 no | 2.61 60 no | 4.04 90 yes | 4.50 90 yes
"""
"""A mean, the number of values (people times items) that it is of, and whether it is possible."""

GRIM_PERCENTAGES = """
    67.4 150 no | 54.2 150 no | 54.0 150 yes | 69.8 150 no | 68.1 150 no | 55.4 150 no
    32.5 438 no | 35.6 455 yes | 21.7 501 no | 39.3 516 yes
"""

GRIMMER = """
    8.9 25 no | 2.6 25 no | 7.2 25 yes | 3.6 25 yes | 9.2 25 yes | 10.4 25 yes | 7.3 25 yes
    5.90 40 yes | 5.71 40 no | 3.50 40 yes | 3.82 40 yes | 4.61 40 no | 5.24 40 no
"""

BY_THE_DEVIATION_ALONE = {("8.9", "25"), ("2.6", "25")}
"""What GRIMMER refuses for its standard deviation alone, as its own table says; the mean is possible."""


def cases(table: str) -> list[tuple[str, str, str]]:
    rows = [row.split() for line in table.strip().splitlines() for row in line.split("|")]
    return [(figure, count, possible) for figure, count, possible in rows]


@pytest.mark.parametrize(("mean", "count", "possible"), cases(GRIM))
def test_grim_of_means(mean: str, count: str, possible: str) -> None:
    assert is_mean(mean, int(count)) is (possible == "yes")


@pytest.mark.parametrize(("percent", "whole", "possible"), cases(GRIM_PERCENTAGES))
def test_grim_of_percentages(percent: str, whole: str, possible: str) -> None:
    found = solve(Share(whole=int(whole), percent=f"{percent}%"), "part")
    assert found.low is not None
    part = ceil(found.low)
    assert (part in found) is (possible == "yes")
    assert (check(Share(part=part, whole=int(whole), percent=f"{percent}%")).rating == "correct") is (part in found)


@pytest.mark.parametrize(("mean", "count", "possible"), cases(GRIMMER))
def test_grimmer_as_far_as_it_asks_about_the_mean(mean: str, count: str, possible: str) -> None:
    assert is_mean(mean, int(count)) is (possible == "yes" or (mean, count) in BY_THE_DEVIATION_ALONE)


def is_mean(mean: str, count: int) -> bool:
    """Whether some whole total gives the mean: the first one that might is rated, too."""
    found = solve(Mean(count=count, mean=mean), "total")
    assert found.low is not None
    total = ceil(found.low)
    assert (check(Mean(total=total, count=count, mean=mean)).rating == "correct") is (total in found)
    return total in found
