"""How quickly it starts: `import factcheck` beside `import attrs`, and `factcheck --help`."""

import subprocess
import sys
from functools import partial

from tests.benchmarks.table import Table, side_by_side, timed

IMPORT = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"
HELP = "import sys; sys.argv = ['factcheck', '--help']; from factcheck.cli import main; main()"


def import_of(name: str) -> float:
    """The seconds that an import takes in a fresh interpreter."""
    code = IMPORT.format(name)
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout)


def program(code: str) -> float:
    """The seconds that a whole program takes, its interpreter included."""
    return timed(lambda: subprocess.run([sys.executable, "-c", code], capture_output=True, check=True))


def tables(quick: bool) -> list[Table]:
    """The imports, and the start of the command line."""
    names = ("attrs", "factcheck", "hypothesis", "sympy")
    programs = {"python -c pass": "pass", "import click": "import click", "factcheck --help": HELP}
    return [
        side_by_side(
            "Import in a fresh interpreter",
            {f"import {name}": partial(import_of, name) for name in names},
            rounds=2 if quick else 21,
        ),
        side_by_side(
            "Start of the command line",
            {name: partial(program, code) for name, code in programs.items()},
            rounds=2 if quick else 11,
        ),
    ]
