"""Two articles, one behind the other: a finding may become unchecked, but there is never a new alarm.

    python -m tests.laws.joined NUMBER [--seed SEED] [--near] FILE.jsonl ...

reads the documents of the files (one JSON object a line: {"id", "text": [paragraphs]}), joins so many random pairs,
prints every new alarm and every claim that took other levels, and how many there were. With `--near` only pairs are
drawn that are likely to disturb each other: short documents with findings, of which one ends and the other begins
with the same measure.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from random import Random

from factcheck.reading.document import document
from factcheck.reading.told import tell
from tests.articles import ALARMS
from tests.laws.patches import Edited, Patch, Seen, seen
from tests.laws.sources import documents, found

__all__ = ["ALARM", "disturbed", "joined", "near", "outcome", "pairs"]

ALARM = "new alarm"
SHORT = 1500
NEAR = 4
"""Sentences at either end within which a measure is looked for."""


def joined(one: str, two: str) -> tuple[str, list[Seen]]:
    """Two texts joined by a blank line, and what is found in each alone, in its place in the joined text."""
    head = f"{one.rstrip()}\n\n"
    moved = Edited(head + two, (Patch(0, 0, head),))
    return moved.text, [*found(one), *(finding.moved(moved) for finding in found(two))]


def disturbed(one: str, two: str) -> list[tuple[Seen | None, Seen | None]]:
    """The findings that joining changes: what each was alone, and what it is in the joined text."""
    text, apart = joined(one, two)
    together = seen(text)
    before, after = ({(one.kind, one.start): one for one in found} for found in (apart, together))
    known, kept = set(apart), set(together)
    changed: list[tuple[Seen | None, Seen | None]] = [
        (before.get((new.kind, new.start)), new) for new in together if new not in known
    ]
    lost = (old for old in apart if old not in kept and (old.kind, old.start) not in after)
    return [*changed, *((old, None) for old in lost)]


def outcome(new: Seen | None) -> str:
    """What became of a finding: lost, unchecked, a new alarm, or checked with other levels than before."""
    if new is None or new.rating == "unchecked":
        return "lost" if new is None else "unchecked"
    return ALARM if new.rating in ALARMS else "other levels"


def near(texts: Mapping[str, str], random: Random) -> Iterator[tuple[str, str]]:
    """Pairs of short documents with findings; the first ends with a measure that the second begins with."""
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    for key, text in texts.items():
        if len(text) > SHORT or not found(text):
            continue
        story = tell(document(text)).told
        for ends, sentences in ((heads, story[:NEAR]), (tails, story[-NEAR:])):
            for measure in frozenset[str]().union(*(told.measures for told in sentences)):
                ends.setdefault(measure, []).append(key)
    both = sorted(heads.keys() & tails.keys())
    rows = {(one, two) for measure in both for one in tails[measure] for two in heads[measure] if one != two}
    yield from random.sample(sorted(rows), len(rows))


def pairs(texts: Mapping[str, str], random: Random) -> Iterator[tuple[str, str]]:
    """Any two documents, without end."""
    keys = sorted(texts)
    while True:
        one, two = random.sample(keys, 2)
        yield one, two


def main(arguments: Sequence[str] | None = None) -> None:
    """Join random pairs of documents, and print what changes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--near", action="store_true", help="only pairs that are likely to disturb each other")
    given = parser.parse_args(arguments)
    texts = {f"{path.stem} {key}": text for path in given.files for key, text in documents(path).items()}
    count: Counter[str] = Counter()
    chosen = (near if given.near else pairs)(texts, Random(given.seed))
    for one, two in islice(chosen, given.number):
        count["pairs"] += 1
        count["findings"] += len(found(texts[one])) + len(found(texts[two]))
        changes = disturbed(texts[one], texts[two])
        count["pairs with a new alarm"] += any(outcome(new) == ALARM for _, new in changes)
        for was, new in changes:
            count[outcome(new)] += 1
            print(f"{outcome(new)}: {one} + {two}\n  {new}\n  was {was}")
    print(", ".join(f"{name} {number}" for name, number in count.items()))


if __name__ == "__main__":
    main()
