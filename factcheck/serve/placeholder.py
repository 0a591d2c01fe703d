"""The findings as a fragment of HTML, until the report has one."""

from collections.abc import Iterator
from html import escape

from factcheck.report import Checked

__all__ = ["fragment"]


def fragment(checked: Checked) -> Iterator[str]:
    """A list of what is said of each finding.

    >>> "".join(fragment(Checked("-")))
    '<ul></ul>'
    """
    yield "<ul>"
    for finding in checked.findings:
        yield f"<li>{escape(finding.verdict.message)}</li>"
    yield "</ul>"
