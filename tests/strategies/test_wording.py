"""A claim put into words: slots, capitals, articles, and units that a neighbour already gives."""

import pytest
from hypothesis import strategies as st

from factcheck import PercentChange, Rate, Trend, parse
from factcheck.claim import Claim
from factcheck.strategies.wording import Page, bare, tell
from tests.makers import single
from tests.strategies.smallest import smallest


def told(claim: Claim, form: str) -> str:
    @st.composite
    def once(draw: st.DrawFn) -> str:
        return tell(draw, claim, form)[0]

    text: str = smallest(once())
    return text


FALL = PercentChange(before="£2m", after="£1m", percent=-parse("50%"))


@pytest.mark.parametrize(
    ("claim", "form", "text"),
    [
        (FALL, "{subject} {rose} {percent} to {after}. {now} {has}.", "Net profit fell 50% to £1m. Last year has."),
        (FALL, "a {percent} {noun}, {before} and {after}.", "A 50% fall, £2m and £1m."),
        (PercentChange(before=1, after=2, percent="8%"), "a {percent} {noun}.", "An 8% rise."),
        (PercentChange(before=1, after=2, percent="800%"), "a {percent} {noun}.", "An 800% rise."),
        (PercentChange(before=1, after=2, percent="110%"), "a {percent} {noun}.", "A 110% rise."),
        (PercentChange(before=1, after=2, percent="about 1%"), "a {percent} {noun}.", "An about 1% rise."),
        (Trend(before=2, after=1, direction="down"), "it {direction:rose}.", "It fell."),
        (Rate(count=1, population=2, rate="50", per=1000), "{rate} per {per}", "50 per 1,000"),
    ],
)
def test_a_form_is_filled(claim: Claim, form: str, text: str) -> None:
    assert told(claim, form) == text


@pytest.mark.parametrize(
    ("printed", "short"),
    [("82 offences", "82"), ("£1.13bn", "£1.13bn"), ("42.3 mln dlrs", "42.3 mln"), ("11.4%", "11.4%"), ("7", "7")],
)
def test_a_unit_is_left_out_where_that_is_usual(printed: str, short: str) -> None:
    assert bare(single(parse(printed))) == short


def test_a_page_knows_where_its_words_stand() -> None:
    @st.composite
    def page(draw: st.DrawFn) -> Page:
        return Page(draw, FALL)

    one = smallest(page())
    assert (one.write("up"), one.write(" and down"), one.text) == ((0, 2), (2, 11), "Up and down")
