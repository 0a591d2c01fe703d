"""Quarters, lengths with an end, ranges, and periods told from another."""

import pytest

from factcheck.periods import periods
from factcheck.periods.spells import between, ended, quarter, relative, short_quarter
from factcheck.periods.words import Span
from factcheck.tokens import tokenise

Y86 = 1986 * 12


def whole(found: Span | None, text: str) -> Span:
    assert found is not None
    assert (found.first, found.stop) == (0, len(tokenise(text)))
    return found


@pytest.mark.parametrize(
    ("text", "style", "months"),
    [
        ("third quarter of 1986", "quarter", (Y86 + 6, Y86 + 8)),
        ("first half of 1986", "half", (Y86, Y86 + 5)),
        ("first nine months of 1986", "months", (Y86, Y86 + 8)),
        ("fourth-quarter", "quarter", None),
        ("fiscal first quarter", "quarter", None),
        ("first quarter ended March 31, 1986", "quarter", (Y86, Y86 + 2)),
    ],
)
def test_parts_of_the_year(text: str, style: str, months: tuple[int, int] | None) -> None:
    found = whole(quarter(tokenise(text), 0), text)
    assert (found.style, found.months) == (style, months)


@pytest.mark.parametrize(
    ("text", "months"), [("Q3 1986", (Y86 + 6, Y86 + 8)), ("3Q 1986", (Y86 + 6, Y86 + 8)), ("H1 1986", (Y86, Y86 + 5))]
)
def test_quarters_in_short(text: str, months: tuple[int, int]) -> None:
    assert whole(short_quarter(tokenise(text), 0), text).months == months


@pytest.mark.parametrize("text", ["Q7", "Q 3", "3Qx", "third man", "H5N1"])
def test_what_is_no_part_of_the_year(text: str) -> None:
    tokens = tokenise(text)
    assert quarter(tokens, 0) is None
    assert short_quarter(tokens, 0) is None


@pytest.mark.parametrize(
    ("text", "step", "unit"),
    [
        ("a year earlier", -1, "year"),
        ("a year ago", -1, "year"),
        ("the year before", -1, "year"),
        ("year-earlier", -1, "year"),
        ("year-ago quarter", -1, "year"),
        ("five years ago", -5, "year"),
        ("12 months earlier", -12, "month"),
        ("a month earlier", -1, "month"),
        ("the previous year", -1, "year"),
        ("last year", -1, "year"),
        ("last month", -1, "month"),
        ("this year", 0, "year"),
        ("the prior quarter", -1, "quarter"),
        ("next year", 1, "year"),
        ("the same period last year", -1, "year"),
        ("the corresponding quarter a year earlier", -1, "year"),
        ("the previous financial year", -1, "year"),
    ],
)
def test_periods_told_from_another(text: str, step: int, unit: str) -> None:
    found = whole(relative(tokenise(text), 0), text)
    assert (found.relative, found.unit) == (step, unit)


def test_the_same_period_of_a_year_has_that_year() -> None:
    text = "the same period of 1986"
    found = whole(relative(tokenise(text), 0), text)
    assert [part.months for part in found.parts] == [(Y86, Y86 + 11)]


@pytest.mark.parametrize(
    "text", ["the last year", "a year", "5 of 12 months earlier", "five years", "the last day of", "year", "one crime"]
)
def test_lengths_of_time_are_told_from_nothing(text: str) -> None:
    assert relative(tokenise(text), 0) is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("12 months to March 31, 1986", (Y86 - 9, Y86 + 2)),
        ("12 months up to March 1986", (Y86 - 9, Y86 + 2)),
        ("year ending March 1986", (Y86 - 9, Y86 + 2)),
        ("three-month period ended March 31, 1986", (Y86, Y86 + 2)),
        ("year ended June 30", None),
        ("four weeks ended March 20", None),
        ("year to end-March", None),
    ],
)
def test_lengths_with_an_end(text: str, months: tuple[int, int] | None) -> None:
    found = whole(ended(tokenise(text), 0), text)
    assert (found.style, found.months) == ("ended", months)


@pytest.mark.parametrize("text", ["12 months", "five years of growth", "year to date"])
def test_lengths_without_an_end(text: str) -> None:
    assert ended(tokenise(text), 0) is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("between 1986 and 1988", (Y86, Y86 + 35)),
        ("from March 1986 to March 1987", (Y86 + 2, Y86 + 14)),
        ("between 1986/87 and 1988/89", (Y86 + 3, Y86 + 38)),
        ("between fiscal 1987 and fiscal 1988", (Y86 + 3, Y86 + 26)),
    ],
)
def test_ranges(text: str, months: tuple[int, int]) -> None:
    found = whole(between(tokenise(text), 0), text)
    assert (found.style, found.months, len(found.parts)) == ("range", months, 2)


@pytest.mark.parametrize("text", ["between 34 and 41", "from 1986", "between 1986 or 1988", "between 1980-85 and 1988"])
def test_what_is_no_range(text: str) -> None:
    assert between(tokenise(text), 0) is None


def test_a_quarter_of_last_year_lies_in_it() -> None:
    text = "third quarter of last year"
    found = whole(quarter(tokenise(text), 0), text)
    assert (found.style, found.relative, found.unit) == ("quarter", -1, "year")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("up from a year before.", "a year before"),
        ("than ten years before, when", "ten years before"),
        ("the year before's 671 tons", "the year before"),
        ("it may take 15 years before it opens", None),
        ("eleven months before the vote", None),
    ],
)
def test_before_ends_a_period_or_begins_a_clause(text: str, told: str | None) -> None:
    found = [period.printed for period, *_ in periods(tokenise(text), text)]
    assert found == ([] if told is None else [told])
