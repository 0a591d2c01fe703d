"""Who is answered, and the headers of every answer.

Any page of the web can make a browser ask a server on this machine. So a request must name this server as its host
(or a foreign name that leads here could be used to read the answers), and must come from its own page or from no
page at all. In LanguageTool's protocol, and there alone, it may come from an extension of a browser or from an app
as well: no page of the web has an origin like theirs.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from factcheck.serve.languagetool import ROOT
from factcheck.serve.refusals import refusal

__all__ = ["ALWAYS", "Guard"]

NAMES = ("127.0.0.1", "localhost", "[::1]")
HTTP = 80
"""The port that a browser leaves out."""

ADDRESSED = frozenset({"same-origin", "none"})
"""What a browser says of a request from our own page, and from no page: an address that was typed."""

APP = re.compile(r"(?:app|chrome-extension|moz-extension|safari-web-extension)://[\w.-]+", re.ASCII)
"""The origin of an extension, or of an app that is made of web pages, as Obsidian is."""

SHARED: Mapping[str, str] = MappingProxyType(
    {
        "access-control-allow-headers": "*",
        "access-control-allow-methods": "GET, POST",
        "access-control-allow-private-network": "true",
        "access-control-max-age": "86400",
    }
)
"""What is allowed to them, where a browser asks for it first."""

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'"
)

ALWAYS: Mapping[str, str] = MappingProxyType(
    {
        "content-security-policy": CSP,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
    }
)
"""The headers of every answer."""

KEPT = ("cache-control", "no-store")
"""The header of every answer that does not say otherwise: drafts are kept nowhere."""


class Guard:
    """An application behind which `app` is safe from the pages of others."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        app = _app(scope)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(ALWAYS)
                headers.setdefault(*KEPT)
                if app is not None:
                    headers.update({"access-control-allow-origin": app, "vary": "origin"})
            await send(message)

        answer = _refusal(scope, app)
        if answer is None and app is not None and scope["method"] == "OPTIONS":
            answer = Response(status_code=204, headers=SHARED)
        await (answer or self.app)(scope, receive, sent)


def _app(scope: Scope) -> str | None:
    """The origin of the extension or the app that asks, where they may."""
    origins = Headers(scope=scope).getlist("origin")
    return origins[0] if scope["path"].startswith(ROOT) and len(origins) == 1 and APP.fullmatch(origins[0]) else None


def _refusal(scope: Scope, app: str | None) -> Response | None:
    """Why a request is not answered, or None; `app` is the extension or the app that it comes from."""
    headers = Headers(scope=scope)
    port = scope["server"][1]
    own = [f"{name}:{port}" for name in NAMES] + [*NAMES] * (port == HTTP)
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0].lower() not in own:
        words = f"is for another server: this one is {', '.join(own)}"
        return refusal(scope["path"], 421 if len(hosts) == 1 else 400, words)
    if app is not None:
        return None
    origins = {f"http://{hosts[0].lower()}"}
    if not {origin.lower() for origin in headers.getlist("origin")} <= origins:
        return refusal(scope["path"], 403, "comes from another server's page: only this server's own page may ask")
    if not {*headers.getlist("sec-fetch-site")} <= ADDRESSED:
        return refusal(scope["path"], 403, "comes from another server's page: open this address by itself")
    return None
