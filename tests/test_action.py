"""The action for GitHub: its inputs go through the environment, and its step runs as it stands in the file."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.run import CUT_OFF, RIGHT, WRONG
from tests.report.test_github import commands

BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None or os.name != "posix", reason="GitHub runs it with bash")
EXPRESSION = re.compile(r"\$\{\{\s*inputs\.([\w-]+)\s*\}\}")


@pytest.fixture(scope="module")
def action(root: Path) -> Any:
    return yaml.safe_load((root / "action.yml").read_text(encoding="utf-8"))


def test_no_input_is_pasted_into_a_command(action: Any) -> None:
    steps = action["runs"]["steps"]
    assert not [step["name"] for step in steps if "${{" in step["run"]]
    given = [name for step in steps for value in step.get("env", {}).values() for name in EXPRESSION.findall(value)]
    assert given == list(action["inputs"]), "each is given, once"
    assert all(EXPRESSION.fullmatch(value) for step in steps for value in step.get("env", {}).values())


class Step:
    """The step that checks, run as GitHub runs it: its inputs in the environment, its folder the workspace."""

    def __init__(self, action: Any, place: Path) -> None:
        self.step = action["runs"]["steps"][-1]
        self.inputs = action["inputs"]
        self.workspace = place / "workspace"
        self.workspace.mkdir()
        self.temp = place / "temp"
        program = self.temp / "factcheck" / "bin" / "factcheck"
        program.parent.mkdir(parents=True)
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m factcheck "$@"\n', encoding="utf-8")
        program.chmod(0o755)

    def run(self, **given: str) -> subprocess.CompletedProcess[str]:
        inputs = {name: given.get(name.replace("-", "_"), row["default"]) for name, row in self.inputs.items()}
        environment = {name: EXPRESSION.sub(lambda m: inputs[m[1]], value) for name, value in self.step["env"].items()}
        assert BASH is not None
        return subprocess.run(
            [BASH, "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", self.step["run"]],
            cwd=self.workspace,
            env={**os.environ, **environment, "RUNNER_TEMP": str(self.temp)},
            capture_output=True,
            text=True,
            timeout=60,
        )


@pytest.fixture
def step(action: Any, tmp_path: Path) -> Step:
    return Step(action, tmp_path)


@needs_bash
def test_it_marks_what_is_wrong_and_fails(step: Step) -> None:
    (step.workspace / "news").mkdir()
    (step.workspace / "news" / "a b.txt").write_text(WRONG, encoding="utf-8")
    done = step.run()
    assert (done.returncode, done.stderr) == (1, "")
    (command,) = commands(done.stdout)
    assert (command.name, command.given["file"]) == ("error", "news/a b.txt")


@needs_bash
@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({}, 0),
        ({"fail_on": "misrounded"}, 1),
        ({"fail_on": "misrounded", "exclude": "*.md\nb.txt\n"}, 0),
        ({"fail_on": "misrounded", "paths": "a.txt\n\nc.txt\n"}, 0),
        ({"fail_on": "misrounded", "paths": "a.txt\nb.txt"}, 1),
        ({"fail_on": "misrounded", "paths": ""}, 1),
        ({"profile": "published"}, 0),
        ({"profile": "strict"}, 2),
        ({"paths": "none.txt"}, 2),
    ],
)
def test_its_inputs_are_the_options_of_the_command_line(step: Step, given: dict[str, str], code: int) -> None:
    for name, text in (("a.txt", RIGHT), ("b.txt", CUT_OFF), ("c.txt", RIGHT)):
        (step.workspace / name).write_text(text, encoding="utf-8")
    assert step.run(**given).returncode == code


@needs_bash
def test_it_obeys_the_configuration_of_the_repository(step: Step) -> None:
    (step.workspace / "a.txt").write_text(CUT_OFF, encoding="utf-8")
    (step.workspace / "factcheck.toml").write_text('fail-on = "misrounded"', encoding="utf-8")
    assert step.run().returncode == 1
    assert step.run(fail_on="wrong").returncode == 0


@needs_bash
def test_it_writes_to_a_file(step: Step) -> None:
    (step.workspace / "a.txt").write_text(WRONG, encoding="utf-8")
    done = step.run(format="sarif", output="all.sarif")
    assert (done.returncode, done.stdout) == (1, "")
    assert '"runs"' in (step.workspace / "all.sarif").read_text(encoding="utf-8")


@needs_bash
@pytest.mark.parametrize("name", ["paths", "exclude", "fail_on", "profile", "format", "output"])
@pytest.mark.parametrize(
    "hostile",
    ["$(touch pwned)", "`touch pwned`", '"; touch pwned; "', "'; touch pwned #", "--debug", "a\n$(touch pwned)"],
)
def test_no_input_is_a_command_or_an_option(step: Step, name: str, hostile: str) -> None:
    (step.workspace / "a.txt").write_text(WRONG, encoding="utf-8")
    done = step.run(**{name: hostile})
    assert not (step.workspace / "pwned").exists()
    assert "Traceback" not in done.stderr
    assert done.returncode in (1, 2)


def test_the_install_step_installs_the_action_itself(action: Any) -> None:
    install = action["runs"]["steps"][0]["run"]
    assert install.splitlines()[-1].endswith('"$GITHUB_ACTION_PATH"')
