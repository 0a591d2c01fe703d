"""The texts that a command is pointed at."""

import pytest

from tests.cli.run import RIGHT, run


def test_a_terminal_without_a_path_is_told_what_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.texts._waits", lambda: True)
    assert "press Ctrl-D to end it" in run("check", stdin=RIGHT).stderr
