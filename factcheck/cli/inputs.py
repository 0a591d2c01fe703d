"""What the command line is pointed at -> texts: files, folders, and standard input.

A text that cannot be read is an input, too: it carries its error, so that it is reported by name and the
others go on.
"""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from os.path import realpath
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, BinaryIO

from attrs import evolve, field, frozen

from factcheck.cli.folders import Selection, members
from factcheck.errors import InputError
from factcheck.fence import fence
from factcheck.prose import FORMS, TEXT, Form, Prose, form_of
from factcheck.prose.decoding import guessed
from factcheck.suppressions import SIDECAR, Suppression, parsed

if TYPE_CHECKING:
    from factcheck.prose.fields import Fields

__all__ = ["Input", "counted", "inputs", "overwritten"]

STDIN = "-"

ODD: Mapping[int, str] = MappingProxyType(
    {stat.S_IFIFO: "a pipe", stat.S_IFSOCK: "a socket", stat.S_IFCHR: "a device", stat.S_IFBLK: "a device"}
)
"""What may stand in a folder and is not a file: whoever opens one may wait for ever."""

PACKED = b"PK\3\4"
"""How a document begins that is packed as a ZIP archive, as those of word processors are."""

RTF = b"{\\rtf"
XML = frozenset({".xml", ".nitf", ".rss", ".atom", ".newsml"})
"""How files are called that hold one of the dialects of XML in which news is passed on."""

LOOK = 4000
PAGE = b"<!doctype html>"
REPORTS = (b'{"schema"', b'[{"schema"', b"[\n", b'{"$schema"', b'{"@context"', "── ".encode(), b"::")
"""How our own reports begin; a page names us besides."""


@frozen
class Input:
    """One text, or in `error` why it cannot be read. `path` is as it was given, "-" for standard input.

    A text keeps its line ends; a byte order mark is dropped. `suppressions` are those of its sidecar, `notice` is what
    should be told of how it was read. `data` is a document that is packed, which is read for its words; it has no text.
    `told` is the prose, where it is known already: of a file with several articles each is an input.
    """

    path: str
    text: str = ""
    error: str | None = None
    form: "Form | Fields" = FORMS[TEXT]
    suppressions: tuple[Suppression, ...] = ()
    notice: str | None = None
    data: bytes = field(default=b"", repr=False)
    told: Prose | None = None

    def prose(self) -> Prose:
        """What the text says, without its markup."""
        if self.told is not None:
            return self.told
        if not self.data:
            return self.form.prose(self.text)
        from factcheck.office.document import opened

        return opened(self.data).prose


def inputs(
    paths: Iterable[str],
    stdin: BinaryIO | None,
    form: Form | None = None,
    output: str | None = None,
    selection: Selection | None = None,
    fields: tuple[str, ...] = (),
) -> Iterator[Input]:
    """The texts behind `paths`, each read when its turn comes; standard input if there are none.

    What form a text has is told by its name, where `form` does not say it for all of them. With `fields` each is JSON,
    and these are the places of the texts in it.

    A folder stands for its .txt, .md and .html files, or what the `selection` takes, in order of name, those in the
    folders below it too; but not for hidden ones, for what git ignores, or for the file that the `output` goes to: a
    report is not an article. Nothing is raised for a text that cannot be read: it has an error.

    >>> from io import BytesIO
    >>> [(found.path, found.text) for found in inputs([], BytesIO(b"Up 21 per cent."))]
    [('-', 'Up 21 per cent.')]
    """
    for path in tuple(paths) or (STDIN,):
        found = [_from(stdin)] if path == STDIN else _at(path, output, selection or Selection())
        for each in found:
            beside, suppressions = _sidecar(each)
            yield from beside
            for article in _articles(each, form, fields):
                yield evolve(article, suppressions=suppressions)


def _articles(found: Input, form: Form | None, fields: tuple[str, ...]) -> list[Input]:
    """The articles of a file with their form: one, unless it is XML with several."""
    if found.error is not None or found.data or found.told is not None:
        return [found]
    if fields:
        from factcheck.prose.fields import Fields

        return [evolve(found, form=Fields(fields, form))]
    suffix = PurePath(found.path).suffix.lower()
    if form is not None or any(suffix in each.suffixes for each in FORMS.values()):
        return [evolve(found, form=form or form_of(found.path))]
    try:
        with fence():
            return _of_another_form(found, suffix)
    except InputError as error:
        return [evolve(found, error=str(error))]


def _of_another_form(found: Input, suffix: str) -> list[Input]:
    """The articles of a file that is XML or plain text, by its name or by how it begins.

    Raises:
        InputError: it is XML of another kind, or JSON, of which somebody has to say what in it is the article.
    """
    if suffix in XML or found.text.lstrip().startswith("<"):
        from factcheck.prose.feeds import feed, is_xml

        if suffix in XML or is_xml(found.text):
            return [evolve(found, told=prose) for prose in feed(found.text)]
    if found.text.lstrip().startswith(("{", "[")):
        from factcheck.prose.fields import is_json, strings

        if is_json(found.text):
            raise InputError(f"is JSON: say with --field where in it the article is{strings(found.text)}")
    return [found]


def counted(paths: Iterable[str], selection: Selection | None = None) -> int:
    """How many texts stand behind some paths, as far as can be told before they are read.

    >>> counted([]), counted(["a.txt", "b.txt"])
    (1, 2)
    """
    return sum(sum(1 for _ in _texts(path, selection or Selection())) or 1 for path in paths) or 1


