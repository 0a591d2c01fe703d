"""Archives: read within bounds, whatever their bytes are, and copied as they are."""

import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.office import archive as module
from factcheck.office.archive import Archive
from tests.office.makers import Stretch, archive, docx
from tests.office.readers import members

GOOD = docx([[Stretch("Sales rose 24 per cent to 99, from 82.")]])
names = st.sampled_from(["a", "b/c.xml", "é.xml"])


@given(st.dictionaries(names, st.binary(), min_size=1), st.dictionaries(names | st.just("new"), st.binary()))
def test_some_members_change_and_the_others_stay(there: dict[str, bytes], changed: dict[str, bytes]) -> None:
    data = archive(dict(there))
    found = Archive.of(data)
    assert {name: found.read(name) for name in there} == there
    assert members(found.with_members(changed)) == {**there, **changed}
    assert found.with_members({}) == data


@given(st.integers(0, len(GOOD) - 1))
def test_a_cut_archive_is_refused(length: int) -> None:
    with pytest.raises(InputError):
        Archive.of(GOOD[:length])


@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_an_archive_with_any_byte_changed_is_read_or_refused(at: int, byte: int) -> None:
    data = GOOD[:at] + bytes([byte]) + GOOD[at + 1 :]
    try:
        found = Archive.of(data)
        for name in found.members:
            found.read(name)
        found.with_members({"word/document.xml": b"x"})
    except InputError:
        pass


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for begins in (b"", b"PK\3\4", GOOD[:60]):
        with pytest.raises(InputError):
            Archive.of(begins + data)


def test_a_bomb_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1_000_000)
    found = Archive.of(archive({"a.xml": b"\0" * 3_000_000}))
    with pytest.raises(InputError, match="unpacks to more than 1 MB"):
        found.read("a.xml")


def test_a_bomb_that_lies_about_its_size_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 1_000_000)
    data = archive({"a.xml": b"\0" * 3_000_000})
    with pytest.raises(InputError, match="unpacks to more than 1 MB"):
        Archive.of(data.replace((3_000_000).to_bytes(4, "little"), (5).to_bytes(4, "little"))).read("a.xml")


def test_too_many_members_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MEMBERS", 3)
    with pytest.raises(InputError, match="more than 3 files"):
        Archive.of(archive(dict.fromkeys("abcd", b"")))


def test_a_member_with_a_password_or_packed_oddly_is_refused() -> None:
    data = bytearray(archive({"a": b"x"}))
    data[data.index(b"PK\1\2") + 8] |= 1
    with pytest.raises(InputError, match="password"):
        Archive.of(bytes(data)).read("a")
    file = BytesIO()
    with ZipFile(file, "w", ZIP_BZIP2) as packed:
        packed.writestr("a", b"x")
    with pytest.raises(InputError, match="method 12"):
        Archive.of(file.getvalue()).read("a")


def test_two_members_of_one_name_are_refused() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as packed:
        packed.writestr("a", b"x")
        packed.writestr("b", b"y")
    with pytest.raises(InputError, match="two files of one name"):
        Archive.of(file.getvalue().replace(b"b", b"a"))


def test_what_is_not_there_is_an_error() -> None:
    with pytest.raises(InputError, match=r"x\.xml is not in it"):
        Archive.of(GOOD).read("x.xml")


def test_damage_is_seen() -> None:
    text = b"up 24 per cent " * 9
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    packed = packer.compress(text) + packer.flush()
    data = archive({"a": text})
    assert packed in data
    with pytest.raises(InputError, match="broken"):
        Archive.of(data.replace(packed, packed[:-2] + b"\0\0")).read("a")
