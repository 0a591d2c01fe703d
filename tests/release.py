"""The package as its users get it: built, looked into, installed where nothing else is, and run.

`python -m tests.release` is a step of `python -m tests`. The wheel is built from the sdist, so that the one proves the
other.
"""

import json
import os
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path, PurePosixPath
from zipfile import ZipFile

ROOT = Path(__file__).resolve().parent.parent

DATA = {".json", ".toml", ".html", ".css", ".js", ".svg", ".typed"}
"""The endings of what the package holds beside its modules: weights, words, templates, the page."""

KEPT_OUT = ("tests/annotated", "tests/unseen", "build", "node_modules", ".venv", "__pycache__")
"""What no release holds: texts that were made for learning, and what a machine has made."""

ARTICLE = "Thefts rose 23 per cent to 318, from 246 a year earlier.\n"


def built(folder: Path) -> tuple[Path, Path]:
    """The sdist, and the wheel that is built from it."""
    run("-m", "build", "--outdir", str(folder), str(ROOT))
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return sdist, wheel


def missing_from(wheel: Path) -> set[str]:
    """Files that differ between the wheel and the package: none is to be left out, none to slip in."""
    there = {str(path.relative_to(ROOT)) for path in (ROOT / "factcheck").rglob("*") if _is_source(path)}
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    own = {name for name in names if name.split("/")[0].endswith(".dist-info")}
    told = {PurePosixPath(name).name for name in own}
    return (there ^ (names - own)) | ({"LICENSE", "METADATA", "RECORD", "WHEEL", "entry_points.txt"} ^ told)


def _is_source(path: Path) -> bool:
    return path.suffix in {".py", *DATA} and "__pycache__" not in path.parts


def too_much_in(sdist: Path) -> set[str]:
    """Files of the sdist that no release should hold."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    return {name for name in names if any(f"/{name}/".startswith(f"/{kept}/") for kept in KEPT_OUT)}


def installed(wheel: Path, folder: Path) -> Path:
    """The folder of programs of a new environment with the wheel and what it needs."""
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run("-m", "pip", "install", "--quiet", str(wheel), python=str(programs / "python"))
    return programs


def tried(programs: Path, folder: Path) -> None:
    """Check an article as a user does, outside the repository: words, weights, templates and version are found."""
    article = folder / "article.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    factcheck = str(programs / "factcheck")
    told = run("check", "--format", "jsonl", str(article), python=factcheck, cwd=folder, ends=1)
    (finding,) = json.loads(told)["findings"]
    assert (finding["rating"], finding["tier"]) == ("wrong", "alarm"), finding
    page = run("check", "--format", "html", str(article), python=factcheck, cwd=folder, ends=1)
    assert "29.27%" in page, "the report is not written"
    where = "import factcheck; print(factcheck.__version__, factcheck.__file__)"
    version, place = run("-I", "-c", where, python=str(programs / "python"), cwd=folder).split(maxsplit=1)
    assert ROOT not in Path(place).parents, f"{place} is the repository's"
    assert run("--version", python=factcheck, cwd=folder).split()[-1] == version


def run(*arguments: str, python: str = sys.executable, cwd: Path = ROOT, ends: int = 0) -> str:
    """What a program prints; an error with what it said where it does not end as it should."""
    ours = ("PYTHONPATH", "COVERAGE_PROCESS_START", "COVERAGE_PROCESS_CONFIG")
    environment = {name: value for name, value in os.environ.items() if name not in ours}
    done = subprocess.run([python, *arguments], cwd=cwd, env=environment, capture_output=True, text=True)
    if done.returncode != ends:
        told = f"{done.stdout}{done.stderr}"
        raise SystemExit(f"{Path(python).name} {' '.join(arguments)} ended with {done.returncode}\n{told}")
    return done.stdout


def main() -> None:
    """Build, look, install and run; an error says what is not as it should be."""
    with tempfile.TemporaryDirectory(prefix="factcheck-release-") as name:
        folder = Path(name)
        sdist, wheel = built(folder / "dist")
        run("-m", "twine", "check", "--strict", str(sdist), str(wheel))
        run("-m", "check_wheel_contents", str(wheel))
        assert not (odd := missing_from(wheel)), f"in the package or in the wheel alone: {sorted(odd)}"
        assert not (odd := too_much_in(sdist)), f"in the sdist, and no part of a release: {sorted(odd)}"
        tried(installed(wheel, folder / "environment"), folder)
        print(f"{sdist.name} and {wheel.name} are whole, install by themselves and check an article.")


if __name__ == "__main__":
    main()
