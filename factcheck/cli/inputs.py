"""What the command line is pointed at -> texts: files, folders, and standard input.

A text that cannot be read is an input, too: it carries its error, so that it is reported by name and the
others go on.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from attrs import evolve, frozen

from factcheck.errors import InputError
from factcheck.prose import FORMS, TEXT, Form, Prose, form_of
from factcheck.suppressions import SIDECAR, Suppression, parsed

__all__ = ["Input", "counted", "decoded", "inputs"]

STDIN = "-"

ARTICLES = frozenset({".txt", ".md", ".html"})
"""The files of a folder that are read."""

MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
"""Byte order marks of what is not UTF-8, the longer first."""

UTF8_MARK = b"\xef\xbb\xbf"
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SAVE = "save it as UTF-8"


@frozen
class Input:
    """One text, or in `error` why it cannot be read. `path` is as it was given, "-" for standard input.

    A text keeps its line ends; a byte order mark is dropped. `suppressions` are those of its sidecar.
    """

    path: str
    text: str = ""
    error: str | None = None
    form: Form = FORMS[TEXT]
    suppressions: tuple[Suppression, ...] = ()

    def prose(self) -> Prose:
        """What the text says, without its markup."""
        return self.form.prose(self.text)


def inputs(paths: Iterable[str], stdin: BinaryIO, form: Form | None = None) -> Iterator[Input]:
    """The texts behind `paths`, each read when its turn comes; standard input if there are none.

    What form a text has is told by its name, where `form` does not say it for all of them.

    A folder stands for its .txt, .md and .html files in order of name, but not for those in folders below it
    or for hidden ones. Nothing is raised for a text that cannot be read: it has an error.

    >>> from io import BytesIO
    >>> [(found.path, found.text) for found in inputs([], BytesIO(b"Up 21 per cent."))]
    [('-', 'Up 21 per cent.')]
    """
    for path in tuple(paths) or (STDIN,):
        found = [_read(path, stdin)] if path == STDIN else _at(path)
        for each in found:
            beside, suppressions = _sidecar(each)
            yield from beside
            yield evolve(each, form=form or form_of(each.path), suppressions=suppressions)


def counted(paths: Iterable[str]) -> int:
    """How many texts stand behind some paths, as far as can be told before they are read.

    >>> counted([]), counted(["a.txt", "b.txt"])
    (1, 2)
    """
    return sum(map(_size, paths)) or 1


def _size(path: str) -> int:
    """The number of texts of a file or a folder; what cannot be looked into is one, which will have an error."""
    try:
        return sum(map(_is_article, Path(path).iterdir())) or 1
    except OSError:
        return 1


def _sidecar(found: Input) -> tuple[list[Input], tuple[Suppression, ...]]:
    """What the file beside a text says of its findings; where that cannot be read, it is an input with an error."""
    path = f"{found.path}{SIDECAR}"
    if found.error is not None or found.path == STDIN or not Path(path).is_file():
        return [], ()
    beside = _file(Path(path), path)
    if beside.error is not None:
        return [beside], ()
    try:
        return [], parsed(beside.text)
    except InputError as error:
        return [Input(path, error=str(error))], ()


def _at(path: str) -> Iterator[Input]:
    """The text of a file, or those of a folder."""
    place = Path(path)
    try:
        members = sorted(filter(_is_article, place.iterdir())) if place.is_dir() else None
    except OSError as error:
        yield Input(path, error=_reason(error))
        return
    if members is None:
        yield _file(place, path)
    elif not members:
        yield Input(path, error="this folder holds no .txt, .md or .html file")
    else:
        yield from (_file(member, str(member)) for member in members)


def _is_article(place: Path) -> bool:
    """Whether a member of a folder is read with it."""
    return place.suffix.lower() in ARTICLES and not place.name.startswith(".") and not place.is_dir()


def _file(place: Path, path: str) -> Input:
    """The text of one file."""
    try:
        with place.open("rb") as file:
            return _read(path, file)
    except OSError as error:
        return Input(path, error=_reason(error))


def _read(path: str, file: BinaryIO) -> Input:
    """The text of an open file."""
    try:
        return Input(path, text=decoded(file.read()))
    except InputError as error:
        return Input(path, error=str(error))


def _reason(error: OSError) -> str:
    """Why the system does not give us a file, in its own words."""
    return f"cannot be read: {(error.strerror or str(error)).lower()}"


def decoded(data: bytes) -> str:
    r"""UTF-8 to text. A byte order mark is dropped, line ends are kept as they are.

    Raises:
        InputError: the bytes are no UTF-8 text; it says what they look like and what to do.

    >>> decoded(b"\xef\xbb\xbf5%\r\n")
    '5%\r\n'
    """
    for mark, name in MARKS:
        if data.startswith(mark):
            raise InputError(f"is {name}, and only UTF-8 is read: {SAVE}")
    if b"\x00" in data:
        raise InputError(_with_zeros(data))
    try:
        return data.removeprefix(UTF8_MARK).decode()
    except UnicodeDecodeError as error:
        raise InputError(_not_utf8(data.removeprefix(UTF8_MARK), error.start)) from None


def _with_zeros(data: bytes) -> str:
    """What bytes look like that hold a zero, which no text does: half of UTF-16 in English are zeros."""
    start = data[:1000]
    if max(start[::2].count(0), start[1::2].count(0)) * 4 >= len(start):
        return f"looks like UTF-16, and only UTF-8 is read: {SAVE}"
    return "is binary, not text"


def _not_utf8(data: bytes, at: int) -> str:
    """What bytes look like that are no UTF-8 from offset `at`: an older encoding if they hold no control codes."""
    if CONTROLS.search(data):
        return "is binary, not text"
    line = data.count(b"\n", 0, at) + 1
    return f"is not UTF-8 (line {line}, byte 0x{data[at]:02x}), perhaps Latin-1 or Windows-1252: {SAVE}"
