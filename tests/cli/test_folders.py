"""Folders: their articles and those of the folders below them, without what is hidden, excluded or ignored by git."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from factcheck.cli.folders import ARTICLES, Globs, Selection, members
from tests.cli.run import RIGHT, WRONG, run

GIT = shutil.which("git")


def planted(root: Path, *names: str, text: str = RIGHT) -> Path:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def found(root: Path, include: tuple[str, ...] = ARTICLES, exclude: tuple[str, ...] = ()) -> list[str]:
    selection = Selection(Globs(include, root), Globs(exclude, root))
    return [member.place.relative_to(root).as_posix() for member in members(root, selection)]


def test_folders_below_are_read_too_in_order_of_name(tmp_path: Path) -> None:
    planted(tmp_path, "b.txt", "a/z.md", "a/deep/er/x.html", "c/a.txt", "a.txt", "c.csv", ".hidden/a.txt", "a/.b.txt")
    assert found(tmp_path) == ["a/deep/er/x.html", "a/z.md", "a.txt", "b.txt", "c/a.txt"]


@pytest.mark.parametrize(
    ("include", "exclude", "names"),
    [
        (ARTICLES, ("drafts/",), ["a.txt", "news/b.md"]),
        (ARTICLES, ("/drafts",), ["a.txt", "news/b.md", "news/drafts/d.txt"]),
        (ARTICLES, ("*.txt",), ["news/b.md"]),
        (("*.md", "*.rst"), (), ["news/b.md", "news/c.rst"]),
        (("news/**",), ("*.rst", "!news/drafts/"), ["news/b.md", "news/drafts/d.txt"]),
        (("*", "!*.rst"), ("news",), ["a.txt", "drafts/c.txt"]),
    ],
)
def test_what_is_included_and_not_excluded_is_read(
    tmp_path: Path, include: tuple[str, ...], exclude: tuple[str, ...], names: list[str]
) -> None:
    planted(tmp_path, "a.txt", "drafts/c.txt", "news/b.md", "news/c.rst", "news/drafts/d.txt")
    assert found(tmp_path, include, exclude) == names


@pytest.mark.skipif(GIT is None, reason="there is no git to ask")
def test_what_git_ignores_is_left_out_as_git_has_it(tmp_path: Path) -> None:
    assert GIT is not None
    subprocess.run([GIT, "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text("build/\n*.tmp.md\n/top.txt\n", encoding="utf-8")
    (tmp_path / ".git/info/exclude").write_text("private.txt\n", encoding="utf-8")
    planted(tmp_path, "a.txt", "top.txt", "private.txt", "build/a.txt", "news/top.txt", "news/a.tmp.md")
    planted(tmp_path, "news/build/b.txt", "news/kept.tmp.md", "news/old/c.txt", "news/old/deep/d.txt")
    (tmp_path / "news/.gitignore").write_bytes(b"\xef\xbb\xbf!kept.tmp.md\r\nold/*\r\n!old/deep\r\n")
    asking = [GIT, "-C", str(tmp_path), "-c", "core.excludesFile=", "ls-files", "-co", "--exclude-standard"]
    listed = subprocess.run(asking, check=True, capture_output=True, text=True).stdout.split()
    expected = sorted(name for name in listed if ".gitignore" not in name)
    assert found(tmp_path) == expected == ["a.txt", "news/kept.tmp.md", "news/old/deep/d.txt", "news/top.txt"]
    below = [member.place.name for member in members(tmp_path / "news", Selection())]
    assert below == ["kept.tmp.md", "d.txt", "top.txt"], "the files of git above a folder hold in it"


def test_without_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    planted(tmp_path, "a.txt", ".gitignore", text="*.txt\n")
    assert found(tmp_path) == ["a.txt"]


def test_a_repository_within_another_has_its_own_rules(tmp_path: Path) -> None:
    planted(tmp_path, ".git/HEAD", "in/.git/HEAD", "in/a.txt", "b.txt")
    (tmp_path / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert found(tmp_path) == ["in/a.txt"]


def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    planted(tmp_path, "news/a.txt")
    (tmp_path / "news/round").symlink_to(tmp_path)
    (tmp_path / "news/b.txt").symlink_to("a.txt")
    assert found(tmp_path) == ["news/a.txt", "news/b.txt"]


def test_a_folder_below_that_may_not_be_read_is_an_error_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pretended, because the superuser, whom CI often is, may read everything."""
    planted(tmp_path, "a.txt", "closed/b.txt", "open/c.txt")
    iterdir = Path.iterdir

    def refusing(place: Path) -> object:
        if place.name == "closed":
            raise PermissionError(13, "Permission denied")
        return iterdir(place)

    monkeypatch.setattr(Path, "iterdir", refusing)
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == f"factcheck: {tmp_path / 'closed'}: cannot be read: permission denied\n"
    assert "2 texts, 2 claims" in result.stdout


@pytest.mark.skipif(os.name != "posix", reason="no pipe has a name here")
def test_rules_that_are_no_file_are_not_waited_for(tmp_path: Path) -> None:
    planted(tmp_path, ".git/HEAD", "a.txt")
    os.mkfifo(tmp_path / ".gitignore")
    assert found(tmp_path) == ["a.txt"]


def test_a_folder_of_many_folders_in_each_other_is_walked(tmp_path: Path) -> None:
    deep = "/".join("d" * 100)
    here = tmp_path
    for part in deep.split("/"):
        here = here / part
        here.mkdir()
    (here / "a.txt").write_text(RIGHT, encoding="utf-8")
    assert found(tmp_path) == [f"{deep}/a.txt"]


def test_the_command_line_takes_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted(tmp_path, "a.txt", "drafts/b.txt", text=WRONG)
    planted(tmp_path, "news/c.wire")
    monkeypatch.chdir(tmp_path)
    assert "2 texts" in run("check", ".").stdout
    assert "1 text," in run("check", "--exclude", "/drafts/", ".").stdout
    assert run("check", "--include", "*.wire", ".").exit_code == 0
    assert "1 text," in run("check", "--exclude", "*.txt", "a.txt").stdout, "what is named is read"
    assert "a.txt" not in run("quantities", "--exclude", "a.txt", ".").stdout


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "this folder holds no .txt, .md or .html file\n"),
        (["--include", "*.wire"], "this folder holds no .wire file\n"),
        (["--exclude", "b"], "this folder holds no .txt, .md or .html file that is not excluded\n"),
    ],
)
def test_a_folder_without_articles_says_what_it_has_none_of(tmp_path: Path, options: list[str], told: str) -> None:
    assert run("check", *options, tmp_path).stderr.endswith(told)
