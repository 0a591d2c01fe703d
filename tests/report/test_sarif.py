"""The log of SARIF keeps to the published schema, whatever the articles hold."""

import json
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from jsonschema import FormatChecker
from jsonschema.protocols import Validator
from jsonschema.validators import validator_for

from factcheck.findings import by_tier
from factcheck.kinds import KINDS
from factcheck.report.checked import Checked, Page
from factcheck.report.links import page_of
from factcheck.report.sarif import sarif
from tests.report.hostile import documents
from tests.report.made import police
from tests.report.test_uris import REFERENCE
from tests.tools import node_module

LONGEST = 1024
"""Characters of the description of a rule that GitHub shows."""


@cache
def schema() -> Validator:
    """The schema of SARIF 2.1.0, as an npm package carries it, with addresses looked at too."""
    path = node_module("@microsoft/jest-sarif", "lib/schemas/sarif-2.1.0-rtm.5.json")
    found = json.loads(path.read_text(encoding="utf-8"))
    formats = FormatChecker(formats=())
    formats.checks("uri-reference")(lambda value: REFERENCE.fullmatch(value) is not None)
    formats.checks("uri")(lambda value: REFERENCE.fullmatch(value) is not None and ":" in value.split("/")[0])
    return validator_for(found)(found, format_checker=formats)


def written(*given: Checked) -> dict[str, Any]:
    log: dict[str, Any] = json.loads("".join(sarif(given, Page())))
    return log


def wrong(log: dict[str, Any]) -> list[str]:
    """What the schema finds wrong."""
    return [error.message for error in schema().iter_errors(log)]


@pytest.mark.parametrize("given", [[], [Checked("a", police())], [Checked("a b", error="is binary")] * 2])
def test_a_log_is_valid(given: list[Checked]) -> None:
    assert wrong(written(*given)) == []


@settings(max_examples=40)
@given(documents())
def test_a_log_of_any_documents_is_valid(given: list[Checked]) -> None:
    log = written(*given)
    assert wrong(log) == []
    (run,) = log["runs"]
    assert len(run["results"]) == sum(len(checked.findings) for checked in given)


@settings(max_examples=30)
@given(documents())
def test_regions_are_those_of_the_quotes(given: list[Checked]) -> None:
    results = iter(written(*given)["runs"][0]["results"])
    for checked in given:
        for finding in by_tier(checked.findings):
            region = next(results)["locations"][0]["physicalLocation"]["region"]
            start, end = region["charOffset"], region["charOffset"] + region["charLength"]
            assert (start, end) == (finding.start, finding.end)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), "2.0.0"),
        (("runs", 0, "results", 0, "kind"), "bad"),
        (("runs", 0, "results", 0, "message"), {}),
        (("runs", 0, "results", 0, "locations", 0, "physicalLocation", "artifactLocation", "uri"), "a b.txt"),
        (("runs", 0, "tool", "driver", "rules", 0, "helpUri"), "kinds/total.html"),
        (("runs", 0, "invocations", 0), {}),
    ],
)
def test_the_schema_finds_what_is_wrong(path: tuple[str | int, ...], value: Any) -> None:
    """So that the tests above can fail."""
    log: Any = written(Checked("a", police()))
    *way, last = path
    place = log
    for step in way:
        place = place[step]
    place[last] = value
    assert wrong(log)


def test_every_kind_of_claim_is_a_rule_and_results_point_to_theirs() -> None:
    (run,) = written(Checked("a", police()))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [kind.code for kind in KINDS]
    assert all(rules[each["ruleIndex"]]["id"] == each["ruleId"] for each in run["results"])
    assert [rule["helpUri"] for rule in rules] == [page_of(kind.code) for kind in KINDS]
    assert all(len(rule["fullDescription"]["text"]) <= LONGEST for rule in rules)


def test_what_could_not_be_read_is_told_at_the_end() -> None:
    (run,) = written(Checked("a b", error="is binary, not text"), Checked("c", police()))["runs"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "is binary, not text")
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20b"
    assert written(Checked("c", police()))["runs"][0]["invocations"][0]["executionSuccessful"] is True
