"""What a note sees, and what it is."""

from typing import Protocol

from attrs import frozen

from factcheck.claim import Claim
from factcheck.hedges import Policy
from factcheck.quantity import Quantity
from factcheck.rate import Outcome

__all__ = ["Note", "Remark", "Seen"]


@frozen
class Note:
    """A remark: its stable code and a sentence."""

    code: str
    message: str


@frozen
class Seen:
    """A rated claim, the policy it was rated by and further figures of the same series, in the order of time."""

    outcome: Outcome
    policy: Policy
    series: tuple[Quantity, ...] = ()

    @property
    def claim(self) -> Claim:
        """The claim."""
        return self.outcome.claim

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """The printed figures of the claim, the stated one first."""
        stated = self.claim.figure
        return (*((stated,) if isinstance(stated, Quantity) else ()), *self.claim.variables().values())


class Remark(Protocol):
    """What each file in this folder is: a code, a line that says what it is, and a function that looks for it."""

    code: str
    sentence: str

    def note(self, seen: Seen, /) -> str | None:
        """The sentence, or `None`."""
