"""Paths become addresses, and can be taken back from them."""

import os
import re
from pathlib import PurePosixPath
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.report.uris import posix, uri_of
from tests.report.hostile import names

PCHAR = r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@]|%[0-9A-F]{2})"
REFERENCE = re.compile(rf"(?:[A-Za-z][A-Za-z0-9+.\-]*:)?(?://{PCHAR}*)?(?:/|{PCHAR})*")
"""RFC 3986, but for queries and fragments: no path has any."""

paths = st.text(st.characters(exclude_categories=["Cs"]), min_size=1) | names


@given(paths)
def test_every_path_is_a_reference_without_query_or_fragment(path: str) -> None:
    found = uri_of(path)
    assert found.isascii()
    assert REFERENCE.fullmatch(found)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda path: path != "-"))
@pytest.mark.skipif(os.name == "nt", reason="paths are those of Unix")
def test_a_path_can_be_taken_back(path: str) -> None:
    """A relative one has no scheme, whatever colons it holds."""
    found = urlsplit(uri_of(path))
    absolute = PurePosixPath(path).is_absolute()
    assert (found.scheme, found.netloc) == ("file" if absolute else "", "")
    assert unquote_to_bytes(found.path).decode() == posix(path)


def test_what_is_no_utf8_keeps_its_bytes() -> None:
    """Python holds such a name in half characters; others that no system gives are written somehow."""
    assert uri_of(os.fsdecode(b"caf\xe9.txt")) == "caf%E9.txt"
    assert uri_of("\ud800") == "%ED%A0%80"


def test_standard_input_is_not_a_file_that_is_called_so() -> None:
    assert uri_of("-") != uri_of("./-") == "-"


def test_a_drive_is_no_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    from pathlib import PureWindowsPath

    monkeypatch.setattr("factcheck.report.uris.PurePath", PureWindowsPath)
    assert uri_of(r"C:\news\a b.txt") == "file:///C:/news/a%20b.txt"
    assert uri_of(r"news\a.txt") == "news/a.txt"
