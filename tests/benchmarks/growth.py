"""How the cost of a text grows with its length: repeated articles up to 10 MB, one endless line, and the memory."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise

from factcheck import review
from tests.benchmarks.articles import repeated
from tests.benchmarks.memory import peaks
from tests.benchmarks.table import Row, Table, timed

ROUNDS: Mapping[int, int] = {10_000: 9, 100_000: 5, 1_000_000: 3, 10_000_000: 1}
"""The characters of a text: how often it is read."""


def tables(quick: bool) -> list[Table]:
    """Texts of ten times the length each, the same without their line breaks, and the memory of the longest."""
    rounds = {1_000: 1, 10_000: 1} if quick else ROUNDS
    lines = {size: times for size, times in rounds.items() if size <= 1_000_000}
    return [
        growth("articles", {repeated(size): times for size, times in rounds.items()}),
        growth("one line without a break", {repeated(s).replace("\n", " "): times for s, times in lines.items()}),
        peaks(max(rounds)),
    ]


def growth(title: str, texts: Mapping[str, int]) -> Table:
    """Read some texts in turn, each as often as it says. A note tells the ratio to the text before."""
    review(min(texts, key=len))  # tables of words are loaded by the first
    seconds: dict[str, list[float]] = {text: [] for text in texts}
    for done in range(max(texts.values())):
        for text, rounds in texts.items():
            if done < rounds:
                seconds[text].append(timed(partial(review, text)))
    rows = [Row(f"{len(text) // 1000:,} kB", tuple(times)) for text, times in seconds.items()]
    steps = [f"{after.median / before.median:.1f} times the one before" for before, after in pairwise(rows)]
    told = [row._replace(note=step) for row, step in zip(rows, ["", *steps], strict=True)]
    return Table(f"review() of {title}", tuple(told))
