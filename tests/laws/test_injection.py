"""Nothing that an article or a name holds is obeyed by what reads an output: each is read back whole."""

import csv
import json
from collections.abc import Callable, Mapping
from io import StringIO
from typing import Any
from unicodedata import category

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factcheck import review
from factcheck.certainty import TIERS
from factcheck.report import FORMATS, Checked, Page
from factcheck.report.checked import Chosen
from factcheck.report.linked import urn
from factcheck.report.uris import uri_of
from tests.report.hostile import documents, words
from tests.report.test_github import commands

WRONG = "Sales rose 24 per cent to 99, from 82."
Marks = list[str]
"""The findings that an output holds, by their fingerprints."""


def _of_json(found: Any) -> Marks:
    return [finding["fingerprint"] for each in found for finding in each["findings"]]


def _of_jsonl(output: str) -> Marks:
    return _of_json([json.loads(line) for line in output.splitlines()])


def _of_sarif(output: str) -> Marks:
    (run,) = json.loads(output)["runs"]
    return [result["partialFingerprints"]["factcheck/v1"] for result in run["results"]]


def _of_annotation(output: str) -> Marks:
    return [item["id"] for item in json.loads(output)["first"]["items"]]


def _of_claimreview(output: str) -> Marks:
    return [each["claimReviewed"] for each in json.loads(output)]


def _of_github(output: str) -> Marks:
    told = [command.words.rsplit("\n", 1)[-1] for command in commands(output)]
    return [words.removeprefix("finding: ") for words in told if words.startswith("finding: ")]


def _of_rdjsonl(output: str) -> Marks:
    told = [json.loads(line)["message"].rsplit("\n", 1)[-1] for line in output.splitlines()]
    return [words.removeprefix("finding: ") for words in told if words.startswith("finding: ")]


def _of_csv(output: str) -> Marks:
    return [row["fingerprint"] for row in csv.DictReader(StringIO(output, newline="")) if row["kind"]]


READERS: Mapping[str, Callable[[str], Marks]] = {
    "json": lambda output: _of_json(json.loads(output)),
    "jsonl": _of_jsonl,
    "sarif": _of_sarif,
    "github": _of_github,
    "rdjsonl": _of_rdjsonl,
    "csv": _of_csv,
    "annotation": _of_annotation,
    "claimreview": _of_claimreview,
}
"""How each format for tools is read."""

each_format = pytest.mark.parametrize("name", READERS)


def expected(name: str, given: list[Checked]) -> Marks:
    """What an output has to hold."""
    pairs = [(checked, finding) for checked in given for finding in checked.findings]
    if name == "annotation":
        return [urn(uri_of(checked.path), finding.fingerprint) for checked, finding in pairs]
    if name == "claimreview":
        return [" ".join(c.prose.text[slice(*f.reading.sentence)].split()) for c, f in pairs]
    if name == "sarif":
        pairs = [(c, f) for c in given for tier in TIERS for f in c.findings if f.tier == tier]
    if name in ("github", "rdjsonl"):
        loud = [(c, tier) for c in given for tier in ("alarm", "query")]
        pairs = [(c, f) for c, tier in loud for f in c.findings if f.tier == tier and f.suppression is None]
    return [finding.fingerprint for _, finding in pairs]


def written(name: str, given: list[Checked], reviewer: str = "", url: str = "") -> str:
    marks = tuple(finding.fingerprint for checked in given for finding in checked.findings)
    return "".join(FORMATS[name].write(given, Page(chosen=Chosen(marks, reviewer, url))))


def test_every_format_for_tools_is_read_here() -> None:
    assert set(READERS) == set(FORMATS) - {"text", "html"}


@each_format
@settings(max_examples=40)
@given(documents(), words, words)
@example(
    [Checked(f'"]}}\n::error::{sign}.txt', review("Up 24 per cent to 99 from 82.")) for sign in "\r\u2028"], "", ""
)
def test_an_output_holds_the_findings_and_nothing_else(
    name: str, given: list[Checked], reviewer: str, url: str
) -> None:
    assert READERS[name](written(name, given, reviewer, url)) == expected(name, given)


@each_format
@settings(max_examples=40)
@given(documents())
def test_json_is_ascii_on_lines_of_its_own(name: str, given: list[Checked]) -> None:
    """No reader sees more lines than there are, and none control codes; GitHub and tables hold words as they are."""
    output = written(name, given)
    if name == "github":
        assert all(sign.isprintable() for line in output.split("\n") for sign in line)
    elif name == "csv":
        assert not [sign for sign in output if category(sign) in ("Cc", "Cs") and sign not in "\t\n"]
    else:
        assert output.isascii()
        assert all(line.isprintable() for line in output.split("\n"))
        assert len(output.splitlines()) == output.count("\n")


@given(documents(), st.sampled_from(["annotation", "claimreview"]))
def test_what_stands_in_a_page_does_not_end_its_script(given: list[Checked], name: str) -> None:
    assert not set(written(name, given)) & set("<>&")


@given(documents())
def test_a_document_is_one_line_of_jsonl(given: list[Checked]) -> None:
    lines = written("jsonl", given).splitlines()
    assert [json.loads(line)["path"] for line in lines] == [checked.path for checked in given]


@pytest.mark.parametrize("name", ["jsonl", "json", "sarif", "github", "rdjsonl", "csv", "annotation"])
def test_a_document_is_written_before_the_next_is_asked_for(name: str) -> None:
    """10,000 articles stream. ClaimReview waits: it holds few, and nothing if one that was chosen is not there."""
    asked = []

    def given() -> Any:
        for path in "abc":
            asked.append(path)
            yield Checked(path, review(WRONG))

    seen = ""
    pieces = FORMATS[name].write(given(), Page())
    while "20.73%" not in seen:
        seen += next(pieces)
    assert asked == ["a"]
