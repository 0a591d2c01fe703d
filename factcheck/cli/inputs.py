"""What the command line is pointed at -> texts: files, folders, and standard input.

A text that cannot be read is an input, too: it carries its error, so that it is reported by name and the
others go on.
"""

from collections.abc import Iterable, Iterator
from os.path import realpath
from pathlib import Path
from typing import BinaryIO

from attrs import evolve, frozen

from factcheck.errors import InputError
from factcheck.prose import FORMS, TEXT, Form, Prose, form_of
from factcheck.prose.decoding import decoded
from factcheck.suppressions import SIDECAR, Suppression, parsed

__all__ = ["Input", "counted", "inputs"]

STDIN = "-"

ARTICLES = frozenset({".txt", ".md", ".html"})
"""The files of a folder that are read."""


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


def inputs(
    paths: Iterable[str], stdin: BinaryIO, form: Form | None = None, output: str | None = None
) -> Iterator[Input]:
    """The texts behind `paths`, each read when its turn comes; standard input if there are none.

    What form a text has is told by its name, where `form` does not say it for all of them.

    A folder stands for its .txt, .md and .html files in order of name, but not for those in folders below it,
    for hidden ones, or for the file that the `output` goes to: a report is no article. Nothing is raised for a text
    that cannot be read: it has an error.

    >>> from io import BytesIO
    >>> [(found.path, found.text) for found in inputs([], BytesIO(b"Up 21 per cent."))]
    [('-', 'Up 21 per cent.')]
    """
    for path in tuple(paths) or (STDIN,):
        found = [_read(path, stdin)] if path == STDIN else _at(path, output)
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


def _at(path: str, output: str | None) -> Iterator[Input]:
    """The text of a file, or those of a folder."""
    place, written = Path(path), None if output is None else realpath(output)
    try:
        members = sorted(filter(_is_article, place.iterdir())) if place.is_dir() else None
    except OSError as error:
        yield Input(path, error=_reason(error))
        return
    if members is None:
        yield _file(place, path)
        return
    members = [member for member in members if realpath(member) != written]
    if not members:
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
