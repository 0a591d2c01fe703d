"""What all documents together gave, in a sentence."""

from collections import Counter

from attrs import Factory, define

from factcheck.certainty import Tier
from factcheck.report.checked import Checked
from factcheck.report.lines import Line
from factcheck.report.ratings import RATED
from factcheck.report.tiers import SIGNS

__all__ = ["Tally"]


@define
class Tally:
    """What was counted so far, a document at a time: findings by tier, and alarms by rating too.

    Those that a person stands by, `suppressed`, are counted by themselves.

    >>> tally = Tally()
    >>> tally.add(Checked("a.txt", error="is binary, not text"))
    >>> tally.told()
    '0 texts, 0 claims. 1 input could not be read.'
    """

    read: int = 0
    unread: int = 0
    suppressed: int = 0
    tiers: Counter[str] = Factory(Counter)
    alarms: Counter[str] = Factory(Counter)

    def add(self, checked: Checked | Line) -> None:
        """Count a document and its findings."""
        self.read += checked.error is None
        self.unread += checked.error is not None
        told = [finding for finding in checked.findings if finding.suppression is None]
        self.suppressed += len(checked.findings) - len(told)
        self.tiers.update(finding.tier for finding in told)
        self.alarms.update(finding.rating for finding in checked.alarms)

    def told(self) -> str:
        """All of it in a sentence; it shows what each symbol means.

        >>> Tally(2, 1, tiers=Counter(fine=3, alarm=1), alarms=Counter(wrong=1)).told()
        '2 texts, 4 claims: ✗ 1 alarm, ✓ 3 fine. 1 input could not be read.'
        """
        claims = self.tiers.total() + self.suppressed
        parts = [f"{sign.symbol} {self._counted(tier)}" for tier, sign in SIGNS.items() if self.tiers[tier]]
        if self.suppressed:
            parts.append(f"{self.suppressed:,} suppressed")
        told = ", ".join(parts)
        found = f"{_counted(self.read, 'text')}, {_counted(claims, 'claim')}{': ' if told else ''}{told}."
        return f"{found} {_counted(self.unread, 'input')} could not be read." if self.unread else found

    def _counted(self, tier: Tier) -> str:
        """A tier with its number; of alarms also how many are rated what, where they are not all wrong."""
        told = SIGNS[tier].counted(self.tiers[tier])
        if tier != "alarm" or set(self.alarms) <= {"wrong"}:
            return told
        rated = (f"{self.alarms[name]:,} {row.word}" for name, row in RATED.items() if self.alarms[name])
        return f"{told} ({', '.join(rated)})"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
