"""`factcheck quantities`."""

import json
from pathlib import Path

from tests.cli.run import WRONG, run


def test_quantities_lists_figures(articles: Path) -> None:
    found = json.loads(run("quantities", "--format", "jsonl", stdin=WRONG).stdout)
    assert [each["value"] for each in found["quantities"]] == ["24", "99", "82"]
    assert "24 per cent" in run("quantities", stdin=WRONG).output
    assert run("quantities", articles).exit_code == 2


def test_places_are_those_of_the_document(tmp_path: Path) -> None:
    source = "<p>Up <b>5</b>%"
    (tmp_path / "a.html").write_text(source, encoding="utf-8")
    (found,) = json.loads(run("quantities", "--format", "jsonl", tmp_path).stdout)["quantities"]
    assert (found["printed"], source[found["start"] : found["end"]]) == ("5%", "5</b>%")
