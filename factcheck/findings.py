"""Read a text, then check what it claims: text -> report."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from hashlib import blake2b
from typing import Any

from attrs import frozen

from factcheck.certainty import Certainty, Tier, certainty_of
from factcheck.claim import Claim, Implied
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.reading import Reading, read
from factcheck.verdict import Verdict, check

__all__ = ["Finding", "Report", "review"]


@frozen(slots=False)
class Finding:
    """A claim read in a text, with its place and its verdict.

    `fingerprint` names the finding and survives edits elsewhere in the article: it is made from the kind, the
    quote and the printed figures, and counts up where the same statement occurs again.
    """

    reading: Reading
    verdict: Verdict
    fingerprint: str

    @cached_property
    def _sureness(self) -> Certainty:
        return certainty_of(self.reading, self.verdict)

    @property
    def tier(self) -> Tier:
        """Whether it is an alarm, a query, fine or open."""
        return self._sureness.tier

    @property
    def confidence(self) -> float:
        """How likely it is that the claim was read right."""
        return self._sureness.confidence

    @property
    def certainty(self) -> float | None:
        """How likely it is that an alarm or a query is true; `None` for any other finding."""
        return self._sureness.certainty

    @property
    def claim(self) -> Claim:
        """The claim."""
        return self.reading.claim

    @property
    def kind(self) -> str:
        """The code of its kind."""
        return self.claim.code

    @property
    def rating(self) -> str:
        """The rating of its verdict."""
        return self.verdict.rating

    @property
    def start(self) -> int:
        """Where its quote begins, in code points."""
        return self.reading.start

    @property
    def end(self) -> int:
        """Where its quote ends."""
        return self.reading.end

    @property
    def quote(self) -> str:
        """The shortest stretch that holds the stated figure and the word that makes it a claim."""
        return self.reading.quote

    @property
    def quoted(self) -> bool:
        """Whether it stands inside someone's words."""
        return self.reading.quoted


@frozen
class Report:
    """The findings of one document, in the order of the text."""

    text: str
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, text: str, readings: Iterable[Reading], verdict: Callable[[Reading], Verdict]) -> "Report":
        """The report of what was read in a text, each reading with its verdict."""
        return cls(text, tuple(_findings(readings, verdict)))

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """The findings of which we are sure enough that the text is wrong."""
        return tuple(finding for finding in self.findings if finding.tier == "alarm")

    @property
    def queries(self) -> tuple[Finding, ...]:
        """The findings that are worth a question."""
        return tuple(finding for finding in self.findings if finding.tier == "query")


def review(text: str, policy: Policy = DEFAULT_POLICY) -> Report:
    """Find every claim of a text and check it.

    >>> report = review("The force recorded 99 crimes, a 24 per cent rise on the 82 of the year before.")
    >>> [(finding.quote, finding.rating) for finding in report.findings]
    [('24 per cent rise', 'wrong')]
    """
    return Report.of(text, read(text), lambda reading: check(reading.claim, policy, reading.series))


def _findings(readings: Iterable[Reading], verdict: Callable[[Reading], Verdict]) -> Iterator[Finding]:
    seen: Counter[str] = Counter()
    for reading in readings:
        found = verdict(reading)
        if reading.reason is not None:
            found = found.unchecked(reading.reason)
        mark = _mark(reading)
        seen[mark] += 1
        yield Finding(reading, found, mark if seen[mark] == 1 else f"{mark}-{seen[mark]}")


def _mark(reading: Reading) -> str:
    """A short name for a statement from its own words, however its lines are broken."""
    roles = (f"{name}={_printed(getattr(reading.claim, name))}" for name in reading.claim.roles)
    told = "\x1f".join(" ".join(words.split()) for words in (reading.claim.code, reading.quote, *roles))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _printed(given: Any) -> str:
    """What stands in a role, without its place: that is another one after an edit elsewhere."""
    if isinstance(given, Implied):
        given = tuple(given.sources.values())
    return ", ".join(map(_printed, given)) if isinstance(given, tuple) else str(given)
