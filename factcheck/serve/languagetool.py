"""The interface for the clients of LanguageTool: its addresses, and its answers in the shape that they know."""

import json
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from factcheck.report.jsonl import line
from factcheck.serve.form import AUTO, Asked, asked_of
from factcheck.serve.limits import Limits
from factcheck.serve.timely import arrived, checked
from factcheck.serve.upstream import Upstream

__all__ = ["ROOT", "languagetool"]

ROOT = "/v2/"
"""Where its addresses begin."""

LARGEST = 9
"""Bytes that a unit of UTF-16 can take in a form."""

Object = dict[str, Any]

ENGLISH = "English"
VARIANTS: Mapping[str, str] = {
    "en": ENGLISH,
    "en-AU": "English (Australian)",
    "en-CA": "English (Canadian)",
    "en-GB": "English (GB)",
    "en-NZ": "English (New Zealand)",
    "en-US": "English (US)",
    "en-ZA": "English (South African)",
}
"""The languages that are read, by their codes."""

LANGUAGES = [{"name": name, "code": code[:2], "longCode": code} for code, name in VARIANTS.items()]


def languagetool(limits: Limits, upstream: Upstream | None = None) -> list[Route]:
    """Its addresses, with another server upstream whose answers ours are added to."""

    async def check(request: Request) -> Response:
        asked = await arrived(asked_of(request, limits.size), limits.seconds)
        theirs = None if upstream is None else await upstream.check(asked.fields)
        if not isinstance(theirs, dict):
            return _json(_alone(asked, await _matches(request, asked, limits), missing=theirs))
        try:
            return _json(_joined(theirs, await _matches(request, asked, limits)))
        except HTTPException as error:
            return _json(_joined(theirs, (), missing=f"figures are not checked: {error.detail}"))

    async def languages(_request: Request) -> Response:
        theirs = None if upstream is None else await upstream.languages()
        return _json(theirs if isinstance(theirs, list) else LANGUAGES)

    async def info(_request: Request) -> Response:
        return _json(_info())

    async def longest(_request: Request) -> Response:
        return PlainTextResponse(str(limits.size // LARGEST))

    async def health(_request: Request) -> Response:
        return PlainTextResponse("OK")

    named = {"check": check, "languages": languages, "info": info, "maxtextlength": longest, "healthcheck": health}
    return [Route(f"{ROOT}{name}", endpoint, methods=["GET", "POST"]) for name, endpoint in named.items()]


def _json(found: object) -> Response:
    return Response(line(found), media_type="application/json")


async def _matches(request: Request, asked: Asked, limits: Limits) -> Iterable[Object]:
    """Our matches that the client wants; none in a language that we do not read."""
    if not asked.ours:
        return ()
    return filter(asked.rules.want, json.loads(await checked(request, asked.order, limits.seconds)))


def _info() -> Object:
    """What this server is."""
    return {
        "software": {
            "name": "factcheck",
            "version": version("factcheck-claims"),
            "buildDate": "",
            "apiVersion": 1,
            "premium": False,
            "premiumHint": "",
            "status": "",
        }
    }


def _alone(asked: Asked, matches: Iterable[Object], missing: str | None = None) -> Object:
    """The answer where all that we know is our own; `missing` is why what another server knows is not in it."""
    language = {"name": VARIANTS.get(asked.language, asked.language), "code": asked.language}
    if asked.language == AUTO:
        language = {"name": ENGLISH, "code": "en"}
    return {
        **_info(),
        "warnings": _warnings(missing),
        # Nothing is detected: we are as sure as the one who named it.
        "language": {**language, "detectedLanguage": {**language, "confidence": int(asked.language != AUTO)}},
        "matches": list(matches),
    }


def _joined(theirs: Object, matches: Iterable[Object], missing: str | None = None) -> Object:
    """The answer of another server with our matches among its own, all in the order of the text."""
    found = {**theirs, "matches": sorted((*theirs["matches"], *matches), key=lambda match: match["offset"])}
    if missing is not None:
        found["warnings"] = _warnings(missing)
    return found


def _warnings(missing: str | None) -> Object:
    reason = {} if missing is None else {"incompleteResultsReason": missing}
    return {"incompleteResults": missing is not None, **reason}
