"""The server: a socket on this machine, and uvicorn, which says nothing of what it serves."""

import os
import signal
import socket

from uvicorn import Config, Server

from factcheck.serve.app import app
from factcheck.serve.limits import Limits

__all__ = ["HOST", "address", "listening", "run"]

HOST = "127.0.0.1"

REUSED = os.name == "posix"
"""Whether a port that was just left can be taken at once; on Windows the option would let two servers share one."""

GRACE = 1
"""Seconds for answers that are under way when the server is to end."""


def listening(port: int) -> socket.socket:
    """A socket at a port of this machine; 0 is any that is free. Who asks already waits until the server runs.

    Raises:
        OSError: the port is taken, or not ours to take.
    """
    # With its protocol named, or asyncio does not turn off Nagle's algorithm, and a short answer waits for 40 ms.
    at = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
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


def run(at: socket.socket, limits: Limits) -> None:
    """Serve until Ctrl-C. All is closed then.

    No line is written for a request, a fault or a signal: a log would hold what drafts are about.
    """
    config = Config(
        app(limits),
        loop="asyncio",
        http="h11",
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
