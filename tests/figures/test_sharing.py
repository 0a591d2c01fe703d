"""The scale and unit that a bare figure has from its partner."""

from fractions import Fraction

import pytest

from factcheck import review
from factcheck.figures import figures
from factcheck.quantity import Quantity
from factcheck.tokens import tokenise


def read(text: str) -> list[Quantity]:
    return [q for figure in figures(tokenise(text), text) if isinstance(q := figure.quantity, Quantity)]


def values(text: str) -> list[tuple[str, str | None]]:
    return [(str(quantity.value), quantity.unit) for quantity in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fell from 512.4 to 498.1 million euros", [("512400000", "EUR"), ("498100000", "EUR")]),
        ("takings of $14 and $9.3 million", [("14000000", "USD"), ("9300000", "USD")]),
        ("a loss of £2.4 against £1.9m", [("2400000", "GBP"), ("1900000", "GBP")]),
        ("grew from $412 million to $655.", [("412000000", "USD"), ("655000000", "USD")]),
        ("from £1.4 in 2011 to £1.6bn in 2012", [("1400000000", "GBP"), ("1600000000", "GBP")]),
        ("slipped from 81 to 74 per cent", [("81", "percent"), ("74", "percent")]),
        ("slipped from 81 per cent to 74", [("81", "percent"), ("74", "percent")]),
        ("gave 4, 5 and 6 per cent", [("4", "percent"), ("5", "percent"), ("6", "percent")]),
        ("rose from 25 to 50 basis points", [("1/4", "points"), ("1/2", "points")]),
        ("from 41 to 66 offences", [("41", "offences"), ("66", "offences")]),
        ("a two- or three-day stay", [("2", "day"), ("3", "day")]),
        ("from 3.2 cases per 100,000 people to 15.1", [("16/5", "cases"), ("100000", "people"), ("151/10", "cases")]),
        ("12 people against 3 million", [("12", "people"), ("3000000", "people")]),
        (
            "orders of £1,410.7m, up 0.6 per cent from a revised backlog of 1,402.3",
            [("1410700000", "GBP"), ("3/5", "percent"), ("1402300000", "GBP")],
        ),
        (
            "takings of £412.5m, down 3 per cent from last year's 425.3",
            [("412500000", "GBP"), ("3", "percent"), ("425300000", "GBP")],
        ),
        # what is joined otherwise keeps to itself
        (
            "takings of £412m, up 3 per cent from the sale of 400",
            [("412000000", "GBP"), ("3", "percent"), ("400", None)],
        ),
        ("rose to 94 and 30 per cent of them", [("94", None), ("30", "percent")]),
        ("fell 310,000 or 1.4 pct", [("310000", None), ("7/5", "percent")]),
        (
            "to 2.6 billion from 1.4 billion and 69.2 pct",
            [("2600000000", None), ("1400000000", None), ("346/5", "percent")],
        ),
        ("rose 5 per cent to 300", [("5", "percent"), ("300", None)]),
    ],
)
def test_what_is_shared(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert values(text) == expected


def test_a_shared_figure_keeps_its_print_and_has_the_rounding_of_its_partner() -> None:
    low, _ = read("It fell from 512.4 to 498.1 million euros.")
    assert (low.printed, low.step, low.exact, low.doubt) == ("512.4", 100_000, False, None)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry would raise its load from 6 million trips a year to 41.",
        "The fund grew from 300 to 2 million members.",
        "He cut the fee from $3 million to $400.",
        "Takings were £412m, up three per cent from 400 last year.",
    ],
)
def test_where_the_scale_is_not_clear_the_figure_says_so(text: str) -> None:
    doubtful = [quantity for quantity in read(text) if quantity.doubt]
    assert len(doubtful) == 1
    assert doubtful[0].value < 1000
    assert "million" in str(doubtful[0].doubt)


def test_a_doubtful_figure_never_alarms() -> None:
    (finding,) = review("The fund fell by 20 per cent, from 300 to 2 million members.").findings
    assert finding.rating == "unchecked"
    assert "million" in str(finding.verdict.reason)


def test_a_misprint_bears_a_claim_out_and_does_not_contradict_one() -> None:
    right, wrong = (
        "Thefts rose by 25 per cent, from 40, 000 to 50,000.",
        "Thefts rose by 35 per cent, from 40, 000 to 50,000.",
    )
    assert [finding.rating for finding in review(right).findings] == ["correct"]
    assert [finding.rating for finding in review(wrong).findings] == ["unchecked"]


@pytest.mark.parametrize("joined", [" to ", " and ", ", ", " from ", " per ", "- or "])
def test_a_long_row_is_read_in_one_go(joined: str) -> None:
    """The last has a unit, which runs back through a list and no further than it is joined."""
    found = read(joined.join(["5"] * 5000) + " per cent")
    assert len(found) <= 5000
    assert found[-1].value == Fraction(5)
