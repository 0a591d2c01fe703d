"""How each tier is shown: one table, which every surface reads; its order is the order in which people are told."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, Protocol

from factcheck.certainty import Tier
from factcheck.findings import Finding

__all__ = ["SIGNS", "WEIGHTS", "Sign", "head", "level_of", "named", "weighs"]


class Sign(NamedTuple):
    """A tier for people: a symbol and a word, so that colour never stands alone, and a style of rich.

    `several` is the word after a number that is not one. `level` is how loud the tier is where tools speak of errors,
    warnings and notes; None where nothing is to be done. `folded`: whether it is out of the way until someone asks.
    """

    symbol: str
    word: str
    several: str
    style: str
    meaning: str
    level: str | None = None

    @property
    def folded(self) -> bool:
        """Whether it is out of the way until someone asks: nothing is to be done about it."""
        return self.level is None

    def counted(self, number: int) -> str:
        """So many findings of the tier.

        >>> SIGNS["query"].counted(1), SIGNS["query"].counted(1200), SIGNS["fine"].counted(2)
        ('1 query', '1,200 queries', '2 fine')
        """
        return f"{number:,} {self.word if number == 1 else self.several}"


SIGNS: Mapping[Tier, Sign] = MappingProxyType(
    {
        "alarm": Sign(
            "✗",
            "alarm",
            "alarms",
            "bold red",
            "The figures disagree, and it is sure enough that the text is wrong and not our reading of it.",
            "error",
        ),
        "query": Sign(
            "?",
            "query",
            "queries",
            "bold yellow",
            "A question to the writer, which names the figures that were read. They seem to disagree, but it is less "
            "sure that they are the ones that are meant; or a hedge goes too far; or a figure is right only "
            "because of a wide rounding.",
            "note",
        ),
        "fine": Sign("✓", "fine", "fine", "green", "The figures agree, as they are printed or within their rounding."),
        "open": Sign(
            "○",
            "open",
            "open",
            "dim",
            "Not checked: a figure is missing, two readings remain, or the arithmetic has no answer; the reason says "
            "which. Or the figures disagree, most likely because factcheck has read the wrong ones.",
        ),
    }
)
"""In the order in which people are told."""

LIGHTER: Mapping[str, str] = MappingProxyType({"misrounded": "warning"})
"""The level of an alarm whose rating is less than the worst."""


WEIGHTS = ("correct", "consistent", "unchecked", "stretched", "query", "alarm", "misrounded", "wrong")
"""What `--fail-on` takes, from the lightest: ratings, and two tiers: `query` and `alarm` whatever they are rated."""


class Weighed(Protocol):
    """A finding, here or in the output of an earlier run."""

    @property
    def tier(self) -> Tier:
        """Whether to speak."""

    @property
    def rating(self) -> str:
        """How it is rated."""


def weighs(finding: Weighed, least: str) -> bool:
    """Whether a finding is so much or more: of those that disagree, only an alarm is as much as it is rated.

    >>> from factcheck import review
    >>> (found,) = review("Thefts rose 24 per cent to 99, from 82.").findings
    >>> weighs(found, "misrounded"), weighs(found, "wrong")
    (True, True)
    """
    weight = {"query": "query", "open": "unchecked"}.get(finding.tier, finding.rating)
    return WEIGHTS.index(weight) >= WEIGHTS.index(least)


def level_of(finding: Finding) -> str | None:
    """How loud a finding is where tools speak of errors, warnings and notes; None where nothing is to be done."""
    level = SIGNS[finding.tier].level
    return LIGHTER.get(finding.rating, level) if finding.tier == "alarm" else level


def head(finding: Finding) -> str:
    """The symbol of its tier, and what it is called.

    >>> from factcheck import review
    >>> (found,) = review("Thefts rose 24 per cent to 99, from 82.").findings
    >>> head(found)
    '✗ alarm (wrong)'
    """
    return f"{SIGNS[finding.tier].symbol} {named(finding)}"


def named(finding: Finding) -> str:
    """The word of its tier, with what sets it apart: what an alarm is rated, someone's own words."""
    rating = f" ({finding.rating})" if finding.tier == "alarm" else ""
    return f"{SIGNS[finding.tier].word}{rating}{', in a quotation' if finding.quoted else ''}"
