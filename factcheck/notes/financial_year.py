"""A calendar year beside financial years: "since 2017" where the figures are of 2017/18.

What it looks like: "in the three years since 2017", with figures for 2017/18 and 2020/21.

Why it is worth a look: the first of these years ended in 2018. Readers count from 2017 and find four years.

Source: the style guide of the Guardian, which writes a financial year with a slash or hyphen: 2017-18.
"""

from factcheck.kinds import Span
from factcheck.notes.remark import Seen
from factcheck.periods import Period

__all__ = ["code", "note", "sentence"]

code = "financial-year"
sentence = "A calendar year set beside financial years."


def note(seen: Seen) -> str | None:
    """One end of a span is printed as a calendar year, the other as a financial one."""
    claim = seen.claim
    if not isinstance(claim, Span) or claim.start is None or claim.end is None:
        return None
    for year, other in ((claim.start, claim.end), (claim.end, claim.start)):
        if _is_bare(year) and other.style == "financial" and not _is_bare(other):
            return f'"{year.printed}" is used beside {other.printed}: which financial year is meant?'
    return None


def _is_bare(period: Period) -> bool:
    return period.printed.isdigit()
