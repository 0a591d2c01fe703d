"""Files of npm packages that tests read and the repository does not hold: schemas, and what looks at pages."""

import os
from pathlib import Path

import pytest

__all__ = ["FOLDER", "node_module"]

FOLDER = "FACTCHECK_NODE_MODULES"
"""The variable that names a folder of npm packages; without it, it is the one that CI fills."""

ROOT = Path(__file__).resolve().parent.parent


def node_module(package: str, path: str) -> Path:
    """A file of an npm package. A test that asks is skipped without it, and fails on CI, which installs it."""
    folder = Path(os.environ.get(FOLDER) or ROOT / "build/node_modules")
    found = folder / package / path
    if found.is_file():
        return found
    told = f"no {path} of {package} in {folder}: `npm install --prefix build {package}` brings it, or set {FOLDER}"
    if os.environ.get("CI"):
        pytest.fail(told)
    pytest.skip(told)
