"""Web Annotations: they stand where they say, by place and by words, and use the words of the standard."""

import json
import re
from collections.abc import Iterator
from typing import Any

from hypothesis import example, given

from factcheck import PercentChange, review
from factcheck.prose import FORMS
from factcheck.report.annotation import annotation
from factcheck.report.checked import Checked, Page
from factcheck.report.uris import uri_of
from factcheck.suppressions import Suppression
from tests.report.hostile import documents
from tests.report.made import finding, police, report

MOTIVATIONS = {"assessing", "editing", "tagging", "linking", "commenting"}
"""Of the thirteen of the standard, those that are used."""

KEYS = {
    "AnnotationCollection": {"@context", "id", "type", "label", "generator", "first", "total"},
    "AnnotationPage": {"id", "type", "startIndex", "items"},
    "Annotation": {"id", "type", "motivation", "body", "target"},
    "Software": {"id", "type", "name"},
    "TextualBody": {"type", "value", "format", "language", "purpose"},
    "SpecificResource": {"type", "source", "selector", "purpose"},
    "TextQuoteSelector": {"type", "exact", "prefix", "suffix"},
    "TextPositionSelector": {"type", "start", "end"},
}
"""What each class of the standard may have."""

URN = re.compile(r"urn:uuid:[0-9a-f-]{36}")


def written(*given: Checked) -> dict[str, Any]:
    found: dict[str, Any] = json.loads("".join(annotation(given, Page())))
    return found


def items(*given: Checked) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = written(*given)["first"]["items"]
    return found


def objects(found: Any) -> Iterator[dict[str, Any]]:
    """Every object in an output."""
    if isinstance(found, list):
        for each in found:
            yield from objects(each)
    elif isinstance(found, dict):
        yield found
        for each in found.values():
            yield from objects(each)


def by_words(selector: dict[str, str], text: str, near: int) -> tuple[int, int]:
    """The place of a quote with what stands around it; of several, the nearest."""
    around = selector["prefix"] + selector["exact"] + selector["suffix"]
    places = [match.start() for match in re.finditer(f"(?={re.escape(around)})", text)]
    start = min((at + len(selector["prefix"]) for at in places), key=lambda at: abs(at - near))
    return start, start + len(selector["exact"])


def resolved(target: dict[str, Any], text: str) -> tuple[int, int]:
    """The place of a target; its two selectors have to agree."""
    words, place = target["selector"]
    assert (words["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    found = by_words(words, text, place["start"])
    assert found == (place["start"], place["end"])
    assert words["prefix"] == text[: found[0]][-32:]
    assert words["suffix"] == text[found[1] :][:32]
    return found


@given(documents())
@example([Checked("a", review("Sales rose 24 per cent to 99, from 82. " * 3))])
def test_targets_lead_to_the_quotes(given: list[Checked]) -> None:
    """In the document itself, its markup included."""
    found = iter(items(*given))
    for checked in given:
        for each in checked.findings:
            made = next(found)
            assert made["target"]["source"] == uri_of(checked.path)
            place = resolved(made["target"], checked.prose.source)
            assert place == (each.start, each.end)
            for body in made["body"]:
                if body["type"] == "SpecificResource":
                    assert resolved(body, checked.prose.source)
    assert next(found, None) is None


@given(documents())
def test_only_the_words_of_the_standard_are_used(given: list[Checked]) -> None:
    found = written(*given)
    for each in objects(found):
        assert set(each) <= KEYS[each["type"]]
        assert {each[key] for key in ("motivation", "purpose") if key in each} <= MOTIVATIONS
        assert URN.fullmatch(each["id"]) or each["type"] == "Software" if "id" in each else True
    assert found["total"] == len(found["first"]["items"])
    assert [key for key in ("@context", "type") if key in found["first"]] == ["type"]


def test_a_collection_names_itself_and_its_one_page() -> None:
    found = written(Checked("a", police()), Checked("b", error="is binary"), Checked("c", police()))
    names = [found["id"], found["first"]["id"], *(item["id"] for item in found["first"]["items"])]
    assert len(set(names)) == len(names) == 2 + 2 * len(police().findings)
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"


def test_names_are_the_same_tomorrow_and_of_other_documents_others() -> None:
    one, other = (written(Checked(path, police())) for path in "ab")
    assert one == written(Checked("a", police()))
    assert one["id"] != other["id"]
    assert written()["total"] == 0


def test_bodies_assess_tag_edit_and_link() -> None:
    (made,) = items(Checked("a", review("Sales rose 24 per cent to 99, from 82.")))
    told = [(body["purpose"], body.get("value") or body["selector"][0]["exact"]) for body in made["body"]]
    assert told == [
        ("assessing", "82 to 99 is a rise of 20.73%, not 24%."),
        ("tagging", "alarm"),
        ("tagging", "wrong"),
        ("editing", "rose 21 per cent"),
        ("linking", "82"),
        ("linking", "99"),
    ]


def test_an_edit_keeps_the_markup_of_the_quote() -> None:
    checked = Checked.of("a.md", FORMS["markdown"].prose("Sales **rose** 24 per cent to 99, from 82."))
    (edit,) = (body["value"] for body in items(checked)[0]["body"] if body["purpose"] == "editing")
    assert edit == "rose** 21 per cent"


def test_no_edit_is_told_that_lies_outside_the_quote() -> None:
    text = "It was up, they said, by 9 per cent, from 100 to 200."
    found = finding(text, PercentChange, "up", before="100", after="200", percent="9 per cent")
    (made,) = items(Checked("a", report(text, found)))
    assert "editing" not in [body["purpose"] for body in made["body"]]


def test_who_stands_by_a_finding_is_told() -> None:
    reviewed = review("Sales rose 24 per cent to 99, from 82.")
    said = (Suppression(reviewed.findings[0].fingerprint, "Seen. AC", "sidecar"),)
    (made,) = items(Checked("a", reviewed.suppressing(said)))
    told = [(body["purpose"], body.get("value")) for body in made["body"]]
    assert ("tagging", "suppressed") in told
    assert ("commenting", "Seen. AC") in told
