"""Where the figures of a reading stand in the text: what is compared when readings speak of the same figures."""

from typing import NamedTuple

from factcheck.quantity import Quantity, Range
from factcheck.reading import Reading

__all__ = ["Places", "places"]


class Places(NamedTuple):
    """Where the stated figure of a claim stands, and the levels of a change: one figure states one claim.

    `stated` is `None` for a bare direction, `levels` where a level is a range or there are none.
    """

    stated: int | None
    levels: tuple[int, int] | None


def places(reading: Reading) -> Places:
    """Where the figures of a claim stand.

    >>> from factcheck import read
    >>> places(read("Sales rose 12% to £1.9m from £1.7m.")[0])
    Places(stated=11, levels=(29, 18))
    """
    figure = reading.claim.figure
    stated = figure.low.start if isinstance(figure, Range) else None if figure is None else figure.start
    before, after = (_start(getattr(reading.claim, name, None)) for name in ("before", "after"))
    return Places(stated, None if before is None or after is None else (before, after))


def _start(level: object) -> int | None:
    return level.start if isinstance(level, Quantity) else None
