"""Patterns of paths, in the language of .gitignore: for what is included, excluded, and ignored by git."""

import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from attrs import frozen

__all__ = ["Patterns"]

STARS = re.compile(r"\*\*+")
CLASS = re.compile(r"\[:([a-z]*):\]")
CLASSES: Mapping[str, str] = MappingProxyType(
    {
        "alnum": "0-9A-Za-z",
        "alpha": "A-Za-z",
        "digit": "0-9",
        "lower": "a-z",
        "punct": r"!-/:-@\[-`{-~",
        "space": r"\t-\r ",
        "upper": "A-Z",
        "xdigit": "0-9A-Fa-f",
    }
)
"""The signs that a name stands for within brackets."""

NEVER = r"(?!)"
"""What git takes for a mistake fits nothing."""


@frozen
class Pattern:
    """One pattern: what it fits, whether it takes back what others have fitted, and whether it is for folders alone."""

    fits: re.Pattern[str]
    negated: bool
    folders: bool


@frozen
class Patterns:
    """Patterns in their order: the last that fits a path decides.

    A pattern with a slash at its beginning or inside it is one of a whole path, any other one of a name, wherever it
    stands. `*` and `?` fit no slash, `**` fits folders, a slash at the end fits folders alone, `!` takes back.

    >>> patterns = Patterns.of(["*.txt", "!kept.txt", "/drafts/", "archive/**/old.md"])
    >>> [patterns.fits(path) for path in ("a.txt", "news/kept.txt", "archive/2019/may/old.md", "b.md")]
    [True, False, True, None]
    >>> patterns.fits("drafts", folder=True), patterns.fits("drafts")
    (True, None)
    """

    rows: tuple[Pattern, ...] = ()

    @classmethod
    def of(cls, lines: Iterable[str], *, any_case: bool = False) -> "Patterns":
        """The patterns on some lines; what is empty or begins with # is none."""
        flags = re.DOTALL | (re.IGNORECASE if any_case else 0)
        return cls(tuple(pattern for line in lines if (pattern := _pattern(line, flags)) is not None))

    def fits(self, path: str, *, folder: bool = False) -> bool | None:
        """Whether a path with slashes is fitted, or taken back; None if nothing is said of it."""
        for row in reversed(self.rows):
            if (folder or not row.folders) and row.fits.fullmatch(path):
                return not row.negated
        return None


def _pattern(line: str, flags: int) -> Pattern | None:
    text = re.sub(r"(?<!\\) +\Z", "", line.rstrip("\r\n"))
    if not text or text.startswith("#"):
        return None
    negated = text.startswith("!")
    text = text[1:] if negated else text
    folders = text.endswith("/")
    text = text[:-1] if folders else text
    if not text:
        return None
    whole = "/" in text
    inner = _translated(text.removeprefix("/"))
    return Pattern(re.compile(inner if whole else f"(?:.*/)?{inner}", flags), negated, folders)


STAR = "[^/]*"
"""What a star stands for."""


def _translated(text: str) -> str:
    """A pattern as a regular expression."""
    return "".join(_settled(list(_parts(text))))


def _settled(parts: list[str]) -> Iterator[str]:
    """The parts, where the first place that fits between two stars is taken for good.

    Any later one would leave less for the second star, and trying them all would take a time that grows with the
    power of the number of stars.
    """
    at = 0
    while at < len(parts):
        end = next((i for i in range(at + 1, len(parts)) if parts[i] in (STAR, "/")), len(parts))
        if parts[at] == STAR and end < len(parts) and parts[end] == STAR:
            yield f"(?>{STAR}?{''.join(parts[at + 1 : end])})"
        else:
            yield "".join(parts[at:end])
        at = end


def _parts(text: str) -> Iterator[str]:
    """The parts of a pattern: stars, folders, and single signs."""
    at = 0
    while at < len(text):
        sign, stars = text[at], STARS.match(text, at)
        if stars is not None and _parts_folders(text, *stars.span()):
            yield ".*" if stars.end() == len(text) else "(?:.*/)?"
            at = stars.end() + 1
        elif sign == "[":
            choice, at = _choice(text, at + 1)
            yield choice
        elif sign == "\\":
            yield re.escape(text[at + 1]) if at + 1 < len(text) else NEVER
            at += 2
        else:
            yield STAR if sign == "*" else "[^/]" if sign == "?" else re.escape(sign)
            at += 1


def _parts_folders(text: str, start: int, end: int) -> bool:
    """Whether stars stand for any folders: alone between slashes, or between one and an end."""
    return text[start - 1 : start] in ("", "/") and text[end : end + 1] in ("", "/")


def _choice(text: str, at: int) -> tuple[str, int]:
    """The choice of signs that begins at a place, and where it ends; never a slash is meant."""
    negated = text[at : at + 1] in ("!", "^")
    at += negated
    first, signs = at, ""
    while at < len(text) and (text[at] != "]" or at == first):
        named = CLASS.match(text, at)
        if named is not None:
            if named[1] not in CLASSES:
                return NEVER, len(text)
            signs, at = signs + CLASSES[named[1]], named.end()
            continue
        low, at = _sign(text, at)
        signs += re.escape(low)  # also of a range that is upside down
        if text[at : at + 1] == "-" and text[at + 1 : at + 2] not in ("", "]"):
            high, at = _sign(text, at + 1)
            signs += f"{re.escape(low)}-{re.escape(high)}" if low <= high else ""
    if at >= len(text):
        return NEVER, len(text)
    chosen = f"[{signs}]" if signs else NEVER
    return f"(?!{chosen})[^/]" if negated else f"(?!/){chosen}", at + 1


def _sign(text: str, at: int) -> tuple[str, int]:
    """A sign within brackets, and where it ends."""
    at += text[at] == "\\" and at + 1 < len(text)
    return text[at], at + 1
