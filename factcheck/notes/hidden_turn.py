"""A change over a series that goes the other way in its last years.

What it looks like: 185, 266, 265, 226 and 212 in five years, reported as a rise. From the first year to the last it is
one; but it fell in each of the last three.

Why it is worth a look: where a series starts and ends is a choice. What is left out is often the news.

Source: M. Blastland and A. Dilnot, The Tiger That Isn't (2007), on ups and downs; the UNECE guide Making Data
Meaningful (2009), on trends.
"""

from factcheck.notes.remark import Seen
from factcheck.quantity import Quantity
from factcheck.wording import printed

__all__ = ["code", "note", "sentence"]

code = "hidden-turn"
sentence = "A change over a series that goes the other way in its last years."

LEAST = 2


def note(seen: Seen) -> str | None:
    """At least two last steps of the series against the change from the first level to the last."""
    before, after = getattr(seen.claim, "before", None), getattr(seen.claim, "after", None)
    if not isinstance(before, Quantity) or not isinstance(after, Quantity):
        return None
    values = [figure.value for figure in seen.series]
    if before.value not in values or after.value not in values or before.value == after.value:
        return None
    last = len(values) - 1 - values[::-1].index(after.value)
    first = values.index(before.value)
    sign = 1 if after.value > before.value else -1
    turned = last
    while turned > first and (values[turned] - values[turned - 1]) * sign < 0:
        turned -= 1
    if last - turned < LEAST:
        return None
    told = ", ".join(printed(figure) for figure in seen.series[turned : last + 1])
    ways = ("up", "down") if sign > 0 else ("down", "up")
    return f"{ways[0]} over the whole series, but {ways[1]} in each of the last {last - turned} steps: {told}"
