"""The commands: exit codes, bad input, pipes, and what is imported."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli import main

WRONG = "Sales rose 24 per cent to 99, from 82.\n"
RIGHT = "Sales rose 21 per cent to 99, from 82.\n"
CUT_OFF = "Sales rose 67.5 per cent to 62, from 37.\n"
COMMAND = [sys.executable, "-m", "factcheck"]


def run(*arguments: object, stdin: str | bytes = "") -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with a wrong article, a right one, and one that is no UTF-8."""
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xa3" + WRONG.encode())
    (tmp_path / "c.txt").write_text(RIGHT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (RIGHT, None, 0),
        (WRONG, None, 1),
        (CUT_OFF, None, 0),
        (CUT_OFF, "misrounded", 1),
        (CUT_OFF, "wrong", 0),
        (RIGHT, "correct", 1),
        ("", "correct", 0),
    ],
)
def test_the_exit_code_follows_fail_on(text: str, fail_on: str | None, code: int) -> None:
    option = [] if fail_on is None else ["--fail-on", fail_on]
    assert run("check", *option, stdin=text).exit_code == code


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_what_cannot_be_read_ends_with_two_and_loses_nothing(articles: Path, form: str) -> None:
    result = run("check", "--format", form, articles, articles / "none.txt")
    assert result.exit_code == 2
    for name in ("a.txt", "b.txt", "c.txt", "none.txt"):
        assert name in result.output
    assert "no such file" in result.output
    assert "Latin-1" in result.output


def test_errors_are_told_on_the_other_stream_where_the_page_does_not_hold_them(articles: Path) -> None:
    result = run("check", articles)
    assert result.stderr == (
        f"factcheck: {articles / 'b.txt'}: is not UTF-8 (line 1, byte 0xa3), "
        "perhaps Latin-1 or Windows-1252: save it as UTF-8\n"
    )
    assert "1 input could not be read" in result.stdout


def test_errors_are_objects_for_tools(articles: Path) -> None:
    result = run("check", "--format", "jsonl", articles)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [bool(each["error"]) for each in found] == [False, True, False]
    assert found[1]["findings"] == []
    assert result.stderr == ""


BAD_INPUT = {
    "binary": (b"\x89PNG\x00\xff", "is binary", 2),
    "latin-1": (b"Sales rose 5% to \xa399", "Latin-1", 2),
    "utf-16": (WRONG.encode("utf-16"), "UTF-16", 2),
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


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_formats_of_a_later_version_get_a_plain_message(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(WRONG, encoding="utf-8")
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert "comes with a later version" in result.stderr


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    assert "holds no .txt" in run("check", tmp_path).stderr


@pytest.mark.parametrize(
    "arguments",
    [["check", "--format", "xml"], ["check", "--fail-on", "bad"], ["check", "--nothing"], ["nothing"], ["explain"]],
)
def test_bad_usage_ends_with_two(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_the_page_is_plain_where_it_is_no_terminal() -> None:
    assert "\x1b" not in run("check", stdin=WRONG).output
    assert "\x1b[1;31m" in run("check", "--color", "always", stdin=WRONG).output


def test_offsets_count_code_points_without_the_mark_and_with_line_ends() -> None:
    text = "“Ça” 😀\r\n\r\n" + WRONG
    found = json.loads(run("check", "--format", "jsonl", stdin=b"\xef\xbb\xbf" + text.encode()).stdout)["findings"][0]
    assert text[found["start"] : found["end"]] == found["quote"]


def test_quantities_lists_figures(articles: Path) -> None:
    found = json.loads(run("quantities", "--format", "jsonl", stdin=WRONG).stdout)
    assert [each["value"] for each in found["quantities"]] == ["24", "99", "82"]
    assert "24 per cent" in run("quantities", stdin=WRONG).output
    assert run("quantities", articles).exit_code == 2


def test_kinds_lists_every_kind_with_its_example() -> None:
    shown = run("kinds").output
    assert "percent_change\n  A measure rose" in shown
    assert '\n  "up 21 per cent, from 82 to 99"\n' in shown


def test_explain_explains_a_code_of_any_kind() -> None:
    assert run("explain", "percent_change").output.startswith("percent_change (kind of claim)\n\nA measure rose")
    assert run("explain", "just", "short", "of").output.startswith("just short of (hedge)")


def test_explain_of_an_unknown_code_names_the_nearest() -> None:
    result = run("explain", "wrogn")
    assert result.exit_code == 2
    assert "did you mean wrong?" in result.stderr


def test_a_terminal_without_a_path_is_told_what_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.cli.program._waits", lambda: True)
    assert "end it with Ctrl-D" in run("check", stdin=RIGHT).stderr


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
    assert program.wait(20) == 2


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
