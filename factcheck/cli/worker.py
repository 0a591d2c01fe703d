"""The program that works on items: it reads them from standard input and answers on standard output, one by one.

It ends where its input ends: a program that is gone leaves none behind.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO

from factcheck.cli.processes import attempt
from factcheck.serve.order import framed, unframed

__all__ = ["main", "serve"]


def serve(items: BinaryIO, answers: BinaryIO) -> None:
    """Answer each item with what is made of it, until there are no more.

    The first message is the work to be done with each, and the first answer, of no bytes, says that it is understood.
    """
    first = unframed(items)
    if first is None:
        return
    work = pickle.loads(first)
    _send(answers, b"")
    while (some := unframed(items)) is not None:
        made = [attempt(partial(_packed, work), item) for item in pickle.loads(some)]
        _send(answers, pickle.dumps(made))


def _packed(work: Callable[[Any], Any], item: Any) -> bytes:
    """What is made of an item as bytes: what cannot be sent is found out here."""
    return pickle.dumps(work(item))


def _send(answers: BinaryIO, answer: bytes) -> None:
    answers.write(framed(answer))
    answers.flush()


def main() -> None:
    """Work for the program that started this one; Ctrl-C is for it to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what else is printed is not an answer
    try:
        serve(sys.stdin.buffer, answers)
    except BrokenPipeError:  # nobody is there any more to hear it
        os._exit(1)


if __name__ == "__main__":
    main()
