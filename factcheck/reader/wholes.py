"""The whole of a share that is told before its part: "There were 58 deaths. Drink led to 16 of them, 28 per cent".

What of the whole is said beside the part decides: a noun that resumes the one that was counted or the subject of its
clause ("of the deaths", "of turnover"), or a pronoun or a word for all of it ("of them", "of the total"), which stand
for the nearest figure that leads its clause. Where nothing is said no whole is looked for: of 14 such shares 8 were
right.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from factcheck.reader.analysis import Analysis, Mention, Sentence
from factcheck.reader.tags import singular, words_of
from factcheck.tokens import Tokens
from factcheck.words import table

__all__ = ["counted", "is_of_other", "leads", "resumed", "within_reach"]

NEAR, FAR = 3, 8
"""How many sentences back a whole may stand that a pronoun resumes, and one that a noun or "the total" does."""

HEAD = 5
"""Among how many words behind "of" the noun is looked for."""

KIN = 5
"""How many first letters two words of one root share: "submissions", "submitters"."""


def resumed(analysis: Analysis, part: Mention, stated: Mention, able: Sequence[Mention]) -> Mention | None:
    """The whole that is meant, of those that measure the same and stand before the part."""
    present = [m for m in able if not (is_of_other(analysis, m) or _is_forecast(analysis, part, m))]
    heads = [head for head in (_head(analysis, part), _head(analysis, stated)) if head]
    if not heads:
        heads = [head for head in [_fronted(analysis, part)] if head]
        present = [mention for mention in present if mention.sentence < part.sentence]
    if not heads:
        return None
    if any(head[0] in _words("them") and (len(head) == 1 or head[0] in _words("pronoun")) for head in heads):
        return _led(analysis, part, present, NEAR)
    if any(head[-1] in _words("all_of_it") for head in heads):
        return _led(analysis, part, present, FAR)
    return _named(analysis, heads[0], part, present)


def counted(analysis: Analysis, mean: Mention, able: Sequence[Mention]) -> Mention | None:
    """How many there are of the thing that a mean is told of ("£50 a pupil"), by the nearest number of them."""
    unit = _unit(analysis, mean)
    for rows in _back(mean, able, FAR):
        of = [m for m in rows if unit and singular(m.noun) == unit and not is_of_other(analysis, m)]
        if of:
            return of[0] if len(of) == 1 else None
    return None


def _unit(analysis: Analysis, mean: Mention) -> str:
    """The thing that a mean is told of: "£50 a pupil", "£50 for each pupil"."""
    lower = analysis.sentences[mean.sentence].tokens.lower
    at = mean.stop + (lower[mean.stop : mean.stop + 1] == ["for"])
    if at + 1 >= len(lower) or lower[at] not in _words("within_each"):
        return ""
    return "" if lower[at + 1] in _words("of_spans_and_shares") else lower[at + 1]


def within_reach(analysis: Analysis, part: Mention) -> Iterator[Mention]:
    """The figures of the sentences from which a part may resume its whole."""
    for sentence in analysis.sentences[max(part.sentence - FAR, 0) : part.sentence + 1]:
        yield from sentence.mentions


def is_of_other(analysis: Analysis, mention: Mention) -> bool:
    """Whether the words around a figure tell of another time, or of a mean."""
    sentence = analysis.sentences[mention.sentence]
    lower, tags = sentence.tokens.lower, sentence.tags
    first, stop = _clause(sentence, mention)
    if not _words("of_other").isdisjoint(lower[first:stop]) or {"had", "been"} <= set(lower[first : mention.first]):
        return True
    if not _words("subordinate").isdisjoint(lower[max(first - 1, 0) : first]) or mention.governors == (":", "AGO"):
        return True
    if tags[:1] in (("AGO",), ("PERIOD",)) and not mention.noun:
        return True  # "Last year it was 5": the same things at another time
    return tags[:2] in (("in", "PERIOD"), ("last", "PERIOD"), ("against", "PERIOD")) or lower[:1] == ["against"]


def _is_forecast(analysis: Analysis, part: Mention, whole: Mention) -> bool:
    """Whether a sum of money or an output is told of the future, and what might be its whole is not."""
    if part.measure not in ("money", "measure"):
        return False
    told = (frozenset(analysis.sentences[m.sentence].tokens.lower) for m in (part, whole))
    later, now = (not words.isdisjoint(_words("future")) for words in told)
    return later and not now


def _clause(sentence: Sentence, mention: Mention) -> tuple[int, int]:
    """Where the clause of a figure begins and ends among the tokens; a base after it is not of it."""
    lower, clauses = sentence.tokens.lower, words_of("clauses")
    first, stop = mention.first, mention.stop
    while first > 0 and lower[first - 1] not in clauses:
        first -= 1
    while stop < len(sentence.tokens) and lower[stop] not in clauses and lower[stop] not in _words("parting"):
        stop += 1
    return first, stop


def _named(analysis: Analysis, words: Sequence[str], part: Mention, able: Sequence[Mention]) -> Mention | None:
    """The figure that counts what the words name, or that is the level of the measure that they name."""
    noun = singular(_noun(words))
    for rows in _back(part, able, FAR):
        of = [m for m in rows if singular(m.noun) == noun]
        if of:
            return of[0]
    for rows in _back(part, [m for m in able if not m.noun or m.measure != "count"], FAR):
        of = [m for m in rows if leads(m) and _is_about(analysis.sentences[m.sentence], m, noun)]
        if of:
            return of[0]
    for rows in _back(part, able if words[0] in _words("definite") else (), FAR):
        of = [m for m in rows if leads(m) and _does(analysis.sentences[m.sentence], m, noun)]
        if of:
            return of[0] if len(of) == 1 else None
    return None


def _does(sentence: Sentence, mention: Mention, noun: str) -> bool:
    """Whether the verb of a figure's clause has the root of a noun: "6,240 people were arrested", "those arrests"."""
    first, stop = _clause(sentence, mention)
    words = zip(sentence.tokens.lower[first:stop], sentence.tags[first:stop], strict=True)
    return any(tag == "word-ed" and _are_kin(noun, word) for word, tag in words)


