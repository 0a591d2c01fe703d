"""What a text says of its own findings, in comments: which of them are silenced, and why.

`<!-- factcheck ignore-next-line percent_change: the minister's own words -->` silences findings of that kind on the
next line; `off` does until `on`, `ignore-file` everywhere. Without a kind all are silenced; a reason has to be given.
"""

import re
from bisect import bisect_right

from attrs import evolve, field, frozen

from factcheck.kinds import KINDS
from factcheck.near import near
from factcheck.prose import Prose
from factcheck.prose.comments import NAME, Comment
from factcheck.prose.lines import Lines

__all__ = ["Ignore", "Ignores"]

NEXT, OFF, ON, FILE = "ignore-next-line", "off", "on", "ignore-file"
WORDS = (NEXT, OFF, ON, FILE)
CODES = tuple(kind.code for kind in KINDS)
ANY = "any"
"""What stands for all kinds."""

COMMENTS = re.compile(r"<!--.*?-->")
SPACE = re.compile(r"[\s,]+")
SHOWN = 60
"""How much of a word that is not understood is told."""


@frozen
class Ignore:
    """What a comment says: `word` what to do, for which `kinds` (none are all), and why; `line` is its own, from 1.

    `comment` is where it stands. `mistake` is what is wrong with it; then it silences nothing.
    """

    comment: Comment
    line: int
    word: str
    kinds: tuple[str, ...] = ()
    reason: str = ""
    mistake: str | None = None

    @property
    def complaint(self) -> str:
        """What to say of a comment with a mistake."""
        return f"the comment on line {self.line} is not obeyed: {self.mistake}"

    @property
    def silences(self) -> bool:
        """Whether it is there to silence something."""
        return self.mistake is None and self.word != ON


Said = dict[str, Ignore]
"""What is silenced somewhere: kinds, or all of them, each with what silences it."""


@frozen
class Ignores:
    r"""What the comments of a text say, found once for all of its findings: the line of a finding is where it begins.

    >>> from factcheck.prose import prose_of
    >>> prose = prose_of("<!-- factcheck ignore-next-line trend: so the mayor -->\nCrime rose to 5.", "markdown")
    >>> ignores = Ignores.of(prose)
    >>> ignores.at("trend", 62).reason, ignores.at("share", 62)
    ('so the mayor', None)
    """

    all: tuple[Ignore, ...] = ()
    _lines: Lines = field(factory=lambda: Lines.of(""), repr=False)
    _file: Said = field(factory=dict, repr=False)
    _by_line: dict[int, Said] = field(factory=dict, repr=False)
    """By the number of a line, from 0."""

    _changes: list[tuple[int, Said]] = field(factory=list, repr=False)
    """What is off from each place on."""

    @classmethod
    def of(cls, prose: Prose) -> "Ignores":
        """Read the comments of a text."""
        if not prose.comments:
            return cls()
        comments = sorted(prose.comments)
        following, off = _following(prose.lines, comments), Said()
        found = cls(tuple(_read(each, prose.lines.position(each.start)[0] + 1) for each in comments), prose.lines)
        for comment, said in zip(comments, found.all, strict=True):
            if said.mistake is not None:
                continue
            if said.word == FILE:
                found._file.update(_with(said, found._file))
            elif said.word == NEXT:
                line = following[comment]
                found._by_line[line] = _with(said, found._by_line.get(line, {}))
            else:
                off = {} if said.word == ON else _with(said, off)
                found._changes.append((comment.end, off))
        return found

    def at(self, kind: str, start: int) -> Ignore | None:
        """What silences a finding of a kind that begins at a place of the document: the nearest comment to it."""
        if not self.all:
            return None
        i = bisect_right(self._changes, start, key=lambda change: change[0])
        off = self._changes[i - 1][1] if i else {}
        for said in (self._by_line.get(self._lines.position(start)[0], {}), off, self._file):
            found = said.get(kind) or said.get(ANY)
            if found is not None:
                return found
        return None


def _with(said: Ignore, before: Said) -> Said:
    """What is silenced with one comment more; the first that speaks of a kind is told."""
    return {**dict.fromkeys(said.kinds or (ANY,), said), **before}


def _following(lines: Lines, comments: list[Comment]) -> dict[Comment, int]:
    """The line that each comment means by the next: the next that holds more than white space and comments."""
    found, known = {}, dict[int, int]()
    for comment in reversed(comments):
        first = line = lines.position(comment.end - 1)[0] + 1
        while line < len(lines.starts) and line not in known and not COMMENTS.sub("", lines.row(line)).strip():
            line += 1
        found[comment] = known[first] = known.get(line, line)
    return found


def _read(comment: Comment, line: int) -> Ignore:
    """What a comment says, or what is wrong with it."""
    head, _, told = comment.words.removeprefix(NAME).partition(":")
    word, *kinds = SPACE.split(head.strip())
    said = Ignore(comment, line, word, tuple(dict.fromkeys(filter(None, kinds))), " ".join(told.split()))
    return evolve(said, mistake=_mistake(said))


def _mistake(said: Ignore) -> str | None:
    unknown = next((kind for kind in said.kinds if kind not in CODES), None)
    if said.word not in WORDS:
        return f"{said.word[:SHOWN]!r} is not understood; {near(said.word[:SHOWN], WORDS)}"
    if said.word == ON and (said.kinds or said.reason):
        return "'on' ends all that is off, and takes nothing else"
    if unknown is not None:
        return f"{unknown[:SHOWN]!r} is not a kind of claim; {near(unknown[:SHOWN], CODES)}"
    if said.word != ON and not said.reason:
        return f"a reason is missing: write it after a colon, as in {NAME} {said.word}: the minister's own words"
    return None
