"""The time that a request has: to arrive, to wait for its turn, and to be checked."""

from collections.abc import Awaitable
from functools import partial
from typing import TypeVar

from anyio import CancelScope, create_task_group, current_time, move_on_after
from attrs import define, frozen
from starlette.exceptions import HTTPException
from starlette.requests import Request

from factcheck.serve.order import Order, Outcome
from factcheck.serve.pool import Pool

__all__ = ["arrived", "checked"]

LINGER = 1
"""Seconds for which a check goes on that nobody waits for: a new worker costs as much as a short check."""

T = TypeVar("T")


@frozen
class Late:
    """What is said where a part of the work takes longer than it may."""

    status: int
    words: str
    again: bool = False


ARRIVING = Late(408, "has not arrived within {}: send it again")
BUSY = Late(503, "has waited {} while others were checked: try again in a moment", again=True)
CHECKING = Late(503, "takes longer than {}: send a shorter text, or start with a larger --time-limit")


@define
class Clock:
    """The time of one request: each part of the work has all of it, unless nobody waits for the answer any more."""

    seconds: int
    scope: CancelScope
    part: Late = ARRIVING
    gone: bool = False

    def begin(self, part: Late) -> None:
        """Another part begins."""
        self.part = part
        if not self.gone:
            self.scope.deadline = current_time() + self.seconds

    def hurry(self) -> None:
        """Nobody waits any more."""
        self.gone = True
        self.scope.deadline = min(self.scope.deadline, current_time() + LINGER)

    def late(self) -> HTTPException:
        """What is said once the time is over."""
        told = f"{self.seconds:,} second{'' if self.seconds == 1 else 's'}"
        headers = {"retry-after": str(max(self.seconds, 1))} if self.part.again else None
        return HTTPException(self.part.status, self.part.words.format(told), headers)


async def arrived(reading: Awaitable[T], seconds: int) -> T:
    """What is read from a request, within the time.

    Raises:
        HTTPException: the text has not arrived by then, or cannot be read.
    """
    with move_on_after(seconds) as scope:
        return await reading
    raise Clock(seconds, scope).late()


async def checked(request: Request, order: Order, seconds: int) -> bytes:
    """What the pool answers within the time, unless the one who asks goes away.

    Raises:
        HTTPException: it takes too long, or has failed.
    """
    outcome = None
    with move_on_after(seconds) as scope:
        clock = Clock(seconds, scope, BUSY)
        outcome = await _asked(request, order, clock)
    if outcome is None:
        raise clock.late()
    if not outcome.good:
        raise HTTPException(500, outcome.content.decode())
    return outcome.content


async def _asked(request: Request, order: Order, clock: Clock) -> Outcome:
    """What the pool answers; the clock is told when the check begins."""
    workers: Pool = request.state.pool
    watching = CancelScope()
    async with create_task_group() as tasks:
        tasks.start_soon(_hurry, request, clock, watching)
        outcome = await workers.ask(order, partial(clock.begin, CHECKING))
        watching.cancel()
    return outcome


async def _hurry(request: Request, clock: Clock, watching: CancelScope) -> None:
    """Leave little time once the one who asks is gone: all that is left to receive is that."""
    with watching:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        clock.hurry()
