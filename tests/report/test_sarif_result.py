"""A finding as a result of SARIF."""

import re
from typing import Any

import pytest
from hypothesis import given

from factcheck import review
from factcheck.certainty import Tier
from factcheck.rate import RATINGS
from factcheck.report.checked import Checked
from factcheck.report.sarif_result import message, result
from factcheck.report.sarif_source import Source
from factcheck.suppressions import Suppression
from tests.report.hostile import names
from tests.report.made import tiered

EACH = {
    "correct": "Sales rose 21 per cent to 99, from 82.",
    "consistent": "Sales rose 3.4 per cent to £214m, from £206.8m.",
    "stretched": "Of the 111 residents who were asked, 89, or nearly 90 per cent, felt safe.",
    "misrounded": "Sales rose 67.5 per cent to 62, from 37.",
    "wrong": "Sales rose 24 per cent to 99, from 82.",
    "unchecked": "Sales rose by 24 per cent.",
}
"""A text for each rating."""


def made(text: str, **fields: Any) -> dict[str, Any]:
    checked = Checked("a.txt", review(text, **fields))
    (finding,) = checked.findings
    return result(finding, Source.of(checked))


def test_there_is_a_text_for_every_rating() -> None:
    assert [made(text)["properties"]["rating"] for text in EACH.values()] == list(EACH)
    assert set(EACH) == set(RATINGS)


@pytest.mark.parametrize(
    ("tier", "rating", "kind", "level"),
    [
        ("alarm", "wrong", "fail", "error"),
        ("alarm", "misrounded", "fail", "warning"),
        ("query", "wrong", "fail", "note"),
        ("query", "stretched", "fail", "note"),
        ("query", "consistent", "fail", "note"),
        ("fine", "correct", "pass", "none"),
        ("fine", "consistent", "pass", "none"),
        ("open", "unchecked", "open", "none"),
        ("open", "wrong", "open", "none"),
    ],
)
def test_a_tier_is_a_kind_and_a_level(tier: Tier, rating: str, kind: str, level: str) -> None:
    checked = Checked("a.txt", review(EACH[rating]))
    found = result(tiered(checked.findings[0], tier), Source.of(checked))
    assert (found["kind"], found["level"]) == (kind, level)
    assert found["properties"]["tier"] == tier
    assert found.get("rank") == (75.0 if kind == "fail" else None)
    assert found["message"]["text"].endswith("?") == (tier == "query")
    assert kind == "fail" or found["fixes"] == []


def test_only_what_fails_has_a_level() -> None:
    """As section 3.27.10 of SARIF demands."""
    assert all((found["kind"] == "fail") == (found["level"] != "none") for found in map(made, EACH.values()))


def test_the_figures_that_it_is_checked_against_are_related() -> None:
    text = EACH["wrong"]
    related = made(text)["relatedLocations"]
    regions = [each["physicalLocation"]["region"] for each in related]
    quotes = [text[region["charOffset"] :][: region["charLength"]] for region in regions]
    assert [(each["id"], each["message"]["text"]) for each in related] == [(1, "before: 82"), (2, "after: 99")]
    assert quotes == ["82", "99"]


def test_an_edit_is_a_fix() -> None:
    text = EACH["wrong"]
    (change,) = made(text)["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    start, length = (replacement["deletedRegion"][name] for name in ("charOffset", "charLength"))
    mended = text[:start] + replacement["insertedContent"]["text"] + text[start + length :]
    assert mended == EACH["correct"]
    assert made(EACH["correct"])["fixes"] == made(EACH["unchecked"])["fixes"] == []


def test_what_is_suppressed_says_so_and_why() -> None:
    """Every result says whether it is: SARIF takes a run in which only some do for a mistake."""
    mark = made(EACH["wrong"])["partialFingerprints"]["factcheck/v1"]
    said = made(EACH["wrong"], suppressions=(Suppression(mark, "Seen. AC", "sidecar"),))["suppressions"]
    assert said == [{"kind": "external", "justification": "Seen. AC", "properties": {"source": "sidecar"}}]
    (silent,) = made(EACH["wrong"], suppressions=(Suppression(mark),))["suppressions"]
    assert "justification" not in silent
    assert made(EACH["wrong"])["suppressions"] == []


def test_properties_tell_the_rest() -> None:
    told = made("Thefts rose 23 per cent to 318, from 246.")["properties"]
    assert 0 <= float(told.pop("certainty")) <= 1
    assert 0 <= float(told.pop("confidence")) <= 1
    assert told == {
        "tier": "alarm",
        "rating": "wrong",
        "quoted": False,
        "working": "(318 - 246) / 246 = 29.27%, rounds to 29%",
        "diagnoses": ["new-base"],
        "notes": [],
    }


@given(names)
def test_no_text_is_a_link_or_a_place_to_put_something(text: str) -> None:
    """What a reader of SARIF shows is the text itself, but for a space between brackets."""
    told = message(text)["text"]
    assert "](" not in told
    assert re.sub(r"\{\{|\}\}", "", told).count("{") == re.sub(r"\{\{|\}\}", "", told).count("}") == 0
    assert told.replace("{{", "{").replace("}}", "}").replace("] (", "](") == text.replace("] (", "](")