def overwritten(
    paths: Iterable[str], stdin: BinaryIO | None, output: str, selection: Selection | None = None
) -> str | None:
    """Why an output would take the place of a text that is read or of what stands beside one; None if it does not.

    An earlier report that stands in a folder may be written anew.

    >>> overwritten(["a.txt"], None, "a.txt.factcheck.toml")
    'is where a.txt keeps what is suppressed: write to another file'
    """
    there, at = _stat(Path(output)), realpath(output)
    for path in tuple(paths) or (STDIN,):
        if path == STDIN:
            read = _stat_of(stdin)
            if read is not None and stat.S_ISREG(read.st_mode) and _same(there, read):
                return "is the text that is read: write to another file"
            continue
        for each in _texts(path, selection or Selection()):
            beside = f"{each}{SIDECAR}"
            if at == realpath(beside) or _same(there, _stat(Path(beside))):
                return f"is where {each} keeps what is suppressed: write to another file"
            if _same(there, _stat(each)) and not (str(each) != path and _is_report(each)):
                return f"is {each}, one of the texts being read: write to another file"
    return None


def _texts(path: str, selection: Selection) -> Iterator[Path]:
    """The files that stand behind a path, as far as one can see; what cannot be looked into is one."""
    try:
        for member in members(Path(path), selection):
            yield member.place
    except NotADirectoryError:
        yield Path(path)
    except (OSError, ValueError):
        if _stat(Path(path)) is None:
            yield Path(path)


def _is_report(place: Path) -> bool:
    """Whether a file begins as our own reports do."""
    try:
        with place.open("rb") as file:
            start = file.read(LOOK).lower()
    except OSError:
        return False
    return start.startswith(REPORTS) or (start.startswith(PAGE) and b"factcheck" in start)


def _stat(place: Path) -> os.stat_result | None:
    """What the system says of a path; None where it says nothing."""
    try:
        return place.stat()
    except (OSError, ValueError):
        return None


def _stat_of(file: BinaryIO | None) -> os.stat_result | None:
    """What the system says of an open file."""
    try:
        return None if file is None else os.fstat(file.fileno())
    except (OSError, ValueError):
        return None


def _same(one: os.stat_result | None, other: os.stat_result | None) -> bool:
    """Whether two are one file, by whatever names."""
    return one is not None and other is not None and os.path.samestat(one, other)


def _sidecar(found: Input) -> tuple[list[Input], tuple[Suppression, ...]]:
    """What the file beside a text says of its findings; where that cannot be read, it is an input with an error.

    A name too long for the system is nobody's.
    """
    path = f"{found.path}{SIDECAR}"
    if found.error is not None or found.path == STDIN or _stat(Path(path)) is None:
        return [], ()
    beside = _member(Path(path))
    if beside.notice is not None:
        beside = Input(path, error="is not UTF-8, as TOML must be: save it as UTF-8")
    if beside.error is not None:
        return [beside], ()
    try:
        return [], parsed(beside.text)
    except InputError as error:
        return [Input(path, error=str(error))], ()


def _at(path: str, output: str | None, selection: Selection) -> Iterator[Input]:
    """The text of a file, or those of a folder."""
    if not path:  # to Python it is the folder where we are
        yield Input(path, error="cannot be read: no file has such a name")
        return
    place, written = Path(path), None if output is None else realpath(output)
    found = _stat(place)
    if found is None or not stat.S_ISDIR(found.st_mode):
        yield _file(place, path)
        return
    read = 0
    try:
        for member in members(place, selection):
            if member.error is None and realpath(member.place) == written:
                continue
            read += 1
            yield (
                _member(member.place) if member.error is None else Input(str(member.place), error=_reason(member.error))
            )
    except OSError as error:
        yield Input(path, error=_reason(error))
    else:
        if not read:
            yield Input(path, error=f"this folder holds {selection.told()}")


def _member(place: Path) -> Input:
    """The text of a file that nobody has named: it is opened only if it is one."""
    found = _stat(place)
    odd = None if found is None else ODD.get(stat.S_IFMT(found.st_mode))
    return _file(place, str(place)) if odd is None else Input(str(place), error=f"is {odd}, not a file")


def _file(place: Path, path: str) -> Input:
    """The text of one file."""
    try:
        with place.open("rb") as file:
            return _read(path, file)
    except OSError as error:
        return Input(path, error=_reason(error))
    except ValueError:  # a name with a zero in it
        return Input(path, error="cannot be read: no file can have such a name")


def _from(stdin: BinaryIO | None) -> Input:
    """The text of standard input."""
    return Input(STDIN, error="cannot be read: it is closed") if stdin is None else _read(STDIN, stdin)


def _read(path: str, file: BinaryIO) -> Input:
    """The text of an open file."""
    found = _stat_of(file)
    endless = found is not None and stat.S_IFMT(found.st_mode) in (stat.S_IFCHR, stat.S_IFBLK)
    if endless and not file.isatty() and not _same(found, _stat(Path(os.devnull))):
        return Input(path, error="is a device, not a text")
    try:
        data = file.read()
        if data.startswith(PACKED):
            return Input(path, data=data)
        if data.startswith(RTF):
            return _rtf(path, data)
        text, notice = guessed(data)
        return Input(path, text, notice=notice)
    except InputError as error:
        return Input(path, error=str(error))
    except OSError as error:
        return Input(path, error=_reason(error))
    except MemoryError:
        return Input(path, error="is too large for the memory of this machine")


def _rtf(path: str, data: bytes) -> Input:
    """The words of RTF."""
    from factcheck.prose.rtf import rtf

    with fence():
        text = rtf(data)
    return Input(
        path, text, notice="is RTF, and only its words are read: places are those in them", told=Prose.plain(text)
    )


def _reason(error: OSError) -> str:
    """Why the system does not give us a file, in its own words."""
    return f"cannot be read: {(error.strerror or str(error)).lower()}"
