"""Drafts that the tests of the server open."""

from collections.abc import Iterable

from lsprotocol.types import Diagnostic, DiagnosticSeverity

POLICE = (
    "Burglaries rose 23 per cent to 318, from 246 a year earlier.\n\n"
    "Thefts fell by 22 per cent, from 320 to 410.\n"
    'Robberies rose 67.5 per cent to 62, from 37.\r\n"Fraud was up 59 per cent to 83, from 53," said Jo.\n'
)

RATED = (
    "Burglaries rose 23 per cent to 318, from 246.\n\nRobberies rose 67.5 per cent to 62, from 37.\n\n"
    "Arrests rose by nearly 90 per cent to 27, from 15.\n\nThefts rose 21 per cent to 99, from 82.\n\n"
    "Its sales rose 33.8 per cent to £25.1bn, from £18.8bn.\n\nFraud was up by 6 per cent.\n"
)


def told(diagnostics: Iterable[Diagnostic]) -> list[tuple[str, str]]:
    """The severity and the message of each diagnostic."""
    return [(DiagnosticSeverity(each.severity or 0).name, each.message) for each in diagnostics]
