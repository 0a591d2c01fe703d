"""How quickly news is read and checked: the development documents beside peers, and a larger corpus."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from factcheck import review
from tests.benchmarks.articles import CORPUS, DEVELOPMENT, Article, articles, megabytes, whole
from tests.benchmarks.peers import PEERS, Peer, Reader, loaded
from tests.benchmarks.table import Row, Table, timed

OURS = "factcheck.review"
BATCH = 20
"""Articles that one reader reads before it is the next one's turn."""


def tables(quick: bool) -> list[Table]:
    """The development documents, then the corpus."""
    return [beside(DEVELOPMENT, PEERS, quick), beside(CORPUS, (), quick)]


def beside(path: Path, peers: Sequence[Peer], quick: bool) -> Table:
    """The articles of a file, read by us and by the peers in turn; the ratio is how many times as fast we are."""
    found = articles(path)[: 3 if quick else None]
    if not found:
        return Table(f"Reading of {path.name}", (), (f"left out: there is no file {path}",))
    readers, left_out = loaded(peers)
    seconds = in_turn({OURS: ours, **readers}, found, rounds=1 if quick else 3)
    size = megabytes(found)
    aims = {OURS: "aim 2, at least 1", **{peer.name: f"aim: ratio of {peer.aim}" for peer in peers}}
    rows = [Row(name, times) for name, times in seconds.items()]
    told = [row._replace(note=f"{size / row.median:.3f} MB/s ({aims[row.name]})") for row in rows]
    return Table(f"Reading of {path.name}: {len(found):,} articles, {size:.2f} MB", tuple(told), left_out)


def ours(found: Sequence[Article]) -> None:
    """Read and check."""
    for article in found:
        review(whole(article))


def in_turn(readers: Mapping[str, Reader], found: Sequence[Article], rounds: int) -> dict[str, tuple[float, ...]]:
    """The seconds of each reader and round: every few articles it is the next one's turn, on the same articles.

    What else the machine does so slows all alike.
    """
    batches = [found[at : at + BATCH] for at in range(0, len(found), BATCH)]
    for read in readers.values():
        read(batches[0])  # tables and models are loaded by the first
    times: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(rounds):
        sums = dict.fromkeys(readers, 0.0)
        for batch in batches:
            for name, read in readers.items():
                sums[name] += timed(partial(read, batch))
        for name, seconds in sums.items():
            times[name].append(seconds)
    return {name: tuple(each) for name, each in times.items()}
