"""Hypothesis knows our types in anybody's tests, and pays for it only where they are used."""

import subprocess
import sys

import pytest
from hypothesis import strategies as st

from factcheck import KINDS, Quantity, Range
from factcheck.claim import Claim
from factcheck.strategies import register
from tests.strategies.smallest import smallest


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.code)
def test_claims_of_every_kind_are_made_from_their_type(kind: type[Claim]) -> None:
    assert isinstance(smallest(st.from_type(kind)), kind)


@pytest.mark.parametrize("type_", [Quantity, Range])
def test_figures_are_made_from_their_type(type_: type) -> None:
    assert isinstance(smallest(st.from_type(type_)), type_)


@pytest.mark.parametrize(
    "imports",
    [
        "from hypothesis import find, strategies as st; from factcheck import PercentChange",
        "from factcheck import PercentChange; from hypothesis import find, strategies as st",
    ],
    ids=["hypothesis first", "factcheck first"],
)
def test_a_users_own_process_needs_no_import_of_ours_but_the_kind(imports: str) -> None:
    code = "print(type(find(st.from_type(PercentChange), lambda _: True)).__name__)"
    assert run(f"{imports}; {code}") == "PercentChange\n"


def test_hypothesis_alone_loads_no_kind_and_no_sympy() -> None:
    code = "import hypothesis, sys; print([m for m in sys.modules if m.startswith(('factcheck', 'sympy', 'attr'))])"
    assert "factcheck.kinds" not in run(code)
    assert "sympy" not in run(code)


def test_to_draw_a_claim_loads_no_sympy() -> None:
    code = (
        "import sys; from hypothesis import find, strategies as st; from factcheck import Rate;"
        "find(st.from_type(Rate), lambda claim: True); print('sympy' in sys.modules)"
    )
    assert run(code) == "False\n"


def test_to_register_again_changes_nothing() -> None:
    finders = list(sys.meta_path)
    register()
    assert sys.meta_path == finders


def test_what_is_not_imported_yet_is_registered_once_it_is() -> None:
    """Without the entry point, too: `register` may be called by hand, before the kinds are there."""
    code = (
        "import os; os.environ['HYPOTHESIS_NO_PLUGINS'] = '1';"
        "from hypothesis import find, strategies as st; from factcheck.strategies import register;"
        "register(); register(); from factcheck import Share, Quantity;"
        "print(type(find(st.from_type(Share), lambda claim: True)).__name__,"
        "type(find(st.from_type(Quantity), lambda _: True)).__name__)"
    )
    assert run(code) == "Share Quantity\n"
