"""Matches as LanguageTool's clients have them: what is told unasked, each where its correction stands."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.kinds import KINDS
from factcheck.prose import FORMS, Edit, Prose
from factcheck.report import Checked
from factcheck.report.languagetool import CATEGORIES, _with_something, matches, rule_of
from factcheck.report.remarks import told
from factcheck.report.tiers import SIGNS
from factcheck.suppressions import Suppression
from tests.report.hostile import documents

one = documents().flatmap(lambda found: st.sampled_from(found or [Checked("a.txt", error="is binary, not text")]))

WRONG = "Sales rose 24 per cent to 99, from 82."
QUERY = "Sales rose nearly 90 per cent to 27, from 15."


def found(text: str, form: str = "text") -> list[dict[str, Any]]:
    return matches(Checked.of("-", FORMS[form].prose(text)))


def units(text: str) -> bytes:
    """A text as its clients count it: two bytes a unit."""
    return text.encode("utf-16-le", "surrogatepass")


def stretch(text: str, place: dict[str, Any]) -> str:
    """The stretch that a match or its context points at."""
    start, end = 2 * place["offset"], 2 * (place["offset"] + place["length"])
    return units(text)[start:end].decode("utf-16-le", "surrogatepass")


def replaced(text: str, match: dict[str, Any]) -> str:
    """The text with the first replacement made, as a client makes it."""
    start, end = 2 * match["offset"], 2 * (match["offset"] + match["length"])
    return (units(text)[:start] + units(match["replacements"][0]["value"]) + units(text)[end:]).decode(
        "utf-16-le", "surrogatepass"
    )


@given(one)
def test_each_alarm_and_each_query_is_a_match(checked: Checked) -> None:
    listed = matches(checked)
    assert sorted(match["message"] for match in listed) == sorted(map(told, checked.problems))
    assert [match["offset"] for match in listed] == sorted(match["offset"] for match in listed)
    assert json.loads(json.dumps(listed)) == listed


@given(one)
def test_a_match_covers_what_its_replacement_replaces(checked: Checked) -> None:
    source = checked.prose.source
    edits = sorted(f.edit.applied(source) for f in checked.problems if f.edit is not None)
    assert sorted(replaced(source, match) for match in matches(checked) if match["replacements"]) == edits


@given(one)
def test_every_match_covers_something_that_its_context_shows(checked: Checked) -> None:
    source = checked.prose.source
    for match in matches(checked):
        assert match["length"] > 0
        found_there = stretch(source, match)
        assert found_there
        shown = stretch(match["context"]["text"], match["context"])
        assert shown == found_there.replace("\n", " ").replace("\r", " ")


@pytest.mark.parametrize("before", ["", "😀", "😀😀 ", "Caf\u00e9 \U0001d7db: ", "\n\n😀\r\n"])
def test_places_count_units_of_utf_16(before: str) -> None:
    text = before + WRONG
    (match,) = found(text)
    assert stretch(text, match) == "24 per cent"
    assert replaced(text, match) == text.replace("24", "21")


def test_a_match_has_all_that_clients_read() -> None:
    (match,) = found(f"It was a good year. {WRONG}")
    assert match["message"].startswith("82 to 99 is a rise of 20.73%, not 24%. Perhaps: ")
    assert match["shortMessage"] == "alarm (wrong)"
    assert match["sentence"] == WRONG
    assert match["rule"]["id"] == "FACTCHECK_PERCENT_CHANGE"
    assert match["rule"]["issueType"] == "inconsistency"
    assert match["rule"]["category"] == {"id": "SEMANTICS", "name": "Semantics"}


def test_a_query_asks() -> None:
    (match,) = found(QUERY)
    assert match["message"] == "15 to 27 would be a rise of 80%: is nearly 90% a fair way to put it?"
    assert (match["shortMessage"], match["rule"]["issueType"], match["rule"]["category"]["id"]) == (
        "query",
        "style",
        "STYLE",
    )
    assert stretch(QUERY, match) == "nearly 90 per cent"
    assert match["replacements"] == []


def test_someones_own_words_are_underlined_and_not_replaced() -> None:
    text = f"“{WRONG}” he said."
    (match,) = found(text)
    assert stretch(text, match) == "24 per cent"
    assert match["replacements"] == []
    assert match["shortMessage"] == "alarm (wrong), in a quotation"


def test_what_is_fine_open_or_stood_by_is_no_match() -> None:
    assert found("Sales rose 21 per cent to 99, from 82. Thefts rose 5 per cent.") == []
    (finding,) = (checked := Checked.of("-", Prose.plain(WRONG))).findings
    stood = Checked.of("-", checked.prose, (Suppression(finding.fingerprint),))
    assert matches(stood) == []


def test_of_markup_within_a_figure_nothing_is_replaced() -> None:
    text = "Sales rose <b>24</b> per cent to 99, from 82."
    (match,) = found(text, "html")
    assert stretch(text, match) == "4"
    assert replaced(text, match) == "Sales rose <b>21</b> per cent to 99, from 82."


@pytest.mark.parametrize(
    ("text", "covered", "mended"),
    [
        ("Sales rose <b>2</b>% to 99, from 82.", ">", "Sales rose <b>2</b>1% to 99, from 82."),
        ("Sales rose <b>2%</b> to 99, from 82.", "2%", "Sales rose <b>21%</b> to 99, from 82."),
    ],
)
def test_what_is_missing_is_put_beside_a_character(text: str, covered: str, mended: str) -> None:
    """Between two characters there is nothing to underline."""
    (match,) = found(text, "html")
    assert stretch(text, match) == covered
    assert replaced(text, match) == mended


def test_what_is_missing_where_a_document_begins_is_put_before_a_character() -> None:
    edit = Edit(0, 0, "1")
    assert _with_something(edit, "5</b>%") == Edit(0, 1, "15")
    assert _with_something(edit, "5</b>%").applied("5</b>%") == edit.applied("5</b>%")


def test_a_long_context_is_cut() -> None:
    (match,) = found(f"{'It was a good year, and we all know why. ' * 3}{WRONG} {'So it was. ' * 9}")
    assert match["context"]["text"].startswith("...")
    assert match["context"]["text"].endswith("...")
    assert len(match["context"]["text"]) == 3 + 40 + len("24 per cent") + 40 + 3


def test_every_tier_that_is_told_has_its_category_and_every_kind_its_rule() -> None:
    assert set(CATEGORIES) == {tier for tier, sign in SIGNS.items() if not sign.folded}
    assert len({rule_of(kind.code) for kind in KINDS}) == len(KINDS)


@given(st.text())
def test_any_text_is_answered(text: str) -> None:
    json.dumps(found(text))
