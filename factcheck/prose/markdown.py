"""Markdown: its words with their places, read by CommonMark's rules and GitHub's tables and strike-outs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import Factory, define
from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from factcheck.errors import InputError
from factcheck.prose import html
from factcheck.prose.builder import Builder
from factcheck.prose.comments import comment_at, comments
from factcheck.prose.front import tell_front
from factcheck.prose.inline import AT, PlacedInline
from factcheck.prose.prose import Prose

__all__ = ["markdown"]

MARKUP = "\\`*_[]<>&~|#"
LINE_END = re.compile(r"\r\n?|\n")
FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\r?\n(?:(?!\1[ \t]*\r?$).*\n)*?\1[ \t]*\r?$", re.MULTILINE)
"""What a static site keeps before the article, in YAML or TOML."""

BREAKS: Mapping[str, int] = MappingProxyType({"list_item_open": 1, "list_item_close": 1})
"""How many line breaks stand where a block begins or ends, if not two."""

CELLS = frozenset({"th_open", "td_open"})
STRUCK = "s_open", "s_close"
RAISED = "<sup>"
BLANK = " \t"
DEEPEST = 100
"""More levels than this are not an article, and each takes a part of the stack of Python."""

LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def markdown(source: str) -> Prose:
    r"""The prose of a text in Markdown; of front matter its title and description.

    Pictures and blocks of code are left out.

    >>> markdown("# Crime\n\nThefts **rose** [5%](https://example.org)\nto `21`.").text
    'Crime\n\nThefts rose 5% to 21.'
    """
    front = FRONT_MATTER.match(source)
    text = source.replace("\0", "\ufffd")  # as CommonMark has it
    if front is not None:
        text = re.sub(r"[^\r\n]", " ", front[0]) + text[front.end() :]
    lines = (0, *(end.end() for end in LINE_END.finditer(text)), len(text))
    teller = _Teller(text, lines)
    if front is not None:
        tell_front(source, front[0], teller.builder)
    for token in _parser().parse(text):
        teller.block(token)
    return teller.builder.prose(source, MARKUP)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable(["table", "strikethrough"])
    parser.block.ruler.before("table", "too_deep", _too_deep)
    parser.inline = PlacedInline()
    parser.core.ruler.disable("text_join")  # it joins what has places of its own
    return parser


def _too_deep(state: StateBlock, _first: int, _last: int, _silent: bool) -> bool:
    """The library passes over what is deeper, without a word."""
    if state.level >= DEEPEST - 2:  # a list adds two
        raise InputError(f"has lists or quotations inside each other, about {DEEPEST} deep: nothing deeper is read")
    return False


@define
class _Teller:
    """Tells the tokens of a text to a builder. `lines` is where each line of the text begins, and where it ends."""

    text: str
    lines: tuple[int, ...]
    builder: Builder = Factory(Builder)
    cell: bool = False
    cells: dict[int, int] = Factory(dict)
    """Of each line of a table, how much of it is told already."""

    def block(self, token: Token) -> None:
        """A paragraph, or the beginning or end of something that holds some."""
        if token.type == "inline":
            self._paragraph(token)
        elif token.type == "html_block":
            self._html(token)
        elif token.type == "list_item_open":
            self.builder.item(f"{token.info}{token.markup} ")
        elif not token.hidden:
            self.builder.gap(BREAKS.get(token.type, 2))
        self.cell = token.type in CELLS

    def _html(self, token: Token) -> None:
        """A block of HTML, if it stands as it is in the text and not in a quotation or a list."""
        start = self.lines[token.map[0]] if token.map else 0
        if LINE_END.sub("\n", self.text[start : start + 2 * len(token.content)]).startswith(token.content):
            html.tell(self.text[start : self._end(token)], start, self.builder)
        else:
            self.builder.comments += comments(self.text, start, self._end(token))

    def _end(self, token: Token) -> int:
        """Where the lines of a block end in the text."""
        return self.lines[min(token.map[1], len(self.lines) - 1)] if token.map else 0

    def _paragraph(self, token: Token) -> None:
        places = list(self._places(token))
        struck = 0
        raised = False
        for child in token.children or ():
            struck += (child.type == STRUCK[0]) - (child.type == STRUCK[1])
            if not struck and not (raised and not html.LETTER.search(child.content)):
                self._words(child, token.content, places)
            raised = child.type == "html_inline" and child.content.lower() == RAISED

    def _words(self, child: Token, content: str, places: list[tuple[int, int]]) -> None:
        """What a part of a paragraph says."""
        at = child.meta.get(AT, 0)
        if child.type == "softbreak":
            self.builder.space = True
        elif child.type == "hardbreak" or (child.type == "html_inline" and LINE_BREAK.fullmatch(child.content)):
            self.builder.gap(1)
        elif child.type == "code_inline":
            at = content.find(child.content, at + len(child.markup))
        elif child.type not in ("text", "text_special", "html_inline"):
            return
        source = _source(at, places)
        if source is None or not child.content:
            return
        if child.type == "html_inline":
            found = comment_at(self.text, source)
            self.builder.comments += [] if found is None else [found]
            return
        if child.type == "text_special":
            self.builder.put(child.content, source, len(child.markup))
        else:
            self.builder.words(child.content, source)

    def _places(self, token: Token) -> Iterator[tuple[int, int]]:
        """Of each line of a paragraph, where it begins in the paragraph and where in the text; -1 if that is unknown.

        A line stands at the end of its line in the text, after the marks of quotations, lists and headings; the
        cells of a table follow each other on one line.
        """
        number = token.map[0] if token.map else 0
        start = 0
        for line in token.content.split("\n"):
            first = self.lines[min(number, len(self.lines) - 2)]
            row = self.text[first : self.lines[min(number + 1, len(self.lines) - 1)]]
            at = row.find(line, self.cells.get(number, 0)) if self.cell else row.rfind(line.strip(BLANK))
            if at >= 0 and self.cell:
                self.cells[number] = at + len(line)
            yield start, first + at - (len(line) - len(line.lstrip(BLANK))) if at >= 0 else -1
            start, number = start + len(line) + 1, number + 1


def _source(at: int, places: list[tuple[int, int]]) -> int | None:
    """Where a place of a paragraph stands in the text, if that is known."""
    start, source = places[bisect_right(places, at, key=lambda place: place[0]) - 1]
    return None if at < 0 or source < 0 else source + at - start
