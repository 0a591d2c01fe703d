"""The programs in examples/ run and do what they say. (test_my_figures.py is collected by pytest itself.)"""

import subprocess
import sys
from pathlib import Path


def run(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *arguments], cwd=root, capture_output=True, text=True)


def test_use_in_python_finds_the_wrong_percentage_both_ways(root: Path) -> None:
    done = run(root, "examples/use_in_python.py")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("wrong: ")
    assert done.stdout.endswith(": wrong\n")


def test_the_gate_holds_back_articles_with_alarms(root: Path) -> None:
    done = run(root, "examples/newsroom_gate.py", "examples/articles")
    assert done.returncode == 1, done.stderr
    assert "1-police-figures.txt: 'rose 23 per cent'" in done.stdout


def test_the_gate_lets_an_article_without_fault_pass(root: Path, tmp_path: Path) -> None:
    clean = root / "examples/articles/4-health-bulletin.txt"
    (tmp_path / clean.name).write_text(clean.read_text(encoding="utf-8"), encoding="utf-8")
    done = run(root, "examples/newsroom_gate.py", str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "")
