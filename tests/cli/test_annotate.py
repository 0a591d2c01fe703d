"""`factcheck annotate`: copies of documents, and how it ends."""

from pathlib import Path

import pytest

from tests.cli.run import RIGHT, WRONG, run
from tests.office.makers import Stretch, docx, odt
from tests.office.readers import commented

MAKERS = {".docx": docx, ".odt": odt}


def draft(folder: Path, ending: str, text: str) -> Path:
    path = folder / f"draft{ending}"
    path.write_bytes(MAKERS[ending]([[Stretch(text.strip())]]))
    return path


@pytest.mark.parametrize("ending", MAKERS)
def test_a_copy_has_the_comments_and_the_exit_code_is_that_of_check(tmp_path: Path, ending: str) -> None:
    copy = tmp_path / f"copy{ending}"
    result = run("annotate", draft(tmp_path, ending, WRONG), "-o", copy)
    assert (result.exit_code, result.stdout) == (1, "1 text, 1 claim: ✗ 1 alarm.\n")
    ((on, told),) = commented(copy.read_bytes())
    assert on == "24 per cent"
    assert told.startswith("✗ alarm (wrong): 82 to 99 is a rise of 20.73%, not 24%.\n")
    assert run("check", tmp_path / f"draft{ending}").exit_code == 1


@pytest.mark.parametrize("ending", MAKERS)
def test_without_a_finding_the_copy_is_the_document(tmp_path: Path, ending: str) -> None:
    path = draft(tmp_path, ending, RIGHT)
    assert run("annotate", path, "-o", tmp_path / "copy").exit_code == 0
    assert (tmp_path / "copy").read_bytes() == path.read_bytes()


def test_what_somebody_stands_by_gets_no_comment(tmp_path: Path) -> None:
    path = draft(tmp_path, ".docx", WRONG)
    name = run("check", path).stdout.split("finding    ")[1].split()[0]
    assert run("annotate", path, "-o", tmp_path / "copy", "--suppress", name).exit_code == 0
    assert (tmp_path / "copy").read_bytes() == path.read_bytes()
    (tmp_path / "draft.docx.factcheck.toml").write_text(f'[suppress]\n{name} = "so it is"\n', encoding="utf-8")
    assert run("annotate", path, "-o", tmp_path / "copy").exit_code == 0


def test_a_text_has_no_comments(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WRONG, encoding="utf-8")
    result = run("annotate", tmp_path / "a.txt", "-o", tmp_path / "copy")
    assert result.exit_code == 2
    assert "is not a .docx or .odt file" in result.stderr
    assert not (tmp_path / "copy").exists()


def test_the_draft_is_never_overwritten_and_no_folder_is_copied(tmp_path: Path) -> None:
    path = draft(tmp_path, ".odt", WRONG)
    before = path.read_bytes()
    for arguments in ((path, "-o", path), (tmp_path, "-o", tmp_path / "copy"), (path,)):
        assert run("annotate", *arguments).exit_code == 2
    assert path.read_bytes() == before


def test_a_document_is_checked_as_a_text_is(tmp_path: Path) -> None:
    """Whatever its name: what it is stands in it."""
    path = draft(tmp_path, ".odt", WRONG).rename(tmp_path / "draft.txt")
    as_text = run("check", "-", stdin=WRONG.strip()).stdout.splitlines()[1:]
    assert run("check", path).stdout.splitlines()[1:] == as_text
    assert run("check", stdin=path.read_bytes()).stdout.splitlines()[1:] == as_text


def test_a_broken_document_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    path = draft(tmp_path, ".docx", WRONG)
    (tmp_path / "cut.docx").write_bytes(path.read_bytes()[:-30])
    result = run("check", tmp_path / "cut.docx", path)
    assert result.exit_code == 2
    assert "cut.docx: is a broken or cut archive: save the document again" in result.stderr
    assert "1 alarm" in result.stdout
