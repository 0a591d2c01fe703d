"""The runner of shell examples tells an example that is true from one that is not."""

from pathlib import Path

import pytest
from sybil import Document

from tests.console import ConsoleParser, run

VERSION = "```console\n$ factcheck --version\n{}\n```\n"


def outcome(tmp_path: Path, page: str) -> str | None:
    """What is wrong with the one example of a page."""
    path = tmp_path / "page.md"
    path.write_text(page, encoding="utf-8")
    (example,) = Document.parse(str(path), ConsoleParser()).examples()
    found: str | None = ConsoleParser().evaluate(example)
    return found


def test_an_example_that_shows_what_is_printed_passes(tmp_path: Path) -> None:
    assert outcome(tmp_path, VERSION.format(run("factcheck --version").strip())) is None


def test_dots_stand_for_any_text(tmp_path: Path) -> None:
    assert outcome(tmp_path, VERSION.format("factcheck...")) is None


def test_an_example_that_shows_something_else_fails_with_both(tmp_path: Path) -> None:
    assert "shown:\nfactcheck, version 99" in str(outcome(tmp_path, VERSION.format("factcheck, version 99")))


def test_only_our_own_program_is_run() -> None:
    with pytest.raises(AssertionError, match="only"):
        run("rm -rf nothing")
