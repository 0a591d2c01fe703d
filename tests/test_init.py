"""The public names: they load when they are first used, and nothing else is loaded before."""

import subprocess
import sys
from importlib.metadata import version

import pytest

import factcheck


@pytest.mark.parametrize("name", dir(factcheck))
def test_a_public_name_loads_and_is_the_same_each_time(name: str) -> None:
    assert getattr(factcheck, name) == getattr(factcheck, name)


def test_a_star_takes_every_name_of_the_interface() -> None:
    taken: dict[str, object] = {}
    exec("from factcheck import *", taken)
    assert {"check", "review", "PercentChange", "DEFAULT_POLICY"} <= set(taken)
    assert set(dir(factcheck)) - set(taken) == {"__version__"}


def test_the_version_is_that_of_the_package() -> None:
    assert factcheck.__version__ == version("factcheck-claims")


def test_an_unknown_name_is_named_in_the_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'chekc'"):
        _ = factcheck.chekc


def test_a_name_that_is_used_first_is_loaded_then() -> None:
    """Also where nothing was loaded before: in a process of its own."""
    code = "import factcheck; print(factcheck.check(factcheck.Share(part=1, whole=4, percent='25')).rating)"
    assert _run(code) == "correct"


def test_the_import_alone_loads_nothing_else() -> None:
    code = "import sys; before = set(sys.modules); import factcheck; print(*(set(sys.modules) - before))"
    assert "sympy" not in _run(code).split()
    assert "attrs" not in _run(code).split()


def _run(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()
