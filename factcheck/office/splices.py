"""Changes to the text of a part: put in or taken out at its places, everything else as it is."""

import re
from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape

__all__ = ["Splice", "spliced", "written"]

NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Splice(NamedTuple):
    """`text` in place of the characters from `at` to `end`. Of those at one place the lower `rank` comes first."""

    at: int
    rank: int
    text: str
    end: int


def spliced(source: str, splices: Iterable[Splice]) -> str:
    """A part with changes, of which none overlaps another.

    >>> spliced("<r>24</r>", [Splice(3, 1, "21", 5), Splice(3, 0, "<mark/>", 3)])
    '<r><mark/>21</r>'
    """
    parts: list[str] = []
    done = 0
    for at, _, text, end in sorted(splices):
        parts += [source[done:at], text]
        done = max(done, end)
    return "".join([*parts, source[done:]])


def written(text: str) -> str:
    r"""Some text as XML has it; what XML cannot hold is replaced.

    >>> written("AT&T\x00")
    'AT&amp;T\ufffd'
    """
    return escape(NO_XML.sub("\ufffd", text))
