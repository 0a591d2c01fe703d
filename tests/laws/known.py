"""Where the laws of edits do not hold yet: the law and the text, with the reason. Each is tried, and must fail."""

from collections.abc import Collection, Mapping
from typing import Any

import pytest

__all__ = ["KNOWN", "marked"]

NAMES = "a sentence without a name that the reader knows inherits one from a paragraph that it has nothing to do with"
STOP = "a full stop behind % ends no sentence"
DASH = "a hyphen between spaces is read as another mark than a dash"
LONG = "the quote leaves out a word of change that stands too many characters away"
BLANK = "names are looked for behind plain blanks only"
SERIES = "any count in a sentence with a year becomes a point of a series"
ENDS = "a line of dashes or stars is taken for an item of the list above it, whose marks are numbers"
IMPOSSIBLE = "a change that cannot be is left without its levels"
DATELINE = "the first sentence does not begin behind a dateline"

ROWS: Mapping[str, Mapping[str, Collection[str]]] = {
    STOP: {"prices": ("per cent for %", "pct for %", "narrow spaces before %")},
    LONG: {"reuters:2407": ("mln spelt out",)},
    BLANK: {
        "reuters:1269": ("no-break spaces",),
        "ons:Key Statistics and Quick Statistics for local authorities in the United Kingdom#189-203": (
            "no-break spaces",
        ),
    },
    DASH: dict.fromkeys(
        ("pupils", "bbc:business/221", "bbc:business/270", "newstest2015:1867-ft"),
        ("long dashes", "middle dashes", "closed dashes"),
    ),
    IMPOSSIBLE: {"steel": ("stated",), "wsj:0194": ("stated",), "reuters:9165": ("stated",)},
    ENDS: {"plan": ("below: end", "a rule in gap 1")},
    DATELINE: {"survey": ("a dateline",)},
    SERIES: {"fires": ("a history in gap 0", "a history in gap 1")},
    NAMES: {
        "steel": tuple(f"{name} in gap 0" for name in ("an age", "a speaker", "a history", "a meeting", "a score")),
        "2-council-budget": (
            "a dateline",
            *(f"above: {name}" for name in ("reporter and desk", "date and time", "section", "caption")),
            *(f"{name} in gap 0" for name in ("an age", "a speaker", "a history", "a meeting", "a score")),
        ),
    },
}

KNOWN: Mapping[tuple[str, str], str] = {
    (law, text): reason for reason, texts in ROWS.items() for text, laws in texts.items() for law in laws
}
"""(the name of the law, the name of the text): the reason."""


def marked(laws: Collection[str]) -> list[Any]:
    """The known failures of some laws as parameters of a test that must fail."""
    return [
        pytest.param(law, text, marks=pytest.mark.xfail(strict=True, reason=reason), id=f"{law}: {text}")
        for (law, text), reason in KNOWN.items()
        if law in laws
    ]
