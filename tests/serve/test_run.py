"""The server as a program of its own: `factcheck serve`."""

import http.client
import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from factcheck.serve import run as module
from factcheck.serve.limits import Limits
from factcheck.serve.run import HOST, address, listening
from tests.benchmarks.articles import repeated

WRONG = "Sales rose 24 per cent to 99, from 82."
COMMAND = (sys.executable, "-m", "factcheck", "serve", "--port", "0")
PATIENCE = 60
WHOLE = b"GET / HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n"
posix = pytest.mark.skipif(os.name != "posix", reason="only there are signals sent and processes listed like this")


class Server:
    """A server that runs, and how it is asked."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        assert process.stdout is not None
        self.line = process.stdout.readline()
        self.address = next(word for word in self.line.split() if word.startswith("http://"))
        self.port = int(self.address.rstrip("/").rsplit(":", 1)[1])

    def send(self, text: str) -> http.client.HTTPConnection:
        """Someone who has sent a text and waits for the answer."""
        found = http.client.HTTPConnection(HOST, self.port, timeout=PATIENCE)
        found.request("POST", "/api/check", text.encode(), {"content-type": "text/plain"})
        return found

    def check(self, text: str) -> int:
        """How many findings a text has."""
        connection = self.send(text)
        with connection.getresponse() as answer:
            found = json.load(answer)
        connection.close()
        return len(found["findings"])

    def answers(self) -> bool:
        """Whether it answers at all."""
        try:
            return self.check(WRONG) == 1
        except (OSError, http.client.HTTPException):
            return False

    def time(self) -> float:
        """The seconds of the processor that it has taken."""
        row = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(row[11]) + int(row[12])) / os.sysconf("SC_CLK_TCK")

    def workers(self) -> set[int]:
        """The processes that it has started."""
        tasks = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return {int(pid) for pid in tasks.read_text(encoding="utf-8").split()}

    def end(self, by: signal.Signals = signal.SIGINT) -> tuple[int, str, str]:
        """How it ends, and what it has said but for its first line."""
        self.process.send_signal(by)
        said, complaints = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said, complaints


async def answer(scope: Any, receive: Any, send: Any) -> None:
    """An application that says nothing."""
    if scope["type"] == "lifespan":
        for told in ("startup", "shutdown"):
            await receive()
            await send({"type": f"lifespan.{told}.complete"})
        return
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def until(true: Callable[[], bool]) -> bool:
    """Whether it becomes true in good time."""
    given_up = time.monotonic() + PATIENCE
    while not true() and time.monotonic() < given_up:
        time.sleep(0.05)
    return true()


@contextmanager
def started(*options: str, most: int | None = None) -> Iterator[Server]:
    """A server with these options, as long as it is needed; it may open `most` files at a time."""
    command = (*COMMAND, *options)
    if most is not None:
        command = ("bash", "-c", f'ulimit -n {most}; exec "$0" "$@"', *command)
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield Server(process)
        finally:
            process.kill()


@pytest.fixture
def server() -> Iterator[Server]:
    with started() as found:
        yield found


def test_it_says_in_one_line_where_it_is(server: Server) -> None:
    assert server.line == f"factcheck is running at http://127.0.0.1:{server.port}/ and stops with Ctrl-C.\n"
    with urlopen(server.address) as answer:
        assert answer.status == 200
        assert "server" not in answer.headers


def test_a_short_text_is_answered_while_a_long_one_is_checked(server: Server) -> None:
    with closing(server.send(repeated(60_000))) as long:
        for _ in range(3):
            assert server.check(WRONG) == 1
        waiting, _, _ = select.select([long.sock], [], [], 0)
        assert not waiting, "the long text was checked first: it proves nothing"
        with long.getresponse() as answer:
            assert len(json.load(answer)["findings"]) > 400


@posix
def test_ctrl_c_ends_it_quietly_and_leaves_nothing(server: Server) -> None:
    assert server.check(WRONG) == 1
    workers = server.workers()
    assert len(workers) == 2
    assert server.end() == (0, "", "")
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)


@posix
def test_ctrl_c_ends_it_in_the_middle_of_a_check(server: Server) -> None:
    assert server.check(WRONG) == 1
    workers = server.workers()
    long = server.send(repeated(300_000))
    assert server.check(WRONG) == 1
    assert server.end() == (0, "", "")
    assert not any(Path(f"/proc/{pid}").exists() for pid in workers)
    long.close()


@posix
def test_ctrl_c_ends_it_before_it_has_begun(server: Server) -> None:
    """Its workers may not be ready yet."""
    assert server.end() == (0, "", "")


@posix
def test_a_server_that_is_killed_leaves_nothing(server: Server) -> None:
    """Its workers see that nobody writes to them any more."""
    assert server.check(WRONG) == 1
    workers = server.workers()
    server.end(signal.SIGKILL)
    assert until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in workers))


@posix
def test_a_check_that_nobody_waits_for_is_stopped(server: Server) -> None:
    """It would take much longer than we wait for its process to be gone."""
    assert server.check(WRONG) == 1
    workers = server.workers()
    server.send(repeated(1_900_000)).close()
    assert until(lambda: len(workers - server.workers()) == 1)
    assert server.check(WRONG) == server.check(WRONG) == 1


def test_a_check_that_takes_too_long_is_stopped_and_the_next_is_answered() -> None:
    with started("--time-limit", "1") as server:
        with closing(server.send(repeated(1_900_000))) as long, long.getresponse() as answer:
            assert answer.status == 503
            assert "longer than 1 second" in json.load(answer)["error"]
        assert server.check(WRONG) == server.check(WRONG) == 1


def test_a_text_that_is_too_long_is_told_to_who_sends_it_to_its_end(server: Server) -> None:
    for size in (3_000_000, 9_000_000):
        with pytest.raises(HTTPError) as caught:
            urlopen(Request(f"{server.address}api/check", b"x" * size, {"content-type": "text/plain"}))
        with caught.value as answer:
            assert answer.code == 413
            assert "2,000,000 bytes" in json.load(answer)["error"]


def test_a_port_that_is_taken_is_not_taken_again() -> None:
    with listening(0) as at:
        assert address(at) == f"http://127.0.0.1:{at.getsockname()[1]}/"
        with pytest.raises(OSError, match="in use"):
            listening(at.getsockname()[1])


def test_only_this_machine_can_reach_it() -> None:
    with listening(0) as at:
        assert at.getsockname()[0] == HOST
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(("127.0.0.2", at.getsockname()[1]), timeout=PATIENCE)


def test_short_answers_do_not_wait() -> None:
    """Asyncio turns Nagle's algorithm off only where the socket names its protocol."""
    with listening(0) as at:
        assert at.proto == socket.IPPROTO_TCP


