"""Commands of GitHub Actions: what its runner reads of them, and that it reads no others."""

import re
from typing import NamedTuple

import pytest
from hypothesis import given

from factcheck import review
from factcheck.prose import FORMS
from factcheck.report.checked import Checked, Page
from factcheck.report.github import github
from factcheck.report.harmless import harmless
from factcheck.report.tiers import level_of
from factcheck.report.uris import posix
from factcheck.suppressions import Suppression
from tests.report.hostile import documents
from tests.report.made import POLICE, police, report, tiered

LINE_END = re.compile(r"\r\n|\r|\n")
COMMAND = re.compile(r"\s*::(?P<name>[^ :]+)(?: (?P<given>.*?))?::(?P<words>.*)", re.DOTALL)
UNESCAPED = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
"""How the runner reads a property, in its order; of the words, all but colon and comma."""


class Command(NamedTuple):
    name: str
    given: dict[str, str]
    words: str


def unescaped(text: str, but: str = "") -> str:
    for code, sign in UNESCAPED:
        text = text if sign in but and but else text.replace(code, sign)
    return text


def commands(output: str) -> list[Command]:
    """What the runner makes of an output: every line that begins with two colons is a command."""
    found = []
    for line in LINE_END.split(output):
        read = COMMAND.fullmatch(line)
        assert read or not line, f"no command: {line!r}"
        if read:
            pairs = (pair.split("=", 1) for pair in (read["given"] or "").split(",") if pair)
            properties = {key: unescaped(value) for key, value in pairs}
            found.append(Command(read["name"], properties, unescaped(read["words"], ":,")))
    return found


def written(*given: Checked) -> list[Command]:
    return commands("".join(github(given, Page())))


@given(documents())
def test_each_alarm_and_each_query_is_one_command_and_there_are_no_others(given: list[Checked]) -> None:
    """Whatever the words and the names hold."""
    found = iter(written(*given))
    for checked in given:
        name = None if checked.path == "-" else harmless(posix(checked.path).replace("\r", "\n")).replace(" ", "")
        for _ in range(len(checked.problems) + (checked.error is not None)):
            file = next(found).given.get("file")
            assert (file and harmless(file.replace("\r", "\n")).replace(" ", "")) == name
    assert next(found, None) is None


def test_a_finding_has_its_place_its_title_and_what_may_help() -> None:
    text = "Up.\n\nSales, they say, rose 24 per cent to 99, from 82.\n"
    checked = Checked("news/50%25: a,b::c%0A.txt", review(text))
    (command,) = written(checked)
    assert command.name == "error"
    assert command.given == {
        "file": "news/50%25: a,b::c%0A.txt",
        "line": "3",
        "endLine": "3",
        "col": "18",
        "endColumn": "34",
        "title": "alarm (percent_change, wrong)",
    }
    assert text.splitlines()[2][17:33] == checked.findings[0].quote == "rose 24 per cent"
    lines = command.words.split("\n")
    assert lines[0] == checked.findings[0].verdict.message
    assert "should be: 21 per cent" in lines
    assert lines[-1] == f"finding: {checked.findings[0].fingerprint}"


def test_columns_are_told_only_within_one_line() -> None:
    """GitHub drops the place of an annotation that has columns on several lines."""
    (command,) = written(Checked.of("a", FORMS["markdown"].prose("Sales rose\n24 per cent to 99, from 82.")))
    assert (command.given["line"], command.given["endLine"]) == ("1", "2")
    assert not {"col", "endColumn"} & set(command.given)


def test_the_levels_are_those_of_the_tiers() -> None:
    names = {"error": "error", "warning": "warning", "note": "notice"}
    expected = [names[level] for f in police().findings if (level := level_of(f)) is not None]
    assert [command.name for command in written(Checked("a", police()))] == expected
    assert set(expected) == set(names.values())


def test_what_is_suppressed_is_silent() -> None:
    found = police()
    said = tuple(Suppression(finding.fingerprint) for finding in found.findings)
    assert written(Checked("a", found.suppressing(said))) == []


@pytest.mark.parametrize(("path", "given"), [("./a.txt", {"file": "a.txt"}), ("-", {})])
def test_what_could_not_be_read_is_an_error(path: str, given: dict[str, str]) -> None:
    assert written(Checked(path, error="is binary")) == [Command("error", given, "is binary")]


def test_standard_input_is_no_file_and_has_no_lines() -> None:
    (command,) = written(Checked("-", review("Sales rose 24 per cent to 99, from 82.")))
    assert set(command.given) == {"title"}


def test_alarms_come_before_queries() -> None:
    first, *rest = police().findings
    told = written(Checked("a", report(POLICE, tiered(first, "query"), *rest)))
    assert [command.name for command in told] == ["error", "warning", "notice", "notice"]
    asked = told[2].words.split("\n")
    assert asked[0] == "246 to 318 would be a rise of 29.27%, not 23%: is that the pair?"
    assert "if so: 29 per cent" in asked
    assert told[2].given["title"] == "query (percent_change, wrong)"
