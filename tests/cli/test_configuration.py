"""What is agreed for a folder: where it is found, what it may say, and what goes before it."""

import json
from pathlib import Path

import pytest

from factcheck import Policy
from factcheck.cli.configuration import KEYS, found
from factcheck.cli.folders import ARTICLES
from factcheck.errors import InputError
from tests.cli.run import CUT_OFF, RIGHT, WRONG, run

TREND = "Sales rose to 82 in May, from 99 in April.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in a folder, where the program is run."""
    place = tmp_path / "paper" / "desk"
    place.mkdir(parents=True)
    monkeypatch.chdir(place)
    return place


def said(place: Path, text: str, name: str = "factcheck.toml") -> None:
    (place / name).write_text(text, encoding="utf-8")


def test_an_option_that_is_not_given_is_as_the_configuration_has_it(desk: Path) -> None:
    assert run("check", stdin=CUT_OFF).exit_code == 0
    said(desk, 'fail-on = "misrounded"\n')
    assert run("check", stdin=CUT_OFF).exit_code == 1
    assert run("check", "--fail-on", "wrong", stdin=CUT_OFF).exit_code == 0
    assert run("check", "--no-config", stdin=CUT_OFF).exit_code == 0


@pytest.mark.parametrize(
    ("near", "far", "code"),
    [
        ({"factcheck.toml": 'fail-on = "misrounded"'}, {}, 1),
        ({}, {"factcheck.toml": 'fail-on = "misrounded"'}, 1),
        ({"factcheck.toml": ""}, {"factcheck.toml": 'fail-on = "misrounded"'}, 0),
        ({"pyproject.toml": '[tool.factcheck]\nfail-on = "misrounded"'}, {}, 1),
        ({"pyproject.toml": "[tool.ruff]\nline-length = 120"}, {"factcheck.toml": 'fail-on = "misrounded"'}, 1),
        ({"pyproject.toml": "[tool.factcheck]"}, {"factcheck.toml": 'fail-on = "misrounded"'}, 0),
        ({"factcheck.toml": "", "pyproject.toml": '[tool.factcheck]\nfail-on = "misrounded"'}, {}, 0),
    ],
)
def test_the_nearest_file_upwards_holds_and_it_alone(
    desk: Path, near: dict[str, str], far: dict[str, str], code: int
) -> None:
    for place, files in ((desk, near), (desk.parent, far)):
        for name, text in files.items():
            said(place, text, name)
    assert run("check", stdin=CUT_OFF).exit_code == code


def test_a_file_can_be_named(desk: Path, tmp_path: Path) -> None:
    said(desk, 'fail-on = "wrong"')
    said(tmp_path, 'fail-on = "misrounded"', "strict.toml")
    assert run("check", "--config", tmp_path / "strict.toml", stdin=CUT_OFF).exit_code == 1
    result = run("check", "--config", tmp_path / "none.toml", stdin=CUT_OFF)
    assert result.exit_code == 2
    assert "none.toml: cannot be read: no such file or directory" in result.stderr
    for both in (("--no-config", "--config", "a"), ("--config", tmp_path / "strict.toml", "--no-config")):
        assert "give one of them" in run("check", *both, stdin=RIGHT).stderr


MISTAKES = {
    'exlude = ["a"]': "'exlude' is not a key; did you mean exclude or include?",
    'fail_on = "wrong"': "'fail_on' is not a key; did you mean fail-on?",
    "zzz = 1": "'zzz' is not a key; give one of profile, fail-on, ",
    'profile = "publised"': "profile = 'publised': did you mean published?",
    'fail-on = "rong"': "fail-on = 'rong': did you mean wrong?",
    "fail-on = 3": "fail-on = 3: give one of correct, ",
    "alarm-at = 120": "alarm-at = 120: give a percentage between 0 and 100",
    "alarm-at = true": "alarm-at = True: give a percentage between 0 and 100",
    'exclude = "drafts/"': "exclude = 'drafts/': give a list of texts",
    'off = ["trnd"]': "'trnd' is not a kind of claim: did you mean trend",
    '[hedges.abuot]\nfine = "[-5, 5]"\nwide = "[-9, 9]"': "'abuot' is not a group of hedges: did you mean about",
    '[hedges.about]\nfine = "[-5, 5]"': "hedges.about = {'fine': '[-5, 5]'}: give a table for each",
    '[hedges.about]\nfine = "5"\nwide = "[-9, 9]"': "'5' is not an interval",
    "hedges = 5": "hedges = 5: give a table for each",
    "profile": "is not valid TOML: ",
}


