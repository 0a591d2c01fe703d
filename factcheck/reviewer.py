"""A draft reviewed again and again, as it is written."""

from collections.abc import Sequence
from functools import partial

from attrs import field, frozen

from factcheck.claim import Claim
from factcheck.findings import Report
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.memory import Memory
from factcheck.prose import Prose
from factcheck.quantity import Quantity
from factcheck.reader import heard
from factcheck.reading import Reading
from factcheck.reading.alone import Alone, alone
from factcheck.reading.document import Sentence
from factcheck.verdict import Verdict, check

__all__ = ["Reviewer"]

Series = tuple[Quantity, ...]


@frozen
class Reviewer:
    """Whoever reviews the versions of one draft, and works out anew only what an edit has touched.

    What a sentence tells by itself hangs on no place, nor does what a claim says: each is worked out as if the text
    began with it, and then moved to where it stands.

    >>> reviewer = Reviewer()
    >>> [reviewer.review(f"Crime rose {typed}% to 99, from 82.").findings[0].rating for typed in ("2", "24", "21")]
    ['wrong', 'wrong', 'correct']
    """

    policy: Policy = DEFAULT_POLICY
    _verdicts: Memory[tuple[Claim, Series], Verdict] = field(init=False, repr=False)

    _sentences: Memory[str, Alone] = field(init=False, repr=False, factory=lambda: Memory(_alone))

    @_verdicts.default
    def _forgetful(self) -> Memory[tuple[Claim, Series], Verdict]:
        return Memory(partial(_check, self.policy))

    def review(self, text: str) -> Report:
        """What `reviewed` gives for this text as plain prose, quicker where it gave much of it for the text before."""
        for memory in (self._verdicts, self._sentences):
            memory.turn()
        return Report.of(Prose.plain(text), heard(text, self._hear), self._verdict)

    def _hear(self, text: str, sentences: Sequence[Sentence]) -> list[Alone]:
        return [self._sentences(text[start:end], start) for start, end, _ in sentences]

    def _verdict(self, reading: Reading) -> Verdict:
        at = reading.start
        series = tuple(quantity.moved(-at) for quantity in reading.series)
        return self._verdicts((reading.claim.moved(-at), series), at)


def _check(policy: Policy, asked: tuple[Claim, Series]) -> Verdict:
    claim, series = asked
    return check(claim, policy=policy, series=series)


def _alone(words: str) -> Alone:
    (told,) = alone(words, [Sentence(0, len(words), 0)])
    return told
