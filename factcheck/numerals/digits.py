"""Numerals in digits, with thousands, decimals and fractions, and the scale words after them."""

import re
from collections.abc import Mapping
from functools import cache

from factcheck.numerals.small import LARGEST, Numeral, lexicon
from factcheck.tokens import Tokens, glued
from factcheck.words import table

__all__ = ["digits", "plain_digits", "scale_words", "scaled"]

# Denominators that the news prints in digits; 9/11 and 24/7 are names, 5/17 is a date.
DENOMINATORS = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32, 64})
VULGAR: Mapping[str, tuple[int, int]] = {
    pair[0]: (int(pair[1]), int(pair[3]))
    for pair in "½1/2 ⅓1/3 ⅔2/3 ¼1/4 ¾3/4 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8".split()
}
# More digits than this are not a figure of the news (and Python limits how many it turns into a number).
LONGEST = 30
# Digits with commas, or with spaces that do not break a line, are one number where these part thousands.
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2,3}){0,9},[0-9]{3}(?:\.[0-9]+)?")
_SPACES = str.maketrans("", "", "\u00a0\u2009\u202f")
# So many groups of thousands can be parted by spaces.
GROUPS = 5
# At most so many spaces part a numeral from its scale word.
GAP = 2


@cache
def _scales() -> tuple[Mapping[str, int], Mapping[str, int], Mapping[str, int], frozenset[str]]:
    """The scale words, those that may stand after digits, or after digits of money, and what makes "m" a metre."""
    rows = table("scales")
    plain, letters = dict(rows["plain"]), {**rows["plain"], **rows["letters"]}
    return plain, letters, {**letters, **rows["money"]}, frozenset(rows["metres"]["words"])


def scale_words() -> Mapping[str, int]:
    """Every scale word that may stand after digits."""
    return _scales()[2]


def digits(tokens: Tokens, i: int) -> Numeral | None:
    """A numeral in digits: with thousands, decimals, or a fraction in the same token or the next.

    >>> from factcheck.tokens import tokenise
    >>> print(digits(tokenise("10,331.5 of"), 0).value, digits(tokenise("6 5/8"), 0).value)
    20663/2 53/8
    """
    text, stop = tokens[i].text, i + 1
    followed = stop < len(tokens) and tokens[stop].kind == "number"
    if not text.isascii():
        text = text.translate(_SPACES)
    if "," in text:
        if _GROUPED.fullmatch(text) is not None:
            text = text.replace(",", "")
        elif "/" not in text:
            return None
    if text.isdecimal():
        if followed:
            text, stop = _joined(tokens, text, stop)
    elif text in VULGAR:
        above, below = VULGAR[text]
        return Numeral(above, stop, "digits", below)
    elif "/" in text:
        return _with_fraction(text, stop)
    elif ":" in text:
        return _on_a_watch(text, stop)
    if len(text) > LONGEST or (text[0] == "0" and len(text) > 1 and text[1] != "."):  # a telephone number
        return None
    before, dot, decimals = text.partition(".")
    if dot:
        return None if "." in decimals else Numeral(int(before + decimals), stop, "digits", 10 ** len(decimals))
    found = Numeral(int(text), stop, "digits", 1, 1, True)
    if followed:
        return _mixed(tokens, found)
    return _misprinted(tokens, i, found) if tokens.lower[stop] == "," else found


def plain_digits(text: str) -> int | None:
    """The value of a token of nothing but ASCII digits ("2019"), or `None`.

    >>> plain_digits("1986"), plain_digits("19.5")
    (1986, None)
    """
    return int(text) if len(text) <= LONGEST and text.isascii() and text.isdigit() else None


def _on_a_watch(text: str, stop: int) -> Numeral:
    """The seconds of a time that was taken: "3:45.2" is 225.2 of them."""
    whole, _, decimals = text.partition(".")
    parts = 10 ** len(decimals)
    seconds = 0
    for part in whole.split(":"):
        seconds = seconds * 60 + int(part)
    return Numeral(seconds * parts + int(decimals), stop, "digits", parts)


def _with_fraction(text: str, stop: int) -> Numeral | None:
    """A figure such as 10-1/2 or 7/8; `None` for a season (2019/20) or a date."""
    before, dash, part = text.replace(",", "").rpartition("-")
    above, _, after = part.partition("/")
    below = int(after) if after.isdigit() else 0
    if below not in DENOMINATORS or int(above) >= below:
        return None
    return Numeral((int(before) if dash else 0) * below + int(above), stop, "digits", below)


