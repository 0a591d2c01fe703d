"""Whole runs to a page: tables by desk, month and kind, and the alarms to read first. It has no script."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from factcheck.report.archive import SUPPRESSED, TEXTS, UNREAD, Archive
from factcheck.report.html.page import asset, hashed, render
from factcheck.report.ratings import RATED
from factcheck.report.tiers import SIGNS

__all__ = ["page"]

NAMELESS, UNDATED = "no desk", "no month"
"""What is in none."""

LONG = 15
"""A table with more rows is folded away, so that it does not stand before what is to be read first."""

RATE = "alarms in 1,000 texts"


class Row(NamedTuple):
    """A row of a table: its name, the numbers in it, and whether it adds up the others."""

    name: str
    cells: tuple[str, ...]
    adds: bool = False


class Grid(NamedTuple):
    """A table: what its rows are, the heads of its columns, and the rows."""

    of: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class Desk(NamedTuple):
    """What is known of one desk: its name, its summary in a line, and its tables."""

    name: str
    told: str
    grids: tuple[Grid, ...]


Counts = dict[str, Counter[str]]
"""What was counted, by the name of a row."""


def page(archive: Archive, runs: Iterable[str], troubles: Iterable[str] = ()) -> str:
    """The page on an archive. `runs` are the names of what was counted, `troubles` what of them could not be read.

    >>> written = page(Archive(), ["run.jsonl"])
    >>> "0 texts, 0 claims." in written, "<script" in written
    (True, False)
    """
    desks = _summed((desk, column, n) for (desk, _, column), n in archive.by_month.items())
    months = _summed((month, column, n) for (_, month, column), n in archive.by_month.items())
    kinds = _summed((kind, column, n) for (_, kind, column), n in archive.by_kind.items())
    style = asset("report.css") + asset("archive.css")
    return render(
        "archive.html",
        style=style,
        policy=f"style-src {hashed(style)}",
        runs=list(runs),
        summary=archive.tally.told(),
        grids=(_grid("desk", desks, _by_alarms, NAMELESS), *_grids(months, kinds)),
        long=LONG,
        alarms=archive.first,
        alarms_told=_alarms_told(archive),
        rated={code: row.word for code, row in RATED.items()},
        desks=list(_desks(archive, desks)) if len(desks) > 1 else [],
        troubles=list(troubles),
        unread=archive.unread,
        unread_more=archive.tally.unread - len(archive.unread),
    )


def _desks(archive: Archive, desks: Counts) -> Iterator[Desk]:
    """Each desk by itself, those with most alarms first."""
    months: dict[str, list[tuple[str, str, int]]] = {desk: [] for desk in desks}
    kinds: dict[str, list[tuple[str, str, int]]] = {desk: [] for desk in desks}
    for counted, into in ((archive.by_month, months), (archive.by_kind, kinds)):
        for (desk, name, column), n in counted.items():
            into[desk].append((name, column, n))
    for desk in _by_alarms(desks):
        counts = desks[desk]
        told = f"{counts[TEXTS]:,} text{'' if counts[TEXTS] == 1 else 's'}, {SIGNS['alarm'].counted(counts['alarm'])}"
        yield Desk(desk or NAMELESS, told, tuple(_grids(_summed(months[desk]), _summed(kinds[desk]))))


def _grids(months: Counts, kinds: Counts) -> Iterator[Grid]:
    """The tables by kind, and by month, the newest first."""
    if kinds:
        yield _grid("kind", kinds, _by_alarms, "")
    yield _grid("month", months, lambda names: sorted(names, reverse=True), UNDATED)


def _grid(of: str, counts: Counts, order: Callable[[Counts], Iterable[str]], nameless: str) -> Grid:
    """A table of what was counted. Columns in which nothing stands are left out, but for those of the tiers."""
    total = sum(counts.values(), Counter[str]())
    columns = [*([TEXTS] if total[TEXTS] else []), *SIGNS, *(each for each in (SUPPRESSED, UNREAD) if total[each])]
    signs: dict[str, str] = {tier: f"{sign.symbol} {sign.several}" for tier, sign in SIGNS.items()}
    heads = [{**signs, UNREAD: "not read"}.get(column, column) for column in columns]
    rates = [RATE] if total[TEXTS] else []
    rows = [Row(_shown(name) or nameless, _cells(counts[name], columns, bool(rates))) for name in order(counts)]
    if len(rows) > 1:
        rows.append(Row("all", _cells(total, columns, bool(rates)), adds=True))
    return Grid(of, (*heads, *rates), tuple(rows))


def _cells(counts: Counter[str], columns: Iterable[str], rated: bool) -> tuple[str, ...]:
    """The numbers of a row, and how many alarms there are in a thousand texts."""
    texts = counts[TEXTS]
    rate = f"{1000 * counts['alarm'] / texts:,.1f}" if texts else ""
    return (*(f"{counts[column]:,}" for column in columns), *([rate] if rated else []))


def _shown(name: str) -> str:
    return name.replace("_", " ")


def _by_alarms(counts: Counts) -> list[str]:
    """Names, those with most alarms first, then those with most queries."""
    return sorted(counts, key=lambda name: (-counts[name]["alarm"], -counts[name]["query"], name))


def _summed(counted: Iterable[tuple[str, str, int]]) -> Counts:
    """What was counted under each name, by column."""
    found: Counts = {}
    for name, column, n in counted:
        found.setdefault(name, Counter())[column] += n
    return found


def _alarms_told(archive: Archive) -> str:
    """Which alarms are listed, and in what order."""
    count, shown = archive.tally.tiers["alarm"], sum(times for _, times in archive.first)
    which = SIGNS["alarm"].counted(count)
    some = which if shown == count else f"{shown:,} of {which}"
    return f"{some}: what is wrong before what is misrounded, the surest first." if count else "No alarms."
