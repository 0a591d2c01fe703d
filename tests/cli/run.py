"""The command line called from a test, and texts for it."""

from click.testing import CliRunner, Result

from factcheck.cli import main

WRONG = "Sales rose 24 per cent to 99, from 82.\n"
RIGHT = "Sales rose 21 per cent to 99, from 82.\n"
CUT_OFF = "Sales rose 67.5 per cent to 62, from 37.\n"


def run(*arguments: object, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)
