"""The figures of a text as a list."""

import json

from factcheck.figures import figures
from factcheck.prose import Prose
from factcheck.report.listing import LISTINGS, Listed
from factcheck.tokens import tokenise

TEXT = "Crime rose by nearly 70 per cent to £1.13bn,\nor between 34.1 and 41.5 pct, from 37 offences."


def listed(text: str) -> Listed:
    return Listed("a.txt", Prose.plain(text), tuple(found.quantity for found in figures(tokenise(text), text)))


def test_the_figures_for_tools() -> None:
    found = json.loads("".join(LISTINGS["jsonl"]([listed(TEXT)])))
    assert list(found) == ["schema", "path", "error", "quantities"]
    assert list(found["quantities"][0]) == ["value", "unit", "printed", "start", "end", "hedge"]
    assert [figure["value"] for figure in found["quantities"]] == ["70", "1130000000", ["34.1", "41.5"], "37"]
    assert [figure["hedge"] for figure in found["quantities"]] == ["nearly", None, None, None]
    assert all(TEXT[figure["start"] : figure["end"]] == figure["printed"] for figure in found["quantities"])


def test_the_figures_for_people() -> None:
    lines = "".join(LISTINGS["text"]([listed(TEXT)])).splitlines()
    assert lines[0] == "a.txt"
    assert lines[1].split() == ["21-32", "nearly", "70", "per", "cent", "70", "percent"]
    assert lines[3].endswith("34.1 to 41.5 percent")


def test_a_text_without_figures_says_so() -> None:
    assert "".join(LISTINGS["text"]([Listed("a.txt", Prose.plain("None."))])) == "a.txt\n  no figures found\n"


def test_an_error_is_part_of_the_objects_and_not_of_the_page() -> None:
    wrong = Listed("a.txt", error="is binary, not text")
    assert json.loads("".join(LISTINGS["jsonl"]([wrong])))["error"] == "is binary, not text"
    assert "".join(LISTINGS["text"]([wrong])) == ""
