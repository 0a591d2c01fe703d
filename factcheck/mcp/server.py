"""The protocol: JSON-RPC, a message a line, from standard input to standard output, in the standard library alone.

Clients of two sorts are answered: those that begin with `initialize`, and those of 2026 that say with each request
which version of the protocol they speak.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import version
from types import MappingProxyType
from typing import Any, BinaryIO

from attrs import frozen

from factcheck.errors import InputError
from factcheck.fence import fence
from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.mcp.tools import TOOLS

__all__ = ["VERSIONS", "serve"]

Object = dict[str, Any]

VERSIONS = ("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25")
"""The versions of the protocol that begin with a handshake, the oldest first."""

STATELESS = ("2026-07-28",)
"""Those that begin with nothing: each request names its version."""

NAMED = "io.modelcontextprotocol/protocolVersion"
SERVER = "io.modelcontextprotocol/serverInfo"

PARSE, REQUEST, METHOD, PARAMS, FAULT, VERSION = -32700, -32600, -32601, -32602, -32603, -32022
"""The codes of errors, as JSON-RPC and the protocol have them."""

LONGEST = 16_000_000
"""Bytes of a message: a text of two million signs fits in it, whatever is escaped."""

INSTRUCTIONS = (
    "factcheck holds the figures of a text against each other; it looks nothing up and does not say who is at fault. "
    "Check a whole text with check_text before single claims. Give figures as text, as they are printed."
)


class ProtocolError(InputError):
    """A message that cannot be answered: its code, what is wrong, and what a client may need to know."""

    def __init__(self, code: int, message: str, data: Object | None = None) -> None:
        super().__init__(message)
        self.told: Object = {"code": code, "message": message, **({} if data is None else {"data": data})}


def serve(requests: BinaryIO, answers: BinaryIO, policy: Policy = DEFAULT_POLICY) -> None:
    r"""Answer each message in turn until there are no more.

    >>> from io import BytesIO
    >>> answers = BytesIO()
    >>> serve(BytesIO(b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'), answers)
    >>> answers.getvalue()
    b'{"jsonrpc": "2.0", "id": 1, "result": {}}\n'
    """
    server = _Server(policy)
    for line in _lines(requests):
        answer = _answered(server, line)
        if answer is not None:
            answers.write(f"{json.dumps(answer, allow_nan=False)}\n".encode())
            answers.flush()


def _lines(requests: BinaryIO) -> Iterator[bytes | None]:
    """The messages; None for one that is too long, which is read and thrown away."""
    whole = True
    while line := requests.readline(LONGEST):
        ends = line.endswith(b"\n") or len(line) < LONGEST
        if whole and ends and line.strip():
            yield line
        elif not whole and ends:
            yield None
        whole = ends


def _answered(server: "_Server", line: bytes | None) -> Object | None:
    """The answer to a message; None where none is wanted."""
    asked: Any = None
    try:
        asked = _read(line)
        if "id" not in asked or "result" in asked or "error" in asked:
            return None  # a notification, or an answer to what we never ask
        with fence():
            found = server.result(asked.get("method"), asked.get("params", {}))
        return {"jsonrpc": "2.0", "id": asked["id"], "result": found}
    except ProtocolError as error:
        told = error.told
    except InputError as error:
        told = {"code": FAULT, "message": str(error)}
    return {"jsonrpc": "2.0", "id": None if asked is None else asked["id"], "error": told}


def _read(line: bytes | None) -> Object:
    """A message. A number that is not whole is read as its digits."""
    if line is None:
        raise ProtocolError(REQUEST, f"a message of more than {LONGEST:,} bytes")
    try:
        asked = json.loads(line.decode(), parse_float=Digits, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise ProtocolError(PARSE, "this is not JSON in UTF-8") from None
    if not isinstance(asked, dict) or asked.get("jsonrpc") != "2.0":
        raise ProtocolError(REQUEST, "this is not a message of JSON-RPC 2.0")
    if "id" in asked and type(asked["id"]) not in (str, int):
        raise ProtocolError(REQUEST, "the id of a request is text or a whole number")
    return asked


class Digits(str):
    """A number that is not whole, as it is written: a figure keeps its zeros so."""

    __slots__ = ()


def _no_number(name: str) -> None:
    raise ValueError(name)


@frozen
class _Server:
    """What answers requests, whoever asks: it remembers nothing of them."""

    policy: Policy

    def result(self, method: Any, params: Any) -> Object:
        """The result of a request."""
        if not isinstance(params, dict):
            raise ProtocolError(PARAMS, "the parameters of a request are an object")
        work = METHODS.get(method) if isinstance(method, str) else None
        named = _version(params)
        if work is None:
            raise ProtocolError(REQUEST if method is None else METHOD, f"there is no method {str(method)[:60]!r}")
        found = work(self, params)
        if named is None:
            return found
        return {**found, "resultType": "complete", "_meta": {SERVER: _info()}}

    def begin(self, params: Object) -> Object:
        """Say what there is, in the version that the client speaks, or else in our latest."""
        wanted = params.get("protocolVersion")
        return {"protocolVersion": wanted if wanted in VERSIONS else VERSIONS[-1], "serverInfo": _info(), **_offer()}

    def discover(self, _params: Object) -> Object:
        """Say what there is to who begins with nothing."""
        return {"supportedVersions": [*STATELESS, *reversed(VERSIONS)], **_offer(), **CACHED}

    def ping(self, _params: Object) -> Object:
        """Be there."""
        return {}

    def tools(self, _params: Object) -> Object:
        """The tools that there are."""
        return {"tools": [tool.told() for tool in TOOLS.values()], **CACHED}

    def call(self, params: Object) -> Object:
        """Have a tool answer; what it cannot do is an answer too, from which an assistant learns."""
        tool, arguments = TOOLS.get(str(params.get("name"))), params.get("arguments") or {}
        if tool is None:
            raise ProtocolError(PARAMS, f"there is no such tool: {', '.join(TOOLS)}")
        if not isinstance(arguments, dict):
            raise ProtocolError(PARAMS, "the arguments of a tool are an object")
        words, found = tool.answer(arguments, self.policy)
        content = {"content": [{"type": "text", "text": words}], "isError": found is None}
        return content if found is None else {**content, "structuredContent": found}


CACHED: Object = {"ttlMs": 3_600_000, "cacheScope": "public"}
"""What we say of ourselves stays the same while we run."""

METHODS: Mapping[str, Callable[[_Server, Object], Object]] = MappingProxyType(
    {
        "initialize": _Server.begin,
        "server/discover": _Server.discover,
        "ping": _Server.ping,
        "tools/list": _Server.tools,
        "tools/call": _Server.call,
    }
)


def _version(params: Object) -> str | None:
    """The version that a request names; None if it names none, as all do after a handshake."""
    meta = params.get("_meta")
    named = meta.get(NAMED) if isinstance(meta, dict) else None
    if named is None or named in VERSIONS:
        return None
    if named not in STATELESS:
        told = {"supported": [*VERSIONS, *STATELESS], "requested": named}
        raise ProtocolError(VERSION, "this version of the protocol is not known", told)
    return str(named)


def _offer() -> Object:
    return {"capabilities": {"tools": {}}, "instructions": INSTRUCTIONS}


def _info() -> Object:
    return {"name": "factcheck", "title": "factcheck", "version": version("factcheck-claims")}
