"""Measures that are made of others: load factors, balances."""

import pytest

from tests.articles import by_rules

FACTOR, TRAFFIC, CAPACITY = "The load factor was 60 pct.", "Traffic was 600 mln miles.", "Capacity was 1,000 mln miles."
DEFICIT, IMPORTS, EXPORTS = "The trade deficit was £2.1bn.", "Imports were £8.1bn.", "Exports were £6.0bn."

TWO_FACTORS = (
    "The load factor was 60 pct, up from 58 pct. Traffic rose to 600 mln miles from 522 mln miles. "
    "Capacity rose to 1,000 mln miles from 900 mln miles."
)
TWO_SPANS = (
    f"In the month the load factor was 60 pct. {TRAFFIC} {CAPACITY} In the year to date the load factor was 50 pct. "
    "Traffic was 6,000 mln miles. Capacity was 12,000 mln miles."
)
SHARES = [
    (f"{FACTOR} {TRAFFIC} {CAPACITY}", ["600000000 1000000000 60 correct"]),
    (f"The load factor was 72 pct. {TRAFFIC} {CAPACITY}", ["600000000 1000000000 72 wrong"]),
    (
        TWO_FACTORS,
        ["600000000 1000000000 60 correct", "522000000 900000000 58 correct"],
    ),
    (f"{FACTOR} Available {CAPACITY.lower()} The {TRAFFIC.lower()}", ["600000000 1000000000 60 correct"]),
    (f"{TRAFFIC} {FACTOR} {CAPACITY}", ["600000000 1000000000 60 correct"]),
    # the month and the year to date, each for itself
    (
        TWO_SPANS,
        ["600000000 1000000000 60 correct", "6000000000 12000000000 50 correct"],
    ),
    ("In the month the load factor was 60 pct. In the year to date traffic was 600 mln miles. " + CAPACITY, []),
    # no percentage, percentages of it, one part missing, both in one, of other lines, said twice, too far away
    (f"The load factor was 60 points. {TRAFFIC} {CAPACITY}", []),
    (f"{FACTOR} Traffic was 60 pct. Capacity was 100 pct.", []),
    (f"{FACTOR} {TRAFFIC}", []),
    (f"{FACTOR} Traffic and capacity were 600 mln miles. {CAPACITY}", []),
    (f"{FACTOR} Traffic rose by 600 mln miles. {CAPACITY}", []),
    (f"{FACTOR} The charter traffic was 600 mln miles. {CAPACITY}", []),
    (f"{FACTOR} Hale's traffic was 600 mln miles. {CAPACITY}", []),
    (f"Merrow's load factor was 60 pct. Hale's traffic was 600 mln miles. {CAPACITY}", []),
    (f"{FACTOR} Traffic was 600 mln miles, while total traffic was 90 mln miles. {CAPACITY}", []),
    (f"{TRAFFIC} {CAPACITY} Rain fell. {FACTOR}", []),
]

BALANCES = [
    (f"{DEFICIT} {IMPORTS} {EXPORTS}", ["8100000000 6000000000 -2100000000 correct"]),
    (f"The trade deficit was £2.9bn. {IMPORTS} {EXPORTS}", ["8100000000 6000000000 -2900000000 wrong"]),
    (
        "The trade surplus was £2.1bn. Imports were £6.0bn. Exports were £8.1bn.",
        ["6000000000 8100000000 2100000000 correct"],
    ),
    (
        "The budget deficit was £2.1bn. Spending was £8.1bn. Revenue was £6.0bn.",
        ["8100000000 6000000000 -2100000000 correct"],
    ),
    (
        "The trade deficit in goods was £2.1bn. Imports of goods were £8.1bn. Exports of goods were £6.0bn.",
        ["8100000000 6000000000 -2100000000 correct"],
    ),
    (
        f"{DEFICIT} Imports of goods and services were £8.1bn. Exports of goods and services were £6.0bn.",
        ["8100000000 6000000000 -2100000000 correct"],
    ),
    (
        "The trade deficit was £2.1bn in May. Imports were £8.1bn in May. Exports were £6.0bn in May.",
        ["8100000000 6000000000 -2100000000 correct"],
    ),
    (f"{DEFICIT} Imports were £8.1bn and exports £6.0bn.", ["8100000000 6000000000 -2100000000 correct"]),
    (f"{DEFICIT} Oil {IMPORTS.lower()} {EXPORTS}", []),
    (f"The trade deficit with Japan was £2.5bn. {IMPORTS} {EXPORTS}", []),
    # goods beside all, a part of a part, other money, other periods, percentages, no levels of before
    (f"{DEFICIT} Imports of goods were £8.1bn. {EXPORTS}", []),
    (f"{DEFICIT} The non-oil imports were £8.1bn. {EXPORTS}", []),
    (f"{DEFICIT} Imports were $8.1bn. {EXPORTS}", []),
    (f"The trade deficit was $2.1bn. {IMPORTS} {EXPORTS}", []),
    ("The trade deficit was £2.1bn in May. Imports were £8.1bn in 2019. Exports were £6.0bn in 2019.", []),
    (f"{DEFICIT} Imports were 81 pct of output. Exports were 60 pct of output.", []),
    (
        "The trade deficit was £2.1bn, up from £2.0bn. Imports were £8.1bn, up from £8.0bn. Exports were £6.0bn.",
        ["8100000000 6000000000 -2100000000 correct"],
    ),
]

CASES = [(kind, *row) for kind, rows in (("share", SHARES), ("absolute_change", BALANCES)) for row in rows]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_a_measure_is_held_against_what_it_is_made_of(kind: str, text: str, expected: list[str]) -> None:
    assert by_rules(text, kind) == [f"{kind} {told}" for told in expected]
