"""A query is a question that names what was read."""

import re
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from factcheck import Quantity, Range, check, strategies
from factcheck.claim import Claim, Implied
from factcheck.kinds import (
    KINDS,
    AbsoluteChange,
    Approximation,
    Enumeration,
    Mean,
    Multiple,
    PercentChange,
    PointChange,
    Rate,
    Share,
    Span,
    Threshold,
    Total,
    Trend,
)
from factcheck.kinds.direction import Direction
from factcheck.wording import doubt, number, question

NUMBER = re.compile(r"\d+(?:,\d+)*(?:\.\d+)?")
BASE = Implied(AbsoluteChange(after="477,000", change="-73,000"), "before")
TABLE: tuple[tuple[Claim, str], ...] = (
    (
        PercentChange(before=246, after=318, percent="23"),
        "246 to 318 would be a rise of 29.27%, not 23%: is that the pair?",
    ),
    (
        PercentChange(before=320, after=410, percent="-22 per cent"),
        "320 to 410 would be a rise of 28.125%, not a fall of 22%: is that the pair?",
    ),
    (
        PercentChange(before=52, after=83, percent="59"),
        "52 to 83 would be a rise of 59.62%, which rounds to 60, not 59: is that the pair?",
    ),
    (
        PercentChange(before=82, after=82, percent="3"),
        "82 to 82 would be no change, not a rise of 3%: is that the pair?",
    ),
    (
        PercentChange(before="£4m", after="£5m", percent="20"),
        ("£4m to £5m would be a rise of 25%; 20% is possible only because the figures are rounded: is that the pair?"),
    ),
    (
        PercentChange(before="95,000", after="104,000", percent="10.6"),
        (
            "95,000 to 104,000 would be a rise of 9.47%; 10.6% is "
            "possible only if the figures are rounded to the nearest "
            "1,000: is that the pair?"
        ),
    ),
    (
        PercentChange(before="about 80", after=120, percent="90"),
        "About 80 to 120 would be a rise of 30.43% to 76.47%, not 90%: is that the pair?",
    ),
    (
        PercentChange(before=BASE, after="477,000", percent="-15.2"),
        (
            "550,000 (worked out from 477,000 and 73,000) to 477,000 "
            "would be a fall of 13.27%, not 15.2%: is that the pair?"
        ),
    ),
    (
        PercentChange(before=80, after=60, percent="-120"),
        (
            "80 to 60 would be a fall of 25%, not 120%; "
            "a count, a price or a time can fall by 100% at most: "
            "is that the pair?"
        ),
    ),
    (
        AbsoluteChange(before=5000, after=4400, change=-500),
        "5,000 to 4,400 would be a fall of 600, not 500: is that the pair?",
    ),
    (
        PointChange(before="16%", after="20%", points="25"),
        "16% to 20% would be a rise of 4 points, not 25 points: is that the pair?",
    ),
    (
        Multiple(before=60, after=180, factor="quadrupled"),
        '180 would be 3 times 60, not "quadrupled": is that the pair?',
    ),
    (Share(part=64, whole=155, percent="52"), "64 of 155 would be 41.29%, not 52%: are those the part and the whole?"),
    (
        Share(part=248, whole=310, percent="nearly 90 per cent"),
        "248 of 310 would be 80%: is nearly 90% a fair way to put it?",
    ),
    (Total(parts=[185, 266, 265], total=616), "185 + 266 + 265 would add up to 716, not 616: are those the parts?"),
    (
        Mean(total=984, count=12, mean="84"),
        "984 over 12 would be an average of 82, not 84: are those the total and the count?",
    ),
    (
        Rate(count=318, population="42,400", rate="7.5", per=100000),
        "318 in 42,400 would be 750 per 100,000, not 7.5: are those the count and the population?",
    ),
    (
        Rate(count="over 300", population="42,400", rate="5", per=1000),
        "Over 300 in 42,400 would be more than 7.08 per 1,000, not 5: are those the count and the population?",
    ),
    (
        PercentChange(before=40, after=60, percent="27", comparison=True),
        "60 would be 50% higher than 40, not 27%: is that the pair?",
    ),
    (
        PercentChange(before=60, after=40, percent="-27", comparison=True),
        "40 would be 33.33% lower than 60, not 27%: is that the pair?",
    ),
    (
        PercentChange(before="about 40", after=60, percent="97", comparison=True),
        "About 40 and 60 would give a figure 30.43% to 76.47% higher, not 97%: is that the pair?",
    ),
    (
        PercentChange(before=40, after=40, percent="27", comparison=True),
        "40 would be the same as 40, not 27% higher: is that the pair?",
    ),
    (
        PointChange(before="11.0%", after="14.0%", points="2.0", comparison=True),
        "14.0% would be 3 points higher than 11.0%, not 2.0 points: is that the pair?",
    ),
    (
        Trend(before=40, after=30, direction="up", comparison=True),
        "30 would be lower than 40, not higher: is that the pair?",
    ),
    (
        Trend(before=500, after="some 30", direction="up", comparison=True),
        "Some 30 would be lower than 500, not higher: is that the pair?",
    ),
    (Trend(before=37, after=61, direction="down"), "37 to 61 would be a rise, not a fall: is that the pair?"),
    (
        Trend(before="over 80", after=61, direction=Direction("up", "rose")),
        "Over 80 to 61 would be a fall, not a rise: is that the pair?",
    ),
    (
        Threshold(value=9950, bound=10000, direction="up"),
        "9,950 would be below 10,000, not above: is that the figure?",
    ),
    (
        Approximation(exact=85, rough="almost 110"),
        "Almost 110 is printed, and so is 85: are they the same figure?",
    ),
    (
        Span(start="2017/18", end="2020/21", length="five"),
        "2017/18 to 2020/21 would be 3 years, or 4 counting both ends, not five: are those the years?",
    ),
    (Enumeration(items=4, count="five"), "The list would have 4 items, not five: is that the list?"),
)


