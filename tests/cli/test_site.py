"""`factcheck site`: what it writes, and what it says."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import main
from factcheck.errors import InputError
from factcheck.site import pyodide as module
from factcheck.site.pyodide import FILES


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["site", *map(str, arguments)])


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pyodide, as far as it matters here."""

    def pyodide(given: Path | None) -> dict[str, bytes]:
        return dict.fromkeys(FILES, b"x")

    monkeypatch.setattr(module, "pyodide", pyodide)


def test_it_writes_the_files_and_says_how_to_try_them(fetched: None, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "page"
    for _ in range(2):  # again, over what is there
        result = run(folder)
        assert result.exit_code == 0
        assert result.stdout.endswith(f"Try them: python -m http.server -d {folder}\n")
    assert {path.name for path in folder.iterdir()} == {"index.html", "offline.js", "python", "static"}


def test_what_cannot_be_written_is_told(fetched: None, tmp_path: Path) -> None:
    (tmp_path / "static").write_text("a file")
    result = run(tmp_path)
    assert (result.exit_code, result.stderr) == (2, f"Error: {tmp_path}/static cannot be made: File exists\n")


def test_without_pyodide_nothing_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fail(given: Path | None) -> dict[str, bytes]:
        raise InputError("npm is missing")

    monkeypatch.setattr(module, "pyodide", fail)
    result = run(tmp_path / "page")
    assert (result.exit_code, result.stderr) == (2, "Error: npm is missing\n")
    assert not (tmp_path / "page").exists()


def test_a_package_that_is_not_there_is_bad_usage(tmp_path: Path) -> None:
    assert run("--pyodide", tmp_path / "none", tmp_path / "page").exit_code == 2
