"""Words of an article in Markdown: on one line, and as what they are."""

import re

from factcheck.report.harmless import plain

__all__ = ["escaped"]

MEANT = re.compile(r"[\\`*_\[\]<>~&@|#!]|:(?=/)|(?<=www)\.", re.IGNORECASE)
"""What could be markup within a line, or make a link of what is none."""


def escaped(text: str) -> str:
    r"""A text inside a line of Markdown, so that it is shown as it is.

    >>> escaped("5*2 <b>")
    '5\\*2 \\<b\\>'
    """
    return MEANT.sub(r"\\\g<0>", plain(text))
