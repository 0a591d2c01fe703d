"""Change the core, a little and wrongly, and see whether its tests notice.

`python -m tests.mutation [--sample N] [--seconds N] [interval|rounding|quantity|claim|kinds|hedges|...]`

A mutant counts as killed when a test fails, or when it uses up its seconds of processor. Those that live are printed,
but for the ones that `equivalent.toml` shows to change nothing; the exit code is 1 if any other is left. The tree is
copied first, everything is run at the lowest priority, and of each name at most `--sample` mutants are tried, evenly
spread over its text. Each is tried in a fork of one process that has the libraries loaded, and the package not.

Why not one of the tools: mutmut 3.8 leaves properties and tables alone, where much of the core is; mutatest 3.1 needs a
coverage older than ours; cosmic-ray 8.7 starts an interpreter for each mutant, which takes longer than most of these
tests.
"""

import argparse
import compileall
import os
import py_compile
import resource
import shutil
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from importlib.util import cache_from_source
from pathlib import Path
from typing import NamedTuple

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.plan import PLAN, Target

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("factcheck", "tests", "conftest.py", "pyproject.toml")
EQUIVALENT = Path(__file__).with_name("equivalent.toml")
LIBRARIES = ("attrs", "click", "hypothesis.strategies", "jinja2", "markdown_it", "pytest", "sybil", "sympy")


class Tried(NamedTuple):
    """A mutant of a module, and whether its tests noticed."""

    module: Path
    line: str
    mutant: Mutant
    killed: bool


def main(arguments: list[str]) -> int:
    """Try the names that are given, or all; 1 if a mutant lives that is not known to be equivalent."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"one of {', '.join(PLAN)}; all, if left out")
    parser.add_argument("--sample", type=int, default=40, help="mutants of each name, at most")
    parser.add_argument("--seconds", type=int, default=120, help="of processor for each")
    given = parser.parse_args(arguments)
    if unknown := set(given.names) - PLAN.keys():
        parser.error(f"{', '.join(sorted(unknown))}: the names are {', '.join(PLAN)}")
    os.nice(19)
    known = equivalents()
    left = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        tree = copied(Path(folder))
        for name in given.names or PLAN:
            left += report(name, tried(tree, name, given.sample, given.seconds), known)
    return 1 if left else 0


def copied(folder: Path) -> Path:
    """A copy of the tree, compiled, so that a fork compiles only the module that was changed."""
    for name in COPIED:
        at = ROOT / name
        (shutil.copytree if at.is_dir() else shutil.copy)(at, folder / name)
    compileall.compile_dir(folder, quiet=1, invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
    os.chdir(folder)
    sys.path[:] = [str(folder), *(path for path in sys.path if path and Path(path).resolve() != ROOT)]
    sys.dont_write_bytecode = True
    # the plugin of hypothesis would load the package before it is changed
    os.environ |= {"HYPOTHESIS_NO_PLUGINS": "1", "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    for library in LIBRARIES:
        __import__(library)
    loaded = [name for name in sys.modules if name.partition(".")[0] == "factcheck"]
    assert not loaded, f"loaded before a fork: {loaded}"
    return folder


def tried(tree: Path, name: str, sample: int, seconds: int) -> Iterator[Tried]:
    """A sample of the mutants of a name, each with what became of it."""
    target = PLAN[name]
    modules = [path for each in target.modules for path in python_files(tree / "factcheck" / each)]
    found = [(path, mutant) for path in modules for mutant in mutants(path.read_text(encoding="utf-8"))]
    few = min(sample, len(found))
    if died(modules, target.tests, seconds):
        raise SystemExit(f"the tests of {name} fail before anything is changed")
    print(f"{name}: {few} of {len(found)} mutants", flush=True)
    for path, mutant in (found[i * len(found) // few] for i in range(few)):
        line = path.read_text(encoding="utf-8").splitlines()[mutant.line - 1].strip()
        yield Tried(path.relative_to(tree), line, mutant, is_killed(path, mutant, target, seconds))


def python_files(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def is_killed(path: Path, mutant: Mutant, target: Target, seconds: int) -> bool:
    """Whether the tests notice a mutant."""
    text = path.read_text(encoding="utf-8")
    compiled = Path(cache_from_source(str(path)))
    kept = compiled.read_bytes()
    compiled.unlink()
    path.write_text(mutant.applied(text), encoding="utf-8")
    try:
        return died([path], target.tests, seconds)
    finally:
        path.write_text(text, encoding="utf-8")
        compiled.write_bytes(kept)


def died(modules: list[Path], tests: tuple[str, ...], seconds: int) -> bool:
    """Whether the tests fail in a fork, or do not end."""
    child = os.fork()
    if not child:
        run(modules, tests, seconds)
    _, status = os.waitpid(child, 0)
    return status != 0


def run(modules: list[Path], tests: tuple[str, ...], seconds: int) -> None:
    """Run tests and the examples of modules in this process, which ends with them."""
    import pytest

    code = 3
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, 1)
        os.dup2(silent, 2)
        places = [*tests[:1], *map(str, modules), *tests[1:]]
        loaded = "ignore:Module already imported so cannot be rewritten"
        code = int(pytest.main(["-x", "-q", "-p", "no:cacheprovider", "-W", loaded, *places]))
    finally:
        os._exit(code)


Known = set[tuple[str, ...]]


def equivalents() -> Known:
    """The mutants that change nothing: module, line, what stood there, what was put there."""
    rows = tomllib.loads(EQUIVALENT.read_text(encoding="utf-8"))["mutant"]
    return {(row["module"], row["line"], row["was"], row["now"]) for row in rows}


def report(name: str, found: Iterable[Tried], known: Known) -> int:
    """Print what lives, and how many were killed; the number of those that live and are not known."""
    killed = same = left = 0
    for module, line, mutant, is_dead in found:
        if is_dead:
            killed += 1
        elif (str(module), line, mutant.was, mutant.now) in known:
            same += 1
        else:
            left += 1
            print(f"  {module}:{mutant.line}: {mutant}", flush=True)
    real = killed + left
    share = f", {100 * killed / real:.0f}%" if real else ""
    print(f"{name}: {killed} of {real} killed{share}; {same} change nothing\n", flush=True)
    return left


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
