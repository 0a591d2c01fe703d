"""A document of a word processor: what it says, and where each word stands in its parts."""

from types import ModuleType

from attrs import field, frozen

from factcheck.collection import without_collection
from factcheck.errors import InputError
from factcheck.office import docx, odt
from factcheck.office.archive import Archive
from factcheck.office.teller import Part
from factcheck.prose import Prose
from factcheck.prose.unseen import without_unseen

__all__ = ["Document", "opened"]

MARKUP = "<>&"
OTHERS = (
    ("Index/Document.iwa", "is of Pages: export it to Word"),
    ("index.apxl", "is of Keynote: save its words as plain text"),
    ("META-INF/container.xml", "is an electronic book: save its words as plain text"),
)
"""What else is packed so, by what only it holds."""


@frozen(slots=False)
class Document:
    """A document, unpacked as far as its words need it."""

    form: ModuleType
    archive: Archive
    parts: tuple[Part, ...]
    placed: Prose = field(repr=False)
    """Its words, with their places in its parts, one after the other."""

    @property
    def prose(self) -> Prose:
        """Its words as a text of their own: a place in it is all that a reader can be told."""
        return Prose.plain(self.placed.text)


@without_collection()
def opened(data: bytes) -> Document:
    """Read a document.

    Raises:
        InputError: it is broken, hostile, has a password, or is of a form that is not read; it says what to do instead.
    """
    archive = Archive.of(data)
    form = _form(archive)
    parts: tuple[Part, ...] = form.parts(archive)
    source = "".join(part.text for part in parts)
    return Document(form, archive, parts, without_unseen(form.told(parts).prose(source, MARKUP)))


def _form(archive: Archive) -> ModuleType:
    """What a document is, by what its archive holds."""
    for name, told in OTHERS:
        if name in archive:
            raise InputError(told)
    if "[Content_Types].xml" in archive:
        return docx
    if odt.CONTENT in archive:
        return odt
    raise InputError("is an archive and no document: unpack it first")
