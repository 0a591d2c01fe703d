"""`python -m factcheck` is `factcheck`."""

import subprocess
import sys


def test_the_package_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "factcheck", "--version"], capture_output=True, text=True)
    assert done.stdout.startswith("factcheck, version ")
    assert done.returncode == 0
