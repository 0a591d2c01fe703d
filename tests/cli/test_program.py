"""The commands: exit codes, bad input, pipes, and what is imported."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.run import RIGHT, WRONG, run

COMMAND = [sys.executable, "-m", "factcheck"]


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_what_cannot_be_read_ends_with_two_and_loses_nothing(articles: Path, form: str) -> None:
    result = run("check", "--format", form, articles, articles / "none.txt")
    assert result.exit_code == 2
    for name in ("a.txt", "b.txt", "c.txt", "none.txt"):
        assert name in result.output
    assert "no such file" in result.output
    assert "binary" in result.output


BAD_INPUT = {
    "binary": (b"\x89PNG\x00\xff", "is binary", 2),
    "windows-1252": (b"Sales rose 5% to \xa399", "was read as Windows-1252", 0),
    "utf-16": (WRONG.encode("utf-16"), "1 alarm", 1),
    "a PDF": (b"%PDF-1.7\n1 0 obj\n" + WRONG.encode(), "is a PDF", 2),
    "a PDF after something": (b"\r\n\n %PDF-1.4 " + WRONG.encode(), "is a PDF", 2),
    "PostScript": (b"%!PS-Adobe-3.0\n" + WRONG.encode(), "is PostScript", 2),
    "an older Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + WRONG.encode(), "save it as .docx", 2),
    "a cut archive": (b"PK\x03\x04" + WRONG.encode(), "broken or cut archive", 2),
    "a compressed text": (b"\x1f\x8b\x08" + WRONG.encode(), "unpack it first", 2),
    "a saved mail": (b"From: a\nMIME-Version: 1.0\ncontent-transfer-encoding: base64\n\nVXA=\n", "saved mail", 2),
    "a mail in plain text": (b"From: a\nSubject: b\n\n" + RIGHT.encode(), "1 fine", 0),
    "an article on PDF": (RIGHT.encode() + b"It begins with %PDF-1.7.", "1 fine", 0),
    "empty": (b"", "empty: nothing to check", 0),
    "only spaces": (b" \r\n ", "empty: nothing to check", 0),
    "one enormous line": (RIGHT.encode().replace(b"\n", b" ") * 2000, "2,000 claims", 0),
    "a line of one word": (b"9" * 300_000, "no claims found", 0),
}


@pytest.mark.parametrize(("data", "says", "code"), BAD_INPUT.values(), ids=BAD_INPUT)
def test_bad_input_has_a_clear_message_and_its_exit_code(data: bytes, says: str, code: int) -> None:
    result = run("check", stdin=data)
    assert says in result.output
    assert result.exit_code == code


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    assert "holds no .txt" in run("check", tmp_path).stderr


@pytest.mark.parametrize(
    "arguments",
    [["check", "--format", "xml"], ["check", "--fail-on", "bad"], ["check", "--nothing"], ["nothing"], ["explain"]],
)
def test_bad_usage_ends_with_two(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--help"], {"sympy", "rich", "factcheck.reading"}),
        (["--version"], {"sympy", "rich", "factcheck.reading"}),
        (["check", "--help"], {"sympy"}),
        (["check"], {"sympy"}),
        (["quantities"], {"sympy"}),
        (["explain", "share"], {"sympy"}),
    ],
)
def test_what_is_not_needed_is_not_imported(arguments: list[str], heavy: set[str]) -> None:
    code = (
        f"import sys\nfrom factcheck.cli import main\ntry: main({arguments!r})\nexcept SystemExit: pass\n"
        f"sys.exit(str({heavy!r} & set(sys.modules) or ''))"
    )
    done = subprocess.run([sys.executable, "-c", code], input=WRONG, capture_output=True, text=True)
    assert done.stderr.strip() == ""


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_a_closed_pipe_ends_quietly(tmp_path: Path, form: str) -> None:
    """As in `factcheck check ... | head -1`: no traceback, and the code of what was found so far."""
    for i in range(40):
        (tmp_path / f"{i:03}.txt").write_text(RIGHT * 200, encoding="utf-8")
    program = subprocess.Popen(
        [*COMMAND, "check", "--format", form, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert program.stdout is not None
    assert program.stderr is not None
    with program.stdout, program.stderr:
        assert program.stdout.readline()
        program.stdout.close()
        assert program.stderr.read() == b""
    assert program.wait(20) == 0


def test_documents_are_written_while_others_are_still_to_come() -> None:
    """10,000 articles stream: the first is written before the second can be read."""
    program = subprocess.Popen(
        [*COMMAND, "check", "--format", "jsonl", "README.md", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert program.stdin is not None
    assert program.stdout is not None
    with program.stdin, program.stdout:
        assert json.loads(program.stdout.readline())["path"] == "README.md"
        program.stdin.write(RIGHT.encode())
        program.stdin.close()
        assert json.loads(program.stdout.readline())["path"] == "-"
    assert program.wait(20) == 0


TWO_PATHS = ("check", "--format", "jsonl", "none.txt", "-")


@pytest.mark.skipif(os.name == "nt", reason="signals are those of Unix")
def test_ctrl_c_ends_quietly() -> None:
    # a test run that was started in the background is deaf to it, and so would this program be
    hearing = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    program = subprocess.Popen(
        [sys.executable, "-c", f"{hearing}; from factcheck.cli import main; main()", *TWO_PATHS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    assert program.stdout.readline()
    time.sleep(0.2)  # now it waits for standard input
    program.send_signal(signal.SIGINT)
    _, errors = program.communicate(timeout=20)
    assert program.returncode == 130
    assert b"Traceback" not in errors
