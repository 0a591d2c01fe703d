"""The texts that a command is pointed at, with what cannot be read told by name, and the exit codes."""

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

import click

from factcheck.cli.output import complain

if TYPE_CHECKING:
    from factcheck.cli.folders import Selection
    from factcheck.cli.inputs import Input

__all__ = ["FINE", "FOUND", "UNREAD", "each_of"]

FINE, FOUND, UNREAD = 0, 1, 2
"""Exit codes: the highest that applies."""

Done = TypeVar("Done")


def _waits() -> bool:
    """Whether standard input is someone at a keyboard, who may wonder why nothing happens."""
    return sys.stdin is not None and sys.stdin.isatty()


def each_of(
    paths: tuple[str, ...],
    codes: set[int],
    aloud: bool,
    as_: str | None,
    work: "Callable[[Input], Done]",
    failed: Callable[[str, str], Done],
    output: str | None = None,
    selection: "Selection | None" = None,
    fields: tuple[str, ...] = (),
) -> Iterator[Done]:
    """What `work` makes of each input, or `failed` of the path and the error of one that cannot be read.

    What cannot be read is remembered, and told at once where the output will not tell it; how a text had to be read is
    always told. Whatever goes wrong with one is its own error: the others go on. The file that is written to is not
    among them.

    Raises:
        UsageError: the output would take the place of an input.
    """
    from factcheck.cli.inputs import counted, inputs, overwritten
    from factcheck.cli.progress import followed
    from factcheck.errors import InputError
    from factcheck.fence import fence
    from factcheck.prose import FORMS
    from factcheck.report.harmless import harmless, titled

    stdin = None if sys.stdin is None else sys.stdin.buffer
    lost = None if output is None else overwritten(paths, stdin, output, selection)
    if lost is not None:
        raise click.UsageError(f"-o {harmless(output or '')}: {lost}")
    if not paths and _waits():
        complain("reading the article from the keyboard: press Ctrl-D to end it")
    found = inputs(paths, stdin, None if as_ is None else FORMS[as_], output, selection, fields)
    for each in followed(found, counted(paths, selection)):
        try:
            if each.error is not None:
                raise InputError(each.error)
            if each.notice is not None:
                complain(f"{titled(each.path)}: {each.notice}")
            with fence():
                done = work(each)
        except InputError as error:
            codes.add(UNREAD)
            if aloud:
                complain(f"{titled(each.path)}: {error}")
            done = failed(each.path, str(error))
        yield done
