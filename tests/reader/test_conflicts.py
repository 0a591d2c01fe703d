"""What tells figures apart, however likely they are to belong together."""

import pytest

from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import FRAMES, Candidate
from factcheck.reader.conflicts import conflict
from factcheck.reader.decode import Choice
from factcheck.reader.features import Surroundings


def why(text: str, frame: int, stated: int, first: int, second: int) -> str | None:
    """Why the figures of a text, by their numbers, are told apart as a claim of a frame of the stated figure."""
    around = Surroundings(analyse(text))
    mentions = around.analysis.mentions
    statement = next(each for each in around.statements if each.figure is mentions[stated])
    parts = mentions[first : second + 1] if statement.form == "total" else ()
    candidate = Candidate(FRAMES[statement.form][frame], mentions[first], mentions[second], parts)
    return conflict(around, Choice(statement, candidate, 0.9))


@pytest.mark.parametrize(
    ("text", "base", "after", "wanted"),
    [
        ("Costs rose 7%. They were £64m, against £59.8m a year ago.", 2, 1, None),
        ("Exports rose 7%. Rents were £64m, against £59.8m a year ago.", 2, 1, "another measure"),
        ("In Bute thefts rose 7%. In Ayr police counted 640 thefts, against 598 a year ago.", 2, 1, "another place"),
        ("The index rose 7% on the day. It stands at 640. A week ago it was 598.", 2, 1, "another spell"),
        ("All fares rose 7%; rail fares rose to £64 from £59.80.", 2, 1, "another clause"),
        ("Arrests rose, after rising 7% in May, to 640 from 598.", 2, 1, "an earlier change"),
        ("Arrests rose on last year, itself a 7% rise, to 640 from 598.", 2, 1, "an earlier change"),
        ("Arrests fell 7% to 640, the lowest since 1972, when there were 598.", 2, 1, "a record"),
        ("A 7% rise in rents took profit to £64m from £59.8m.", 2, 1, "what it moved"),
        ("Like-for-like sales rose 7%. It sold goods for £64m. A year ago it was £59.8m.", 2, 1, "another basis"),
        ("Thefts rose 7%. Police counted 598 of them, down from 640.", 2, 1, "the other way"),
        ("Thefts rose 7%. Police counted 640 of them, up from 598.", 2, 1, None),
        ("Sales rose 7% in 2019. They were £64m in 2020, against £59.8m.", 2, 1, "another time"),
        ("Sales rose 7% in 2019. They were £64m in 2019, against £59.8m.", 2, 1, None),
        ("Sales were £59.8m in 2009. In 2012 they were £64m, 7% more than in 2011.", 0, 1, "another base"),
        ("Sales were £59.8m last year. They were £64m, 7% more than hoped for.", 0, 1, "another base"),
    ],
)
def test_a_change_is_told_apart_from_levels_of_something_else(
    text: str, base: int, after: int, wanted: str | None
) -> None:
    stated = next(m.number for m in analyse(text).mentions if m.measure == "percent")
    assert why(text, 0, stated, base, after) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The firm let 64 of its 320 flats, or 20%, in May.", None),
        ("The firm let 64 of its 320 flats, and 20% are empty.", "of something else"),
        ("The firm has 64 of the 320 flats with 20% of the rents.", "of something else"),
    ],
)
def test_a_share_is_told_apart_from_another_whole(text: str, wanted: str | None) -> None:
    assert why(text, 1, 2, 0, 1) == wanted


def test_a_whole_within_what_a_share_is_of_is_its_own() -> None:
    assert why("The firm let 64 flats, a fifth of the town council's own 320 flats, in May.", 1, 1, 0, 2) is None
    assert why("The firm let 64 flats, a fifth of the rents in all its 320 flats.", 1, 1, 0, 2) == "of something else"


def test_a_factor_of_that_is_of_what_was_said_before() -> None:
    text = "It earned £64m. Its rival earned more than twice that, up from £310m to £320m."
    assert why(text, 0, 1, 2, 3) == "what it takes up"


def test_a_mean_over_some_years_is_told_of_a_year() -> None:
    assert why("It paid £64m over 8 years, an average of £8m a year.", 0, 2, 0, 1) is None
    assert why("It paid £64m over 8 years, an average of £8m each.", 0, 2, 0, 1) == "of another spell"


def test_a_total_is_of_what_its_parts_are() -> None:
    assert why("It has 41 shops in Kent and 22 in Essex, a total of 63 shops.", 0, 2, 0, 1) is None
    assert why("It has 41 shops in Kent and 22 in Essex, a total of 63 boats.", 0, 2, 0, 1) == "of something else"
