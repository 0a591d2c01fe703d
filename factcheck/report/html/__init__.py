"""Reports as pages to look at: one file each that needs nothing else, from templates that escape what they hold."""

from factcheck.report.html.page import fragment, html

__all__ = ["fragment", "html"]
