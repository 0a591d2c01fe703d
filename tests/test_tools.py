"""What tests borrow from npm is found, or missed aloud."""

from pathlib import Path

import pytest

from tests.tools import FOLDER, node_module


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    return tmp_path


def test_a_file_of_a_package_is_found(modules: Path) -> None:
    (modules / "@a/b").mkdir(parents=True)
    (modules / "@a/b/c.json").write_text("{}", encoding="utf-8")
    assert node_module("@a/b", "c.json") == modules / "@a/b/c.json"


@pytest.mark.parametrize(
    ("ci", "outcome"), [("", pytest.skip.Exception), ("1", pytest.fail.Exception)], ids=["at home", "on CI"]
)
def test_without_it_a_test_is_skipped_but_on_ci_it_fails(
    modules: Path, monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("CI", ci)
    with pytest.raises(outcome, match="npm install --prefix build @a/b"):
        node_module("@a/b", "c.json")


def test_the_folder_that_ci_fills_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="build/node_modules"):
        node_module("@a/none", "c.json")
