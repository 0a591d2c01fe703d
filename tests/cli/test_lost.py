"""Nothing is lost and nothing is silent: whatever stands in a folder, and however a run ends."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factcheck.fence import DEBUG
from factcheck.findings import reviewed
from factcheck.prose import Prose
from factcheck.rate import Outcome
from factcheck.report import FORMATS
from factcheck.suppressions import SIDECAR
from factcheck.wording import message
from tests.cli.run import RIGHT, WRONG, run

COMMAND = [sys.executable, "-m", "factcheck", "check"]
WAIT = 60
posix = pytest.mark.skipif(os.name != "posix", reason="no pipe has a name here, and no signal ends a program so")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three articles, the middle one to be spoilt."""
    place = tmp_path / "news"
    place.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (place / name).write_text(WRONG, encoding="utf-8")
    return place


def errors(output: str) -> list[Any]:
    return [json.loads(line)["error"] for line in output.splitlines()]


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that fails at one text."""

    def failing(prose: Prose, **given: Any) -> Any:
        if "secret" in prose.text:
            raise RuntimeError("secret")
        return reviewed(prose, **given)

    monkeypatch.setattr("factcheck.report.checked.reviewed", failing)


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html", "sarif", "github"])
def test_a_document_at_which_we_fail_is_an_error_of_its_own(folder: Path, form: str) -> None:
    (folder / "b.txt").write_text("secret", encoding="utf-8")
    result = run("check", "--format", form, folder)
    assert result.exit_code == 2
    assert result.output.count("82 to 99 is a rise of 20.73%") >= 2
    assert "b.txt" in result.output
    assert "factcheck itself has failed (RuntimeError in failing, line" in result.output
    assert "secret" not in result.output


@pytest.fixture
def speechless(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that fail at one claim."""

    def failing(outcome: Outcome) -> str:
        if "83" in str(outcome.claim):
            raise IndexError("secret")
        return message(outcome)

    monkeypatch.setattr("factcheck.verdict.message", failing)


@pytest.mark.usefixtures("speechless")
@pytest.mark.parametrize("form", [name for name, form in FORMATS.items() if not form.chosen_only])
def test_a_document_that_cannot_be_put_into_words_is_an_error_of_its_own(folder: Path, form: str) -> None:
    """Nothing of it is written before: the output is as if it could not be read."""
    (folder / "b.txt").write_text(WRONG + WRONG.replace("82", "83"), encoding="utf-8")
    result = run("check", "--format", form, folder)
    assert result.exit_code == 2
    assert "factcheck itself has failed (IndexError in failing, line" in result.output
    assert "secret" not in result.output
    (folder / "b.txt").write_bytes(b"\x00")
    unread = run("check", "--format", form, folder)
    assert unread.exit_code == 2
    for told in ("24 per cent", "a.txt", "b.txt", "c.txt"):
        assert result.stdout.count(told) == unread.stdout.count(told)
    if form in ("json", "sarif"):
        json.loads(result.stdout)


@pytest.mark.usefixtures("broken")
def test_a_file_holds_what_was_found_around_a_document_at_which_we_fail(folder: Path, tmp_path: Path) -> None:
    (folder / "b.txt").write_text("secret", encoding="utf-8")
    assert run("check", "--format", "jsonl", "-o", tmp_path / "out", folder).exit_code == 2
    assert [error is not None for error in errors((tmp_path / "out").read_text())] == [False, True, False]


@pytest.mark.usefixtures("broken")
@pytest.mark.parametrize("how", ["option", "variable", "neither"])
def test_the_traceback_is_there_for_who_asks(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(DEBUG, "1" if how == "variable" else "")
    result = run(*(["--debug"] if how == "option" else []), "check", stdin="secret")
    assert ("Traceback" in result.stderr) == (how != "neither")


def test_a_fault_outside_of_documents_ends_without_a_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.check.page", lambda *_, **__: 1 / 0)
    result = run("check", stdin=RIGHT)
    assert result.exit_code == 2
    assert "factcheck itself has failed (ZeroDivisionError in <lambda>" in result.stderr


@pytest.mark.parametrize("length", [200, 240, 241, 250, 255])
def test_a_long_name_is_as_good_as_any(tmp_path: Path, length: int) -> None:
    """There is no room for the name of its sidecar: it has none."""
    name = "n" * (length - 4) + ".txt"
    (tmp_path / name).write_text(WRONG, encoding="utf-8")
    (tmp_path / "z.txt").write_text(WRONG, encoding="utf-8")
    result = run("check", "--format", "jsonl", tmp_path)
    assert errors(result.stdout) == [None, None]
    assert result.exit_code == 1
    assert run("check", "-o", tmp_path / "out", tmp_path / name).exit_code == 1


@pytest.mark.parametrize("what", ["file", "link", "hard link", "member", "sidecar", "new sidecar", "member's sidecar"])
def test_no_text_that_is_read_is_overwritten(folder: Path, tmp_path: Path, what: str) -> None:
    article, sidecar = folder / "a.txt", folder / f"a.txt{SIDECAR}"
    if what.endswith("sidecar") and what != "new sidecar":
        sidecar.write_text('[suppress]\nabc = "why"\n', encoding="utf-8")
    output = sidecar if what.endswith("sidecar") else article
    if what.endswith("link"):
        output = tmp_path / "out"
        output.symlink_to(article) if what == "link" else output.hardlink_to(article)
    before = {path: path.read_bytes() for path in folder.iterdir()}
    result = run("check", "-o", output, folder if what.startswith("member") else article)
    assert result.exit_code == 2
    assert "write to another file" in result.stderr
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_standard_input_is_not_overwritten(folder: Path) -> None:
    article = folder / "a.txt"
    with article.open() as file:
        done = subprocess.run([*COMMAND, "-o", str(article)], stdin=file, capture_output=True, text=True)
    assert done.returncode == 2
    assert "is the text that is read" in done.stderr
    assert article.read_text(encoding="utf-8") == WRONG


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "html", "sarif"])
def test_an_earlier_report_is_written_anew(folder: Path, form: str) -> None:
    report = folder / "report.html"
    for _ in range(2):
        result = run("check", "--format", form, "-o", report, folder)
        assert (result.exit_code, result.stderr) == (1, "")


