"""Reviewdog's lines: places in bytes of UTF-8, and what they replace."""

import json
from typing import Any

import pytest
from hypothesis import given

from factcheck import review
from factcheck.prose import FORMS
from factcheck.report.checked import Checked, Page
from factcheck.report.rdjsonl import rdjsonl
from factcheck.report.tiers import level_of
from factcheck.suppressions import Suppression
from tests.report.hostile import documents
from tests.report.made import police


def written(*given: Checked) -> list[Any]:
    text = "".join(rdjsonl(given, Page()))
    assert text.isascii()
    return [json.loads(line) for line in text.splitlines()]


def offset(source: bytes, position: dict[str, int]) -> int:
    """Where a position stands in the bytes of a file, as reviewdog finds it."""
    lines = source.split(b"\n")
    return sum(len(line) + 1 for line in lines[: position["line"] - 1]) + position["column"] - 1


def stretch(source: bytes, place: dict[str, dict[str, int]]) -> slice:
    return slice(offset(source, place["start"]), offset(source, place["end"]))


@given(documents())
def test_each_alarm_and_each_query_is_a_line_and_its_bytes_are_the_quote(given: list[Checked]) -> None:
    found = iter(written(*given))
    for checked in given:
        if checked.error is not None:
            assert set(next(found)["location"]) == {"path"}
        source = checked.prose.source.encode("utf-8", "surrogatepass")
        for finding in checked.problems:
            told = next(found)
            place = told["location"]["range"]
            assert source[stretch(source, place)].decode("utf-8", "surrogatepass") == finding.quote
            for edit, suggestion in zip(filter(None, [finding.edit]), told["suggestions"], strict=True):
                where = stretch(source, suggestion["range"])
                after = source[: where.start] + suggestion["text"].encode() + source[where.stop :]
                assert after.decode("utf-8", "surrogatepass") == edit.applied(checked.prose.source)
    assert next(found, None) is None


def test_a_finding_has_its_words_its_code_and_its_correction() -> None:
    text = "€ up.\n\n“Là” sales rose 24 per cent to 99, from 82.\n"
    (told,) = written(Checked("./news/a.txt", review(text)))
    assert told["message"].startswith("✗ alarm (wrong): 82 to 99 is a rise of 20.73%, not 24%.\nworking: ")
    assert told["severity"] == "ERROR"
    assert told["source"]["name"] == "factcheck"
    assert told["code"]["value"] == "percent_change"
    assert told["code"]["url"].endswith("/generated/kinds/percent_change.html")
    assert told["location"] == {
        "path": "news/a.txt",
        "range": {"start": {"line": 3, "column": 17}, "end": {"line": 3, "column": 33}},
    }
    assert told["suggestions"] == [
        {"range": {"start": {"line": 3, "column": 22}, "end": {"line": 3, "column": 33}}, "text": "21 per cent"}
    ]


def test_the_severities_are_those_of_the_tiers() -> None:
    names = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}
    expected = [names[level] for f in police().findings if (level := level_of(f)) is not None]
    assert [told["severity"] for told in written(Checked("a", police()))] == expected


def test_what_is_suppressed_is_silent() -> None:
    said = tuple(Suppression(finding.fingerprint) for finding in police().findings)
    assert written(Checked("a", police().suppressing(said))) == []


@pytest.mark.parametrize(
    "text", ["Sales rose\r\n24 per cent to 99, from 82.", "Up.\rSales rose 24 per cent to 99, from 82."]
)
def test_lines_end_as_reviewdog_has_them(text: str) -> None:
    (told,) = written(Checked.of("a", FORMS["markdown"].prose(text)))
    source = text.encode()
    place = told["location"]["range"]
    assert source[stretch(source, place)].decode().startswith("rose")
