"""Measure a reader: what it finds and what it gets wrong on the sets beside the repository, and how quickly.

    python -m tests.accuracy [--reader MODULE:NAME | --folds MODULE:NAME] [--beside MODULE:NAME] [--json]

A reader is a function from a text to readings, such as `factcheck.read`, which is measured if no other is named.
`--folds` names a function from the number of a fold, 0 to 4, to a reader that has learned from no document of that
fold: each document of the gold is read by the reader of its fold, everything else by that of fold 0. `--beside` names
the reader that it is timed beside.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck import DEFAULT_POLICY, read
from tests.accuracy import cases, gold, newsroom, seeds, speed
from tests.accuracy.readers import Reader, Readers, crossed, loaded, same

SHARED = Path(__file__).resolve().parents[3] / "shared"
UNSEEN = Path(__file__).resolve().parents[1] / "unseen"
"""Articles that were written to be measured, and claims of news: nobody looks at them, and nothing is made from them
(docs/contributing.md)."""

SETS = ("dev", "news2", "modern", "modern2")
PUBLISHED = DEFAULT_POLICY.with_profile("published")
Measures = dict[str, Any]


def measured(shared: Path, readers: Readers, beside: Reader | None = None) -> Measures:
    """Everything that can be measured, by name."""
    rows = [row for name in SETS for row in gold.measured(shared / "eval" / f"{name}.jsonl", readers, PUBLISHED)]
    first = readers.of_fold[0]

    def by(key: Callable[[gold.Row], str | None]) -> Measures:
        return {name: _score(score) for name, score in gold.scores(rows, key).items()}

    alarms = [row for row in rows if row.alarm and not (row.outcome == "found" and row.fails is None)]
    failing = [row for row in rows if row.fails and row.outcome in ("found", "missed")]
    room = newsroom.measured(shared / "eval" / "newsroom", first)
    outcomes = cases.tally(shared / "eval" / "cases.jsonl", first)
    return {
        "gold": {
            "all": by(lambda _: "all"),
            "set": by(lambda row: row.set),
            "kind": by(lambda row: row.kind),
            "source": by(lambda row: row.source),
            "operands, modern sets": by(lambda row: row.operands),
            "operands of percentages": by(lambda row: row.operands if row.kind == "percent_change" else None),
            "alarms": {
                "raised": len(alarms),
                "true": sum(bool(row.fails) for row in alarms),
                "failing claims": len(failing),
                "of them alarms": sum(row.alarm for row in failing),
            },
        },
        "unseen": {name: _score(score) for name, score in _unseen(shared, readers).items()},
        "cases": {"cases": outcomes.total(), **outcomes},
        "newsroom": {
            "claims": room.claims,
            **room.outcomes,
            "slips that are an alarm": round(room.share("alarm"), 4),
            "slips that are an alarm or a query": round(room.share("alarm", "query"), 4),
            "slips": room.seeded,
        },
        "seeds": seeds.measured(shared / "eval" / "seeds.jsonl", shared / "seeds", first)._asdict(),
        "speed": speed.measured(shared / "corpus" / "news.jsonl", first, beside)._asdict(),
    }


def _unseen(shared: Path, readers: Readers) -> Mapping[str, gold.Score]:
    shards = sorted((shared / "corpus" / "shards").glob("*.jsonl"))
    written = gold.measured(UNSEEN / "written.jsonl", readers)
    news = gold.measured(UNSEEN / "news.jsonl", readers, texts=shards)
    return gold.scores([*written, *news], lambda row: row.set)


def _score(score: gold.Score) -> Measures:
    shares = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
    return score._asdict() | {name: value if value is None else round(value, 4) for name, value in shares.items()}


def table(measures: Mapping[str, Any]) -> Iterator[str]:
    """The measures as people read them, line by line."""
    for title, scores in measures["gold"].items():
        if title == "alarms":
            yield _line("alarms of the gold, as published", scores)
            continue
        yield f"{title:26} found  extra missed   prec recall     F1"
        for name, row in scores.items():
            counts = f"{row['found']:6} {row['extra']:6} {row['missed']:6}"
            yield f"  {name:23}{counts} {_decimal(row['precision'])} {_decimal(row['recall'])} {_decimal(row['f1'])}"
    yield _line("articles not looked at", measures["unseen"]["written"])
    yield _line("news not looked at", measures["unseen"]["news"])
    yield from (_line(name, measures[name]) for name in ("cases", "newsroom", "seeds", "speed"))


def _line(name: str, row: Mapping[str, Any]) -> str:
    return f"{name}: {', '.join(f'{key} {_shown(value)}' for key, value in row.items())}"


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return "; ".join(f"{name} {_shown(each)}" for name, each in value.items())
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _decimal(value: float | None) -> str:
    return f"{'-':>6}" if value is None else f"{value:6.3f}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    named = parser.add_mutually_exclusive_group()
    named.add_argument("--reader", type=loaded, default=read, help="what to measure")
    named.add_argument("--folds", type=loaded, help="what gives the reader of a fold, for cross-validation")
    parser.add_argument("--beside", type=loaded, help="what it is timed beside")
    parser.add_argument("--shared", type=Path, default=SHARED, help="the folder of the sets")
    parser.add_argument("--json", action="store_true", help="for machines")
    given = parser.parse_args(arguments)
    readers = same(given.reader) if given.folds is None else crossed(given.folds)
    measures = measured(given.shared, readers, given.beside)
    print(json.dumps(measures, indent=1) if given.json else "\n".join(table(measures)))


if __name__ == "__main__":
    main()
