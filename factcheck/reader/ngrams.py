"""The words around the figures of a candidate, as n-grams, and what they weigh: a sparse linear model over them.

The features of `features` know words by their classes. What single words say, and which of them follow each other, is
learned here: "more likely (27% compared to 8%)". Figures stand in the n-grams as what they measure, those of the
candidate as their roles; no digit does.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter
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
        told = "\n".join(self._told(figure, candidate)).encode("utf-8", "surrogatepass").split(b"\n")
        hashes, code = [each % BUCKETS for each in set(map(crc32, told))], crc32(candidate.frame.code.encode())
        return frozenset([*hashes, *[(each * ODD + code) % BUCKETS for each in hashes]])

    def _told(self, figure: Mention, candidate: Candidate) -> list[str]:
        roles = [self._role("s", figure), self._role("a", candidate.first), self._role("b", candidate.second)]
        every = sorted(
            [*roles, *[self._role("p", part) for part in candidate.parts[1:-1]]], key=attrgetter("sentence", "at")
        )
        lines: dict[int, list[str]] = {}
        for role in every:
            if role.sentence not in lines:
                lines[role.sentence] = [*_EDGE[0], *self._of(role.sentence).words, *_EDGE[1]]
            lines[role.sentence][role.at] = role.name
        found = _of_all(lines, roles, every)
        for role in roles:
            found += _of_role(lines[role.sentence], role, roles[0].rank)
        for one, other in pairwise(every):
            found += _between(lines, one, other)
        return found

    def _of(self, sentence: int) -> _Words:
        found = self._words.get(sentence)
        if found is None:
            found = self._words[sentence] = _words_of(self._analysis.sentences[sentence])
        return found

    def _role(self, name: str, mention: Mention) -> _Role:
        at = PAD + self._of(mention.sentence).places[mention.number]
        return _Role(name, mention, mention.sentence, at, self._analysis.ranks[mention.sentence].sentence)


PAD = WINDOW + 1


_EDGE = [BEFORE] * PAD, [AFTER] * PAD


def _of_role(line: Sequence[str], role: _Role, stated: int) -> list[str]:
    """The words around a figure."""
    name, mention, _, at, rank = role
    left, right = line[at - 1], line[at + 1]
    far = "" if name == "s" else str(max(-FARTHEST, min(rank - stated, FARTHEST)))
    (governor, before), (follower, after) = mention.governors, mention.followers
    found = [
        f"{name}\t<\t{left}",
        f"{name}\t<<\t{line[at - 2]}\t{left}",
        f"{name}\t<<<\t{line[at - 3]}\t{line[at - 2]}\t{left}",
        f"{name}\t>\t{right}",
        f"{name}\t>>\t{right}\t{line[at + 2]}",
        f"{name}\t>>>\t{right}\t{line[at + 2]}\t{line[at + 3]}",
        f"{name}\t<>\t{left}\t{right}",
        f"{name}\tnoun\t{_word(mention.noun)}",
        f"{name}\tgovernors\t{governor}\t{before}",
        f"{name}\tfollowers\t{follower}\t{after}",
        f"{name}\t{far}\t<\t{left}",
        f"{name}\t{far}\t>\t{right}",
        f"{name}\t{far}\t<>\t{left}\t{right}",
        f"{name}\t{far}\tfirst\t{line[PAD]}",
    ]
    for distance in (2, 3):
        found += [f"{name}\tnear\t{line[at - distance]}", f"{name}\tnear\t{line[at + distance]}\t"]
    for distance in range(NEAR + 1, WINDOW + 1):
        found += [f"{name}\taround\t{line[at - distance]}", f"{name}\taround\t{line[at + distance]}"]
    return found


def _between(lines: Mapping[int, Sequence[str]], one: _Role, other: _Role) -> list[str]:
    """The words between two figures of a candidate without another of them between."""
    line, there = lines[one.sentence], lines[other.sentence]
    if one.sentence != other.sentence:
        pair = f"{one.name}/{other.name}"
        return [
            *[f"{pair}\tafter\t{word}" for word in line[one.at + 1 : one.at + 1 + AHEAD]],
            *[f"{pair}\tbefore\t{word}" for word in there[other.at - AHEAD - 1 : other.at]],
            f"{pair}\tfirst\t{there[PAD]}",
            f"{pair}\tfirst\t{there[PAD]}\t{there[PAD + 1]}",
            f"{pair}\tfrom\t{line[PAD]}",
        ]
    pair, words = one.name + other.name, line[one.at + 1 : other.at]
    found = [f"{pair}\tlength\t{min(len(words), 2 * SEQUENCE)}"]
    if len(words) <= SEQUENCE:
        found.append("\t".join((pair, "all", *words)))
    else:
        found.append(f"{pair}\tends\t{words[0]}\t{words[-1]}")
        found.append(f"{pair}\tends\t{words[0]}\t{words[1]}\t{words[-2]}\t{words[-1]}")
    told = words[:BAG]
    found += [f"{pair}\tword\t{word}" for word in told]
    found += [f"{pair}\twords\t{word}\t{following}" for word, following in pairwise(told)]
    return found


def _of_all(lines: Mapping[int, Sequence[str]], roles: Sequence[_Role], order: Sequence[_Role]) -> list[str]:
    """What is said of all figures together."""
    stated, first, second = roles
    figure, one, other = stated.mention, first.mention, second.mention
    sentences = [str(min(after.rank - before.rank, FARTHEST)) for before, after in pairwise(order)]
    far = ",".join([str(max(-FARTHEST, min(role.rank - stated.rank, FARTHEST))) for role in (first, second)])
    line, at, governors = lines[stated.sentence], stated.at, (figure.governors[0], one.governors[0], other.governors[0])
    noun = figure.noun
    return [
        "\t".join(("order", "".join([role.name for role in order]), *sentences)),
        f"nouns\t{noun == one.noun}\t{noun == other.noun}\t{one.noun == other.noun}",
        "\t".join(["<", *[lines[role.sentence][role.at - 1] for role in roles]]),
        "\t".join([">", *[lines[role.sentence][role.at + 1] for role in roles]]),
        "\t".join(("governors", *governors)),
        "\t".join(("governors", *governors[1:])),
        f"measures\t{figure.measure}\t{one.measure}\t{other.measure}\t{one.unit == other.unit}",
        f"{far}\t",
        f"{far}\tnoun\t{_word(noun)}",
        f"{far}\t<\t{line[at - 1]}",
        f"{far}\t<<\t{line[at - 2]}\t{line[at - 1]}",
        f"{far}\t>\t{line[at + 1]}",
        f"{far}\t>>\t{line[at + 1]}\t{line[at + 2]}",
        f"{far}\tfirst\t{line[PAD]}\t{line[PAD + 1]}",
    ]


def weigh(weights: Weights, found: Iterable[int]) -> int:
    """What n-grams weigh together, in tenths of log odds: a feature.

    >>> weigh({-1: -64, 7: 96}, [7, 8]), weigh({-1: -64}, [7, 8]), weigh({}, [7, 8])
    (10, -20, 0)
    """
    total = weights.get(-1, 0) + sum([weights[each] for each in found if each in weights])
    return max(-MOST, min(total * TENTHS // THIRTY_SECONDTHS, MOST))
