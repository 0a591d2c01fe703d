"""The public names: they load when they are first used, and nothing else is loaded before."""

import subprocess
import sys

import pytest

import factcheck


@pytest.mark.parametrize("name", factcheck.__all__)
def test_a_public_name_loads_and_is_the_same_each_time(name: str) -> None:
    assert getattr(factcheck, name) is getattr(factcheck, name)


def test_the_names_that_are_listed_are_those_that_there_are() -> None:
    assert dir(factcheck) == sorted(factcheck.__all__)


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
