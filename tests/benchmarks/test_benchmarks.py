"""The benchmarks run, on little data; what they measure is never asserted (`python -m tests.benchmarks` prints it)."""

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from factcheck.kinds import KINDS
from tests.benchmarks import memory, reading
from tests.benchmarks.__main__ import LONG, MODULES
from tests.benchmarks.claims import MAKERS, distinct_claims
from tests.benchmarks.peers import Peer, Reader
from tests.benchmarks.table import Row, Table

LOADED = "; import sys; assert 'sympy' not in sys.modules, 'sympy is loaded'"


@pytest.mark.parametrize("name", [*MODULES, *LONG])
def test_a_benchmark_runs(name: str) -> None:
    tables = import_module(f"tests.benchmarks.{name}").tables(quick=True)
    assert all(row.seconds and row.name in str(table) for table in tables for row in table.rows)
    assert all(table.rows or table.remarks for table in tables)


def test_a_ratio_is_to_the_first_row() -> None:
    table = Table("title", (Row("one", (1.0, 3.0, 2.0)), Row("two", (4.0,), "a note")))
    assert str(table).splitlines()[-1].split() == ["two", "4.00", "s", "4.00", "s", "4.00", "s", "2.00", "a", "note"]


def test_what_is_missing_is_told_below_the_table() -> None:
    assert str(Table("title", (), ("left out: no file",))).splitlines() == ["title", "  left out: no file"]


def test_a_peer_that_is_not_installed_is_left_out(tmp_path: Path) -> None:
    """The others are read, and the table says which is missing and how to install it."""
    path = tmp_path / "some.jsonl"
    path.write_text('{"text": ["Crime rose 21%.", "It was 82."]}\n', encoding="utf-8")
    here = Peer("here", lambda: len, aim=2)
    missing = Peer("missing", lambda: import_module("no_such_module").read, aim=3)
    table = reading.beside(path, (here, missing), quick=False)
    assert [row.name for row in table.rows] == [reading.OURS, "here"]
    assert table.title.endswith("1 articles, 0.00 MB")
    assert str(table).splitlines()[-1].startswith("  missing is left out: No module named 'no_such_module' (pip ")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    table = reading.beside(tmp_path / "none.jsonl", (), quick=True)
    assert str(table).splitlines()[1] == f"  left out: there is no file {tmp_path / 'none.jsonl'}"


def test_readers_take_turns_on_the_same_articles() -> None:
    turns: list[tuple[str, str]] = []

    def reader(name: str) -> Reader:
        return lambda found: turns.extend((name, article[0]) for article in found)

    found = [(str(number),) for number in range(reading.BATCH + 1)]
    times = reading.in_turn({"a": reader("a"), "b": reader("b")}, found, rounds=2)
    assert {name: len(seconds) for name, seconds in times.items()} == {"a": 2, "b": 2}
    warm, last = 2 * reading.BATCH, str(reading.BATCH)
    assert turns[warm : warm + reading.BATCH] == [("a", str(number)) for number in range(reading.BATCH)]
    assert turns[-2:] == [("a", last), ("b", last)]


@pytest.mark.skipif(not memory.STATUS.exists(), reason="only Linux tells the memory of a process")
def test_the_memory_is_that_of_a_fresh_interpreter() -> None:
    """What this process holds is not counted."""
    held = b"x" * 300_000_000
    row = memory.peak_of("review", 1_000)
    assert int(row.note.split()[0]) < 200 < len(held) / 1_000_000


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
