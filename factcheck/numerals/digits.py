"""Numerals in digits, with thousands, decimals, fractions and scale words; and the way in for all numerals."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cache

from factcheck.numerals.fractions import fraction
from factcheck.numerals.small import ARTICLES, LARGEST, Numeral, after_article, lexicon, number_words
from factcheck.numerals.words import spoken, with_fraction
from factcheck.tokens import Token, word
from factcheck.words import table

__all__ = ["numeral", "plain_digits", "starts_numeral"]

HUNDRED = Fraction(100)
# Denominators that the news prints in digits; 9/11 and 24/7 are names, 5/17 is a date.
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})
VULGAR = {
    pair[0]: Fraction(pair[1:])
    for pair in ("½1/2", "⅓1/3", "⅔2/3", "¼1/4", "¾3/4", "⅕1/5", "⅖2/5", "⅗3/5", "⅘4/5", "⅙1/6", "⅚5/6")
} | {pair[0]: Fraction(pair[1:]) for pair in ("⅛1/8", "⅜3/8", "⅝5/8", "⅞7/8")}
# More digits than this are no figure of the news (and Python limits how many it turns into a number).
LONGEST = 30
# A ratio is told of so many.
ROUND = frozenset({20, 25, 50, 100, 1000})
STEPS = tuple(Fraction(1, 10**places) for places in range(LONGEST + 1))
# So many groups of thousands can be parted by spaces.
GROUPS = 5


@cache
def _scales() -> tuple[Mapping[str, int], Mapping[str, int], frozenset[str]]:
    """The scale words, those that may stand behind digits, and the words before which an "m" is a metre."""
    rows = table("scales")
    return rows["plain"], {**rows["plain"], **rows["letters"]}, frozenset(rows["metres"]["words"])


@cache
def _ratio_words() -> tuple[frozenset[str], frozenset[str]]:
    row = table("numbers")["ratio"]
    return frozenset(row["every"]), frozenset(row["not-before"])


def starts_numeral(tokens: Sequence[Token], i: int) -> bool:
    """Whether a numeral can begin at index `i`; cheap, for a first look."""
    token = tokens[i]
    if token.lower in ARTICLES:
        return word(tokens, i + 1) in after_article()
    return token.kind == "number" or token.lower in number_words()


def numeral(tokens: Sequence[Token], i: int) -> Numeral | None:
    """The numeral that begins at index `i`, with its scale word, or `None`.

    >>> from factcheck.tokens import tokenise
    >>> found = numeral(tokenise("1.13bn"), 0)
    >>> print(found.value, found.step)
    1130000000 10000000
    >>> print(numeral(tokenise("two hundred and thirty-four thousand"), 0).value)
    234000
    >>> print(numeral(tokenise("one in every 20 people"), 0).value)
    5
    """
    if tokens[i].kind == "number":
        found = _digits(tokens, i)
        return found if found is None else (_ratio(tokens, found) or with_fraction(tokens, _scaled(tokens, found)))
    found = fraction(tokens, i) or spoken(tokens, i)
    return found if found is None else (_ratio(tokens, found) or found)


def plain_digits(text: str) -> int | None:
    """The value of a token of nothing but ASCII digits ("2019"), or `None`.

    >>> plain_digits("1986"), plain_digits("19.5")
    (1986, None)
    """
    return int(text) if len(text) <= LONGEST and text.isascii() and text.isdigit() else None


def _digits(tokens: Sequence[Token], i: int) -> Numeral | None:
    """A numeral in digits: with thousands, decimals, or a fraction in the same token or the next."""
    text, stop = tokens[i].text, i + 1
    if text in VULGAR:
        return Numeral(VULGAR[text], Fraction(1, VULGAR[text].denominator), "digits", stop)
    if "/" in text:
        return _with_fraction(text, stop)
    text, stop = _joined(tokens, text.replace(",", ""), stop)
    if len(text) > LONGEST or text.count(".") > 1 or _is_code(text):
        return None
    before, _, decimals = text.partition(".")
    places = len(decimals)
    found = Numeral(Fraction(int(before + decimals), 10**places), STEPS[places], "digits", stop, whole=not decimals)
    return _mixed(tokens, found) if found.whole else found


def _is_code(text: str) -> bool:
    """Whether digits begin with a nought as in a telephone number (0808), and not as in 0.5."""
    return len(text) > 1 and text[0] == "0" and text[1] != "."


def _with_fraction(text: str, stop: int) -> Numeral | None:
    """A figure such as 10-1/2 or 7/8; `None` for a season (2019/20) or a date."""
    before, dash, part = text.replace(",", "").rpartition("-")
    above, _, below = part.partition("/")
    if not below.isdigit() or int(below) not in DENOMINATORS or int(above) >= int(below):
        return None
    unit = Fraction(1, int(below))
    return Numeral((int(before) if dash else 0) + int(above) * unit, unit, "digits", stop)


def _joined(tokens: Sequence[Token], text: str, stop: int) -> tuple[str, int]:
    """The digits with what a space parts from them: "193 .3", and thousands as in "1 234 567" or "40 000".

    A common space may also stand between two figures, so it joins only groups of noughts, or at least two
    groups of three; a space that does not break a line joins any group.
    """
    if not text.isdigit():
        return text, stop
    groups = stop
    if len(text) <= 3:
        while groups < min(len(tokens), stop + GROUPS) and _is_group(tokens, groups):
            groups += 1
        if groups > stop + 1 or (groups > stop and tokens[stop].text == "000"):
            text, stop = text + "".join(token.text for token in tokens[stop:groups]), groups
    if stop < len(tokens) and tokens[stop].text.startswith(".") and tokens[stop].kind == "number":
        gap = tokens[stop].start - tokens[stop - 1].end
        text, stop = (text + tokens[stop].text, stop + 1) if gap <= 1 else (text, stop)
    return text, stop


def _is_group(tokens: Sequence[Token], i: int) -> bool:
    """Whether three digits stand one space behind the token before; the last group may have decimals."""
    token = tokens[i]
    whole = token.text.partition(".")[0]
    earlier = i < 2 or "." not in tokens[i - 1].text
    return earlier and len(whole) == 3 and whole.isdigit() and token.start == tokens[i - 1].end + 1


def _mixed(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """A whole number with the fraction in the next token: "6 5/8", "10½"."""
    if found.stop < len(tokens) and tokens[found.stop].kind == "number":
        token = tokens[found.stop]
        if token.start - tokens[found.stop - 1].end <= 2 and ("/" in token.text or token.text in VULGAR):
            part = _digits(tokens, found.stop)
            if part is not None and part.value < 1:
                return part._replace(value=found.value + part.value)
    return found


def _scaled(tokens: Sequence[Token], found: Numeral) -> Numeral:
    """The numeral with the scale words behind it: "42.3 mln", "40k", "two lakh crore", "5-million"."""
    plain, letters, _ = _scales()
    following = word(tokens, found.stop)
    if following in lexicon().dozens and found.whole:
        return found._replace(value=found.value * lexicon().dozens[following], stop=found.stop + 1)
    if following not in letters and following != "-":
        return found
    words, stop, scale = letters, found.stop, 1
    while stop < len(tokens) and scale < LARGEST:
        at = stop + 1 if tokens[stop].text == "-" and stop + 1 < len(tokens) else stop
        factor = words.get(tokens[at].lower)
        if factor is None or tokens[at].start - tokens[stop - 1].end > 1 or _is_other(tokens, at, found):
            break
        scale, stop, words = scale * factor, at + 1, plain
    if stop == found.stop:
        return found
    return Numeral(found.value * scale, found.step * scale, "digits", stop, Fraction(scale))


def _is_other(tokens: Sequence[Token], at: int, found: Numeral) -> bool:
    """Whether an "m" means metres ("the 400m final"), or a "b" is part of a label ("table 15b")."""
    letter = tokens[at].lower
    if letter == "b" and found.whole:
        return found.stop < 2 or tokens[found.stop - 2].kind != "symbol"
    return letter == "m" and word(tokens, at + 1) in _scales()[2]


def _ratio(tokens: Sequence[Token], found: Numeral) -> Numeral | None:
    """The numeral and what follows it as "n in m", as a percentage; `None` where it is no ratio."""
    stop = found.stop
    if not found.whole or stop + 1 >= len(tokens):
        return None
    outs = tokens[stop].lower == "out" and tokens[stop + 1].lower == "of"
    if not outs and tokens[stop].lower != "in":
        return None
    every, times = _ratio_words()
    at = stop + 2 if outs else stop + 1
    at += at < len(tokens) and tokens[at].lower in every
    if at >= len(tokens):
        return None
    whole = _digits(tokens, at) if tokens[at].kind == "number" else spoken(tokens, at)
    if whole is None or not whole.whole or not 0 < found.value < whole.value:
        return None
    common = found.value == 1 or whole.value <= 10 or whole.value in ROUND
    follower = tokens[whole.stop].lower if whole.stop < len(tokens) else ""
    # "13 out of 659" are a part and its whole, two figures
    if not common or (not outs and (whole.value > 1000 or follower in times)):
        return None
    return Numeral(HUNDRED * found.value / whole.value, Fraction(0), "ratio", whole.stop)
