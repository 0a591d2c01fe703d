"""A folder -> its articles, in order of name, those in the folders below it too."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from attrs import field, frozen

from factcheck.cli.patterns import Patterns

__all__ = ["ARTICLES", "Globs", "Member", "Selection", "members"]

ARTICLES = ("*.txt", "*.md", "*.html")
"""The files of a folder that are read, if nothing else is said."""

GIT = ".git"
IGNORED = ".gitignore"
PRIVATE = ".git/info/exclude"
"""What git ignores is said in these files: those of a folder, and one of the whole repository."""


@frozen
class Globs:
    """Patterns as people write them, in letters of either case, and the folder where those with a slash begin.

    >>> Globs(("/drafts/",), Path("/srv")).fits(Path("/srv/drafts"), folder=True)
    True
    """

    lines: tuple[str, ...] = ()
    base: Path = field(factory=Path.cwd)
    _patterns: Patterns = field(init=False, repr=False)

    @_patterns.default
    def _compiled(self) -> Patterns:
        return Patterns.of(self.lines, any_case=True)

    def fits(self, at: Path, *, folder: bool) -> bool:
        """Whether they fit a place, which is told from the root of the system."""
        if not self.lines:
            return False
        path = os.path.relpath(at, self.base).replace(os.sep, "/")
        return bool(self._patterns.fits(path, folder=folder))


@frozen
class Selection:
    """Which files of a folder are read: those that `include` fits and `exclude` does not, but none that git ignores."""

    include: Globs = field(factory=lambda: Globs(ARTICLES))
    exclude: Globs = field(factory=Globs)

    def takes(self, at: Path, *, folder: bool) -> bool:
        """Whether a member of a folder is read, or looked into."""
        if at.name.startswith(".") or self.exclude.fits(at, folder=folder):
            return False
        return folder or self.include.fits(at, folder=False)

    def told(self) -> str:
        """What a folder has none of, in words.

        >>> Selection(exclude=Globs(("drafts/",))).told()
        'no .txt, .md or .html file that is not excluded'
        """
        *names, last = [pattern.removeprefix("*") for pattern in self.include.lines] or [""]
        kinds = f"{', '.join(names)} or {last}" if names else last
        return f"no {kinds} file{' that is not excluded' if self.exclude.lines else ''}"


@frozen
class Member:
    """A file in a folder or below it, or a folder that cannot be looked into, with the system's word on it."""

    place: Path
    error: OSError | None = None


Ignored = tuple[tuple[Path, Patterns], ...]
"""What is ignored, each with the folder where its patterns begin, the outermost first."""


@frozen
class _Place:
    """A file or a folder: as it is called, where it is, and what git ignores in its folder; None outside of git."""

    place: Path
    at: Path
    folder: bool
    ignored: Ignored | None

    def listed(self, selection: Selection) -> "list[_Place]":
        """The members of a folder that are read or looked into, the last first."""
        ignored = _entered(self.at, self.ignored)
        found = []
        for place in sorted(self.place.iterdir(), reverse=True):
            folder = _is_folder(place)
            member = _Place(place, self.at / place.name, folder, ignored)
            if (
                selection.takes(member.at, folder=folder)
                and not member.is_ignored()
                and not (folder and _is_link(place))
            ):
                found.append(member)
        return found

    def is_ignored(self) -> bool:
        """Whether git ignores it: the nearest file that says anything of it decides."""
        for base, patterns in reversed(self.ignored or ()):
            fits = patterns.fits(self.at.relative_to(base).as_posix(), folder=self.folder)
            if fits is not None:
                return fits
        return False


def members(folder: Path, selection: Selection) -> Iterator[Member]:
    """The files of a folder that are selected, and those of the folders below it, in order of name.

    Hidden files and folders are left out, and so are folders that a link leads to.

    Raises:
        OSError: the folder itself cannot be looked into.
    """
    at = Path(os.path.abspath(folder))  # noqa: PTH100  # a link is not followed, and neither is the folder above it
    left = _Place(folder, at, True, _outer(at)).listed(selection)
    while left:
        next_ = left.pop()
        if not next_.folder:
            yield Member(next_.place)
            continue
        try:
            left += next_.listed(selection)
        except OSError as error:
            yield Member(next_.place, error)


def _outer(at: Path) -> Ignored | None:
    """What the folders above a folder say that git ignores; None if it is in no repository."""
    above = []
    for parent in at.parents:
        above.append(parent)
        if _is_there(parent / GIT):
            break
    ignored: Ignored | None = None
    for parent in reversed(above):
        ignored = _entered(parent, ignored)
    return ignored


def _entered(at: Path, ignored: Ignored | None) -> Ignored | None:
    """What is ignored in a folder, with what is ignored around it; a repository inside another begins anew."""
    if _is_there(at / GIT):
        return (*_said(at, PRIVATE), *_said(at, IGNORED))
    return None if ignored is None else (*ignored, *_said(at, IGNORED))


def _said(at: Path, name: str) -> Ignored:
    """What a file of git's says is ignored; nothing where there is none that can be read."""
    place = at / name
    try:
        text = place.read_text("utf-8-sig", "surrogateescape") if stat.S_ISREG(place.stat().st_mode) else ""
    except OSError:
        return ()
    return ((at, Patterns.of(text.split("\n"))),)


def _is_there(place: Path) -> bool:
    try:
        place.lstat()
    except OSError:
        return False
    return True


def _is_folder(place: Path) -> bool:
    """Whether it is a folder, or a link to one."""
    try:
        return stat.S_ISDIR(place.stat().st_mode)
    except OSError:
        return False


def _is_link(place: Path) -> bool:
    try:
        return stat.S_ISLNK(place.lstat().st_mode)
    except OSError:
        return False
