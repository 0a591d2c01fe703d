"""Everything that a change must pass: `python -m tests`.

README.md and .ci/run both call this, so what a newcomer runs and what CI runs are one thing.
Every step is run, also after one that failed: one look shows all there is to mend.
"""

import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent


class Step(NamedTuple):
    """One thing that must pass: its name, and the module with its arguments that python runs."""

    name: str
    command: tuple[str, ...]


STEPS = (
    Step("lint", ("ruff", "check", ".")),
    Step("format", ("ruff", "format", "--check", ".")),
    Step("types", ("mypy",)),
    Step("erase", ("coverage", "erase")),
    # A file stays on one worker: the examples of a page follow from each other.
    Step("tests", ("coverage", "run", "-m", "pytest", "--numprocesses=auto", "--dist=loadfile")),
    Step("combine", ("coverage", "combine", "--quiet")),
    Step("coverage", ("coverage", "report", "--fail-under=95")),
    Step("docs", ("sphinx", "--quiet", "--fresh-env", "-W", "--keep-going", "docs", "build/docs")),
)


def run(step: Step) -> bool:
    """Run one step from the root of the repository, print its time, and say whether it passed."""
    print(f"== {step.name}: {' '.join(step.command)}", flush=True)
    started = time.perf_counter()
    passed = subprocess.run([sys.executable, "-m", *step.command], cwd=ROOT).returncode == 0
    outcome = "passed" if passed else "FAILED"
    print(f"== {step.name}: {outcome}, {time.perf_counter() - started:.1f} s", flush=True)
    return passed


def main() -> int:
    """Run every step; 0 if all passed, else 1."""
    failed = [step.name for step in STEPS if not run(step)]
    print(f"FAILED: {', '.join(failed)}" if failed else "All passed.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
