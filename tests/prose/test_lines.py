"""Lines and columns."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose.lines import Lines

texts = st.text(st.sampled_from("ab\r\n\u2028\x85\x0b😀"))


@given(texts)
def test_the_lines_are_the_text(text: str) -> None:
    lines = Lines.of(text)
    rows = [lines.row(i) for i in range(len(lines.starts))]
    assert "".join(rows) == text
    assert not any(end in row.rstrip("\r\n") for row in rows for end in "\r\n")
    assert lines.row(len(rows)) == ""


@given(texts, st.data())
def test_a_place_has_its_line_and_column(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    lines = Lines.of(text)
    line, column = lines.position(at)
    assert lines.starts[line] + column == at
    assert column <= len(lines.row(line))
