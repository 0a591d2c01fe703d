"""What every output is made of: documents that were checked, and a page to put them on."""

from collections.abc import Mapping
from functools import cached_property

from attrs import field, frozen

from factcheck.findings import Finding, Report, review
from factcheck.prose import Prose
from factcheck.suppressions import BESIDE, Suppression

__all__ = ["SCHEMA", "Checked", "Chosen", "Page"]

SCHEMA = "1"
"""The version of the JSON that tools read; a change in the meaning of a field is a new one."""


@frozen
class Checked:
    """One document: its path as it was given ("-" for standard input), and its report or why there is none.

    `prose` leads from the text of the report back to the document, where it has markup. `suppressions` are what a
    person has said of it.
    """

    path: str
    report: Report | None = None
    error: str | None = None
    prose: Prose = field(repr=False)
    suppressions: tuple[Suppression, ...] = ()

    @prose.default
    def _plain(self) -> Prose:
        return Prose.plain(self.report.text if self.report is not None else "")

    @classmethod
    def of(cls, path: str, prose: Prose, suppressions: tuple[Suppression, ...] = ()) -> "Checked":
        """A document that is checked here and now.

        >>> from factcheck.prose import FORMS
        >>> Checked.of("a.md", FORMS["markdown"].prose("Sales rose **24%** to 99, from 82.")).alarms[0].rating
        'wrong'
        """
        checked = cls(path, review(prose.text), None, prose, suppressions)
        checked.alarms  # noqa: B018  # how sure we are is worked out now: what goes wrong there goes wrong here
        return checked

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings, those that are suppressed too; none where it could not be read."""
        return () if self.report is None else self.report.findings

    @cached_property
    def suppressed(self) -> Mapping[str, Suppression]:
        """What is said of findings that are there, by fingerprint; what was said first counts."""
        there = {finding.fingerprint for finding in self.findings}
        return {each.fingerprint: each for each in reversed(self.suppressions) if each.fingerprint in there}

    @property
    def stale(self) -> tuple[Suppression, ...]:
        """What its own sidecar says of findings that are not there any more; none where it could not be read.

        The command line speaks of all documents at once: what it names need not be in each.
        """
        if self.report is None:
            return ()
        return tuple(s for s in self.suppressions if s.source == BESIDE and s.fingerprint not in self.suppressed)

    @cached_property
    def alarms(self) -> tuple[Finding, ...]:
        """The alarms, without those that a person stands by."""
        return tuple(f for f in self.findings if f.tier == "alarm" and f.fingerprint not in self.suppressed)


@frozen
class Chosen:
    """What a person chose to publish: findings by their fingerprints, and who says so, where and when.

    `reviewer` is the organisation that publishes, `url` the page where its review stands, `date` the day in ISO's
    form, None where it is not told.
    """

    fingerprints: tuple[str, ...]
    reviewer: str
    url: str
    date: str | None = None


@frozen
class Page:
    """Where people read: `width` in columns, whether colours are shown, and what was chosen, if anything was."""

    width: int = 80
    colour: bool = False
    chosen: Chosen | None = None
