"""Fixtures of the command line's tests."""

from pathlib import Path

import pytest

from tests.cli.run import RIGHT, WRONG


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a wrong article, a right one, and one that is no text."""
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\x00\xa3" + WRONG.encode())
    (tmp_path / "c.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path
