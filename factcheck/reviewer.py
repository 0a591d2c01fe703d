"""A draft reviewed again and again, as it is written."""

from functools import partial

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.findings import Report
from factcheck.hedges import DEFAULT, Policy
from factcheck.memory import Memory
from factcheck.quantity import Quantity
from factcheck.reading import Reading, read
from factcheck.verdict import Verdict, check

__all__ = ["Reviewer"]

Series = tuple[Quantity, ...]


@frozen
class Reviewer:
    """Whoever reviews the versions of one draft, and works out anew only what an edit has touched.

    What a claim says hangs on no place: it is checked as if its quote began the text, and the verdict brought back.

    >>> reviewer = Reviewer()
    >>> [reviewer.review(f"Crime rose {typed}% to 99, from 82.").findings[0].rating for typed in ("2", "24", "21")]
    ['wrong', 'wrong', 'correct']
    """

    policy: Policy = DEFAULT
    _verdicts: Memory[tuple[Claim, Series], Verdict] = field(init=False, repr=False)

    @_verdicts.default
    def _forgetful(self) -> Memory[tuple[Claim, Series], Verdict]:
        return Memory(partial(_check, self.policy))

    def review(self, text: str) -> Report:
        """What `factcheck.review` gives for this text, quicker where it gave much of it for the text before."""
        self._verdicts.turn()
        return Report.of(text, read(text), self._verdict)

    def _verdict(self, reading: Reading) -> Verdict:
        at = reading.start
        series = tuple(quantity.moved(-at) for quantity in reading.series)
        return self._verdicts((reading.claim.moved(-at), series)).moved(at)


def _check(policy: Policy, asked: tuple[Claim, Series]) -> Verdict:
    claim, series = asked
    return check(claim, policy, series)
