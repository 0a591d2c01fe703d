"""What the learned reader reads in sentences, and the laws that it keeps."""

import ast
import json
import tomllib
from pathlib import Path
from typing import Any
from zlib import compress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Reading
from factcheck.claim import Implied
from factcheck.quantity import Quantity
from factcheck.reader.analysis import analyse
from factcheck.reader.candidates import FRAMES, Candidate, candidates, within_reach
from factcheck.reader.evidence import Evidence, Links, Surroundings, parts
from factcheck.reader.links import linked
from factcheck.reader.model import Weights, learned, log_odds
from factcheck.reader.read import read
from factcheck.reader.statements import statements

PACKAGE = Path(__file__).resolve().parents[2] / "factcheck" / "reader"
SENTENCES = tomllib.loads((Path(__file__).parent / "sentences.toml").read_text(encoding="utf-8"))["sentence"]
TEXTS = [row["text"] for row in SENTENCES]

RECKONS = frozenset({"box", "diagnoses", "hedges", "interval", "rate", "rounding", "verdict"})
"""Whatever could tell whether figures fit."""


def printed(reading: Reading) -> dict[str, str]:
    """The kind of a claim and its figures as printed; what is implied is not printed."""
    claim = reading.claim
    roles: dict[str, Any] = {name: getattr(claim, name) for name in claim.roles}
    shown = {name: str(figure.printed) for name, figure in roles.items() if not isinstance(figure, Implied)}
    return {"kind": claim.code, **shown}


def places(text: str) -> list[tuple[str, tuple[int | None, ...]]]:
    """Which figures each claim of a text is about, by their places."""
    return [
        (
            r.claim.code,
            tuple(q.start for q in (*r.claim.variables().values(), r.claim.figure) if isinstance(q, Quantity)),
        )
        for r in read(text)
    ]


@pytest.mark.parametrize("row", SENTENCES, ids=TEXTS)
def test_a_sentence_states_these_claims(row: dict[str, Any]) -> None:
    assert list(map(printed, read(row["text"]))) == row["claims"]


@given(st.sampled_from(TEXTS[:6]), st.data())
def test_no_digit_decides_which_figures_belong_together(text: str, data: st.DataObject) -> None:
    """Any digit can be another one, but those of a year; without noughts and ones, which can lead or stand alone."""
    at = data.draw(st.sampled_from([i for i, c in enumerate(text) if c in "3456789" and not _in_a_year(text, i)]))
    changed = text[:at] + data.draw(st.sampled_from("3456789")) + text[at + 1 :]
    assert places(changed) == places(text)


def _in_a_year(text: str, at: int) -> bool:
    return "20" in (text[at - 2 : at], text[at - 3 : at - 1])


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    assert all(reading.quote == text[reading.start : reading.end] for reading in read(text))


@pytest.mark.parametrize("text", TEXTS)
def test_the_log_odds_of_a_candidate_are_the_sum_of_the_weights_of_its_evidence_by_name(text: str) -> None:
    analysis, model = analyse(text), learned()
    around = Surroundings(analysis)
    found, links = linked(around, model.links)
    told = [(base, Links({}, {}, {}), model.links) for base, _ in found]
    told += [(statement, links, model.weights) for statement in statements(analysis)]
    for statement, of_links, weights in told:
        reachable = within_reach(analysis, statement)
        evidence = Evidence(around, statement, reachable, of_links)
        every = list(candidates(analysis, statement, reachable))
        assert [(c, by_name(evidence, c, weights)) for c in every] == list(log_odds(evidence, every, weights))


def by_name(evidence: Evidence, candidate: Candidate, weights: Weights) -> int:
    """The weights of a candidate, added up one by one."""
    return sum(
        weights.by_prefix.get(prefix, {}).get(name, 0)
        for part in parts(evidence, candidate)
        for prefix in part.prefixes
        for name in part.names()
    )


@pytest.mark.parametrize("path", sorted(PACKAGE.glob("*.py")), ids=lambda path: path.name)
def test_a_reader_cannot_reckon(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not {module.split(".")[1] for module in modules if module.startswith("factcheck.")} & RECKONS


def test_the_weights_are_small_whole_numbers_for_every_frame() -> None:
    model = learned()
    assert set(model.thresholds) == {frame.code for frames in FRAMES.values() for frame in frames}
    every = [weight for under in model.weights.by_prefix.values() for weight in under.values()]
    assert every
    assert all(isinstance(weight, int) for weight in every)
    assert len(compress((PACKAGE / "weights.json").read_bytes(), 9)) < 500_000


def test_the_weights_say_what_they_were_made_from() -> None:
    made = json.loads((PACKAGE / "weights.json").read_text(encoding="utf-8"))["provenance"]
    assert {"00.jsonl", "11.jsonl", "modern.jsonl"} <= set(made["read"])
    assert not {f"{number}.jsonl" for number in range(12, 24)} & set(made["read"])
