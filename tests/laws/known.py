"""Where the laws of edits do not hold yet: the law and the text, with the reason. Each is tried, and must fail."""

from collections.abc import Collection, Mapping
from typing import Any

import pytest

__all__ = ["KNOWN", "marked"]

NAMES = "a sentence without a name that the reader knows inherits one from a paragraph that it has nothing to do with"
MEASURES = "a sentence inherits the measure of a paragraph that it has nothing to do with"
LONG = "the quote leaves out a word of change that stands too many characters away"
ENDS = "a line of dashes or stars is taken for an item of the list above it, whose marks are numbers"
BETWEEN = "a pronoun takes up no level beyond a paragraph that has one of another measure"
LIKELY = "a change is just likely enough to be read where no paragraph with figures stands between"
BESIDE = "a factor or a change is just likely enough to take the levels of the article after its own"
DATELINE = "the first sentence does not begin behind a dateline"


NAMED = ("an age", "a speaker", "a history", "a meeting", "a score")
"""The paragraphs about nothing that have names."""

ROWS: Mapping[str, Mapping[str, Collection[str]]] = {
    LONG: {"reuters:2407": ("mln spelt out",)},
    BETWEEN: {"lender": ("a history in gap 1",)},
    ENDS: {"plan": ("below: end", "a rule in gap 1")},
    DATELINE: {"survey": ("a dateline",)},
    NAMES: {
        "bbc:business/441": tuple(f"{name} in gap 3" for name in NAMED),
    },
    LIKELY: {"calls": ("a history in gap 0",)},
    BESIDE: dict.fromkeys(("chips + hives", "chips + trams"), ("joined",)),
    MEASURES: {"bbc:business/490": ("a picture in gap 1",)},
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
