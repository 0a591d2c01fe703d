"""Make `words/tiers.toml`, the weights of factcheck.certainty: `python -m factcheck.learn.tiers`.

Two models, both of logistic regression over named evidence:

- *frame*: whether the figures of a claim fit, from its words alone. A right pair fits nearly always and a wrong one
  hardly ever, so every checked claim of raw text is a label that costs nothing.
- *channel*: whether a judged alarm is true, from the frame and the arithmetic.

Both learn from articles of our own as well (`planted`). There claims are far more common, and slips are planted at
will, so that it counts by itself whether a document is one of them, and that is no part of the weights.

Nothing is drawn at random: documents are parted into folds by a hash of their names, and the same texts give the same
bytes.
"""

import argparse
import hashlib
from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from factcheck.certainty import THOUSAND, channel, group_of
from factcheck.findings import Finding
from factcheck.learn import gold, planted
from factcheck.learn.corpus import Document, documents, sources
from factcheck.learn.judged import FILES, FIRST_LOOKS, Judged, at_first_look, judged
from factcheck.learn.logistic import fit, logit, sigmoid
from factcheck.profiles import PROFILES, Profile
from factcheck.reader.learned import GRADES, LEARNED
from factcheck.reading.evidence import NOT_TO_BE_PAIRED, VERSION

__all__ = ["main"]

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "factcheck" / "words" / "tiers.toml"

FOLDS = 5
FITS = frozenset({"correct", "consistent", "misrounded"})
LABELLED = FITS | {"wrong"}

FEWEST = 8
"""A name in fewer claims than this gets no weight."""

FREE = 9.0
FRAME = 0.03
KNOWN = 0.3
GRADED = 0.3
"""Variances of the priors: wide for a constant and for how a claim was read and how likely it is by all that was
learned, narrow for what the words say one by one, as there are many of them."""

OWN = "of our own"
"""Evidence that a document is one of our own: how often figures fit there is no guide for others."""

CHANNELS = ("slip", "close", "far", "sign", "worded", "frame", "direction")
CHANNEL = {"prior": FREE, OWN: FREE, **dict.fromkeys(CHANNELS, 4.0), "far": 0.3}
"""Variances of the priors; that no planted slip is far off must not make it impossible."""

JUDGED = 4.0
"""So much counts an alarm that was judged, beside one of a slip that was planted: these are fewer, and real."""

Weights = dict[str, float]
Frames = dict[str, Weights]


QUERIED = PROFILES["published"].queried


class Scored(NamedTuple):
    """A judged alarm with the certainty that a model gave it which had not seen its document."""

    certainty: float
    alarm: Judged


def fold_of(document: str) -> int:
    """The fold of a document: one of `FOLDS`, by a hash of its name; parts of one document are in one fold."""
    whole = document.partition("#")[0]
    return int(hashlib.sha256(whole.encode()).hexdigest(), 16) % FOLDS


def frames(texts: Sequence[Document], without: Callable[[Document], bool]) -> Frames:
    """The weights of the words, learned from all texts but those that are held out."""
    rows: dict[str, list[tuple[tuple[str, ...], bool]]] = {"figures": [], "directions": []}
    for document in texts:
        if not without(document):
            for finding in document.findings:
                if finding.rating in LABELLED:
                    names = (*finding.reading.evidence, *([OWN] if document.source == planted.SOURCE else []))
                    rows[group_of(finding.claim)].append((names, finding.rating in FITS))
    return {group: _without_own(_frame(labelled)) for group, labelled in rows.items()}


def _without_own(weights: Weights) -> Weights:
    return {name: weight for name, weight in weights.items() if name != OWN}


