"""Levels that a claim names by their period alone."""

import pytest

from tests.articles import lines

SALES = "Sales were £50m in 2003."
BOTH = f"{SALES} Sales were £62m in 2010."

BASES = [
    (f"{SALES} Sales were £62m in 2010, 24% more than in 2003.", "50000000 62000000 24 correct"),
    (f"{SALES} Sales were £62m in 2010, 29% more than in 2003.", "50000000 62000000 29 wrong"),
    (f"{SALES} Sales were £62m in 2010, up 24% from the low of 2003.", "- 62000000 24 unchecked"),
    (
        "January's output was 50 tonnes. Output in March was 62 tonnes, up 24 pct over the January figure.",
        "50 62 24 correct",
    ),
    # another measure, other money, another basis, another place, another year, a relative one, none
    ("Rents were £50m in 2003. Sales were £62m in 2010, 24% more than in 2003.", "- 62000000 24 unchecked"),
    (f"{SALES} Sales were $62m in 2010, 24% more than in 2003.", "- 62000000 24 unchecked"),
    (
        "Like-for-like sales were £50m in 2003. Sales were £62m in 2010, 24% more than in 2003.",
        "- 62000000 24 unchecked",
    ),
    (
        "In Hale sales were £50m in 2003. In Merrow sales were £62m in 2010, 24% more than in 2003.",
        "- 62000000 24 unchecked",
    ),
    (f"{SALES} Sales were £62m in 2010, 24% more than in 2004.", "- 62000000 24 unchecked"),
    (f"{SALES} Sales were £62m in 2010, 24% more than in the previous year.", "- 62000000 24 unchecked"),
    (f"{SALES} Sales were £62m in 2010, 24% more than in", "- 62000000 24 unchecked"),
    (f"{SALES} Sales were £62m in 2010, 24% more than hoped for.", "- 62000000 24 unchecked"),
    (f"{SALES} Sales were £62m in 2010, up 24%, on 2003 terms.", "- 62000000 24 unchecked"),
    pytest.param(
        f"{SALES} Sales were £62m in 2010, up 24% in all the shops of the firm there were on 2003.",
        "- 62000000 24 unchecked",
        marks=pytest.mark.xfail(strict=True, reason="a part of the shops is not told from all"),
    ),
    ("In 2003 there were 50 fires. There were 62 fires in 2010, up 28% on 2004.", "- 62 28 unchecked"),
    ("In 2003 there were 50 fires. There were 62 fires in 2010, up 28% on the previous year.", "- 62 28 unchecked"),
    # the level of the period is only said in passing
    ("Sales were £62m in 2010, 24% more than in 2003. The stock (£50m in 2003) is sold.", "- 62000000 24 unchecked"),
]

PAIRS = [
    (f"{BOTH} In 2010 sales were 24% up on 2003.", "50000000 62000000 24 correct"),
    (f"{BOTH} Sales in 2010 were 29% higher than in 2003.", "50000000 62000000 29 wrong"),
    (
        "Output was 50 tonnes in January. Output was 62 tonnes in March. In March output was 24% up on January.",
        "50 62 24 correct",
    ),
    # no year of its own, a relative one, the same one, other money, two levels of one year
    pytest.param(
        f"{BOTH} Sales were 24% up on 2003.",
        "50000000 62000000 24 correct",
        marks=pytest.mark.xfail(strict=True, reason="right on top, and just not likely enough"),
    ),
    (f"{BOTH} Last year sales were 24% up on 2003.", "- - 24 unchecked"),
    (f"{BOTH} In 2011 sales were 24% up on 2003.", "- - 24 unchecked"),
    (f"{SALES} Sales were $62m in 2010. In 2010 sales were 24% up on 2003.", "- - 24 unchecked"),
    (f"{BOTH} Tea sales were £8m in 2010. In 2010 sales were 24% up on 2003.", "- - 24 unchecked"),
]


@pytest.mark.parametrize(("text", "expected"), [*BASES, *PAIRS])
def test_a_base_that_is_named_by_its_period_is_looked_up(text: str, expected: str) -> None:
    assert lines(text, "percent_change") == [f"percent_change {expected}"]
