"""The texts that a command is pointed at, with what cannot be read told by name, and the exit codes."""

import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
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
    jobs: int = 1,
    before: "Callable[[Iterator[Input]], Iterator[tuple[Input, Done]]] | None" = None,
) -> Iterator[Done]:
    """What `work` makes of each input, or `failed` of the path and the error of one that cannot be read.

    The work is spread over so many processes as there are `jobs`; what is made of the inputs comes in their order.
    `before` takes from them those that an earlier run has done, and gives each with what that run has made of it.

    What cannot be read is remembered, and told at once where the output will not tell it; how a text had to be read is
    always told. Whatever goes wrong with one is its own error: the others go on. The file that is written to is not
    among them.

    Raises:
        UsageError: the output would take the place of an input.
    """
    from factcheck.cli.inputs import counted, inputs, overwritten
    from factcheck.cli.processes import in_order
    from factcheck.cli.progress import followed
    from factcheck.errors import InputError
    from factcheck.prose import FORMS
    from factcheck.report.harmless import harmless, titled

    stdin = None if sys.stdin is None else sys.stdin.buffer
    lost = None if output is None else overwritten(paths, stdin, output, selection)
    if lost is not None:
        raise click.UsageError(f"-o {harmless(output or '')}: {lost}")
    if not paths and _waits():
        complain("reading the article from the keyboard: press Ctrl-D to end it")
    found = inputs(paths, stdin, None if as_ is None else FORMS[as_], output, selection, fields)
    worked = in_order(partial(_worked, work), found, jobs, _size)
    click.get_current_context().call_on_close(worked.close)
    known = () if before is None else before(found)
    for each, done in followed(chain(known, worked), partial(counted, paths, selection)):
        if each.notice is not None:
            complain(f"{titled(each.path)}: {each.notice}")
        if not isinstance(done, InputError):
            yield done
            continue
        codes.add(UNREAD)
        if aloud:
            complain(f"{titled(each.path)}: {done}")
        yield failed(each.path, str(done))


def _size(text: "Input") -> int:
    return len(text.text) + len(text.data)


def _worked(work: "Callable[[Input], Done]", text: "Input") -> Done:
    """What is made of a text that could be read."""
    from factcheck.errors import InputError

    if text.error is not None:
        raise InputError(text.error)
    return work(text)
