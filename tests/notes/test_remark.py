"""What a note sees."""

from factcheck import DEFAULT_POLICY
from factcheck.kinds import PercentChange, Trend
from factcheck.notes import Seen
from factcheck.rate import rate


def test_the_stated_figure_comes_first() -> None:
    seen = Seen(rate(PercentChange(before=80, after=100, percent="25"), DEFAULT_POLICY), DEFAULT_POLICY)
    assert [str(figure) for figure in seen.figures] == ["25", "80", "100"]
    word = Seen(rate(Trend(before=80, after=100, direction="up"), DEFAULT_POLICY), DEFAULT_POLICY)
    assert [str(figure) for figure in word.figures] == ["80", "100"]
