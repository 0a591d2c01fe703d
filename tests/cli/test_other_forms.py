"""Files that are more than text on the command line: JSON, feeds, RTF."""

import json
from pathlib import Path

from tests.cli.run import RIGHT, WRONG, run


def placed(result_of: str) -> list[str]:
    """The quotes of the findings in a file's own words, by their places."""
    return [each["quote"] for line in result_of.splitlines() for each in json.loads(line)["findings"]]


def test_the_field_of_an_article_is_said(tmp_path: Path) -> None:
    source = json.dumps({"id": 7, "body": f"<p>{WRONG.replace('99', '£99m').replace('82', '£82m')}"})
    (tmp_path / "a.json").write_text(source, encoding="utf-8")
    result = run("check", "--field", "/body", "--format", "jsonl", tmp_path / "a.json")
    (found,) = json.loads(result.stdout)["findings"]
    assert source[found["start"] : found["end"]] == found["quote"] == "rose 24 per cent"
    before = found["roles"]["before"]
    assert source[before["start"] : before["end"]] == "\\u00a382m"
    assert result.exit_code == 1
    assert run("quantities", "--field", "/body", stdin=source).stdout.count("\n") > 2


def test_json_without_a_field_is_refused_with_the_fields_that_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"body": "Up 5%."}', encoding="utf-8")
    for result in (run("check", tmp_path / "a.json"), run("check", stdin='{"body": "Up 5%."}')):
        assert result.exit_code == 2
        assert "is JSON: say with --field where in it the article is; it has /body" in result.stderr
    assert run("check", "--as", "text", tmp_path / "a.json").exit_code == 0


def test_each_article_of_a_feed_is_read_by_itself(tmp_path: Path) -> None:
    """What one says has nothing to do with what another says."""
    items = ("Sales rose 24 per cent to 99.", "They were 82.", WRONG.strip())
    source = f"<rss>{''.join(f'<item><title>{item}</title></item>' for item in items)}</rss>"
    (tmp_path / "a.rss").write_text(source, encoding="utf-8")
    for result in (
        run("check", "--format", "jsonl", tmp_path / "a.rss"),
        run("check", "--format", "jsonl", stdin=source),
    ):
        assert result.exit_code == 1
        rows = [json.loads(line) for line in result.stdout.splitlines()]
        assert [[each["rating"] for each in row["findings"]] for row in rows] == [["unchecked"], [], ["wrong"]]
        (found,) = rows[2]["findings"]
        assert source[found["start"] : found["end"]] == found["quote"]
        assert found["start"] > source.index("They")


def test_xml_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text(f"<letter>{WRONG}</letter>", encoding="utf-8")
    result = run("check", tmp_path / "a.xml")
    assert result.exit_code == 2
    assert "begins with 'letter'" in result.stderr
    assert run("check", "--as", "html", tmp_path / "a.xml").exit_code == 1


def test_a_text_that_only_looks_like_one_of_them_is_a_text() -> None:
    for text in ("{curly} ", "[Ed: see below] ", "<b>", "< 5 "):
        assert run("check", stdin=text + RIGHT).exit_code == 0


def test_rtf_is_read_and_it_is_said_that_there_are_no_places(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{{\\rtf1\\ansi One\\par {WRONG}\\par}}", encoding="ascii")
    result = run("check", "--format", "jsonl", tmp_path / "a.txt")
    assert placed(result.stdout) == ["rose 24 per cent"]
    assert result.exit_code == 1
    assert "a.txt: is RTF, and only its words are read: places are those in them" in result.stderr
    (tmp_path / "a.txt").write_text("{\\rtf1 cut", encoding="ascii")
    assert "is RTF that was cut" in run("check", tmp_path / "a.txt").stderr
