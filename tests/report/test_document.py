"""A document as JSON keeps to docs/json.md."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck import AbsoluteChange, PercentChange, Share, Total, parse, review
from factcheck.prose import FORMS
from factcheck.report.checked import Checked
from factcheck.report.jsonl import pieces
from factcheck.suppressions import Suppression
from tests.report.made import POLICE, finding, police, report

FIELDS = [
    *(
        "kind",
        "rating",
        "label",
        "tier",
        "confidence",
        "certainty",
        "start",
        "end",
        "quote",
        "quoted",
        "roles",
        "computed",
        "message",
        "question",
        "diagnoses",
    ),
    *(
        "suggestion",
        "uncorrected",
        "alternatives",
        "assumption",
        "reason",
        "candidates",
        "notes",
        "fingerprint",
        "working",
    ),
    "suppressed",
]
HOSTILE = (
    "Up 21% from 82 to 99.\x1b[31m\u202e[red]\u2028 \ud800 Sales rose from 0 to 0 by 5%, by 99999999999999999999%.",
    "Sales rose 12% to 1.9m from 1.7m and profits 4% to 1.1m from 1.06m.\r\n\r\n\ufeff\x00 Doubled from 3 to 7.",
    "One in two down, points by 99 to nearly 99. One in 2: 0 to 1 of 0, a total of one in five.",
    "Crime, up " + "9" * 6000 + " per cent from " + "8" * 6000 + " to 1.",
)
WORDS = ["rose", "fell", "by", "from", "to", "per cent", "%", "a total of", "doubled", "of the", "nearly", "or", "than"]
WORDS += ["82", "99", "21", "0", "-5", "1,154", "£1.13bn", "2019/20", ".", "\n\n", "“", "”", "one in five", "points"]


def document(checked: Checked) -> dict[str, Any]:
    return json.loads("".join(pieces(checked)))  # type: ignore[no-any-return]


def findings() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = document(Checked("p", police()))["findings"]
    return found


def numbers(value: Any) -> list[str]:
    """The numbers of a role: one, or two of a range."""
    return value if isinstance(value, list) else [] if value is None else [value]


def test_a_document_has_the_fields_of_the_contract() -> None:
    found = document(Checked("p.txt", police()))
    assert list(found) == ["schema", "path", "error", "findings"]
    assert (found["schema"], found["path"], found["error"]) == ("1", "p.txt", None)
    assert all(list(each) == FIELDS for each in found["findings"])


def test_what_could_not_be_read_has_an_error_and_no_findings() -> None:
    found = document(Checked("p", error="is binary, not text"))
    assert (found["error"], found["findings"]) == ("is binary, not text", [])


def test_findings_come_in_the_order_of_the_text_with_their_quotes() -> None:
    starts = [found["start"] for found in findings()]
    assert starts == sorted(starts)
    assert all(POLICE[found["start"] : found["end"]] == found["quote"] for found in findings())


def test_a_query_has_its_question_and_how_sure_it_is() -> None:
    wrong, *_, query, unchecked = findings()
    assert (query["tier"], query["confidence"], query["certainty"]) == ("query", "0.900", "0.750")
    assert query["question"] == "15 to 27 would be a rise of 80%: is nearly 90% a fair way to put it?"
    assert query["message"] == "15 to 27 is a rise of 80%; nearly 90% is a stretch."
    assert (wrong["tier"], wrong["question"]) == ("alarm", None)
    assert (unchecked["tier"], unchecked["certainty"], unchecked["question"]) == ("open", None, None)


def test_a_wrong_claim_has_its_edit_and_its_alternatives() -> None:
    wrong = findings()[0]
    assert (wrong["rating"], wrong["label"]) == ("wrong", "REFUTES")
    assert wrong["computed"]["value"] == wrong["computed"]["low"] == "1200/41"
    assert wrong["computed"]["low_open"] is wrong["computed"]["high_open"] is False
    edit = wrong["suggestion"]
    assert POLICE[edit["start"] : edit["end"]] == "23 per cent"
    assert edit["text"] == "29 per cent"
    assert Fraction(wrong["alternatives"]["after"]) == Fraction("302.58")


def test_an_edit_replaces_the_hedge_with_the_figure() -> None:
    text = "It rose by nearly 70 per cent, from 37 to 70."
    found = finding(text, PercentChange, "rose by nearly 70 per cent", before="37", after="70.", percent="70 per cent")
    edit = found.edit
    assert edit is not None
    assert text[edit.start : edit.end] == "nearly 70 per cent"


def test_nobodys_words_are_edited() -> None:
    quoted = findings()[2]
    assert quoted["quoted"] is True
    assert quoted["rating"] == "misrounded"
    assert quoted["suggestion"] is None


def test_a_figure_without_a_place_has_no_edit() -> None:
    text = "up 9"
    found = finding(text, PercentChange, "up", before=100, after=200, percent=parse("9 per cent"))
    assert found.verdict.suggestion == "100 per cent"
    assert found.edit is None


def test_an_unchecked_claim_has_its_reason_and_computes_nothing() -> None:
    unchecked = findings()[-1]
    assert unchecked["reason"] == police().findings[-1].verdict.reason
    assert unchecked["computed"]["value"] is unchecked["computed"]["low"] is None
    assert unchecked["roles"]["before"] is None


@pytest.mark.parametrize("quoted", [True, False])
def test_a_total_lists_its_parts(quoted: bool) -> None:
    text = "There were 5 and 7, a total of 13, and 3 of 9 or 33%."
    made = report(
        text,
        finding(text, Total, "total of 13", parts=[5, 7], total="13", quoted=quoted),
        finding(text, Share, "33%", part="3 of", whole="9", percent="33%"),
        finding(text, AbsoluteChange, "7", before=1, after=8, change="7"),
    )
    found = document(Checked("p", made))["findings"]
    total = next(each for each in found if each["kind"] == "total")
    assert [part["value"] for part in total["roles"]["parts"]] == ["5", "7"]
    assert set(total["alternatives"]) == {"parts[0]", "parts[1]"}


def test_a_suppressed_finding_says_who_stands_by_it() -> None:
    first = police().findings[0].fingerprint
    found = document(Checked("p", police().suppressing((Suppression(first, "unrounded", "sidecar"),))))["findings"]
    assert found[0]["suppressed"] == {"reason": "unrounded", "source": "sidecar"}
    assert found[1]["suppressed"] is None


def test_places_are_those_of_the_document() -> None:
    source = "<p>Sales rose <b>24</b> per&nbsp;cent to &pound;99m, from &#163;82m."
    (found,) = document(Checked.of("p.html", FORMS["html"].prose(source)))["findings"]
    assert found["quote"] == source[found["start"] : found["end"]] == "rose <b>24</b> per&nbsp;cent"
    before = found["roles"]["before"]
    assert (before["printed"], source[before["start"] : before["end"]]) == ("£82m", "&#163;82m")
    edit = found["suggestion"]
    mended = source[: edit["start"]] + edit["text"] + source[edit["end"] :]
    assert mended == source.replace("24", "21")


@given(st.text() | st.lists(st.sampled_from(WORDS)).map(" ".join))
@example(HOSTILE[0])
@example(HOSTILE[1])
@example(HOSTILE[2])
@example(HOSTILE[3])
def test_any_text_gives_valid_json(text: str) -> None:
    """The object reads back as itself, every number is one for Fraction, and every quote is in its place."""
    found = document(Checked("-", review(text)))
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    for each in found["findings"]:
        assert text[each["start"] : each["end"]] == each["quote"]
        computed = [each["computed"][name] for name in ("value", "low", "high")]
        values = [role["value"] for role in each["roles"].values() if isinstance(role, dict) and role["unit"]]
        for value in (*computed, *values, *each["alternatives"].values()):
            assert all(Fraction(number).denominator for number in numbers(value))
    assert [each["start"] for each in found["findings"]] == sorted(each["start"] for each in found["findings"])
