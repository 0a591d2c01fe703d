"""A document in parts: its prose is what they say, and every place leads back to the document."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck import review
from factcheck.findings import reviewed
from factcheck.prose.annotated import Part, annotated
from factcheck.prose.unseen import UNSEEN

words = st.text(st.sampled_from("a 5%😀<>\n")).map(lambda text: Part(text, text))
markup = st.builds(Part, st.text(st.sampled_from("<b>\\{}😀")), st.text(st.sampled_from("x \n😀"), max_size=3))
parts = st.lists(words | markup)


@given(parts)
def test_it_is_what_its_parts_are_and_says_what_they_say(given_parts: list[Part]) -> None:
    prose = annotated(given_parts)
    assert prose.source == "".join(part.source for part in given_parts)
    said = "".join(part.says for part in given_parts)
    assert prose.text.replace("\n", " ") == said.replace("\n", " ")


@given(parts, st.data())
def test_places_are_in_the_document_and_in_order(given_parts: list[Part], data: st.DataObject) -> None:
    prose = annotated(given_parts)
    start = data.draw(st.integers(0, len(prose.text)))
    end = data.draw(st.integers(start, len(prose.text)))
    first, last = prose.place(start, end)
    assert 0 <= first <= last <= len(prose.source)


@given(st.text())
def test_a_text_in_one_part_is_that_text(text: str) -> None:
    assert annotated([Part(text, text)]).source == text
    assert annotated([Part(text, text)]).text == UNSEEN.sub("", text)


def test_a_line_break_is_a_space_where_an_editor_has_told_markup_from_text() -> None:
    text = "Sales rose by\r\n24 per cent\nto 99, from 82."
    assert annotated([Part("# ", ""), Part(text, text)]).text == "Sales rose by  24 per cent to 99, from 82."
    assert annotated([Part(text, text)]).text == text
    two = "One.\n\nTwo.\r\n\r\nThree."
    assert annotated([Part("# ", ""), Part(two, two)]).text == two
    assert annotated([Part("<br>", "\n"), Part("5%", "5%")]).text == "\n5%"


@given(st.lists(markup, max_size=3), st.lists(markup, max_size=3))
def test_markup_within_a_figure_is_no_part_of_it(before: list[Part], after: list[Part]) -> None:
    """As long as it says nothing."""
    silent = [[Part(part.source, "") for part in each] for each in (before, after)]
    figure = [Part("2", "2"), *silent[0], Part("4", "4"), *silent[1], Part(" per cent", " per cent")]
    prose = annotated([Part("Sales rose ", "Sales rose "), *figure, Part(" to 99, from 82.", " to 99, from 82.")])
    plain = review("Sales rose 24 per cent to 99, from 82.")
    found = reviewed(prose)
    assert [f.reading for f in found.findings] == [f.reading for f in plain.findings]
    edit = found.findings[0].edit
    assert edit is not None
    between = "".join(part.source for part in silent[0])
    assert edit.applied(prose.source).startswith(f"Sales rose 2{between}1")
