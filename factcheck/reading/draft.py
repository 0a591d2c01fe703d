"""A claim on its way from a rule to a reading."""

from attrs import frozen

from factcheck.claim import Claim
from factcheck.quantity import Quantity
from factcheck.reading.elements import Element
from factcheck.reading.told import Told

__all__ = ["Draft"]


@frozen
class Draft:
    """A claim as a rule gives it: the sentence that states it and the word that makes it a claim."""

    claim: Claim
    told: Told
    word: Element | None = None
    reason: str | None = None
    candidates: tuple[Quantity, ...] = ()
    series: tuple[Quantity, ...] = ()
