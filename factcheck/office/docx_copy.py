"""Word's .docx: a copy with comments on figures, and tracked changes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import count
from posixpath import basename, dirname, join

from attrs import define, field, frozen

from factcheck.errors import InputError
from factcheck.office import docx
from factcheck.office.archive import Archive
from factcheck.office.remark import AUTHOR, INITIALS, Remark, beside
from factcheck.office.runs import Run, Runs, runs_of, split
from factcheck.office.splices import Splice, spliced, written
from factcheck.office.teller import Part
from factcheck.prose import Prose

__all__ = ["changed"]

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
TYPES = "[Content_Types].xml"
STRICT = next(uri for uri, prefix in docx.SPACES.items() if prefix == "w:" and uri != docx.WORD)

PLAIN = frozenset({"w:t", "w:tab", "w:noBreakHyphen", "w:br", "w:cr"})
"""What may stand in a figure that is changed."""

CLOSED_TO_US = "is written in a way in which no comment can be put into it: save it again"
INSERTED = frozenset({"w:ins", "w:moveTo"})
NUMBER = re.compile(r"""\bid=["'](\d{1,9})["']""")
AFTER, NEW, CLOSED, OPENED, BEFORE = range(5)
"""What comes in which order between two runs: the end of deleted words, new words, the ends of comments, beginnings."""


@frozen
class _Noted:
    """A remark with the number of its comment, between two of the numbers that what stands in the text has.

    `new` is what takes the place of what stands from `first` to `last`, if anything does.
    """

    id: int
    remark: Remark
    start: int
    end: int
    new: str | None = None
    first: int = 0
    last: int = 0


def changed(
    archive: Archive, parts: tuple[Part, ...], prose: Prose, remarks: tuple[Remark, ...], when: str
) -> Mapping[str, bytes]:
    """The members of a document that hold comments, or lead to them, as they are with remarks.

    Word and LibreOffice show no comment in a note or a text box: there it goes to the mark of the note, or to the box.

    Raises:
        InputError: the document is written in a way in which no comment can be put into it.
    """
    main = parts[0]
    comments = docx.related(archive, main.name, "comments")
    if any(part.name == comments for part in parts):
        raise InputError(CLOSED_TO_US)
    before = archive.text(comments) if comments is not None else ""
    used = (int(number) for text in (before, *(part.text for part in parts)) for number in NUMBER.findall(text))
    ids = count(1 + max(used, default=-1))
    places = _Places(parts, prose)
    noted = [places.noted(next(ids), remark) for remark in remarks]
    cuts = {number for note in noted for number in (note.start, note.end, note.first, note.last)}
    text = split(main.text, places.runs[0], cuts)
    found = {main.name: spliced(text, _splices(text, noted, ids, when))}
    space = docx.WORD if docx.WORD in main.text else STRICT
    told = "".join(_comment(note, when, space) for note in noted)
    if comments is not None:
        found[comments] = _within(before, told)
    else:
        found |= _new_comments(archive, main.name, f'<w:comments xmlns:w="{space}">{told}</w:comments>')
    return {name: text.encode() for name, text in found.items()}


@define
class _Places:
    """Where the words of some prose stand in the parts of its document."""

    parts: tuple[Part, ...]
    prose: Prose
    runs: list[Runs] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.runs = [runs_of(part.text) for part in self.parts]

    def noted(self, number: int, remark: Remark) -> _Noted:
        """Where a comment goes: to its figure, or to the mark of the note or the box in which that stands."""
        away = self._beside(self.prose.place(remark.start, remark.end)[0])
        if away is not None:
            where, run = away
            return _Noted(number, beside(remark, self.prose.text, where), *run.numbers)
        edit = remark.edit
        change = () if edit is None else (edit.text, *self._numbers(edit.start, edit.end))
        return _Noted(number, remark, *self._numbers(remark.start, remark.end), *change)

    def _beside(self, at: int) -> tuple[str, Run] | None:
        """What stands beside the text at a place, and the run in the text that leads to it; None in the text itself."""
        i = max(i for i, part in enumerate(self.parts) if part.offset <= at)
        if i == 0:
            run = self.runs[0].run_at(at)
            return None if run is None or run.outer is None else ("text box", run.outer)
        note = self.runs[i].note_at(at - self.parts[i].offset)
        run = None if note is None else self.runs[0].anchors.get(note)
        if run is None:
            raise InputError(CLOSED_TO_US)
        return "note", run.outer or run

    def _numbers(self, start: int, end: int) -> tuple[int, int]:
        """The number of the first of some characters of the prose in the text, and the one after the last."""
        first, last = (self.runs[0].number_at(self.prose.place(at, at + 1)[0]) for at in (start, end - 1))
        if first is None or last is None:
            raise InputError(CLOSED_TO_US)
        return first, last + 1


def _splices(text: str, noted: Iterable[_Noted], ids: Iterator[int], when: str) -> Iterator[Splice]:
    """The marks in a part whose runs begin and end where they should stand."""
    runs = [run for run in runs_of(text).runs if run.children and run.around.name not in docx.LEFT_OUT]
    first = {run.children[0].first: run for run in runs}
    last = {run.children[-1].last: run for run in runs}
    for note in noted:
        begin, end = first.get(note.start), last.get(note.end)
        if begin is None or end is None:
            raise InputError(CLOSED_TO_US)
        w = _prefix(text, begin)
        yield _put(begin.tag.at, OPENED, f'<{w}commentRangeStart {w}id="{note.id}"/>')
        mark = f'<{w}r><{w}commentReference {w}id="{note.id}"/></{w}r>'
        yield _put(end.end, CLOSED, f'<{w}commentRangeEnd {w}id="{note.id}"/>{mark}')
        old = [run for run in runs if note.first <= run.children[0].first and run.children[-1].last <= note.last]
        if note.new is not None and all(child.tag.name in PLAIN for run in old for child in run.children):
            yield from _tracked(text, old, note.new, ids, when)


def _tracked(text: str, old: list[Run], new: str, ids: Iterator[int], when: str) -> Iterator[Splice]:
    """Some runs as deleted, and new words after them that look like the first."""
    w = _prefix(text, old[0])
    by = f'{w}author="{AUTHOR}" {w}date="{when}Z"'
    for run in old:
        yield _put(run.tag.at, BEFORE, f'<{w}del {w}id="{next(ids)}" {by}>')
        yield _put(run.end, AFTER, f"</{w}del>")
        for child in run.children:
            if child.tag.name == "w:t":
                for at in (child.tag.at + 1, child.closing + 2):
                    yield Splice(at, AFTER, f"{w}delText", at + len(f"{w}t"))
    run = old[-1]
    words = f'<{w}r>{text[slice(*old[0].looks)]}<{w}t xml:space="preserve">{written(new)}</{w}t></{w}r>'
    inserted = f'<{w}ins {w}id="{next(ids)}" {by}>{words}</{w}ins>'
    if run.around.name in INSERTED:  # nobody's insertion holds another's
        around = text[run.around.at : run.around.end]
        inserted = f"</{around[1:].split(maxsplit=1)[0]}>{inserted}{around}"
    yield _put(run.end, NEW, inserted)


def _put(at: int, rank: int, text: str) -> Splice:
    return Splice(at, rank, text, at)


def _prefix(text: str, run: Run) -> str:
    """The prefix of Word's own names, as it is written here."""
    prefix, colon, _ = text[run.tag.at + 1 : run.tag.end].partition("r")[0].partition(":")
    if not colon:
        raise InputError(CLOSED_TO_US)
    return f"{prefix}:"


def _comment(note: _Noted, when: str, space: str) -> str:
    """A comment, whatever prefixes the part has that it stands in."""
    told = "".join(
        f'<w:p><w:r><w:t xml:space="preserve">{written(line)}</w:t></w:r></w:p>' for line in note.remark.told
    )
    by = f'w:author="{AUTHOR}" w:date="{when}Z" w:initials="{INITIALS}"'
    return f'<w:comment xmlns:w="{space}" w:id="{note.id}" {by}>{told}</w:comment>'


def _within(text: str, more: str) -> str:
    """A part with more at the end of its first element."""
    root = docx.tags(text, "")[0]
    if root.empty:
        name = text[root.at + 1 : root.end].rstrip("/>").split(maxsplit=1)[0]
        return f"{text[: root.end - 2]}>{more}</{name}>{text[root.end :]}"
    at = text.rindex("</")
    return text[:at] + more + text[at:]


def _new_comments(archive: Archive, main: str, told: str) -> dict[str, str]:
    """The part with the comments where there was none, and what leads to it."""
    folder = dirname(main)
    names = (join(folder, f"comments{number or ''}.xml") for number in count())
    part = next(name for name in names if name not in archive)
    links = join(folder, "_rels", f"{basename(main)}.rels")
    kind = next(link.attributes["Type"] for link in docx.links(archive, "") if docx.leads_to(link, "officeDocument"))
    link = f'Id="factcheck" Type="{kind.rpartition("/")[0]}/comments" Target="/{part}"'
    row = f'<Override xmlns="{PACKAGE}/content-types" PartName="/{part}" ContentType="{COMMENTS}"/>'
    there = archive.text(links) if links in archive else f'<Relationships xmlns="{PACKAGE}/relationships"/>'
    return {
        part: f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{told}',
        links: _within(there, f'<Relationship xmlns="{PACKAGE}/relationships" {link}/>'),
        TYPES: _within(archive.text(TYPES), row),
    }
