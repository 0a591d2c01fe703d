"""Which sentence forms the reader reads back: `python -m tests.laws.score [KIND ...]` prints every miss."""

import sys
from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, given, settings

from factcheck import Quantity, Reading, read, review
from factcheck.claim import Claim, Implied
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.strategies import claims, sentences
from factcheck.words import table

EXAMPLES = 15


def all_forms() -> Iterator[tuple[str, str]]:
    """Every form of the table with the code of its kind."""
    for name, row in table("phrases").items():
        yield from ((name.partition("-")[0], form) for form in row.get("forms", ()))


def told(given: Any) -> Any:
    """What a role says, without its print: elided units and nouns are the reader's to leave out or fill in."""
    if isinstance(given, Quantity):
        return given.value, given.hedge, given.start
    if isinstance(given, Implied):
        return given.at({name: quantity.value for name, quantity in given.sources.items()})
    if isinstance(given, Direction):
        return given.way
    if isinstance(given, Period):
        return given.first
    return tuple(told(part) for part in given) if isinstance(given, tuple) else given


def same(claim: Claim, reading: Reading) -> bool:
    """Whether a reading is of this claim: its kind, the value, the hedge and the place of every role."""
    if reading.claim.code != claim.code:
        return False
    # a list has no figure of its own, so the place of its count is the reader's
    roles = [role for role in claim.roles if role != "items"]
    counted = getattr(getattr(claim, "items", None), "value", None)
    return counted == getattr(getattr(reading.claim, "items", None), "value", None) and all(
        told(getattr(claim, role)) == told(getattr(reading.claim, role)) for role in roles
    )


def score(code: str, form: str) -> tuple[int, int, list[str]]:
    """How many sentences of a form were read back, of how many, and what went wrong with the others."""
    seen, missed = 0, list[str]()

    @settings(max_examples=EXAMPLES, database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(sentences(claims(code, truth="true"), form=form))
    def one(given_told: Any) -> None:
        nonlocal seen
        seen += 1
        readings = read(given_told.text)
        if not any(same(given_told.claim, reading) for reading in readings):
            missed.append(f"not read: {given_told.text!r} {[reading.claim for reading in readings]}")
        missed.extend(
            f"alarm: {given_told.text!r} {finding.verdict.message}" for finding in review(given_told.text).alarms
        )

    one()
    return seen - sum(text.startswith("not read") for text in missed), seen, missed


def main(codes: list[str]) -> None:
    """Print a line a form, and a few of its misses."""
    for code, form in all_forms():
        if codes and code not in codes:
            continue
        read_back, seen, missed = score(code, form)
        print(f"{code:16} {read_back:3} of {seen:3}  {form!r}")
        for text in sorted(missed, key=len)[1:4]:
            print(f"{'':27} {text[:400]}")


if __name__ == "__main__":
    main(sys.argv[1:])
