"""Measures that are made of others: load factors, balances, halves."""

import pytest

from tests.articles import lines

FACTOR, TRAFFIC, CAPACITY = "The load factor was 60 pct.", "Traffic was 600 mln miles.", "Capacity was 1,000 mln miles."
DEFICIT, IMPORTS, EXPORTS = "The trade deficit was £2.1bn.", "Imports were £8.1bn.", "Exports were £6.0bn."
ORDERS, DURABLE, OTHER = (
    "Orders rose to £200m.",
    "Orders for durable goods rose to £106m.",
    "Orders for non-durable goods fell to £94m.",
)

TWO_FACTORS = (
    "The load factor was 60 pct, up from 58 pct. Traffic rose to 600 mln miles from 522 mln miles. "
    "Capacity rose to 1,000 mln miles from 900 mln miles."
)
TWO_SPANS = (
    f"In the month the load factor was 60 pct. {TRAFFIC} {CAPACITY} In the year to date the load factor was 50 pct. "
    "Traffic was 6,000 mln miles. Capacity was 12,000 mln miles."
)
BY_AMOUNTS = (
    "Orders rose by £6m to £200m. Orders for durable goods rose by £9m to £106m. "
    "Orders for non-durable goods fell by £3m to £94m."
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

HALVES = [
    (f"{ORDERS} {DURABLE} {OTHER}", ["106000000+94000000 200000000 correct"]),
    (f"Orders rose to £220m. {DURABLE} {OTHER}", ["106000000+94000000 220000000 wrong"]),
    ("Deaths rose to 41. Deaths of men rose to 30. Deaths of women rose to 12.", ["30+12 41 wrong"]),
    # the amounts of the changes as well, each with its sign
    (
        BY_AMOUNTS,
        ["9000000+-3000000 6000000 correct", "106000000+94000000 200000000 correct"],
    ),
    # no other half, no whole, a list, a range, another measure, another place, another span, percentages, too far away
    (f"{ORDERS} {DURABLE}", []),
    (f"{DURABLE} {OTHER}", []),
    (f"{DURABLE} {OTHER} {ORDERS}", []),
    (f"Orders £200m vs £190m. {DURABLE} {OTHER}", []),
    ("Deaths rose to 41. Deaths of men rose to between 29 and 31. Deaths of women rose to 12.", []),
    (f"Sales rose to £200m. {DURABLE} {OTHER}", []),
    (f"{ORDERS} {DURABLE} Sales of non-durable goods fell to £94m.", []),
    (f"Orders in Hale rose to £200m. Orders in Merrow for durable goods rose to £106m. In Merrow {OTHER.lower()}", []),
    (f"{ORDERS} In Hale {DURABLE.lower()} In Merrow {OTHER.lower()}", []),
    (f"In the year to date orders rose to £200m. In the month {DURABLE.lower()} {OTHER}", []),
    (f"{ORDERS} In the month {DURABLE.lower()} In the year to date {OTHER.lower()}", []),
    ("Orders rose to 20 pct. Orders for durable goods rose to 11 pct. Orders for non-durable goods fell to 9 pct.", []),
    (f"{ORDERS} {DURABLE} {'Rain fell. ' * 6}{OTHER}", []),
    (f"{ORDERS} {'Rain fell. ' * 9}{DURABLE} {OTHER}", []),
]

CASES = [
    (kind, *row) for kind, rows in (("share", SHARES), ("absolute_change", BALANCES), ("total", HALVES)) for row in rows
]


@pytest.mark.parametrize(("kind", "text", "expected"), CASES)
def test_a_measure_is_held_against_what_it_is_made_of(kind: str, text: str, expected: list[str]) -> None:
    assert lines(text, kind) == [f"{kind} {told}" for told in expected]


def test_two_companies_of_one_text_are_not_mixed() -> None:
    text = f"Merrow's orders rose to £200m. {DURABLE}\n\nHale's sales rose to £9m. {OTHER}"
    assert lines(text, "total") == []
