"""A text cut where its marks begin and end."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose import FORMS
from factcheck.report.checked import Checked
from factcheck.report.html.segments import Shown, by_stretch, segments, shown_marks
from tests.report.made import POLICE, police

SIZE = 40
places = st.tuples(st.integers(0, SIZE - 1), st.integers(1, 9))
drawn = st.builds(
    lambda place, finding, stated: Shown(place[0], min(sum(place), SIZE), finding, stated, "alarm"),
    places,
    st.integers(0, 4),
    st.booleans(),
)
TEXT = "abcdefghij" * 4


@given(st.lists(drawn))
def test_the_segments_are_the_text_with_the_marks_where_they_were(shown: list[Shown]) -> None:
    found = list(segments(TEXT, 0, SIZE, shown))
    assert "".join(segment.text for segment in found) == TEXT
    assert all(TEXT[s.start : s.start + len(s.text)] == s.text for s in found)
    for segment in found:
        at = segment.start
        assert set(segment.marks) == {mark for mark in shown if mark.start <= at < mark.end}


@given(st.lists(drawn), st.lists(st.integers(0, SIZE), min_size=2).map(sorted))
def test_each_stretch_has_the_marks_that_touch_it(shown: list[Shown], cuts: list[int]) -> None:
    stretches = [(a, b) for a, b in pairwise(cuts) if a < b]
    for start, end, marks in by_stretch(stretches, shown):
        assert sorted(marks) == sorted(mark for mark in shown if mark.start < end and mark.end > start)


def test_where_figures_share_a_place_the_loudest_is_shown() -> None:
    shown = [Shown(0, 5, 1, True, "fine"), Shown(0, 5, 2, False, "alarm"), Shown(0, 5, 3, True, "alarm")]
    (segment, _) = segments(TEXT, 0, SIZE, shown)
    assert segment.first.finding == 3
    assert segment.findings == (3, 1, 2)


def test_every_finding_is_led_back_to_once() -> None:
    found = list(segments(POLICE, 0, len(POLICE), shown_marks(police().findings)))
    assert sorted(n for segment in found for n in segment.leads) == list(range(len(police().findings)))


def test_marks_can_lie_in_the_document() -> None:
    prose = FORMS["html"].prose("<p>Sales rose <b>24%</b> to &pound;99, from &pound;82.")
    shown = list(shown_marks(Checked.of("-", prose).findings, prose))
    assert [prose.source[mark.start : mark.end] for mark in shown] == ["24%", "&pound;99", "&pound;82"]
