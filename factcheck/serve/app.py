"""The application: which address is answered by what."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.serve.answers import ANSWERS
from factcheck.serve.assets import DESCRIPTION, INDEX, named, static
from factcheck.serve.body import order_of
from factcheck.serve.files import found, sent
from factcheck.serve.guard import Guard
from factcheck.serve.languagetool import languagetool
from factcheck.serve.limits import Limits
from factcheck.serve.pool import Pool, pool
from factcheck.serve.refusals import fault, gone, refused
from factcheck.serve.timely import arrived, checked
from factcheck.serve.upstream import Upstream

__all__ = ["app"]

POSTS = (("/api/check", "document"), ("/page/cards", "cards"), ("/page/report", "report"))
"""Where a text is sent, and how it is answered."""

Endpoint = Callable[[Request], Awaitable[Response]]


def app(
    limits: Limits = Limits(),  # noqa: B008 - limits do not change
    policy: Policy = DEFAULT_POLICY,
    upstream: Upstream | None = None,
) -> ASGIApp:
    """The page and its interface, for a server that runs its lifespan: the workers start and end with it."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[dict[str, Pool]]:
        async with pool(limits.workers, policy) as workers:
            yield {"pool": workers}

    kept, description = static(), named(DESCRIPTION)
    gets: dict[str, Callable[[Request], Response]] = {
        "/": lambda request: sent(request, kept[INDEX]),
        "/static/{name}": lambda request: found(request, kept),
        f"/{DESCRIPTION}": lambda request: sent(request, description),
    }
    routes = [Route(path, _at_once(answer), methods=["GET"]) for path, answer in gets.items()]
    routes += [Route(path, _checking(name, limits), methods=["POST"]) for path, name in POSTS]
    routes += languagetool(limits, upstream)
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
        order = await arrived(order_of(request, name, limits.size), limits.seconds)
        content = await checked(request, order, limits.seconds)
        return Response(content, headers=answer.headers, media_type=answer.media_type)

    return endpoint
