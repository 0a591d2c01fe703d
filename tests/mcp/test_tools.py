"""The tools: the same report and the same verdicts, figures as they are printed, and errors that teach."""

import json
from typing import Any

import pytest

from factcheck import DEFAULT_POLICY, KINDS, review
from factcheck.mcp.tools import LONGEST, TOOLS, Answer

WRONG = "Sales rose **24** per cent to 99, from 82."


def answer(tool: str, **arguments: Any) -> Answer:
    return TOOLS[tool].answer(arguments, DEFAULT_POLICY)


def test_a_text_is_reported_as_everywhere() -> None:
    found = answer("check_text", text=WRONG, form="markdown")
    assert found.found == review(WRONG, form="markdown").to_dict()
    assert "should be  21 per cent" in found.words
    assert "\x1b" not in found.words
    assert "\x1b" not in answer("check_text", text="\x1b[2J" + WRONG).words


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_every_kind_can_be_asked_for_and_says_what_is_missing(kind: Any) -> None:
    found = answer("check_claim", kind=kind.code, roles={}).found
    assert found is not None
    assert (found["kind"], found["rating"]) == (kind.code, "unchecked")


@pytest.mark.parametrize(
    ("kind", "roles", "rating"),
    [
        ("percent_change", {"before": "37 offences", "after": "62 offences", "percent": "67.5"}, "misrounded"),
        ("percent_change", {"before": 37, "after": 62, "percent": 68}, "correct"),
        ("total", {"parts": ["5 thefts", "6 fires", 7], "total": "19"}, "wrong"),
        ("trend", {"before": "99", "after": "82", "direction": "up"}, "wrong"),
        ("span", {"start": "2017/18", "end": "2020/21", "length": "three years"}, "correct"),
        ("rate", {"count": "84", "population": "1,120 people", "rate": "7.5", "per": 100}, "correct"),
        ("approximation", {"exact": "99 people", "rough": "almost 100"}, "correct"),
        ("enumeration", {"items": 5, "count": "five"}, "correct"),
    ],
)
def test_claims_of_every_sort_are_rated(kind: str, roles: dict[str, Any], rating: str) -> None:
    found = answer("check_claim", kind=kind, roles=roles)
    assert found.found is not None, found.words
    assert found.found["rating"] == rating


def test_a_figure_keeps_its_zero() -> None:
    """Also where an assistant gives a number, which is read by its digits: see the server."""
    roles = {"before": "37 offences", "after": "62 offences"}
    short = answer("check_claim", kind="percent_change", roles={**roles, "percent": "67.6"})
    long = answer("check_claim", kind="percent_change", roles={**roles, "percent": "67.60"})
    assert short.found is not None
    assert long.found is not None
    assert (short.found["rating"], long.found["rating"]) == ("correct", "wrong")
    assert long.found["roles"]["percent"]["printed"] == "67.60"


@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("check_text", {}, "'text' is missing: check_text takes text, form"),
        ("check_text", {"text": 5}, "'text' takes the text of an article"),
        ("check_text", {"text": "a", "form": "pdf"}, "'pdf' is not a form of text; give one of text, markdown, html"),
        ("check_text", {"text": "a", "form": ["text"]}, "is not a form of text"),
        ("check_text", {"text": "a", "txt": "b"}, "there is no 'txt'; did you mean text"),
        ("check_text", {"text": "a" * (LONGEST + 1)}, "longer than 2,000,000 characters"),
        ("check_claim", {"kind": "shares", "roles": {}}, "'shares' is not a kind of claim; did you mean share"),
        ("check_claim", {"kind": ["share"], "roles": {}}, "is not a kind of claim"),
        (
            "check_claim",
            {"kind": "share", "roles": ["5"]},
            "'roles' takes an object: for share, with part, whole, percent",
        ),
        ("check_claim", {"kind": "share", "roles": {"base": "5"}}, "has no role 'base': its roles are part, whole"),
        ("check_claim", {"kind": "share", "roles": {"part": "few"}}, "the role 'part' takes a figure"),
        ("check_claim", {"kind": "share", "roles": {"part": {"a": 1}}}, "the role 'part' takes a figure"),
        ("solve_for", {"kind": "share", "roles": {"part": "5"}, "role": "whole"}, "give a single figure for percent"),
        ("solve_for", {"kind": "trend", "roles": {}, "role": "after"}, "it has no equation"),
        ("solve_for", {"kind": "share", "roles": {}, "role": "base"}, "give one of part, whole, percent"),
        ("solve_for", {"kind": "share", "roles": {}, "role": ["part"]}, "give one of part, whole, percent"),
    ],
)
def test_what_cannot_be_answered_says_what_would_be_right(tool: str, arguments: dict[str, Any], words: str) -> None:
    found = answer(tool, **arguments)
    assert found.found is None
    assert words in found.words


def test_what_is_solved_is_exact_and_told_in_decimals() -> None:
    found = answer("solve_for", kind="percent_change", roles={"before": "82 crimes", "percent": "21"}, role="after")
    assert found.found == {"role": "after", "low": "98.81", "high": "99.63", "low_open": False, "high_open": False}
    assert found.words == "after: 98.81 to 99.63 (exactly [9881/100, 9963/100])"


def test_the_tools_say_what_they_take_in_json() -> None:
    for tool in TOOLS.values():
        told = json.loads(json.dumps(tool.told()))
        assert set(told["inputSchema"]["required"]) <= set(told["inputSchema"]["properties"])
        assert told["annotations"]["readOnlyHint"] is True
    kinds = TOOLS["check_claim"].told()["inputSchema"]["properties"]["kind"]
    assert kinds["enum"] == [kind.code for kind in KINDS]
    assert "percent_change: A measure rose" in kinds["description"]
