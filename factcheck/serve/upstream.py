"""Another server that speaks LanguageTool's protocol, and is asked first: whoever has one server loses no grammar."""

import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from anyio import BrokenResourceError, EndOfStream, connect_tcp, move_on_after
from anyio.abc import ByteStream
from attrs import define, field
from h11 import CLIENT, NEED_DATA, Connection, Data, EndOfMessage, ProtocolError, Request, Response

__all__ = ["Upstream", "address_of"]

PATIENCE = 8
"""Seconds that it has: LibreOffice waits for ten."""

MOST = 50_000_000
"""The longest answer, in bytes, that is taken."""

GOOD = 200
OFFSET, MATCHES = "offset", "matches"
STRANGE = "does not answer as LanguageTool does"


class _SilentError(Exception):
    """There is no answer that can be used; it says why."""


def address_of(given: str) -> str:
    """The address under which it answers, however it was given.

    Raises:
        ValueError: it is not an address.

    >>> address_of("http://localhost:8081"), address_of("https://lt.example/v2/check")
    ('http://localhost:8081/v2/', 'https://lt.example/v2/')
    """
    parts = urlsplit(given)
    more = parts.username is not None or parts.query or parts.fragment
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0 or more or not given.isascii():
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
                found = await _fetched(self.address + name, fields)
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


async def _fetched(address: str, fields: Mapping[str, str] | None) -> Any:
    """What is answered, which is JSON.

    No address is followed that an answer names: a text goes to the server that was given, and to no other.
    """
    try:
        status, content = await _answered(address, None if fields is None else urlencode(fields).encode())
    except (OSError, ValueError, BrokenResourceError, ProtocolError):  # a host may have no name that could be
        raise _SilentError("does not answer") from None
    if status != GOOD:
        raise _SilentError(f"has answered with status {status}")
    try:
        return json.loads(content, parse_constant=_refused)
    except (ValueError, RecursionError):
        raise _SilentError(STRANGE) from None


async def _answered(address: str, form: bytes | None) -> tuple[int, bytes]:
    """The status and the body of an answer; a form is posted, and without one it is a GET."""
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    headers = [("host", parts.netloc), ("accept", "application/json"), ("connection", "close")]
    if form is not None:
        headers += [("content-type", "application/x-www-form-urlencoded"), ("content-length", str(len(form)))]
    request = Request(method="GET" if form is None else "POST", target=parts.path, headers=headers)
    async with await _connected(parts.hostname or "", parts.port, secure) as stream:
        connection = Connection(CLIENT)
        sent = (request, *([] if form is None else [Data(data=form)]), EndOfMessage())
        await stream.send(b"".join(connection.send(event) or b"" for event in sent))
        return await _received(stream, connection)


async def _connected(host: str, port: int | None, secure: bool) -> ByteStream:
    if secure:
        return await connect_tcp(host, port or 443, tls=True, tls_standard_compatible=False)
    return await connect_tcp(host, port or 80)


async def _received(stream: ByteStream, connection: Connection) -> tuple[int, bytes]:
    """What comes back, no more than is taken."""
    status, content = 0, bytearray()
    while not isinstance(event := connection.next_event(), EndOfMessage):
        if event is NEED_DATA:
            connection.receive_data(await _next(stream))
        elif isinstance(event, Response):
            status = event.status_code
        elif isinstance(event, Data):
            content += event.data
            if len(content) > MOST:
                raise _SilentError("says too much")
    return status, bytes(content)


async def _next(stream: ByteStream) -> bytes:
    """The next bytes, none where they have ended."""
    try:
        return await stream.receive()
    except EndOfStream:
        return b""


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