@pytest.mark.parametrize(("text", "told"), MISTAKES.items(), ids=range(len(MISTAKES)))
@pytest.mark.parametrize("command", ["check", "quantities"])
def test_what_is_not_right_is_an_error_that_says_what_would_be(desk: Path, command: str, text: str, told: str) -> None:
    said(desk, text)
    result = run(command, stdin=RIGHT)
    assert result.exit_code == 2
    assert f"factcheck.toml: {told}" in " ".join(result.stderr.split())
    assert result.stderr.rstrip().endswith("?" if "did you mean" in told else ".")


def test_a_table_of_a_project_is_read_as_strictly(desk: Path) -> None:
    said(desk, "[tool.factcheck]\nexlude = []", "pyproject.toml")
    assert "pyproject.toml: 'exlude' is not a key" in run("check", stdin=RIGHT).stderr
    said(desk, "tool = 5", "pyproject.toml")
    with pytest.raises(InputError, match="'tool' is a table"):
        found(desk)


def test_a_mistake_is_no_matter_of_help(desk: Path) -> None:
    said(desk, "zzz = 1")
    assert run("check", "--help").exit_code == 0


def test_patterns_begin_where_they_are_said(desk: Path) -> None:
    for name in ("drafts/a.txt", "b.txt", "c.wire"):
        (desk / name).parent.mkdir(exist_ok=True)
        (desk / name).write_text(RIGHT, encoding="utf-8")
    said(desk.parent, 'exclude = ["/desk/drafts/"]\n')
    assert "1 text," in run("check", ".").stdout
    assert "2 texts," in run("check", "--exclude", "/desk/drafts/", ".").stdout, "an option takes the place of its key"
    assert "1 text," in run("check", "--exclude", "/drafts/", ".").stdout
    said(desk.parent, f'include = ["*.wire", "{ARTICLES[0]}"]\n')
    assert "3 texts," in run("check", ".").stdout


def test_the_profile_and_its_thresholds_are_those_that_are_agreed(desk: Path) -> None:
    def tier() -> str:
        (found,) = json.loads(run("check", "--format", "jsonl", stdin=WRONG).stdout)["findings"]
        return str(found["tier"])

    assert tier() == "alarm"
    said(desk, "alarm-at = 99.99\n")
    assert tier() == "query"
    said(desk, 'profile = "published"\nerror-rate = 0.01\n')
    assert tier() != "alarm"


def test_hedges_are_those_that_are_agreed(desk: Path) -> None:
    text = "Sales rose about 20 per cent to 99, from 82."
    assert json.loads(run("check", "--format", "jsonl", stdin=text).stdout)["findings"][0]["rating"] == "correct"
    said(desk, '[hedges.about]\nfine = "[-1, 1]"\nwide = "[-5, 5]"\n')
    assert json.loads(run("check", "--format", "jsonl", stdin=text).stdout)["findings"][0]["rating"] == "stretched"


def test_a_kind_that_is_switched_off_is_shown_and_says_by_what(desk: Path) -> None:
    said(desk, 'off = ["percent_change"]\n')
    result = run("check", "--fail-on", "correct", stdin=WRONG)
    assert result.exit_code == 0
    words = " ".join(result.stdout.split())
    assert "suppressed (configuration: percent_change is switched off); 82 to 99 is a rise of 20.73%" in words
    assert words.endswith("1 text, 1 claim: 1 suppressed.")
    (found,) = json.loads(run("check", "--format", "jsonl", stdin=WRONG).stdout)["findings"]
    assert found["suppressed"] == {"reason": "percent_change is switched off", "source": "configuration"}


def test_what_is_switched_off_and_fine_does_not_drown_the_rest(desk: Path) -> None:
    said(desk, 'off = ["percent_change"]\n')
    shown = run("check", stdin=WRONG + RIGHT * 30).stdout
    assert shown.count("suppressed (configuration") == 1
    assert "30 suppressed, fine or open, on lines 2 to 31; --all lists them" in shown
    assert run("check", "--all", stdin=WRONG + RIGHT * 30).stdout.count("suppressed (configuration") == 31


def test_the_server_and_the_editor_are_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Policy] = []
    monkeypatch.setattr("factcheck.lsp.server.serve", seen.append)
    said(desk, 'off = ["trend"]\n')
    run("lsp")
    assert [policy.off for policy in seen] == [{"trend"}]


def test_every_key_but_two_is_an_option() -> None:
    shown = run("check", "--help").stdout
    assert [key for key in KEYS if f"--{key} " not in shown] == ["hedges", "off"]
