"""What an earlier run has left of its output, JSON Lines in a file: the run goes on where it ends."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click
from attrs import define, evolve

from factcheck.cli.inputs import Input
from factcheck.cli.output import complain
from factcheck.errors import InputError
from factcheck.report.harmless import harmless
from factcheck.report.lines import Line, parsed

__all__ = ["Resumed"]

BEGIN = b'{"schema": "'
"""How each line begins, also one that is cut off."""


@define
class Resumed:
    """The output of an earlier run. `kept` is how many bytes of it are lines of this run, as soon as that is known."""

    path: str
    kept: int = 0

    def done(self, texts: Iterator[Input]) -> Iterator[tuple[Input, Line]]:
        """The texts that are done, each taken from those to be read, with its line; one that is cut off is not done.

        What was told of how a text had to be read is not told again.

        Raises:
            UsageError: the file is not the output of the same run: nothing is written to it.
        """
        place, count = Path(self.path), 0
        try:
            if not place.exists():
                return
            if not place.is_file():
                self._refuse("it is not a file")
            with place.open("rb") as file:
                for number, line in enumerate(file, 1):
                    if not line.endswith(b"\n"):
                        if not line.startswith(BEGIN[: len(line)]):
                            self._refuse(f"line {number} is not JSON")
                        break
                    yield self._same(line, number, next(texts, None))
                    self.kept, count = self.kept + len(line), number
        except (OSError, ValueError) as error:
            self._refuse(f"it cannot be read: {str(error).lower()}")
        if count:
            complain(f"{self.path}: goes on after {count:,} document{'' if count == 1 else 's'}")

    def _same(self, line: bytes, number: int, text: Input | None) -> tuple[Input, Line]:
        """A text and its line."""
        try:
            found = parsed(line)
        except InputError as error:
            self._refuse(f"line {number} {error}")
        if text is None:
            self._refuse(f"it has more documents than there are here: line {number} is {found.path}")
        if text.path != found.path:
            self._refuse(f"line {number} is {found.path}, and here comes {text.path}")
        return evolve(text, notice=None), found

    def _refuse(self, why: str) -> NoReturn:
        """Say that the file is none to go on with."""
        told = harmless(f"{self.path}: {why}")
        raise click.UsageError(f"--resume: {told}. It is not the output of this run: write to another file.")
