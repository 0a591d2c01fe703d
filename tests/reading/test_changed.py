"""Claims of change: with the levels of their own sentence, with those of others, or left open with the reason."""

import pytest

from tests.articles import findings, lines

BASIS = "the percentage is on another basis than the figures of the text (adjusted or like for like, say)"

CASES = [
    # all in one sentence
    ("Thefts rose 20% to 24 from 20.", ["percent_change 20 24 20 correct"]),
    ("Thefts rose by 4 to 24 from 20.", ["absolute_change 20 24 4 correct"]),
    ("The share rose 2 points to 24% from 22%.", ["point_change 22 24 2 correct"]),
    ("Thefts doubled from 20 to 40.", ["multiple 20 40 2 correct"]),
    ("Thefts rose to 24 from 20.", ["trend 20 24 up correct"]),
    # a trend whose level stands in the sentence before
    ("Police saw 24 thefts. This number has risen from 20.", ["trend 20 24 up correct"]),
    ("Police saw 24 thefts. This number has risen.", []),
    ("Police saw 24 thefts and 7 thefts. This number has risen from 20.", []),
    # "the figure" is what was told before, which is the base of what it has come to
    ("There were 82 thefts in 2018. The figure is now 99, a rise of 17.", ["absolute_change 82 99 17 correct"]),
    ("There were 82 thefts in 2018. This number has risen to 99.", ["trend 82 99 up correct"]),
    ("There were 82 thefts in 2018. This number has fallen to 99.", ["trend 82 99 down wrong"]),
    ("There were 82 thefts in 2018. This number is now 99, a rise.", []),
    ("There were about 82 thefts in 2018. This number has risen to 99.", []),
    ("There were 82 thefts in 2018. Police saw it rise to 99.", []),
    ("There were 82 thefts. This number has risen to 99.", []),
    # a change by an amount, and its levels in the next sentence
    ("The firm is raising prices by £30.\n\nPrices rise to £180 from £150.", ["absolute_change 150 180 30 correct"]),
    ("The firm is cutting prices by £30.\n\nPrices fall to £150 from £180.", ["absolute_change 180 150 -30 correct"]),
    ("The firm is raising prices by $30.\n\nPrices rise to £180 from £150.", ["trend 150 180 up correct"]),
    ("The firm is raising prices £30.\n\nPrices rise to £180 from £150.", ["trend 150 180 up correct"]),
    ("The firm is raising prices by £30.\n\nThe hall was full.", []),
    # currencies quoted in each other move against the word, and lists are not taken apart
    ("The yen rose 20% to 158 from 207 to the dollar.", []),
    ("Sales and profits rose 50% and 100% to £3m and £2m from £2m and £1m respectively.", []),
    # a percentage of something and a change of a level without a base
    ("Thefts rose 20% to 24.", ["percent_change - 24 20 unchecked"]),
    ("It rose 20% from 20 thefts.", ["percent_change 20 - 20 unchecked"]),
    ("There were 24 thefts. It rose 20% from 20 thefts.", ["percent_change 20 24 20 correct"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_claims_of_change(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


IMPOSSIBLE = [
    ("The price of the drug fell by 600%.", "wrong"),
    ("If a drug that cost $600 drops to $10, that is a 600 percent cut.", "wrong"),
    ("Rainfall in the forest was 120% less than 25 years ago.", "wrong"),
    ("Waiting times fell by 120 per cent last year.", "wrong"),
    ("Thefts fell by 120 per cent last year.", "wrong"),
    ("In May the price index stood at 3. By June the figure had fallen to 1, down 101%.", "wrong"),
    ("The price of bread rose by 600%.", "unchecked"),
    ("The price of bread fell by 60%.", "unchecked"),
    ("The profit of the firm fell by 120 per cent.", "unchecked"),
    ("Profit per passenger fell by 120%.", "unchecked"),
    ("Price growth fell by 120%.", "unchecked"),
    ("The gnome factor fell by 120%.", "unchecked"),
]


@pytest.mark.parametrize(("text", "rating"), IMPOSSIBLE)
def test_what_is_never_less_than_nothing_cannot_fall_by_more_than_all_of_it(text: str, rating: str) -> None:
    """Whatever its levels are; a profit can, and where the words do not say what it is, nobody knows."""
    assert [finding.rating for finding in findings(text)] == [rating]


BOTH = "the text gives 20, 30, 40 and 60 nearby; it is not clear which of them are the earlier level and the new level"
OPEN = [
    (
        "Thefts rose 50%.\n\nThefts of cars rose from 20 to 30, and thefts of vans rose from 40 to 60.",
        BOTH,
        ["20", "30", "40", "60"],
    ),
    (
        "There were 20 thefts in York.\n\nThefts rose 20% to 24 in Leeds.\n\nThere were 22 thefts in Hull.",
        "the text gives 20 thefts and 22 thefts nearby; it is not clear which is the earlier level",
        ["22 thefts", "20 thefts"],
    ),
    ("Sales rose 10% on a comparable-store basis. Sales rose to £6m from £5m.", BASIS, []),
    ("Sales rose 10% on a like-for-like basis, to £6m from £5m.", BASIS, []),
    ("Thefts rose 16% where data was available.\n\nThere were 24 thefts, up from 20.", BASIS, []),
]


@pytest.mark.parametrize(("text", "reason", "candidates"), OPEN)
def test_what_the_words_do_not_decide_is_left_open_with_the_reason(
    text: str, reason: str, candidates: list[str]
) -> None:
    """With two readings the figures between which the words do not decide are listed; they are in no role."""
    (found,) = [finding for finding in findings(text) if finding.kind == "percent_change"]
    assert (found.rating, found.verdict.reason) == ("unchecked", reason)
    assert sorted(str(figure) for figure in found.reading.candidates) == sorted(candidates)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Output was 48.3 billion kilowatt hours, up 5% from 46.0 billion.",
            "percent_change 46000000000 48300000000 5 correct",
        ),
        ("The index rose to 132.8 points from 132.6.", "trend 663/5 664/5 up correct"),
        ("The margin was cut to 1-1/4 points from 2-1/2.", "trend 5/2 5/4 down correct"),
        ("Foreign currency reserves fell to £61.0bn from £73.2bn.", "trend 73200000000 61000000000 down correct"),
    ],
)
def test_levels_in_hours_of_work_in_points_and_in_foreign_money(text: str, line: str) -> None:
    assert lines(text) == [line]


def test_a_claim_that_no_other_sentence_can_fill_says_what_it_lacks() -> None:
    (found,) = findings("Thefts rose by 20 per cent.")
    assert found.rating == "unchecked"
    assert found.verdict.reason == found.reading.reason
    assert found.verdict.reason is not None
    assert found.verdict.reason.startswith("the sentence and its neighbours give no figures")
    assert not found.reading.candidates


def test_what_is_said_to_be_of_another_place_is_not_what_the_county_had() -> None:
    text = "In Dorset there were 24 thefts, up from 20.\n\nNationally, thefts rose by 16 per cent."
    assert lines(text, "percent_change") == ["percent_change - - 16 unchecked"]


def test_a_headline_and_what_it_is_taken_from_are_a_finding_each() -> None:
    text = "Thefts up 20% in York\n\nThefts in York rose by 20 per cent, to 24 thefts from 20 thefts."
    assert lines(text) == ["percent_change - - 20 unchecked", "percent_change 20 24 20 correct"]


@pytest.mark.parametrize(
    ("stated", "rating"), [("20", "correct"), ("21", "wrong"), ("200", "wrong"), ("19.9", "wrong")]
)
def test_the_levels_are_the_same_whatever_is_stated_of_them(stated: str, rating: str) -> None:
    text = f"Thefts in York rose by {stated} per cent.\n\nYork had 20 thefts in 2017.\n\nIt saw 24 thefts, up from 20."
    (found,) = lines(text, "percent_change")
    assert found.startswith("percent_change 20 24 ")
    assert found.endswith(rating)


@pytest.mark.parametrize(
    ("text", "rating"),
    [("Thefts fell by 120 per cent.", "wrong"), ("Net profit fell by 120 per cent.", "unchecked")],
)
def test_only_what_is_counted_cannot_fall_by_more_than_all_of_it(text: str, rating: str) -> None:
    (found,) = findings(text)
    assert found.rating == rating


def test_a_noun_of_change_is_about_what_stands_before_the_next_comma() -> None:
    text = "It saw a 20 per cent rise in thefts, and frauds fell.\n\nThere were 25 frauds, up from 20."
    assert lines(text, "percent_change") == ["percent_change - - 20 unchecked"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales improved to 60 from 50.", ["trend 50 60 up correct"]),
        ("Sales improved to 40 from 50.", ["trend 50 40 up wrong"]),
        ("Unemployment improved to 7% from 8%.", []),
        ("Deaths improved to 40 from 50.", []),
        ("Unemployment rose to 7% from 8%.", ["trend 8 7 up wrong"]),
    ],
)
def test_words_that_praise_give_what_is_bad_no_direction(text: str, expected: list[str]) -> None:
    """Words that praise say no direction of a measure of which it is good to have less."""
    assert lines(text) == expected