def _first(led: Sequence[Mention]) -> Mention | None:
    """The one that leads: the only one, or the first if the others only count what it names."""
    if len(led) == 1 or (led and led[0].noun and not any(m.noun for m in led[1:])):
        return led[0]
    return None


def _fronted(analysis: Analysis, part: Mention) -> tuple[str, ...]:
    """The words of a whole at the head of the sentence of its part: "Of the deaths, 16 were"; none with a figure."""
    tokens = analysis.sentences[part.sentence].tokens
    at = 1 if tokens.lower[:2] == ["out", "of"] else 0
    if part.first <= at or tokens.lower[at] not in ("of", "among"):
        return ()
    words, stop = _words_of_head(tokens, at + 1)
    return words if tokens[stop].kind != "number" else ()


def _is_about(sentence: Sentence, mention: Mention, noun: str) -> bool:
    """Whether a noun is the head of the subject of a figure's sentence or clause: "Loans to firms totalled 5"."""
    first, _ = _clause(sentence, mention)
    return any(_is_head(sentence, start, mention.first, noun) for start in {0, first})


def _is_head(sentence: Sentence, first: int, stop: int, noun: str) -> bool:
    lower = sentence.tokens.lower
    for at in range(first, stop):
        if lower[at] == "of" and lower[at - 1 : at] and lower[at - 1] in _words("counting"):
            continue
        if lower[at] in _ends() or sentence.tags[at][:1] in "<#":
            return False
        if _are_kin(noun, lower[at]):
            return True
    return False


def _are_kin(noun: str, word: str) -> bool:
    return singular(word) == noun or (min(len(noun), len(word)) > KIN and noun[:KIN] == word[:KIN])


def _led(analysis: Analysis, part: Mention, able: Sequence[Mention], reach: int) -> Mention | None:
    """The figure that leads the nearest clause with one, if only one does; of the same things where the part says."""
    noun = singular(part.noun) if part.measure == "count" else ""
    for rows in _back(part, able, reach):
        led = [m for m in rows if leads(m)]
        if noun:
            led = [m for m in led if m.noun or _is_about(analysis.sentences[m.sentence], m, noun)]
        if led:
            return _first(led)
    return None


def leads(mention: Mention) -> bool:
    """Whether a figure is the subject or the object of its clause, or the level that it tells of."""
    near, far = mention.governors
    if mention.last.printed.lower().startswith("one ") or (
        near == "of" and mention.measure == "bare" and far not in _words("counting")
    ):
        return False
    return near not in _words("beside") or (near == "in" and mention.measure == "money")  # "it brought in £5m"


def _back(part: Mention, able: Iterable[Mention], reach: int) -> Iterator[list[Mention]]:
    """Those that can be the whole by sentence, the nearest first."""
    for back in range(reach + 1):
        found = [m for m in able if m.sentence == part.sentence - back]
        if found:
            yield found


def _noun(head: Sequence[str]) -> str:
    """The noun of a few words: the first plural, or else the last word."""
    return next((word for word in head if word != singular(word)), head[-1])


def _head(analysis: Analysis, mention: Mention) -> tuple[str, ...]:
    """The words after "of" behind a figure, up to the noun: "16 of the fatal crashes"."""
    tokens = analysis.sentences[mention.sentence].tokens
    if mention.stop >= len(tokens) or tokens[mention.stop].lower != "of":
        return ()
    return _words_of_head(tokens, mention.stop + 1)[0]


def _words_of_head(tokens: Tokens, first: int) -> tuple[tuple[str, ...], int]:
    """The words of a noun with its adjectives, and where they end; "those who" is no pronoun."""
    found: list[str] = []
    stop = first
    for stop in range(first, min(first + HEAD, len(tokens))):
        token = tokens[stop]
        if token.text in ("'", "\u2019", "'s", "\u2019s"):
            continue
        named = token.text[:1].isupper()
        if token.kind != "word" or (found and not named and token.lower in _ends() and found != ["those"]):
            break
        found.append(token.lower)
    return tuple(found), stop


@cache
def _ends() -> frozenset[str]:
    return frozenset().union(*map(words_of, ("prepositions", "auxiliaries", "conjunctions", "clauses", "adverbs")))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("frames")["words"][name])
