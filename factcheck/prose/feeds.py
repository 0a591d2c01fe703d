"""XML in which news is passed on: one reader, and a table of dialects."""

from collections.abc import Mapping
from types import MappingProxyType

from attrs import define, field, frozen

from factcheck.collection import without_collection
from factcheck.errors import InputError
from factcheck.prose import html
from factcheck.prose.builder import Builder
from factcheck.prose.inside import through, told
from factcheck.prose.prose import Piece, Prose
from factcheck.prose.unseen import without_unseen
from factcheck.prose.xml import Tag, tell, walk

__all__ = ["DIALECTS", "Dialect", "feed", "is_xml"]

WORDS, HTML = "words", "html"
"""What an element holds: words, perhaps with elements among them, or HTML that is written as words."""

SPACES: Mapping[str, str] = MappingProxyType(
    {
        "http://www.w3.org/2005/Atom": "atom:",
        "http://purl.org/rss/1.0/": "",
        "http://purl.org/rss/1.0/modules/content/": "content:",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
        "http://iptc.org/std/nar/2006-10-01/": "nar:",
        "http://iptc.org/std/NITF/2006-10-18/": "",
        "http://www.w3.org/1999/xhtml": "",
    }
)
"""The namespaces that are read; those of NITF and XHTML share the names of their paragraphs."""


@frozen
class Dialect:
    """A dialect: what its documents begin with, which elements are an article each, and what is read of one.

    `kind` is the attribute that says what such an element holds, if one does.
    """

    name: str
    root: str
    article: str
    read: Mapping[str, str]
    kind: str = ""


DIALECTS = (
    Dialect("NITF", "nitf", "nitf", {"hedline": WORDS, "abstract": WORDS, "body.content": WORDS}),
    Dialect(
        "NewsML-G2",
        "nar:newsItem nar:newsMessage nar:packageItem",
        "nar:newsItem",
        {"nar:headline": WORDS, "nar:description": WORDS, "nar:inlineXML": WORDS, "nar:inlineData": WORDS},
        "contenttype",
    ),
    Dialect("RSS", "rss rdf:RDF", "item", {"title": WORDS, "description": HTML, "content:encoded": HTML}),
    Dialect(
        "Atom",
        "atom:feed atom:entry",
        "atom:entry",
        {"atom:title": WORDS, "atom:summary": WORDS, "atom:content": WORDS},
        "type",
    ),
)
"""The dialects that are read."""

AS_HTML = frozenset({"html", "text/html", "application/xhtml+xml"})

APART = html.PARAGRAPHS | frozenset({"hl1", "hl2", "media", "media-caption", "q", "note", "bq", "nitf-table", "credit"})
"""What stands apart from what is before and after it: as in HTML, and in NITF."""

LEFT_OUT = (html.UNREAD - {"title"}) | frozenset(
    "byline dateline distributor tagline body.end docdata pubdata media-reference media-metadata media-producer"
    " media-object".split()
)
"""What is not part of an article: as in HTML, and who sent what when."""

DECLARATION = "<?xml"


def is_xml(source: str) -> bool:
    """Whether a text says that it is XML, or begins as a document of a dialect does.

    >>> is_xml("<rss version='2.0'>"), is_xml("<p>Up 5%.")
    (True, False)
    """
    start = source[:200].lstrip()
    roots = [root.rpartition(":")[2] for dialect in DIALECTS for root in dialect.root.split()]
    return start.startswith((DECLARATION, *(f"<{root}{after}" for root in roots for after in (" ", ">", "\n"))))


@without_collection()
def feed(source: str) -> tuple[Prose, ...]:
    r"""The prose of each article in a document, with its places in all of it.

    Raises:
        InputError: it is of no dialect that is read, broken, or hostile.

    >>> source = "<rss><channel><item><title>Up 5%</title><description>&lt;p&gt;To &amp;pound;9.</description></item>"
    >>> [prose.text for prose in feed(f"{source}</channel></rss>")]
    ['Up 5%\n\nTo £9.']
    """
    articles = _Articles(source)
    walk(source, articles, SPACES)
    if not articles.found:
        raise InputError(f"is {articles.dialect.name if articles.dialect else 'XML'} with no article in it")
    return tuple(without_unseen(builder.prose(source, html.MARKUP)) for builder in articles.found)


@define
class _Articles:
    """Tells each article of a document to a builder of its own."""

    source: str
    dialect: Dialect | None = None
    found: list[Builder] = field(factory=list)
    open: list[str] = field(factory=list)
    reading: int = 0
    """How deep we are in what is read, and below in what is left out of it."""

    left_out: int = 0
    holds: str = WORDS
    texts: list[str] = field(factory=list)
    pieces: list[Piece] = field(factory=list)
    length: int = 0

    def start(self, tag: Tag) -> None:
        """An element begins."""
        if self.dialect is None:
            self.dialect = next((each for each in DIALECTS if tag.name in each.root.split()), None)
            if self.dialect is None:
                name = self.source[tag.at + 1 : tag.end].rstrip("/>").split(maxsplit=1)[0][:40]
                known = ", ".join(each.name for each in DIALECTS)
                raise InputError(
                    f"is XML that begins with {name!r}, and of XML only {known} are read: save it as text, or see --as"
                )
        if tag.name == self.dialect.article:
            self.found.append(Builder())
        if not self.found:
            return
        if self.reading:
            self.reading += 1
            self._within(tag)
        elif tag.name in self.dialect.read:
            self.reading = 1
            given = tag.attributes.get(self.dialect.kind, "").partition(";")[0].strip().lower()
            self.holds = HTML if given in AS_HTML else self.dialect.read[tag.name]
            self.found[-1].gap(2)

    def close(self, tag: Tag, _at: int, _end: int) -> None:
        """An element ends."""
        if self.left_out:
            self.left_out -= 1
        elif self.reading > 1 and self.holds == WORDS and tag.name in APART:
            self.found[-1].gap(2)
        if self.reading:
            self.reading -= 1
            if not self.reading:
                self._end()

    def words(self, text: str, at: int, span: int) -> None:
        """Characters."""
        if not self.reading or self.left_out:
            return
        if self.holds == WORDS:
            tell(self.found[-1], self.source, text, at, span)
        else:
            self.texts.append(text)
            self.pieces.append(Piece(self.length, len(text), at, span))
            self.length += len(text)

    def _within(self, tag: Tag) -> None:
        """An element in what is read."""
        if self.left_out or (self.holds == WORDS and tag.name in LEFT_OUT):
            self.left_out += 1
        elif self.holds == WORDS and tag.name == html.ITEM:
            self.found[-1].item("- ")
        elif self.holds == WORDS:
            self.found[-1].gap(2 if tag.name in APART else html.BREAKS.get(tag.name, 0))

    def _end(self) -> None:
        """What is read ends; HTML is read now that it is whole."""
        if self.texts:
            outer = Prose(self.source, "".join(self.texts), tuple(self.pieces))
            inner = Builder()
            html.tell(outer.text, 0, inner)
            inner.pieces, inner.comments = list(through(inner.pieces, outer)), told(inner.comments, outer)
            self.found[-1].add(inner)
            self.texts, self.pieces, self.length = [], [], 0
        self.found[-1].gap(2)
