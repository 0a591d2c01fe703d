"""What is said of a claim that lacks a level."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck import parse, review
from factcheck.quantity import Quantity
from factcheck.reading.seen import MOST, reason_for

PRICES = (
    "The trust raised £2.4m last year.\n\n"
    "It employs 12 nurses and 8 doctors among its 22 staff.\n\n"
    "House prices rose by 3.2 per cent to £291,000, £9,000 more than the £282,000 a year ago.\n\n"
    "Some 230 people came, against 100."
)


@given(st.lists(st.integers(1, 20), min_size=2))
def test_a_reason_names_each_figure_once_and_counts_those_beyond_the_most(values: list[int]) -> None:
    figures = [figure for figure in map(parse, map(str, values)) if isinstance(figure, Quantity)]
    told, different = reason_for(["before"], figures), list(dict.fromkeys(values))
    named = told.removeprefix("the text gives ").partition(" nearby")[0].replace(" and ", ", ").split(", ")
    assert named[:MOST] == [str(value) for value in different[:MOST]]
    rest = len(different) - MOST
    assert named[MOST:] == ([] if rest < 1 else ["1 other figure"] if rest == 1 else [f"{rest} other figures"])


def test_figures_of_the_same_unit_and_of_the_same_sentence_are_named_first() -> None:
    (found,) = (each for each in review(PRICES).findings if each.kind == "percent_change")
    assert found.verdict.reason == (
        "the text gives £282,000, 12 nurses, 8 doctors, 22 staff and 2 other figures nearby; "
        "it is not clear which is the earlier level"
    )
    assert [str(each) for each in found.reading.candidates][-2:] == ["some 230 people", "100"]


def test_of_as_many_as_can_be_named_the_order_is_that_of_the_text() -> None:
    (found,) = review("There were 60 and 40. Thefts rose 20%. The others had 30 and 20.").findings
    assert str(found.verdict.reason).startswith("the text gives 60, 40, 30 and 20 nearby; ")
