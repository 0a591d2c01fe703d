"""A page that is open no deeper than a page needs to be: what is deeper is not a tag any more.

The rules by which browsers mend broken pages look through all elements that are open, and open those of looks anew in
each paragraph: a page that never closes any takes a time that grows with its square. Browsers have a limit, too.
"""

import re
from collections import Counter
from collections.abc import Set

__all__ = ["GONE", "shallow"]

GONE = "\x1f"
"""What stands in place of a tag that opens too much; nothing else in the page may be it."""

TAG = re.compile(r"""<(\\?/)?([A-Za-z][^\s/>]*)(?:[^>=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+>?""")
"""A tag; in a script its slash may have a backslash before it."""

LOOKS = frozenset("a b big code em font i nobr small strong tt u".split())
"""What is opened anew in each paragraph until it is closed."""

CLOSED = frozenset(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
    " body caption colgroup dd dt head html li optgroup option p rp rt tbody td tfoot th thead tr".split()
)
"""What holds nothing, or is closed by what follows it."""

LOOK = "look"
DEEPEST = {LOOK: 10}
DEEPEST_OTHERS = 100
"""How many may be open."""

LINE = "<hr"


def shallow(source: str, apart: Set[str], telling: Set[str]) -> str:
    r"""The page without the tags that open too much; all else stays in its place.

    Elements of `telling` are those that change what words mean, and are counted each by itself. In place of one that is
    `apart` stands a line, which is apart as well.

    >>> shallow("<b>" * 12 + "5%", frozenset(), frozenset())[-11:]
    '<b>\x1f\x1f\x1f\x1f\x1f\x1f5%'
    """
    opened: Counter[str] = Counter()

    def limited(found: re.Match[str]) -> str:
        tag, closing, name = found[0], found[1], found[2].lower()
        kind = name if name in telling else LOOK if name in LOOKS else ""
        if name in CLOSED or tag[-1] != ">" or tag.endswith("-->"):  # the end of a comment with a tag in it
            return tag
        if closing:
            opened[kind] = max(opened[kind] - 1, 0)
            return tag
        if opened[kind] < DEEPEST.get(kind, DEEPEST_OTHERS):
            opened[kind] += 1
            return tag
        return f"{LINE.ljust(len(tag) - 1)}>" if name in apart else GONE * len(tag)

    return TAG.sub(limited, source)
