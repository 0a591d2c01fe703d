"""Documents made up of marks and words, for laws about any document."""

from hypothesis import strategies as st

from factcheck.prose import Prose

SIGNS = list("<>&;pbi/ \n\r\t*_[]()`~|-#!:.\\123a£%\0=\"'x😀\xa0^+³٣")
MARKS = [
    "<p>",
    "</p>",
    "&amp;",
    "&nbsp;",
    "&#163;",
    "&#3",
    "<b>",
    "</b>",
    "<sup>",
    "<br>",
    "<table>",
    "<td>",
    "<li>",
    "<!--",
    "-->",
]
MARKS += [
    "<!--",
    "-->",
    "- ",
    "> ",
    "1. ",
    "|-|-|",
    "\n\n",
    "```",
    "~~",
    "---\n",
    "[^1]",
    "\r\n",
    "up 5%",
    "<s>",
    "<title>",
]

documents = st.lists(st.sampled_from(SIGNS + MARKS), max_size=40).map("".join) | st.text()
"""Any document at all, most of them with much markup."""


def assert_places_hold(prose: Prose) -> None:
    """Pieces follow each other in the prose and in the document; those of one length are the same characters."""
    at = source = 0
    for piece in prose.pieces:
        assert piece.at >= at
        assert piece.source >= source
        at, source = piece.at + piece.length, piece.source + piece.span
        if piece.length == piece.span:
            shown = prose.source[piece.source : source].replace("\0", "\ufffd")
            assert prose.text[piece.at : at] == shown
    assert at <= len(prose.text)
    assert source <= len(prose.source)
