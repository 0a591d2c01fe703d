"""OpenDocument Text, .odt: a copy with comments on figures, and tracked changes."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import count

from attrs import define, field

from factcheck.office import odt
from factcheck.office.archive import Archive
from factcheck.office.remark import AUTHOR, Remark, beside
from factcheck.office.splices import Splice, spliced, written
from factcheck.office.teller import Part
from factcheck.prose import Edit, Prose
from factcheck.prose.xml import Tag, walk

__all__ = ["changed"]

OFFICE, TEXT, DC = (uri for uri, prefix in odt.SPACES.items() if prefix in ("office:", "text:", "dc:"))
BETWEEN = odt.PARAGRAPHS | frozenset(
    "text:span text:a text:change text:change-start text:change-end text:soft-page-break text:bookmark"
    " text:bookmark-start text:bookmark-end office:annotation office:annotation-end".split()
)
"""What may stand in a figure that is changed: it stays where it is."""

CHANGES, BODY, FORMS, BOX = "text:tracked-changes", "office:text", "office:forms", "draw:text-box"
SPACES = f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}" xmlns:dc="{DC}"'
CLOSED, OPENED, NEW, CHANGED, DELETED = range(5)
"""What comes in which order at one place. New words come before deleted ones: LibreOffice puts those in last, and a
comment that began there would begin after them."""


@define
class _Text:
    """Characters of the content, and the elements within their paragraph that they stand in.

    `box` is where the box begins in which they stand, if it is in a line; -1 if it is not, None if there is none.
    """

    at: int
    end: int
    around: tuple[Tag, ...]
    paragraph: Tag
    box: int | None


@define
class _Content:
    """The characters of a document and what may stand between them, in order; and where its changes are listed."""

    texts: list[_Text] = field(factory=list)
    others: list[int] = field(factory=list)
    """Where elements stand that are neither a paragraph nor the look of its words."""

    changes: tuple[Tag, int] | None = None
    """The list of changes and where its last tag begins."""

    before: int = 0
    """Where such a list would begin."""

    _open: list[Tag] = field(factory=list)

    def start(self, tag: Tag) -> None:
        if tag.name == BODY:
            self.before = tag.end
        if tag.name not in BETWEEN and not self._left_out():
            self.others.append(tag.at)
        self._open.append(tag)

    def close(self, tag: Tag, at: int, end: int) -> None:
        self._open.pop()
        if tag.name == FORMS:
            self.before = end
        elif tag.name == CHANGES:
            self.changes = tag, at

    def words(self, text: str, at: int, span: int) -> None:
        around: list[Tag] = []
        if self._left_out():
            return
        for tag in reversed(self._open):
            if tag.name in odt.PARAGRAPHS:
                self.texts.append(_Text(at, at + span, tuple(reversed(around)), tag, self._box()))
                return
            around.append(tag)

    def text_at(self, at: int) -> int:
        """The number of the text at a place."""
        return max(bisect_right(self.texts, at, key=lambda text: text.at) - 1, 0)

    def _left_out(self) -> bool:
        return any(tag.name in odt.LEFT_OUT for tag in self._open)

    def _box(self) -> int | None:
        """Where a comment can stand on what is in a box."""
        names = [tag.name for tag in self._open]
        if BOX not in names:
            return None
        lines = [i for i, name in enumerate(names) if name in odt.PARAGRAPHS]
        outer = next((tag for i, tag in enumerate(self._open) if tag.name.startswith("draw:") and i > lines[0]), None)
        return -1 if outer is None or names.index(BOX) < lines[0] else outer.at


def changed(
    _archive: Archive, parts: tuple[Part, ...], prose: Prose, remarks: tuple[Remark, ...], when: str
) -> Mapping[str, bytes]:
    """The member of a document that holds its words, as it is with remarks."""
    (part,) = parts
    content = _Content()
    walk(part.text, content, odt.SPACES)
    names = (name for name in (f"factcheck{i}" for i in count(1)) if f'"{name}"' not in part.text)
    splices: list[Splice] = []
    regions: list[str] = []
    for remark in remarks:
        name = next(names)
        at = prose.place(remark.start, remark.end)[0]
        box = content.texts[content.text_at(at)].box
        if box is not None:
            told = _comment(name, beside(remark, prose.text, "text box"), when)
            at = box if box >= 0 else next((text.at for text in content.texts if text.box is None), at)
            splices.append(Splice(at, OPENED, told, at))
            continue
        start, end = prose.place(remark.start, remark.end)
        splices.append(Splice(start, OPENED, _comment(name, remark, when), start))
        splices.append(Splice(end, CLOSED, f'<office:annotation-end {SPACES} office:name="{name}"/>', end))
        if remark.edit is not None:
            place = prose.place(remark.edit.start, remark.edit.end)
            if not any(place[0] <= other < place[1] for other in content.others):
                splices += _tracked(part.text, content, place, remark.edit, (next(names), next(names)), regions, when)
    if regions:
        splices.append(_listed(part.text, content, "".join(regions)))
    return {part.name: spliced(part.text, splices).encode()}


def _comment(name: str, remark: Remark, when: str) -> str:
    told = "".join(f"<text:p>{written(line)}</text:p>" for line in remark.told)
    return f'<office:annotation {SPACES} office:name="{name}">{_by(when)}{told}</office:annotation>'


def _by(when: str) -> str:
    return f"<dc:creator>{AUTHOR}</dc:creator><dc:date>{when}</dc:date>"


def _tracked(
    source: str,
    content: _Content,
    at: tuple[int, int],
    edit: Edit,
    names: tuple[str, str],
    regions: list[str],
    when: str,
) -> Iterator[Splice]:
    """Words as deleted, which go to the list of changes, and new ones in their place."""
    old, new = names
    deleted = []
    paragraph = None
    for text in content.texts[content.text_at(at[0]) :]:
        first, last = max(text.at, at[0]), min(text.end, at[1])
        if first >= at[1]:
            break
        if first < last:
            paragraph = text.paragraph
            opened = "".join(source[tag.at : tag.end] for tag in text.around)
            closed = "".join(f"</{_name(source, tag)}>" for tag in reversed(text.around))
            deleted.append(f"{opened}{source[first:last]}{closed}")
            yield Splice(first, DELETED, "", last)
    style = "" if paragraph is None else paragraph.attributes.get(odt.STYLED, "")
    styled = f' text:style-name="{written(style)}"' if style else ""
    gone = f"<text:p{styled}>{''.join(deleted)}</text:p>"
    regions.append(
        _region(old, f"<text:deletion><office:change-info>{_by(when)}</office:change-info>{gone}</text:deletion>")
    )
    regions.append(
        _region(new, f"<text:insertion><office:change-info>{_by(when)}</office:change-info></text:insertion>")
    )
    start, end = (f'<text:change-{which} {SPACES} text:change-id="{new}"/>' for which in ("start", "end"))
    inserted = f"{start}{written(edit.text)}{end}"
    yield Splice(at[0], NEW, inserted, at[0])
    yield Splice(at[0], CHANGED, f'<text:change {SPACES} text:change-id="{old}"/>', at[0])


def _region(name: str, told: str) -> str:
    return f'<text:changed-region {SPACES} xml:id="{name}" text:id="{name}">{told}</text:changed-region>'


def _listed(source: str, content: _Content, regions: str) -> Splice:
    """More changes in the list of them, which is made if there is none."""
    if content.changes is None:
        text = f"<text:tracked-changes {SPACES}>{regions}</text:tracked-changes>"
        return Splice(content.before, OPENED, text, content.before)
    tag, at = content.changes
    if not tag.empty:
        return Splice(at, OPENED, regions, at)
    return Splice(tag.end - 2, OPENED, f">{regions}</{_name(source, tag)}>", tag.end)


def _name(source: str, tag: Tag) -> str:
    """The name of an element as it is written there, with its own prefix."""
    return source[tag.at + 1 : tag.end].rstrip("/>").split(maxsplit=1)[0]
