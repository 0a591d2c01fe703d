"""The application: which address is answered by what."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from anyio import CancelScope, create_task_group, current_time, move_on_after
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

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


def app(limits: Limits = Limits()) -> ASGIApp:  # noqa: B008 - limits do not change
    """The page and its interface, for a server that runs its lifespan: the workers start and end with it."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Pool]]:
        async with pool(limits.workers) as workers:
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
            outcome = await _asked(request, await order_of(request, name, limits.size), scope)
        if outcome is None:
            raise HTTPException(503, _too_slow(limits.seconds))
        if not outcome.good:
            raise HTTPException(500, f"factcheck itself has failed ({outcome.content.decode()}): please report it")
        return Response(outcome.content, headers=answer.headers, media_type=answer.media_type)

    return endpoint


def _too_slow(seconds: int) -> str:
    told = f"{seconds:,} second{'' if seconds == 1 else 's'}"
    return f"takes longer than {told}: send a shorter text, or start with a larger --time-limit"


async def _asked(request: Request, order: Order, scope: CancelScope) -> Outcome:
    """What the pool answers, unless the one who asks goes away."""
    workers: Pool = request.state.pool
    watching = CancelScope()
    async with create_task_group() as tasks:
        tasks.start_soon(_hurry, request, scope, watching)
        outcome = await workers.ask(order)
        watching.cancel()
    return outcome


async def _hurry(request: Request, scope: CancelScope, watching: CancelScope) -> None:
    """Leave little time once the one who asks is gone: all that is left to receive is that."""
    with watching:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        scope.deadline = min(scope.deadline, current_time() + LINGER)
