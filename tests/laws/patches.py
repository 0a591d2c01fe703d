"""What is found in a text before and after an edit: the patches, and where each place goes."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from factcheck import Finding, review
from tests.articles import figures_of, plain

__all__ = ["Edit", "Edited", "Patch", "Seen", "differences", "patched", "seen"]


class Patch(NamedTuple):
    """A stretch of a text and what stands there afterwards."""

    start: int
    end: int
    text: str


Edit = Callable[[str], list[Patch]]


class Edited(NamedTuple):
    """A text after an edit, and the patches that made it."""

    text: str
    patches: tuple[Patch, ...]

    def start(self, at: int) -> int:
        """Where a stretch begins that began at a place of the old text; what is put in there comes before it."""
        return at + sum(len(p.text) - (p.end - p.start) for p in self.patches if p.end <= at)

    def end(self, at: int) -> int:
        """Where a stretch ends that ended at a place of the old text; what is put in there comes after it."""
        return at + sum(len(p.text) - (p.end - p.start) for p in self.patches if p.end <= at and p.start < at)


def patched(text: str, patches: Iterable[Patch]) -> Edited:
    """A text with its patches applied, which do not overlap."""
    rows, parts, at = tuple(sorted(patches)), list[str](), 0
    for patch in rows:
        parts += [text[at : patch.start], patch.text]
        at = patch.end
    return Edited("".join((*parts, text[at:])), rows)


class Seen(NamedTuple):
    """A finding in plain words: all that an edit of the text must not change, but for its place, which moves."""

    kind: str
    rating: str
    roles: tuple[str, ...]
    start: int
    end: int
    quoted: bool
    reason: str | None
    candidates: tuple[str, ...]
    places: tuple[int, ...]

    @property
    def reach(self) -> tuple[int, int]:
        """The stretch of the text that holds the quote and every figure of the claim."""
        return min((self.start, *self.places)), max((self.end, *self.places))

    def moved(self, to: Edited) -> "Seen":
        """The finding in the place that it has after an edit."""
        places = tuple(to.start(place) for place in self.places)
        return self._replace(start=to.start(self.start), end=to.end(self.end), places=places)


def seen(text: str) -> list[Seen]:
    """What is found in a text."""
    return [_seen(finding) for finding in review(text).findings]


def _seen(finding: Finding) -> Seen:
    """A claim that lacks a level names what stands near it, and that is another figure after an edit beside it."""
    reading, claim = finding.reading, finding.claim
    lacking = bool(claim.missing()) and finding.verdict.reason is not None
    candidates = () if lacking else reading.candidates
    return Seen(
        finding.kind,
        finding.rating,
        tuple(" ".join(plain(getattr(claim, name)).split()) for name in claim.roles),
        reading.start,
        reading.end,
        reading.quoted,
        "lacks a level" if lacking else finding.verdict.reason,
        tuple(plain(candidate) for candidate in candidates),
        tuple(figure.start or 0 for figure in (*figures_of(claim), *candidates)),
    )


def differences(found: Iterable[Seen], after: Edited) -> list[str]:
    """What is found in a text and not after an edit, or only then; nothing if the law holds."""
    wanted, got = [one.moved(after) for one in found], seen(after.text)
    gone = [f"- {_line(one, after.text)}" for one in wanted if one not in got]
    new = [f"+ {_line(one, after.text)}" for one in got if one not in wanted]
    return [*gone, *new] or (["in another order"] if wanted != got else [])


def _line(one: Seen, text: str) -> str:
    said = f"{one.kind} {' '.join(one.roles)} {one.rating} at {one.start}: {text[one.start : one.end]!r}"
    return f"{said} ({one.reason}) {', '.join(one.candidates)}" if one.reason else said
