"""The benchmarks run, on little data; what they measure is never asserted (`python -m tests.benchmarks` prints it)."""

import subprocess
import sys
from importlib import import_module

import pytest

from factcheck.kinds import KINDS
from tests.benchmarks.__main__ import MODULES
from tests.benchmarks.claims import MAKERS, distinct_claims
from tests.benchmarks.table import Row, Table

LOADED = "; import sys; assert 'sympy' not in sys.modules, 'sympy is loaded'"


@pytest.mark.parametrize("name", MODULES)
def test_a_benchmark_runs(name: str) -> None:
    tables = import_module(f"tests.benchmarks.{name}").tables(quick=True)
    assert all(row.seconds and row.name in str(table) for table in tables for row in table.rows)


def test_a_ratio_is_to_the_first_row() -> None:
    table = Table("title", (Row("one", (1.0, 3.0, 2.0)), Row("two", (4.0,), "a note")))
    assert str(table).splitlines()[-1].split() == ["two", "4.00", "s", "4.00", "s", "4.00", "s", "2.00", "a", "note"]


def test_claims_of_every_kind_are_made_and_no_two_are_the_same() -> None:
    claims = list(distinct_claims(100, seed=1))
    assert len({repr(claim) for claim in claims}) == 100
    assert {claim.code for claim in claims} == set(MAKERS) == {kind.code for kind in KINDS}


@pytest.mark.parametrize(
    "code",
    [
        "import factcheck",
        "from factcheck.cli import main; main(['--help'], standalone_mode=False)",
        "from factcheck import review; review('It rose 9 per cent to 318, from 246.').findings[0].verdict.message",
        "from factcheck import PercentChange, check; check(PercentChange(before=1, after=2, percent='3')).diagnoses",
    ],
    ids=["import", "help", "review", "check"],
)
def test_sympy_is_not_loaded(code: str) -> None:
    """Half a second is only spent where algebra is asked for."""
    done = subprocess.run([sys.executable, "-c", code + LOADED], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
