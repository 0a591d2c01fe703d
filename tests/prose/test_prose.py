"""The words of a document, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.prose import FORMS, Prose
from tests.prose.documents import documents

forms = st.sampled_from(list(FORMS))


@given(st.text(), st.data())
def test_a_plain_text_stands_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert Prose.plain(text).place(start, end) == (start, end)


@given(forms, documents, st.data())
def test_places_are_in_the_document_and_in_order(name: str, source: str, data: st.DataObject) -> None:
    prose = FORMS[name].prose(source)
    start = data.draw(st.integers(0, len(prose.text)))
    end = data.draw(st.integers(start, len(prose.text)))
    first, last = prose.place(start, end)
    assert 0 <= first <= last <= len(source)


@given(forms, st.sampled_from(["up 23 per cent", "up <b>23</b> per cent", "up **23** per cent"]), st.integers(0, 999))
def test_an_edit_changes_the_prose_and_no_markup(name: str, source: str, number: int) -> None:
    prose = FORMS[name].prose(source)
    start, end = prose.text.index("23"), len(prose.text)
    edit = prose.edit(start, end, f"{number} per cent")
    assert edit is not None
    at, to, text = edit
    mended = FORMS[name].prose(source[:at] + text + source[to:])
    assert mended.text == f"{prose.text[:start]}{number} per cent"


@pytest.mark.parametrize(
    ("source", "figure", "text"),
    [("<p>2<b>3</b>4", "234", "567"), ("<p>23", "23", "<29"), ("<p>&pound;2", "£2", "$9"), ("<p>2<i>3</i>", "23", "")],
)
def test_there_is_no_edit_that_would_break_markup(source: str, figure: str, text: str) -> None:
    prose = FORMS["html"].prose(source)
    at = prose.text.index(figure)
    assert prose.edit(at, at + len(figure), text) is None


def test_a_document_without_words_has_no_places() -> None:
    assert FORMS["html"].prose("<p>").place(0, 0) == (0, 0)
