"""A bar on a terminal, nothing in a pipe."""

import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from factcheck.cli.progress import MANY, followed
from tests.cli.run import WRONG

COMMAND = [sys.executable, "-m", "factcheck", "check"]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    for i in range(2 * MANY):
        (tmp_path / f"{i:03}.txt").write_text(WRONG * 4, encoding="utf-8")
    return tmp_path


def on_terminal(folder: Path, *, output_too: bool) -> tuple[str, bytes]:
    """What a terminal shows as standard error, and what goes into the pipe of standard output, if that is one."""
    reader, writer = os.openpty()
    program = subprocess.Popen(
        [*COMMAND, str(folder)],
        stdout=writer if output_too else subprocess.PIPE,
        stderr=writer,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"},
    )
    os.close(writer)
    shown: list[bytes] = []
    watching = Thread(target=_watch, args=(reader, shown), daemon=True)
    watching.start()
    piped, _ = program.communicate(timeout=120)
    watching.join(20)
    assert program.returncode == 1
    return b"".join(shown).decode(errors="replace"), piped or b""


def _watch(terminal: int, shown: list[bytes]) -> None:
    """Read what a program writes on a terminal until it ends, which Linux calls an error of the device."""
    with suppress(OSError):
        while part := os.read(terminal, 65536):
            shown.append(part)
    os.close(terminal)


def test_a_terminal_shows_how_many_are_done_how_fast_and_what_is_left(many: Path) -> None:
    shown, piped = on_terminal(many, output_too=False)
    assert f"/{2 * MANY}" in shown
    assert re.search(r"\d+/s", shown)
    assert re.search(r"\d+:\d\d", shown)
    assert "left" in shown
    assert b"\x1b" not in piped
    assert f"{2 * MANY} texts" in piped.decode()


def test_what_is_found_stands_above_the_bar(many: Path) -> None:
    shown, _ = on_terminal(many, output_too=True)
    assert f"/{2 * MANY}" in shown
    assert shown.count("✗ alarm") >= 2 * MANY
    assert f"{2 * MANY} texts, " in shown


def test_a_pipe_gets_nothing(many: Path) -> None:
    done = subprocess.run([*COMMAND, str(many)], capture_output=True)
    assert done.stderr == b""


def test_few_inputs_need_no_bar(tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as out:
        assert list(followed(range(MANY - 1), lambda: MANY - 1, out)) == list(range(MANY - 1))
    assert (tmp_path / "out").read_text(encoding="utf-8") == ""


def test_nothing_is_asked_for_before_its_turn() -> None:
    assert next(followed(iter("ab"), lambda: 2)) == "a"
