"""What Python has in the browser is enough for every answer, and no more than it needs."""

import pickle
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from factcheck.hedges import DEFAULT_POLICY
from factcheck.site.packages import packages

PROGRAM = """
import sys
sys.path = [sys.argv[1]] + [path for path in sys.path if "site-packages" not in path and path]
import pickle
import factcheck
assert factcheck.__file__.startswith(sys.argv[1])
from factcheck.serve.order import Order, Outcome
from factcheck.serve.worker import answering
answer = answering(open(sys.argv[1] + "/policy", "rb").read())
for form in ("text", "markdown", "html"):
    for name in ("cards", "report", "document"):
        outcome = Outcome.unpacked(answer(Order(name, form, (), "Sales rose 24 per cent to 99, from 82.").packed()))
        assert outcome.good, outcome
        assert b"20.73" in outcome.content
"""


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive, unpacked."""
    folder = tmp_path_factory.mktemp("packages")
    ZipFile(BytesIO(packages({"policy": pickle.dumps(DEFAULT_POLICY)}))).extractall(folder)
    return folder


def test_it_is_all_that_a_check_needs(unpacked: Path) -> None:
    """In a Python that has nothing else."""
    subprocess.run([sys.executable, "-I", "-S", "-c", PROGRAM, str(unpacked)], check=True, timeout=120)


def test_nothing_is_made_for_one_machine_alone() -> None:
    names = ZipFile(BytesIO(packages({}))).namelist()
    assert not [name for name in names if name.endswith((".so", ".pyd", ".pyc", ".dylib", ".dll"))]
    assert "markupsafe/_native.py" in names  # what stands in for that
    assert not [name for name in names if name.startswith("factcheck/cli")]


def test_every_package_brings_its_terms(unpacked: Path) -> None:
    about = [folder for folder in unpacked.glob("*.dist-info") if not folder.name.startswith("factcheck")]
    assert len(about) == 6
    for folder in about:
        assert [path for path in folder.rglob("*") if "LICEN" in path.name.upper()], folder.name


def test_the_same_files_give_the_same_archive() -> None:
    assert packages({}) == packages({})
