"""The generated pages: whatever has a code has a page, and every table has its place."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import factcheck
from docs.pages import MARK, TABLES, fill, pages, prose, write
from docs.picture import SILENCED, TARGET, output, silenced
from factcheck import errors
from factcheck.arrow import schema
from factcheck.diagnoses import DIAGNOSES
from factcheck.kinds import KINDS
from factcheck.notes import NOTES

CODED: Mapping[str, tuple[Any, ...]] = {"kinds": KINDS, "diagnoses": DIAGNOSES, "notes": NOTES}
ROWS = [(folder, row) for folder, rows in CODED.items() for row in rows]


@pytest.fixture(scope="module")
def texts(root: Path) -> dict[str, str]:
    """The pages that are written by hand."""
    return {path.name: path.read_text(encoding="utf-8") for path in (root / "docs").glob("*.md")}


@pytest.mark.parametrize(("folder", "row"), ROWS, ids=[f"{folder}/{row.code}" for folder, row in ROWS])
def test_every_kind_diagnosis_and_note_has_its_page(folder: str, row: Any) -> None:
    page = pages()[f"{folder}/{row.code}.md"]
    assert page.startswith(f"# {row.code}\n")
    assert prose(row).strip() in page


def test_every_exported_name_stands_in_the_reference() -> None:
    page = pages()["reference.md"]
    for name in dir(factcheck):
        assert name == "__version__" or f"## {name}\n" in page or f"`{name}`" in page, name


def test_the_reference_tells_how_a_function_is_called_and_what_it_raises() -> None:
    page = pages()["reference.md"]
    assert 'review(text: str, *, form: Literal["text"' in page.replace("'", '"')
    assert "It raises\n\n- `TypeError`: the text is not a `str`" in page
    assert "`(*, part: Given = None, whole: Given = None, percent: Given = None)`" in page


def test_every_error_has_its_row(texts: dict[str, str]) -> None:
    page = fill(texts["python.md"])
    rows = {name for name in errors.__all__ if f"| `{name}` |" in page}
    assert rows == {name for name in errors.__all__ if isinstance(getattr(errors, name), type)}


def test_every_table_is_shown_and_every_place_has_a_table(texts: dict[str, str]) -> None:
    marks = {mark for text in texts.values() for mark in MARK.findall(text)}
    assert marks == set(TABLES)


def test_the_columns_of_findings_are_told_with_their_types(texts: dict[str, str]) -> None:
    page = fill(texts["archives.md"])
    told = re.findall(r"^\| `(\w+)` \| (\w+) \|", page, re.MULTILINE)
    assert told == [(field.name, str(field.type)) for field in schema() if field.name != "id"]


def test_an_arithmetic_kind_is_solved_for_every_role() -> None:
    page = pages()["kinds/percent_change.md"]
    assert re.findall(r"^(\w+) = ", page, re.MULTILINE) == ["after", "before", "percent"]


def test_an_example_in_a_docstring_becomes_a_block() -> None:
    def documented() -> None:
        """It adds.

        >>> 1 + 1
        2

        And so on.
        """

    assert prose(documented) == "It adds.\n\n```pycon\n>>> 1 + 1\n2\n```\n\nAnd so on.\n"


def test_pages_are_written_once(tmp_path: Path) -> None:
    write(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    write(tmp_path)
    assert before == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}
    assert {path.relative_to(tmp_path).as_posix() for path in before} == set(pages())


@pytest.mark.parametrize(("target", "printed"), [(TARGET, output), (SILENCED, silenced)])
def test_a_picture_of_a_terminal_shows_what_is_printed_today(target: Path, printed: Callable[[], str]) -> None:
    """If not: `python -m docs.picture`."""
    drawn = re.sub(r"<style.*?</style>|<[^>]*>", "", target.read_text(encoding="utf-8"), flags=re.DOTALL)
    assert squeezed(re.sub(r"\x1b\[[\d;]*m", "", printed())) in squeezed(unescape(drawn))


def squeezed(text: str) -> str:
    return "".join(text.split())
