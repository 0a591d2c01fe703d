"""RTF: its words, without their places in the file."""

import codecs
import re

from attrs import define, field

from factcheck.errors import InputError
from factcheck.prose.builder import Builder
from factcheck.prose.html import LETTER

__all__ = ["BEGINS", "rtf"]

BEGINS = b"{\\rtf"
DEEPEST = 1000
TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
LEFT_OUT = frozenset(
    "fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr footerf fldinst object"
    " listtable listoverridetable rsidtbl revtbl bkmkstart bkmkend annotation atnid atnauthor atrfstart atrfend tc xe"
    " nonshppict shprslt sp themedata datafield pntext pntxta pntxtb".split()
)
"""What is not part of the text: tables of how it looks, pictures, what stands on every page, comments."""

ASIDES = frozenset({"footnote", "shptxt"})
READ = frozenset({"shpinst"})
"""What is marked as if it could be left out, and holds words."""

BREAKS = {"par": 2, "sect": 2, "page": 2, "cell": 2, "row": 2, "line": 1, "tab": 0}
SIGNS = {"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•"}
ESCAPES = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\"}
UNSEEN = frozenset({"v", "deleted", "strike", "striked"})
RAISED = frozenset({"super"})
WHITE = {"emspace": 0, "enspace": 0, "qmspace": 0}


@define
class _Group:
    """What holds until a brace closes: what is left out or unseen, and how many signs stand for one in Unicode."""

    left_out: bool = False
    unseen: frozenset[str] = frozenset()
    raised: bool = False
    fallback: int = 1
    aside: bool = False


def rtf(data: bytes) -> str:
    r"""The words of a document, paragraphs with an empty line between; notes and boxes come after them.

    Raises:
        InputError: it is nested too deep, or is cut.

    >>> rtf(rb"{\rtf1\ansi Sales rose {\b 24} per cent to \'a399m\par From \u163?82m.}")
    'Sales rose 24 per cent to £99m\n\nFrom £82m.'
    """
    reader = _Reader(data.decode("latin-1"))
    reader.read()
    builder = reader.flows[0]
    for aside in reader.asides:
        builder.add(aside)
    return builder.prose("").text


@define
class _Reader:
    source: str
    groups: list[_Group] = field(factory=lambda: [_Group()])
    flows: list[Builder] = field(factory=lambda: [Builder()])
    asides: list[Builder] = field(factory=list)
    page: str = "cp1252"
    skip: int = 0
    """How many signs are to be passed over, which stand for one that was told."""

    high: int = 0
    """The first half of a character beyond 65,535."""

    starred: bool = False

    def read(self) -> None:
        """Read all of it."""
        at = 0
        while at < len(self.source):
            found = TOKEN.match(self.source, at)
            assert found is not None  # a token can be any character
            at = found.end()
            if found["brace"] is not None:
                self._brace(found["brace"])
                if len(self.groups) == 1:
                    return
            elif found["word"] is not None:
                number = None if found["number"] is None else int(found["number"])
                if found["word"] == "bin":
                    at += max(number or 0, 0)
                self._word(found["word"], number)
            elif found["hex"] is not None:
                self._sign(bytes.fromhex(found["hex"]).decode(self.page, "replace"))
            elif found["sign"] is not None:
                self._escape(found["sign"])
            elif found["text"] is not None:
                self._text(found["text"])
        raise InputError("is RTF that was cut: save the document again")

    def _brace(self, brace: str) -> None:
        self.starred, self.skip = False, 0
        if brace == "{":
            if len(self.groups) > DEEPEST:
                raise InputError(f"is nested more than {DEEPEST:,} deep, which no article is")
            last = self.groups[-1]
            self.groups.append(_Group(last.left_out, last.unseen, last.raised, last.fallback))
        elif len(self.groups) > 1 and self.groups.pop().aside:
            self.flows.pop()

    def _word(self, word: str, number: int | None) -> None:
        group = self.groups[-1]
        if self.skip and word != "u":
            self.skip -= 1
            return
        if word in LEFT_OUT or (self.starred and word not in READ):
            group.left_out = True
        elif word in ASIDES and not group.left_out:
            group.aside = True
            self.flows.append(Builder())
            self.asides.append(self.flows[-1])
        elif word in BREAKS or word in WHITE:
            self._gap(BREAKS.get(word, 0))
        elif word in SIGNS:
            self._put(SIGNS[word])
        elif word == "u" and number is not None:
            self._unicode(number % 0x10000)
        elif word == "uc":
            group.fallback = min(max(number or 0, 0), 9)
        elif word == "ansicpg" and number is not None:
            self._codepage(number)
        elif word == "plain":
            group.unseen, group.raised = frozenset(), False
        elif word in UNSEEN:
            group.unseen = group.unseen - {word} if number == 0 else group.unseen | {word}
        elif word in RAISED:
            group.raised = number != 0
        elif word == "nosupersub":
            group.raised = False
        self.starred = False

    def _codepage(self, number: int) -> None:
        try:
            codecs.lookup(f"cp{number}")
        except LookupError:
            return
        self.page = f"cp{number}"

    def _unicode(self, number: int) -> None:
        """A character by its number; two halves of one come one after the other."""
        self.skip = 0
        if 0xD800 <= number < 0xDC00:
            self.high = number
        elif 0xDC00 <= number < 0xE000:
            if self.high:
                self._put(chr(0x10000 + ((self.high - 0xD800) << 10) + number - 0xDC00))
            self.high = 0
        else:
            self._put(chr(number or 0xFFFD))
        self.skip = self.groups[-1].fallback

    def _escape(self, sign: str) -> None:
        if sign == "*":
            self.starred = True
        elif sign in "\r\n":
            self._gap(2)
        elif sign in ESCAPES:
            self._sign(ESCAPES[sign])

    def _sign(self, text: str) -> None:
        if self.skip:
            self.skip -= 1
        else:
            self._put(text)

    def _text(self, text: str) -> None:
        rest = text[self.skip :]
        self.skip = max(self.skip - len(text), 0)
        self._put(rest)

    def _put(self, text: str) -> None:
        group = self.groups[-1]
        if not group.left_out and not group.unseen and not (group.raised and not LETTER.search(text)):
            self.flows[-1].words(text, 0)

    def _gap(self, breaks: int) -> None:
        if not self.groups[-1].left_out:
            self.flows[-1].gap(breaks)
            self.flows[-1].space = True
