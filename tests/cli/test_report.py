"""`factcheck report`: runs become one page, and what of them cannot be read is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import RIGHT, WRONG, run

OTHER = "Costs fell 30 per cent to 20, from 25.\n"


@pytest.fixture
def runs(tmp_path: Path) -> Path:
    """A folder with two runs over desks and months."""
    for desk, month, text in (("sport", "05", OTHER), ("news", "05", RIGHT), ("news", "06", WRONG)):
        place = tmp_path / "archive" / desk / "2024" / month
        place.mkdir(parents=True)
        (place / "a.txt").write_text(text, encoding="utf-8")
    for desk in ("sport", "news"):
        run("check", "--format", "jsonl", "-o", tmp_path / f"{desk}.jsonl", tmp_path / "archive" / desk)
    return tmp_path


def test_runs_are_added_up_on_one_page(runs: Path) -> None:
    target = runs / "report.html"
    result = run("report", runs / "sport.jsonl", runs / "news.jsonl", "-o", target)
    assert (result.exit_code, result.output) == (0, "")
    page = target.read_text(encoding="utf-8")
    assert "3 texts, 3 claims: ✗ 2 alarms, ✓ 1 fine." in page
    for told in ("sport", "news", "2024-05", "2024-06", "82 to 99 is a rise of 20.73%, not 24%.", ">21 per cent<"):
        assert told in page
    assert run("report", runs / "sport.jsonl", runs / "news.jsonl").stdout == page


def test_standard_input_is_the_default(runs: Path) -> None:
    given = (runs / "sport.jsonl").read_bytes()
    named = run("report", runs / "sport.jsonl").stdout.replace(str(runs / "sport.jsonl"), "standard input")
    assert run("report", stdin=given).stdout == run("report", "-", stdin=given).stdout == named


@pytest.mark.parametrize("options", [["--desk", "-2", "--month", "-1"], ["--desk", "/desk", "--month", "/at"]])
def test_desk_and_month_stand_where_it_is_said(runs: Path, options: list[str]) -> None:
    given = (runs / "news.jsonl").read_text(encoding="utf-8")
    given = given.replace('"schema"', '"desk": "2024", "at": "2024-05-03", "schema"')
    page = run("report", *options, stdin=given).stdout
    assert '<th scope="row">2024</th>' in page
    assert ('<th scope="row">2024-05</th>' in page) == ("/at" in options)


@pytest.mark.parametrize("option", ["--desk", "--month"])
def test_a_place_that_is_none_is_bad_usage(option: str) -> None:
    result = run("report", option, "sports\x1b[31m", stdin="")
    assert result.exit_code == 2
    assert "give a JSON pointer, such as /desk" in result.stderr
    assert "\x1b" not in result.output


BAD = [
    ("not JSON\n{}\n[]\n", "line 2 is not JSON, and 2 more"),
    ('{"schema": "1", "path": "b', "line 2 is cut off: go on with --resume"),
    ('{"schema": "2", "path": "b", "error": null, "findings": []}\n', "line 2 is of another schema"),
]


@pytest.mark.parametrize(("more", "told"), BAD, ids=["others", "cut", "schema"])
def test_a_line_that_cannot_be_read_loses_no_other(runs: Path, more: str, told: str) -> None:
    with (runs / "sport.jsonl").open("a", encoding="utf-8") as file:
        file.write(more)
    result = run("report", runs / "sport.jsonl", runs / "none.jsonl", runs / "news.jsonl", runs)
    assert result.exit_code == 2
    assert f"sport.jsonl: {told}" in result.stderr
    assert "none.jsonl: cannot be read: no such file" in result.stderr
    assert f"{runs}: cannot be read: is a directory" in result.stderr
    assert "3 texts, 3 claims" in result.stdout
    assert told in result.stdout


def test_empty_lines_and_a_last_line_without_an_end_are_lines(runs: Path) -> None:
    given = (runs / "news.jsonl").read_text(encoding="utf-8")
    result = run("report", stdin=given.replace("\n", "\n\n").strip())
    assert result.exit_code == 0
    assert "2 texts" in result.stdout


def test_no_run_is_overwritten(runs: Path) -> None:
    before = (runs / "news.jsonl").read_bytes()
    result = run("report", runs / "news.jsonl", "-o", runs / "news.jsonl")
    assert result.exit_code == 2
    assert "write to another file" in result.stderr
    assert (runs / "news.jsonl").read_bytes() == before


@pytest.mark.skipif(os.name != "posix", reason="no shell")
def test_a_run_can_be_piped(runs: Path) -> None:
    program = f"'{sys.executable}' -m factcheck"
    shell = f"{program} check --format jsonl '{runs / 'archive'}' | {program} report | grep -c 'card alarm'"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("2\n", "")
    closed = subprocess.run(["bash", "-c", f"{program} report <&-"], capture_output=True, text=True)
    assert closed.returncode == 2
    assert "standard input: cannot be read: it is closed" in closed.stderr


@pytest.mark.parametrize("given", ["not JSON\n", '{"schema": "1", "path": "b'])
def test_a_run_of_which_nothing_can_be_read_makes_no_page(tmp_path: Path, given: str) -> None:
    """A page that is there already stays."""
    bad, target = tmp_path / "run.jsonl", tmp_path / "report.html"
    bad.write_text(given, encoding="utf-8")
    target.write_text("the page of last week", encoding="utf-8")
    result = run("report", bad, tmp_path / "none.jsonl", "-o", target)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "none.jsonl: cannot be read: no such file" in result.stderr
    assert target.read_text(encoding="utf-8") == "the page of last week"
    assert run("report", bad).stdout == ""


def test_an_empty_run_makes_a_page_of_nothing(tmp_path: Path) -> None:
    (tmp_path / "run.jsonl").touch()
    result = run("report", tmp_path / "run.jsonl")
    assert (result.exit_code, "0 texts, 0 claims." in result.stdout) == (0, True)
