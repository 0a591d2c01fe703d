"""Pyodide as npm has installed it. Without it these tests are skipped; on CI they fail."""

from pathlib import Path

import pytest

from factcheck.site.pyodide import FILES
from tests.tools import node_module


@pytest.fixture(scope="session")
def python() -> Path:
    """The folder of its files."""
    return [node_module("pyodide", name).parent for name in FILES][0]  # noqa: RUF015 - each is asked for
