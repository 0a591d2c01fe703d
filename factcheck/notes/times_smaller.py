"""A factor for something that became less: "three times smaller".

What it looks like: "the new model is three times smaller". One times smaller would be nothing at all; a third of
the size is meant.

Why it is worth a look: readers have to turn the factor round, and not all turn it the same way. "A third of" has one
reading.

Source: Merriam-Webster's Dictionary of English Usage (1989), under "times", on "times less".
"""

import re

from factcheck.kinds import Multiple
from factcheck.notes.remark import Seen
from factcheck.quantity import Quantity

__all__ = ["code", "note", "sentence"]

code = "times-smaller"
sentence = 'A factor for something that became less, as in "three times smaller".'

LESS = re.compile(
    r"\btimes\s+(?:as\s+)?(?:less|fewer|lower|smaller|shorter|cheaper|lighter|slower|weaker|thinner|rarer)\b"
)


def note(seen: Seen) -> str | None:
    """The words "times smaller", or their like, in the printed factor."""
    factor = seen.claim.figure
    if not isinstance(seen.claim, Multiple) or not isinstance(factor, Quantity):
        return None
    if LESS.search(factor.printed.lower()) is None:
        return None
    return f'"{factor.printed}" has to be turned round: a fraction of the old level, such as a third, is clearer'
