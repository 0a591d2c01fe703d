"""The Pythons of this machine that the project supports, each with our dependencies in the versions of this one."""

import os
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from shutil import which

__all__ = ["SUPPORTED", "environment", "found", "pythons"]

ROOT = Path(__file__).resolve().parent.parent
CLASSIFIER = "Programming Language :: Python :: "
SUPPORTED = tuple(
    line.removeprefix(CLASSIFIER)
    for line in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["classifiers"]
    if line.startswith(CLASSIFIER)
)
"""The versions that pyproject.toml names, such as "3.12"."""

PYENV = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
ASK = "import sys; print('.'.join(map(str, sys.version_info[:2])))"


@cache
def found(version: str) -> str | None:
    """The program of a version: this one, one on the path, or one of pyenv; None if there is none."""
    beside = sorted(PYENV.glob(f"{version}.*/bin/python"), reverse=True)
    candidates = [sys.executable, which(f"python{version}"), *map(str, beside)]
    return next((each for each in candidates if each is not None and _is(each, version)), None)


def _is(program: str, version: str) -> bool:
    done = subprocess.run([program, "-c", ASK], capture_output=True, text=True)
    return done.stdout.strip() == version


def pythons() -> str:
    """Which versions are here and which are not, for people."""
    return ", ".join(f"{version} ({found(version) or 'not here'})" for version in SUPPORTED)


def environment(**more: str) -> dict[str, str]:
    """An environment in which any of them finds us and what we need, and little else.

    What we need is pure Python, or does without its compiled parts: the packages of this Python serve the others.
    """
    paths = [str(ROOT), *(path for path in sys.path if path.endswith("site-packages"))]
    kept = {
        name: os.environ[name]
        for name in ("HOME", "PATH", "SYSTEMROOT", "COVERAGE_PROCESS_START")
        if name in os.environ
    }
    return {**kept, "PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1", **more}
