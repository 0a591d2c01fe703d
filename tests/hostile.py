"""Texts that are built to be slow to read: families of any length, each of which repeats one trouble.

A reader whose time grows with the length of a text reads every one of them so. A benchmark prints the exponents of the
time; a law counts the work.
"""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import NamedTuple

from factcheck.errors import InputError
from factcheck.prose import FORMS, Prose
from factcheck.prose.feeds import feed
from factcheck.prose.rtf import rtf
from factcheck.report import FORMATS, Checked, Page

__all__ = ["FAMILIES", "Family"]

AROUND: Mapping[str, tuple[str, str]] = {
    "text": ("", ""),
    "markdown": ("", ""),
    "html": ("", ""),
    "nitf": ("<nitf><body><body.content>", "</body.content></body></nitf>"),
    "rss": ("<rss><channel><item><description>", "</description></item></channel></rss>"),
    "rtf": ("{\\rtf1 ", "}"),
}
"""What stands around the trouble in a document of each form."""

MARK = "{n}"
SHOWN = 60
"""How much of a piece is part of the name."""

FIRST = 10_000
"""The number of the first piece: all are of one length."""


class Family(NamedTuple):
    """Documents of one form: `first`, a piece again and again, `middle`, as many closing pieces, `last`.

    A piece that holds {n} has its own number each time.
    """

    form: str
    piece: str
    first: str = ""
    last: str = ""
    middle: str = ""
    closing: str = ""

    @property
    def name(self) -> str:
        parts = (self.first, self.piece, self.middle, self.closing, self.last)
        return f"{self.form} {' '.join(repr(part)[1:-1][:SHOWN] for part in parts if part)}"

    def text(self, size: int) -> str:
        """A document of about so many characters."""
        times = max(size // (len(self.piece) + len(self.closing)), 1)
        numbers = range(FIRST, FIRST + times)
        pieces = (self.piece.replace(MARK, str(n)) for n in numbers) if MARK in self.piece else [self.piece] * times
        before, after = AROUND[self.form]
        parts = (before, self.first, *pieces, self.middle, self.closing * times, self.last, after)
        return "".join(parts)

    def read(self, text: str) -> None:
        """Do with a document all that is done with it: read and check it, and write what was found."""
        with suppress(InputError):
            for prose in self._proses(text):
                for _ in FORMATS["jsonl"].write((Checked.of("-", prose),), Page()):
                    pass

    def _proses(self, text: str) -> Iterator[Prose]:
        if self.form == "rtf":
            yield Prose.plain(rtf(text.encode()))
        elif self.form in FORMS:
            yield FORMS[self.form].prose(text)
        else:
            yield from feed(text)


def _of(form: str, *pieces: str) -> list[Family]:
    """Families of one piece each; `¦` parts them."""
    return [Family(form, piece) for row in pieces for piece in row.split("¦")]


FIGURES = _of(
    "text",
    "9¦1,000,¦,000¦1.¦1/¦1-¦1–2 ¦5 200 ¦200 ¦½¦5²¦5%¦5% ¦5% and ¦5; ¦5: ¦from 5 to 6 ",
    "rose 5% from 8 to 9 ¦rose 5% from 8 to 9, ¦12 crimes, ¦{n} crimes, ¦{n} crimes; ¦{n}%, ",
    "{n} ({n}%), ¦{n}, up from ¦{n} of the ¦sales rose {n}% to {n} from 82 and ¦5 to 6 ¦5-6 ",
    "Sales rose {n}% to {n}, from 82. ¦Sales rose {n}% to {n}.\n\n¦noun{n} rose 5% to 9. ¦in {n} ",
    "in 2019 ¦2019/20 ¦3-2 ¦10:30 ¦12/05/2019 ¦020 7946 0958 ¦aged 5 ¦10 Downing Street ¦{n}\n\n",
)
MONEY = _of(
    "text",
    "£¦$¦€¦US$¦£5¦$5¦US$5¦£5 ¦€5 ¦US$5 ¦£1.2 $5 €9 ¦million ¦5 million ¦$5 to ¦5 mln dlrs vs 6 mln ",
    "Shr 5 cts vs 6 cts\n¦vs ¦5 vs ",
)
WORDS = _of(
    "text",
    "about ¦about 5 ¦nearly 5 ¦more than 5 ¦up to 5 ¦at least ¦almost over 5 ¦less than 5 ¦up ¦rose ",
    "It rose. ¦fell to ¦from ¦compared with ¦doubled ¦Sales doubled to 5. ¦half of ",
    "a third of the 60 ¦per cent ¦percentage points ¦basis points ¦between ¦between 5 and ¦one in ",
    "one in five ¦two hundred and ¦hundred ¦twenty-¦an average of 5 ¦5 each ¦5 per 100 people ",
    "5 and 6 respectively ¦three times ¦passed the 10,000 mark ¦born in 1950 died in 2020 ¦last year ",
    "It was 5, up from 4. ¦The figure was 5. ¦sales rose 5% while ¦which rose 5%, ¦a rise of 5% ",
    "a 5% rise, ¦5% of the 60 ¦5 more than the 6 ¦5 of them ¦a total of 5 ¦of which 5 ¦the same 5 ",
    "5 men and 6 women ¦5 in London and ¦the index fell to 5 from 6 ¦both rose ¦defined as 5% of ",
)
WRAPPED = [
    Family("text", "5 and ", last="6 million"),
    Family("text", "5, ", last="6 million euros"),
    Family("text", "5, ", "Sales and profit rose ", " respectively"),
    Family("text", "5 men, ", last="and 9 women, a total of 99"),
    Family("text", "5 apples, ", "99 fruits, including "),
    Family("text", "about ", last="5%"),
    Family("text", "9", "rose to ", "%"),
    Family("text", "1. Point\n", "A five-point plan:\n"),
    Family("text", "a, ", "five priorities: "),
    Family("text", "(", middle="up 5%", closing=")"),
]
PRINT = _of(
    "text",
    "(¦[¦(5% ¦[5] ¦\"¦'¦“¦”¦‘¦’¦«¦\"up 5% ¦'up 5% ¦“up 5% ¦”up 5% ¦‘up 5% ¦’up 5% ",
    '"It rose 5%," he said. ¦abcdefgh¦a1b2¦.¦a.¦U.S. ¦No. ¦ ¦\t¦\n¦\n ¦\r¦\xa0¦\u200b¦\x00¦\ud800',
    "- Point\n¦- 5% of them\n¦{n}. Point\n¦• ¦*¦| 5 | 6 |\n¦5\t6\n¦5    6    7\n¦|¦=¦-¦http://a.b/5?",
    "a@¦Mr Smith ¦ABC ¦SALES\n\n¦it's ¦... ¦e\u0301¦\u0301¦\xad¦\u202e5¦sales rose by\n5% to\n9 from\n8\n",
    "sales rose by 5% to 9 from 8 and so on and on\n¦5\n\n¦%¦&¦<¦<!-- factcheck: ignore -->¦<!-- ",
)
MARKDOWN = [
    *_of(
        "markdown",
        "*¦_¦`¦[¦]¦![¦<¦~~¦**¦*a¦_a¦`a¦[a](¦[a¦a](¦[a](b)¦**a** ¦\\¦&¦&amp;¦|¦- ¦> ¦#¦# a\n¦1. ¦    ¦***a",
        "a***¦<a¦<!--¦</a>¦<?¦<![CDATA[¦`` ` ¦| a |\n¦a | b\n¦a\n=\n¦- a\n¦* a\n  ¦> a\n¦a  \n¦a\\\n¦~~a",
        "<sup>1</sup>¦[a]: b\n¦[a][b]¦[a{n}]: b\n¦[a{n}]\n¦```\n¦<div>\n¦a*b_¦a **b¦> a\nb\n",
    ),
    Family("markdown", "| 5 | 6 |\n", "| a | b |\n|---|---|\n"),
    Family("markdown", "||||||\n", "|a|b|c|d|e|\n|-|-|-|-|-|\n"),
    Family("markdown", "> " * 90 + "a\n"),
    Family("markdown", "a: b\n", "---\n", "---\n"),
    Family("markdown", "---\n"),
    Family("markdown", "[", middle="b", closing="](a)"),
]
HTML = [
    *_of(
        "html",
        "<¦<b¦<b>¦<p>¦<div>¦</div>¦</p>¦<!--¦<a href='¦&¦&pound;¦&#¦<script>¦<table>¦<td>",
        "<table><tr><td>5¦<table>5¦<li>¦<ul><li>¦<sup>¦<br>¦<b><i>¦<b><p>¦<a>¦<a><div>¦<font>¦<button>",
        "<select><option>¦<svg>¦<svg><title>¦<template>¦<title>¦\r¦\x00¦<b></i>¦<i><b></i>¦<form>¦<rt>",
        "<x>¦<x y=z>¦<!-->¦<table><b>¦<table><p>¦<td><b>¦<td><div>¦<tr><nav>¦<col><x>¦<td><svg>",
        "<b class={n}>¦<b class={n}><p>¦<x{n}><td>",
        "<p>Sales rose <b>5%</b> to &pound;9m, from &pound;8m.</p>\n¦<a><p>¦<td><s>¦<td><object>¦<s><p>",
    ),
    Family("html", "<div>", middle="5%", closing="</div>"),
    Family("html", "<b>", middle="5%", closing="</b>"),
    Family("html", "<b>", middle="<p>", closing="</b>"),
    Family("html", "<table><tr><td>", middle="5", closing="</td></tr></table>"),
    Family("html", "a{n}=b ", "<p ", ">"),
    Family("html", "a<td>", "<table>"),
    Family("html", "<p>a", "<table>"),
]
XML = [
    *_of(
        "nitf",
        "<p>Up 5%</p>¦<q>5</q>¦a ¦a\n¦&amp;¦&nbsp;¦<br/>¦<![CDATA[5]]>¦\r\n¦<a>",
    ),
    *_of(
        "rss",
        "a\n¦&lt;p&gt;5¦&amp;pound;¦&lt;¦&lt;b&gt;5&lt;/b&gt; ¦a ¦&#163;¦<![CDATA[5]]>",
    ),
    *_of(
        "rtf",
        "\\¦{¦\\'a3¦\\u163?¦a ¦\\par ¦{\\b 5}¦{\\footnote 5}¦\\bin1 ",
    ),
    Family("nitf", "<b>" * 900 + "</b>" * 900),
]
FAMILIES: Mapping[str, Family] = MappingProxyType(
    {family.name: family for family in (*FIGURES, *MONEY, *WORDS, *WRAPPED, *PRINT, *MARKDOWN, *HTML, *XML)}
)
"""All families by name."""
