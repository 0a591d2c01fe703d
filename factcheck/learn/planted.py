"""Articles of our own, read by forests that have not seen them: as they are, and with slips planted into them.

What is read of them and fits shows which words can be trusted, as in raw text. A slip that is found where a claim was
written down is an alarm that is true, and a figure that does not fit where none was written down is a misreading.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from multiprocessing import Pool
from pathlib import Path
from random import Random
from typing import NamedTuple

from factcheck.findings import Finding, reviewed
from factcheck.learn import gold
from factcheck.learn.corpus import Document
from factcheck.learn.folds import fold_of
from factcheck.learn.held_out import reader
from factcheck.learn.judged import FIGURE, Judged
from factcheck.prose import Prose
from factcheck.quantity import Quantity

__all__ = ["SOURCE", "documents", "known", "slipped"]

SOURCE = "own"

RIGHT = ("correct", "consistent")
"""The ratings of figures that can be made wrong."""

UNITS, LEAST, MOST = 3, 0.05, 0.4
"""How far a figure slips: up to so many units of its last digit, or by a share of itself between the two."""

TURNED, CHANGES = 0.1, ("percent_change", "absolute_change", "point_change")
"""How many of the slips of these kinds are two levels that are exchanged."""

ANOTHER = 1.0
"""How many powers of ten lie at most between a figure and another that stands there by mistake."""


def documents(shared: Path) -> Iterator[tuple[Document, tuple[Judged, ...]]]:
    """Each of our own articles with its findings, and the alarms in it of which we know whether they are true."""
    with Pool() as pool:
        yield from pool.imap(_read, (row for row in gold.rows(shared) if row.source == SOURCE), chunksize=8)


def _read(row: gold.Row) -> tuple[Document, tuple[Judged, ...]]:
    def found(text: str) -> tuple[Finding, ...]:
        return reviewed(Prose.plain(text), guesses=True, by=reader(fold_of(row.id))).findings

    as_is = found(row.text)
    return Document(row.id, SOURCE, as_is), tuple(known(row, as_is, found))


def known(row: gold.Row, as_is: Sequence[Finding], found: Callable[[str], Sequence[Finding]]) -> Iterator[Judged]:
    """The alarms of a document of which we know whether they are true: misreadings, and slips that are planted.

    Args:
        row: the document with its claims.
        as_is: what is found in it.
        found: what is found in another text, in the same way.
    """
    yield from _misread(row, as_is)
    yield from _planted(row, as_is, found)


def _misread(row: gold.Row, found: Sequence[Finding]) -> Iterator[Judged]:
    for finding in found:
        if finding.verdict.is_alarm and finding.kind in gold.ROLES and not row.tells(finding.claim):
            yield Judged(row.id, SOURCE, finding, true=False)


class Piece(NamedTuple):
    """A piece of a text, or what is written in its place."""

    start: int
    end: int
    written: str


class Slip(NamedTuple):
    """A claim that is made wrong: its finding, where its stated figure starts, what is written, its operands then."""

    finding: Finding
    stated: int
    pieces: tuple[Piece, ...]
    operands: tuple[str, ...]


def _planted(row: gold.Row, as_is: Sequence[Finding], found: Callable[[str], Sequence[Finding]]) -> Iterator[Judged]:
    """The slips that are found when every claim is made wrong that is right and shares no changed figure."""
    slips = list(_slips(row, as_is))
    if not slips:
        return
    pieces = sorted(piece for slip in slips for piece in slip.pieces)
    places = {_moved(slip.stated, pieces): slip for slip in slips}
    for finding in found(_with(row.text, pieces)):
        stated = finding.claim.figure
        meant = places.get(stated.start) if isinstance(stated, Quantity) and stated.start is not None else None
        if meant is not None and finding.verdict.is_alarm and _is_of(finding, meant):
            yield Judged(row.id, SOURCE, finding, true=True)


def _with(text: str, pieces: Sequence[Piece]) -> str:
    """A text with what is written in place of some of its pieces."""
    for start, end, written in reversed(pieces):
        text = text[:start] + written + text[end:]
    return text


def _moved(start: int, pieces: Sequence[Piece]) -> int:
    """Where what started at a place starts then."""
    return start + sum(len(each.written) - (each.end - each.start) for each in pieces if each.start < start)


def _slips(row: gold.Row, found: Sequence[Finding]) -> Iterator[Slip]:
    drawn = Random(row.id)  # the same slips each time; nothing is kept secret by them
    for finding in found:
        if finding.rating not in RIGHT or not row.tells(finding.claim):
            continue
        slip = _slip(row.text, finding, drawn)
        if slip is not None and not any(_has(other, slip.pieces) for other in found if other is not finding):
            yield slip


def _slip(text: str, finding: Finding, drawn: Random) -> Slip | None:
    """A slip in one claim: its stated figure is another, or its two levels are exchanged."""
    stated, operands = _piece(text, finding.claim.figure), _operands(finding)
    if stated is None:
        return None
    if finding.kind in CHANGES and drawn.random() < TURNED:
        base, newer = (_piece(text, figure) for figure in finding.claim.operands().values())
        if base is None or newer is None:
            return None
        exchanged = base._replace(written=newer.written), newer._replace(written=base.written)
        return Slip(finding, stated.start, exchanged, operands[::-1])
    written = slipped(stated.written, drawn)
    return None if written is None else Slip(finding, stated.start, (stated._replace(written=written),), operands)


def _piece(text: str, figure: object) -> Piece | None:
    """Where a figure is printed; `None` where it is not: it is a range, say, or implied."""
    if not isinstance(figure, Quantity) or figure.start is None or figure.end is None:
        return None
    piece = Piece(figure.start, figure.end, figure.printed)
    return piece if text[piece.start : piece.end] == piece.written else None


def _has(finding: Finding, pieces: Sequence[Piece]) -> bool:
    """Whether a figure that is changed has a role in a finding."""
    figures = (*finding.claim.operands().values(), finding.claim.figure)
    starts = {figure.start for figure in figures if isinstance(figure, Quantity)}
    return any(piece.start in starts for piece in pieces)


def _is_of(finding: Finding, slip: Slip) -> bool:
    """Whether a finding is of the kind and the operands that a slip left."""
    return finding.kind == slip.finding.kind and _operands(finding) == slip.operands


def _operands(finding: Finding) -> tuple[str, ...]:
    return tuple(map(str, finding.claim.operands().values()))


WORDS = {
    "half": "a third",
    "third": "quarter",
    "quarter": "fifth",
    "fifth": "quarter",
    "sixth": "fifth",
    "tenth": "fifth",
    "two-thirds": "three-quarters",
    "two thirds": "three quarters",
    "three-quarters": "two-thirds",
    "three quarters": "two thirds",
    "doubled": "trebled",
    "trebled": "doubled",
    "tripled": "doubled",
    "double": "treble",
    "treble": "double",
    "triple": "double",
    "twice": "three times",
    "threefold": "fourfold",
    "two": "three",
    "three": "four",
    "four": "six",
    "five": "four",
    "six": "eight",
    "seven": "nine",
    "eight": "six",
    "nine": "seven",
    "ten": "twelve",
    "eleven": "twelve",
    "twelve": "fourteen",
}
"""What is written instead of a figure in words."""

WORDED = re.compile("|".join(rf"\b{word}\b" for word in sorted(WORDS, key=len, reverse=True)), re.IGNORECASE)


def slipped(printed: str, drawn: Random) -> str | None:
    """A figure with a slip in it; `None` if there is none for it, or it changes nothing.

    Of digits one is another, two neighbours are exchanged, the last is some units off, or all are by a share of the
    figure, or it is another figure altogether. Of words one is another.

    >>> [slipped("41.5 per cent", Random(seed)) for seed in range(4)]
    ['44.2 per cent', '14.5 per cent', '21.5 per cent', '14.5 per cent']
    >>> slipped("two-thirds", Random(0))
    'three-quarters'
    """
    found = FIGURE.search(printed)
    if found is None:
        return WORDED.sub(lambda word: WORDS[word[0].lower()], printed) if WORDED.search(printed) else None
    figure = found[0].rstrip(",.")
    made = drawn.choice((_other_digit, _exchanged, _units_off, _share_off, _another))(figure, drawn)
    return None if made == figure else printed[: found.start()] + made + printed[found.start() + len(figure) :]


def _other_digit(figure: str, drawn: Random) -> str:
    at = drawn.choice([i for i, character in enumerate(figure) if character.isdigit()])
    return figure[:at] + drawn.choice("123456789" if at == 0 else "0123456789") + figure[at + 1 :]


def _exchanged(figure: str, drawn: Random) -> str:
    places = [i for i, character in enumerate(figure) if character.isdigit()]
    able = [(i, j) for i, j in pairwise(places) if figure[i] != figure[j] and figure[j] != "0"]
    if not able:
        return figure
    i, j = drawn.choice(able)
    return figure[:i] + figure[j] + figure[i + 1 : j] + figure[i] + figure[j + 1 :]


def _units_off(figure: str, drawn: Random) -> str:
    return _written(figure, _units(figure) + drawn.choice([-1, 1]) * drawn.randint(1, UNITS))


def _share_off(figure: str, drawn: Random) -> str:
    share = drawn.choice([-1, 1]) * drawn.uniform(LEAST, MOST)
    return _written(figure, round(_units(figure) * (1 + share)))


def _another(figure: str, drawn: Random) -> str:
    return _written(figure, round(_units(figure) * 10 ** drawn.uniform(-ANOTHER, ANOTHER)))


def _units(figure: str) -> int:
    return int("".join(filter(str.isdigit, figure)))


def _written(figure: str, units: int) -> str:
    """So many units of the last digit of a figure, written as the figure is."""
    places = len(figure.partition(".")[2])
    return f"{max(units, 1) / 10**places:{',' if ',' in figure else ''}.{places}f}"
