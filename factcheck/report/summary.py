"""What all documents together gave, in a sentence."""

from collections.abc import Mapping

from factcheck.report.ratings import LOOKS

__all__ = ["summary"]


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
