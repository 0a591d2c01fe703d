"""`factcheck check`: what it prints where, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.cli.run import CUT_OFF, RIGHT, WRONG, run


@pytest.mark.parametrize(
    ("text", "fail_on", "code"),
    [
        (RIGHT, None, 0),
        (WRONG, None, 1),
        (CUT_OFF, None, 0),
        (CUT_OFF, "misrounded", 1),
        (CUT_OFF, "alarm", 1),
        (WRONG, "alarm", 1),
        (RIGHT, "alarm", 0),
        (CUT_OFF, "wrong", 0),
        (RIGHT, "correct", 1),
        ("", "correct", 0),
    ],
)
def test_the_exit_code_follows_fail_on(text: str, fail_on: str | None, code: int) -> None:
    option = [] if fail_on is None else ["--fail-on", fail_on]
    assert run("check", *option, stdin=text).exit_code == code


def test_errors_are_told_on_the_other_stream_where_the_page_does_not_hold_them(articles: Path) -> None:
    result = run("check", articles)
    assert result.stderr == (f"factcheck: {articles / 'b.txt'}: is binary, not text\n")
    assert "1 input could not be read" in result.stdout


def test_errors_are_objects_for_tools(articles: Path) -> None:
    result = run("check", "--format", "jsonl", articles)
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert [bool(each["error"]) for each in found] == [False, True, False]
    assert found[1]["findings"] == []
    assert result.stderr == ""


def test_the_page_is_plain_where_it_is_no_terminal() -> None:
    assert "\x1b" not in run("check", stdin=WRONG).output
    assert "\x1b[1;31m" in run("check", "--color", "always", stdin=WRONG).output


def test_offsets_count_code_points_without_the_mark_and_with_line_ends() -> None:
    text = "“Ça” 😀\r\n\r\n" + WRONG
    found = json.loads(run("check", "--format", "jsonl", stdin=b"\xef\xbb\xbf" + text.encode()).stdout)["findings"][0]
    assert text[found["start"] : found["end"]] == found["quote"]


def test_a_file_can_be_asked_for_and_errors_are_told_all_the_same(articles: Path, tmp_path: Path) -> None:
    target = tmp_path / "out" / "report.json"
    target.parent.mkdir()
    result = run("check", "--format", "json", "-o", target, articles)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "b.txt: is binary" in result.stderr
    assert len(json.loads(target.read_text(encoding="utf-8"))) == 3


def test_a_report_in_the_folder_that_it_is_about_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    target = tmp_path / "report.html"
    for _ in range(2):
        assert "loop.txt: cannot be read" in run("check", "--format", "html", "-o", target, tmp_path).stderr
        assert target.read_text(encoding="utf-8").count('class="document"') == 2
    (tmp_path / "a.txt").unlink()
    (tmp_path / "loop.txt").unlink()
    assert "holds no .txt, .md or .html file" in run("check", "--format", "html", "-o", target, tmp_path).stderr


@pytest.mark.parametrize(("by", "code"), [("option", 0), ("sidecar", 0), ("nothing", 1)])
def test_a_finding_that_someone_stands_by_does_not_alarm(tmp_path: Path, by: str, code: int) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    (found,) = json.loads(run("check", "--format", "jsonl", tmp_path).stdout)["findings"]
    if by == "sidecar":
        row = f'[suppress]\n{found["fingerprint"]} = "unrounded"\n'
        (tmp_path / "a.txt.factcheck.toml").write_text(row, encoding="utf-8")
    options = ["--suppress", found["fingerprint"]] if by == "option" else []
    result = run("check", *options, tmp_path)
    assert result.exit_code == code
    assert ("1 suppressed" in result.stdout) == (code == 0)


def test_markdown_and_html_are_read_as_what_they_are(tmp_path: Path) -> None:
    source = "<p>Sales rose <b>24</b>&nbsp;per cent to &pound;99m, from &pound;82m."
    (tmp_path / "a.html").write_text(source, encoding="utf-8")
    (tmp_path / "b.md").write_text("Sales rose **24** per cent to [£99m](x), from £82m.", encoding="utf-8")
    result = run("check", "--format", "jsonl", tmp_path)
    html, markdown = (json.loads(line)["findings"][0] for line in result.stdout.splitlines())
    assert html["quote"] == source[html["start"] : html["end"]] == "rose <b>24</b>&nbsp;per cent"
    assert html["message"] == markdown["message"] == "£82m to £99m is a rise of 20.73%, not 24%."
    assert json.loads(run("check", "--as", "html", "--format", "jsonl", stdin=source).stdout)["findings"][0] == html
