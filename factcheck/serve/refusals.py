"""How a request is refused: with a document that has only an error, or for the page with a plain sentence."""

from collections.abc import Mapping

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from factcheck.contract import frame
from factcheck.report.jsonl import line

__all__ = ["fault", "gone", "refusal", "refused"]

FOR_TOOLS = "/api"
"""Where answers are JSON."""

WORDS: Mapping[int, str] = {
    404: "there is nothing here: POST a text to /api/check, which /openapi.json describes",
    405: "wrong method: GET the page, its files and /openapi.json, and POST a text to /api/check",
}
"""What is wrong where Starlette says it."""


def refusal(path: str, status: int, error: str, headers: Mapping[str, str] | None = None) -> Response:
    r"""An answer that says what is wrong and what would be right.

    >>> refusal("/api/check", 400, "is binary, not text").body
    b'{"schema": "1", "path": "-", "error": "is binary, not text", "findings": []}\n'
    >>> refusal("/page/cards", 400, "is binary, not text").body
    b'is binary, not text\n'
    """
    if path.startswith(FOR_TOOLS):
        content = line(frame("-", error))
        return Response(f"{content}\n", status, headers, "application/json")
    return PlainTextResponse(f"{error}\n", status, headers)


async def refused(request: Request, error: Exception) -> Response:
    """The answer where a part of the server, or Starlette, refuses."""
    assert isinstance(error, HTTPException)
    words = WORDS.get(error.status_code, error.detail)
    return refusal(request.scope["path"], error.status_code, words, error.headers)


async def gone(request: Request, _error: Exception) -> Response:
    """The answer that nobody waits for any more."""
    return refusal(request.scope["path"], 400, "the text did not arrive in full")


async def fault(request: Request, error: Exception) -> Response:
    """The answer where the server itself fails. It holds no word of the text."""
    return refusal(
        request.scope["path"], 500, f"factcheck itself has failed ({type(error).__name__}): please report it"
    )
