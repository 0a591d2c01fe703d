"""The server: a socket on this machine, and uvicorn, which says nothing of what it serves."""

import asyncio
import errno
import os
import signal
import socket
from contextlib import suppress
from time import sleep
from typing import Any

from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

from factcheck.hedges import DEFAULT_POLICY, Policy
from factcheck.serve.app import app
from factcheck.serve.limits import Limits
from factcheck.serve.upstream import Upstream, address_of

__all__ = ["HOST", "Upstream", "address", "address_of", "listening", "run"]

HOST = "127.0.0.1"

REUSED = os.name == "posix"
"""Whether a port that was just left can be taken at once; on Windows the option would let two servers share one."""

HEADERS = 10
"""Seconds that a request has to name what it asks for: whoever sends half of it does not keep a connection."""

LATE = b"HTTP/1.1 408 Request Timeout\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
FULL = frozenset({errno.EMFILE, errno.ENFILE})
PAUSE = 1
GRACE = 1
"""Seconds for answers that are under way when the server is to end."""


class Listener(socket.socket):
    """A socket that listens, and turns people away where this program may open no more files.

    Without that they would wait, and asyncio would ask for them again and again without rest (its loop asks once more
    for each place of the backlog). A file is kept open to be closed for this.
    """

    reserve: int | None = None

    def accept(self) -> tuple[socket.socket, Any]:
        """The next who asks.

        Raises:
            ConnectionAbortedError: there was no room, and it is gone.
        """
        if self.reserve is None:
            self._hold()
        try:
            return super().accept()
        except OSError as error:
            if error.errno not in FULL:
                raise
        self._turn_away()
        raise ConnectionAbortedError

    def _turn_away(self) -> None:
        if self.reserve is None:
            sleep(PAUSE)  # others have taken even that
            return
        os.close(self.reserve)
        self.reserve = None
        with suppress(OSError):
            super().accept()[0].close()
        self._hold()

    def _hold(self) -> None:
        with suppress(OSError):
            self.reserve = os.open(os.devnull, os.O_RDONLY)

    def close(self) -> None:
        """Close it, and what was kept."""
        if self.reserve is not None:
            os.close(self.reserve)
            self.reserve = None
        super().close()


class Connection(H11Protocol):
    """Someone who is connected. uvicorn waits for ever for the rest of a request that has begun."""

    waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        """Someone is there, and may say nothing."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """A part of a request: of its head, unless there is one that is not answered yet."""
        super().data_received(data)
        if getattr(self.cycle, "response_complete", True):  # there is none at first
            self._wait()
        else:
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        """They are gone."""
        self._stop()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self.waiting is None:
            self.waiting = self.loop.call_later(HEADERS, self._late)

    def _stop(self) -> None:
        if self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None

    def _late(self) -> None:
        if not self.transport.is_closing():
            self.transport.write(LATE)
            self.transport.close()


def listening(port: int) -> socket.socket:
    """A socket at a port of this machine; 0 picks any free port. Who asks already waits until the server runs.

    Raises:
        OSError: the port is taken, or not ours to take.
    """
    # With its protocol named, or asyncio does not turn off Nagle's algorithm, and a short answer waits for 40 ms.
    at = Listener(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        at.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, REUSED)
        at.bind((HOST, port))
        at.listen()
    except OSError:
        at.close()
        raise
    return at


def address(at: socket.socket) -> str:
    """Where a browser finds it.

    >>> with listening(0) as at:
    ...     address(at).startswith("http://127.0.0.1:")
    True
    """
    return f"http://{HOST}:{at.getsockname()[1]}/"


def run(at: socket.socket, limits: Limits, policy: Policy = DEFAULT_POLICY, upstream: Upstream | None = None) -> None:
    """Serve until Ctrl-C, by a policy, with LanguageTool upstream if there is one. All is closed then.

    No line is written for a request, a fault or a signal: a log would hold what drafts are about.
    """
    config = Config(
        app(limits, policy, upstream),
        loop="asyncio",
        http=Connection,
        ws="none",
        lifespan="on",
        log_config=None,
        log_level="critical",
        access_log=False,
        proxy_headers=False,  # there is no proxy, and a header must not say where we are
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    server = Server(config)
    before = signal.signal(signal.SIGINT, server.handle_exit)  # uvicorn does so too, and leaves a gap while it starts
    try:
        server.run(sockets=[at])
    finally:
        signal.signal(signal.SIGINT, before)
