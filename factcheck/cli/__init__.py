"""The command line: `factcheck check`, `quantities`, `kinds`, `explain` and `serve`."""

from factcheck.cli.program import main

__all__ = ["main"]
