"""The workers, as the server sees them: processes that wait for orders, and what takes the place of one that fails.

`anyio.to_process` is not used: its workers put the current folder first on their path (a pickle.py in a folder of
downloads would be run), one that is cancelled while it starts is left behind, and after a cancelled check the next
one pays for a new start.
"""

import os
import pickle
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from subprocess import DEVNULL

from anyio import (
    BrokenResourceError,
    CancelScope,
    ClosedResourceError,
    EndOfStream,
    IncompleteRead,
    Semaphore,
    create_task_group,
    move_on_after,
    open_process,
    sleep,
)
from anyio.abc import ByteReceiveStream, ByteSendStream, Process, TaskGroup
from anyio.streams.buffered import BufferedByteReceiveStream
from attrs import define, field, frozen

from factcheck.fence import DEBUG, failure
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.serve.order import SIZE, Order, Outcome, framed

__all__ = ["Pool", "Worker", "pool"]

COMMAND = (sys.executable, "-P", "-m", "factcheck.serve.worker")
"""-P: the current folder is not searched for modules, unless this program does it as well."""

GONE = (BrokenResourceError, ClosedResourceError, EndOfStream, IncompleteRead, OSError)
"""How it shows that a process has ended."""

GRACE = 2
"""Seconds that a worker has to end by itself."""

TRIES = 3
"""How many workers an order may end."""

PAUSE = 1
"""Seconds before a start that failed is tried again."""


@frozen(eq=False)
class Worker:
    """A process that checks texts, one at a time."""

    process: Process
    orders: ByteSendStream
    answers: BufferedByteReceiveStream

    @classmethod
    async def started(cls, policy: Policy = DEFAULT_POLICY) -> "Worker":
        """A new worker that is ready to check by a policy. Not a child of the terminal: Ctrl-C is not sent to it."""
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        aside = None if environment.get(DEBUG) else DEVNULL
        process = await open_process(COMMAND, env=environment, stderr=aside, start_new_session=True)
        assert isinstance(process.stdin, ByteSendStream)
        assert isinstance(process.stdout, ByteReceiveStream)
        worker = cls(process, process.stdin, BufferedByteReceiveStream(process.stdout))
        try:
            await worker.orders.send(framed(pickle.dumps(policy)))
            await worker._answer()
        except BaseException:
            await worker.stop()
            raise
        return worker

    async def ask(self, order: Order) -> Outcome:
        """What it answers; where nobody waits for that any more, it is to be stopped."""
        await self.orders.send(framed(order.packed()))
        return Outcome.unpacked(await self._answer())

    async def _answer(self) -> bytes:
        length = int.from_bytes(await self.answers.receive_exactly(SIZE))
        return await self.answers.receive_exactly(length)

    def kill(self) -> None:
        """Stop it now, whatever it does."""
        with suppress(ProcessLookupError):
            self.process.kill()

    async def stop(self) -> None:
        """Stop it, and wait until it is gone."""
        self.kill()
        with CancelScope(shield=True):
            await self.process.aclose()

    async def dismiss(self) -> None:
        """Let it end by itself, where it does so soon."""
        with CancelScope(shield=True):
            await self.orders.aclose()
            with move_on_after(GRACE):
                await self.process.wait()
        await self.stop()


@define(eq=False)
class Pool:
    """Workers that wait. For each of them there is a turn: who has a turn finds a worker."""

    tasks: TaskGroup
    policy: Policy = DEFAULT_POLICY
    idle: list[Worker] = field(factory=list, init=False)
    turns: Semaphore = field(factory=lambda: Semaphore(0), init=False)

    async def ask(self, order: Order, begun: Callable[[], None]) -> Outcome:
        """The answer of the next worker that is free, which is told when there is one.

        One that is interrupted or fails is replaced. A worker can be killed while it waits, and by no fault of the
        order: another is asked then, but not for ever, for it may be the order that ends them.
        """
        for _ in range(TRIES):
            worker = await self._free()
            begun()
            try:
                outcome = await worker.ask(order)
            except BaseException as error:
                self._leave(worker)
                if not isinstance(error, GONE):
                    raise
                continue
            self._wait(worker)
            return outcome
        return Outcome(False, failure("its process has ended").encode())

    async def _free(self) -> Worker:
        """The next worker that waits, and lives as far as one knows."""
        while True:
            await self.turns.acquire()
            worker = self.idle.pop()
            if worker.process.returncode is None:
                return worker
            self._leave(worker)

    def _leave(self, worker: Worker) -> None:
        worker.kill()
        self.tasks.start_soon(self._replace, worker)

    def _wait(self, worker: Worker) -> None:
        self.idle.append(worker)
        self.turns.release()

    async def hire(self) -> None:
        """Add a worker."""
        self._wait(await Worker.started(self.policy))

    async def _replace(self, worker: Worker) -> None:
        """A new worker for one that is gone; where the system gives us none now, it may later."""
        await worker.stop()
        while True:
            with suppress(*GONE):
                return await self.hire()
            await sleep(PAUSE)


@asynccontextmanager
async def pool(size: int, policy: Policy = DEFAULT_POLICY) -> AsyncIterator[Pool]:
    """So many workers, ready to check by a policy; they are gone when this ends."""
    async with create_task_group() as tasks:
        workers = Pool(tasks, policy)
        try:
            async with create_task_group() as hiring:
                for _ in range(size):
                    hiring.start_soon(workers.hire)
            yield workers
        finally:
            tasks.cancel_scope.cancel()
            with CancelScope(shield=True):
                async with create_task_group() as leaving:
                    for worker in workers.idle:
                        leaving.start_soon(worker.dismiss)
