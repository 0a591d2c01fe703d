"""A document checked: what everything that an editor is told is made from."""

from attrs import field, frozen
from lsprotocol.types import Diagnostic

from factcheck.findings import Finding, Report
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.lsp.documents import Document
from factcheck.lsp.sidecar import Sidecar, sidecar_of
from factcheck.prose import Prose
from factcheck.report.checked import Checked
from factcheck.report.places import Mark, marks, stated
from factcheck.reviewer import Reviewer

__all__ = ["Result", "check"]


@frozen
class Result:
    """What came of a document: its findings, what stands beside it, and what an editor is to show unasked.

    `reviewer` has checked it, and checks its next version. `failure` is why it could not be checked.
    """

    document: Document
    checked: Checked
    sidecar: Sidecar
    shown: tuple[Diagnostic, ...] = ()
    reviewer: Reviewer = field(factory=Reviewer, eq=False, repr=False)
    failure: str | None = None

    @classmethod
    def failed(cls, document: Document, error: str) -> "Result":
        """What came of a document where something went wrong that should not: no findings."""
        checked = Checked(document.uri, Report(Prose.plain(document.text)))
        return cls(document, checked, Sidecar(), failure=error)

    @property
    def told(self) -> tuple[Finding, ...]:
        """The findings that people are told of unasked: alarms, then queries, those that are suppressed left out."""
        return self.checked.problems

    def stated(self, finding: Finding) -> tuple[int, int]:
        """Where the figure that a finding is about stands in the document, with its hedge."""
        return self.checked.prose.place(*stated(finding))

    def marked(self, finding: Finding) -> tuple[Mark, ...]:
        """The figures of a finding, each with its place in the document."""
        place = self.checked.prose.place
        return tuple(Mark(*place(mark.start, mark.end), mark.stated) for mark in marks(finding))


def check(document: Document, before: Result | None = None, policy: Policy = DEFAULT_POLICY) -> Result:
    """Check a document. Where its words are those of the result before, they are not read again.

    Its first version is checked by the policy, and so are those that follow.

    >>> check(Document("untitled:1", "Crime rose 24% to 99, from 82.")).told[0].rating
    'wrong'
    """
    sidecar = sidecar_of(document.uri)
    prose = document.form.prose(document.text)
    reviewer, report = (Reviewer(policy), None) if before is None else (before.reviewer, before.checked.report)
    if report is None or report.prose.text != prose.text:
        report = reviewer.review(prose.text)
    report = report.placed(prose).suppressing(sidecar.suppressions)
    return Result(document, Checked(document.uri, report), sidecar, reviewer=reviewer)
