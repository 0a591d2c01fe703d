"""What narrows the noun of a measure."""

import pytest

from factcheck.reading.document import document
from factcheck.reading.qualifiers import narrowed, qualifiers
from factcheck.reading.told import tell
from tests.articles import lines


@pytest.mark.parametrize(
    ("text", "before", "behind"),
    [
        ("Gross profit rose 10%.", {"gros"}, set()),
        ("Profit rose 10%.", set(), set()),
        ("The total profit rose 10%.", set(), set()),
        ("Thefts of bicycles rose 10%.", set(), {"bicycle"}),
        ("Sales per store rose 10%.", set(), {"store"}),
        ("Exports of malt whisky from Hale rose 10%.", set(), {"malt", "whisky"}),
        ("Sales of tea, from Ceylon, rose 10%.", set(), {"tea"}),
        ("A rise of 10% in wholesale prices was seen.", {"wholesale"}, set()),
        ("Sales in shops rose 10%.", set(), set()),
        ("Sales rose 10%.", set(), set()),
        ("The price of gas rose 10%.", set(), {"ga"}),
        ("Tea and retail sales rose 10%.", {"retail"}, set()),
        ("All the very big retail sales rose 10%.", {"retail", "very"}, set()),
    ],
)
def test_the_words_that_narrow_a_measure(text: str, before: set[str], behind: set[str]) -> None:
    told = tell(document(text)).told[0]
    assert qualifiers(told, told.changes[0]) == (before, behind)


SAME = [
    "Profit rose 22%. Profit was £61m, against £50m.",
    "Gross profit rose 22%. Gross profit was £61m, against £50m.",
    "Gross profit rose 22%. Profit was £61m, against £50m.",
    "Profit rose 22%. Gross profit was £61m, against £50m.",
    "The price index rose 22%. The index stood at 61.0, against 50.0.",
    "Sales of tea rose 22%. Sales of tea were £61m, against £50m.",
    "Sex offences rose 22%. There were 61 sexual offences, against 50.",
    "Thefts of bicycles rose 22%. There were 61 bicycle thefts, against 50.",
]

NARROWER = [
    "Gross profit rose 22%. Operating profit was £61m, against £50m.",
    "Gross profit rose 22%. In all the profit was £61m, against £50m.",
    "Sales of tea rose 22%. Sales were £61m, against £50m.",
    "Sales of tea rose 22%. Sales of coffee were £61m, against £50m.",
    "Sales per store rose 22%. Sales were £61m, against £50m.",
    "Thefts of bicycles rose 22%. There were 61 thefts, against 50.",
    "Violent crimes rose 22%. Altogether there were 61 crimes, against 50.",
    "Sales of tea rose 22%. The sales of coffee were £61m, against £50m.",
]


@pytest.mark.parametrize(("text", "expected"), [*((t, False) for t in SAME), *((t, True) for t in NARROWER)])
def test_a_change_is_of_the_same_as_a_pair_or_of_something_narrower(text: str, expected: bool) -> None:
    claim, pair = tell(document(text)).told
    assert narrowed(claim, claim.changes[0], pair, pair.changes[0]) is expected


def test_net_profit_is_no_gross_profit() -> None:
    assert lines("Gross profit rose 30%. Net profit was £61m, against £50m.")[0].endswith("unchecked")


@pytest.mark.parametrize(("text", "read"), [*((t, True) for t in SAME), *((t, False) for t in NARROWER)])
def test_only_a_pair_of_the_same_is_taken(text: str, read: bool) -> None:
    assert (lines(text, "percent_change")[0].rsplit(" ", 1)[1] == "correct") is read
