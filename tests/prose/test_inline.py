"""The inside of a paragraph in Markdown, with places."""

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.prose.inline import AT, PlacedInline


@given(st.text(st.sampled_from("ab*_~`[]()!\\&;<> \n5^"), max_size=30))
def test_plain_text_stands_where_it_is_said_to(source: str) -> None:
    parser = MarkdownIt("commonmark").enable("strikethrough")
    for token in PlacedInline().parse(source, parser, {}, []):
        if token.type == "text" and token.content:
            at = token.meta[AT]
            assert source[at : at + len(token.content)] == token.content or "<" in source


def test_the_mark_of_a_note_is_passed_over() -> None:
    tokens = PlacedInline().parse("318[^1], [^ 2]", MarkdownIt(), {}, [])
    assert "".join(token.content for token in tokens) == "318, [^ 2]"


def test_plain_text_is_one_token_whatever_signs_it_holds() -> None:
    tokens = PlacedInline().parse("*a* b & c ` d", MarkdownIt(), {}, [])
    assert [(token.content, token.meta[AT]) for token in tokens if token.content] == [("a", 1), (" b & c ` d", 3)]


def test_a_note_is_passed_over_where_the_parser_only_looks_ahead() -> None:
    """Inside brackets, which are no link then: a link would not hold another."""
    parser = MarkdownIt("commonmark")
    parser.inline = PlacedInline()
    tokens = parser.inline.parse("[318[^1] thefts](x)", parser, {}, [])
    assert "".join(token.content for token in tokens) == "[318 thefts](x)"
