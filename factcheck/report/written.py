"""A document that was checked and written in another process, and what is asked of it in this one.

Its output is sent in a fraction of the time that it takes to send what was found, and is made where many make it.
"""

from typing import NamedTuple

from attrs import frozen

from factcheck.certainty import Tier
from factcheck.ignores import Ignore
from factcheck.report import Format
from factcheck.report.checked import Checked, Page
from factcheck.suppressions import Suppression

__all__ = ["Mark", "Written"]


class Mark(NamedTuple):
    """What decides of a finding how the program ends."""

    tier: Tier
    rating: str
    fingerprint: str
    suppression: Suppression | None


@frozen
class Written:
    """A document and what is written of it, in a format in which that hangs on no other document."""

    path: str
    output: str
    findings: tuple[Mark, ...]
    mistaken: tuple[Ignore, ...]
    error: str | None = None

    @classmethod
    def of(cls, checked: Checked, form: Format, page: Page) -> "Written":
        r"""A document that is written here and now.

        >>> from factcheck.report import FORMATS
        >>> Written.of(Checked("a.txt", error="is binary, not text"), FORMATS["github"], Page()).output
        '::error file=a.txt::is binary, not text\n'
        """
        marks = (Mark(each.tier, each.rating, each.fingerprint, each.suppression) for each in checked.findings)
        output = "".join(form.write([checked], page))
        return cls(checked.path, output, tuple(marks), checked.mistaken, checked.error)
