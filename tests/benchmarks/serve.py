"""What the way over HTTP costs: an article of 1,000 words checked by `factcheck serve`, beside the check alone."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from http.client import HTTPConnection
from importlib.util import find_spec
from itertools import cycle
from urllib.parse import urlencode

from factcheck import review
from tests.benchmarks.articles import repeated
from tests.benchmarks.memory import as_json
from tests.benchmarks.table import Table, side_by_side, timed

COMMAND = (sys.executable, "-m", "factcheck", "serve", "--port", "0")
TITLE = "A text over HTTP (aim: less than 15 ms more than as JSON; /v2/check within 50 ms)"
WORDS = 1_000
CHARACTERS = 20_000
"""More than the words take."""

SENT = 5_000
"""Characters that a client of LanguageTool sends."""


def tables(quick: bool) -> list[Table]:
    """An article, and an empty text: what is left is the way alone."""
    if find_spec("uvicorn") is None:
        return [Table(TITLE, (), ("left out: uvicorn is not installed (pip install 'factcheck-claims[serve]')",))]
    article = " ".join(repeated(CHARACTERS).split(" ")[:WORDS])
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            host = next(word for word in server.stdout.readline().split() if "://" in word).split("/")[2]
            return [beside(HTTPConnection(host), article, rounds=2 if quick else 51)]
        finally:
            server.terminate()


def beside(connection: HTTPConnection, article: str, rounds: int) -> Table:
    """The article read and checked, written as JSON as well, and over HTTP in turn."""
    speakers = cycle(("Ann", "Bob", "Cleo", "Dan", "Eve"))  # a process remembers two texts
    new = (article.replace(". ", f". {speaker} said: ")[:SENT] for speaker in speakers)
    works: dict[str, Callable[[], object]] = {
        "review": partial(review, article),
        "review, then the answer as JSON": partial(as_json, article),
        "POST /api/check": partial(post, connection, article),
        "POST /api/check of an empty text": partial(post, connection, ""),
        f"POST /v2/check of {SENT:,} characters": lambda: as_client(connection, next(new)),
    }
    for work in works.values():
        work()  # tables are loaded by the first
    table = side_by_side(TITLE, {name: partial(timed, work) for name, work in works.items()}, rounds)
    connection.close()
    return table


def post(connection: HTTPConnection, text: str) -> bytes:
    """The answer to a text."""
    connection.request("POST", "/api/check", text.encode(), {"content-type": "text/plain"})
    return connection.getresponse().read()


def as_client(connection: HTTPConnection, text: str) -> bytes:
    """The answer to a client of LanguageTool."""
    connection.request("POST", "/v2/check", urlencode({"text": text, "language": "en-GB"}))
    return connection.getresponse().read()
