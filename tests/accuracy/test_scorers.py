"""The scorers themselves, on a gold of our own."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck import Reading, read
from tests.accuracy import cases, newsroom, seeds
from tests.accuracy.gold import Row, Score, judged, measured, scores
from tests.accuracy.readers import FOLDS, Object, crossed, findings, fold_of, same

THEFTS = {"kind": "percent_change", "before": 20, "after": 24, "percent": 20, "operands_in": "sentence", "fails": False}
WRONG = {"kind": "percent_change", "before": 50, "after": 60, "percent": 25, "operands_in": "sentence", "fails": True}
FAR = {"kind": "trend", "before": 3, "after": 9, "direction": "up", "operands_in": "far", "fails": False}


def document(*sentences: str, claims: list[Object]) -> Object:
    return {"set": "ours", "id": "here:1", "text": list(sentences), "claims": claims}


def rows(gold: Object) -> list[Row]:
    return list(judged(gold, findings("\n\n".join(gold["text"]), "text")))


def outcomes(gold: Object) -> list[tuple[str, str]]:
    return [(row.kind, row.outcome) for row in rows(gold)]


SENTENCES = ("Thefts rose 20 per cent to 24 from 20.", "Robberies rose 25 per cent to 60 from 50.")


def test_a_claim_is_found_or_missed_and_a_finding_that_is_none_is_extra() -> None:
    found = rows(document(*SENTENCES, claims=[THEFTS, FAR]))
    assert [(row.kind, row.outcome, row.operands) for row in found] == [
        ("percent_change", "found", "sentence"),
        ("trend", "missed", "elsewhere"),
        ("percent_change", "extra", "sentence"),
    ]
    assert scores(found, lambda row: row.source) == {"here": Score(found=1, extra=1, missed=1)}
    assert scores(found, lambda row: row.operands) == {"sentence": Score(1, 1, 0), "elsewhere": Score(0, 0, 1)}


def test_an_alarm_on_a_claim_that_fails_is_true_and_any_other_is_not() -> None:
    told = [(row.outcome, row.alarm, row.fails) for row in rows(document(*SENTENCES, claims=[THEFTS, WRONG]))]
    assert told == [("found", False, False), ("found", True, True)]
    told = [(row.outcome, row.alarm, row.fails) for row in rows(document(*SENTENCES, claims=[THEFTS]))]
    assert told == [("found", False, False), ("extra", True, False)]


def test_what_is_stated_twice_is_counted_as_often_as_the_gold_does() -> None:
    """One finding serves a claim that the gold has twice; a finding beyond those of the gold is no extra."""
    assert outcomes(document(SENTENCES[0], claims=[THEFTS, THEFTS])) == [("percent_change", "found")]
    assert outcomes(document(SENTENCES[0], SENTENCES[0], claims=[THEFTS])) == [("percent_change", "found")]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ({"percent": 20.001}, True),
        ({"percent": 20.1}, False),
        ({"percent": -20}, False),
        ({"before": 24, "after": 20}, False),
        ({"before": [20, 21]}, False),
        ({"before": 20.02}, False),
        ({"before": 20.02, "implied": ["before"]}, True),
    ],
)
def test_a_claim_is_found_by_its_figures(other: dict[str, Any], found: bool) -> None:
    """Decimals are cut in the gold, and more so where a figure was worked out."""
    expected = [("percent_change", "found")] if found else [("percent_change", "missed"), ("percent_change", "extra")]
    assert outcomes(document(SENTENCES[0], claims=[THEFTS | other])) == expected


def test_a_loose_claim_says_per_cent_for_points() -> None:
    loose = {"kind": "point_change", "before": 11, "after": 14, "points": 3, "loose": True, "fails": True}
    said = document("The rate rose 3 per cent to 14 per cent from 11 per cent.", claims=[loose])
    assert outcomes(said) == [("point_change", "found")]


def test_the_figures_of_parts_come_in_any_order() -> None:
    total = {"kind": "total", "parts": [9, 14, 25], "total": 48}
    said = document("There were 48 fires, comprising 14 in Ashby, 25 in Corley and 9 in Dunster.", claims=[total])
    assert outcomes(said) == [("total", "found")]


def test_shares_of_nothing_are_none() -> None:
    assert (Score(0, 0, 0).precision, Score(0, 0, 1).recall, Score(0, 0, 0).f1) == (None, 0, None)
    assert (Score(3, 1, 3).precision, Score(3, 1, 3).recall, Score(3, 1, 3).f1) == (0.75, 0.5, 0.6)


@given(st.text())
def test_a_document_is_of_one_fold_whatever_else_there_is(name: str) -> None:
    assert fold_of(name) in range(FOLDS)
    assert fold_of(name) == fold_of(name)


def test_claims_alone_take_their_documents_from_other_files(tmp_path: Path) -> None:
    gold, texts = tmp_path / "gold.jsonl", tmp_path / "texts.jsonl"
    gold.write_text(json.dumps({"id": "here:2", "claims": [THEFTS]}), encoding="utf-8")
    made = [{"id": f"here:{number}", "text": [SENTENCES[0]]} for number in range(4)]
    texts.write_text("".join(f"{json.dumps(each)}\n" for each in made), encoding="utf-8")
    (row,) = measured(gold, same(), texts=[texts])
    assert (row.document, row.outcome) == ("here:2", "found")


def test_each_document_is_read_by_the_reader_of_its_fold(tmp_path: Path) -> None:
    """None has learned from it: here each reads the documents of its fold only."""
    names = [f"here:{number}" for number in range(40)]
    assert {fold_of(name) for name in names} == set(range(FOLDS))
    gold = tmp_path / "gold.jsonl"
    made = [{"id": name, "text": [f"{SENTENCES[0]} ({name})"], "claims": [THEFTS]} for name in names]
    gold.write_text("".join(f"{json.dumps(each)}\n" for each in made), encoding="utf-8")

    def of_fold(fold: int) -> Any:
        def reader(text: str) -> Iterator[Reading]:
            return iter(read(text) if fold_of(text.partition("(")[2].rstrip(")")) == fold else ())

        return reader

    assert scores(measured(gold, crossed(of_fold)), lambda row: row.set) == {"gold": Score(40, 0, 0)}
    assert scores(measured(gold, same(of_fold(0))), lambda row: row.set)["gold"].found < 40


SALES = "Sales rose 24 per cent to 99, from 82."
READ = {"kind": "percent_change", "roles": {"before": "82", "after": "99", "percent": "24"}, "rating": "wrong"}


@pytest.mark.parametrize(
    ("text", "expected", "outcome"),
    [
        (SALES, [READ], "right"),
        (SALES, [READ | {"rating": "misrounded|wrong"}], "right"),
        (SALES, [READ | {"diag": "reversed"}], "no diagnosis"),
        (SALES, [], "false alarm"),
        (SALES, [READ | {"roles": {"before": "83"}}], "false alarm"),
        (SALES, [READ, READ], "missed"),
        ("Sales rose 21 per cent to 99, from 82.", [], "extra"),
        ("Sales rose 21 per cent.", [], "right"),
    ],
)
def test_a_case_is_right_if_what_must_come_out_does_and_nothing_else(
    text: str, expected: list[Object], outcome: str
) -> None:
    case = {"text": text, "expected": expected, "mode": "review", "form": "txt"}
    assert cases.judged(case, findings) == outcome


@pytest.mark.parametrize(("values", "outcome"), [(["24", "99", "82"], "right"), (["24"], "figures")])
def test_a_case_may_ask_for_the_figures_alone(values: list[str], outcome: str) -> None:
    case = {"text": SALES, "expected": [{"quantity": value} for value in values], "mode": "quantities", "form": "md"}
    assert cases.judged(case, findings) == outcome


def test_a_newsroom_article_is_judged_as_it_is_and_with_slips(tmp_path: Path) -> None:
    text = f"{SENTENCES[0]} {SENTENCES[1]} It rained for 12 days."
    claims = [
        {"anchor": "rose «20 per cent»", "expected": "ok"},
        {"anchor": "rose «25 per cent»", "expected": "bad"},
        {"anchor": "for «12» days", "expected": "ok"},
    ]
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "claims.jsonl").write_text(json.dumps({"article": "a.txt", "claims": claims}), encoding="utf-8")
    found = newsroom.measured(tmp_path, read)
    assert (found.outcomes, found.claims) == (Counter({"right": 2, "missed": 1}), 3)
    assert set(found.seeded) == {"up", "near", "digit", "swap"}
    assert found.seeded["up"] == {"alarm": 1, "quiet": 1}
    assert found.share("alarm", "query", "quiet") == 1


@pytest.mark.parametrize(
    ("expected", "tier", "rating", "outcome"),
    [
        ("ok", "fine", "correct", "right"),
        ("ok", "alarm", "wrong", "false"),
        ("ok", "query", "wrong", "doubted"),
        ("ok", "open", "unchecked", "open"),
        ("bad", "alarm", "wrong", "right"),
        ("bad", "query", "wrong", "queried"),
        ("bad", "query", "stretched", "queried"),
        ("bad*", "query", "stretched", "right"),
        ("bad", "fine", "correct", "passed"),
    ],
)
def test_what_comes_of_a_claim_is_told_by_its_tier(expected: str, tier: str, rating: str, outcome: str) -> None:
    assert newsroom.outcome(expected, {"tier": tier, "rating": rating}) == outcome
    assert newsroom.outcome(expected, None) == "missed"


@pytest.mark.parametrize(
    ("figure", "made"),
    [
        ("41 per cent", ["49 per cent", "43 per cent", "45 per cent", "14 per cent"]),
        ("£1,284", ["£1,541", "£1,286", "£1,684", "£2,184"]),
        ("7.5", ["9.0", "7.7", "7.9", "5.7"]),
        ("30", ["36", "32", "34"]),
        ("9", ["11", "11"]),
        ("almost one in four", []),
    ],
)
def test_slips_are_made_in_four_ways(figure: str, made: list[str]) -> None:
    assert [slip for _, slip in newsroom.slips(figure)] == made


def test_a_row_of_the_seeds_is_found_once_and_other_alarms_are_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{SALES} {SENTENCES[1]} Fraud rose 5 per cent.", encoding="utf-8")
    kind = {"kind": "percent_change"}
    claims = [
        kind | {"roles": {"before": 82, "after": 99, "percent": 24}, "rating": "wrong", "quote": "24 per cent"},
        kind | {"roles": {"percent": 5}, "rating": "unchecked", "quote": "rose 5 per cent"},
        kind | {"roles": {"percent": 5}, "rating": "correct", "quote": "rose 5 per cent"},
    ]
    file = tmp_path / "seeds.jsonl"
    file.write_text(json.dumps({"id": "a.txt", "claims": claims}), encoding="utf-8")
    assert seeds.measured(file, tmp_path, read) == seeds.Seeds(rows=3, found=2, other_alarms=1)
