"""What is written into the copy of a document: a remark for each alarm and query, and what to write instead."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.findings import Finding
from factcheck.prose import Edit
from factcheck.report.places import marks
from factcheck.report.remarks import remarks
from factcheck.report.tiers import head

__all__ = ["AUTHOR", "INITIALS", "Remark", "beside", "remarks_on"]

AUTHOR, INITIALS = "factcheck", "fc"


class Remark(NamedTuple):
    """What is said of a figure: its place in the prose, the paragraphs of the comment, the change to track if any."""

    start: int
    end: int
    told: tuple[str, ...]
    edit: Edit | None = None


def beside(remark: Remark, prose: str, where: str) -> Remark:
    """A remark on a figure that stands beside the text, where no comment can be: it names the figure, and changes none.

    >>> beside(Remark(0, 3, ("? query: Is it 5?",)), "50% of them", "note").told
    ('in this note, "50%": ? query: Is it 5?',)
    """
    first, *others = remark.told
    return remark._replace(told=(f'in this {where}, "{prose[remark.start : remark.end]}": {first}', *others), edit=None)


def remarks_on(findings: Iterable[Finding], track: bool) -> tuple[Remark, ...]:
    """The remarks on findings, in the order of the text; no two of their edits overlap.

    Only an alarm is corrected: the figure of a query is right only if the answer to its question is yes.

    >>> from factcheck import review
    >>> (remark,) = remarks_on(review("Sales rose 24 per cent to 99, from 82.").findings, track=True)
    >>> remark.told[0], remark.edit
    ('✗ alarm (wrong): 82 to 99 is a rise of 20.73%, not 24%.', Edit(start=11, end=13, text='21'))
    """
    found = sorted(_remark(finding, track) for finding in findings)
    return tuple(_apart(found))


def _remark(finding: Finding, track: bool) -> Remark:
    stated = [mark for mark in marks(finding) if mark.stated]
    start, end = min(mark.start for mark in stated), max(mark.end for mark in stated)
    told = (f"{head(finding)}: {finding.said}", *(f"{label}: {words}" for label, words in remarks(finding)))
    edit = finding.edit if track and finding.tier == "alarm" else None
    return Remark(start, end, told, None if edit is None else _least(edit, finding.prose.source))


def _least(edit: Edit, source: str) -> Edit:
    """An edit without the words that stay the same at its ends."""
    old, new = source[edit.start : edit.end].split(" "), edit.text.split(" ")
    first = last = 0
    while len(old) > 1 and len(new) > 1 and old[-1] == new[-1]:
        last += len(old.pop()) + 1
        new.pop()
    while len(old) > 1 and len(new) > 1 and old[0] == new[0]:
        first += len(old.pop(0)) + 1
        new.pop(0)
    return Edit(edit.start + first, edit.end - last, " ".join(new))


def _apart(remarks: Iterable[Remark]) -> Iterator[Remark]:
    """The remarks; an edit that overlaps an earlier one is only said."""
    done = 0
    for remark in remarks:
        edit = remark.edit
        if edit is None or edit.start < done:
            yield remark._replace(edit=None)
        else:
            done = edit.end
            yield remark
