"""Claims of every kind, true or false: what a user of hypothesis asks for."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.errors import FactcheckError
from factcheck.kinds import (
    KINDS,
    AbsoluteChange,
    Approximation,
    Enumeration,
    Mean,
    Multiple,
    PercentChange,
    PointChange,
    Rate,
    Share,
    Span,
    Threshold,
    Total,
    Trend,
    kind_of,
)
from factcheck.strategies.counting import false_count, false_span, true_count, true_span
from factcheck.strategies.drafts import DRAFTS
from factcheck.strategies.stating import false_direction, false_figure, true_direction, true_figure
from factcheck.strategies.worded import WORDED

__all__ = ["claims"]

TRUTHS = ("true", "false", "any")
Distance = int | st.SearchStrategy[int] | None


def claims(
    kind: type[Claim] | str | None = None,
    *,
    truth: str = "any",
    distance: Distance = None,
    hedged: bool | None = None,
    desk: str = "any",
) -> st.SearchStrategy[Any]:
    """Claims of one kind or of all.

    In a true claim the operands are printed as an honest writer prints them (exactly, rounded, or rounded to
    thousands), and the stated figure is worked out from the values behind them and rounded or hedged honestly. In a
    false one it lies outside all that the printed operands can imply, under any one assumption about their zeros.

    Args:
        kind: a kind or its code; all of them, if left out.
        truth: "true", "false" or "any".
        distance: how many of its last digits a false figure lies beyond what the operands imply, from 1; drawn, if
            left out. It lies further where its zeros or its hedge still allow it. A direction has no distance.
        hedged: whether the stated figure has a hedge; either, if left out.
        desk: "british", "american", "agency" (the style of printing), or "any".

    >>> from hypothesis import find
    >>> from factcheck import check, PercentChange
    >>> claim = find(claims(PercentChange, truth="true"), lambda c: c.percent.value > 20)
    >>> print(claim.before, claim.after, claim.percent, check(claim).rating)
    1 2 100% correct
    """
    if truth not in TRUTHS:
        raise FactcheckError(f"truth takes one of {', '.join(TRUTHS)}, and was given {truth!r}")
    if isinstance(distance, int) and distance < 1:
        raise FactcheckError(f"distance takes a whole number from 1, and was given {distance}")
    if kind is None:
        return st.sampled_from(KINDS).flatmap(
            lambda each: claims(each, truth=truth, distance=distance, hedged=hedged, desk=desk)
        )
    maker = MAKERS[kind_of(kind) if isinstance(kind, str) else kind]
    far = st.integers(1, 50) if distance is None else st.just(distance) if isinstance(distance, int) else distance
    true = maker.true(Wish(desk, hedged))
    false = far.flatmap(lambda by: maker.false(Wish(desk, hedged, by)))
    return {"true": true, "false": false, "any": true | false}[truth]


class Wish(NamedTuple):
    """What a user asks for: a style of printing, hedged figures or none, and how far off a false one is."""

    desk: str
    hedged: bool | None
    distance: int = 1


class Maker(NamedTuple):
    """How true and false claims of one kind are made."""

    true: Callable[[Wish], st.SearchStrategy[Claim]]
    false: Callable[[Wish], st.SearchStrategy[Claim]]


def _figured(kind: type[Claim], always: bool | None = None) -> Maker:
    """A kind whose stated figure is worked out from its operands; `always` hedged, if that makes the claim."""
    drafts = DRAFTS[kind]
    return Maker(
        lambda wish: drafts(wish.desk).flatmap(lambda d: true_figure(d, always or wish.hedged)),
        lambda wish: drafts(wish.desk).flatmap(lambda d: false_figure(d, always or wish.hedged, wish.distance)),
    )


def _directed(kind: type[Claim]) -> Maker:
    """A kind whose stated figure is a direction."""
    drafts = DRAFTS[kind]
    return Maker(
        lambda wish: drafts(wish.desk).map(true_direction), lambda wish: drafts(wish.desk).flatmap(false_direction)
    )


def _also_worded(kind: type[Claim]) -> Maker:
    """A kind whose stated figure may be a word instead; a word is not hedged here."""
    figured, worded = _figured(kind), WORDED[kind]
    return Maker(
        lambda wish: figured.true(wish) if wish.hedged else figured.true(wish) | worded.true(wish.desk),
        lambda wish: (
            figured.false(wish) if wish.hedged else figured.false(wish) | worded.false(wish.desk, wish.distance)
        ),
    )


MAKERS: Mapping[type[Claim], Maker] = {
    **{kind: _figured(kind) for kind in (PercentChange, AbsoluteChange, PointChange, Total, Mean, Rate)},
    **{kind: _also_worded(kind) for kind in (Multiple, Share)},
    **{kind: _directed(kind) for kind in (Trend, Threshold)},
    Approximation: _figured(Approximation, always=True),
    Span: Maker(lambda _: true_span(), lambda wish: false_span(wish.distance)),
    Enumeration: Maker(lambda _: true_count(), lambda wish: false_count(wish.distance)),
}
"""How the claims of each kind are made."""
