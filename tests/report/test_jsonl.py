"""One object a line."""

import json

from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.checked import Checked, Page
from factcheck.report.jsonl import jsonl, line
from tests.report.made import police


def test_a_document_is_written_as_soon_as_it_is_done() -> None:
    """The second document is not asked for before the first is written."""

    def documents() -> object:
        yield Checked("a", police())
        raise AssertionError("asked for too early")

    written = jsonl(documents(), Page())  # type: ignore[arg-type]
    assert json.loads(next(written))["path"] == "a"


@given(st.text())
def test_no_character_breaks_a_line(text: str) -> None:
    """Not even those at which Unicode parts lines: every reader of lines gets the object whole."""
    written = line({"quote": text})
    assert written.isascii()
    assert len(written.splitlines()) == 1
    assert json.loads(written) == {"quote": text}
