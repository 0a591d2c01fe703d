"""What a claim states: the right figure honestly rounded or hedged, or one that its operands cannot give."""

from fractions import Fraction
from itertools import product

from attrs import evolve
from hypothesis import assume, reject
from hypothesis import strategies as st

from factcheck.claim import Claim
from factcheck.kinds import Threshold
from factcheck.kinds.direction import Way, direction
from factcheck.quantity import LARGE, Quantity
from factcheck.rounding import CONVENTIONS
from factcheck.strategies.drafts import Draft
from factcheck.strategies.forms import Form
from factcheck.strategies.possible import Ends, can_hold, reach, within
from factcheck.strategies.printing import hedges

__all__ = ["false_direction", "false_figure", "true_direction", "true_figure"]

HONEST = ("half-up", "half-down", "half-even")
FURTHER = (0, *(2**k for k in range(14)))


@st.composite
def true_figure(draw: st.DrawFn, draft: Draft, hedged: bool | None) -> Claim:
    """The claim with its figure computed from the true values and rounded, up or down at a tie, or hedged."""
    value = draft.value()
    form, places, granule = draw(_precision(draft, value))
    if _flag(draw, hedged):
        # the figures as printed must bear the hedge out, too: no rounding to tens is assumed for a hedge's sake
        sizes = {abs(value), *map(abs, draft.claim.readings())}
        round_figures = _round_figures(form, abs(value), draw(hedges()))
        candidates = [q for q in round_figures if all(within(size, q, "fine") for size in sizes)]
        assume(candidates)
        figure = draw(st.sampled_from(candidates))
        return _stating(draft, evolve(figure, value=-figure.value if value < 0 else figure.value))
    convention = CONVENTIONS[draw(st.sampled_from(HONEST))]
    return _stating(draft, form.quantity(convention.round(value, granule * form.step(places)), places))


@st.composite
def false_figure(draw: st.DrawFn, draft: Draft, hedged: bool | None, distance: int) -> Claim:
    """The claim with a figure `distance` of its last digits beyond all that the operands can imply.

    It goes further where its zeros or its hedge would still allow it, and keeps its sign.
    """
    low, high = reach(draft.claim)
    sign = -1 if draft.value() < 0 else 1
    sizes = (low, high) if sign > 0 else (-high, -low)
    form, places, _ = draw(_precision(draft, high))
    step = form.step(places)
    hedge = draw(hedges()) if _flag(draw, hedged) else None
    ways = draw(st.permutations((1, -1)))
    nearest = {way: CONVENTIONS["half-up"].round(sizes[way > 0], step) for way in ways}
    known: dict[tuple[Ends, ...], Ends] = {}
    for further, way in product(FURTHER, ways):
        size = nearest[way] + way * (distance + further) * step
        claim = _stating(draft, form.quantity(sign * size, places, hedge))
        if size > 0 and not can_hold(claim, known):
            return claim
    return reject()


def true_direction(draft: Draft) -> Claim:
    """The claim with the way that its true values went."""
    return _stating(draft, direction(_way(draft.value())))


@st.composite
def false_direction(draw: st.DrawFn, draft: Draft) -> Claim:
    """The claim with a way that its figures cannot have gone."""
    ways: tuple[Way, ...] = ("up", "down") if isinstance(draft.claim, Threshold) else ("up", "down", "flat")
    claims = [_stating(draft, direction(way)) for way in ways]
    impossible = [claim for claim in claims if not can_hold(claim)]
    assume(impossible)
    return draw(st.sampled_from(impossible))


def _stating(draft: Draft, stated: object) -> Claim:
    return draft.claim.replaced({draft.claim.stated: stated})


def _way(difference: Fraction) -> Way:
    return "flat" if difference == 0 else "up" if difference > 0 else "down"


def _flag(draw: st.DrawFn, wanted: bool | None) -> bool:
    return draw(st.booleans()) if wanted is None else wanted


def _has_pence(draft: Draft) -> bool:
    return any(figure.step < 1 for figure in draft.claim.variables().values())


@st.composite
def _precision(draw: st.DrawFn, draft: Draft, value: Fraction) -> tuple[Form, int, int]:
    """A form, a number of decimals, and what whole figures are rounded to.

    An amount of what the operands count may be rounded as they are, if two significant digits remain.
    """
    form = draw(st.sampled_from(list(draft.forms)))
    # a figure that rounds to nothing gets the decimals that it needs
    least = next((p for p in range(form.places, form.places + 9) if 2 * abs(value) >= form.step(p)), form.places)
    places = min(draw(st.integers(0, 2)), form.places)
    places = least if 2 * abs(value) < form.step(places) else places
    if form.whole(places) and draft.claim.counts() and _has_pence(draft) and abs(value) < LARGE:
        places = 1  # a small whole amount is exact
    coarse = draft.claim.counts() and places == 0 and abs(value) >= 10 * draft.granule * form.scale
    rounded = draw(st.booleans())
    return form, places, draft.granule if coarse and rounded else 1


def _round_figures(form: Form, size: Fraction, hedge: str) -> list[Quantity]:
    """Figures of one or two digits next to a value, below it and above it."""
    found = []
    for places in range(-9, form.places + 1):
        step = form.step(places)
        for name in ("cut-off", "rounded-up"):
            value = CONVENTIONS[name].round(size, step)
            if 0 < value < 100 * step:
                found.append(form.quantity(value, places, hedge))
    return sorted(set(found), key=lambda q: (q.step, abs(q.value - size)))
