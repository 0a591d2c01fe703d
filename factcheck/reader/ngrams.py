"""The words around the figures of a candidate, as n-grams, and what they weigh: a sparse linear model over them.

The features of `features` know words by their classes. What single words say, and which of them follow each other, is
learned here: "more likely (27% compared to 8%)". Figures stand in the n-grams as what they measure, those of the
candidate as their roles; no digit does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from factcheck.reader.analysis import Analysis, Mention, Sentence
from factcheck.reader.candidates import Candidate
from factcheck.reader.statements import Statement

__all__ = ["BUCKETS", "MOST", "Ngrams", "Phrases", "Weights", "weigh"]

BUCKETS = 1 << 20
"""N-grams are told apart by a hash of so many values."""

ODD = 0x9E3779B1
"""Multiplied by this, hashes are spread over the buckets anew."""

MEASURES = {"money": "$", "measure": "#m", "count": "#n", "bare": "#", "percent": "%", "points": "#p", "times": "#x"}
"""What stands for a figure."""

BEFORE, AFTER = "^", "|"
"""What stands for the words before a sentence, and after it."""

NEAR, WINDOW, AHEAD = 2, 6, 4
"""How many words on either side of a figure are told by their distance, and how many are looked at; how many are
towards a figure in another sentence."""

SEQUENCE, BAG = 6, 14
"""Between two figures up to so many words are an n-gram, and up to so many are taken one by one and two by two."""

FARTHEST = 4
"""Sentences with figures from one figure to another are counted up to so many."""

THIRTY_SECONDTHS, TENTHS, MOST = 32, 10, 127
"""What n-grams weigh is written in thirty-seconds of log odds, and their sum is a feature in tenths, up to so many."""

Ngrams = frozenset[int]
Weights = Mapping[int, int]
"""What each n-gram weighs, by its hash; of -1 what every candidate does."""


class _Words(NamedTuple):
    """The words of a sentence, each figure as one of them, and where the figures stand by their numbers."""

    words: tuple[str, ...]
    places: Mapping[int, int]


def _words_of(sentence: Sentence) -> _Words:
    """The words of a sentence, with what stands for its figures."""
    words, places, at = list[str](), dict[int, int](), 0
    lower = sentence.tokens.lower
    for mention in sentence.mentions:
        words += map(_word, lower[at : mention.first])
        places[mention.number] = len(words)
        words.append(MEASURES[mention.measure])
        at = max(at, mention.stop)
    words += map(_word, lower[at:])
    return _Words(tuple(words), places)


def _word(lower: str) -> str:
    return "0" if lower[:1].isdigit() else lower.translate(NO_DIGITS)


NO_DIGITS = str.maketrans("123456789", "000000000")


class _Role(NamedTuple):
    """A role of a candidate: its figure, and where it stands among the words of its sentence and its edges.

    `rank` counts the sentences with figures before it: others, as a paragraph about nothing, are passed over.
    """

    name: str
    mention: Mention
    sentence: int
    at: int
    rank: int


class Phrases:
    """The n-grams of the candidates of a document."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._words: dict[int, _Words] = {}

    def of(self, statement: Statement, candidate: Candidate) -> Ngrams:
        """The n-grams of a candidate, as hashes; none where no figure is stated.

        >>> from factcheck.reader.analysis import analyse
        >>> from factcheck.reader.candidates import FRAMES, Candidate
        >>> from factcheck.reader.statements import statements
        >>> def found(text):
        ...     analysis = analyse(text)
        ...     percent, after, before = analysis.mentions
        ...     candidate = Candidate(FRAMES["percent"][0], before, after)
        ...     return Phrases(analysis).of(next(statements(analysis)), candidate)
        >>> found("Sales rose 12% to £1.9m from £1.7m.") == found("Sales rose 9% to £3.4m from £5.2m.")
        True
        >>> found("Sales rose 12% to £1.9m from £1.7m.") == found("Sales rose 12%, from £1.9m to £1.7m.")
        False
        """
        figure = statement.figure
        if figure is None:
            return frozenset()
        hashes, code = set(map(_hash, self._told(figure, candidate))), crc32(candidate.frame.code.encode())
        return frozenset(hashes | {(each * ODD + code) % BUCKETS for each in hashes})

    def _told(self, figure: Mention, candidate: Candidate) -> Iterator[tuple[str, ...]]:
        roles = [self._role("s", figure), self._role("a", candidate.first), self._role("b", candidate.second)]
        every = sorted(
            (*roles, *(self._role("p", part) for part in candidate.parts[1:-1])),
            key=lambda role: (role.sentence, role.at),
        )
        lines: dict[int, list[str]] = {}
        for role in every:
            if role.sentence not in lines:
                lines[role.sentence] = [*_EDGE[0], *self._of(role.sentence).words, *_EDGE[1]]
            lines[role.sentence][role.at] = role.name
        for role in roles:
            yield from _of_role(lines[role.sentence], role, roles[0].rank)
        for one, other in pairwise(every):
            yield from _between(lines, one, other)
        yield from _of_all(lines, roles, every)

    def _of(self, sentence: int) -> _Words:
        found = self._words.get(sentence)
        if found is None:
            found = self._words[sentence] = _words_of(self._analysis.sentences[sentence])
        return found

    def _role(self, name: str, mention: Mention) -> _Role:
        at = PAD + self._of(mention.sentence).places[mention.number]
        return _Role(name, mention, mention.sentence, at, self._analysis.ranks[mention.sentence].sentence)


