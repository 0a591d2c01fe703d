"""Runs the shell examples of README and docs: blocks of `console` with `$ factcheck ...`.

Only commands that begin with `factcheck` are run, also those with a pipe between them, in this
process and from the root of the repository; what they print must be what the page shows, where
`...` stands for any text.
"""

import doctest
import os
import re
import shlex
from pathlib import Path

from click.testing import CliRunner
from sybil import Example
from sybil.parsers.markdown import CodeBlockParser

ROOT = Path(__file__).resolve().parent.parent
COMMAND = re.compile(r"^\$ (?P<command>.*)\n(?P<output>(?:(?!\$ ).*\n?)*)", re.MULTILINE)


def run(command: str) -> str:
    """What `factcheck ...` prints, from the root of the repository and 80 columns wide."""
    from factcheck.cli import main

    here, given, printed = Path.cwd(), "", ""
    os.chdir(ROOT)
    try:
        for one in command.split(" | "):
            program, *arguments = shlex.split(one)
            assert program == "factcheck", f"only `$ factcheck ...` can be run in the docs, not {program!r}"
            result = CliRunner().invoke(main, arguments, input=given, env={"COLUMNS": "80", "NO_COLOR": "1"})
            if result.exception is not None and not isinstance(result.exception, SystemExit):
                raise result.exception
            given, printed = result.stdout, result.output
    finally:
        os.chdir(here)
    return printed


class ConsoleParser(CodeBlockParser):
    """Finds ```` ```console ```` blocks and compares each command's output with the page."""

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        """None if every command prints what is shown, else the difference."""
        for match in COMMAND.finditer(example.parsed):
            shown, printed = _tidy(match["output"]), _tidy(run(match["command"]))
            if not doctest.OutputChecker().check_output(shown, printed, doctest.ELLIPSIS):
                return f"$ {match['command']}\nshown:\n{shown}\nprinted:\n{printed}"
        return None


def _tidy(text: str) -> str:
    """Without spaces at the ends of lines and without empty lines at either end."""
    return "\n".join(line.rstrip() for line in text.strip("\n").splitlines()) + "\n"
