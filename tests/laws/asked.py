"""Claims as the oracle and the package are asked about them: drawn once, told to both."""

from fractions import Fraction
from math import floor, log10
from typing import Any

from hypothesis import strategies as st

from factcheck import parse
from factcheck.claim import Claim, Implied
from factcheck.kinds import AbsoluteChange, Multiple, PercentChange, Total, kind_of
from factcheck.quantity import Quantity, Range
from tests.laws.oracle import LIMITS, Asked, Printed, possible, value
from tests.makers import single

__all__ = ["asked", "claim_of"]

FORMS = ("offences", "£", "£m", "tonnes", "bare", "m people", "%", "python")
WORDS = {
    "multiple": {"doubled": "2", "trebled": "3", "quadrupled": "4", "halved": "1/2"},
    "share": {"half": "50", "a third": "100/3", "a quarter": "25", "a fifth": "20"},
}
HEDGES = st.sampled_from(sorted(LIMITS.keys() - {"vague"}))
UNITS = {"percent_change": "%", "share": "%", "point_change": " points", "multiple": " times", "rate": "bare"}
"""How the stated figure is printed; it is bare, or in the unit of the operands, elsewhere."""

sizes = st.one_of(st.integers(0, 99), st.integers(1, 9999), st.integers(1, 999).map(lambda n: n * 1000))
places = st.integers(0, 2)
seldom = st.integers(0, 7).map(lambda n: n == 7)
now_and_then = st.integers(0, 3).map(lambda n: n == 3)


def _printed(digits: int, decimals: int, form: str, hedge: str | None = None) -> Printed:
    """A figure of so many digits and decimals, in one of the forms; what has a sign is printed without it."""
    if form in ("offences", "£", "python"):
        decimals = 2 if form == "£" and decimals == 2 else 0
    unit = Fraction(1, 10**decimals)
    size = f"{abs(digits) // 10**decimals:,}" + (f".{abs(digits) % 10**decimals:0{decimals}}" if decimals else "")
    if form == "python":
        return Printed(None, Fraction(digits), Fraction(0), exact=True)
    scale = 10**6 if form in ("£m", "m people") else 1
    words = {"£": f"£{size}", "£m": f"£{size}m", "m people": f"{size} million people", "bare": size}.get(form)
    told = f"{size}{form if form in ('%', ' points', ' times') else f' {form}'}" if words is None else words
    return Printed(
        told if hedge is None else f"{hedge} {told}",
        digits * unit * scale,
        unit * scale,
        exact=form == "offences" or (form == "£" and not decimals),
        money=form in ("£", "£m"),
        plain=decimals == 0,
        hedge=hedge,
    )


@st.composite
def _figures(draw: st.DrawFn, form: str, *, hedged: bool = True) -> Printed:
    hedge = draw(HEDGES) if hedged and form != "python" and draw(now_and_then) else None
    return _printed(draw(sizes), draw(places), form, hedge)


VARIABLES = {
    "share": ("part", "whole"),
    "mean": ("total", "count"),
    "rate": ("count", "population"),
    "percent_change of a change": ("after", "change"),
    "multiple of a change": ("after", "change"),
    "absolute_change of a percentage": ("after", "percent"),
    "absolute_change of a multiple": ("after", "factor"),
}


FORM_OF = {"percent": "%", "factor": " times"}
"""What a figure other than a level is printed as."""


@st.composite
def asked(draw: st.DrawFn, relation: str) -> Asked:
    """A claim of one relation: ranges, levels that follow from others and hedges among its figures."""
    form = "%" if relation == "point_change" else draw(st.sampled_from(FORMS))
    names: tuple[str, ...] = VARIABLES.get(relation, ("before", "after"))
    if relation == "total":
        names = tuple(f"parts[{i}]" for i in range(draw(st.integers(2, 4))))
    if relation.endswith("of a change"):
        names = (draw(st.sampled_from(("before", "after"))), "change", *(["level"] if draw(seldom) else []))
    plainly = draw(st.booleans())
    found: dict[str, Printed | tuple[Printed, Printed]] = {}
    for name in names:
        figure = draw(_figures(FORM_OF.get(name, form), hedged=not plainly))
        turned = name in ("change", "percent") and draw(st.booleans())
        found[name] = figure._replace(value=-figure.value) if turned else figure
    if found.get("level") == found[names[0]]:
        del found["level"]  # one figure is one variable, wherever it is printed
    if relation == "share" and not draw(seldom):
        part, whole = sorted(found.values(), key=_value)
        found = {"part": part, "whole": whole}
    ranged = [name for name in names if name in ("before", "after", "part", "total")]
    if plainly and ranged and " of a" not in relation and draw(now_and_then):
        name = draw(st.sampled_from(ranged))
        one, other = sorted((found[name], draw(_figures(form, hedged=False))), key=_value)
        assert isinstance(one, Printed)
        assert isinstance(other, Printed)
        found[name] = one, other
    per = draw(st.sampled_from((1, 100, 1000, 100_000))) if relation == "rate" else 1
    question = Asked(relation, found, _printed(0, 0, "bare"), per)
    printed_as = UNITS.get(question.kind, form)
    return question._replace(stated=draw(_stated(question, printed_as)))


