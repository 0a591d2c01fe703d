"""A percentage of fewer than 50 cases.

What it looks like: "up 68 per cent, from 37 to 62". With one more case in the base it would have been 63.

Why it is worth a look: with few cases, chance moves percentages a lot, and a reader cannot tell a trend from luck.
The two numbers say more than the percentage.

Source: the BBC's guidance on reporting statistics, on small numbers; V. Cohn and L. Cope, News and Numbers (1989).
"""

from factcheck.kinds import PercentChange, Share
from factcheck.notes.remark import Seen
from factcheck.quantity import HUNDRED, Quantity
from factcheck.wording import amount, printed

__all__ = ["code", "note", "sentence"]

code = "small-base"
sentence = "A percentage of fewer than 50 cases."

FEW = 50


def note(seen: Seen) -> str | None:
    """A base or a whole that counts fewer than 50 things."""
    claim = seen.claim
    base = claim.before if isinstance(claim, PercentChange) else claim.whole if isinstance(claim, Share) else None
    if not isinstance(base, Quantity) or not base.is_count or not 0 < base.value < FEW:
        return None
    return f"{printed(base)} is a small base: a single case is {amount(HUNDRED / base.value, 'percent', 1)} of it"
