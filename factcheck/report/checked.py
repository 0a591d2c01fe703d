"""What every output is made of: documents that were checked, and a page to put them on."""

from functools import cached_property

from attrs import frozen

from factcheck.findings import Finding, Report, by_tier, reviewed
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.ignores import Ignore
from factcheck.prose import Prose
from factcheck.report.tiers import SIGNS
from factcheck.suppressions import BESIDE, Suppression

__all__ = ["Checked", "Chosen", "Page"]


@frozen
class Checked:
    """One document: its path as it was given ("-" for standard input), and its report or why there is none."""

    path: str
    report: Report | None = None
    error: str | None = None

    @classmethod
    def of(
        cls,
        path: str,
        prose: Prose,
        suppressions: tuple[Suppression, ...] = (),
        policy: Policy = DEFAULT_POLICY,
        *,
        comments: bool = True,
    ) -> "Checked":
        """A document that is checked here and now, and put into words: what goes wrong with it goes wrong here.

        Once an output has begun, an error would be one of all documents.

        >>> from factcheck.prose import prose_of
        >>> Checked.of("a.md", prose_of("Sales rose **24%** to 99, from 82.", "markdown")).alarms[0].rating
        'wrong'
        """
        report = reviewed(prose, policy=policy, suppressions=suppressions, comments=comments)
        for finding in report.findings:  # a verdict keeps its words: they are made once
            finding.said, finding.to_dict()
        return cls(path, report)

    @property
    def prose(self) -> Prose:
        """The document and its prose; nothing where it could not be read."""
        return Prose.plain("") if self.report is None else self.report.prose

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Its findings, those that are suppressed too; none where it could not be read."""
        return () if self.report is None else self.report.findings

    @property
    def stale(self) -> tuple[Suppression, ...]:
        """What its own sidecar says of findings that are not there any more; none where it could not be read.

        The command line speaks of all documents at once: what it names need not be in each.
        """
        if self.report is None:
            return ()
        there = {finding.fingerprint for finding in self.findings}
        return tuple(s for s in self.report.suppressions if s.source == BESIDE and s.fingerprint not in there)

    @property
    def mistaken(self) -> tuple[Ignore, ...]:
        """The comments of the text that say nothing to us, by a mistake."""
        return (
            () if self.report is None else tuple(each for each in self.report.ignores.all if each.mistake is not None)
        )

    @property
    def idle(self) -> tuple[Ignore, ...]:
        """The comments of the text that silence nothing that is there, though they are understood."""
        if self.report is None:
            return ()
        ignores = self.report.ignores
        used = {ignores.at(finding.kind, finding.start) for finding in self.findings} if ignores.all else set()
        return tuple(each for each in ignores.all if each.silences and each not in used)

    @cached_property
    def problems(self) -> tuple[Finding, ...]:
        """What people are told of unasked: the alarms, then the queries, without those that a person stands by."""
        return tuple(f for f in by_tier(self.findings) if not SIGNS[f.tier].folded and f.suppression is None)

    @property
    def alarms(self) -> tuple[Finding, ...]:
        """The alarms, without those that a person stands by."""
        return () if self.report is None else self.report.alarms


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
    """Where people read: `width` in columns, whether colours are shown, and what was chosen, if anything was.

    `every`: whether what is fine and what is open is listed however much it is.
    """

    width: int = 80
    colour: bool = False
    chosen: Chosen | None = None
    every: bool = False
