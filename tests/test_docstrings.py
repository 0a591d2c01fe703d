"""Nothing that is printed hangs on how Python was started."""

import subprocess
import sys
from pathlib import Path

import pytest

ASKED = [
    ["kinds"],
    ["explain", "percent_change"],
    ["explain", "cut-off"],
    ["explain", "small-base"],
    ["check", "--format", "sarif", "-"],
    ["check", "--format", "html", "-"],
    ["check", "--format", "json", "-"],
    ["--help"],
    ["check", "--help"],
    ["serve", "--help"],
]


def said(options: list[str], arguments: list[str], text: str) -> str:
    command = [sys.executable, *options, "-m", "factcheck", *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True).stdout


@pytest.mark.parametrize("arguments", ASKED, ids=[" ".join(row) for row in ASKED])
def test_nothing_changes_where_assertions_and_docstrings_are_taken_away(arguments: list[str], root: Path) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (root / "examples" / "articles").glob("*.txt"))
    plain = said([], arguments, text)
    assert plain
    assert said(["-OO"], arguments, text) == plain
