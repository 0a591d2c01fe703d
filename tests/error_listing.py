"""What the reader misses and what it reads too much, each with the steps that led there.

    python -m tests.error_listing GOLD.jsonl [--kind KIND] [--misses | --extras]

GOLD.jsonl has one document a line: {"id", "text": [paragraphs], "claims": [{"kind", roles ..., "quote"}]}.
A claim is found by a checked finding of its kind with the same figures. For each miss and each extra its sentence is
printed with what was seen in it: the elements, the figures with their marks, the statements of change, and the
levels that other sentences offer. A finding that repeats a claim of the gold is no extra.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

from factcheck import KINDS, Finding, review
from factcheck.periods import Period
from factcheck.reading.change import Change
from factcheck.reading.document import document
from factcheck.reading.levels import Level
from factcheck.reading.links import find_after, find_base
from factcheck.reading.pairs import find_pairs
from factcheck.reading.places import Place
from factcheck.reading.series import find_series
from factcheck.reading.told import Told, tell
from tests.articles import figures_of, line, plain

Gold = dict[str, Any]
NEAR = Fraction(1, 5000)
"""Figures that differ by less, relative to their size, are the same: the gold has decimals for thirds."""

ROLES = {kind.code: kind.roles for kind in KINDS}


class Error(NamedTuple):
    """One miss or extra: its document and kind, what it says, and the sentences that the figures stand in."""

    name: str
    document: str
    kind: str
    says: str
    text: str
    told: tuple[Told, ...]
    story: Sequence[Told]


def errors(gold: Iterable[Gold]) -> Iterator[Error]:
    """The misses of each document, then its extras."""
    for item in gold:
        text = "\n\n".join(item["text"])
        found = [f for f in review(text).findings if f.rating != "unchecked"]
        claims = [c for c in item["claims"] if c["kind"] in ROLES]
        story = tell(document(text)).told
        free = list(found)
        for claim in claims:
            hit = next((f for f in free if is_found(claim, f)), None)
            if hit is not None:
                free.remove(hit)
            elif not any(is_found(claim, f) for f in found):
                at = text.find(claim.get("quote", ""))
                says = ", ".join(f"{name} {claim[name]}" for name in ROLES[claim["kind"]] if name in claim)
                yield Error("missed", item["id"], claim["kind"], says, text, _sentences(story, [at]), story)
        for finding in free:
            if not any(is_found(claim, finding) for claim in claims):
                says = f"{finding.quote!r}: {line(finding.claim, finding.rating)}"
                yield Error("extra", item["id"], finding.kind, says, text, _sentences(story, _places(finding)), story)


def is_found(claim: Gold, finding: Finding) -> bool:
    """Whether a finding is a claim of the gold: its kind, and each figure that the gold gives."""
    if claim["kind"] != finding.kind:
        return False
    given = {name: claim[name] for name in finding.claim.roles if claim.get(name) is not None}
    return all(_is_same(value, getattr(finding.claim, name)) for name, value in given.items())


def _is_same(wanted: object, role: object) -> bool:
    """Whether a role has the figure of the gold, or its figures in any order; an implied one may."""
    shown = plain(role)
    if shown == "implied" or isinstance(wanted, str):
        return shown in ("implied", wanted)
    parts = shown.replace("..", "+").split("+")
    values = wanted if isinstance(wanted, list) else [wanted]
    if len(parts) != len(values) or shown == "-":
        return False
    pairs = zip(sorted(map(Fraction, parts)), sorted(Fraction(str(v)) for v in values), strict=True)
    return all(abs(a - b) <= NEAR * max(abs(a), abs(b)) for a, b in pairs)


def _places(finding: Finding) -> list[int]:
    """Where the quote and the operands stand."""
    return [finding.start, *(f.start for f in figures_of(finding.claim) if f.start is not None)]


def _sentences(story: Sequence[Told], places: Iterable[int]) -> tuple[Told, ...]:
    """The sentences that hold some places, in the order of the text."""
    return tuple(told for told in story if any(told.sentence.start <= at < told.sentence.end for at in places))


def steps(error: Error) -> Iterator[str]:
    """What the reader saw in the sentences of an error, line by line."""
    for told in error.told:
        yield f"  sentence    {error.text[told.sentence.start : told.sentence.end]}"
        yield f"  elements    {' '.join(f'{e.text}/{e.kind}' for e in told.row)}"
        yield from (f"  figure      {_level(level)}" for level in told.levels.values())
        if told.names or told.measures:
            yield f"  about       {', '.join(sorted((*told.names, *told.measures)))}"
        for change in told.changes:
            yield f"  statement   {_change(change)}"
            yield from (f"  link        {offer}" for offer in _links(Place(told, change, error.story)))


def _level(level: Level) -> str:
    said = [f"behind {level.mark}" if level.mark else "unmarked"]
    said += [f"in {level.period.printed}"] if isinstance(level.period, Period) else []
    said += [f"per {level.per}"] if level.per else []
    return f"{level.quantity} ({', '.join(said)})"


def _change(change: Change) -> str:
    """A statement: its word, and its figures by what they are to it."""
    rows = {"stated": change.stated, "amount": change.amounts, "before": change.befores}
    rows["after"] = () if change.after is None else (change.after,)
    figures = [f"{name} {level.quantity}" for name, levels in rows.items() for level in levels]
    marks = [name for name in ("basis", "subject", "earlier", "apposed") if getattr(change, name)]
    return ", ".join((f"{change.word} ({change.way})", *figures, *marks))


def _links(place: Place) -> Iterator[str]:
    """What the neighbouring sentences offer to a statement that lacks levels."""
    change = place.change
    if not change.befores and change.after is None:
        for name, pairs in (("series", find_series(place)), ("pair", find_pairs(place))):
            yield from (f"{name} {pair.before.quantity} -> {pair.after.quantity}" for pair in pairs)
    elif change.after is None:
        yield from (f"after {level.quantity}" for level in find_after(place, change.befores[0]))
    elif not change.befores:
        yield from (f"before {level.quantity}" for level in find_base(place, change.after))


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the errors of a gold file, and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--kind", choices=sorted(ROLES), help="errors of this kind only")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--misses", dest="only", action="store_const", const="missed")
    only.add_argument("--extras", dest="only", action="store_const", const="extra")
    given = parser.parse_args(arguments)
    gold = [json.loads(row) for row in given.gold.read_text(encoding="utf-8").splitlines() if row.strip()]
    count = dict.fromkeys(("missed", "extra"), 0)
    for error in errors(gold):
        if given.kind in (None, error.kind) and given.only in (None, error.name):
            count[error.name] += 1
            print(f"{error.name} {error.kind} in {error.document}: {error.says}")
            print("\n".join(steps(error)), end="\n\n")
    print(", ".join(f"{name} {number}" for name, number in count.items() if given.only in (None, name)))


if __name__ == "__main__":
    main()
