"""RTF: the words that are seen."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.prose.rtf import rtf

CASES = {
    "looks": (r"\f0\fs24 Up {\b 2}{\i 3}%", "Up 23%"),
    "paragraphs and lines": ("A\\par\r\nB\\line C\\tab D", "A\n\nB\nC D"),
    "cells": (r"\trowd 1\cell 2\cell\row", "1\n\n2"),
    "a code page": (r"\ansicpg1252 \'a35\'97", "£5—"),
    "another code page": (r"\ansicpg1251 \'cf", "П"),
    "an unknown code page": (r"\ansicpg99999 \'a35", "£5"),
    "Unicode": (r"\u163?5 \uc2\u8364\'80\'80 \uc0\u163 5 {\uc1 \u-10179?\u-8704?}", "£5 € £5 😀"),
    "signs": (r"\{5\}\\ 5\~%\_x \emdash \lquote a\rquote\- \endash", "{5}\\ 5\xa0%-x —‘a’ –"),
    "tables of looks": (r"{\fonttbl{\f0 Arial 9;}}{\colortbl;\red9;}{\*\generator Riched 9;}{\info{\title 9}}A", "A"),
    "binary": ("A{\\pict\\bin5 }}{{\\9}B", "AB"),
    "a field": (r"{\field{\*\fldinst HYPERLINK 9}{\fldrslt link 5%}}", "link 5%"),
    "deleted, hidden and struck": (r"A{\deleted 9}{\v 9}{\strike 9}\strike 9\strike0 B\v 9\plain C", "ABC"),
    "the mark of a note": (r"318{\super 1} and 1{\super st}", "318 and 1st"),
    "a note": (r"A{\super 1}{\footnote {\super 1} N 5%} B\par C", "A B\n\nC\n\nN 5%"),
    "a box": (r"A{\shp{\*\shpinst{\sp{\sn a}{\sv 9}}{\shptxt \pard Z\par}}{\shprslt 9}}B", "AB\n\nZ"),
    "what stands on every page": (r"{\header 9}{\footerf 9}A", "A"),
}


@pytest.mark.parametrize(("body", "says"), CASES.values(), ids=CASES)
def test_the_words(body: str, says: str) -> None:
    assert rtf(f"{{\\rtf1\\ansi {body}}}\r\n".encode("latin-1")) == says


@given(st.text(st.sampled_from("\\{}'ab19 \n*~upar\xa3"), max_size=60) | st.text(st.characters(max_codepoint=255)))
def test_any_bytes_are_read_or_refused(body: str) -> None:
    with suppress(InputError):
        assert isinstance(rtf(b"{\\rtf1 " + body.encode("latin-1")), str)


def test_depth_is_bounded() -> None:
    with pytest.raises(InputError, match="1,000 deep"):
        rtf(b"{\\rtf1 " + b"{" * 5000)
