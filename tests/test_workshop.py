"""The files around the code: README, .ci/run, pyproject.toml and docs agree with each other."""

import os
import re
import tomllib
from itertools import chain
from pathlib import Path

from tests.__main__ import STEPS

SET_UP_AND_TEST = (
    "python3 -m venv .venv && .venv/bin/pip install --quiet --editable '.[dev]' && .venv/bin/python -m tests"
)


def test_readme_and_ci_name_the_same_command(root: Path) -> None:
    """What a newcomer pastes is what CI runs."""
    assert SET_UP_AND_TEST in (root / "README.md").read_text(encoding="utf-8").splitlines()
    assert SET_UP_AND_TEST in (root / ".ci/run").read_text(encoding="utf-8").splitlines()


def test_ci_can_be_executed(root: Path) -> None:
    assert os.access(root / ".ci/run", os.X_OK)


def test_the_steps_are_lint_types_tests_coverage_and_docs() -> None:
    tools = [step.command[0] for step in STEPS]
    assert {"ruff", "mypy", "coverage", "sphinx"} == set(tools)
    assert ("coverage", "run", "-m", "pytest") in [step.command for step in STEPS]


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
