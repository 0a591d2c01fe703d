"""Word's .docx (Office Open XML): its words, each with its place in the parts of the document."""

from collections.abc import Mapping
from posixpath import dirname, join, normpath
from types import MappingProxyType

from attrs import define, field

from factcheck.errors import InputError
from factcheck.office.archive import Archive
from factcheck.office.teller import Look, Paragraph, Part, Teller
from factcheck.prose.builder import Builder
from factcheck.prose.xml import Tag, walk

__all__ = ["LEFT_OUT", "NOTES", "SPACES", "WORD", "leads_to", "links", "main_part", "parts", "related", "tags", "told"]

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACES: Mapping[str, str] = MappingProxyType(
    {
        WORD: "w:",
        "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
        "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
        "http://www.w3.org/XML/1998/namespace": "xml:",
    }
)

LEFT_OUT = frozenset("w:del w:moveFrom mc:Fallback w:rPrChange w:pPrChange w:sectPr w:rt".split())
"""What is deleted or moved away, a box once more for older programs, how something looked before, how it is said."""

CONTENTS = "Table of Contents"
LISTS, LISTED = ("List",), ("TOC", "Contents")
"""How the names of styles begin: of items, and of the rows of a table of contents."""

OFF = frozenset({"0", "false", "off", "none"})
UNSEEN = frozenset({"w:vanish", "w:strike", "w:dstrike"})
NOTES = {"w:footnoteReference": "w:footnote", "w:endnoteReference": "w:endnote"}


def main_part(archive: Archive) -> str:
    """The name of the part that holds the text.

    Raises:
        InputError: there is none.
    """
    found = related(archive, "", "officeDocument")
    if found is None:
        raise InputError("is not a whole document: it does not say where its text is")
    return found


def related(archive: Archive, name: str, kind: str) -> str | None:
    """The part that stands in such a relation to a part, or to the document; None if there is none."""
    for link in links(archive, name):
        target = link.attributes.get("Target", "")
        if leads_to(link, kind):
            return normpath(join(dirname(name), target) if not target.startswith("/") else target[1:])
    return None


def links(archive: Archive, name: str) -> list[Tag]:
    """The relations of a part, or of the document."""
    folder, _, base = name.rpartition("/")
    home = join(folder, "_rels", f"{base}.rels")
    return tags(archive.text(home), "Relationship") if home in archive else []


def leads_to(link: Tag, kind: str) -> bool:
    """Whether a relation is of a kind, and to a part of the document."""
    return link.attributes.get("Type", "").endswith(f"/{kind}") and link.attributes.get("TargetMode") != "External"


def parts(archive: Archive) -> tuple[Part, ...]:
    """The parts with words in them: the text first, then its notes."""
    main = main_part(archive)
    names = [main, *filter(None, (related(archive, main, kind) for kind in ("footnotes", "endnotes")))]
    found: list[Part] = []
    for name in dict.fromkeys(names):
        offset = found[-1].offset + len(found[-1].text) if found else 0
        found.append(Part(name, archive.text(name), offset))
    return tuple(found)


def told(parts: tuple[Part, ...]) -> Builder:
    """The words of a document.

    Raises:
        InputError: it is broken, or no text.
    """
    main, *others = parts
    notes: dict[tuple[str, str], Builder] = {}
    for part in others:
        walk(part.text, _Words(part, notes=notes), SPACES, part.offset)
    words = _Words(main, notes=notes)
    walk(main.text, words, SPACES, main.offset)
    if words.root != "w:document":
        raise InputError("is a document of Office, but no text: save what should be checked as .docx")
    return words.told()


@define
class _Words(Teller):
    """Tells a part: the text, or the notes, which go to `notes` by their kind and number."""

    notes: dict[tuple[str, str], Builder] = field(factory=dict)
    root: str = ""
    looks: list[Look] = field(factory=list)
    contents: bool = False
    unmarked: bool = False

    def leaves_out(self, tag: Tag) -> bool:
        """What is not read."""
        if tag.name == "w:del" and self.open[-2:] == ["w:pPr", "w:rPr"]:
            self.unmarked = True
        if tag.name == "w:sdtContent" and self.contents:
            self.contents = False
            return True
        return tag.name in LEFT_OUT

    def enter(self, tag: Tag) -> None:
        """An element begins."""
        name, value = tag.name, tag.attributes.get("w:val", "")
        self.root = self.root or name
        within = self.open[-1] if self.open else ""
        if name == "w:p":
            self.paragraphs.append(Paragraph())
            self.unmarked = False
        elif name == "w:r":
            self.looks.append(Look())
        elif name == "w:txbxContent":
            self.aside()
        elif name in NOTES.values():
            self.flows.append(Builder())
            self.notes[name, tag.attributes.get("w:id", "")] = self.flows[-1]
        elif within == "w:r":
            self._content(name, tag)
        elif within == "w:rPr" and self.looks and self.open[-2] == "w:r":
            self._looks(name, value)
        elif within in ("w:pPr", "w:numPr") and self.paragraphs:
            self._paragraph(name, value)
        elif name == "w:docPartGallery":
            self.contents = value == CONTENTS

    def leave(self, tag: Tag) -> None:
        """An element ends."""
        if tag.name == "w:p":
            self.end_paragraph(self.unmarked)
            self.unmarked = False
        elif tag.name == "w:r":
            self.looks.pop()
        elif tag.name == "w:txbxContent" or tag.name in NOTES.values():
            self.flows.pop()

    def reads(self, text: str) -> bool:
        """Whether words here are read."""
        within = self.open[-2:] == ["w:r", "w:t"] or self.open[-1] == "w:r"
        return within and bool(self.looks) and self.looks[-1].shows(text)

    def _content(self, name: str, tag: Tag) -> None:
        """What stands in a run beside its words."""
        if name in ("w:tab", "w:ptab"):
            self.gap(0)
        elif name in ("w:br", "w:cr"):
            self.gap(1)
        elif name == "w:noBreakHyphen":
            self.sign("-", tag)
        elif name in NOTES:
            note = self.notes.pop((NOTES[name], tag.attributes.get("w:id", "")), None)
            self.asides += [] if note is None else [note]

    def _looks(self, name: str, value: str) -> None:
        """How a run looks."""
        if name in UNSEEN and value not in OFF:
            self.looks[-1].hidden = True
        elif name == "w:vertAlign" and value == "superscript":
            self.looks[-1].raised = True

    def _paragraph(self, name: str, value: str) -> None:
        """What a paragraph is."""
        paragraph = self.paragraphs[-1]
        if name == "w:numId":
            paragraph.item = value != "0"
        elif name == "w:pStyle":
            paragraph.item = value.startswith(LISTS)
            paragraph.hidden = value.startswith(LISTED)


def tags(text: str, name: str) -> list[Tag]:
    """The elements of a part that are called so, in whatever namespace; all of them for an empty name."""
    found = _Tags(name)
    walk(text, found, {})
    return found.found


@define
class _Tags:
    name: str
    found: list[Tag] = field(factory=list)

    def start(self, tag: Tag) -> None:
        if self.name in ("", tag.name.rpartition(":")[2]):
            self.found.append(tag)

    def close(self, tag: Tag, at: int, end: int) -> None:
        """Nothing is asked for here."""

    def words(self, text: str, at: int, span: int) -> None:
        """Nothing is asked for here."""