def _hash(ngram: Sequence[str]) -> int:
    return crc32("\t".join(ngram).encode("utf-8", "surrogatepass")) % BUCKETS


PAD = WINDOW + 1


_EDGE = [BEFORE] * PAD, [AFTER] * PAD


def _of_role(line: Sequence[str], role: _Role, stated: int) -> Iterator[tuple[str, ...]]:
    """The words around a figure."""
    name, mention, _, at, rank = role
    left, right = line[at - 1], line[at + 1]
    yield name, "<", left
    yield name, "<<", line[at - 2], left
    yield name, "<<<", line[at - 3], line[at - 2], left
    yield name, ">", right
    yield name, ">>", right, line[at + 2]
    yield name, ">>>", right, line[at + 2], line[at + 3]
    yield name, "<>", left, right
    for distance in (2, 3):
        yield name, "near", line[at - distance]
        yield name, "near", line[at + distance], ""
    for distance in range(NEAR + 1, WINDOW + 1):
        yield name, "around", line[at - distance]
        yield name, "around", line[at + distance]
    yield name, "noun", _word(mention.noun)
    yield name, "governors", *mention.governors
    yield name, "followers", *mention.followers
    far = "" if name == "s" else str(max(-FARTHEST, min(rank - stated, FARTHEST)))
    yield name, far, "<", left
    yield name, far, ">", right
    yield name, far, "<>", left, right
    yield name, far, "first", line[PAD]


def _between(lines: Mapping[int, Sequence[str]], one: _Role, other: _Role) -> Iterator[tuple[str, ...]]:
    """The words between two figures of a candidate without another of them between."""
    line, there = lines[one.sentence], lines[other.sentence]
    if one.sentence != other.sentence:
        pair = f"{one.name}/{other.name}"
        for word in line[one.at + 1 : one.at + 1 + AHEAD]:
            yield pair, "after", word
        for word in there[other.at - AHEAD - 1 : other.at]:
            yield pair, "before", word
        yield pair, "first", there[PAD]
        yield pair, "first", there[PAD], there[PAD + 1]
        yield pair, "from", line[PAD]
        return
    pair, words = one.name + other.name, line[one.at + 1 : other.at]
    yield pair, "length", str(min(len(words), 2 * SEQUENCE))
    if len(words) <= SEQUENCE:
        yield pair, "all", *words
    else:
        yield pair, "ends", words[0], words[-1]
        yield pair, "ends", words[0], words[1], words[-2], words[-1]
    for word in words[:BAG]:
        yield pair, "word", word
    for two in pairwise(words[:BAG]):
        yield pair, "words", *two


def _of_all(
    lines: Mapping[int, Sequence[str]], roles: Sequence[_Role], every: Iterable[_Role]
) -> Iterator[tuple[str, ...]]:
    """What is said of all figures together."""
    stated, first, second = roles
    order = [*every]
    sentences = (str(min(two.rank - one.rank, FARTHEST)) for one, two in pairwise(order))
    yield "order", "".join(role.name for role in order), *sentences
    one, other = first.mention, second.mention
    figure = stated.mention
    yield "nouns", str(figure.noun == one.noun), str(figure.noun == other.noun), str(one.noun == other.noun)
    yield "<", *(lines[role.sentence][role.at - 1] for role in roles)
    yield ">", *(lines[role.sentence][role.at + 1] for role in roles)
    yield "governors", figure.governors[0], one.governors[0], other.governors[0]
    yield "governors", one.governors[0], other.governors[0]
    yield "measures", figure.measure, one.measure, other.measure, str(one.unit == other.unit)
    far = ",".join(str(max(-FARTHEST, min(r.rank - stated.rank, FARTHEST))) for r in (first, second))
    line, at = lines[stated.sentence], stated.at
    yield far, ""
    yield far, "noun", _word(figure.noun)
    yield far, "<", line[at - 1]
    yield far, "<<", line[at - 2], line[at - 1]
    yield far, ">", line[at + 1]
    yield far, ">>", line[at + 1], line[at + 2]
    yield far, "first", line[PAD], line[PAD + 1]


def weigh(weights: Weights, found: Iterable[int]) -> int:
    """What n-grams weigh together, in tenths of log odds: a feature.

    >>> weigh({-1: -64, 7: 96}, [7, 8]), weigh({-1: -64}, [7, 8]), weigh({}, [7, 8])
    (10, -20, 0)
    """
    total = weights.get(-1, 0) + sum(weights.get(each, 0) for each in found)
    return max(-MOST, min(total * TENTHS // THIRTY_SECONDTHS, MOST))
