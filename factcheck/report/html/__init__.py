"""The report as a page to look at: one file that needs nothing else, from templates that escape what they are given."""

from factcheck.report.html.page import fragment, html

__all__ = ["fragment", "html"]