def _frame(labelled: Sequence[tuple[tuple[str, ...], bool]]) -> Weights:
    seen = Counter(name for names, _ in labelled for name in names)
    known = {name for name, count in seen.items() if count >= FEWEST}
    variance = {name: KNOWN if name in NOT_TO_BE_PAIRED else FRAME for name in known}
    variance |= dict.fromkeys((name for name in known if name in (*GRADES, LEARNED)), GRADED) | {
        "prior": FREE,
        OWN: FREE,
    }
    rows = [dict.fromkeys((*names, "prior"), 1.0) for names, _ in labelled]
    found = fit(rows, [fits for _, fits in labelled], variance=variance)
    return {name: min(weight, 0.0) if name in NOT_TO_BE_PAIRED else weight for name, weight in found.items()}


def row_of(finding: Finding, learned: Frames) -> Weights:
    """The evidence of a judged alarm, as `factcheck.certainty` adds it up."""
    weights = learned[group_of(finding.claim)]
    frame = weights["prior"] + sum(weights.get(name, 0.0) for name in finding.reading.evidence)
    direction = float(group_of(finding.claim) == "directions")
    return {"prior": 1.0, **channel(finding.verdict), "frame": frame, "direction": direction}


def channels(alarms: Sequence[Judged], learned: Frames) -> Weights:
    """The weights of the channel, learned from judged alarms and planted slips."""
    own = [alarm.source == planted.SOURCE for alarm in alarms]
    rows = [row_of(alarm.finding, learned) | {OWN: float(is_own)} for alarm, is_own in zip(alarms, own, strict=True)]
    counts = [1.0 if is_own else JUDGED for is_own in own]
    return _without_own(fit(rows, [alarm.true for alarm in alarms], variance=CHANNEL, weights=counts))


def scored(alarms: Sequence[Judged], weights: Weights, learned: Frames) -> Iterator[Scored]:
    """Judged alarms with the certainty that these weights give them."""
    for alarm in alarms:
        row = row_of(alarm.finding, learned)
        yield Scored(sigmoid(sum(weights[name] * value for name, value in row.items())), alarm)


def held_out(texts: Sequence[Document], alarms: Sequence[Judged], test: Container[str]) -> Iterator[Scored]:
    """The alarms of some documents, scored by models that saw none of these documents."""
    learned = frames(texts, lambda document: document.name in test)
    weights = channels([a for a in alarms if a.document not in test], learned)
    yield from scored([a for a in alarms if a.document in test], weights, learned)


def by_document(texts: Sequence[Document], alarms: Sequence[Judged]) -> list[Scored]:
    """Cross-validated over documents."""
    return [
        each
        for fold in range(FOLDS)
        for each in held_out(texts, alarms, {name for name in _names(texts, alarms) if fold_of(name) == fold})
    ]


def by_source(texts: Sequence[Document], alarms: Sequence[Judged], tested: str) -> list[Scored]:
    """One source tested by models that saw the other alone: neither its judged alarms nor its raw text."""

    def is_tested(source: str) -> bool:
        return source != planted.SOURCE and (source == "press") == (tested == "press")

    return list(held_out(texts, alarms, _names(texts, alarms, is_tested)))


def _names(
    texts: Sequence[Document], alarms: Sequence[Judged], is_of: Callable[[str], bool] = lambda _: True
) -> set[str]:
    """The names of all documents, or of those from some sources."""
    return {d.name for d in texts if is_of(d.source)} | {a.document for a in alarms if is_of(a.source)}


def tally(found: Sequence[Scored], profile: Profile = PROFILES["published"]) -> dict[str, int]:
    """Counts at the thresholds of a profile, on published text."""
    sure = [(certainty_in(profile, s), s.alarm) for s in found]
    spoken = [alarm for sureness, alarm in sure if sureness >= profile.alarm and alarm.finding.kind not in QUERIED]
    asked = [alarm for sureness, alarm in sure if sureness >= profile.asks(alarm.finding.kind)]
    return {
        "judged": len(found),
        "true": sum(s.alarm.true for s in found),
        "alarms": len(spoken),
        "true_alarms": sum(a.true for a in spoken),
        "alarms_and_queries": len(asked),
        "true_alarms_and_queries": sum(a.true for a in asked),
    }


