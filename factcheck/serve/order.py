"""What a worker is asked for, and what it answers, as bytes for a pipe."""

import json
from typing import IO, NamedTuple

from attrs import frozen

__all__ = ["PARTS", "SIZE", "Order", "Outcome", "framed", "unframed"]

SIZE = 8
"""Bytes in front of a message that hold its length, the most significant first."""

PARTS = "parts"
"""The form of a text that is a list of parts in JSON, each with its source and with what it says."""

MARKS = (b"-", b"+")
"""What an outcome begins with: whether it is what was asked for."""


@frozen
class Order:
    """A text to check: how to answer, the form of the text, and the findings that a person stands by.

    Each of these is a fingerprint, or "fingerprint: reason".
    """

    answer: str
    form: str
    suppress: tuple[str, ...]
    text: str

    def packed(self) -> bytes:
        """The order as bytes.

        >>> Order.unpacked(Order("document", "text", (), "up 5%").packed()).text
        'up 5%'
        """
        return b"\n".join((json.dumps((self.answer, self.form, self.suppress)).encode(), self.text.encode()))

    @classmethod
    def unpacked(cls, data: bytes) -> "Order":
        """An order from its bytes."""
        head, text = data.split(b"\n", 1)
        answer, form, suppress = json.loads(head)
        return cls(answer, form, tuple(suppress), text.decode())


class Outcome(NamedTuple):
    """What became of an order: the answer, or where factcheck itself failed."""

    good: bool
    content: bytes

    def packed(self) -> bytes:
        """The outcome as bytes.

        >>> Outcome(True, b"[]").packed()
        b'+[]'
        """
        return MARKS[self.good] + self.content

    @classmethod
    def unpacked(cls, data: bytes) -> "Outcome":
        """An outcome from its bytes."""
        return cls(data[:1] == MARKS[True], data[1:])


def framed(message: bytes) -> bytes:
    r"""A message with its length in front.

    >>> framed(b"5%")[-4:]
    b'\x00\x025%'
    """
    return len(message).to_bytes(SIZE) + message


def unframed(stream: IO[bytes]) -> bytes | None:
    """The next message of a stream; none where it has ended, be it in the middle of one."""
    size = stream.read(SIZE)
    if len(size) < SIZE:
        return None
    length = int.from_bytes(size)
    message = stream.read(length)
    return message if len(message) == length else None