@posix
def test_a_worker_that_is_killed_while_it_waits_is_not_missed(server: Server) -> None:
    assert server.check(WRONG) == 1
    for pid in server.workers():
        os.kill(pid, signal.SIGKILL)
    assert server.check(WRONG) == server.check(WRONG) == 1


@pytest.mark.parametrize(
    "parts",
    [[b""], [b"GET / HT"], [b"GET / HTTP/1.1\r\nhost: "], [WHOLE, b"GET / HT"], [b"a", b"b", b"c"]],
    ids=["nothing", "half a line", "half a header", "half of the second", "letter by letter"],
)
def test_half_a_request_does_not_keep_a_connection(monkeypatch: pytest.MonkeyPatch, parts: list[bytes]) -> None:
    monkeypatch.setattr(module, "HEADERS", 0.5)
    monkeypatch.setattr(module, "app", lambda *_given: answer)
    at = listening(0)

    def ask() -> None:
        try:
            with socket.create_connection(at.getsockname(), timeout=PATIENCE) as client:
                for part in parts:
                    client.sendall(part)
                    time.sleep(0.1)
                while client.recv(1000):
                    pass
            closed.append(True)
        finally:
            signal.raise_signal(signal.SIGINT)

    closed: list[bool] = []
    thread = threading.Thread(target=ask)
    thread.start()
    module.run(at, Limits())
    thread.join(PATIENCE)
    assert closed == [True]


@posix
def test_without_files_it_rests_and_answers_again_when_there_are_some() -> None:
    with started(most=48) as server:
        assert server.check(WRONG) == 1
        crowd = []
        for _ in range(100):
            client = socket.create_connection((HOST, server.port), timeout=PATIENCE)
            client.sendall(b"GET / HTTP/1.1\r\nhost: ")
            crowd.append(client)
        before = server.time()
        time.sleep(2)
        assert server.time() - before < 1
        for client in crowd:
            client.close()
        assert until(server.answers)


def test_the_example_of_the_docs_runs(server: Server, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (root / "docs" / "api.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(example.replace("8377", str(server.port)), {})
    assert f"This prints `{capsys.readouterr().out.strip()}`" in page
