"""How the cost of a text grows with its length: repeated articles of 100 kB and 1 MB, and one endless line."""

from functools import partial
from pathlib import Path

from factcheck import review
from tests.benchmarks.table import Row, Table, timed

ARTICLES = Path(__file__).resolve().parents[2] / "examples" / "articles"


def repeated(size: int) -> str:
    """The example articles one after the other, again and again, up to so many characters."""
    articles = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(ARTICLES.glob("*.txt")))
    return (articles + "\n\n") * (size // len(articles) + 1)


def tables(quick: bool) -> list[Table]:
    """One text and ten times as much of it; then the same without its line breaks."""
    small, rounds = (10_000, 1) if quick else (100_000, 3)
    found = []
    for title, change in (("articles", str), ("one line without a break", lambda text: text.replace("\n", " "))):
        texts = [change(repeated(small)[:small]), change(repeated(10 * small)[: 10 * small])]
        seconds: list[list[float]] = [[], []]
        for _ in range(rounds):
            for text, times in zip(texts, seconds, strict=True):
                times.append(timed(partial(review, text)))
        names = (f"{len(text) // 1000:,} kB" for text in texts)
        rows = tuple(Row(name, tuple(times)) for name, times in zip(names, seconds, strict=True))
        found.append(Table(f"review() of {title}", rows))
    return found
