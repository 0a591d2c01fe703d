"""For people: alarms, then queries, then a quiet line each for what is fine and what is open."""

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain, groupby

from rich.console import Console
from rich.text import Text

from factcheck.findings import Finding, by_tier
from factcheck.report.checked import Checked, Page
from factcheck.report.excerpt import JOINED, Cell, cells_of
from factcheck.report.harmless import titled
from factcheck.report.places import Where
from factcheck.report.problem import problem
from factcheck.report.quiet import quiet, quotes_width
from factcheck.report.rows import hung
from factcheck.report.summary import Tally
from factcheck.report.tiers import SIGNS

__all__ = ["blocks", "console_for", "text"]

MOST = 10
"""So many findings of a tier about which nothing is to be done are listed; more of them would drown the others."""


def text(documents: Iterable[Checked], page: Page) -> Iterator[str]:
    """Each document for people, a finding at a time, and a summary of all.

    What could not be read is only counted here: its error goes to another stream.

    >>> print(*text([], Page()), end="")
    0 texts, 0 claims.
    """
    console = console_for(page)
    tally = Tally()
    for checked in documents:
        tally.add(checked)
        if checked.report is not None:
            for block in blocks(checked, console.width, every=page.every):
                yield _printed(console, block)
    yield _printed(console, hung(Text(), _summary(tally), console.width))


def console_for(page: Page) -> Console:
    """A console for a page; what it prints can be captured, and goes nowhere else."""
    return Console(
        file=StringIO(),
        width=page.width,
        force_terminal=page.colour,
        color_system="standard" if page.colour else None,
        no_color=not page.colour,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )


def blocks(checked: Checked, width: int, *, every: bool = False) -> Iterator[Iterable[Text]]:
    """The rows of a report in blocks, each made when its turn comes: what is printed need not be kept.

    `every`: whether what is fine and what is open is listed however much it is.
    """
    heading = Text().append("── ", "dim").append(titled(checked.path), "bold").append(" ")
    yield [heading.append("─" * (width - heading.cell_len), "dim"), Text()]
    if not checked.findings:
        yield [Text("  no claims found" if checked.prose.text.strip() else "  empty: nothing to check"), Text()]
    else:
        yield from _findings(checked, width, every)
    for told in _remarks(checked):
        yield chain(hung(Text("  "), cells_of(told), width), [Text()])


def _findings(checked: Checked, width: int, every: bool) -> Iterator[Iterable[Text]]:
    """The findings of a report: what is to be done first, what somebody stands by last."""
    where = Where.of(checked.prose)
    for finding in checked.problems:
        yield chain(problem(finding, where, width), [Text()])
    others = [f for f in by_tier(checked.findings) if SIGNS[f.tier].folded or f.suppression is not None]
    groups = [list(group) for _, group in groupby(sorted(others, key=_section), key=lambda f: (_section(f), _told(f)))]
    listed = [every or _section(group[0]) == STOOD_BY or len(group) <= MOST for group in groups]
    quotes = quotes_width(f for group, is_listed in zip(groups, listed, strict=True) if is_listed for f in group)
    for group, is_listed in zip(groups, listed, strict=True):
        if is_listed:
            for finding in group:
                yield quiet(finding, width, quotes)
        else:
            yield _counted(group, width)
        yield [Text()]


QUIET, STOOD_BY, SWITCHED_OFF = range(3)
"""The sections below alarms and queries: nothing is to be done; suppressed, and would be told; suppressed, and not."""


def _section(finding: Finding) -> int:
    if finding.suppression is None:
        return QUIET
    return SWITCHED_OFF if SIGNS[finding.tier].folded else STOOD_BY


def _told(finding: Finding) -> str:
    """What those with which it makes a list have in common."""
    return finding.tier if finding.suppression is None else ""


def _counted(group: list[Finding], width: int) -> Iterator[Text]:
    """In place of a list that is too long: how many there are, and where."""
    sign = SIGNS[group[0].tier]
    told = sign.counted(len(group)) if group[0].suppression is None else f"{len(group):,} suppressed, fine or open"
    first, last = group[0].line, group[-1].line
    where = f"on line {first}" if first == last else f"on lines {first} to {last}"
    head = Text().append(sign.symbol, sign.style).append(" ")
    yield from hung(head, cells_of(f"{told}, {where}; --all lists them"), width)


def _remarks(checked: Checked) -> Iterator[str]:
    """What a person has said that silences nothing, so that it can be fixed or tidied up."""
    for ignore in checked.mistaken:
        yield ignore.complaint
    for ignore in checked.idle:
        yield f"the comment on line {ignore.line} silences nothing ({ignore.reason})"
    for suppression in checked.stale:
        why = f" ({suppression.reason})" if suppression.reason else ""
        yield f"suppressed, but not found any more: {suppression.fingerprint}{why}"


def _summary(tally: Tally) -> list[Cell]:
    """What all documents gave; a sign and its number stay on one row."""
    cells, symbols = list(cells_of(tally.told())), {sign.symbol for sign in SIGNS.values()}
    return [
        Cell(" ", JOINED) if cell == Cell(" ") and before.glyph in symbols else cell
        for before, cell in zip([Cell(""), *cells], cells, strict=False)
    ]


def _printed(console: Console, rows: Iterable[Text]) -> str:
    """What a console shows of rows that are as wide as they should be already."""
    if console.color_system is None:
        return "".join(f"{row.plain.rstrip()}\n" for row in rows)
    with console.capture() as captured:
        for row in rows:
            row.rstrip()
            console.print(row, soft_wrap=True)
    return captured.get()
