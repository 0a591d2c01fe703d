"""Another server that speaks LanguageTool's protocol, and is asked first: whoever has one server loses no grammar."""

import json
from collections.abc import Callable, Mapping
from http.client import HTTPException, HTTPResponse
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPErrorProcessor, ProxyHandler, Request, build_opener

from anyio import move_on_after, to_thread
from attrs import define, field

__all__ = ["Upstream", "address_of"]

PATIENCE = 8
"""Seconds that it has: LibreOffice waits for ten."""

MOST = 50_000_000
"""The longest answer, in bytes, that is taken."""

GOOD = 200
OFFSET, MATCHES = "offset", "matches"
STRANGE = "does not answer as LanguageTool does"


class _AsItIs(HTTPErrorProcessor):
    """Every answer is one. So no address is followed that it names: a text goes to the server that was given only."""

    def http_response(self, request: Request, response: HTTPResponse) -> HTTPResponse:
        """The answer itself, whatever its status."""
        return response

    https_response = http_response


OPENER = build_opener(ProxyHandler({}), _AsItIs)


class _SilentError(Exception):
    """There is no answer that can be used; it says why."""


def address_of(given: str) -> str:
    """The address under which it answers, however it was given.

    Raises:
        ValueError: it is no address.

    >>> address_of("http://localhost:8081"), address_of("https://lt.example/v2/check")
    ('http://localhost:8081/v2/', 'https://lt.example/v2/')
    """
    parts = urlsplit(given)
    more = parts.username is not None or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0 or more:
        raise ValueError(f"{given} is not the address of a server, such as http://localhost:8081")
    path = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
    return f"{parts.scheme}://{parts.netloc}{path}/v2/"


@define
class Upstream:
    """The server at an address; `tell` is called when it does not answer any more, and when it does again."""

    address: str
    tell: Callable[[str], None]
    silent: bool = field(default=False, init=False)

    async def check(self, fields: Mapping[str, str]) -> dict[str, Any] | str:
        """What it answers to a form, or why there is no answer."""
        found: dict[str, Any] | str = await self._asked("check", fields, _is_checked)
        return found

    async def languages(self) -> list[Any] | str:
        """The languages that it reads, or why it does not say."""
        found: list[Any] | str = await self._asked("languages", None, lambda found: isinstance(found, list))
        return found

    async def _asked(self, name: str, fields: Mapping[str, str] | None, good: Callable[[Any], bool]) -> Any:
        found, reason = None, f"has not answered within {PATIENCE} seconds"
        with move_on_after(PATIENCE):
            try:
                found = await to_thread.run_sync(_fetched, self.address + name, fields, abandon_on_cancel=True)
                reason = STRANGE
            except _SilentError as error:
                reason = str(error)
        if good(found):
            self._told(False, f"{self.address} answers again.")
            return found
        told = f"{self.address} {reason}: only figures are checked."
        self._told(True, told)
        return told

    def _told(self, silent: bool, words: str) -> None:
        """Say it where that is new."""
        if silent != self.silent:
            self.silent = silent
            self.tell(words)


def _fetched(address: str, fields: Mapping[str, str] | None) -> Any:
    """What is answered, in a thread of its own."""
    data = None if fields is None else urlencode(fields).encode()
    try:
        with OPENER.open(Request(address, data, {"accept": "application/json"}), timeout=PATIENCE) as answer:
            status, content = answer.status, answer.read(MOST + 1)
    except (OSError, HTTPException):
        raise _SilentError("does not answer") from None
    if status != GOOD:
        raise _SilentError(f"has answered with status {status}")
    if len(content) > MOST:
        raise _SilentError("says too much")
    try:
        return json.loads(content, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise _SilentError(STRANGE) from None


def _refused(constant: str) -> None:
    """What Python takes for a number and JSON does not know."""
    raise ValueError(constant)


def _is_checked(found: Any) -> bool:
    """Whether it is an answer into which matches can be put."""
    return (
        isinstance(found, dict)
        and isinstance(found.get(MATCHES), list)
        and all(isinstance(match, dict) and isinstance(match.get(OFFSET), int) for match in found[MATCHES])
    )
