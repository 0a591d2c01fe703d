"""Everything that a change must pass: `python -m tests`.

README.md and .ci/run both call this, so what a newcomer runs and what CI runs are one thing.
Every step is run, also after one that failed: one look at the end shows all there is to mend.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.pythons import pythons

ROOT = Path(__file__).resolve().parent.parent

LAWS = "tests/laws"
"""Laws try each thing many times: what they cover is covered by other tests, and tracing them takes twice the time."""

FAILED = ("FAILED ", "ERROR ")
"""How a line of pytest begins that names a test that failed."""


class Step(NamedTuple):
    """One thing that must pass: its name, and the module with its arguments that python runs."""

    name: str
    command: tuple[str, ...]


class Outcome(NamedTuple):
    """What became of a step: its name, whether it passed, its time in seconds, and the tests that failed in it."""

    name: str
    passed: bool
    seconds: float
    failed: tuple[str, ...] = ()


STEPS = (
    Step("lint", ("ruff", "check", ".")),
    Step("format", ("ruff", "format", "--check", ".")),
    Step("types", ("mypy",)),
    Step("erase", ("coverage", "erase")),
    # A file stays on one worker: the examples of a page follow from each other.
    Step(
        "tests",
        ("coverage", "run", "-m", "pytest", "--quiet", f"--ignore={LAWS}", "--numprocesses=auto", "--dist=loadfile"),
    ),
    Step("laws", ("pytest", "--quiet", "--numprocesses=auto", "--dist=worksteal", LAWS)),
    Step("combine", ("coverage", "combine", "--quiet")),
    Step("coverage", ("coverage", "report", "--fail-under=95")),
    Step("release", ("tests.release",)),
    Step("docs", ("sphinx", "--quiet", "--fresh-env", "-W", "--keep-going", "docs", "build/docs")),
)


def run(step: Step) -> Outcome:
    """Run one step from the root of the repository, and show what it says as it says it."""
    print(f"== {step.name}: {' '.join(step.command)}", flush=True)
    started = time.perf_counter()
    failed = []
    command = [sys.executable, "-m", *step.command]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, errors="replace") as process:
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if line.startswith(FAILED):
                failed.append(line.strip())
    return Outcome(step.name, process.returncode == 0, time.perf_counter() - started, tuple(failed))


def summary(outcomes: Sequence[Outcome]) -> str:
    """What passed and what did not, and last the tests and steps that failed, so that they are what one sees."""
    rows = [f"{'passed' if each.passed else 'FAILED'} {each.seconds:5.0f} s  {each.name}" for each in outcomes]
    rows.append(f"{'':6} {sum(each.seconds for each in outcomes):5.0f} s  in all\n")
    rows += [test for each in outcomes for test in each.failed]
    wrong = [each.name for each in outcomes if not each.passed]
    return "\n".join([*rows, f"FAILED: {', '.join(wrong)}" if wrong else "All passed."])


def main() -> int:
    """Run every step; 0 if all passed, else 1."""
    print(f"== Pythons whose output is compared: {pythons()}", flush=True)
    outcomes = [run(step) for step in STEPS]
    print(f"\n{summary(outcomes)}")
    return 0 if all(each.passed for each in outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
