"""Files, folders and standard input become texts, or errors with a name and a reason."""

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.cli.inputs import Input, counted, inputs
from factcheck.prose import FORMS
from factcheck.suppressions import Suppression


def read(*paths: object, stdin: bytes = b"") -> list[Input]:
    return list(inputs(map(str, paths), BytesIO(stdin)))


@given(st.binary())
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    found = next(inputs([], BytesIO(data)))
    if found.error is not None:
        assert found.error.startswith(("is ", "looks like ", "begins as "))
    elif data.startswith((b"PK\3\4", b"{\\rtf")):
        assert found.data == data or found.notice is not None
    elif found.notice is not None:
        assert found.text.encode("cp1252") == data
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        assert found.text == data.decode("utf-16")
    else:
        assert found.text.encode() == data.removeprefix(b"\xef\xbb\xbf")


def test_standard_input_is_the_default() -> None:
    assert read(stdin=b"99") == [Input("-", "99")]


def test_a_dash_is_standard_input_among_files(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    assert [found.text for found in read(tmp_path / "a.txt", "-", stdin=b"two")] == ["one", "two"]


def test_a_folder_stands_for_its_articles_in_order_of_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "B.TXT", "c.csv", ".hidden.txt", "noext"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "folder.txt").mkdir()
    assert [found.text for found in read(tmp_path)] == ["B.TXT", "a.txt", "b.txt"]


def test_a_file_given_by_name_may_have_any_ending(tmp_path: Path) -> None:
    (tmp_path / "notes.log").write_text("99", encoding="utf-8")
    assert read(tmp_path / "notes.log")[0].text == "99"


def test_an_empty_file_is_a_text() -> None:
    assert read(stdin=b"") == [Input("-", "")]


@pytest.mark.parametrize(("name", "prose"), [("a.md", "Up 5%"), ("a.HTML", "*Up* 5%"), ("a.txt", "<b>*Up*</b> 5%")])
def test_a_text_is_read_as_what_it_is(tmp_path: Path, name: str, prose: str) -> None:
    (tmp_path / name).write_text("<b>*Up*</b> 5%", encoding="utf-8")
    (found,) = read(tmp_path)
    assert found.prose().source == "<b>*Up*</b> 5%"
    assert found.prose().text == prose


def test_the_form_can_be_said_for_all(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("**5%**", encoding="utf-8")
    found = inputs([str(tmp_path), "-"], BytesIO(b"*6%*"), FORMS["markdown"])
    assert [each.prose().text for each in found] == ["5%", "6%"]


def test_a_sidecar_belongs_to_its_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("99", encoding="utf-8")
    (tmp_path / "a.txt.factcheck.toml").write_text('[suppress]\nabc = "why"\n', encoding="utf-8")
    (found,) = read(tmp_path)
    assert found.suppressions == (Suppression("abc", "why", "sidecar"),)


@pytest.mark.parametrize(("data", "says"), [(b"suppress = 1", "takes [suppress]"), (b"\xa3", "is not UTF-8")])
def test_a_sidecar_that_cannot_be_read_loses_nothing(tmp_path: Path, data: bytes, says: str) -> None:
    (tmp_path / "a.txt").write_text("99", encoding="utf-8")
    (tmp_path / "a.txt.factcheck.toml").write_bytes(data)
    beside, text = read(tmp_path / "a.txt")
    assert beside.path.endswith("a.txt.factcheck.toml")
    assert says in str(beside.error)
    assert (text.text, text.error, text.suppressions) == ("99", None, ())


def test_a_missing_path_is_an_error_whatever_its_ending(tmp_path: Path) -> None:
    for name in ("none.txt", "none.md", "none/none.txt"):
        assert read(tmp_path / name)[0].error == "cannot be read: no such file or directory"


def test_a_name_too_long_for_the_system_is_an_error() -> None:
    assert "too long" in str(read("x" * 5000)[0].error)


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    assert read(tmp_path)[0].error == "this folder holds no .txt, .md or .html file"


def test_an_error_does_not_lose_the_other_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xff\xfe9\x009\x00\x00")
    (tmp_path / "b.txt").write_bytes(b"\x01\xa399")
    (tmp_path / "c.txt").write_bytes(b"99")
    (tmp_path / "d.txt").symlink_to("gone")
    found = read(tmp_path, tmp_path / "none")
    assert [bool(each.error) for each in found] == [True, True, False, True, True]
    assert found[2].text == "99"


def test_what_may_not_be_read_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pretended, because the superuser, whom CI often is, may read everything."""

    def refuse(*given: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("99", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    assert read(tmp_path)[0] == Input(str(tmp_path / "a.txt"), error="cannot be read: permission denied")
    monkeypatch.setattr(Path, "iterdir", refuse)
    assert read(tmp_path)[0] == Input(str(tmp_path), error="cannot be read: permission denied")


def test_texts_are_read_when_their_turn_comes(tmp_path: Path) -> None:
    """A second file may be written after the first was checked: nothing piles up."""
    (tmp_path / "a.txt").write_text("one", encoding="utf-8")
    (tmp_path / "b.txt").write_text("two", encoding="utf-8")
    found = inputs([str(tmp_path)], BytesIO())
    assert next(found).text == "one"
    (tmp_path / "b.txt").write_text("three", encoding="utf-8")
    assert next(found).text == "three"


def test_texts_are_counted_before_they_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.csv"):
        (tmp_path / name).write_text("5", encoding="utf-8")
    assert counted([str(tmp_path), "-", str(tmp_path / "a.txt"), "none"]) == 5
    assert counted([str(tmp_path / "none")]) == counted([]) == 1
