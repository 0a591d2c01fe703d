"""`python -m factcheck` is `factcheck`."""

import subprocess
import sys
from importlib import import_module


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "factcheck", "--version"], capture_output=True, text=True)
    assert done.stdout.startswith("factcheck, version ")
    assert done.returncode == 0


def test_importing_it_runs_nothing() -> None:
    import_module("factcheck.__main__")
