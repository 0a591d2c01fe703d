"""A claim put into words: the slots of a form filled, and the place of each figure kept."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from attrs import evolve
from hypothesis import strategies as st

from factcheck.claim import Claim, Implied
from factcheck.kinds.direction import Direction
from factcheck.periods import Period
from factcheck.quantity import Quantity
from factcheck.strategies.forms import forms
from factcheck.words import table

__all__ = ["tell"]

SLOT = re.compile(r"\{([\w-]+)(?::([\w-]+))?\}")
AN = re.compile(r"(?:8|11\b|18\b|(?:11|18),|[aeiou](?!ne\b))", re.IGNORECASE)
OPENING = re.compile(r"(?:^|[.!?]\s+|\n\s*)$")
WAYS = {1: "up", -1: "down", 0: "flat"}


class Page:
    """A text that is being written about a claim: what it says so far, and the figures in their places.

    `way` is the claim's direction, `subject` who or what is spoken of, `many` whether that is a plural.
    """

    def __init__(self, draw: st.DrawFn, claim: Claim) -> None:
        self.draw, self.claim = draw, claim
        stated = getattr(claim, claim.stated)
        self.way = stated.way if isinstance(stated, Direction) else WAYS[(stated.value > 0) - (stated.value < 0)]
        row = table("phrases")[_subjects_of(claim)]
        self.subject, self.many = draw(
            st.sampled_from([(words, number == "many") for number in ("one", "many") for words in row.get(number, ())])
        )
        self.text = ""
        self.roles: dict[str, Any] = {}

    def write(self, words: str) -> tuple[int, int]:
        """Add words, and say where they stand; a sentence begins with a capital, and "a" before a vowel is "an"."""
        if OPENING.search(self.text):
            words = words[:1].upper() + words[1:]
        if re.search(r"\b[aA] $", self.text) and AN.match(words):
            self.text = f"{self.text[:-1]}n "
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def choose(self, row: Sequence[str]) -> tuple[int, int]:
        """Add one of several wordings."""
        return self.write(self.draw(st.sampled_from(row)))

    def figure(self, quantity: Quantity, option: str | None = None) -> Quantity:
        """Add a figure with its hedge; the same figure in its place."""
        hedge = None
        if quantity.hedge is not None:
            hedge, _ = self.write(quantity.hedge)
            self.write(" ")
        start, end = self.write(bare(quantity) if option == "bare" else quantity.printed)
        return evolve(quantity, printed=self.text[start:end], start=start, end=end, hedge_start=hedge)


def tell(draw: st.DrawFn, claim: Claim, form: str) -> tuple[str, Claim]:
    """A form with its slots filled, and the claim with its figures in their places."""
    page, at = Page(draw, claim), 0
    for slot in SLOT.finditer(form):
        page.write(form[at : slot.start()])
        _fill(page, slot[1], slot[2])
        at = slot.end()
    page.write(form[at:])
    return page.text, _placed(claim, page.roles)


def _subjects_of(claim: Claim) -> str:
    """The row of subjects that the figures of a claim can be said of."""
    figures = claim.variables().values()
    unit = next((figure.unit for figure in figures if figure.unit is not None), None)
    if unit is None:
        return "count" if all(figure.exact for figure in figures) else "index"
    if unit in table("phrases"):
        return unit
    return next((form.family for form in forms().values() if form.unit == unit), "count")


def _given(claim: Claim, name: str) -> object:
    """What a claim has in a role, or in one of the roles that an implied one comes from."""
    implied = [operand.sources for operand in claim.operands().values() if isinstance(operand, Implied)]
    found: object = getattr(claim, name, None)
    return next((sources[name] for sources in implied if name in sources), found)


def _fill(page: Page, name: str, option: str | None) -> None:
    """Write what stands for one slot: a figure, a direction, a period, a number, or words."""
    given, rows = _given(page.claim, name), table("phrases")
    if name in FILLERS:
        FILLERS[name](page, option)
    elif isinstance(given, Quantity):
        page.roles[name] = page.figure(given, option)
    elif isinstance(given, Direction):
        start, end = page.choose(rows[option or "rose"][page.way])
        page.roles[name] = evolve(given, printed=page.text[start:end], start=start, end=end)
    elif isinstance(given, Period):
        start, end = page.write(given.printed)
        page.roles[name] = evolve(given, start=start, end=end)
    elif isinstance(given, int):
        page.write(f"{given:,}")
    else:
        page.choose(rows[name].get(page.way) or rows[name]["words"])


def bare(figure: Quantity) -> str:
    """A figure without what its neighbour already says: its unit or its noun.

    >>> from factcheck import parse
    >>> bare(parse("82 offences")), bare(parse("£1.13bn"))
    ('82', '£1.13bn')
    """
    for form in forms().values():
        if form.after and form.unit == figure.unit and figure.printed.endswith(form.after):
            again = "" if form.counts else form.again
            return figure.printed if again is None else figure.printed.removesuffix(form.after) + again
    return figure.printed


def _parts(page: Page, _: str | None) -> None:
    """The parts of a total, each in its place: "185 in Poole, 266 in Wareham and 212 in Swanage"."""
    parts: tuple[Quantity, ...] = getattr(page.claim, "parts", ())
    places, told = table("phrases")["places"]["words"], []
    for i, part in enumerate(parts):
        page.write("" if i == 0 else " and " if i == len(parts) - 1 else ", ")
        told.append(page.figure(part, "bare" if i else None))
        page.write(f" {places[i % len(places)]}")
    page.roles["parts"] = tuple(told)


def _items(page: Page, option: str | None) -> None:
    """A list of so many things: numbered, with bullets, or within the sentence."""
    count = getattr(page.claim, "items", None)
    number = int(count.value) if isinstance(count, Quantity) else 0
    items = page.draw(st.permutations(table("phrases")["items"]["words"]))[:number]
    lines = {
        "numbered": "\n".join(f"{i}. {item.capitalize()}" for i, item in enumerate(items, 1)),
        "bulleted": "\n".join(f"• {item.capitalize()}" for item in items),
        "inline": f"{', '.join(items[:-1])} and {items[-1]}",
    }
    page.write(lines[option or "inline"])


def _things(page: Page, _: str | None) -> None:
    """What is counted, if the figure does not say so itself."""
    if not any(figure.unit for figure in page.claim.variables().values()):
        page.write(" reports")


FILLERS: Mapping[str, Callable[[Page, str | None], object]] = {
    "subject": lambda page, _: page.write(page.subject),
    "was": lambda page, _: page.write("were" if page.many else "was"),
    "is": lambda page, _: page.write("are" if page.many else "is"),
    "has": lambda page, _: page.write("have" if page.many else "has"),
    "parts": _parts,
    "items": _items,
    "things": _things,
}


def _placed(claim: Claim, told: Mapping[str, Any]) -> Claim:
    """The claim with its figures as they were written."""
    roles = {name: given for name, given in told.items() if name in claim.roles}
    for name, operand in claim.operands().items():
        if isinstance(operand, Implied):
            source = operand.claim.replaced({n: told[n] for n in operand.sources})
            roles[name] = Implied(source, operand.role)
    return claim.replaced(roles)
