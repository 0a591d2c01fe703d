"""The application: which address is answered by what."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial

from anyio import CancelScope, create_task_group, current_time, move_on_after
from attrs import define, frozen
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.serve.answers import ANSWERS
from factcheck.serve.body import order_of
from factcheck.serve.files import DESCRIPTION, INDEX, found, named, static
from factcheck.serve.guard import Guard
from factcheck.serve.limits import Limits
from factcheck.serve.order import Order, Outcome
from factcheck.serve.pool import Pool, pool
from factcheck.serve.refusals import fault, gone, refused

__all__ = ["app"]

POSTS = (("/api/check", "document"), ("/page/cards", "cards"), ("/page/report", "report"))
"""Where a text is sent, and how it is answered."""

LINGER = 1
"""Seconds for which a check goes on that nobody waits for: a new worker costs as much as a short check."""

Endpoint = Callable[[Request], Awaitable[Response]]


def app(limits: Limits = Limits(), policy: Policy = DEFAULT_POLICY) -> ASGIApp:  # noqa: B008 - limits do not change
    """The page and its interface, for a server that runs its lifespan: the workers start and end with it."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Pool]]:
        async with pool(limits.workers, policy) as workers:
            yield {"pool": workers}

    kept, description = static(), named(DESCRIPTION)
    gets: dict[str, Callable[[Request], Response]] = {
        "/": kept[INDEX].answer,
        "/static/{name}": lambda request: found(request, kept),
        f"/{DESCRIPTION}": description.answer,
    }
    routes = [Route(path, _at_once(answer), methods=["GET"]) for path, answer in gets.items()]
    routes += [Route(path, _checking(name, limits), methods=["POST"]) for path, name in POSTS]
    handlers = {HTTPException: refused, ClientDisconnect: gone, Exception: fault}
    starlette = Starlette(routes=routes, lifespan=lifespan, exception_handlers=handlers)
    starlette.router.redirect_slashes = False  # a redirect would repeat the address that was asked for
    return Guard(starlette)


def _at_once(answer: Callable[[Request], Response]) -> Endpoint:
    """Without a thread: all is in memory."""

    async def endpoint(request: Request) -> Response:
        return answer(request)

    return endpoint


def _checking(name: str, limits: Limits) -> Endpoint:
    """Read the text and have it checked, both within the time."""
    answer = ANSWERS[name]

    async def endpoint(request: Request) -> Response:
        outcome = None
        with move_on_after(limits.seconds) as scope:
            clock = Clock(limits.seconds, scope)
            order = await order_of(request, name, limits.size)
            clock.begin(BUSY)
            outcome = await _asked(request, order, clock)
        if outcome is None:
            raise clock.late()
        if not outcome.good:
            raise HTTPException(500, outcome.content.decode())
        return Response(outcome.content, headers=answer.headers, media_type=answer.media_type)

    return endpoint


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


async def _asked(request: Request, order: Order, clock: Clock) -> Outcome:
    """What the pool answers, unless the one who asks goes away."""
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
