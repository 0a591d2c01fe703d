"""Fixtures of all tests."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The evaluation sets beside the repository; a test that asks is skipped without them."""
    folder = ROOT.parent / "shared"
    if not (folder / "eval").is_dir():
        pytest.skip(f"the evaluation sets are not here: no folder {folder / 'eval'}")
    return folder
