"""Print all tables, or those of the modules that are named.

`python -m tests.benchmarks [start|checks|reading|growth|editor|serve|page|site|jobs|engines]`

`python -m tests.benchmarks exponents` takes hours, and is run by its name alone.
"""

import platform
import sys
from importlib import import_module

MODULES = ("start", "checks", "reading", "growth", "editor", "serve", "page", "site", "jobs", "engines")
LONG = ("exponents",)
"""What is measured only where it is asked for."""


def main(names: tuple[str, ...]) -> None:
    """Measure and print."""
    print(f"Python {platform.python_version()}, {platform.machine()}\n")
    for name in names or MODULES:
        for table in import_module(f"tests.benchmarks.{name}").tables(quick=False):
            print(table, end="\n\n", flush=True)


if __name__ == "__main__":
    main(tuple(sys.argv[1:]))
