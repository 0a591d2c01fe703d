"""What a request may cost."""

from typing import NamedTuple

__all__ = ["Limits"]


class Limits(NamedTuple):
    """How much is taken on: `size` of a text in bytes, `seconds` for its check, and how many are checked at once.

    A text has the seconds to arrive, as many to wait for its turn, and as many to be checked. Two texts at once is the
    least that lets a short
    one be checked while a long one is.
    """

    size: int = 2_000_000
    seconds: int = 30
    workers: int = 2
