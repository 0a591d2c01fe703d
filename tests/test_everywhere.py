"""The same bytes everywhere: in any supported Python, with any locale, time zone and seed of hashes, and with -O."""

import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.pythons import ROOT, SUPPORTED, environment, found

PROGRAM = ("-m", "tests.everywhere")
ODD = {
    "a seed of hashes": {"PYTHONHASHSEED": "1"},
    "another seed": {"PYTHONHASHSEED": "4294967295"},
    "a time zone before all others": {"TZ": "Pacific/Kiritimati"},
    "a time zone of no name": {"TZ": "XYZ+13:37"},
    "the locale of no country": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "POSIX": {"LC_ALL": "POSIX"},
    "a narrow terminal": {"COLUMNS": "30", "NO_COLOR": "1", "TERM": "dumb"},
    "a wide terminal in colour": {"COLUMNS": "300", "FORCE_COLOR": "1", "TERM": "xterm-256color"},
}
LOCALES = {
    "tr_TR.UTF-8": "the letter i has two capitals",
    "de_DE.ISO-8859-1": "a comma for a point, in one byte a sign",
}


def told(*options: str, python: str = sys.executable, **more: str) -> str:
    """What one Python writes in one environment."""
    command = [python, *options, *PROGRAM]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(**more), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def here() -> str:
    """What this Python writes, with nothing set."""
    return told()


def test_what_is_compared_is_written() -> None:
    """A digest for each format, and none of them of nothing."""
    assert len(here().splitlines()) > 5
    assert "json 2 " not in here()


@pytest.mark.parametrize("more", ODD.values(), ids=ODD)
def test_an_environment_changes_no_byte(more: dict[str, str]) -> None:
    assert told(**more) == here()


@pytest.mark.parametrize("options", [("-O",), ("-OO",), ("-X", "dev"), ("-X", "utf8=0")], ids=" ".join)
def test_an_option_of_python_changes_no_byte(options: tuple[str, ...]) -> None:
    assert told(*options) == here()


@pytest.mark.parametrize("name", LOCALES, ids=[f"{name}: {why}" for name, why in LOCALES.items()])
def test_a_locale_changes_no_byte(name: str, tmp_path: Path) -> None:
    """Each is made for the test, where the system can."""
    if shutil.which("localedef") is None:
        pytest.skip("no localedef makes locales here")
    language, _, charset = name.partition(".")
    made = subprocess.run(["localedef", "-i", language, "-f", charset, tmp_path / name], capture_output=True, text=True)
    if not (tmp_path / name).exists():
        pytest.skip(f"localedef does not make {name} here: {made.stderr.strip()}")
    where = {"LOCPATH": str(tmp_path), "LC_ALL": name}
    ask = "import locale; print(locale.setlocale(locale.LC_ALL, ''))"
    asked = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, env=environment(**where))
    assert asked.stdout.strip() == name
    assert told(**where) == here()


@pytest.mark.parametrize("version", SUPPORTED)
def test_a_python_changes_no_byte(version: str) -> None:
    python = found(version)
    if python is None:
        pytest.skip(f"there is no Python {version} here")
    assert told(python=python) == here()


def test_the_command_line_writes_the_same_json(tmp_path: Path) -> None:
    """What goes through standard output, where the locale knows few signs."""
    command = [sys.executable, "-m", "factcheck", "check", "--format", "json", "examples/articles"]
    environments: tuple[dict[str, str], ...] = (
        {},
        ODD["the locale of no country"],
        ODD["a seed of hashes"],
        {"PYTHONIOENCODING": "ascii"},
    )
    written = {
        subprocess.run(command, capture_output=True, env=environment(**m), cwd=ROOT).stdout for m in environments
    }
    assert len(written) == 1
    assert len(written.pop()) > 1000
