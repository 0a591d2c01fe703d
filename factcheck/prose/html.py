"""HTML: the words of a page as a browser would show them, each with its place in the source."""

import re
from collections.abc import Iterator, Mapping
from html import unescape
from types import MappingProxyType
from typing import Any

from justhtml import JustHTML

from factcheck.prose.builder import Builder
from factcheck.prose.comments import NAME, Comment, comment_at
from factcheck.prose.prose import Prose
from factcheck.prose.shallow import GONE, shallow

__all__ = ["html", "tell"]

MARKUP = "<>&"

UNREAD = frozenset(
    "audio button canvas datalist del dialog head iframe math menu nav noscript object s script select strike style"
    " svg template textarea title video".split()
)
"""Elements whose words are not part of the article: what is not shown, what is struck out, what one clicks on."""

PARAGRAPHS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer h1 h2"
    " h3 h4 h5 h6 header hgroup hr html legend main ol p pre search section summary table tbody td tfoot th thead tr"
    " ul".split()
)
"""Elements that stand apart from what is before and after them."""

ITEM = "li"
LINE_BREAK = "br"
RAISED = "sup"
TELLING = UNREAD | {RAISED, "table"}
"""What changes the meaning of the words in it: they are not read, or are a note or cells."""
LETTER = re.compile(r"[^\W\d_]")
"""A raised word without a letter is the number of a note: 318 with a raised 1 is not 3181."""

TEXT, COMMENT = "#text", "#comment"
SPACES = " \t\n\r\f"
PLAIN = re.compile(r"[^&\r<]+")
ENTITY = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+)|[0-9A-Za-z]{1,40});?")
ZEROS = re.compile(r"(?<=#)([xX]?)0+(?=[0-9a-fA-F])")
LONGEST, UNKNOWN = 20, "\ufffd"
"""No number of a character is longer, and Python refuses to read one of thousands of digits."""

STRAY = re.compile(rf"\A\ufeff|<(?![A-Za-z/!?])|[\0{GONE}]|(?<=&#)[^\W0-9A-Za-z_]|(?<=[0-9])[^\W0-9A-Za-z_]")
"""What justhtml 3.16 is not given. A `<` that opens nothing: it puts a run of them together one by one, which takes a
time that grows with its square. A zero, or a mark of byte order at the beginning: it leaves them out. A digit of
another script in the number of a reference: it asks `str.isdigit` of it, and "&#37³" ends in a ValueError
(`core/entities.decode_numeric_entity`)."""

KEPT = re.compile(f"[^{GONE}]+")
STAND_IN = "_"
"""What stands in their place while the page is parsed: one sign for one, so that all places stay."""

LINE_ENDS = re.compile(r"\r\n?")
BREAKS: Mapping[str, int] = MappingProxyType({**dict.fromkeys(PARAGRAPHS, 2), ITEM: 1, LINE_BREAK: 1})
"""How many line breaks stand around an element."""


def html(source: str) -> Prose:
    r"""The prose of a page.

    >>> html("<p>Sales rose <b>5%</b> to &pound;9m.</p><script>x = 5</script><p>Costs fell.").text
    'Sales rose 5% to £9m.\n\nCosts fell.'
    """
    builder = Builder()
    tell(source, 0, builder)
    return builder.prose(source, MARKUP)


def tell(source: str, offset: int, builder: Builder) -> None:
    """Add the words of some HTML that stands at `offset` in the document."""
    parsed = shallow(STRAY.sub(STAND_IN, source), PARAGRAPHS, TELLING)
    root = JustHTML(parsed, track_node_locations=True, sanitize=False).root
    if NAME in source:
        builder.comments += _comments(source, root, offset)
    builder.gap(2)
    for node in _shown(root):
        builder.gap(BREAKS.get(node.name, 0))
        if node.name == ITEM:
            builder.item("- ")
        elif node.name == TEXT:
            for text, at, span in _runs(parsed, node.origin_offset, node.data):
                if text == parsed[at : at + span]:
                    for kept in KEPT.finditer(text):
                        start, end = at + kept.start(), at + kept.end()
                        builder.words(source[start:end].replace("\0", UNKNOWN), offset + start)
                elif not text.strip(SPACES):
                    builder.words(text, offset + at)
                else:
                    builder.put(text, offset + at, span)
    builder.gap(2)


def _comments(source: str, root: Any, offset: int) -> Iterator[Comment]:
    """The comments for us among the nodes of a page, wherever they stand but in a script or the like."""
    stack = [root]
    while stack:
        node = stack.pop()
        stack += reversed(node.children or ())
        if node.name != COMMENT or node.origin_offset is None:
            continue
        found = comment_at(source, node.origin_offset)
        if found is not None:
            yield Comment(offset + found.start, offset + found.end, found.words)


def _shown(root: Any) -> Iterator[Any]:
    """The nodes of what a reader sees, in order; one that stands apart comes again where it ends.

    Without recursion: a page can be nested deeper than Python's stack.
    """
    stack = [(root, False)]
    while stack:
        node, ends = stack.pop()
        if not ends and _is_left_out(node):
            continue
        yield node
        if ends:
            continue
        if node.name in PARAGRAPHS:
            stack.append((node, True))
        stack += [(child, False) for child in reversed(node.children or ())]


def _is_left_out(node: Any) -> bool:
    if node.name == RAISED:
        return all(child.name == TEXT and not LETTER.search(child.data) for child in node.children)
    return node.name in UNREAD or "hidden" in (getattr(node, "attrs", None) or ())


def _runs(source: str, at: int | None, data: str) -> Iterator[tuple[str, int, int]]:
    """The words of a node of text with the place and the length of each stretch in the source.

    Where the parser has put together what stands apart in the source (in a broken table), what comes later is left
    out: its place is not known.
    """
    done = 0
    while at is not None and done < len(data):
        plain = PLAIN.match(source, at)
        entity = ENTITY.match(source, at)
        ends = LINE_ENDS.match(source, at)
        if plain is not None:
            text, span = plain[0][: len(data) - done], min(len(plain[0]), len(data) - done)
        elif entity is not None and data.startswith(_character(entity[0]), done):
            text, span = _character(entity[0]), len(entity[0])
        elif ends is not None:
            text, span = "\n", len(ends[0])  # as the parser has it
        else:
            text, span = source[at : at + 1], 1
        if not text or not data.startswith(text, done):
            return
        yield text, at, span
        at, done = at + span, done + len(text)


def _character(reference: str) -> str:
    """What a reference such as `&pound;` or `&#163;` stands for, to the parser and to us."""
    short = ZEROS.sub(r"\1", reference)
    if "#" not in short:
        return unescape(short)
    if len(short) > LONGEST:
        return UNKNOWN
    return unescape(short) or chr(int(f"0{short.strip('&#;').lower()}", 16 if "x" in short.lower() else 10))
