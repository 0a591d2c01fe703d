"""A copy of a document with remarks on its figures, everything else as it is."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from types import MappingProxyType, ModuleType

from factcheck.findings import Finding
from factcheck.office import docx, docx_copy, odt, odt_copy
from factcheck.office.document import Document
from factcheck.office.remark import remarks_on

__all__ = ["annotated"]

COPIES: Mapping[ModuleType, ModuleType] = MappingProxyType({docx: docx_copy, odt: odt_copy})


def annotated(document: Document, findings: Iterable[Finding], *, track: bool = False, when: datetime) -> bytes:
    """A document with a comment on the figure of each finding; without findings, the document itself.

    `findings` are of a report on `document.prose`. `track`: whether alarms are corrected, as changes that can be taken
    back. `when` is the time that the comments have.

    Raises:
        InputError: the document is written in a way in which no comment can be put into it.
    """
    remarks = remarks_on(findings, track)
    if not remarks:
        return document.archive.data
    told = when.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
    changed: Mapping[str, bytes]
    changed = COPIES[document.form].changed(document.archive, document.parts, document.placed, remarks, told)
    return document.archive.with_members(changed)