def certainty_in(profile: Profile, found: Scored) -> float:
    """How sure an alarm is where texts are wrong as often as a profile says."""
    kind = found.alarm.finding.kind
    rates = (float(each.errors[kind]) for each in (profile, PROFILES["published"]))
    more, less = map(logit, rates)
    return sigmoid(logit(found.certainty) + more - less)


def written(
    learned: Frames, weights: Weights, measured: Mapping[str, Mapping[str, int]], provenance: Mapping[str, object]
) -> str:
    """The table as TOML."""
    lines = ["# Made by `python -m factcheck.learn.tiers`: do not edit. Weights in thousandths of log odds.", ""]
    tables: dict[str, Mapping[str, object]] = {"provenance": provenance}
    tables |= {f"measured.{name}": counts for name, counts in measured.items()}
    tables["channel"] = _whole(weights)
    tables |= {f"frame.{group}": _whole(found) for group, found in learned.items()}
    for name, row in tables.items():
        lines += [f"[{name}]", *(f"{_toml(str(key))} = {_toml(value)}" for key, value in row.items()), ""]
    return "\n".join(lines)


def _whole(weights: Weights) -> dict[str, int]:
    return {name: round(weight * THOUSAND) for name, weight in sorted(weights.items())}


def _toml(value: object) -> str:
    return str(value) if isinstance(value, int) else '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the texts, fit, measure and write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared", help="the folder with eval/ and corpus/")
    parser.add_argument("-o", "--output", type=Path, default=TARGET)
    parser.add_argument("--show", action="store_true", help="print the judged alarms, the surest first")
    given = parser.parse_args(arguments)
    every = list(documents(sources(given.shared)))
    left: dict[str, int] = {}
    listed = list(judged(given.shared, {d.name: d.findings for d in every}, left))
    known = {row.id for row in gold.rows(given.shared)}
    own = list(planted.documents(given.shared))
    # of documents that the forest has learned from it is too sure
    texts = [*(document for document in every if document.name not in known), *(document for document, _ in own)]
    slips = [alarm for _, found in own for alarm in found]
    # what was judged at first look had been picked by a model of both sources: no test of one that knows one source
    alarms = [*listed, *at_first_look(given.shared, left)]
    every_alarm = by_document(texts, [*alarms, *slips])
    across = [found for found in every_alarm if found.alarm.source != planted.SOURCE]
    measured = {
        "documents": tally(across),
        "documents_as_drafts": tally(across, PROFILES["draft"]),
        "slips_in_drafts": tally([s for s in every_alarm if s.alarm.source == planted.SOURCE], PROFILES["draft"]),
        "press_from_newswire": tally(by_source(texts, [*listed, *slips], "press")),
        "newswire_from_press": tally(by_source(texts, [*listed, *slips], "newswire")),
    }
    learned = frames(texts, lambda _: False)
    weights = channels([*alarms, *slips], learned)
    provenance = {
        "evidence": VERSION,
        "folds": FOLDS,
        **{f"left out: {reason}": count for reason, count in sorted(left.items())},
        **{
            p.name: _hash(p)
            for p in (
                *sources(given.shared),
                *(given.shared / "eval" / name for name in FILES),
                *FIRST_LOOKS,
                gold.ANNOTATED / "own.jsonl",
            )
        },
    }
    given.output.write_text(written(learned, weights, measured, provenance), encoding="utf-8")
    for name, counts in measured.items():
        print(name, counts)
    if given.show:
        for threshold in (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85):
            spoken = [s.alarm for s in across if s.certainty >= threshold and s.alarm.finding.kind not in QUERIED]
            print(f"alarm at {threshold}: {sum(a.true for a in spoken)} of {len(spoken)} true")
        for certainty, alarm in sorted(across, key=lambda each: -each.certainty):
            print(f"{certainty:.2f} {alarm.true!s:5} {alarm.finding.kind} {alarm.finding.verdict.message}")


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


if __name__ == "__main__":
    main()
