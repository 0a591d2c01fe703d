"""Sidecars as the server sees them: read whatever they are, and added to without a loss."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.lsp.sidecar import Sidecar, sidecar_of
from factcheck.suppressions import SIDECAR, Suppression, entry, parsed

marks = st.from_regex(r"[0-9a-f]{16}(-[2-9])?", fullmatch=True)
rows = st.dictionaries(marks, st.text(), max_size=4)
endings = st.sampled_from(["", "\n", "\n\n", "  # the end", "\r\n"])


@given(rows, st.booleans(), endings, marks, st.text())
def test_what_is_added_is_added_and_the_rest_stays(
    found: dict[str, str], dotted: bool, end: str, mark: str, reason: str
) -> None:
    head, before = ("", "suppress.") if dotted else ("[suppress]\n", "")
    text = head + "\n".join(before + entry(*row) for row in found.items()) + end
    sidecar = Sidecar("file:///a", text, parsed(text))
    new = sidecar.added(mark, reason)
    if mark in found or (dotted and found) or not text:
        assert new is None
    else:
        assert new is not None
        *rest, last = parsed(text + new)
        assert tuple(rest) == sidecar.suppressions
        assert last.fingerprint == mark


@given(marks, st.text())
def test_one_that_is_not_there_is_begun(mark: str, reason: str) -> None:
    new = Sidecar().added(mark, reason)
    assert new is not None
    (only,) = parsed(new)
    assert only.fingerprint == mark
    assert only.reason == reason


def test_to_one_that_cannot_be_read_nothing_is_added() -> None:
    assert Sidecar(text="[suppress", problem="is not valid TOML").added("5f1c0a9b3e7d2c41", "") is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"[suppress", "is not valid TOML"),
        (b"[other]\n", "has 'other'"),
        (b"\xff\xfe[\x00", "is not UTF-8"),
        (b"suppress = " + b"[" * 100_000, "is not valid TOML: it is nested too deeply"),
    ],
)
def test_what_cannot_be_read_is_told(tmp_path: Path, content: bytes, problem: str) -> None:
    article = tmp_path / "news of the day.txt"
    Path(f"{article}{SIDECAR}").write_bytes(content)
    found = sidecar_of(article.as_uri())
    assert (found.problem or "").startswith(f"news of the day.txt{SIDECAR} {problem}")
    assert found.uri == article.as_uri() + SIDECAR
    assert found.suppressions == ()


def test_one_that_the_system_does_not_give_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    article = tmp_path / "a.txt"
    Path(f"{article}{SIDECAR}").write_text("[suppress]\n", encoding="utf-8")

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert sidecar_of(article.as_uri()).problem == f"a.txt{SIDECAR} cannot be read: permission denied"


def test_a_sidecar_is_read_with_or_without_a_mark_of_byte_order(tmp_path: Path) -> None:
    Path(f"{tmp_path / 'a.txt'}{SIDECAR}").write_bytes(b'\xef\xbb\xbf[suppress]\n5f1c = "yes"\n')
    found = sidecar_of((tmp_path / "a.txt").as_uri())
    assert found.suppressions == (Suppression("5f1c", "yes", "sidecar"),)
    assert found.problem is None


@pytest.mark.parametrize("uri", ["", "untitled:1", "file://[", "x"])
def test_beside_what_is_no_file_there_is_none(uri: str) -> None:
    assert sidecar_of(uri) == Sidecar()


@given(st.text())
def test_any_name_has_a_sidecar_or_none(rest: str) -> None:
    assert sidecar_of(f"file:///no-such-folder/{rest}").suppressions == ()


def test_its_address_keeps_the_spelling_of_the_editor() -> None:
    assert sidecar_of("file:///c%3A/news/a.md#L5") == Sidecar("file:///c%3A/news/a.md.factcheck.toml")


def test_a_long_name_has_no_sidecar() -> None:
    """There is no room for its name, and the document is checked all the same."""
    assert sidecar_of(f"file:///tmp/{'n' * 245}.txt") == Sidecar()