def _value(figure: Printed | tuple[Printed, Printed]) -> Fraction:
    assert isinstance(figure, Printed)
    return figure.value


@st.composite
def _stated(draw: st.DrawFn, question: Asked, form: str) -> Printed | tuple[Printed, Printed]:
    """Near what follows: a few of its last digits from the value, or from an end of what the operands can imply."""
    kind = question.kind
    words: dict[str, str] = WORDS.get(kind, {})
    worded: bool = draw(seldom)
    if worded and words:
        word = draw(st.sampled_from(sorted(words)))
        hedge = draw(st.none() | HEDGES)
        told = word if hedge is None else f"{hedge} {word}"
        return Printed(told, Fraction(words[word]), Fraction(0), hedge=hedge, form="vague")
    if kind == "share" and draw(seldom):
        every = draw(st.integers(2, 10))
        some = draw(st.integers(1, every - 1))
        hedge = draw(st.none() | HEDGES)
        told = f"{some} in {every}" if hedge is None else f"{hedge} {some} in {every}"
        return Printed(told, Fraction(100 * some, every), Fraction(0), hedge=hedge, form="ratio", every=every)
    at = draw(st.sampled_from(_targets(question)))
    ranged = any(not isinstance(figure, Printed) for figure in question.figures.values())
    hedged = not ranged and draw(now_and_then)
    one = _near(draw, at, form, draw(HEDGES) if hedged and form != "python" else None)
    if ranged and draw(st.booleans()):
        ends = sorted((one, _near(draw, draw(st.sampled_from(_targets(question))), form, None)), key=_value)
        return ends[0], ends[1]
    return one


def _targets(question: Asked) -> list[Fraction]:
    """What the stated figure may be near: the value that the operands imply, and the ends of what they can."""
    found = []
    for i in (0, 1):
        figures = {name: f if isinstance(f, Printed) else f[i] for name, f in question.figures.items()}
        end = question._replace(figures=figures)
        printed = value(end)
        found += [] if printed is None else [printed]
        implied = possible(end)
        found += [end for end in implied or () if abs(end) < 10**12]
    return found or [Fraction(0)]


def _near(draw: st.DrawFn, at: Fraction, form: str, hedge: str | None) -> Printed:
    """A figure of one to four digits near a value; one with a hedge is mostly round."""
    scale = 10**6 if form in ("£m", "m people") else 1
    size = abs(at) / scale
    width = draw(st.integers(1, 2) if hedge is not None else st.integers(1, 4))
    decimals = max(min(width - 1 - (floor(log10(size)) if size else 0), 3), 0)
    if form in ("offences", "£", "python"):
        decimals = 0
    digits = round(size * 10**decimals) + draw(st.integers(-3, 3))
    if hedge is not None:
        digits = round(digits * Fraction(draw(st.integers(70, 130)), 100))
    figure = _printed(abs(digits), decimals, form, hedge)
    turned = at < 0 and not draw(seldom)
    signed = form in ("%", " points", "offences", "£", "£m", "tonnes", "bare", "m people")
    return figure._replace(value=-figure.value) if turned and signed else figure


def claim_of(question: Asked) -> Claim:
    """The claim that is put to the package, from the same words."""
    given = {name: _given(figure) for name, figure in question.figures.items()}
    stated = _given(question.stated)
    kind = kind_of(question.kind)
    if kind is Total:
        return Total(parts=list(given.values()), total=stated)
    if question.relation.endswith("of a change"):
        known = "after" if "after" in given else "before"
        empty = "before" if known == "after" else "after"
        base = Implied(AbsoluteChange(**{known: given.get("level", given[known]), "change": given["change"]}), empty)
        return kind(**{empty: base, known: given[known], kind.stated: stated})
    if "percent" in given or "factor" in given:
        base = Implied((PercentChange if "percent" in given else Multiple)(**given), "before")
        return kind(before=base, after=given["after"], change=stated)
    extra = {"per": question.per} if question.relation == "rate" else {}
    return kind(**given, **{kind.stated: stated}, **extra)


def _given(figure: Printed | tuple[Printed, Printed]) -> Any:
    if not isinstance(figure, Printed):
        return Range(*(_quantity(end) for end in figure))
    return _quantity(figure)


def _quantity(figure: Printed) -> Quantity:
    """What the package makes of the words; the sign is that of the verb."""
    if figure.text is None:
        return Quantity.whole(figure.value)
    read = single(parse(figure.text))
    assert read.value == abs(figure.value), f"{figure.text!r} was read as {read.value}"
    return -read if figure.value < 0 else read
