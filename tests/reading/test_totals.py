"""Totals, and the parts that the text gives for them."""

import pytest

from tests.articles import by_rules, findings

TOWNS = "There were 14 fires in Ashby, 25 in Corley and 9 in Dunster"
MORE = "There were 5 fires in 2017 and 6 fires in 2018"
YEARS = "We saw 7 fires in 2019 and 3 fires in 2018."
CASES = [
    (f"{TOWNS}, a total of 48.", ["14+25+9 48 correct"]),
    (f"{TOWNS}, a total of 47.", ["14+25+9 47 wrong"]),
    (f"{TOWNS} - a total of 48.", ["14+25+9 48 correct"]),
    (f"{TOWNS}, or 48 in all.", ["14+25+9 48 correct"]),
    (f"{TOWNS}, making 48 altogether.", ["14+25+9 48 correct"]),
    (f"{TOWNS}, which gives a total of 48.", ["14+25+9 48 correct"]),
    ("A total of 48 fires were seen: 14 in Ashby, 25 in Corley and 9 in Dunster.", ["14+25+9 48 correct"]),
    ("The total of 48 fires was made up of 14 in Ashby and 34 in Dunster.", ["14+34 48 correct"]),
    (f"{TOWNS}, or 48 by night in all.", ["14+25+9 48 correct"]),
    (f"{TOWNS}, or 48; 3 in all.", []),
    ("There were 5% and 6%, which gives a total of 11%.", []),
    # no parts, one of them, parts that are told of something else, words in between
    ("A total of 48 fires were seen.", []),
    ("There were 14 fires, which gives a total of 48.", []),
    ("There were 14 fires and £34, which gives a total of 48 fires.", []),
    ("A total of 48 fires were seen, and 14 men and 34 women came.", []),
    (f"{TOWNS}, and York had a total of 48.", []),
    (f"{TOWNS} and a total of 48.", []),
    ("It cost £14 in Ashby and £34 in Corley, a total of 48 fires.", []),
    ("The total of 48% was made up of 14% and 34%.", []),
    ("There were 5 fires and 6 fires, a total of between 10 and 12 fires.", []),
    ("There were 10-15 fires in Ashby and 30 fires in York, giving a total of 43 fires.", []),
    # what only stands near the words
    ("In all there were 5 fires and 6 fires.", []),
    ("There were 48 fires; in all it was bad.", []),
    ("There were 48 fires in York, as in all 14 towns.", []),
    # amounts in brackets are no parts
    ("He gave 5 apples (and 6 pears) and 3 plums, which makes a total of 8.", ["5+3 8 correct"]),
    # a part that stands in another paragraph, by its year; one that the text does not give
    (
        f"There were 7 fires in 2019.\n\n{MORE}, which, added to the figure for 2019, gives a total of 18.",
        ["5+6+7 18 correct"],
    ),
    (
        f"{MORE}, which, together with those of 2019, gives a total of 18.\n\nThere were 7 fires in 2019.",
        ["5+6+7 18 correct"],
    ),
    (f"{MORE}, which, together with those of 2020, gives a total of 18.\n\nThere were 7 fires in 2019.", []),
    (f"{MORE}, which, with those that came later, gives a total of 18.", []),
    ("With luck, 5 fires and 6 fires makes a total of 11.", ["5+6 11 correct"]),
    ("There were 5 fires in Hull and, with York, 6 fires, which makes a total of 11.", ["5+6 11 correct"]),
    (
        f"We saw 5 fires in May and 6 in June, which, with 2019, makes a total of 18.\n\n{YEARS}",
        ["5+6+7 18 correct"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_total_is_held_against_its_parts(text: str, expected: list[str]) -> None:
    assert by_rules(text, "total") == [f"total {told}" for told in expected]


QUOTES = [
    (f"{TOWNS}, a total of 48.", "a total of 48"),
    (f"{TOWNS}, or 48 in all.", "48 in all"),
    (f"{TOWNS}, making 48 altogether.", "48 altogether"),
    ("The total of 48 fires was made up of 14 in Ashby and 34 in Dunster.", "total of 48 fires"),
    ("Total of 48 fires seen: 14 in Ashby and 34 in Dunster.", "Total of 48 fires"),
]


@pytest.mark.parametrize(("text", "quote"), QUOTES)
def test_the_quote_has_the_word_that_makes_it_a_total(text: str, quote: str) -> None:
    assert [finding.quote for finding in findings(text)] == [quote]
