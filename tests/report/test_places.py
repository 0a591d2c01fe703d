"""Where the figures of a finding stand."""

import pytest

from factcheck import AbsoluteChange, Implied, PercentChange, Share, Total, Trend
from factcheck.kinds.direction import Direction
from factcheck.prose import Prose
from factcheck.report.places import Mark, Where, marks
from tests.report.made import POLICE, figure, finding, police


def texts(found: tuple[Mark, ...], text: str) -> list[tuple[str, bool]]:
    return [(text[mark.start : mark.end], mark.stated) for mark in found]


def test_the_stated_figure_and_its_operands_are_marked_in_the_order_of_the_text() -> None:
    found = marks(police().findings[0])
    assert texts(found, POLICE) == [("23 per cent", True), ("318", False), ("246", False)]


def test_a_hedge_belongs_to_its_figure() -> None:
    assert ("nearly 90 per cent", True) in texts(marks(police().findings[3]), POLICE)


def test_the_figures_behind_an_implied_one_are_marked() -> None:
    text = "Jobs fell by 73,000 (13.2%) to 477,000."
    after = figure(text, "477,000")
    base = Implied(AbsoluteChange(after=after, change=figure(text, "-73,000")), "before")
    found = marks(finding(text, PercentChange, "13.2%", before=base, after=after, percent="-13.2%"))
    assert texts(found, text) == [("73,000", False), ("13.2%", True), ("477,000", False)]


def test_ranges_parts_and_words_are_marked() -> None:
    text = "It rose to 9 from 5, by between 34.1 and 41.5 pct of the 3 and 8."
    percent = marks(finding(text, Share, "34.1", percent="34.1", whole="9", part="5"))
    assert texts(percent, text)[-2:] == [("34.1", True), ("41.5 pct", True)]
    parts = marks(finding(text, Total, "9", total="9", parts=[figure(text, "3 and"), figure(text, "8.")]))
    assert texts(parts, text) == [("9", True), ("3", False), ("8", False)]
    rose = Direction("up", "rose", start=3, end=7)
    assert texts(marks(finding(text, Trend, "rose to 9", before="5", after="9", direction=rose)), text)[0] == (
        "rose",
        True,
    )


def test_a_stated_figure_without_a_place_is_marked_by_the_quote() -> None:
    found = marks(finding("it rose to 9", Trend, "rose", after="9", before=5, direction=Direction("up")))
    assert texts(found, "it rose to 9") == [("rose", True), ("9", False)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_from_one_whatever_ends_them(end: str) -> None:
    text = f"one{end}two{end}{end}four"
    where = Where.of(Prose.plain(text))
    assert [where.line(text.index(word)) for word in ("one", "two", "four")] == [1, 2, 4]


def test_the_sentence_of_a_place() -> None:
    text = "Up 5%. It was 82.  "
    where = Where.of(Prose.plain(text))
    assert where.sentence(8) == (7, 17)
    assert where.sentence(18) == (18, 18)
    assert Where.of(Prose.plain("")).sentence(0) == (0, 0)