def _joined(tokens: Tokens, text: str, stop: int) -> tuple[str, int]:
    """The digits with what a space parts from them: "193 .3", and thousands as in "1 234 567" or "40 000".

    A common space may also stand between two figures ("36 100 kilowatt transmitters"), so a single group that is
    not of noughts is joined only where no list is possible.
    """
    groups = stop
    if len(text) <= 3:
        while groups < min(len(tokens), stop + GROUPS) and _is_group(tokens, groups):
            groups += 1
        if groups > stop + 1 or (groups > stop and (tokens[stop].text == "000" or _no_list(tokens, stop))):
            text, stop = text + "".join(token.text for token in tokens[stop:groups]), groups
    if stop < len(tokens) and tokens[stop].text[0] == "." and tokens[stop].kind == "number":
        gap = tokens[stop].start - tokens[stop - 1].end
        text, stop = (text + tokens[stop].text, stop + 1) if gap <= 1 else (text, stop)
    return text, stop


def _no_list(tokens: Tokens, i: int) -> bool:
    """Whether the three digits at `i` and those before them can only be one figure: "5 200 members".

    They can be two in a row of numbers, where a word numbers the first ("page 5"), and where what follows is
    measured or named by the second ("10 180s", "36 100 kilowatt transmitters").
    """
    rules, low = table("numbers")["spaced"], tokens.lower
    before, after = low[i - 2] if i > 1 else "", low[i + 1]
    numbered = before in rules["not-after"] or (before[-1:].isalpha() and tokens[i - 2].text[0].isupper())
    if numbered or before in rules["marks"] or (i > 1 and tokens[i - 2].kind == "number") or tokens[i - 1].text == "0":
        return False
    named = glued(tokens, i + 1) and tokens[i + 1].kind != "punct"
    return (
        not named and after not in rules["not-before"] and not (i + 1 < len(tokens) and tokens[i + 1].kind == "number")
    )


def _is_group(tokens: Tokens, i: int) -> bool:
    """Whether three digits stand one space after the token before; the last group may have decimals."""
    token = tokens[i]
    whole = token.text.partition(".")[0]
    earlier = i < 2 or "." not in tokens[i - 1].text
    return earlier and len(whole) == 3 and whole.isdigit() and token.start == tokens[i - 1].end + 1


def _misprinted(tokens: Tokens, i: int, found: Numeral) -> Numeral:
    """The number with three digits after a comma and a space, where no list can be meant: "40, 090 offences"."""
    at, low, rules = found.stop + 1, tokens.lower, table("numbers")["comma"]
    if at >= len(tokens) or tokens[at].kind != "number" or len(low[at]) != 3 or not low[at].isdecimal():
        return found
    apart = glued(tokens, at - 1) and tokens[at].start == tokens[at - 1].end + 1
    listed = low[i - 1] in rules["not-after"] or low[at + 1] in rules["not-before"]
    if not apart or (listed and low[at][0] != "0"):
        return found
    if len(tokens[i].text) > 3 and "," not in tokens[i].text:
        return found
    printed = f"{tokens[i].text}, {tokens[at].text}"
    return found._replace(top=found.top * 1000 + int(low[at]), stop=at + 1, doubt=f'"{printed}" may be a misprint')


def _mixed(tokens: Tokens, found: Numeral) -> Numeral:
    """A whole number with the fraction in the next token: "6 5/8", "10½"."""
    if found.stop < len(tokens) and tokens[found.stop].kind == "number":
        token = tokens[found.stop]
        if token.start - tokens[found.stop - 1].end <= 2 and ("/" in token.text or token.text in VULGAR):
            part = digits(tokens, found.stop)
            if part is not None and part.top < part.parts:
                return part._replace(top=found.top * part.parts + part.top)
    return found


def scaled(tokens: Tokens, found: Numeral) -> Numeral:
    """The numeral in digits with the scale words after it: "42.3 mln", "40k", "two lakh crore", "5-million"."""
    plain, letters, of_money, _ = _scales()
    low, stop = tokens.lower, found.stop
    times = lexicon().dozens.get(low[stop])
    if times is not None and found.whole:
        return found._replace(top=found.top * times, stop=stop + 1)
    words = of_money if stop > 1 and tokens[stop - 2].kind == "symbol" else letters
    scale = 1
    while stop < len(tokens) and scale < LARGEST:
        at = stop + 1 if low[stop] == "-" and stop + 1 < len(tokens) else stop
        factor = words.get(low[at])
        if factor is None or tokens[at].start - tokens[stop - 1].end > GAP or _is_other(tokens, at, found):
            break
        scale, stop, words = scale * factor, at + 1, plain
    if stop == found.stop:
        return found
    return found._replace(stop=stop, scale=scale, whole=False)


def _is_other(tokens: Tokens, at: int, found: Numeral) -> bool:
    """Whether an "m" means metres ("the 400m final"), or a "b" is part of a label ("table 15b")."""
    letter = tokens.lower[at]
    if letter == "b" and found.whole:
        return found.stop < 2 or tokens[found.stop - 2].kind != "symbol"
    return letter == "m" and tokens.lower[at + 1] in _scales()[3]
