"""Findings built by hand, so that reports are tested apart from the reader."""

from functools import cached_property
from typing import Any

from attrs import frozen

from factcheck import Finding, Quantity, Range, Reading, Report, check
from factcheck.certainty import Certainty, Tier, certainty_of
from factcheck.claim import Claim
from factcheck.figures import figures
from factcheck.prose import Prose
from factcheck.reading.document import document
from factcheck.tokens import tokenise

POLICE = (
    "Burglaries rose 23 per cent to 318, from 246 a year earlier.\n\n"
    "Thefts fell by 22 per cent, from 320 to 410.\n"
    "Shoplifting was up 59 per cent, said [bold]Jo[/bold] \x1b[31m.\n\n"
    "There were 83 such incidents, against 52.\n"
    "Arrests rose by nearly 90 per cent, and fraud was up by 6 per cent. Arrests went from 15 to 27.\n"
)


def figure(text: str, printed: str) -> Quantity | Range:
    """The figure of a text that is printed so; "-22 per cent" is the one of a fall."""
    start = text.index(printed.removeprefix("-"))
    found = next(f.quantity for f in figures(tokenise(text), text) if _place(f.quantity) == start)
    return -found if printed.startswith("-") else found


def _place(found: Quantity | Range) -> int | None:
    return found.start if isinstance(found, Quantity) else found.low.start


@frozen(slots=False, repr=False)
class Made(Finding):
    """A finding of a tier that is given, whatever decides tiers: how each is shown is what is tested."""

    sure: Certainty | None = None

    @cached_property
    def _sureness(self) -> Certainty:
        return self.sure or certainty_of(self.reading, self.verdict)


def certainty(tier: Tier) -> Certainty:
    """A certainty of a tier."""
    return Certainty(tier, 0.9, 0.75 if tier in ("alarm", "query") else None)


def tiered(found: Finding, tier: Tier) -> Finding:
    """A finding as one of a tier."""
    return Made(found.reading, found.verdict, found.fingerprint, found.prose, found.suppression, certainty(tier))


def finding(
    text: str, kind: type[Claim], quote: str, *, tier: Tier | None = None, quoted: bool = False, **roles: Any
) -> Finding:
    """A finding of a text: strings are figures as they are printed in it, anything else stands as it is."""
    claim = kind(**{name: figure(text, given) if isinstance(given, str) else given for name, given in roles.items()})
    start = text.index(quote)
    sentence = next(s for s in document(text).sentences if s.start <= start < s.end)
    reading = Reading(claim, start, start + len(quote), quote, (sentence.start, sentence.end), quoted=quoted)
    sure = None if tier is None else certainty(tier)
    return Made(reading, check(claim), f"{kind.code}-{start}", Prose.plain(text), sure=sure)


def report(text: str, *findings: Finding) -> Report:
    """A report with its findings in the order of the text."""
    return Report(Prose.plain(text), tuple(sorted(findings, key=lambda f: f.start)))


def police() -> Report:
    """A report with a finding of each way to be shown."""
    from factcheck import PercentChange as Percent

    return report(
        POLICE,
        finding(POLICE, Percent, "rose 23 per cent", tier="alarm", before="246", after="318", percent="23 per cent"),
        finding(
            POLICE, Percent, "fell by 22 per cent", tier="alarm", before="320", after="410", percent="-22 per cent"
        ),
        finding(
            POLICE, Percent, "up 59 per cent", tier="alarm", quoted=True, before="52", after="83", percent="59 per cent"
        ),
        finding(
            POLICE, Percent, "rose by nearly 90 per cent", tier="query", before="15", after="27", percent="90 per cent"
        ),
        finding(POLICE, Percent, "up by 6 per cent", tier="open", percent="6 per cent"),
    )
