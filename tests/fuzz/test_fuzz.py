"""What is fuzzed holds on the corpus, which has every find that was mended; and a short fuzz finds nothing."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.fuzz.__main__ import fuzzed
from tests.fuzz.documents import main
from tests.fuzz.targets import CORPUS, TARGETS

SEEDS = [(name, path) for name in TARGETS for path in sorted((CORPUS / name).iterdir())]
RUNS = 150
"""Executions of each target: seconds."""


@pytest.mark.parametrize(("name", "path"), SEEDS, ids=[f"{name}-{path.name}" for name, path in SEEDS])
def test_a_promise_holds_on_the_corpus(name: str, path: Path) -> None:
    TARGETS[name](path.read_bytes())


def test_the_corpus_is_of_the_targets() -> None:
    assert {path.name for path in CORPUS.iterdir() if path.is_dir()} == set(TARGETS)


@pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not installed: pip install -e '.[fuzz]'")
@pytest.mark.parametrize("name", TARGETS)
def test_a_short_fuzz_finds_nothing(name: str, tmp_path: Path) -> None:
    """The same one each time; `python -m tests.fuzz` looks for longer."""
    told = fuzzed(name, tmp_path, runs=RUNS, seed=1)
    assert told.finds == ()
    assert told.executions >= RUNS


def test_random_documents_are_read(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m tests.fuzz.documents 100000` reads more of them."""
    assert main(200) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 exceptions of 0 kinds"
