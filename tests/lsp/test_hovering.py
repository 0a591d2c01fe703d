"""Hovers: whoever points at a figure is told every finding that it has a part in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Hover, MarkupContent, MarkupKind, Position
from markdown_it import MarkdownIt

from factcheck.lsp.checking import check
from factcheck.lsp.client import Client
from factcheck.lsp.documents import Document
from factcheck.lsp.hovering import hover
from factcheck.report.links import page_of
from factcheck.suppressions import SIDECAR, entry
from tests.lsp.drafts import POLICE, RATED
from tests.lsp.editing import offset, spot

PLAIN, MARKDOWN = Client(), Client(markdown=True)


def over(text: str, words: str, client: Client = PLAIN, uri: str = "untitled:1", language: str = "plaintext") -> Hover:
    document = Document(uri, text, 1, language)
    found = hover(check(document), spot(text, words).start, client)
    assert found is not None
    return found


def shown(found: Hover) -> str:
    assert isinstance(found.contents, MarkupContent)
    return found.contents.value


def test_all_that_is_known_is_told() -> None:
    finding = check(Document("untitled:1", RATED)).told[1]
    assert shown(over(RATED, "67.5 per cent")).splitlines() == [
        "✗ alarm (misrounded): 37 to 62 is a rise of 67.57%, which rounds to 67.6, not 67.5.",
        "",
        "working: (62 - 37) / 37 = 67.57%, rounds to 67.6%",
        "perhaps: matches if 67.57% is cut off; rounded it is 67.6%",
        "should be: 67.6 per cent",
        "note: 37 is a small base: a single case is 2.7% of it",
        f"finding: {finding.fingerprint}",
        "rating: misrounded",
        "kind: percent_change",
    ]


def test_in_markdown_the_codes_lead_to_their_pages() -> None:
    text = shown(over(POLICE, "23 per cent", MARKDOWN))
    assert text.startswith("**✗ alarm (wrong)**: 246 to 318 is a rise of 29.27%, not 23%.\n\n- *working:* (318 - 246)")
    assert f"([new-base]({page_of('new-base')}))" in text
    assert f"([percent_change]({page_of('percent_change')}))" in text


@pytest.mark.parametrize(
    ("words", "right"), [("21 per cent", "✓ fine"), ("33.8", "? query"), ("6 per", "○ open"), ("nearly 90", "? query")]
)
def test_every_tier_is_told_to_those_who_ask(words: str, right: str) -> None:
    assert shown(over(RATED, words)).startswith(f"{right}: ")


def test_an_operand_tells_the_same_as_the_figure() -> None:
    assert shown(over(POLICE, "246")) == shown(over(POLICE, "23 per cent"))
    assert over(POLICE, "246").range == spot(POLICE, "246")


def test_the_worst_finding_of_a_figure_comes_first() -> None:
    text = "Thefts rose by 17, or 24 per cent, to 99 from 82."
    right, wrong = shown(over(text, "99")).split("\n\n---\n\n")[::-1]
    assert right == shown(over(text, "17"))
    assert wrong == shown(over(text, "24 per cent"))
    assert right.startswith("✓ fine: ")
    assert wrong.startswith(("✗ alarm (wrong): ", "? query: "))


def test_beside_the_figures_there_is_nothing() -> None:
    result = check(Document("untitled:1", POLICE))
    assert hover(result, spot(POLICE, "glaries").start, Client()) is None
    assert hover(result, Position(99, 99), Client()) is None


def test_in_a_quotation_no_other_figure_is_named() -> None:
    text = shown(over(POLICE, "59 per cent"))
    assert text.startswith("✗ alarm (wrong), in a quotation: ")
    assert "should be" not in text


def test_what_is_suppressed_says_so(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    finding = check(Document(article.as_uri(), POLICE)).told[0]
    for reason, told in (("AC, *3 May*", "sidecar: AC, *3 May*"), ("", "sidecar")):
        Path(f"{article}{SIDECAR}").write_text(f"[suppress]\n{entry(finding.fingerprint, reason)}\n", encoding="utf-8")
        assert f"\nsuppressed: {told}\n" in shown(over(POLICE, "23 per cent", uri=article.as_uri()))


def test_what_factcheck_has_probably_misread_says_so_and_nothing_argues_against_it() -> None:
    text = "Staff were up 5% at 61 (890,000)."
    (finding,) = check(Document("untitled:1", text)).checked.findings
    assert finding.is_doubted
    assert shown(over(text, "5%")).splitlines() == [
        "○ open: Probably misread by factcheck: 890,000 to 61 would be a fall of 99.99%, not a rise of 5%.",
        "",
        f"working: {finding.working}",
        f"finding: {finding.fingerprint}",
        "kind: percent_change",
    ]


def test_candidates_are_named_once() -> None:
    text = "There were 20 thefts in York.\n\nThefts rose 20% to 24 in Leeds.\n\nThere were 22 thefts in Hull."
    told = shown(over(text, "20%")).splitlines()
    assert (
        told[0] == "○ open: the text gives 20 thefts and 22 thefts nearby; it is not clear which is the earlier level"
    )
    assert not [line for line in told if line.startswith("candidates")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("markdown", "Burglaries rose **23** per cent to 318, from [246](https://example.org)."),
        ("html", "<p>Burglaries rose <b>23</b> per cent to 318, from <i>246</i>."),
    ],
)
def test_figures_are_found_in_markup(language: str, text: str) -> None:
    for words in ("23", "246"):
        assert shown(over(text, words, MARKDOWN, language=language)).startswith("**✗ alarm (wrong)**")


hostile = st.lists(
    st.sampled_from(["<script>", "[a](b:c)", "*", "`", "&lt;", "![x](y)", "😀", "\u202e", "www.e.org", "incidents"])
).map(" ".join)


OURS = frozenset(
    "paragraph_open paragraph_close bullet_list_open bullet_list_close list_item_open list_item_close inline text"
    " strong_open strong_close em_open em_close link_open link_close".split()
)
"""The markup that is ours."""


@given(hostile)
def test_nothing_of_the_article_is_markup(noun: str) -> None:
    text = f"Reports rose 24 per cent to 99 {noun} reports, from 82 {noun} reports."
    found = hover(check(Document("untitled:1", text)), spot(text, "24 per cent").start, MARKDOWN)
    assert found is not None
    assert isinstance(found.contents, MarkupContent)
    assert found.contents.kind == MarkupKind.Markdown
    tokens = MarkdownIt("commonmark").enable(["strikethrough", "table"]).parse(shown(found))
    inside = [child for token in tokens for child in token.children or ()]
    assert {token.type for token in (*tokens, *inside)} <= OURS
    links = [str(token.attrs["href"]) for token in inside if token.type == "link_open"]
    assert set(links) <= {page_of(code) for code in ("percent_change", "new-base", "small-base", "digit", "reversed")}


@given(st.text(max_size=99), st.integers(0, 9), st.integers(0, 99))
def test_anyone_may_point_anywhere(text: str, line: int, column: int) -> None:
    found = hover(check(Document("untitled:1", text)), Position(line, column), MARKDOWN)
    assert found is None or found.range is None or offset(text, found.range.start, "utf-16") <= len(text)
