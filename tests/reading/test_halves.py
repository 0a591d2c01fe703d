"""Totals of two halves."""

import pytest

from tests.articles import lines

ORDERS, DURABLE, OTHER = (
    "Orders rose to £200m.",
    "Orders for durable goods rose to £106m.",
    "Orders for non-durable goods fell to £94m.",
)
BY_AMOUNTS = (
    "Orders rose by £6m to £200m. Orders for durable goods rose by £9m to £106m. "
    "Orders for non-durable goods fell by £3m to £94m."
)

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


@pytest.mark.parametrize(("text", "expected"), HALVES)
def test_a_total_is_held_against_its_two_halves(text: str, expected: list[str]) -> None:
    assert lines(text, "total") == [f"total {told}" for told in expected]


def test_two_companies_of_one_text_are_not_mixed() -> None:
    text = f"Merrow's orders rose to £200m. {DURABLE}\n\nHale's sales rose to £9m. {OTHER}"
    assert lines(text, "total") == []
