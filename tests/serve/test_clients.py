"""Real clients of LanguageTool on a real server."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_tool_python import LanguageTool, utils
from pylanguagetool import api, cli

from tests.serve.test_run import Server, started

WRONG = "Sales rose 24 per cent to 99, from 82."
QUERY = "Costs rose nearly 90 per cent to 27, from 15."
RIGHT = "Sales rose 21 per cent to 99, from 82."


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with started() as found:
        yield found


@pytest.fixture
def tool(server: Server) -> Iterator[LanguageTool]:
    with LanguageTool("en-GB", remote_server=server.address.rstrip("/")) as found:
        yield found


@pytest.mark.parametrize(
    "text",
    ["{}", "😀 {}", "😀😀 a thumb 👍🏽 and a flag 🇬🇧: {}", "Café “x”\n\n😀 {}", "R&D + 5%: {}"],
)
def test_language_tool_python_corrects_behind_an_emoji(tool: LanguageTool, text: str) -> None:
    assert tool.correct(text.format(WRONG)) == text.format(RIGHT)


def test_language_tool_python_corrects_every_figure_of_a_text(tool: LanguageTool) -> None:
    """Each where it stands, although the texts before it become longer and shorter."""
    text = f"😀 {WRONG} Thefts rose by 5 per cent to 150, from 100. {RIGHT} 😀 {WRONG}"
    assert tool.correct(text) == f"😀 {RIGHT} Thefts rose by 50 per cent to 150, from 100. {RIGHT} 😀 {RIGHT}"


def test_language_tool_python_reads_what_a_match_says(tool: LanguageTool) -> None:
    (alarm, query) = tool.check(f"{WRONG} {QUERY}")
    assert alarm.matched_text == "24 per cent"
    assert (alarm.rule_issue_type, query.rule_issue_type) == ("inconsistency", "style")
    assert (alarm.category, query.category) == ("SEMANTICS", "STYLE")
    assert alarm.sentence.endswith(WRONG)
    assert query.message.endswith("?")
    assert utils.classify_matches([query]) == utils.TextStatus.GARBAGE  # it has no correction


def test_language_tool_python_switches_rules_off(tool: LanguageTool) -> None:
    tool.disabled_rules = {"FACTCHECK_PERCENT_CHANGE"}
    assert tool.check(WRONG) == []
    tool.disabled_rules = set()
    tool.enabled_rules, tool.enabled_rules_only = {"FACTCHECK_TOTAL"}, True
    assert tool.check(WRONG) == []
    tool.enabled_rules = {"FACTCHECK_PERCENT_CHANGE"}
    assert len(tool.check(WRONG)) == 1


def test_the_example_of_the_docs_runs(server: Server, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (root / "docs" / "languagetool.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(example.replace("8377", str(server.port)), {})
    assert f"This prints `{capsys.readouterr().out.strip()}`" in page


def test_pylanguagetool_reads_an_answer(server: Server) -> None:
    address = f"{server.address}v2/"
    assert "en-GB" in {each["longCode"] for each in api.get_languages(address)}
    (match,) = api.check(f"😀 {WRONG}", address, "auto")["matches"]
    assert match["replacements"] == [{"value": "21 per cent"}]
    assert api.check(WRONG, address, "en-GB", disabled_categories="SEMANTICS")["matches"] == []
    assert api.check(WRONG, address, "en-GB", pwl=["24 per cent"])["matches"] == []
    with pytest.raises(ValueError, match="send a form"):
        api.check(None, address, "en-GB")


def test_pylanguagetool_prints_a_match(
    server: Server, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(WRONG, encoding="utf-8")
    words = ["-a", f"{server.address}v2/", "-l", "en-GB", "--no-color", "--rules", "--rule-categories", str(draft)]
    monkeypatch.setattr(sys, "argv", ["pylanguagetool", *words])
    with pytest.raises(SystemExit) as caught:
        cli.main()
    assert caught.value.code == 1
    told = capsys.readouterr().out
    assert "82 to 99 is a rise of 20.73%, not 24%." in told
    assert "Sales rose 21 per cent to 99, from 82." in told
    assert "FACTCHECK_PERCENT_CHANGE" in told
