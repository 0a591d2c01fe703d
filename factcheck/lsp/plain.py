"""Words of an article as an editor shows them: on one line, harmless, and in Markdown as what they are."""

import re

from factcheck.report.harmless import harmless

__all__ = ["escaped", "plain"]

MEANT = re.compile(r"[\\`*_\[\]<>~&@|#!]|:(?=/)|(?<=www)\.", re.IGNORECASE)
"""What could be markup within a line, or make a link of what is none."""


def plain(text: str) -> str:
    r"""A text on one line, without anything that hides or turns it.

    >>> plain(" up\n 5%\u202e ")
    'up 5%�'
    """
    shown = text if text.isascii() and text.isprintable() else harmless(text)
    return " ".join(shown.split())


def escaped(text: str) -> str:
    r"""A text inside a line of Markdown, so that it is shown as it is.

    >>> escaped("5*2 <b>")
    '5\\*2 \\<b\\>'
    """
    return MEANT.sub(r"\\\g<0>", plain(text))
