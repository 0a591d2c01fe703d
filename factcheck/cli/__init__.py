"""The command line: `factcheck check`, `quantities`, `kinds` and `explain`."""

from factcheck.cli.program import main

__all__ = ["main"]
