"""The inside of a paragraph in Markdown: the library's own rules, each token with the place where it begins."""

import re
from copy import copy, deepcopy

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

__all__ = ["AT", "PlacedInline"]

AT = "at"
"""The key of a token's place in its paragraph."""

NOTE = re.compile(r"\[\^[^\s\]]{1,40}\]")
"""The mark of a footnote, which the figure before it must not run into."""

DEEPEST = 20
"""As in CommonMark's own; what is deeper is read as plain text."""

JOINS = "fragments_join"
"""The rule of the library that joins what has places of its own."""


class _Placed(StateInline):
    """What is read of a paragraph."""

    began = 0

    def append_pending(self, text: str) -> None:
        """Remember where a run of plain text begins."""
        if not self.pending:
            self.began = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  # the library's name
        """The run of plain text as a token."""
        token = super().pushPending()
        token.meta[AT] = self.began
        return token

    def push(self, ttype: str, tag: str, nesting: int) -> Token:
        """Any other token; those of a run such as `***` follow each other."""
        token = super().push(ttype, tag, nesting)  # type: ignore[arg-type]  # it says -1, 0 or 1
        last = self.tokens[-2] if len(self.tokens) > 1 else None
        in_run = last is not None and last.type == ttype == "text" and last.meta[AT] >= self.pos
        token.meta[AT] = last.meta[AT] + len(last.content) if last is not None and in_run else self.pos
        return token


def _note(state: StateInline, silent: bool) -> bool:
    """Pass over the mark of a footnote."""
    found = NOTE.match(state.src, state.pos, state.posMax) if state.src.startswith("[^", state.pos) else None
    if found is None:
        return False
    if not silent:
        state.push("footnote_ref", "", 0)
    state.pos = found.end()
    return True


class PlacedInline(ParserInline):
    """Reads what stands in a paragraph.

    >>> from markdown_it import MarkdownIt
    >>> parser = PlacedInline()
    >>> [(token.content, token.meta[AT]) for token in parser.parse("up *5%*", MarkdownIt(), {}, []) if token.content]
    [('up ', 0), ('5%', 4)]
    """

    def __init__(self) -> None:
        super().__init__()
        self.ruler.before("link", "footnote_ref", _note)
        self.ruler2.disable(JOINS)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """As in the library, with a state that remembers, and no deeper than there: time grows with the depth."""
        shallow = copy(md)
        shallow.options = deepcopy(md.options)
        shallow.options["maxNesting"] = DEEPEST
        state = _Placed(src, shallow, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens
