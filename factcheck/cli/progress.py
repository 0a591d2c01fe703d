"""How far a long run has come: a bar on a terminal, nothing in a pipe."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TextIO, TypeVar

__all__ = ["MANY", "followed"]

Item = TypeVar("Item")

MANY = 20
"""From so many inputs on a run is long enough for a bar."""


def followed(items: Iterable[Item], total: Callable[[], int], stream: TextIO | None = None) -> Iterator[Item]:
    """The items as they come, with a bar on standard error that shows how many are done, the rate and the time left.

    There is none where standard error is no terminal or the items are few. What is printed meanwhile on the same
    terminal stands above the bar, which is gone at the end.

    `total` is asked only where there may be a bar.

    >>> list(followed("abc", lambda: 3))
    ['a', 'b', 'c']
    """
    errors = stream or sys.stderr
    number = total() if errors is not None and errors.isatty() else 0
    if number < MANY:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn(), "left")
    bar = Progress(
        *columns,
        console=Console(file=errors),
        transient=True,
        redirect_stdout=sys.stdout is not None and sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task("", total=number, rate="")
        for item in items:
            yield item
            speed = bar.tasks[0].speed
            bar.update(task, advance=1, rate="" if speed is None else f"{speed:,.0f}/s")
