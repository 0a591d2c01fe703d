"""One object a line."""

import json
from itertools import takewhile

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.checked import Checked, Page
from factcheck.report.jsonl import jsonl, line, pieces
from tests.report.made import police


def test_a_document_is_written_before_the_next_is_asked_for() -> None:
    """Piece by piece, to the end of its line."""

    def documents() -> object:
        yield Checked("a", police())
        raise AssertionError("asked for too early")

    written = "".join(takewhile(lambda piece: piece != "\n", jsonl(documents(), Page())))  # type: ignore[arg-type]
    assert json.loads(written)["path"] == "a"


def test_a_finding_is_made_when_the_one_before_is_written() -> None:
    """A long document is never whole in memory: a piece holds one finding at most."""
    found = police()
    head, *each, end = pieces(Checked("a", found))
    assert head == '{"schema": "1", "path": "a", "error": null, "findings": ['
    assert [json.loads(piece.removeprefix(", "))["start"] for piece in each] == [f.start for f in found.findings]
    assert end == "]}"


@given(st.text())
def test_no_path_ends_the_list_of_findings(path: str) -> None:
    """Whatever it holds, the pieces are one object."""
    assert json.loads("".join(pieces(Checked(path, police()))))["path"] == path


@given(st.text())
def test_no_character_breaks_a_line(text: str) -> None:
    """Not even those at which Unicode parts lines: every reader of lines gets the object whole."""
    written = line({"quote": text})
    assert written.isascii()
    assert len(written.splitlines()) == 1
    assert json.loads(written) == {"quote": text}
