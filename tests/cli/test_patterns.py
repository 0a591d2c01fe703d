"""Patterns of paths: what git takes them for, by asking git."""

import shutil
import subprocess
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.cli.patterns import Patterns

GIT = shutil.which("git")
PARTS = ("a", "b", "ab", "a.txt", "b.md", "drafts", "x!y", "#c", "a b", "[z]", "a-b", "A7")
PIECES = (*PARTS, "*", "**", "***", "?", "/", "//", "!", "#", "\\", "\\*", "\\?", " ", "[ab]", "[!a]", "[^a-c]", "[")
MORE = ("[]a]", "[a-]", "[z-a]", "[[:digit:]]", "[[:nope:]]", "[\\]]", "*.txt", "*.", "/**", "**/", "/**/", "\\ ", "-")

patterns = st.lists(st.sampled_from((*PIECES, *MORE)), min_size=1, max_size=4).map("".join)
paths = st.lists(st.sampled_from(PARTS), min_size=1, max_size=3).map("/".join)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As little as git takes for a repository."""
    root = tmp_path_factory.mktemp("repository")
    for name in ("objects", "refs"):
        (root / ".git" / name).mkdir(parents=True)
    (root / ".git" / "HEAD").write_text("ref: refs/heads/main\n", encoding="utf-8")
    return root


@pytest.mark.skipif(GIT is None, reason="there is no git to ask")
@given(st.lists(patterns, min_size=1, max_size=4), st.lists(paths, min_size=1, max_size=12))
@example(["a/**", "!a/b", "/ab", "drafts/"], ["a", "a/b", "a/a/b", "ab", "b/ab", "drafts", "b/drafts"])
@example(["**/a", "a/**/b", "[!a]b", "a\\", "[", "***", "!*.txt"], ["a", "b/a", "a/b", "a/a/b", "a.txt", "ab"])
@example(["*[z-a]*"], ["[z]", "a"])
def test_a_path_is_ignored_as_git_has_it(repository: Path, lines: list[str], asked: list[str]) -> None:
    """A file is ignored with the folder above it, which no pattern takes back."""
    (repository / ".gitignore").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    ours = Patterns.of(lines)
    for path, ignored in zip(asked, _of_git(repository, asked), strict=True):
        parts = path.split("/")
        above = ("/".join(parts[:i]) for i in range(1, len(parts)))
        found = any(ours.fits(folder, folder=True) for folder in above) or ours.fits(path)
        assert bool(found) == ignored, (path, lines)


def _of_git(root: Path, paths: list[str]) -> list[bool]:
    """What git says of paths that are not there, and so are files to it."""
    assert GIT is not None
    asking = ["check-ignore", "-z", "--stdin", "-v", "-n", "--no-index"]
    done = subprocess.run(
        [GIT, "-c", "core.ignoreCase=false", "-c", "core.excludesFile=", *asking],
        cwd=root,
        input="".join(f"{path}\0" for path in paths).encode(),
        capture_output=True,
    )
    assert done.returncode in (0, 1), done.stderr
    fields = done.stdout.decode().split("\0")
    return [pattern != "" and not pattern.startswith("!") for pattern in fields[2::4][: len(paths)]]


@pytest.mark.parametrize(
    ("line", "path", "folder", "fits"),
    [
        ("*.txt", "news/a.txt", False, True),
        ("/*.txt", "news/a.txt", False, None),
        ("news/*.txt", "news/may/a.txt", False, None),
        ("news/**/a.txt", "news/a.txt", False, True),
        ("drafts/", "drafts", False, None),
        ("drafts/", "news/drafts", True, True),
        ("!a.txt", "a.txt", False, False),
        ("\\!a.txt", "!a.txt", False, True),
        ("a.txt  ", "a.txt", False, True),
        ("a?.txt", "ab.txt", False, True),
        ("a[0-9].txt", "a7.txt", False, True),
        ("", "a.txt", False, None),
        ("# a", "# a", False, None),
    ],
)
def test_what_a_pattern_fits(line: str, path: str, folder: bool, fits: bool | None) -> None:
    assert Patterns.of([line]).fits(path, folder=folder) is fits


def test_many_stars_cost_no_more_than_each() -> None:
    """A file of somebody else's repository must not hold up who reads it."""
    started = time.perf_counter()
    for line in ("*a" * 100 + "b", "**/" * 20 + "*a" * 20 + "b", "/".join(["*a*a*a*b"] * 5)):
        assert not Patterns.of([line]).fits("/".join(["a" * 250] * 5))
    assert time.perf_counter() - started < 5