@pytest.mark.parametrize(("claim", "asked"), TABLE)
def test_a_query_asks_whether_these_are_the_figures(claim: Claim, asked: str) -> None:
    assert question(check(claim).outcome) == asked


def test_every_kind_can_be_asked_about() -> None:
    assert {kind.code for kind in KINDS} == {claim.code for claim, _ in TABLE}
    assert all(kind.asks.endswith("?") and kind.asks.count(": ") == 1 for kind in KINDS)


def figures(claim: Claim) -> list[Quantity]:
    """Every printed figure of a claim."""
    found: list[Quantity] = []
    waiting: list[Any] = [getattr(claim, name) for name in claim.roles]
    while waiting:
        given = waiting.pop()
        if isinstance(given, Quantity):
            found.append(given)
        elif isinstance(given, Range):
            waiting += given.ends
        elif isinstance(given, Implied):
            waiting += given.sources.values()
        elif isinstance(given, tuple):
            waiting += given
    return found


@given(strategies.claims())
def test_a_question_names_every_printed_figure(claim: Claim) -> None:
    """Of every kind, right, wrong or in between: all its digits, as they are printed."""
    outcome = check(claim).outcome
    if outcome.rating == "unchecked":
        return
    asked = question(outcome)
    assert asked.endswith("?")
    assert doubt(outcome).startswith("Probably misread by factcheck: ")
    assert not re.search(r"[{}]|None", asked)
    said = NUMBER.findall(asked)
    for figure in figures(outcome.claim):
        digits = NUMBER.search(number(figure.value) if figure.exact and not figure.step else figure.printed)
        assert digits is None or digits[0] in said, asked
        assert digits is not None or figure.printed in asked or number(Fraction(figure.value)) in asked, asked


@pytest.mark.parametrize(
    ("claim", "asked"),
    [
        (
            AbsoluteChange(before="£24.8m", after="£27.9m", change="£3.4m", comparison=True),
            "£27.9m would be £3.1m more than £24.8m, not £3.4m: is that the pair?",
        ),
        (
            PercentChange(before="£19.80", after="£24.10", percent="12", comparison=True),
            "£24.10 would be 21.72% higher than £19.80, not 12%: is that the pair?",
        ),
        (
            Trend(before=75, after=61, direction="up", comparison=True),
            "61 would be lower than 75, not higher: is that the pair?",
        ),
    ],
)
def test_two_things_set_side_by_side_are_asked_about_as_such(claim: Claim, asked: str) -> None:
    assert question(check(claim).outcome) == asked
