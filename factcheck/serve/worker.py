"""The program that checks: it takes orders from standard input and answers them on standard output, one by one.

It runs apart from the server so that a long check leaves the server free, and so that it can be stopped. It ends
where its input ends: a server that is gone leaves none behind.
"""

import pickle
import signal
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO

from factcheck.errors import InputError
from factcheck.fence import fence
from factcheck.serve.order import Order, Outcome, framed, unframed

if TYPE_CHECKING:
    from factcheck.reviewer import Reviewer

__all__ = ["answering", "main", "work"]

SAMPLES = (("text", "Up 5 per cent to 105, from 90."), ("markdown", "Up *5%* to <b>105</b>, from 90."), ("html", "5%"))
"""Texts to begin with, so that no tables are left to load for the first order."""


def work(orders: BinaryIO, answers: BinaryIO) -> None:
    """Answer orders until there are no more.

    The first message is the policy to check by, and the first answer says that all is ready. A draft comes again and
    again while it is being written: what was worked out for the last texts is remembered.
    """
    policy = unframed(orders)
    if policy is None:
        return
    answer = answering(policy)
    _send(answers, answer(Order("document", SAMPLES[0][0], (), SAMPLES[0][1]).packed()))
    while (order := unframed(orders)) is not None:
        _send(answers, answer(order))


def answering(policy: bytes) -> Callable[[bytes], bytes]:
    """What answers packed orders by a pickled policy with packed outcomes, each sample answered in each way already."""
    from factcheck.reviewer import Reviewer
    from factcheck.serve.answers import ANSWERS

    reviewer = Reviewer(pickle.loads(policy))

    def answer(order: bytes) -> bytes:
        return _outcome(Order.unpacked(order), reviewer).packed()

    for form, text in SAMPLES:
        for name in ANSWERS:
            answer(Order(name, form, (), text).packed())
    return answer


def _outcome(order: Order, reviewer: "Reviewer") -> Outcome:
    from factcheck.serve.answers import made

    try:
        with fence():
            return Outcome(True, made(order, reviewer))
    except InputError as error:  # whatever fails, the next order is answered
        return Outcome(False, str(error).encode())


def _send(answers: BinaryIO, outcome: bytes) -> None:
    answers.write(framed(outcome))
    answers.flush()


def main() -> None:
    """Work for the program that started this one; Ctrl-C is for it to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers, sys.stdout = sys.stdout.buffer, sys.stderr  # what else is printed is not an answer
    work(sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
