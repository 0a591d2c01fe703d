"""A small language of patterns over the words of a sentence and the figures in it, and its matcher.

A pattern is a row of these, parted by spaces:

- `or`, `,`, `:`, `[`, `]`: the word or mark itself; `[` and `]` are brackets; `^` begins a sentence, `$` ends it;
- `@name`: any of the words of that set;
- `{part}`: a figure, for the role `part`; `{total:people}` one that counts what the set names, `{total:-lots}` one that
  does not, `{total:percent}` one of another type than the role has by itself; `{_}` one that plays no role;
- `<noun 3>`: a gap of up to three words that may stand there, as few as will do;
- `%noun`: one word that such a gap may have;
- `(a | b c)`: either; `(a)?`: or nothing; `(a){1,4}`: one to four times;
- `!@name`: the next word is none of these; `~@name`: nor is the one before;
- `&name`: a part of patterns that has a name.

A pattern becomes a program for a machine that tries one way after the other and remembers where it has been (Pike's
and Cox's bit-state search): no step is done twice at one place, and since every gap and repetition is bounded, so is
what is looked at from each place. The time is linear in the length of the text whatever the text is.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import NamedTuple

from factcheck.reader.analysis import Mention

__all__ = ["END", "START", "Grammar", "Item", "Program", "program"]

START, END = "^", "$"
"""The marks of the two ends of a sentence."""

Captured = tuple[tuple[str, Mention], ...]


class Item(NamedTuple):
    """What a pattern sees at one place: a word with its tag, or a figure."""

    word: str
    tag: str
    mention: Mention | None = None


Test = Callable[[Item], bool]


class Grammar(NamedTuple):
    """What the names in a pattern stand for: sets of words, tests of gaps and of figures, and parts of patterns.

    `figure` gives the test of a role, and of a type if one is named, with the tags or nouns that its figure can have.
    """

    words: Mapping[str, frozenset[str]]
    gaps: Mapping[str, Test]
    figure: Callable[[str, str], tuple[Test, frozenset[str]]]
    macros: Mapping[str, str]


class Step(NamedTuple):
    """One step of a program.

    "test" an item and go on, "role" likewise and keep it; "ahead" and "behind" for one that
    must not be there; "split" for several ways, the first one first; "end".
    """

    kind: str
    test: Test | None = None
    role: str = ""
    ways: tuple[int, ...] = ()
    words: frozenset[str] = frozenset()


class Move(NamedTuple):
    """A step that looks at an item, with those that it leads to, the last one first.

    It goes on by `width` items. One that looks `beside` wants none of its words there; the others want one of them, if
    it has any, and an item that passes the test.
    """

    width: int
    beside: int | None
    words: frozenset[str]
    test: Test | None
    role: str
    then: tuple[int, ...]


NOTHING = Item("", "")


class Lead:
    """Where a move goes on, by the word that comes next.

    The ways by word are found when the word is met first; only words that a way names are remembered.
    """

    __slots__ = ("_by_word", "_named", "_other", "_ways", "without")

    def __init__(self, moves: Sequence[Move], then: Sequence[int]) -> None:
        self._ways = tuple((way, moves[way].words if moves[way].width else frozenset[str]()) for way in then)
        self._named = frozenset[str]().union(*(words for _, words in self._ways))
        self._other = tuple(way for way, words in self._ways if not words)
        self._by_word: dict[str, tuple[int, ...]] = {}
        self.without = tuple(way for way in then if not moves[way].width)

    def at(self, word: str) -> tuple[int, ...]:
        """The ways that may go on at a word, the last one first."""
        found = self._by_word.get(word)
        if found is None:
            if word not in self._named:
                return self._other
            found = tuple(way for way, words in self._ways if not words or word in words)
            self._by_word[word] = found
        return found


class Program(NamedTuple):
    """A compiled pattern; its first move only begins, its last one ends.

    Of each set of `needs` a word, or the tag or noun of a figure, must be there. It can begin at the words that it
    `opens` with, "" for a figure. `sentences` is how many it spans, `figures` how many it takes at least.
    """

    moves: tuple[Move, ...]
    leads: tuple[Lead, ...]
    needs: tuple[frozenset[str], ...]
    opens: frozenset[str]
    sentences: int
    figures: int

    def may_be(self, keys: Set[str], more: Set[str] = frozenset()) -> bool:
        """Whether all that it needs is there, in the words and tags of figures of a sentence or of those after it."""
        return not any(keys.isdisjoint(need) and more.isdisjoint(need) for need in self.needs)

    def starts(self, items: Sequence[Item]) -> list[int]:
        """Where it is worth trying."""
        opens = self.opens
        return [i for i, item in enumerate(items) if item.word in opens]

    def match(self, items: Sequence[Item], start: int, accepts: Callable[[Captured], bool]) -> Captured | None:
        """The first way in which the pattern holds from an item on and is accepted: its figures by role."""
        moves, leads, end = self.moves, self.leads, len(items)
        seen: set[int] = set()
        todo: list[tuple[int, int, Captured]] = [(0, start, ())]
        while todo:
            at, place, captured = todo.pop()
            known = at * (end + 1) + place
            if known in seen:
                continue
            seen.add(known)
            width, _, _, _, role, then = moves[at]
            if role:
                mention = items[place].mention
                captured = captured if mention is None else (*captured, (role, mention))
            elif not then:
                if accepts(captured):
                    return captured
                continue
            place += width
            lead = leads[at]
            if place == end:
                item, ways = NOTHING, lead.without
            else:
                item = items[place]
                ways = lead.at(item.word)
            for way in ways:
                width, beside, words, test, _, _ = moves[way]
                if width:
                    if test is not None and not test(item):
                        continue
                elif beside is not None and 0 <= place + beside < end and items[place + beside].word in words:
                    continue
                todo.append((way, place, captured))
        return None


PIECE = re.compile(r"\{\d+,\d+\}|\{[\w:-]+\}|<\w+ \d+>|&\w+|@\w+|%\w+|[()|?!~]|[^\s()|?!~{}<>&@%]+")
PEEKS = {"!": "ahead", "~": "behind"}
BESIDE = {"ahead": 0, "behind": -1}


def program(pattern: str, grammar: Grammar) -> Program:
    """Compile a pattern.

    >>> grammar = Grammar({}, {}, lambda role, kind: (lambda item: item.mention is not None, frozenset({"#count"})), {})
    >>> found = program("of (the | its)? {whole}", grammar)
    >>> [sorted(need) for need in found.needs], sorted(found.opens)
    ([['of'], ['#count']], ['of'])
    """
    compiler = _Compiler(grammar)
    needs = compiler.alternatives(list(_pieces(pattern, grammar)))
    compiler.steps.append(Step("end"))
    sentences = 1 + list(_pieces(pattern, grammar)).count(END)
    moves = compiler.moves()
    leads = tuple(Lead(moves, move.then) for move in moves)
    return Program(moves, leads, tuple(needs), compiler.opens(), sentences, compiler.figures())


def _pieces(pattern: str, grammar: Grammar) -> Iterator[str]:
    for piece in PIECE.findall(pattern):
        if piece[0] == "&":
            yield from ("(", *_pieces(grammar.macros[piece[1:]], grammar), ")")
        else:
            yield piece


class _Compiler:
    """Pieces to steps, one after the other; each method returns the words that must be there."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.steps: list[Step] = []

    def moves(self) -> tuple[Move, ...]:
        """The steps without those that only lead to others, after one that begins; each leads to later ones only."""
        kept = [at for at, step in enumerate(self.steps) if step.kind != "split"]
        number = {at: 1 + i for i, at in enumerate(kept)}
        leads: list[tuple[int, ...]] = [()] * (len(self.steps) + 1)
        for at in reversed(range(len(self.steps))):
            ways = self.steps[at].ways
            leads[at] = tuple(dict.fromkeys(chain(*(leads[way] for way in ways)))) if ways else (number[at],)
        begin = Move(0, None, frozenset(), None, "", leads[0][::-1])
        return begin, *(_move(self.steps[at], leads[at + 1][::-1]) for at in kept)

    def figures(self) -> int:
        """How many figures the pattern takes at least; each step leads to later ones only."""
        least = [0] * len(self.steps)
        for at in range(len(self.steps) - 2, -1, -1):
            step = self.steps[at]
            after = min(least[way] for way in step.ways) if step.kind == "split" else least[at + 1]
            least[at] = after + (step.kind == "role")
        return least[0]

    def opens(self) -> frozenset[str]:
        """The words at which the pattern can begin; every pattern begins with a word or a figure."""
        found: set[str] = set()
        todo, seen = [0], set[int]()
        while todo:
            at = todo.pop()
            if at in seen:
                continue
            seen.add(at)
            step = self.steps[at]
            if step.kind == "split":
                todo += step.ways
            elif step.kind in ("ahead", "behind"):
                todo.append(at + 1)
            else:
                assert step.words, "a pattern begins with a word or a figure"
                found |= step.words
        return frozenset(found)

    def alternatives(self, pieces: Sequence[str]) -> list[frozenset[str]]:
        """One of several rows."""
        rows = _split(pieces)
        if len(rows) == 1:
            return self._row(rows[0])
        needs, jumps = [], []
        for row in rows[:-1]:
            split = self._hold()
            needs.append(self._row(row))
            jumps.append(self._hold())
            self.steps[split] = Step("split", ways=(split + 1, len(self.steps)))
        needs.append(self._row(rows[-1]))
        for jump in jumps:
            self.steps[jump] = Step("split", ways=(len(self.steps),))
        return [frozenset().union(*(need[0] for need in needs))] if all(needs) else []

    def _row(self, pieces: Sequence[str]) -> list[frozenset[str]]:
        needs: list[frozenset[str]] = []
        at = 0
        while at < len(pieces):
            stop = _closing(pieces, at)
            behind = pieces[stop] if stop < len(pieces) else ""
            body = pieces[at + 1 : stop - 1] if pieces[at] == "(" else pieces[at:stop]
            if behind == "?":
                self._repeated(body, 0, 1)
                stop += 1
            elif behind[:1] == "{" and behind[1:2].isdigit():
                least, most = map(int, behind[1:-1].split(","))
                self._repeated(body, least, most)
                stop += 1
            else:
                needs += self.alternatives(body) if pieces[at] == "(" else self._atom(body)
            at = stop
        return needs

    def _repeated(self, body: Sequence[str], least: int, most: int) -> None:
        for _ in range(least):
            self.alternatives(body)
        splits = []
        for _ in range(most - least):
            splits.append(self._hold())
            self.alternatives(body)
        for split in splits:
            self.steps[split] = Step("split", ways=(split + 1, len(self.steps)))

    def _atom(self, pieces: Sequence[str]) -> list[frozenset[str]]:
        piece = pieces[0]
        if piece in PEEKS:
            self.steps.append(Step(PEEKS[piece], words=self._words(pieces[1])))
            return []
        if piece[0] == "{":
            role, _, kind = piece[1:-1].partition(":")
            test, tags = self.grammar.figure(role, kind)
            self.steps.append(Step("role", test, role.strip("_"), words=frozenset({""})))
            return [tags]
        if piece[0] == "<":
            name, most = piece[1:-1].split()
            self._gap(self.grammar.gaps[name], int(most))
            return []
        if piece[0] == "%":
            self.steps.append(Step("test", self.grammar.gaps[piece[1:]]))
            return []
        words = self._words(piece)
        self.steps.append(Step("test", words=words))
        return [words]

    def _gap(self, test: Test, most: int) -> None:
        """Up to so many words, as few as will do."""
        end = len(self.steps) + 2 * most
        for _ in range(most):
            at = len(self.steps)
            self.steps += [Step("split", ways=(end, at + 1)), Step("test", test)]

    def _words(self, piece: str) -> frozenset[str]:
        return self.grammar.words[piece[1:]] if piece[0] == "@" else frozenset({piece})

    def _hold(self) -> int:
        """The place of a step that is set when it is known where it leads."""
        self.steps.append(Step("split"))
        return len(self.steps) - 1


def _move(step: Step, then: tuple[int, ...]) -> Move:
    if step.kind in BESIDE:
        return Move(0, BESIDE[step.kind], step.words, None, "", then)
    return Move(int(step.kind != "end"), None, step.words, step.test, step.role, then)


def _split(pieces: Sequence[str]) -> list[list[str]]:
    """The rows between the bars that stand in no brackets."""
    rows: list[list[str]] = [[]]
    depth = 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            rows.append([])
        else:
            rows[-1].append(piece)
    return rows


def _closing(pieces: Sequence[str], at: int) -> int:
    """The index behind the piece at `at`, or behind the group that it opens."""
    if pieces[at] in PEEKS:
        return at + 2
    depth = 0
    for stop in range(at, len(pieces)):
        depth += (pieces[stop] == "(") - (pieces[stop] == ")")
        if depth == 0:
            return stop + 1
    raise ValueError(f"a bracket is not closed: {' '.join(pieces)}")
