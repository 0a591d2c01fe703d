"""Places as SARIF counts them."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose import FORMS
from factcheck.prose.lines import Lines
from factcheck.report.checked import Checked
from factcheck.report.sarif_source import Source

ENDS = ("\r\n", "\n", "\r")


def lines_of(text: str) -> list[str]:
    """The lines of a text, found the plain way."""
    lines = [""]
    at = 0
    while at < len(text):
        end = next((end for end in ENDS if text.startswith(end, at)), "")
        lines[-1] += end or text[at]
        at += len(end) or 1
        if end:
            lines.append("")
    return lines


@given(st.text(st.sampled_from("a\r\n\u2028\x85\v\U0001f600")), st.data())
def test_lines_and_columns_lead_to_the_same_stretch_as_offsets(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    region = Source("a", Lines.of(text)).region(start, end)
    lines = lines_of(text)

    def offset(line: int, column: int) -> int:
        assert 1 <= column <= len(lines[line - 1]) + 1
        return sum(map(len, lines[: line - 1])) + column - 1

    assert offset(region["startLine"], region["startColumn"]) == region["charOffset"] == start
    assert offset(region["endLine"], region["endColumn"]) == start + region["charLength"] == end


def test_a_location_names_the_document_and_counts_in_its_source() -> None:
    checked = Checked.of("a b.md", FORMS["markdown"].prose("Up **24%**."))
    location = Source.of(checked).location(3, 10)["physicalLocation"]
    assert location["artifactLocation"] == {"uri": "a%20b.md"}
    assert (location["region"]["startColumn"], location["region"]["endColumn"]) == (4, 11)
