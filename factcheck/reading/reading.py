"""A claim as it was read: with its place, and with what was not decided."""

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.quantity import Quantity

__all__ = ["Reading"]


@frozen
class Reading:
    """A claim read in a text.

    `start` and `end` bound the quote, `sentence` the sentence that states it. `quoted` marks someone's words.
    Where the words do not say which figures are meant, `reason` says what was seen and `candidates` lists the
    figures nearby. `series` holds further figures of the same measure, in the order of time. `evidence` names what the
    words say for and against the reading; no figure's value is among it.
    """

    claim: Claim
    start: int
    end: int
    quote: str
    sentence: tuple[int, int]
    quoted: bool = False
    reason: str | None = None
    candidates: tuple[Quantity, ...] = ()
    series: tuple[Quantity, ...] = ()
    evidence: tuple[str, ...] = field(default=(), repr=False)
