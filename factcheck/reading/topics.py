"""What a sentence and a statement are about: names and measures."""

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache
from itertools import takewhile

from factcheck.reading.cues import cues_by_word
from factcheck.reading.elements import Element
from factcheck.words import table

__all__ = [
    "bad_measures",
    "cannot_be_negative",
    "first_word",
    "inner_names",
    "measure_of",
    "measures_around",
    "measures_in",
    "measures_of",
    "measures_told",
    "names_in",
]

REACH = 14
NAMING = ("figure", "word", "cue")
"""The elements that can name a measure."""
CAPITAL = re.compile(r"[A-ZÀ-ÖØ-ÞŁŚŠŻŽČŘĆĐ](?<!\w.)(?:(?:\.[A-Z])+\b\.?|[^\W\d_]*(?:['’](?!s\b)[^\W\d_]+)*)", re.DOTALL)
"""A word with a capital. It begins with a set of letters, since that is what a search skips to."""
WORD = re.compile(r"[^\W\d_]+")
INNER = re.compile(r"[A-Z](?<=[a-z,;]\s.)[^\W\d_]+")


@cache
def _rows() -> Mapping[str, str]:
    return {word: row for row, words in table("measures")["measures"].items() for word in words}


@cache
def _words(row: str) -> frozenset[str]:
    return frozenset(table("measures")["names"][row])


def measure_of(word: str) -> str | None:
    """The row of the table of nouns that a word stands in; `None` if it is in no row.

    >>> measure_of("offences") == measure_of("crimes")
    True
    """
    return _rows().get(word)


def cannot_be_negative(measures: Set[str], words: Set[str]) -> bool:
    """Whether what is told of, by its measures and the words of its sentence, is never less than nothing.

    >>> cannot_be_negative({"price"}, {"price", "oil"}), cannot_be_negative({"price"}, {"price", "growth"})
    (True, False)
    """
    positive, signed = _kind("positive"), _kind("signed")
    named = not measures.isdisjoint(positive[0]) or not words.isdisjoint(positive[1])
    return named and measures.isdisjoint(signed[0]) and words.isdisjoint(signed[1])


@cache
def _kind(name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The rows and the words of a kind of measure."""
    found = table("measures")[name]
    return frozenset(found["rows"]), frozenset(found["words"])


@cache
def bad_measures() -> frozenset[str]:
    """The measures of which it is good to have less."""
    return frozenset(table("measures")["bad"]["rows"])


def measures_in(elements: Iterable[Element]) -> frozenset[str]:
    """The measures that some elements name."""
    return measures_of(word for e in elements if e.kind in NAMING for word in e.text.split())


def measures_of(words: Iterable[str]) -> frozenset[str]:
    """The measures of some words.

    >>> sorted(measures_of(["thefts", "rose"]))
    ['theft']
    """
    rows = _rows()
    return frozenset(rows[word] for word in words if word in rows)


def measures_told(text: str, start: int, end: int) -> frozenset[str]:
    """The measures that a stretch of text names.

    >>> sorted(measures_told("Thefts rose, and profits fell.", 0, 30))
    ['profit', 'theft']
    """
    return measures_of(WORD.findall(text[start:end].lower()))


def measures_around(row: Sequence[Element], index: int, noun: bool) -> frozenset[str]:
    """The measures of the clause of a word of change: what stands before it, and after a noun ("a rise in sales")."""
    found = list(_until_bound(row[max(index - REACH, 0) : index][::-1]))
    if noun or not measures_in(found):
        after = row[index + 1 : index + 1 + REACH]
        found += _until_bound(list(takewhile(lambda element: element.kind != "comma", after)))
    return measures_in(found)


def _until_bound(row: Sequence[Element]) -> Iterable[Element]:
    """The elements up to the next word or mark that parts statements."""
    for element in row:
        if element.kind == "stop" or element.cue("parting") is not None:
            return
        if element.cue("verb", "noun", "adverb") is not None and measure_of(element.text) is None:
            return
        yield element


def inner_names(text: str) -> frozenset[str]:
    """The capitalised words of a text inside its sentences, which are names wherever they stand.

    >>> sorted(inner_names("Thefts in Leeds rose. The police of Leeds said so."))
    ['leeds']
    """
    return frozenset(name.lower() for name in INNER.findall(text)) - _words("not")


def names_in(
    text: str, start: int, end: int, known: frozenset[str] = frozenset(), taken: Sequence[range] = ()
) -> frozenset[str]:
    """The names of a sentence, but for those that only say who told it; "nationally" is a name, too.

    The first word of a sentence is one if it is among the `known` names, or another name follows. `taken` are the
    stretches that are figures or periods, where no name is.

    >>> said = "Reports to Kent Police rose, figures by the NSPCC show."
    >>> sorted(names_in(said, 0, len(said)))
    ['kent', 'police']
    """
    plain, cues = _words("not"), cues_by_word()
    found = {"nationwide"} if _nationwide().search(text, start, end) is not None else set()
    before: tuple[int, bool] = (-1, False)
    for match in CAPITAL.finditer(text, start, end):
        name, at = _name(match), match.start()
        if name in plain or name in cues or (taken and any(at in stretch for stretch in taken)):
            continue
        if at == start and not (name in known or _opens_name(text, match.end(), end, name)):
            continue
        told = before[1] if before[0] == at - 1 else _is_source(text, start, at)
        before = (match.end(), told)
        if not told and not _tells(text, match.end(), end):
            found.add(name)
    return frozenset(found)


def first_word(text: str) -> str:
    """The capitalised word that begins a text, as `names_in` knows it; empty where none does.

    >>> first_word("Leeds’ thefts rose."), first_word("thefts rose.")
    ('leeds', '')
    """
    match = CAPITAL.match(text)
    return "" if match is None else _name(match)


def _name(match: re.Match[str]) -> str:
    return match[0].lower().replace("’", "'")


@cache
def _nationwide() -> re.Pattern[str]:
    """The words for the whole country; the set of their first letters is what a search skips to."""
    words = _words("nationwide")
    first = "".join(sorted({word[0] for word in words}))
    return re.compile(rf"[{first}{first.upper()}](?<!\w.)(?:{'|'.join(word[1:] for word in words)})\b", re.DOTALL)


@cache
def _sources() -> tuple[str, ...]:
    return tuple(f" {word} {the}" for word in _words("sources") for the in ("", "the "))


def _is_source(text: str, start: int, at: int) -> bool:
    """Whether a name is that of who told it: "by the NSPCC", "told Kent Police"."""
    return f" {text[max(start, at - REACH) : at]}".lower().endswith(_sources())


def _opens_name(text: str, at: int, end: int, name: str) -> bool:
    """Whether the first word is a name by what follows: another name, or "'s" ("Italy's price index")."""
    if text[at : at + 2] in ("'s", "’s"):
        return name not in _words("owners")
    return text[at : at + 1] == " " and at + 1 < end and text[at + 1].isupper()


@cache
def _speaking() -> re.Pattern[str]:
    """Up to two more names and a word for telling."""
    plain, telling = "|".join(_words("not")), "|".join(_words("telling"))
    return re.compile(rf"(?: (?!(?i:{plain})\b)[A-Z][^\s,]*,?){{0,2}} (?:{telling})\b")


def _tells(text: str, at: int, end: int) -> bool:
    """Whether a name is that of a speaker: "NSPCC says", "Sir Peter Wanless said"."""
    return _speaking().match(text, at, end) is not None
