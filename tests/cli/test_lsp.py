"""`factcheck lsp`: what is not installed is named, and someone at a keyboard is told whom it talks with."""

import sys
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from factcheck.cli import lsp as command
from factcheck.cli import main
from factcheck.hedges import DEFAULT_POLICY
from factcheck.lsp import server


def test_without_the_extra_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.lsp.find_spec", lambda _: None)
    result = CliRunner().invoke(main, ["lsp"])
    assert result.exit_code == 2
    assert result.stderr == (
        "Error: the server for editors needs pygls, which is not installed: "
        "pip install '.[lsp]' in a clone of factcheck\n"
    )


@pytest.mark.parametrize("arguments", [["lsp"], ["lsp", "--stdio"]])
@pytest.mark.parametrize("code", [0, 1])
def test_it_ends_as_the_session_does(monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int) -> None:
    monkeypatch.setattr(server, "serve", lambda _policy: code)
    result = CliRunner().invoke(main, arguments)
    assert (result.exit_code, result.output) == (code, "")


def test_it_can_be_told_when_to_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "serve", lambda policy: int(policy == DEFAULT_POLICY.with_profile("published")))
    assert CliRunner().invoke(main, ["lsp", "--profile", "published"]).exit_code == 1


def test_someone_at_a_keyboard_is_told_whom_it_talks_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "serve", lambda _policy: 1)
    monkeypatch.setattr(
        command, "sys", SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True), __stdout__=1), raising=False
    )
    result = CliRunner().invoke(main, ["lsp"])
    assert "editor" in result.stderr
    assert result.stdout == ""
    assert sys.stdin is not None
