"""What all documents together gave, in a sentence."""

from collections import Counter
from collections.abc import Mapping

from attrs import Factory, define

from factcheck.report.checked import Checked
from factcheck.report.ratings import LOOKS

__all__ = ["Tally", "summary"]


@define
class Tally:
    """What was counted so far, a document at a time.

    >>> tally = Tally()
    >>> tally.add(Checked("a.txt", error="is binary, not text"))
    >>> tally.told()
    '0 texts, 0 claims. 1 input could not be read.'
    """

    read: int = 0
    unread: int = 0
    suppressed: int = 0
    ratings: Counter[str] = Factory(Counter)

    def add(self, checked: Checked) -> None:
        """Count a document and its findings."""
        self.read += checked.error is None
        self.unread += checked.error is not None
        self.suppressed += sum(f.suppression is not None for f in checked.findings)
        self.ratings.update(f.rating for f in checked.findings if f.suppression is None)

    def told(self) -> str:
        """All of it in a sentence."""
        return summary(self.read, self.unread, self.ratings, self.suppressed)


def summary(read: int, unread: int, ratings: Mapping[str, int], suppressed: int = 0) -> str:
    """The numbers of documents read and not read, and of findings by rating; it shows what each symbol means.

    Those that are `suppressed` are counted by themselves.

    >>> summary(2, 1, {"correct": 3, "wrong": 1})
    '2 texts, 4 claims: ✗ 1 wrong, ✓ 3 right. 1 input could not be read.'
    """
    claims = sum(ratings.values()) + suppressed
    parts = [f"{look.symbol} {ratings[name]:,} {look.summary}" for name, look in LOOKS.items() if ratings.get(name)]
    told = ", ".join([*parts, *([f"{suppressed:,} suppressed"] if suppressed else [])])
    found = f"{_counted(read, 'text')}, {_counted(claims, 'claim')}{': ' if told else ''}{told}."
    return f"{found} {_counted(unread, 'input')} could not be read." if unread else found


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
