"""The words of an article stay words: whatever they are, Markdown shows them as they stand."""

import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.lsp.plain import escaped
from factcheck.report.harmless import plain

hostile = st.one_of(
    st.text(),
    st.text(st.sampled_from("\\`*_[]()<>!~&|#:/.@w'\"-+=1 \n\t\u202e\x1b$^{}")),
    st.lists(
        st.sampled_from(
            ["<img src=x onerror=alert(1)>", "[a](javascript:b)", "&lt;", "https://e.org", "www.e.org", "a@b.c"]
        )
    ).map("".join),
)


@given(hostile)
def test_a_line_of_words_has_nothing_that_turns_or_parts_it(text: str) -> None:
    found = plain(text)
    assert found == plain(found) == " ".join(found.split())
    assert found.isprintable()


@given(hostile)
@example("*5*")
@example("a<b>c</b>")
@example("![x](y)")
@example("`5`")
@example("&pound;9")
@example("~~5~~")
@example("<https://example.org>")
@example("a\\")
def test_markdown_shows_what_was_escaped_as_it_stands(text: str) -> None:
    parser = MarkdownIt("commonmark").enable(["strikethrough", "table"])
    found = parser.parseInline(f"**x**: {escaped(text)}")[0].children or []
    shown = "".join(token.content for token in found)
    assert {token.type for token in found} <= {"text", "strong_open", "strong_close"}
    assert shown.rstrip() == f"x: {plain(text)}".rstrip()


@given(hostile)
def test_nothing_becomes_a_link_by_itself(text: str) -> None:
    assert not re.search(r"(?<!\\)://|www\.|(?<!\\)@", escaped(text), re.IGNORECASE)
