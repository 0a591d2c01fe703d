"""The listing of what the reader misses and reads too much, on documents of our own."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests import error_listing
from tests.articles import findings

SALES = {
    "id": "sales",
    "text": ["Sales rose 12% to £1.9m.", "They had been £1.7m the year before; costs fell to £9m from £10m."],
    "claims": [
        {"kind": "trend", "before": 10000000, "after": 9000000, "direction": "down", "quote": "fell to £9m"},
        {"kind": "total", "parts": [1, 2], "total": 3, "quote": "Sales rose"},
        {"kind": "an unknown kind", "quote": "Sales"},
    ],
}
CRIMES = {
    "id": "crimes",
    "text": ["Crimes rose by a third to 40 from 30.", "A third of the 60 officers left."],
    "claims": [{"kind": "percent_change", "before": 30, "after": 40, "percent": 33.333, "quote": "a third"}],
}


def listing(tmp_path: Path, capsys: pytest.CaptureFixture[str], gold: list[dict[str, Any]], *options: str) -> str:
    path = tmp_path / "gold.jsonl"
    path.write_text("".join(json.dumps(item) + "\n" for item in gold), encoding="utf-8")
    error_listing.main([str(path), *options])
    return capsys.readouterr().out


def test_a_miss_is_listed_with_its_sentence_and_what_was_seen_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the claim that was found is not; one of a kind that we do not have is passed over."""
    printed = listing(tmp_path, capsys, [SALES], "--misses")
    assert printed.splitlines() == [
        "missed total in sales: parts [1, 2], total 3",
        "  sentence    Sales rose 12% to £1.9m.",
        "  elements    sales/word rose/cue 12 %/figure to/cue £ 1.9 m/figure ./word",
        "  figure      12% (behind object)",
        "  figure      £1.9m (behind to)",
        "  about       sales",
        "  statement   rose (up), stated 12%, after £1.9m",
        "",
        "missed 1",
    ]


def test_an_extra_is_listed_with_the_sentences_of_its_figures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = listing(tmp_path, capsys, [{**SALES, "claims": []}], "--extras")
    assert "extra trend in sales: 'fell': trend 10000000 9000000 down correct\n  sentence    They had" in printed
    assert "extra percent_change in sales: 'rose 12%': percent_change 1700000 1900000 12 correct" in printed
    assert printed.endswith("extra 2\n")


def test_one_kind_can_be_asked_for(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert listing(tmp_path, capsys, [SALES], "--kind", "trend") == "missed 0, extra 0\n"
    assert listing(tmp_path, capsys, [SALES], "--kind", "total").endswith("missed 1, extra 0\n")


def test_a_third_is_found_though_the_gold_has_it_as_a_decimal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert listing(tmp_path, capsys, [CRIMES], "--kind", "percent_change") == "missed 0, extra 0\n"


def test_a_miss_shows_what_the_neighbouring_sentences_offer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A pair, a series, a level: whatever a statement without levels could have taken."""
    text = [
        "Thefts rose by 20 per cent since 2017 in Poole.",
        "There were 50 thefts in 2017 and 60 thefts in 2019 in Poole.",
        "Arrests rose 5 per cent in Leeds.",
        "There were 42 arrests in Leeds, up from 40.",
        "There were 63 fires in York in 2020.",
        "This number has risen from 60.",
        "Calls rose 50 per cent to 30 calls in 2020.",
        "There were 20 calls in 2019.",
    ]
    claims = [{"kind": "total", "parts": [1], "total": 1, "quote": t} for t in text]
    printed = listing(tmp_path, capsys, [{"id": "a", "text": text, "claims": claims}], "--misses")
    links = [row.split(maxsplit=1)[1] for row in printed.splitlines() if row.startswith("  link")]
    assert links == ["series 50 thefts -> 60 thefts", "pair 40 -> 42 arrests", "after 63 fires", "before 20 calls"]


def test_ranges_and_empty_roles_are_held_against_the_gold() -> None:
    """Both ends of a range must be those of the gold; an empty role is no figure of it."""
    drop = {"kind": "percent_change", "before": 4.1, "after": [2.4, 2.7]}
    found = findings("Stocks fell 34 per cent to between 2.4 and 2.7 tonnes from 4.1 tonnes.")[0]
    assert error_listing.is_found(drop, found)
    assert not error_listing.is_found({**drop, "after": [2.4, 2.8]}, found)
    assert not error_listing.is_found({**drop, "after": 2.4}, found)
    assert not error_listing.is_found(drop, findings("Stocks fell 34 per cent.")[0])
