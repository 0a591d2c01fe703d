"""Work spread over processes: what is made of each item, in the order of the items, whatever becomes of a process.

`concurrent.futures` has processes of its own and is not used for them: where one of its processes ends, all that wait
are lost, and those that it starts anew search the current folder for modules (a pickle.py in a folder of downloads
would be run).
"""

import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import LifoQueue
from subprocess import PIPE, Popen
from threading import Lock
from typing import Any, TypeVar

from attrs import define, field

from factcheck.errors import InputError
from factcheck.fence import failure, fence
from factcheck.serve.order import framed, unframed

__all__ = ["AHEAD", "ROOM", "TOGETHER", "attempt", "in_order"]

Item = TypeVar("Item")
Done = TypeVar("Done")

COMMAND = (sys.executable, "-P", "-m", "factcheck.cli.worker")
"""-P: the current folder is not searched for modules, unless this program does it as well."""

TOGETHER, ROOM = 8, 20_000
"""So many items are sent to a process at a time, if they are no larger together: it waits an eighth as often."""

AHEAD = 2
"""So many times this is taken for each process before the first is done: the others go on where one takes long."""

TRIES = 2
"""How many processes an item may end by itself: a process can be killed by no fault of the item."""


def attempt(work: Callable[[Item], Done], item: Item) -> Done | InputError:
    """What `work` makes of an item, or why it makes nothing of it.

    >>> attempt(int, "5"), str(attempt(int, "five"))
    (5, 'factcheck itself has failed (ValueError in attempt, line ...): please report it')
    """
    try:
        with fence():
            return work(item)
    except InputError as error:
        return error


def in_order(
    work: Callable[[Item], Done], items: Iterable[Item], jobs: int, size: Callable[[Item], int] = lambda _: 0
) -> Generator[tuple[Item, Done | InputError], None, None]:
    """Each item with what `work` makes of it, or why it makes nothing of it, in the order of the items.

    With one job it is made here, when its turn comes. With more, each is a process that starts when there is something
    to do for it; `work`, the items and what is made of them are then such as can be pickled. Small items are sent
    several at a time; `size` is how large one is, in characters. An item at which a process ends, as where the system
    kills it, has an error of its own. The processes end with the iterator: close it.

    >>> list(in_order(abs, [-1, 2], jobs=1))
    [(-1, 1), (2, 2)]
    """
    if jobs == 1:
        for item in items:
            yield item, attempt(work, item)
        return
    desks, free = [_Desk(pickle.dumps(work)) for _ in range(jobs)], LifoQueue[_Desk]()
    for desk in desks:
        free.put(desk)

    def asked(items: Sequence[Item]) -> list[Done | InputError]:
        desk = free.get()  # there are no more threads than desks
        try:
            return desk.made(items)
        finally:
            free.put(desk)

    threads = ThreadPoolExecutor(jobs)
    waiting: deque[tuple[Sequence[Item], Future[list[Done | InputError]]]] = deque()
    try:
        for some in _together(items, size):
            waiting.append((some, threads.submit(asked, some)))
            while waiting and (len(waiting) == jobs * AHEAD or waiting[0][1].done()):
                first, made = waiting.popleft()
                yield from zip(first, made.result(), strict=True)
        while waiting:
            first, made = waiting.popleft()
            yield from zip(first, made.result(), strict=True)
    finally:
        for desk in desks:
            desk.close()
        threads.shutdown(cancel_futures=True)
        for desk in desks:
            desk.leave()


def _together(items: Iterable[Item], size: Callable[[Item], int]) -> Iterator[Sequence[Item]]:
    """The items as they are sent: several small ones at a time, a large one by itself."""
    some: list[Item] = []
    room = ROOM
    for item in items:
        if some and size(item) > room:
            yield some
            some, room = [], ROOM
        some.append(item)
        room -= size(item)
        if len(some) == TOGETHER:
            yield some
            some, room = [], ROOM
    if some:
        yield some


class StartError(OSError):
    """A process ends before it has begun."""


@define(eq=False)
class _Desk:
    """Where a process works on one item at a time: it starts with the first, and another takes its place if it ends."""

    work: bytes
    _process: Popen[bytes] | None = None
    _closed: bool = False
    _lock: Lock = field(factory=Lock)

    def made(self, items: Sequence[Any]) -> list[Any]:
        """What the process makes of some items, or of each why it makes nothing of it.

        Where it ends at several of them, each is tried by itself; where it ends at one, that is tried once more.
        """
        for _ in range(1 if len(items) > 1 else TRIES):
            answer = self._answer(pickle.dumps(items))
            if answer is not None:
                return [each if isinstance(each, InputError) else pickle.loads(each) for each in pickle.loads(answer)]
            self.leave()
        if len(items) > 1:
            return [made for item in items for made in self.made([item])]
        return [InputError(failure("its process has ended"))]

    def _answer(self, order: bytes) -> bytes | None:
        """What is answered; None where the process ends before it answers."""
        process = self._process or self._started()
        return None if process is None else _answered(process, order)

    def _started(self) -> "Popen[bytes] | None":
        """A process that waits for items; none if the desk is closed.

        It is not of our terminal's group: Ctrl-C is not sent to it.
        """
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        with self._lock:
            if self._closed:
                return None
            self._process = Popen(COMMAND, stdin=PIPE, stdout=PIPE, env=environment, start_new_session=True)
        if _answered(self._process, self.work) is None and not self._closed:
            raise StartError("a process that checks ends as soon as it is started")
        return self._process

    def leave(self) -> None:
        """Let go of a process that has ended, or that is no longer wanted."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            with suppress(OSError), process:  # what it was not told any more cannot be told now
                pass

    def close(self) -> None:
        """End the process, whatever it does."""
        with self._lock:
            self._closed = True
            if self._process is not None:
                self._process.kill()


def _answered(process: "Popen[bytes]", message: bytes) -> bytes | None:
    """What a process answers to a message; None where it has ended."""
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(framed(message))
        process.stdin.flush()
        return unframed(process.stdout)
    except OSError:
        return None
