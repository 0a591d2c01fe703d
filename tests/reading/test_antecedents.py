"""Levels that another sentence gives for the noun that both name."""

import pytest

from tests.articles import lines

TARIFF, PLAN = "The tariff is 14.5 pct.", "Ministers plan to cut the tariff to 4.4 pct."
FEE, RISE = "The fee is £40.", "The fee is likely to rise to £48."
PEAK = "The rate is down from a peak of 13.1 pct."

PRESENT = [
    # what somebody is to change, from what a sentence tells before it or calls present behind it
    (f"{TARIFF} {PLAN}", ["29/2 22/5 down correct"]),
    (f"{TARIFF} Ministers plan to raise the tariff to 4.4 pct.", ["29/2 22/5 up wrong"]),
    (f"{TARIFF} They favour cutting the tariff to 4.4 pct.", ["29/2 22/5 down correct"]),
    (f"{TARIFF} There are calls to cut the tariff to 4.4 pct.", ["29/2 22/5 down correct"]),
    (f"{TARIFF} Work goes on. {PLAN}", ["29/2 22/5 down correct"]),
    (f"The tariff was raised to 14.5 pct. {PLAN}", ["29/2 22/5 down correct"]),
    (f"The tariff rose to 14.5 pct. {PLAN}", ["29/2 22/5 down correct"]),
    (f"{PLAN} The present tariff is 14.5 pct.", ["29/2 22/5 down correct"]),
    (f"{PLAN} The tariff is now 14.5 pct.", ["29/2 22/5 down correct"]),
    # what changes by itself, and is only likely
    (f"{FEE} {RISE}", ["40 48 up correct"]),
    (f"{FEE} The fee is likely to fall to £48.", ["40 48 down wrong"]),
    (f"{FEE} Since Monday, the fee is likely to rise to £48.", ["40 48 up correct"]),
    (f"Since 2010 the fee has been £40. {RISE}", ["40 48 up correct"]),
    (f"The pool has a fee of £40. {RISE}", ["40 48 up correct"]),
    (f"The pool has £40 fees. {RISE}", ["40 48 up correct"]),
    (f"{FEE} The fee will rise to £48.", ["40 48 up correct"]),
    (f"{FEE} The fee is expected to rise to £48.", ["40 48 up correct"]),
    # nouns behind "of" that are counted
    (
        "The number of conceptions was 412. Hale hopes to cut the number of conceptions to 300.",
        ["412 300 down correct"],
    ),
    # no plan, another noun, another place, another unit, per something else, two levels, a plan itself
    (f"{TARIFF} Ministers cut the tariff to 4.4 pct.", []),
    (f"{TARIFF} Ministers plan to cut the levy to 4.4 pct.", []),
    (f"{TARIFF} Ministers met to the cut of the tariff to 4.4 pct.", []),
    ("In Hale the tariff is 14.5 pct. In Merrow they plan to cut the tariff to 4.4 pct.", []),
    (f"The tariff is £14 a tonne. {PLAN}", []),
    ("The tariff is £14 a tonne. Ministers plan to cut the tariff to £9.", []),
    (f"The tariff is 14.5 pct. The tariff is now 9 pct. Rain fell. {PLAN}", ["9 22/5 down correct"]),
    (f"The tariff is 14.5 pct, and iron has a tariff of 9 pct. {PLAN}", []),
    (f"The tariff will be 14.5 pct. {PLAN}", []),
    (f"The tariff on a like-for-like basis is 14.5 pct. {PLAN}", []),
    (f"The previous tariff was 14.5 pct. {PLAN}", []),
    (f"The tariff was down from 14.5 pct. {PLAN}", []),
    (f"The tariff was 15 pct, up by 14.5 pct. {PLAN}", ["15 22/5 down correct"]),
    ("The tax rate is 30 pct. Hale aims to raise the recycling rate to 60 pct.", []),
    (f"It took the tariff to 14.5 pct. {PLAN}", []),
    (f"A rise in rents to 14.5 pct hurts. {PLAN}", []),
    (f"{PLAN} The tariff is 14.5 pct.", []),
    (f"{TARIFF} Work goes on. Rain fell. {PLAN}", []),
    ("It is £40. It is likely to rise to £48.", []),
    ("The margin rose by 4 points to 40 points. The margin is likely to rise to 48 points.", []),
    (RISE, []),
]

NOW = [
    # behind a peak, a low and a record, from the sentences before
    (f"The rate is 9.6 pct. {PEAK}", ["131/10 48/5 down correct"]),
    (f"The rate fell to 9.6 pct. {PEAK}", ["131/10 48/5 down correct"]),
    (f"The rate is 9.6 pct. The rain went on. {PEAK}", ["131/10 48/5 down correct"]),
    ("The rate is 9.6 pct. The rate is up from a low of 13.1 pct.", ["131/10 48/5 up wrong"]),
    (
        "Prices rose. The rate is 9.6 pct. Rain fell. The rate is down from a peak of 13.1 pct.",
        ["131/10 48/5 down correct"],
    ),
    (f"In Hale the rate is 9.6 pct. In Merrow {PEAK.lower()}", []),
    (f"The price is £9.60. {PEAK}", []),
    (f"The levy is 9.6 pct. {PEAK}", []),
    ("The inflation rate is 9.6 pct. The unemployment rate is down from a peak of 13.1 pct.", []),
    (
        "The unemployment rate is 9.6 pct. The unemployment rate is down from a peak of 13.1 pct.",
        ["131/10 48/5 down correct"],
    ),
    (f"{PEAK} The rate is 9.6 pct.", []),
    ("The rate is 9.6 pct. It is down from 13.1 pct, a peak.", ["131/10 48/5 down correct"]),
    # "the gains" that the sentence right before tells
    ("The gains were £642m. The gains were up from £559m.", ["559000000 642000000 up correct"]),
    ("Gains were £642m. These gains were up from £559m.", ["559000000 642000000 up correct"]),
    ("Gains were £642m. Most gains were up from £559m.", []),
    ("Gains were £642m. Rain fell. The gains were up from £559m.", []),
    ("The gains were 642. The gains were up from £559m.", []),
    ("The gains were up from £559m.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*PRESENT, *NOW])
def test_a_change_starts_from_what_the_text_says_there_is(text: str, expected: list[str]) -> None:
    assert lines(text, "trend") == [f"trend {told}" for told in expected]


def test_a_stated_fall_from_a_peak_takes_the_level_of_now() -> None:
    text = "The rate is 9.6 pct. The rate is down 2.1 points from a peak of 13.1 pct."
    assert lines(text) == ["point_change 131/10 48/5 -21/10 wrong"]
