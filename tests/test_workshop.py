"""The files around the code: README, .ci/run, pyproject.toml and docs agree with each other."""

import importlib.metadata
import os
import re
import tomllib
from itertools import chain
from pathlib import Path

import yaml
from click.testing import CliRunner

from factcheck.cli import main
from tests.__main__ import STEPS, Step, run, summary

SET_UP_AND_TEST = (
    "python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[dev]' && .venv/bin/python -m tests"
)


def test_readme_and_ci_name_the_same_command(root: Path) -> None:
    """What a newcomer pastes is what CI runs."""
    assert SET_UP_AND_TEST in (root / "README.md").read_text(encoding="utf-8").splitlines()
    assert SET_UP_AND_TEST in (root / ".ci/run").read_text(encoding="utf-8").splitlines()


def test_ci_can_be_executed(root: Path) -> None:
    assert os.access(root / ".ci/run", os.X_OK)


def test_the_steps_are_lint_types_tests_coverage_release_and_docs() -> None:
    tools = [step.command[0] for step in STEPS]
    assert {"ruff", "mypy", "coverage", "pytest", "tests.release", "sphinx"} == set(tools)


def test_what_the_steps_leave_out_is_a_step_of_its_own(root: Path) -> None:
    """Each folder of tests is run, once: with coverage, or without."""
    (left_out,) = (word.removeprefix("--ignore=") for step in STEPS for word in step.command if "--ignore" in word)
    assert (root / left_out).is_dir()
    assert [step.name for step in STEPS if step.command[-1] == left_out] == ["laws"]


def test_what_failed_is_named_at_the_end() -> None:
    failing = "import sys; print('== 1 failed'); print('FAILED tests/a.py::test_b - assert 1'); sys.exit(1)"
    outcomes = [run(Step("one", ("platform",))), run(Step("other", ("timeit", "-n1", "-r1", failing)))]
    assert [outcome.passed for outcome in outcomes] == [True, False]
    *_, test, steps = summary(outcomes).splitlines()
    assert (test, steps) == ("FAILED tests/a.py::test_b - assert 1", "FAILED: other")
    assert summary(outcomes[:1]).endswith("\nAll passed.")


def test_every_dependency_has_its_reason(root: Path) -> None:
    """docs/dependencies.md lists what pyproject.toml asks for, no more and no less."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [project["dependencies"], *project["optional-dependencies"].values()]
    names = {re.split(r"[\[<>=!~ ]", line)[0] for line in chain(*asked)} - {project["name"]}
    page = (root / "docs/dependencies.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^\| `([^`]+)` \|", page, re.MULTILINE)) == names


def test_every_ignored_lint_rule_has_its_reason(root: Path) -> None:
    """Each rule that is switched off stands on a line of its own with a comment."""
    text = (root / "pyproject.toml").read_text(encoding="utf-8")
    ruff = text[text.index("[tool.ruff.lint]") : text.index("[tool.ruff.lint.mccabe]")]
    bare = [line for line in ruff.splitlines() if line.startswith("  ") and "#" not in line]
    assert not bare


def test_every_link_of_the_readme_leads_somewhere(root: Path) -> None:
    """Links to files of the repository, its picture included."""
    links = re.findall(r"\]\(([^)#]+)\)", (root / "README.md").read_text(encoding="utf-8"))
    dead = [link for link in links if "://" not in link and not (root / link).exists()]
    assert not dead


def test_the_readme_tries_an_article_that_is_there(root: Path) -> None:
    command = next(
        line
        for line in (root / "README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("python3 -m venv") and "factcheck check" in line
    )
    assert (root / command.split()[-1]).is_file()


def test_every_entry_point_can_be_called() -> None:
    """Those of a package that is installed: the program, and what hypothesis and spaCy call."""
    points = importlib.metadata.distribution("factcheck-claims").entry_points
    assert {point.group for point in points} == {"console_scripts", "hypothesis", "spacy_factories"}
    assert all(callable(point.load()) for point in points)


def test_the_version_is_written_once(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert importlib.metadata.version("factcheck-claims") == project["version"]
    assert f": {project['version']}" in (root / "CHANGELOG.md").read_text(encoding="utf-8")


def test_pre_commit_is_told_of_a_command_that_is_there(root: Path) -> None:
    """What it runs for an article is the command line, with options that it takes."""
    (hook,) = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["language"]) == ("factcheck", "python")
    assert set(hook["types_or"]) == {"plain-text", "markdown", "html"}
    program, *command = hook["entry"].split()
    scripts = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert program in scripts
    assert hook["args"][-1] == "--", "or the name of a file could be an option"
    result = CliRunner().invoke(main, [*command, *hook["args"], str(root / "examples/articles/4-health-bulletin.txt")])
    assert result.exit_code == 0
