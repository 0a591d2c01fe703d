"""The command line: a file for each command of `factcheck`."""

from factcheck.cli.program import main

__all__ = ["main"]