@posix
def test_what_is_no_file_is_passed_over_with_a_word(folder: Path) -> None:
    (folder / "b.txt").unlink()
    os.mkfifo(folder / "b.txt")
    os.mkfifo(folder / f"c.txt{SIDECAR}")
    with socket.socket(socket.AF_UNIX) as at:
        at.bind(str(folder / "d.txt"))
    (folder / "e.txt").symlink_to("/dev/zero")
    done = subprocess.run([*COMMAND, "--format", "jsonl", folder], capture_output=True, text=True, timeout=WAIT)
    told = ["is a pipe, not a file", "is a pipe, not a file", "is a socket, not a file", "is a device, not a file"]
    assert [error for error in errors(done.stdout) if error] == told
    assert len(errors(done.stdout)) == 6
    assert done.returncode == 2


@posix
def test_a_pipe_that_is_named_is_read_and_what_never_ends_is_not(folder: Path) -> None:
    shell = f"'{sys.executable}' -m factcheck check --format jsonl <(cat '{folder / 'a.txt'}') /dev/zero /dev/null"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, timeout=WAIT)
    assert errors(done.stdout) == [None, "is a device, not a text", None]


CLOSED = [
    ("check <&-", 2, "standard input: cannot be read: it is closed"),
    ("quantities <&-", 2, "standard input: cannot be read: it is closed"),
    ("check a.txt >&-", 2, "the output cannot be written: standard output is closed"),
    ("check --format html a.txt >&-", 2, "standard output is closed"),
    ("kinds >&-", 2, "standard output is closed"),
    ("lsp <&-", 2, "one of them is closed"),
    ("check -o out a.txt >&-", 1, ""),
    ("check a.txt none.txt 2>&-", 2, ""),
    ("check --nothing 2>&-", 2, ""),
    ("check a.txt <&- 2>&-", 1, ""),
    ("--help >&-", 0, ""),
]


@posix
@pytest.mark.parametrize(("shell", "code", "told"), CLOSED, ids=[row[0] for row in CLOSED])
def test_a_closed_stream_is_told_of_where_it_is_needed(folder: Path, shell: str, code: int, told: str) -> None:
    command = f"'{sys.executable}' -P -m factcheck {shell}"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, timeout=WAIT
    )
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert bool(done.stderr) == bool(told)


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_whoever_ends_it_finds_no_half_file(folder: Path, tmp_path: Path, number: signal.Signals) -> None:
    hearing = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = f"{hearing}; from factcheck.cli import main; main()"
    out = tmp_path / "out"
    out.mkdir()
    arguments = ["check", "-o", str(out / "report.txt"), str(folder / "a.txt"), "-"]
    with subprocess.Popen([sys.executable, "-c", code, *arguments], stdin=subprocess.PIPE) as program:
        given_up = time.monotonic() + WAIT
        while not list(out.iterdir()) and time.monotonic() < given_up:
            time.sleep(0.05)
        assert list(out.iterdir())
        program.send_signal(number)
        assert program.wait(WAIT) == 128 + number
    assert list(out.iterdir()) == []


NAMES = [
    ["check", "-o", "no\x1b[31m/such", "-"],
    ["check", "--\x1b[31m"],
    ["check", "--format", "\x1b[31m"],
    ["check", "--suppress", "\x1b[31m", "-"],
    ["\x1b[31m"],
    ["explain", "\x1b[31m"],
    ["check", "no\x1b[31m"],
    ["serve", "--port", "\x1b[31m"],
    ["check", "-"],
]


@pytest.mark.parametrize("arguments", NAMES, ids=[" ".join(row).replace("\x1b", "ESC") for row in NAMES])
def test_nothing_that_was_typed_or_written_steers_the_terminal(arguments: list[str]) -> None:
    result = run(*arguments, stdin=f"\x1b[31m {WRONG} \x1b]0;x\x07")
    assert "\x1b" not in result.output
    assert "\x07" not in result.output


def said(form: str, encoding: str) -> bytes:
    text = WRONG.replace("99", "£99m").replace("82", "£82m")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    done = subprocess.run(
        [*COMMAND, "--format", form], input=text.encode(), capture_output=True, env=environment, timeout=WAIT
    )
    assert done.returncode == 1
    return done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_a_page_is_what_it_says_whatever_the_terminal_knows(encoding: str) -> None:
    """It says that it is in UTF-8."""
    assert b'charset="utf-8"' in said("html", encoding)
    assert "£99m" in said("html", encoding).decode("utf-8")


def test_a_terminal_that_knows_no_pound_is_told_it_in_letters() -> None:
    assert b"GBP 82m to GBP 99m is a rise of 20.73%" in said("text", "ascii")


def test_what_goes_wrong_while_reading_is_no_fault_of_the_output(tmp_path: Path) -> None:
    from factcheck.cli.output import write_file

    def pieces() -> Iterator[str]:
        yield "a"
        raise OSError(5, "Input/output error")

    with pytest.raises(OSError, match="Input/output"):
        write_file(pieces(), str(tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


def test_a_name_of_nothing_is_no_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert errors(run("check", "--format", "jsonl", "").stdout) == ["cannot be read: no file has such a name"]
    assert "-o needs the name of a file" in run("check", "-o", "", "a.txt").stderr
