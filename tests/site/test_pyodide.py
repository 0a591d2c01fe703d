"""Pyodide is the one that was tested, wherever it comes from, or nothing is written."""

import re
import subprocess
import tarfile
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import InputError
from factcheck.site import pyodide as module
from factcheck.site.pyodide import FILES, PACKAGE, pyodide


def packed(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).write_bytes(content)
    with tarfile.open(folder / "a.tgz", "w:gz") as archive:
        for name in files:
            archive.add(folder / name, f"package/{name}")
    return folder / "a.tgz"


def test_a_folder_and_a_package_give_the_same(python: Path, tmp_path: Path) -> None:
    found = pyodide(python)
    assert found.keys() == FILES.keys()
    assert pyodide(packed(tmp_path, found)) == found


def test_another_file_is_refused(python: Path, tmp_path: Path) -> None:
    package = packed(tmp_path, {**pyodide(python), "pyodide.js": b"other"})
    for given in (package, tmp_path):
        with pytest.raises(InputError, match=f"pyodide.js is not the one of {PACKAGE}"):
            pyodide(given)


def test_what_is_no_package_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.tgz").write_bytes(b"nothing")
    for given, told in (
        (tmp_path / "a.tgz", "is not the package"),
        (tmp_path, "cannot be read"),
        (tmp_path / "none", "is not the package"),
        (packed(tmp_path, {"pyodide.js": b""}), "is not the package"),
    ):
        with pytest.raises(InputError, match=told):
            pyodide(given)


def test_npm_fetches_it_where_nothing_is_given(python: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = packed(tmp_path, pyodide(python)).read_bytes()

    def run(command: list[str], cwd: str, **given: Any) -> None:
        assert command[1:3] == ["pack", PACKAGE]
        (Path(cwd) / "pyodide.tgz").write_bytes(package)

    monkeypatch.setattr(module, "which", lambda name: name)
    monkeypatch.setattr(subprocess, "run", run)
    assert pyodide() == pyodide(python)


@pytest.mark.parametrize(
    ("npm", "told"), [(None, "npm is missing"), ("/no/npm", "npm could not fetch"), ("true", "is not the package")]
)
def test_without_npm_it_says_what_to_do(npm: str | None, told: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "which", {"npm": npm}.get)
    with pytest.raises(InputError, match=told):
        pyodide()


def test_ci_installs_the_version_that_is_pinned(root: Path) -> None:
    assert re.search(rf"\b{re.escape(PACKAGE)}\b", (root / ".ci/run").read_text(encoding="utf-8"))
