"""From a text to its claims."""

import gc

import pytest
from attrs import frozen

from factcheck import read
from factcheck.reading.document import document
from factcheck.reading.read import RULES
from factcheck.reading.told import tell
from tests.articles import findings, lines

ARTICLE = (
    "Fires in Hull up 20%\n\n"
    "Crews in Hull were called to almost 100 fires in 2019.\n\n"
    "They counted 99 fires in 2019, up from 82 in 2018. That is a rise of 21 per cent.\n\n"
    "“Fires rose by 24 per cent, from 82 to 99,” said the chief.\n\n"
    "The union's three-point plan says:\n\n1. Rest.\n\n2. Pay.\n\n3. Hope."
)


def test_an_article_is_read_in_its_order_each_claim_with_its_place() -> None:
    assert lines(ARTICLE) == [
        "percent_change 82 99 20 misrounded",
        "approximation 99 100 correct",
        "percent_change 82 99 21 correct",
        "percent_change 82 99 24 wrong",
        "enumeration 3 3 correct",
    ]


def test_a_claim_in_quotation_marks_is_marked_and_no_edit_is_offered_inside_them() -> None:
    quoted = [finding for finding in findings(ARTICLE) if finding.quoted]
    assert [finding.quote for finding in quoted] == ["rose by 24 per cent"]
    assert quoted[0].rating == "wrong"


def test_a_claim_that_two_rules_find_is_one() -> None:
    assert len(RULES) == len(set(RULES))
    assert lines("Thefts rose 20% to 24 from 20.") == ["percent_change 20 24 20 correct"]


NEEDLESS = [
    ("Thefts rose 20% to 24 from 20.", "trend"),
    ("Thefts rose to 24 from 20, or 20%.", "trend"),
    ("With 96 fires, Hull fell below the 100 mark.", "trend"),
]


@pytest.mark.parametrize(("text", "kind"), NEEDLESS)
def test_a_pair_with_a_stated_change_gets_no_trend_beside_it(text: str, kind: str) -> None:
    assert lines(text)
    assert not lines(text, kind)


def test_a_range_is_a_level_like_any_other() -> None:
    """Between two ranges a change is stated, and no trend stands beside it."""
    text = "Output fell 40 per cent to between 5 and 7 tonnes from between 9 and 11 tonnes."
    assert [told.split()[0] for told in lines(text)] == ["percent_change"]


def test_each_rule_gives_its_claims_from_the_sentences_alone() -> None:
    """A rule that is left out takes away its own claims and no other's."""
    story = tell(document(ARTICLE))
    each = [{draft.claim.code for draft in rule(story)} for rule in RULES]
    assert set().union(*each) == {"percent_change", "trend", "approximation", "enumeration"}


@frozen
class Odd:
    """A text that is no news, and why."""

    text: str
    why: str


@pytest.mark.parametrize(
    "odd",
    [
        Odd("", "nothing at all"),
        Odd(" \n\t\n ", "only white space"),
        Odd("%", "a sign alone"),
        Odd("9" * 3000, "one endless figure"),
        Odd("up 5% " * 500, "one endless sentence"),
        Odd("1. " * 500, "only list marks"),
        Odd("“" * 500, "only opening marks"),
        Odd("rose from to by at of or against than", "words without figures"),
        Odd("rose 0% to 0 from 0", "zeros"),
        Odd("It doubled from 5 to 10/0.", "division by zero in print"),
        Odd("\ud800 rose 5% \udfff", "half a character"),
    ],
    ids=lambda odd: odd.why,
)
def test_what_is_no_news_is_read_without_an_exception(odd: Odd) -> None:
    for reading in read(odd.text):
        assert odd.text[reading.start : reading.end] == reading.quote


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_of_cycles_is_as_it_was(enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        read("Thefts rose by 20 per cent, to 24 from 20.")
        assert gc.isenabled() is enabled
    finally:
        (gc.enable if before else gc.disable)()
